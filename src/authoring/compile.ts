/**
 * From the files of a pack's folder to the pack: pure, without a disk or a page. The whole way, from top to bottom:
 * read pack.yaml, read the entries, take in what is extended, resolve the links, put it together.
 */
import type {EntryKind} from '../model/kinds.js';
import {packFormat, type Pack} from '../model/pack.js';
import {advise, wanted, type AdviceOptions} from './advice/index.js';
import {readSettings, withoutOff} from './advice/off.js';
import {assemble, usedSources} from './assemble.js';
import {checked} from './checked.js';
import type {AdviceCode} from './codes.js';
import {noNotes, type Context, type Level, type Notes} from './context.js';
import {collector, compare, inOrder, type Diagnostic, type Report} from './diagnostic.js';
import type {AnyDraft} from './drafts.js';
import {collectSources, findParents, readManifest, type Manifest} from './manifest.js';
import {flattened, mergeNames} from './merge.js';
import {reportSharedPhrases} from './phrases.js';
import {inherit, nothing} from './provenance.js';
import {finished, readFiles, type Memory, type Reading} from './readings.js';
import {defaultsFile} from './shapes.js';
import {fileStart, placeOf, sourceText, type SourceFile, type SourceText, type Spot} from './source-text.js';
import {reportStrayFiles} from './stray-files.js';
import {withTranslations} from './translations.js';
import {reportDeviceIds, reportFileNames} from './windows-names.js';
import {readFields, under} from './yaml.js';

export type {Diagnostic} from './diagnostic.js';
export type {SourceFile} from './source-text.js';

/** Where an entry of the pack's own is written. */
export interface EntryPlace {
  kind: EntryKind;
  id: string;
  title: string;
  file: string;
  /** The line of its id, from 1. */
  line: number;
}

export interface Compiled {
  /** Undefined where there is an error. */
  pack: Pack | undefined;
  /** Whatever is wrong, the pack as far as its files go: each entry that could be read. Undefined where pack.yaml does not say what the pack is called. */
  draft: Pack | undefined;
  /** Where its own entries stand, and their translations, in the order of the files: those as well that could not be read. */
  places: EntryPlace[];
  /** In the order of files and lines. */
  diagnostics: Diagnostic[];
}

export interface CompileOptions {
  /** Compiled packs, among which are those that this one extends. */
  parents?: readonly Pack[];
  /** The ids of packs that are there and could not be compiled. */
  broken?: readonly string[];
  /** What the last compilation of the same pack left, empty at first: files that have not changed are not read again. The result is the same. */
  memory?: Memory;
  /** Is told how many files were read so far. */
  onFile?: (count: number) => void;
  /** The day from which reviews are counted, and what advice to leave out or to add. Without it none is given but on translations and on code. */
  advice?: AdviceOptions;
}

/**
 * Compiles one pack. Never throws on any text; the same files give the same pack, whatever order they come in.
 * @param files every file of the pack's folder.
 */
export function compilePack(files: readonly SourceFile[], {parents = [], broken = [], memory, onFile, advice}: CompileOptions = {}): Compiled {
  const told = collector();
  const {diagnostics, report} = told;
  const isFailed = () => diagnostics.some(({severity}) => severity === 'error');
  let draft: Pack | undefined;
  let places: EntryPlace[] = [];
  let off: Off = {everywhere: advice?.off ?? [], inFiles: new Map()};
  try {
    const texts = [...files].sort((a, b) => compare(a.path, b.path)).map(sourceText);
    const manifest = readManifest(texts, report);
    const settings = readSettings(manifest, report);
    const made = make(manifest, texts, {parents, broken}, told, memory, onFile, advice && {...advice, on: [...settings.on, ...(advice.on ?? [])]});
    places = made.places;
    off = {everywhere: [...off.everywhere, ...settings.off], inFiles: made.off};
    draft = made.pack && checked(made.pack, isFailed() ? () => undefined : (detail) => report('internal', manifest.at, {detail}));
  } catch (error) {
    memory?.clear();
    report('internal', fileStart(sourceText({path: 'pack.yaml', text: ''})), {detail: (error as Error).message});
  }
  return {pack: isFailed() ? undefined : draft, draft, places, diagnostics: inOrder(withoutOff(diagnostics, off.everywhere, off.inFiles))};
}

/** The advice that is switched off, and by the path of a file what is so in that file and in its entries. */
interface Off {
  everywhere: readonly AdviceCode[];
  inFiles: ReadonlyMap<string, Pick<Notes, 'off' | 'offIn'>>;
}

