/**
 * A Word document as the Markdown files of a pack. A chapter (Heading 1) becomes a file and a part (Heading 2) an entry in it, or a
 * standard and its section. The same document and choices give the same files.
 */
import {addPeriod} from '../../calendar/plain-date.js';
import type {IsoDate} from '../../model/text.js';
import type {Block} from '../../model/prose.js';
import {suggestedId} from '../headings.js';
import type {SourceFile} from '../source-text.js';
import {file, joined, writeHeading} from '../write/headings.js';
import {writeProse} from '../write/prose.js';
import {writeData, writeYaml, type YamlFields} from '../write/yaml.js';
import {cutAtHeadings, type Chapter, type Part} from './chapters.js';
import type {WordDocument} from './read-document.js';
import {termRows, type TermRow} from './term-tables.js';
import type {Told} from './told.js';

/** What chapters can become. */
export const importKinds = ['statements', 'bottom-lines', 'roles', 'standards'] as const;
export type ImportKind = (typeof importKinds)[number];

export interface Choices {
  /** What every chapter becomes; left out, a chapter called "Standard 3" is a standard and any other a list of statements. */
  kind?: ImportKind;
  /** What the document is called where it does not say so itself. */
  title: string;
  /** The document's id among the sources of the pack. */
  source: string;
  /** When somebody last went through the document and found it right. */
  reviewed: IsoDate;
  /** Files of the pack that are not of this document: their names, ids and numbers are not used again. */
  others?: readonly SourceFile[];
}

export interface Entries {
  files: SourceFile[];
  told: Told[];
}

export function toEntries(document: WordDocument, choices: Choices): Entries {
  const {before, chapters, told} = cutAtHeadings(document.blocks);
  const title = document.title ?? choices.title;
  const names = takenNames(choices.others ?? []);
  const terms: TermRow[] = [];
  const take = (part: Part): Part => ({...part, body: part.body.filter((block) => !takeTerms(block, part.title, terms, told))});
  const kept = chapters.flatMap((chapter): Chapter[] => {
    const parts = chapter.parts.flatMap((part) => withoutEmptied(part, take(part)));
    const [bare] = withoutEmptied(chapter, take(chapter));
    return bare || parts.length > 0 ? [{...(bare ?? {title: chapter.title, body: []}), parts}] : [];
  });
  const head = take({title, body: before}).body;

  const asStandard = ({title: heading}: Chapter): boolean => (choices.kind ? choices.kind === 'standards' : /^standard\s+\d/i.test(heading));
  const standards = kept.filter(asStandard);
  const sets = kept.filter((chapter) => !asStandard(chapter) && chapter.parts.length > 0);
  const single = kept.filter((chapter) => !asStandard(chapter) && chapter.parts.length === 0);
  const folder = choices.kind === undefined || choices.kind === 'standards' ? 'statements' : choices.kind;
  // text that no chapter holds introduces those that are one statement each; where there are none, it is one itself
  const loose: Chapter[] = single.length > 0 ? [{title, body: head, parts: single}] : head.length > 0 ? [{title, body: [], parts: [{title, body: head}]}] : [];
  return {
    files: [
      ...[...loose, ...sets].map((chapter, index) => listFile(folder, chapter, index + 1, loose.includes(chapter), names, choices)),
      ...withNumbers(standards, choices, told).map(({number, name, chapter}) => standardFile(number, name, chapter, names, choices)),
      ...(terms.length > 0 ? [termsFile(title, terms, names, choices)] : []),
    ],
    told: [...document.told, ...told],
  };
}

/** A part that held nothing but a glossary is gone with it; one that was empty from the beginning stays. */
const withoutEmptied = <Kind extends Part>(before: Kind, after: Part): Part[] => (after.body.length === 0 && before.body.length > 0 ? [] : [{title: after.title, body: after.body}]);

function takeTerms(block: Block, under: string, terms: TermRow[], told: Told[]): boolean {
  const rows = termRows(block);
  if (!rows || rows.some(({title}) => terms.some((one) => one.title.toLowerCase() === title.toLowerCase()))) return false;
  terms.push(...rows);
  told.push({code: 'became-terms', under});
  return true;
}

/** The ids and names of files that are taken, by folder. */
type Names = Map<string, Set<string>>;

