/** A whole pack as the files of its folder: its own entries, as a person would have written them. What it inherits stays inherited. */
import type {ListedKind, EntryKind} from '../../model/kinds.js';
import {entryKind, kinds} from '../../model/kinds.js';
import type {Pack} from '../../model/pack.js';
import {canonicalJson} from '../hash.js';
import {inheritedFrom, flattened, titlesOf, type Inherited} from '../merge.js';
import {compare} from '../diagnostic.js';
import {packFileName} from '../manifest.js';
import type {SourceFile} from '../source-text.js';
import type {ProvenanceFields} from '../shapes.js';
import {moment, usedSources, type PackEntries} from '../assemble.js';
import {asWritten, type Linking} from './as-written.js';
import {isFiled, writeEntry, writeTranslation, type FiledKind} from './entries.js';
import {fieldsOf, shared} from './inherited.js';
import {writeListFile} from './lists.js';
import {writeYaml} from './yaml.js';

/**
 * The files of a pack, in the order of their paths. Compiled with the same parents they give the same pack.
 * @param options.parents the compiled packs it was made with; what it does not hold of theirs is written as hidden. Left out, it is
 *   written to extend all that `pack.extends` names, and to hide nothing.
 */
export function writePack(pack: Pack, {parents = []}: {parents?: readonly Pack[]} = {}): SourceFile[] {
  const extended = parentsOf(pack, parents);
  const inherited = inheritedFrom(extended);
  const linking: Linking = {terms: pack.terms, titles: titlesOf(pack)};
  const own = ownEntries(pack, linking);
  const defaults = defaultsOf(pack, own);
  const above = {owner: pack.owner, ...defaults};
  const folders = entryKind.options.flatMap((kind) => (kind === 'list' ? [] : isFiled(kind) ? entryFiles(kind, own[kind], above) : listFiles(kind, own[kind], own.list, above)));
  const translations = translationFiles(pack, inherited, folders);
  const files = [{path: packFileName, text: manifest(pack, extended, parents.length > 0 ? hidden(pack, inherited) : [], defaults)}, ...folders.map(({path, text}) => ({path, text})), ...translations];
  return files.sort((a, b) => compare(a.path, b.path));
}

type OwnEntries = {[Kind in EntryKind]: Pack[(typeof kinds)[Kind]['key']]};

const ownEntries = (pack: Pack, linking: Linking): OwnEntries =>
  Object.fromEntries(entryKind.options.map((kind) => [kind, pack[kinds[kind].key].filter((entry) => entry.pack === pack.id).map((entry) => asWritten(kind, entry as never, linking))])) as unknown as OwnEntries;

/** The packs that it names under "extends": as few of those that were merged in as give the same. */
function parentsOf(pack: Pack, given: readonly Pack[]): Pack[] {
  const all = pack.extends.flatMap(({id}) => given.find((one) => one.id === id) ?? []);
  const few = all.filter(({id}) => !all.some((other) => other.extends.some((one) => one.id === id)));
  const names = pack.extends.map(({id}) => id).join();
  const isEnough = flattened(few).map(({id}) => id).join() === names && inheritedFrom(few).size === inheritedFrom(all).size;
  return isEnough ? few : all;
}

/** What its parents hold and it does not. */
function hidden(pack: Pack, inherited: ReadonlyMap<string, Inherited>): string[] {
  const kept = titlesOf(pack);
  return [...inherited.keys()].filter((name) => !kept.has(name));
}

/** What most of its files say of where their entries come from. */
function defaultsOf({owner}: Pack, own: OwnEntries): ProvenanceFields {
  const said = entryKind.options.flatMap((kind) => own[kind].filter((entry) => !('list' in entry && entry.list !== undefined)).map(fieldsOf));
  const {owner: most, ...others} = shared(said);
  return {...others, ...(most !== undefined && most !== owner && {owner: most})};
}

function manifest({id, title, version, language, owner, ...pack}: Pack, parents: readonly Pack[], hide: readonly string[], defaults: ProvenanceFields): string {
  const extended = parents.length > 0 ? parents.map((parent) => parent.id) : pack.extends.map((parent) => parent.id);
  const sources = Object.fromEntries(ownSources(pack, parents).map(({id: source, ...fields}) => [source, fields]));
  const fields = {
    id, title, version, language, owner,
    ...(extended.length > 0 && {extends: extended}),
    ...(hide.length > 0 && {hide}),
    ...(Object.keys(sources).length > 0 && {sources}),
    ...(Object.keys(defaults).length > 0 && {defaults}),
  };
  return `${writeYaml(fields)}\n`;
}

