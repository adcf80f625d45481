/**
 * What the address of `frame.html` may ask for. Anybody can write an address, and every address is kept: in histories, in the logs of
 * servers and proxies, in what is sent on. So it names which guidance to show and nothing about a case, and it can lead nowhere else.
 */
import {nearWords} from '../../packs/near-words.js';

/** Attributes that all elements have that are read. */
const reading = ['pack', 'today', 'heading-level', 'language', 'links'];

/** The attributes that an address may give, by element. One that is not here is not given: an element's new attribute has to be thought about first. */
export const allowed: Readonly<Record<string, readonly string[]>> = {
  'bottom-lines': [...reading, 'bottom-line', 'variant', 'stage', 'work-role', 'topic', 'list'],
  'checklist': ['pack', 'today', 'heading-level', 'checklist', 'variant', 'required', 'readonly', 'disabled'],
  'explanation': [...reading, 'explanation', 'audience', 'fixed'],
  'figures': [...reading, 'figure', 'variant', 'list'],
  'framework': [...reading, 'inherited', 'explanations'],
  'glossary': [...reading, 'term', 'used', 'audience'],
  'guidance': [...reading, 'stage', 'work-role', 'topic', 'nation'],
  'pathway': [...reading, 'pathway', 'nation'],
  'roles': [...reading, 'list'],
  'search': reading,
  'standards': [...reading, 'standard'],
  'statements': [...reading, 'statement', 'variant', 'list'],
  'term': ['pack', 'today', 'language', 'links', 'term'],
  'timescales': [...reading, 'timescale', 'list', 'stage', 'topic', 'calculator', 'nation'],
};

/** What is refused, with the way to give it instead. Nothing is shown until it is gone: a checklist without its value would look unanswered. */
export const refused: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['names', 'dates', 'by', 'start', 'query'].map((name) => [name, `It may tell of a case. Give it by a "set-details" message`])),
  value: 'It tells of a case. Give it by a "set-value" message',
};
const posting = 'The frame posts nothing. The field that posts the value is in the page around it';

/** Parameters of the page itself. */
const own = ['element', 'parent', 'scheme', 'takes'];
const schemes = ['light', 'dark', 'auto'];
/** Events that the page around the frame may take over, without `practice-`. */
const takeable = ['calendar', 'open', 'report'];

/** Something that is wrong with the address. It never repeats what a parameter says, which may tell of a case. */
export interface Complaint {
  code: 'element-unknown' | 'parameter-refused' | 'parameter-unknown' | 'parameter-unusable';
  message: string;
  remedy: string;
  /** Nothing can be shown. */
  fatal: boolean;
}

export interface Asked {
  /** Without `practice-`; nothing where there is no such element. */
  element: string | undefined;
  attributes: ReadonlyMap<string, string>;
  /** The one origin that the frame speaks to and listens to. */
  parent: string | undefined;
  scheme: string;
  /** Events whose own effect the page around the frame takes over, by their whole names. */
  takes: readonly string[];
  complaints: readonly Complaint[];
}

/** What an address asks for. @param page the address of frame.html itself, with its parameters */
export function readAddress(page: URL): Asked {
  const complaints: Complaint[] = [];
  const complain = (code: Complaint['code'], message: string, remedy: string, fatal = false): void => void complaints.push({code, message, remedy, fatal});
  const {searchParams: given} = page;
  const name = (given.get('element') ?? '').trim().toLowerCase().replace(/^practice-/, '');
  const element = Object.hasOwn(allowed, name) ? name : undefined;
  if (!element) complain('element-unknown', name ? `element=${/^[\w-]{1,30}$/.test(name) ? name : '…'} names no element that a frame can show` : 'The address names no element', `Write element= and one of: ${nearWords(name, Object.keys(allowed), Object.keys(allowed)).join(', ')}`, true);

  const attributes = new Map<string, string>();
  const known = [...(element ? allowed[element]! : []), ...own];
  for (const key of new Set(given.keys())) {
    const value = given.get(key) ?? '';
    if (own.includes(key)) continue;
    if (Object.hasOwn(refused, key)) complain('parameter-refused', `“${key}” is not taken from an address, which is kept in histories and logs`, refused[key]!, true); // one of them
    else if (['name', 'form', 'submit', 'carrier'].includes(key)) complain('parameter-unknown', `“${key}” has no meaning in a frame`, posting);
    else if (!known.includes(key)) {
      // a name that nobody chose may itself be from a case
      if (element) complain('parameter-unknown', `${/^[\w-]{1,30}$/.test(key) ? `“${key}”` : 'A parameter'} is not known for element=${element}`, `Meant perhaps: ${nearWords(key, known, known).join(', ')}`);
    } else if (key === 'pack' && !isHere(value, page)) complain('parameter-unusable', '“pack” leads to another site', 'Name a pack of the folder, such as wandsworth, or an address on the frame’s own site', true);
    else if (key === 'links' && !isHere(value.replaceAll(/[{}]/g, ''), page)) complain('parameter-unusable', '“links” leads to another site', 'Give an address on the frame’s own site, such as /guidance/{kind}/{id}');
    // in an address people write what they would in a program
    else if (value !== 'false') attributes.set(key, value === 'true' ? '' : value);
  }

  const parent = given.get('parent') ?? undefined;
  const origin = parent === undefined ? undefined : originOf(parent);
  if (parent !== undefined && !origin) complain('parameter-unusable', '“parent” is not an origin, so the frame tells nobody anything', 'Write the scheme, host and port of the page around it and nothing else');

  const oneOf = (key: string, words: readonly string[]): readonly string[] => {
    const said = (given.get(key) ?? '').split(/[\s,]+/).filter(Boolean);
    if (said.some((word) => !words.includes(word))) complain('parameter-unusable', `“${key}” has a word that is not known`, `Write ${words.join(', ')}`);
    return said.filter((word) => words.includes(word));
  };
  return {element, attributes, parent: origin, scheme: oneOf('scheme', schemes)[0] ?? 'light', takes: oneOf('takes', takeable).map((word) => `practice-${word}`), complaints};
}

/** Whether an address stays on the site of the page. A browser reads `\` as `/`, and so does this. */
function isHere(address: string, page: URL): boolean {
  if (!URL.canParse(address, page.href)) return false;
  const {protocol, host} = new URL(address, page.href);
  return protocol === page.protocol && host === page.host;
}

/** The origin that a text is, and nothing else; no `*`, no `null`. */
function originOf(text: string): string | undefined {
  if (!/^https?:/.test(text) || !URL.canParse(text)) return undefined;
  const {origin} = new URL(text);
  return text === origin || text === `${origin}/` ? origin : undefined;
}
