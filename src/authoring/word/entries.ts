/**
 * A Word document as the Markdown files of a pack. A chapter (Heading 1) becomes a file and a part (Heading 2) an entry in it, or a
 * standard and its section. The same document and choices give the same files.
 */
import {addPeriod} from '../../calendar/plain-date.js';
import type {IsoDate} from '../../model/text.js';
import type {Block} from '../../model/prose.js';
import type {Pack} from '../../model/pack.js';
import type {Nation} from '../../model/timescale.js';
import {suggestedId} from '../suggested-id.js';
import {lengthWords} from '../length-words.js';
import type {SourceFile} from '../source-text.js';
import {file, joined, writeHeading} from '../write/headings.js';
import {writeProse} from '../write/prose.js';
import {writeData, writeYaml, type YamlFields} from '../write/yaml.js';
import {cutAtHeadings, type Chapter, type Part} from './chapters.js';
import {folderOf, knownIds, type FormerEntry, type FormerPart} from './former.js';
import type {WordDocument} from './read-document.js';
import {termRows, type TermRow} from './term-tables.js';
import {textOfRow, timescaleTable, type TimescaleRow} from './timescale-tables.js';
import type {Telling, Told} from './told.js';

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
  /** What the last import of the document left: what is the same by its text keeps its id, whatever its heading is now. */
  former?: readonly FormerEntry[];
  /** The packs that the pack extends: an entry with an id of theirs takes the place of theirs, which is told. */
  parents?: readonly Pack[];
  /** Whose law and bank holidays hold for the time-scales of the pack; without it none are made. */
  nation?: Nation;
  /** Whether rows of a table that say how long and not from when become time-scales too, for a person to finish. */
  withoutStart?: boolean;
}

export interface Entries {
  files: SourceFile[];
  told: Told[];
  /** Entries of the last import that were not found again. */
  gone: FormerEntry[];
}