/** The sources that the pack itself has to tell: those that no parent tells, and those before them, which stand first in a compiled pack. */
function ownSources(pack: PackEntries & Pick<Pack, 'sources'>, parents: readonly Pack[]): Pack['sources'] {
  const told = parents.flatMap(({sources}) => sources).filter(({id}, index, all) => all.findIndex((other) => other.id === id) === index);
  const used = usedSources(Object.fromEntries(entryKind.options.map((kind) => [kinds[kind].key, pack[kinds[kind].key]])) as unknown as PackEntries);
  for (let count = 0; count < pack.sources.length; count++) {
    const own = pack.sources.slice(0, count).map(({id}) => id);
    const rest = told.filter(({id}) => used.has(id) && !own.includes(id));
    if (canonicalJson(rest) === canonicalJson(pack.sources.slice(count))) return pack.sources.slice(0, count);
  }
  return pack.sources;
}

/** A file, and the ids of the explanations in it. */
type Written = SourceFile & {ids: string[]};

/** Standards stand by their number and explanations by their moment, whatever their files are called. */
const rankOf = (entry: OwnEntries[FiledKind][number]): number => ('number' in entry ? entry.number : 'texts' in entry ? moment(entry) : 0);

/** One file an entry, named after it. */
function entryFiles<Kind extends FiledKind>(kind: Kind, entries: OwnEntries[Kind], above: ProvenanceFields): Written[] {
  const names = inOrder(entries.map(({id}) => id), entries.map(rankOf));
  return entries.map((entry, index) => ({path: `${kinds[kind].folder}/${names[index]!}.md`, text: writeEntry(kind, entry as never, above), ids: [entry.id]})); // a name for each
}

/** One file a set; entries without one, which stand together, in a file named after their kind. */
function listFiles<Kind extends ListedKind>(kind: Kind, entries: OwnEntries[Kind], sets: Pack['lists'], above: ProvenanceFields): Written[] {
  const runs: {list: string | undefined; entries: OwnEntries[ListedKind][number][]}[] = [];
  for (const entry of entries) {
    const last = runs.at(-1);
    if (last && last.list === entry.list) last.entries.push(entry);
    else runs.push({list: entry.list, entries: [entry]});
  }
  const names = inOrder(runs.map(({list}) => list ?? kinds[kind].folder));
  return runs.map(({list, entries: some}, index) => ({
    path: `${kinds[kind].folder}/${names[index]!}.md`, // a name for each
    text: writeListFile(kind, some as never, sets.find(({id}) => id === list), above),
    ids: some.map(({id}) => id),
  }));
}

/**
 * Names for files that are read in the order of their names: with numbers before them where their own order is another.
 * @param ranks what is compared before the names, for entries that a pack keeps in an order of their own
 */
function inOrder(names: readonly string[], ranks: readonly number[] = []): string[] {
  const isSorted = names.every((name, index) => index === 0 || (ranks[index - 1] ?? 0) < (ranks[index] ?? 0) || compare(`${names[index - 1]!}.md`, `${name}.md`) < 0);
  if (isSorted) return [...names];
  const digits = String(names.length).length;
  return names.map((name, index) => `${String(index + 1).padStart(digits, '0')}-${name}`);
}

/** The translations that are the pack's own, each beside its original or, where that is inherited, where it would be. */
function translationFiles({explanations}: Pack, inherited: ReadonlyMap<string, Inherited>, files: readonly Written[]): SourceFile[] {
  return explanations.flatMap(({id, translations}) => {
    const parent = inherited.get(`explanation:${id}`)?.entry as Pack['explanations'][number] | undefined;
    const isParents = files.some(({ids, path}) => path.startsWith('explanations/') && ids.includes(id)) ? undefined : parent;
    const own = translations.filter((one) => !isParents?.translations.some((other) => canonicalJson(other) === canonicalJson(one)));
    const beside = files.find(({path, ids}) => path.startsWith('explanations/') && ids.includes(id))?.path ?? `explanations/${id}.md`;
    const names = inOrder(own.map(({language}) => language));
    const stem = beside.replace(/\.md$/, '');
    return own.map((translation, index) => {
      const name = names[index]! === translation.language ? stem : `${stem}-${names[index]!.split('-', 1)[0]!}`;
      return {path: `${name}.${translation.language}.md`, text: writeTranslation(translation, id)};
    });
  });
}
