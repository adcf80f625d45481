/** The beginning of every file that holds one entry: front matter, what it says of the entry, and the body cut at its headings. */
import type * as z from 'zod';
import type {Applies} from '../model/applies.js';
import type {Provenance} from '../model/provenance.js';
import {noteOff} from './advice/off.js';
import {readApplies} from './applies.js';
import type {Block} from './blocks.js';
import type {Context, Level} from './context.js';
import {readEditorial} from './editorial.js';
import {splitFrontMatter, type FrontMatter} from './front-matter.js';
import {reportDuplicate, type Ids} from './headings.js';
import {cutAtHeadings, readBlocks, type Part} from './parts.js';
import {inherit, resolve} from './provenance.js';
import type {AdviceFields, AppliesFields, ProvenanceFields} from './shapes.js';
import type {SourceText, Spot} from './source-text.js';
import {suggestedId} from './suggested-id.js';
import {readFields} from './yaml.js';

/** What an entry's file says before its parts are read. */
export interface EntryFile<Fields> {
  front: FrontMatter;
  fields: Partial<Fields>;
  /** Absent where the id is missing, wrong or taken, which was reported. */
  name?: {id: string; title: string; at: Spot};
  /** What the parts of the entry inherit. */
  level: Level;
  /** Absent where a part of it is nowhere given, which was reported. */
  provenance?: Provenance;
  applies: Applies;
  editorial: ReturnType<typeof readEditorial>;
  /** The blocks before the first `##` heading, and the parts that such headings begin. */
  before: Block[];
  parts: Part[];
}

type Shape = z.ZodRawShape & Record<'id' | 'title', z.ZodType<string>>;

/**
 * Opens the file of one entry. All that is wrong with its front matter is reported.
 * @param keys what the front matter has to have, in words.
 */
export function openEntryFile<Fields extends Shape>(schema: z.ZodObject<Fields>, keys: string, source: SourceText, ids: Ids, context: Context): EntryFile<z.output<z.ZodObject<Fields>>> {
  const front = openEntry(source, keys, context);
  const fields = readFields(schema, front.yaml, context.report, (key, at) => key === 'id' && offersId(at, front, ids, context));
  const written = fields as {id?: string; title?: string; editorial?: string[]} & ProvenanceFields & AppliesFields & AdviceFields; // every schema of an entry has these keys
  noteOff(written, front.yaml, context);
  const name = nameOf(written, front, ids, context);
  const level = inherit(context.defaults, written, front.yaml, context);
  const provenance = resolve(level, front.at, context);
  return {front, fields, ...(name && {name}), level, ...(provenance && {provenance}), applies: readApplies(written, front.yaml, context), editorial: readEditorial(written, front.yaml, context), ...cutAtHeadings(readBlocks(front.body, context), 2)};
}

/** Tells that the id is missing once all ids are known, with one of the title that nothing else has; false where there is no title to make it of. */
function offersId(at: Spot, {yaml}: FrontMatter, ids: Ids, {report, unnamed}: Context): boolean {
  const {title} = (typeof yaml === 'string' ? {} : yaml.value) as {title?: unknown};
  const [opening] = /^\s*---[^\n]*\n(?=[\w-]+:)/.exec(at.source.text) ?? []; // its keys stand each on a line
  if (typeof title !== 'string' || !title || opening === undefined) return false;
  unnamed.push(() => {
    const id = suggestedId(title, ids);
    const first = {source: at.source, from: opening.length, to: opening.length};
    report('missing-key', at, {key: 'id', example: `id: ${id}`}, [{at: first, text: `id: ${id}\n`}]);
    ids.set(id, at);
  });
  return true;
}

/** The front matter of a file that has to have it. */
export function openEntry(source: SourceText, keys: string, {report}: Pick<Context, 'report'>): FrontMatter {
  const front = splitFrontMatter(source, report);
  if (front.yaml === 'nowhere') report('front-matter-missing', front.at, {keys});
  return front.yaml === 'nowhere' ? {...front, yaml: 'unreadable'} : front;
}

/** The id and title of a file's entry, its id noted in `ids`. */
function nameOf(fields: {id?: string; title?: string}, {yaml, at}: FrontMatter, ids: Ids, {report}: Context): EntryFile<unknown>['name'] {
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
