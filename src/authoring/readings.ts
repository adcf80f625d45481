/**
 * What is read of one file, and what one compilation leaves to the next: of a thousand files, those that have not changed are not
 * read again. What comes out is the same with and without it.
 */
import type {EntryKind} from '../model/kinds.js';
import type {Term} from '../model/term.js';
import {noNotes, type Context, type Notes} from './context.js';
import {collector, type Diagnostic} from './diagnostic.js';
import type {AnyDraft, TranslationDraft} from './drafts.js';
import {kindOfFile, noIds, readFile, type AllIds, type GivenId} from './folders.js';
import {canonicalJson} from './hash.js';
import {linkTerms} from './link-terms.js';
import {reportUnnamed} from './entry-names.js';
import {resolveUses, type EntryUse, type UnnamedUse} from './links.js';
import type {Phrase} from './phrases.js';
import type {SourceText} from './source-text.js';

/** What was read of one file, with all that reading it told. */
export interface Reading {
  source: SourceText;
  drafts: AnyDraft[];
  diagnostics: Diagnostic[];
  uses: EntryUse[];
  unnamedUses: UnnamedUse[];
  unnamed: Context['unnamed'];
  phrases: Phrase[];
  translations: TranslationDraft[];
  ids: GivenId[];
  notes: Notes;
  /** What pack.yaml and the packs it extends gave to it. */
  given: string;
  /** What was written into its entries from elsewhere: the words that are linked, and the titles of the entries they name. Absent where nothing was yet. */
  finished?: {words: string; titles: string};
}

/** Readings by their file. Whoever compiles the same pack again gives it back; nobody else looks inside. */
export type Memory = Map<string, Reading>;

/** Reads every file, or takes what was read of it before. Entries' names are there then; what they take from each other is not. */
export function readFiles(files: readonly SourceText[], context: Context, memory: Memory | undefined, onFile: (count: number) => void = () => undefined): Reading[] {
  const noted: GivenId[] = [];
  const ids = noIds(noted);
  const given = givenBy(context);
  const before = new Map(memory);
  memory?.clear();
  const readings = files.map((source, index) => {
    onFile(index + 1);
    const known = before.get(source.path);
    const reading = known && isSame(known, source, given) && !known.ids.some(([kind, id]) => ids[kind].has(id)) ? known : read(source, ids, noted, context, given);
    if (reading === known) for (const [kind, id, at] of reading.ids) ids[kind].set(id, at);
    if (!looksAround(reading)) memory?.set(source.path, reading);
    return reading;
  });
  for (const {unnamed} of readings) for (const nameIt of unnamed) nameIt();
  return readings;
}

/**
 * Writes into the entries what comes from elsewhere: the titles of the entries they name, and the links of the words that
 * `terms` explain. An entry that holds another title or other links by now is read afresh first. A name that leads nowhere is reported.
 * @param titles every entry's, by `kind:id`; undefined where it is not known what there is, and nothing is reported.
 */
export function finished(readings: readonly Reading[], titles: ReadonlyMap<string, string> | undefined, terms: readonly Pick<Term, 'id' | 'uses'>[], context: Context, memory: Memory | undefined): Reading[] {
  const words = canonicalJson(terms.map(({id, uses = []}) => [id, uses]));
  const isLeft = ({finished: left, uses}: Reading): boolean => left?.words === words && left.titles === titlesFor(uses, titles);
  const all = readings.map((reading) => {
    if (!reading.finished || isLeft(reading)) return reading;
    const noted: GivenId[] = [];
    const fresh = read(reading.source, noIds(noted), noted, context, reading.given);
    memory?.set(reading.source.path, fresh);
    return fresh;
  });
  if (titles) resolveUses(all.flatMap(({uses}) => uses), titles, (kind, id) => all.some((reading) => mayHold(reading, kind, id)), context.report);
  for (const {words: written, at, field} of all.flatMap(({unnamedUses}) => unnamedUses)) reportUnnamed(written, field, at, [...(titles?.keys() ?? [])], context.report);
  const fresh = all.filter((reading) => !reading.finished);
  linkTerms(fresh.flatMap(({drafts}) => drafts), terms);
  for (const reading of fresh) reading.finished = {words, titles: titlesFor(reading.uses, titles)};
  return all;
}

/** Whether an entry may be one of a file whose ids could not all be read. */
function mayHold({source: {path, text}, drafts, diagnostics}: Reading, kind: EntryKind, id: string): boolean {
  const errors = diagnostics.filter(({severity}) => severity === 'error');
  const own = kindOfFile(path);
  const isStray = own === undefined && path.endsWith('.md') && path !== 'README.md'; // told as a file without a place
  if (!isStray && (errors.length === 0 || own !== kind)) return false;
  const [name = ''] = path.slice(path.lastIndexOf('/') + 1).split('.');
  const isGiven = new RegExp(`(?:^(?:id|list): *["']?|\\{#)${id}(?![\\w-])`, 'm').test(text);
  const isOffered = (remedy: string): boolean => new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(remedy);
  return (drafts.length === 0 && (name === id || isGiven)) || errors.some(({code, remedy}) => nameless.has(code) && isOffered(remedy));
}

/** Told of what has no id that can be read, with one that it could have. */
const nameless: ReadonlySet<string> = new Set(['missing-id', 'bad-id', 'missing-key']);

const titlesFor = (uses: readonly EntryUse[], titles: ReadonlyMap<string, string> | undefined): string => uses.map(({kind, id}) => titles?.get(`${kind}:${id}`) ?? '').join('\n');

const isSame = ({source: {text}, given}: Reading, source: SourceText, now: string): boolean => text === source.text && given === now;

const givenBy = ({pack, version, sources, whole, defaults: {fields, wrong}}: Context): string => canonicalJson([pack, version ?? null, [...sources.values()], whole, fields, [...wrong]]);

/** What is told of an id that is taken or missing depends on the ids of other files. */
const looksAround = ({diagnostics, unnamed}: Reading): boolean => unnamed.length > 0 || diagnostics.some(({code}) => code === 'duplicate-id' || code === 'bad-id');

function read(source: SourceText, ids: AllIds, noted: readonly GivenId[], context: Context, given: string): Reading {
  const {diagnostics, report} = collector();
  const own: Context = {...context, report, uses: [], unnamedUses: [], unnamed: [], phrases: [], translations: [], notes: noNotes()};
  const from = noted.length;
  const drafts = readFile(source, ids, own);
  return {source, drafts, diagnostics, uses: own.uses, unnamedUses: own.unnamedUses, unnamed: own.unnamed, phrases: own.phrases, translations: own.translations, ids: noted.slice(from), notes: own.notes, given};
}