function takenNames(others: readonly SourceFile[]): Names {
  const names: Names = new Map();
  for (const {path, text} of others) {
    const [folder = '', file = ''] = path.split('/');
    const ids = [...text.matchAll(/\{#([a-z0-9-]+)\}|^(?:id|list): *([a-z0-9-]+)/gm)].map(([, inHeading, inFront]) => inHeading ?? inFront ?? '');
    names.set(folder, new Set([...(names.get(folder) ?? []), file.replace(/\.md$/, ''), ...ids]));
  }
  return names;
}

/** An id that the words suggest and nothing else in the folder has. It is taken from now on. */
function newId(words: string, folder: string, names: Names): string {
  const taken = names.get(folder) ?? new Set();
  const id = suggestedId(words, taken);
  names.set(folder, taken.add(id));
  return id;
}

const wordingNote = '# quoted: word for word as in the document. Write adapted once you change the words.';

/** The front matter of a file. Its words are the document's own, so they are quoted until somebody changes them. */
const front = (own: YamlFields, place: string, {source, reviewed}: Choices): string =>
  ['---', writeYaml({...own, source, place}), wordingNote, writeYaml({wording: 'quoted', duty: 'local', reviewed, due: addPeriod(reviewed, {every: 1, unit: 'years'})}), '---'].join('\n');

/** A part under its heading, with an id that nothing else in a folder has. */
const under = ({title, body}: Part, folder: string, names: Names): string => joined(writeHeading(2, title, newId(title, folder, names)), writeProse(body));

/** @param isLoose whether its entries are chapters of the document, and it is none */
function listFile(folder: string, {title, body, parts}: Chapter, order: number, isLoose: boolean, names: Names, choices: Choices): SourceFile {
  const list = newId(title, folder, names);
  const place = isLoose ? (parts.length === 1 && parts[0]?.title === title ? 'the whole document' : 'under headings of the same names') : `under “${title}”`;
  return {path: `${folder}/${list}.md`, text: file(front({list, title, order: String(order)}, place, choices), writeProse(body), ...parts.map((part) => under(part, folder, names)))};
}

interface Numbered {
  number: number;
  /** The heading without its number. */
  name: string;
  chapter: Chapter;
}

/** Each standard with the number that its heading gives it, or the next that is free. */
function withNumbers(chapters: readonly Chapter[], {others = []}: Choices, told: Told[]): Numbered[] {
  const taken = new Set(others.filter(({path}) => path.startsWith('standards/')).map(({text}) => Number(/^number: *(\d+)/m.exec(text)?.[1])));
  const read = chapters.map((chapter) => {
    // "Standard 3: Planning", or "3. Planning"; "24 hour cover" has no number
    const [, called, counted, name] = /^(?:standard\s+([1-9]\d{0,2})(?:\s*[:.)–—-]+\s*|\s+|$)|([1-9]\d{0,2})[:.)]\s+)(.*)$/i.exec(chapter.title) ?? [];
    const count = called ?? counted;
    const number = Number(count);
    if (!count) return {chapter, name: chapter.title};
    if (taken.has(number)) {
      told.push({code: 'number-taken', words: chapter.title});
      return {chapter, name: name || chapter.title};
    }
    taken.add(number);
    return {chapter, number, name: name || chapter.title};
  });
  let next = 1;
  return read.map(({chapter, number, name}) => {
    while (number === undefined && taken.has(next)) next++;
    taken.add(number ?? next);
    return {chapter, name, number: number ?? next};
  });
}

function standardFile(number: number, name: string, {title, body, parts}: Chapter, names: Names, choices: Choices): SourceFile {
  const id = newId(name, 'standards', names);
  const inside: Names = new Map();
  return {path: `standards/${id}.md`, text: file(front({id, title: name, number: String(number)}, `under “${title}”`, choices), writeProse(body), ...parts.map((part) => under(part, id, inside)))};
}

function termsFile(title: string, terms: readonly TermRow[], names: Names, choices: Choices): SourceFile {
  const name = newId(title, 'terms', names);
  const entries = terms.map((term) => joined(writeHeading(2, term.title, newId(term.title, 'terms', names)), writeData({plain: term.plain})));
  return {path: `terms/${name}.md`, text: file(front({}, 'tables of words and their meaning', choices), ...entries)};
}