export function toEntries(document: WordDocument, choices: Choices): Entries {
  const {before, chapters, told} = cutAtHeadings(document.blocks);
  const title = document.title ?? choices.title;
  const terms: TermRow[] = [];
  const timescales: TimescaleRow[] = [];
  const take = (part: Part): Part => ({...part, body: part.body.filter((block) => !takeTerms(block, part.title, terms, told) && !takeTimescales(block, part.title, timescales, choices, told))});
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
  const numbered = withNumbers(standards, choices, told);
  const lists = [...loose, ...sets];
  const {ids, gone} = knownIds(choices.former ?? [], {lists: {folder, chapters: lists}, standards: numbered, terms, timescales}, told);
  const names = takenNames(choices, ids);
  const files = [
    ...lists.map((chapter, index) => listFile(folder, chapter, index + 1, loose.includes(chapter), names, choices)),
    ...numbered.map((standard) => standardFile(standard, names, choices)),
    ...(terms.length > 0 ? [termsFile(title, terms, names, choices, told)] : []),
    ...(timescales.length > 0 && choices.nation ? [timescalesFile(title, timescales, choices.nation, names, choices, told)] : []),
  ];
  return {files, told: [...document.told, ...told], gone};
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

function takeTimescales(block: Block, under: string, timescales: TimescaleRow[], {nation, withoutStart = false}: Choices, told: Told[]): boolean {
  const table = timescaleTable(block);
  if (!table) return false;
  const tellEach = (code: Telling, words: readonly string[]): false => (told.push(...(words.length > 0 ? words : ['']).map((one): Told => ({code, under, ...(one && {words: one})}))), false);
  if ('open' in table) return tellEach('open-timescales', table.open);
  const {rows} = table;
  if (rows.some(({title}) => timescales.some((one) => one.title.toLowerCase() === title.toLowerCase()))) return false;
  if (!nation) return tellEach('no-nation', []);
  const startless = rows.flatMap(({title, starts}) => (starts === undefined ? [title] : []));
  if (startless.length > 0 && !withoutStart) return tellEach('no-start', startless);
  timescales.push(...rows);
  tellEach('became-timescales', []);
  if (startless.length > 0) tellEach('start-to-write', startless);
  return true;
}

/** The ids and names of files that are taken, by folder, and what keeps the id that it had. */
interface Names {
  taken: Map<string, Set<string>>;
  kept: ReadonlyMap<object, FormerPart>;
  /** The paths of files that are not of this document. */
  others: ReadonlySet<string>;
}

function takenNames({others = [], former = []}: Choices, known: ReadonlyMap<object, FormerPart>): Names {
  const taken: Names['taken'] = new Map();
  const take = (folder: string, ids: readonly string[]): void => void taken.set(folder, new Set([...(taken.get(folder) ?? []), ...ids]));
  for (const {path, text} of others) {
    const [folder = '', file = ''] = path.split('/');
    take(folder, [file.replace(/\.md$/, ''), ...[...text.matchAll(/\{#([a-z0-9-]+)\}|^(?:id|list): *([a-z0-9-]+)/gm)].map(([, inHeading, inFront]) => inHeading ?? inFront ?? '')]);
  }
  // an id that somebody else has by now is not kept; what had one is not given to anything else
  const kept = new Map([...known].filter(([, old]) => !('path' in old && taken.get(folderOf(old as FormerEntry))?.has(old.id))));
  for (const one of former) {
    take(folderOf(one), [one.id]);
    // somebody may have given its file another name, which is then no other entry's
    if (one.kind === 'list' || one.kind === 'standard') take(folderOf(one), [one.path.slice(folderOf(one).length + 1).replace(/\.md$/, '')]);
  }
  return {taken, kept, others: new Set(others.map(({path}) => path))};
}

/** Where the file of some things is: where most of those that were known stand, whatever somebody has called the file since, or a new one. */
function pathOf(things: readonly object[], folder: string, name: () => string, {kept, others}: Names): string {
  const before = things.flatMap((thing) => (kept.get(thing) as FormerEntry | undefined)?.path ?? []).filter((path) => !others.has(path)); // what becomes a file, or stands in one, was an entry
  const count = (path: string): number => before.filter((one) => one === path).length;
  const [most] = [...new Set(before)].sort((a, b) => count(b) - count(a));
  return most ?? `${folder}/${name()}.md`;
}

/** What a new entry is told to take the place of, for a person who reads the file; empty where it takes none. */
function replaced({id, title}: {id: string; title: string}, key: 'terms' | 'timescales', {parents = []}: Choices, told: Told[]): string {
  const parent = parents.find((pack) => pack[key].some((entry) => entry.id === id));
  const entry = parent?.[key].find((one) => one.id === id);
  if (!parent || !entry) return '';
  const says = 'limit' in entry ? `${lengthWords(entry.limit)} ${entry.counts === 'before' ? 'before' : 'from'} ${entry.starts}` : entry.plain;
  told.push({code: 'replaces-inherited', under: `${entry.title}: ${says}`, words: title, id});
  return `Takes the place of “${entry.title}” in the pack ${parent.id}: ${says}. To keep that one as well, give this another id.`;
}

/** An id that the thing had, or that its words suggest and nothing else in the folder has. It is taken from now on. */
function newId(thing: object, words: string, folder: string, {taken, kept}: Names): string {
  const all = taken.get(folder) ?? new Set();
  const id = kept.get(thing)?.id ?? suggestedId(words, all);
  taken.set(folder, all.add(id));
  return id;
}

const wordingNote = '# quoted: word for word as in the document. Write adapted once you change the words.';

/** The front matter of a file. Its words are the document's own, so they are quoted until somebody changes them. */
const front = (own: YamlFields, place: string, {source, reviewed}: Choices, ...notes: readonly string[]): string =>
  ['---', ...notes, writeYaml({...own, source, place}), wordingNote, writeYaml({wording: 'quoted', duty: 'local', reviewed, due: addPeriod(reviewed, {every: 1, unit: 'years'})}), '---'].join('\n');

/** A part under its heading, with an id that nothing else in a folder has. */
const under = (part: Part, folder: string, names: Names): string => joined(writeHeading(2, part.title, newId(part, part.title, folder, names)), writeProse(part.body));

/** @param isLoose whether its entries are chapters of the document, and it is none */
function listFile(folder: string, chapter: Chapter, order: number, isLoose: boolean, names: Names, choices: Choices): SourceFile {
  const {title, body, parts} = chapter;
  const list = newId(chapter, title, folder, names);
  const place = isLoose ? (parts.length === 1 && parts[0]?.title === title ? 'the whole document' : 'under headings of the same names') : `under “${title}”`;
  return {path: pathOf([chapter], folder, () => list, names), text: file(front({list, title, order: String(order)}, place, choices), writeProse(body), ...parts.map((part) => under(part, folder, names)))};
}

export interface Numbered {
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

function standardFile({number, name, chapter}: Numbered, names: Names, choices: Choices): SourceFile {
  const {title, body, parts} = chapter;
  const id = newId(chapter, name, 'standards', names);
  const before = names.kept.get(chapter) as FormerEntry | undefined; // a chapter was an entry
  const inside: Names = {...names, taken: new Map([[id, new Set(before?.sections.map((section) => section.id))]]), kept: before ? names.kept : new Map()};
  return {path: pathOf([chapter], 'standards', () => id, names), text: file(front({id, title: name, number: String(number)}, `under “${title}”`, choices), writeProse(body), ...parts.map((part) => under(part, id, inside)))};
}

function termsFile(title: string, terms: readonly TermRow[], names: Names, choices: Choices, told: Told[]): SourceFile {
  const path = pathOf(terms, 'terms', () => newId({}, title, 'terms', names), names);
  const entries = terms.map((term) => {
    const id = newId(term, term.title, 'terms', names);
    return joined(writeHeading(2, term.title, id), writeData({plain: term.plain}, replaced({id, title: term.title}, 'terms', choices, told)));
  });
  return {path, text: file(front({}, 'tables of words and their meaning', choices), ...entries)};
}

const figuresNote = '# The figures are this document’s. Where law or statutory guidance sets one, name that as its source, say duty: must or should, and confidence: verified once you have seen it there.';

function timescalesFile(title: string, timescales: readonly TimescaleRow[], nation: Nation, names: Names, choices: Choices, told: Told[]): SourceFile {
  const path = pathOf(timescales, 'timescales', () => newId({}, title, 'timescales', names), names);
  const entries = timescales.map((row) => {
    const id = newId(row, row.title, 'timescales', names);
    const data = {starts: row.starts, limit: row.limit, counts: row.isBefore ? 'before' : undefined, nation, confidence: 'reported'};
    return joined(writeHeading(2, row.title, id), writeData(data, replaced({id, title: row.title}, 'timescales', choices, told)), writeProse(textOfRow(row)));
  });
  return {path, text: file(front({}, 'tables of time-scales', choices, figuresNote), ...entries)};
}
