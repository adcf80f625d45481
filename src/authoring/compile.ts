/**
 * From the files of a pack's folder to the pack: pure, without a disk or a page. The whole way, from top to bottom:
 * read pack.yaml, read the entries, take in what is extended, resolve the links, put it together.
 */
import {pack as packSchema, packFormat, type Pack} from '../model/pack.js';
import {assemble, usedSources} from './assemble.js';
import type {Context, Level} from './context.js';
import {collector, compare, inOrder, type Diagnostic, type Report} from './diagnostic.js';
import type {AnyDraft} from './drafts.js';
import {readEntries} from './folders.js';
import {linkTerms} from './link-terms.js';
import {resolveUses} from './links.js';
import {collectSources, findParents, readManifest, type Manifest} from './manifest.js';
import {flattened, mergeNames} from './merge.js';
import {reportSharedPhrases} from './phrases.js';
import {inherit, nothing} from './provenance.js';
import {defaultsFile} from './shapes.js';
import {fileStart, sourceText, type SourceFile} from './source-text.js';
import {withTranslations} from './translations.js';
import {readFields, under} from './yaml.js';

export type {Diagnostic} from './diagnostic.js';
export type {SourceFile} from './source-text.js';

/**
 * Compiles one pack. Never throws on any text; the same files give the same pack, whatever order they come in.
 * @param files every file of the pack's folder.
 * @param options.parents compiled packs, among which are those that this one extends.
 * @returns the pack, undefined where there is an error, and every problem in the order of files and lines.
 */
export function compilePack(files: readonly SourceFile[], options: {parents?: readonly Pack[]} = {}): {pack: Pack | undefined; diagnostics: Diagnostic[]} {
  const {diagnostics, report} = collector();
  const isFailed = () => diagnostics.some(({severity}) => severity === 'error');
  let pack: Pack | undefined;
  try {
    const texts = [...files].sort((a, b) => compare(a.path, b.path)).map(sourceText);
    const manifest = readManifest(texts, report);
    const made = make(manifest, texts, options.parents ?? [], report);
    if (made && !isFailed()) pack = checked(made, manifest, report);
  } catch (error) {
    report('internal', fileStart(sourceText({path: 'pack.yaml', text: ''})), {detail: (error as Error).message});
  }
  return {pack: isFailed() ? undefined : pack, diagnostics: inOrder(diagnostics)};
}

/** The pack as far as its files go; undefined where pack.yaml does not say what it is called. */
function make(manifest: Manifest, texts: Parameters<typeof readEntries>[0], given: readonly Pack[], report: Report): Pack | undefined {
  const {id, title, version, language, owner} = manifest.fields;
  const {parents, whole} = findParents(manifest, given, report);
  const {sources, own, complete} = collectSources(manifest, parents, report);
  const context: Context = {report, pack: id ?? '', version, sources, whole: whole && complete, defaults: nothing, uses: [], phrases: [], translations: []};
  context.defaults = readDefaults(manifest, context);

  const drafts = readEntries(texts, context);
  const {titles, inherited} = mergeNames(drafts, parents, manifest, whole ? report : undefined);
  if (whole) resolveUses(context.uses, titles, report);
  reportSameNumbers(drafts, report);

  const inheritedTerms = [...inherited.values()].flatMap(({kind, entry}) => (kind === 'term' ? [entry as Pack['terms'][number]] : []));
  reportSharedPhrases(context.phrases, inheritedTerms, manifest.yaml?.at(['extends']) ?? manifest.at, report);
  linkTerms(drafts, [...drafts.flatMap((draft) => (draft.kind === 'term' && draft.entry ? [draft.entry] : [])), ...inheritedTerms]);
  const entries = assemble(drafts, inherited, titles);
  entries.explanations = withTranslations(entries.explanations, context);
  const used = usedSources(entries);
  if (!id || !title || !version || !language || !owner) return undefined;
  const kept = [...sources.values()].filter((source) => own.includes(source.id) || used.has(source.id));
  return {format: packFormat, id, title, version, language, owner, extends: flattened(parents), sources: kept, ...entries};
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
    else report('duplicate-number', draft.at, {number, other});
  }
}

/** The pack as the schema reads it: the last look, which only a fault of the compiler can fail. */
function checked(made: Pack, {at}: Manifest, report: Report): Pack | undefined {
  const result = packSchema.safeParse(made);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  report('internal', at, {detail: `${issue?.path.join('.')}: ${issue?.message}`});
  return undefined;
}
