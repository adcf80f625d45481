/** What an earlier import of a document left: its entries with their ids, so that one whose heading has changed is known by its text. */
import type {EntryKind} from '../../model/kinds.js';
import {compilePack} from '../compile.js';
import {textOf} from '../differences/compare.js';
import {allKinds, kindWords} from '../differences/kinds.js';
import {linesOf} from '../differences/lines.js';
import {partsOf, type Part} from '../differences/parts.js';
import type {Block} from '../../model/prose.js';
import {suggestedId} from '../suggested-id.js';
import {recognised, type Titled} from '../likeness.js';
import type {SourceFile} from '../source-text.js';
import type {Chapter, Part as ChapterPart} from './chapters.js';
import type {TermRow} from './term-tables.js';
import {textOfRow, type TimescaleRow} from './timescale-tables.js';
import type {Told} from './told.js';

/** An entry or a section with an id that was given. */
export interface FormerPart extends Titled {
  id: string;
}

export interface FormerEntry extends FormerPart {
  kind: EntryKind;
  /** The file in which it stands. */
  path: string;
  /** Of a standard: its sections. */
  sections: FormerPart[];
}

/**
 * The entries of a pack's files, those of other documents left out.
 * @param files every file of the pack's folder
 * @param isOurs whether a file came from the document
 */
export function formerEntries(files: readonly SourceFile[], isOurs: (file: SourceFile) => boolean): FormerEntry[] {
  const {draft, places} = compilePack(files);
  if (!draft) return [];
  const ours = new Set(files.filter(isOurs).map(({path}) => path));
  const texts = new Map(allKinds.flatMap((kind) => draft[kindWords[kind].key].map((entry): [string, Part] => [`${kind}:${entry.id}`, partsOf(kind, entry as never, draft)])));
  return places.flatMap(({kind, id, title, file: path}): FormerEntry[] => {
    const whole = texts.get(`${kind}:${id}`);
    if (!whole || !ours.has(path)) return [];
    const inside = kind === 'list' ? places.filter((one) => one.file === path && one.kind !== 'list').flatMap((one) => [one.title, ...textOf(texts.get(`${one.kind}:${one.id}`) ?? whole)]) : [];
    return [{kind, id, title, path, text: [...textOf(whole), ...inside].join('\n'), sections: whole.parts.map((part) => ({id: part.id, title: part.title, text: textOf(part).join('\n')}))}];
  });
}

/** The folder in which its file stands: ids are one person's or thing's own there. */
export const folderOf = ({path}: Pick<FormerEntry, 'path'>): string => path.split('/', 1)[0] ?? '';

/** What a document holds now, as far as it becomes entries. */
export interface Found {
  lists: {folder: string; chapters: readonly Chapter[]};
  standards: readonly {name: string; chapter: Chapter}[];
  terms: readonly TermRow[];
  timescales: readonly TimescaleRow[];
}

interface Fresh extends Titled {
  /** What becomes the entry. */
  thing: object;
}

/**
 * The former entry, or section of a standard, that each chapter, part and row is. Where its heading has changed, it is told.
 * @returns what keeps its id, and the former entries that nothing is
 */
export function knownIds(former: readonly FormerEntry[], {lists, standards, terms, timescales}: Found, told: Told[]): {ids: Map<object, FormerPart>; gone: FormerEntry[]} {
  const ids = new Map<object, FormerPart>();
  const keep = <Old extends FormerPart>(fresh: readonly Fresh[], olds: readonly Old[]): void => {
    for (const [{thing, title}, old] of recognised(fresh, olds)) {
      ids.set(thing, old);
      if (suggestedId(title, new Map()) !== suggestedId(old.title, new Map())) told.push({code: 'kept-id', under: title, words: old.title, id: old.id});
    }
  };
  const of = (folder: string, isList = false): FormerEntry[] => former.filter((one) => folderOf(one) === folder && (one.kind === 'list') === isList);
  keep(lists.chapters.map((chapter) => ({thing: chapter, title: chapter.title, text: textOfChapter(chapter)})), of(lists.folder, true));
  keep(lists.chapters.flatMap(({parts}) => parts.map(partOf)), of(lists.folder));
  keep(standards.map(({name, chapter}) => ({thing: chapter, title: name, text: textOfChapter(chapter)})), of('standards'));
  for (const {chapter} of standards) keep(chapter.parts.map(partOf), (ids.get(chapter) as FormerEntry | undefined)?.sections ?? []);
  keep(terms.map((row) => ({thing: row, title: row.title, text: row.plain})), of('terms'));
  keep(timescales.map((row) => ({thing: row, title: row.title, text: textOfBlocks(textOfRow(row))})), of('timescales'));
  const known = new Set<object>(ids.values());
  return {ids, gone: former.filter((one) => !known.has(one))};
}

const partOf = (part: ChapterPart): Fresh => ({thing: part, title: part.title, text: textOfBlocks(part.body)});

const textOfChapter = ({body, parts}: Chapter): string => [textOfBlocks(body), ...parts.flatMap((part) => [part.title, textOfBlocks(part.body)])].join('\n');

const textOfBlocks = (blocks: readonly Block[]): string => linesOf(blocks).flatMap(({text}) => text || []).join('\n');
