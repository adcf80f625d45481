/**
 * A Word document as headings and prose, and what could not be taken over. It runs nothing, fetches nothing, and keeps nothing
 * that a reader of the document does not see.
 */
import {readBlocks, type WordBlock} from './blocks.js';
import {fold, plain} from './fold.js';
import {readNumbering} from './numbering.js';
import {openPackage, type WordPackage} from './package.js';
import {tell, type Reading} from './reading.js';
import {readStyles} from './styles.js';
import type {Told} from './told.js';
import {readWords} from './words.js';
import {elementsOf, within, type Element} from './xml.js';

export interface WordDocument {
  /** As it stands in the text. That in the document's properties is seen by nobody, and often an older document's. */
  title?: string;
  /** The day on which it was last saved, as it says itself. */
  saved?: string;
  blocks: WordBlock[];
  told: Told[];
}

/**
 * @param bytes a .docx or .docm file
 * @param onBlock is told how many paragraphs and tables were read so far
 * @throws NotReadable where it is something else, is damaged or locked, or holds more than a document does
 */
export function readDocument(bytes: Uint8Array, onBlock?: (count: number) => void): WordDocument {
  const source = openPackage(bytes);
  const styles = readStyles(source.parts('styles')[0]);
  const told: Told[] = [];
  const reading: Reading = {
    styles,
    numbering: readNumbering(source.parts('numbering')[0], styles),
    relations: source.relations,
    footnotes: new Map([...notes(source, 'footnote'), ...notes(source, 'endnote')]),
    fields: [],
    told,
    under: undefined,
    ...(onBlock && {onBlock}),
  };
  const blocks = readBlocks(elementsOf(source.body), reading);
  tellOfMargins(source, reading);
  if (source.hasMacros) tell({told, under: undefined}, 'macros');
  const {title, rest} = takeTitle(blocks);
  return {...(title !== undefined && {title}), ...(source.saved !== undefined && {saved: source.saved}), blocks: rest, told};
}

/** The title that stands in the text: of the style Title, or the one heading that all others stand under. */
function takeTitle(blocks: readonly WordBlock[]): {title?: string; rest: WordBlock[]} {
  const titled = blocks.find((block) => block.type === 'title') ?? onlyTop(blocks);
  // a second title can only be a heading of the highest level
  const rest = blocks.filter((block) => block !== titled).map((block): WordBlock => (block.type === 'title' ? {type: 'heading', level: 1, text: block.text} : block));
  return titled && 'text' in titled ? {title: titled.text, rest} : {rest};
}

function onlyTop(blocks: readonly WordBlock[]): WordBlock | undefined {
  const headings = blocks.flatMap((block) => (block.type === 'heading' ? [block] : []));
  const top = Math.min(...headings.map(({level}) => level));
  const [first, ...others] = headings.filter(({level}) => level === top);
  return first === headings[0] && headings.length > 1 && others.length === 0 ? first : undefined;
}

/** Footnotes or endnotes by kind and id. */
const notes = (source: WordPackage, kind: 'footnote' | 'endnote'): [string, Element][] =>
  source.parts(`${kind}s`).flatMap((part) => elementsOf(part).map((note): [string, Element] => [`${kind}:${note.attributes['w:id']}`, note]));

/** Headers and footers are told once each, where they say more than a number. */
function tellOfMargins(source: WordPackage, reading: Reading): void {
  for (const part of [...source.parts('header'), ...source.parts('footer')]) {
    const aside: Reading = {...reading, fields: [], told: []};
    const text = [...within(part, 'w:p')].map((paragraph) => plain(fold(readWords(paragraph, false, aside).pieces))).join(' ').trim();
    if (/\p{L}{2}/u.test(text)) tell({...reading, under: undefined}, 'header-footer', text);
  }
}
