/** The files of a pack as entries, one reader a kind. */
import type {Checklist} from '../model/checklist.js';
import type {EntryKind} from '../model/kinds.js';
import type {Standard} from '../model/standard.js';
import type {Term} from '../model/term.js';
import type {Context} from './context.js';
import {splitFrontMatter, type FrontMatter} from './front-matter.js';
import {reportDuplicate, type Ids} from './headings.js';
import {cutAtHeadings, readBlocks, readSections, withoutHeadings} from './parts.js';
import {readProse} from './prose.js';
import {inherit, resolve} from './provenance.js';
import {readItems} from './items.js';
import {checklistFile, standardFile} from './shapes.js';
import type {SourceText, Spot} from './source-text.js';
import {readFields} from './yaml.js';

/** An entry before it has a hash, and before the links in it are known to lead anywhere. */
export interface Entries {
  checklist: Omit<Checklist, 'hash'>;
  standard: Omit<Standard, 'hash'>;
  term: Omit<Term, 'hash'>;
}

/** An entry as it is read. It has a name that links may use even where the rest of it is wrong. */
export interface Draft<Kind extends EntryKind = EntryKind> {
  kind: Kind;
  id: string;
  title: string;
  at: Spot;
  /** Absent where something in it is wrong, which was reported. */
  entry?: Entries[Kind];
}

/** Reads the file of one checklist. */
export function readChecklist(source: SourceText, ids: Ids, context: Context): Draft<'checklist'>[] {
  const front = openEntry(source, 'id, title and answers', context);
  const fields = readFields(checklistFile, front.yaml, context.report);
  const name = nameOf(fields, front, ids, context);
  const own = inherit(context.defaults, fields, front.yaml, context);
  const provenance = resolve(own, front.at, context);
  const {before, parts} = cutAtHeadings(readBlocks(front.body, context), 2);
  const body = readProse(withoutHeadings(before, '## for an item', context), context);
  const items = readItems(parts, fields.answers, own, context);
  if (!parts.length && typeof front.yaml !== 'string') context.report('no-items', front.at);
  if (!name) return [];
  const {id, title} = name;
  if (!provenance || !items || !fields.answers) return [{kind: 'checklist', ...name}];
  return [{kind: 'checklist', ...name, entry: {id, title, pack: context.pack, answers: fields.answers, body, items, ...provenance}}];
}

/** Reads the file of one standard. */
export function readStandard(source: SourceText, ids: Ids, context: Context): Draft<'standard'>[] {
  const front = openEntry(source, 'id, title and number', context);
  const fields = readFields(standardFile, front.yaml, context.report);
  const name = nameOf(fields, front, ids, context);
  const provenance = resolve(inherit(context.defaults, fields, front.yaml, context), front.at, context);
  const {before, parts} = cutAtHeadings(readBlocks(front.body, context), 2);
  const body = readProse(withoutHeadings(before, '## for a section', context), context);
  const sections = readSections(parts, '## for a section', context);
  if (!name) return [];
  const {id, title} = name;
  if (!provenance || fields.number === undefined) return [{kind: 'standard', ...name}];
  return [{kind: 'standard', ...name, entry: {id, title, pack: context.pack, number: fields.number, body, sections, ...provenance}}];
}

function openEntry(source: SourceText, keys: string, {report}: Context): FrontMatter {
  const front = splitFrontMatter(source, report);
  if (front.yaml === 'nowhere') report('front-matter-missing', front.at, {keys});
  return front.yaml === 'nowhere' ? {...front, yaml: 'unreadable'} : front;
}

/** The id and title of a file's entry, its id noted in `ids`. */
function nameOf(fields: {id?: string; title?: string}, {yaml, at}: FrontMatter, ids: Ids, {report}: Context): {id: string; title: string; at: Spot} | undefined {
  const {id, title} = fields;
  if (id === undefined || typeof yaml === 'string') return undefined;
  const idAt = yaml.at(['id']);
  if (ids.has(id)) {
    reportDuplicate(id, idAt, ids, report);
    return undefined;
  }
  ids.set(id, idAt);
  return {id, title: title ?? id, at: title === undefined ? at : idAt};
}
