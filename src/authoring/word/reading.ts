/** What is known while a document is read from its beginning to its end. */
import type {Numbering} from './numbering.js';
import type {Relation} from './package.js';
import type {Styles} from './styles.js';
import type {Telling, Told} from './told.js';
import type {Element} from './xml.js';

export interface Reading {
  styles: Styles;
  numbering: Numbering;
  relations: ReadonlyMap<string, Relation>;
  footnotes: ReadonlyMap<string, Element>;
  /** Fields that are open: a contents list or a link may go on over several paragraphs. */
  fields: Field[];
  told: Told[];
  /** The heading that is read under. */
  under: string | undefined;
  /** Whether a cell of a table is read, in which bold lines are no headings. */
  inCell?: boolean;
  /** Is told how many paragraphs and tables of the body were read so far. */
  onBlock?: (count: number) => void;
}

export interface Field {
  /** Its instruction, which no reader sees, as far as it was read. */
  instruction: string;
  /** Whether its result has begun, which a reader sees. */
  shows: boolean;
}

/** How much of a text is told. */
const maxWords = 300;

/** Each of these is told for itself, since somebody has to say in words what it showed. */
const eachAlone: readonly Telling[] = ['picture', 'drawing', 'chart', 'equation', 'embedded-file'];

/** Notes something to be told; most things once for the same words under one heading. */
export function tell({told, under}: Pick<Reading, 'told' | 'under'>, code: Telling, words = ''): void {
  const line = words.replace(/\s+/g, ' ').trim();
  const shown = line.length > maxWords ? `${line.slice(0, maxWords)}…` : line;
  const last = eachAlone.includes(code) ? undefined : told.findLast((one) => one.code === code);
  if (last && last.under === under && (last.words ?? '') === shown) return;
  told.push({code, ...(under !== undefined && {under}), ...(shown && {words: shown})});
}
