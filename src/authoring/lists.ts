/** List files: each `##` heading is an entry, with its data in a block under it. A file with `list` and `title` is a set of its own. */
import type {ListedKind} from '../model/kinds.js';
import type {EntriesByKind} from '../model/pack.js';
import {noteOff, noteOffIn} from './advice/off.js';
import {readApplies} from './applies.js';
import type {Context, Level} from './context.js';
import type {AnyDraft, Draft, Entries} from './drafts.js';
import {readEditorial} from './editorial.js';
import {splitFrontMatter, type FrontMatter} from './front-matter.js';
import {readHeading, reportDuplicate, type Ids} from './headings.js';
import {cutAtHeadings, readBlocks, takeData, withoutHeadings, type Part} from './parts.js';
import {line, readProse} from './prose.js';
import type {Phrase} from './phrases.js';
import {inherit, resolve} from './provenance.js';
import {listedData, listFile, type AppliesFields} from './shapes.js';
import type {SourceText} from './source-text.js';
import type {Block} from './blocks.js';
import {readFields, type Yaml} from './yaml.js';

/** What the entries of one file inherit. */
interface Above {
  level: Level;
  applies: AppliesFields;
  /** The set they stand in. */
  list?: string;
}

/** Reads a file of short entries: the set, where the file is one, and then the entries. */
export function readList<Kind extends ListedKind>(kind: Kind, source: SourceText, ids: Ids, listIds: Ids, context: Context): AnyDraft[] {
  const front = splitFrontMatter(source, context.report);
  const fields = readFields(listFile, front.yaml, context.report);
  noteOff(fields, front.yaml, context);
  const level = inherit(context.defaults, fields, front.yaml, context);
  const {before, parts} = cutAtHeadings(readBlocks(front.body, context), 2);
  const introduction = withoutHeadings(before, '## for an entry', context);
  const set = fields.list === undefined ? undefined : readSet(kind, fields, introduction, level, front, listIds, context);
  if (fields.list === undefined && fields.editorial && typeof front.yaml !== 'string') context.report('unknown-key', front.yaml.at(['editorial'], 'key'), {key: 'editorial', remedy: 'Write it into the block of data of each entry whose change is editorial.'});
  const stray = introduction.filter(({token}) => token.type !== 'space' && token.type !== 'def');
  if (fields.list === undefined && stray[0]) context.report('text-before-entries', line(stray[0].at), {first: 'the first entry of the list', place: `under the heading of an entry (##)${isSet(kind) ? ', or write "list" and "title" in the front matter, whose introduction it then is' : ''}`});
  if (!parts.length) context.report('no-entries', front.at);
  const {stages, roles, topics} = fields;
  const above: Above = {level, applies: {stages, roles, topics}, ...(set && {list: set.id})};
  return [...(set ? [set] : []), ...parts.flatMap((part) => readListed(kind, part, ids, above, context))];
}

function readSet(kind: ListedKind, fields: Partial<ReturnType<typeof listFile.parse>>, introduction: Block[], level: Level, {yaml, at}: FrontMatter, ids: Ids, context: Context): Draft<'list'> | undefined {
  const {list: id, title, order, shares} = fields;
  const body = readProse(introduction, context);
  if (id === undefined || typeof yaml === 'string') return undefined;
  const idAt = yaml.at(['list']);
  if (title === undefined && !yaml.has('title')) context.report('missing-key', idAt, {key: 'title', example: 'title: what the list is called'});
  if (ids.has(id)) {
    reportDuplicate(id, idAt, ids, context.report);
    return undefined;
  }
  ids.set(id, idAt);
  // a list without a place of its own in the source begins where its entries do: they say it each for themselves
  const provenance = resolve(level, at, context);
  const name = {kind: 'list', id, title: title ?? id, at: idAt} as const;
  if (!provenance || title === undefined) return name;
  return {...name, entry: {id, title, pack: context.pack, of: kind, ...(order && {order}), ...(shares && {shares}), body, ...readApplies(fields, yaml, context), ...readEditorial(fields, yaml, context), ...provenance}};
}