/** The pack as far as its files go; undefined where pack.yaml does not say what it is called. */
function make(manifest: Manifest, texts: readonly SourceText[], {parents: given, broken}: Required<Pick<CompileOptions, 'parents' | 'broken'>>, {diagnostics, report}: ReturnType<typeof collector>, memory: Memory | undefined, onFile: CompileOptions['onFile'], advice: AdviceOptions | undefined): {pack?: Pack; places: EntryPlace[]; off: Off['inFiles']} {
  const {id, title, version, language, owner} = manifest.fields;
  const {parents, whole} = findParents(manifest, given, broken, report);
  const {sources, own, complete} = collectSources(manifest, parents, report);
  const context: Context = {report, pack: id ?? '', version, sources, whole: whole && complete, defaults: nothing, uses: [], unnamedUses: [], unnamed: [], phrases: [], translations: [], notes: noNotes()};
  const defaults = readDefaults(manifest, context);
  context.defaults = {...defaults, places: {}}; // they move as pack.yaml is written, and what is read of a file is kept

  reportSamePaths(texts, report);
  reportStrayFiles(texts, report);
  reportFileNames(texts, report);
  const read = readFiles(texts, context, memory, onFile);
  const named = read.flatMap(({drafts}) => drafts);
  const {titles, inherited} = mergeNames(named, parents, manifest, whole ? report : undefined);
  const inheritedTerms = [...inherited.values()].flatMap(({kind, entry}) => (kind === 'term' ? [entry as Pack['terms'][number]] : []));
  const terms = [...named.flatMap((draft) => (draft.kind === 'term' && draft.entry ? [draft.entry] : [])), ...inheritedTerms];
  const readings = finished(read, whole ? titles : undefined, terms, context, memory);
  const drafts = readings.flatMap((reading) => reading.drafts);
  diagnostics.push(...readings.flatMap((reading) => reading.diagnostics));
  reportSameNumbers(drafts, report);
  reportDeviceIds(drafts, manifest, report);
  reportSharedPhrases(readings.flatMap(({phrases}) => phrases), inheritedTerms, manifest.yaml?.at(['extends']) ?? manifest.at, report);

  const entries = assemble(drafts, inherited, titles);
  entries.explanations = withTranslations(entries.explanations, {report, translations: readings.flatMap(({translations}) => translations)});
  const places = readings.flatMap(placesIn);
  const off = new Map(readings.map(({source, notes}) => [source.path, notes]));
  if (advice && context.whole) advise({language, files: readings, entries, sources: [...sources.values()], defaultPlaces: defaults.places}, wanted(advice), advice.today, report);
  if (!id || !title || !version || !language || !owner) return {places, off};
  const used = usedSources(entries);
  const kept = [...sources.values()].filter((source) => own.includes(source.id) || used.has(source.id));
  return {pack: {format: packFormat, id, title, version, language, owner, extends: flattened(parents), sources: kept, ...entries}, places, off};
}

/** What pack.yaml gives to every entry: its `defaults`, and the pack's owner where they name none. */
function readDefaults({fields: {owner, defaults}, yaml}: Manifest, context: Context): Level {
  if (!yaml) return inherit(nothing, {}, 'unreadable', context);
  const top = inherit(nothing, {...(owner !== undefined && {owner})}, {...yaml, has: (key) => key === 'owner' && yaml.has(key)}, context);
  if (!yaml.has('defaults')) return top;
  const within = defaults ? under(yaml, 'defaults') : 'unreadable';
  return inherit(top, readFields(defaultsFile, within, context.report), within, context);
}

function reportSameNumbers(drafts: readonly AnyDraft[], report: Report): void {
  const taken = new Map<number, string>();
  for (const draft of drafts) {
    if (draft.kind !== 'standard' || !draft.entry) continue;
    const {number} = draft.entry;
    const other = taken.get(number);
    if (other === undefined) taken.set(number, draft.title);
    else report('duplicate-number', numberAt(draft.at), {number, other});
  }
}

/** Where the file of a standard says its number. */
function numberAt(id: Spot): Spot {
  const found = /^(number: *)\S+/m.exec(id.source.text);
  if (!found) return id;
  const [all, key = ''] = found;
  return {source: id.source, from: found.index + key.length, to: found.index + all.length};
}

function reportSamePaths(texts: readonly SourceText[], report: Report): void {
  const seen = new Set<string>();
  for (const source of texts) {
    if (seen.has(source.path)) report('duplicate-file', fileStart(source), {path: source.path});
    seen.add(source.path);
  }
}

function placesIn({source, drafts, translations}: Reading): EntryPlace[] {
  const own = drafts.map(({kind, id, title, at}): EntryPlace => ({kind, id, title, file: source.path, line: placeOf(at.source, at.from).line}));
  return [...own, ...translations.flatMap(({translates: id}): EntryPlace[] => (id ? [{kind: 'explanation', id, title: id, file: source.path, line: 1}] : []))];
}
