/** What is told of a page, as it is shown to a reader: plain data, since it leaves the page as JSON. */

/** What an element told of by a `practice-error`. */
export interface ToldError {
  code: string;
  message: string;
  remedy: string;
  where: string;
}

export interface Violation {
  /** The directive that refused: `script-src-elem`. */
  directive: string;
  /** What was refused: an address, or a word such as `inline` or `trusted-types-policy`. */
  blocked: string;
  /** The file whose code asked for it. */
  source: string;
  sample: string;
  /** The whole policy. */
  policy: string;
  /** Only told, and not refused. */
  reportOnly: boolean;
}

/** A checklist as a field of a form. */
export interface ControlLook {
  name: string;
  hasForm: boolean;
  /** How many values of that name its form would post. */
  posted: number;
  /** How many fields in the form have that name, this one among them. */
  namesakes: number;
  /** Why it posts nothing: its own attribute, or a fieldset around it. */
  disabledBy: 'attribute' | 'fieldset' | null;
  labels: number;
  /** How many elements have its id. */
  sameId: number;
  unreadable: boolean;
  /** The page has jQuery or ASP.NET's partial postbacks, which collect native fields alone, and nothing native carries the value. */
  unheard: boolean;
}

export interface ElementLook {
  tag: string;
  where: string;
  attributes: Readonly<Record<string, string>>;
  defined: boolean;
  /** It names a pack, was given one, or stands inside an element that names one. */
  packGiven: boolean;
  shows: 'fallback' | 'problem' | 'guidance';
  /** It has a box that somebody could see, as far as the page lets it. */
  rendered: boolean;
  width: number;
  height: number;
  /** What of the page's own style hides it, and by which rule where that can be told. */
  hiddenBy: string | null;
  /** What of the page's own style keeps it from being laid out. */
  containedBy: string | null;
  /** The text that is hardest to read. */
  faintest: {text: string; ratio: number; colour: string; ground: string} | null;
  /** What of the page stands inside it as its fallback and cannot be meant so: it is hidden with it. */
  swallowed: string | null;
  control: ControlLook | null;
}

/** An `<iframe>` with our frame page in it, as the page around it sees it. */
export interface HeldFrame {
  where: string;
  /** Its address, as it is written and resolved. */
  address: string;
  /** What `data-practice-frame` says: the id of the field that posts the value; null without it. */
  names: string | null;
  /** What has that id. */
  field: {name: string; hasForm: boolean} | null;
  /** A height came from the frame, and was set: the two speak to each other. */
  heard: boolean;
}

/** What a frame of ours told the page of its height. */
export interface ToldHeight {
  /** The height in the frame's style when the first message came: what the host wrote there itself. */
  before: string;
  /** The latest that was told, in CSS pixels. */
  told: number;
}

export interface Look {
  address: string;
  origin: string;
  title: string;
  /** The browser still reads the page: what comes after that, such as modules, has not begun. */
  unfinished: boolean;
  quirks: boolean;
  viewport: string | null;
  /** It asks for a password. */
  signIn: boolean;
  /** Where relative addresses lead from, and where they would without a `base` element. */
  base: string;
  withoutBase: string;
  /** What the script entry wrote down of itself. */
  first: {version: string; from: string} | null;
  scripts: {address: string; written: string; module: boolean}[];
  /** The version of each element that is registered. */
  versions: Readonly<Record<string, string>>;
  elements: ElementLook[];
  /** Tags that begin as ours do and are none of ours. */
  strangers: {tag: string; where: string}[];
  /** Elements that stand for one of ours. */
  standIns: {names: string; where: string; attributes: string[]; upgraded: boolean}[];
  /** Our tag, where a reader sees it as text. */
  asText: string | null;
  /** Labels for an id that nothing has. */
  loneLabels: {leadsTo: string; words: string}[];
  heldFrames: HeldFrame[];
  /** The site's service worker: none, one that is still being fetched or set up, or one that answers from the next visit on. */
  worker: 'none' | 'coming' | 'ready';
  errors: ToldError[];
  violations: Violation[];
}