function readListed<Kind extends ListedKind>(kind: Kind, part: Part, ids: Ids, above: Above, context: Context): AnyDraft[] {
  const {report, pack} = context;
  const {id, title, at, idAt} = readHeading(part.heading, ids, context);
  const {yaml, rest} = takeData(part, context);
  const data = readData(kind, yaml, context);
  noteOffIn(data, yaml, part, context);
  if (yaml === 'nowhere' && needs[kind]) report('missing-key', at, {key: needs[kind].key, example: needs[kind].example});
  const level = inherit(above.level, data, yaml, context);
  const provenance = resolve(level, at, context);
  const applies = readApplies(data, yaml, context, above.applies);
  const body = readProse(withoutHeadings(rest, '## for an entry', context), context);
  if (!id) return [];
  if (kind === 'term' && typeof yaml !== 'string') noteUses((data as {uses?: string[]}).uses, {id, title}, yaml, context);
  const name = {kind, id, title, at: idAt};
  const own = ownFields(data);
  if (!provenance || (yaml !== 'nowhere' && !isWhole(kind, own)) || (yaml === 'nowhere' && needs[kind])) return [name as AnyDraft];
  const entry = {id, title, pack, ...(above.list && {list: above.list}), ...own, body, ...applies, ...readEditorial(data, yaml, context), ...provenance} as unknown as Entries[Kind]; // `own` passed the schema of the kind
  if (kind === 'timescale' && level.places.source) context.notes.sourcedAt.set(entry, level.places.source);
  return [{...name, entry} as AnyDraft];
}

const noteUses = (uses: readonly string[] | undefined, term: Phrase['term'], yaml: Yaml, {phrases}: Context): void =>
  uses?.forEach((words, index) => void phrases.push({words, term, at: yaml.at(['uses', index])}));

type Data = AppliesFields & Partial<EntriesByKind[ListedKind]['source']> & Record<string, unknown>;

const readData = (kind: ListedKind, yaml: Yaml | 'nowhere' | 'unreadable', {report}: Context): Record<string, never> => readFields(listedData[kind] as never, yaml, report) as Record<string, never>;

const shared = new Set(['stages', 'roles', 'topics', 'related', 'editorial', 'source', 'place', 'wording', 'duty', 'owner', 'reviewed', 'due', 'adopted', 'advice']);

/** The fields that are the kind's own. */
const ownFields = (data: Data): Record<string, unknown> => Object.fromEntries(Object.entries(data).filter(([key, value]) => !shared.has(key) && value !== undefined));

/** Whether entries of a kind are kept as sets with a name, which are shown with their introduction. */
const isSet = (kind: ListedKind): boolean => kind === 'bottom-line' || kind === 'statement' || kind === 'role' || kind === 'figure';

/** Whether nothing that the kind must have is missing; what is was reported. */
const isWhole = (kind: ListedKind, own: Record<string, unknown>): boolean => listedKeys[kind].every((key) => key in own);

const listedKeys: Record<ListedKind, string[]> = {
  'bottom-line': [],
  statement: [],
  role: [],
  figure: [],
  timescale: ['starts', 'limit', 'nation', 'confidence'],
  term: ['plain'],
  'help-line': ['for', 'checked', 'confidence'],
};

/** What has to stand in the block of data of a kind that cannot do without one. */
const needs: Partial<Record<ListedKind, {key: string; example: string}>> = {
  term: {key: 'plain', example: 'a block of data under the heading: ```yaml, plain: the plain words to say first, ```'},
  timescale: {key: 'limit', example: 'a block of data under the heading: ```yaml, starts: the referral, limit: 1 working day, nation: england, confidence: verified, ```'},
  'help-line': {key: 'for', example: 'a block of data under the heading: ```yaml, for: anyone under 19, phone: …, checked: 2026-11-22, confidence: verified, ```'},
};
