/**
 * What changed between two packs for those who read them. Pure, and of packs alone: it knows no file, no page and no schema, so
 * that a command, the studio and an element can all tell the same.
 */
import type {EntryKind} from '../../model/kinds.js';
import type {EntriesByKind, Pack} from '../../model/pack.js';
import type {Source} from '../../model/provenance.js';
import {linksOf} from '../links-of.js';
import {recognised, type Titled} from '../likeness.js';
import {compareVersions, isUnbroken} from '../versions.js';
import {compareEntries, textOf} from './compare.js';
import {allKinds, kindWords} from './kinds.js';
import {linesOf} from './lines.js';
import {partsOf, type Part} from './parts.js';
import {staleTranslations} from './stale.js';
import type {Change, EntryDifference, OrderDifference, PackDifferences, SourceDifference} from './types.js';

export type * from './types.js';

/** Two packs, compared. The order of what is told is the newer pack's. */
export function differences(before: Pack, after: Pack): PackDifferences {
  const order = compareVersions(before.version, after.version);
  return {
    before: releaseOf(before),
    after: releaseOf(after),
    version: order < 0 ? 'raised' : order > 0 ? 'lowered' : 'same',
    pack: (['title', 'owner', 'language'] as const).flatMap((field) => (before[field] === after[field] ? [] : [{field, before: before[field], after: after[field]}])),
    extends: extensions(before, after),
    sources: sources(before, after),
    entries: allKinds.flatMap((kind) => entries(kind, before, after)),
    orders: allKinds.flatMap((kind) => orders(kind, before, after)),
    stale: staleTranslations(before, after),
  };
}

/** Whether two packs differ in nothing that is told. Their versions may. */
export const isNothing = ({before, after, pack, extends: parents, sources: documents, entries: all, orders: moved}: PackDifferences): boolean => before.id === after.id && [pack, parents, documents, all, moved].every(({length}) => length === 0);

const releaseOf = ({id, title, version}: Pack): PackDifferences['before'] => ({id, title, version});

/** The entries of a kind. A pack that was built before a kind existed has none of it. */
const entriesOf = <Kind extends EntryKind>(pack: Pack, kind: Kind): EntriesByKind[Kind][] => ((pack as Partial<Pack>)[kindWords[kind].key] ?? []) as EntriesByKind[Kind][];

function extensions(before: Pack, after: Pack): PackDifferences['extends'] {
  const ids = [...new Set([...after.extends, ...before.extends].map(({id}) => id))];
  return ids.flatMap((id) => {
    const [was, is] = [before, after].map((pack) => pack.extends.find((one) => one.id === id)?.version);
    return was === is ? [] : [{id, ...(was && {before: was}), ...(is && {after: is})}];
  });
}

function entries(kind: EntryKind, before: Pack, after: Pack): EntryDifference[] {
  const [old, now] = [entriesOf(before, kind), entriesOf(after, kind)];
  const gone = old.filter(({id}) => !now.some((one) => one.id === id));
  const fresh = now.filter(({id}) => !old.some((one) => one.id === id));
  const titled = (pack: Pack) => (entry: Entry): Seen => ({title: entry.title, text: textOf(partsOf(kind, entry, pack)).join('\n'), id: entry.id});
  // an entry seems to be another under a new id by its title, or by most of its words
  const renamed = [...recognised(fresh.map(titled(after)), gone.map(titled(before)))].map(([is, was]) => ({is: is.id, was: was.id}));
  const told = now.flatMap((entry): EntryDifference[] => {
    const was = old.find(({id}) => id === entry.id);
    if (was) return changed(kind, [was, before], [entry, after]);
    const former = renamed.find(({is}) => is === entry.id)?.was;
    return [{is: 'new', weight: 'material', ...named(kind, entry, after), summary: summaryOf(kind, entry, after), ...(former && {was: former})}];
  });
  const left = gone.map((entry): EntryDifference => {
    const becomes = renamed.find(({was}) => was === entry.id)?.is;
    return {is: 'gone', weight: 'material', ...named(kind, entry, before), summary: summaryOf(kind, entry, before), ...(becomes && {becomes}), linkedFrom: linkedFrom(`${kind}:${entry.id}`, after)};
  });
  return [...told, ...left];
}

type Entry = EntriesByKind[EntryKind];
type Seen = Titled & {id: string};

const named = (kind: EntryKind, {id, title, pack}: Entry, whole: Pack): Pick<EntryDifference, 'kind' | 'id' | 'title' | 'inherited'> => ({kind, id, title, ...(pack !== whole.id && {inherited: pack})});

/** What an entry says first. */
const summaryOf = (kind: EntryKind, entry: Entry, pack: Pack): string => ('plain' in entry ? entry.plain : firstLine(partsOf(kind, entry, pack)));
const firstLine = ({body, parts}: Part): string => linesOf(body)[0]?.text ?? parts[0]?.values.statement ?? (parts[0] ? firstLine(parts[0]) : '');

const linkedFrom = (name: string, pack: Pack): string[] =>
  allKinds.flatMap((kind) => entriesOf(pack, kind).filter((entry) => linksOf(entry).has(name)).map(({id}) => `${kind}:${id}`));

function changed(kind: EntryKind, [was, before]: [Entry, Pack], [entry, after]: [Entry, Pack]): EntryDifference[] {
  const changes = compareEntries(partsOf(kind, was, before), partsOf(kind, entry, after));
  if (!changes.length) return [];
  const mark = markOf(changes, [was, before], [entry, after]);
  return [{is: 'changed', ...named(kind, entry, after), weight: weightOf(changes, mark), ...(mark && {mark}), changes}];
}

const isContent = ({type}: Change): boolean => type !== 'origin' && type !== 'behind';

/** What opens answers that were given, or asks for new ones: no mark can make it a matter of wording. */
const asksPeople = (change: Change): boolean => change.type === 'asked-anew' || (change.type === 'part' && change.role === 'item');

function weightOf(changes: readonly Change[], mark: 'holds' | 'overruled' | 'too-far' | undefined): 'material' | 'editorial' | 'dates' | 'behind' {
  if (changes.some(isContent)) return mark === 'holds' ? 'editorial' : 'material';
  return changes.some(({type}) => type === 'origin') ? 'dates' : 'behind';
}

/**
 * What becomes of the mark that an entry carries in the newer pack. It has to name every release since the older one, for nobody can tell
 * which of them made a change. One that stood there before, in the same version, covers nothing new.
 */
function markOf(changes: readonly Change[], [was, before]: [Entry, Pack], [entry, after]: [Entry, Pack]): 'holds' | 'overruled' | 'too-far' | undefined {
  const [from, until] = [versionIn(before, entry.pack), versionIn(after, entry.pack)];
  const marks = marksOf(entry);
  if (until === undefined || !marks.includes(until) || marksOf(was).includes(until) || !changes.some(isContent)) return undefined;
  if (changes.some(asksPeople)) return 'overruled';
  return from === undefined || from === until || isUnbroken(from, marks.filter((one) => compareVersions(one, from) > 0)) ? 'holds' : 'too-far';
}

/** The versions that an entry is marked for, in their order. */
const marksOf = ({editorial = []}: Entry): readonly string[] => (typeof editorial === 'string' ? [editorial] : editorial);

/** The version in which a pack stands in another, or is it. */
const versionIn = (pack: Pack, id: string): string | undefined => (pack.id === id ? pack.version : pack.extends.find((one) => one.id === id)?.version);

function sources(before: Pack, after: Pack): SourceDifference[] {
  const resting = (pack: Pack, id: string): number => allKinds.flatMap((kind) => entriesOf(pack, kind) as Entry[]).filter(({source}) => source.id === id).length;
  const told = after.sources.flatMap((source): SourceDifference[] => {
    const was = before.sources.find(({id}) => id === source.id);
    if (!was) return [{id: source.id, title: source.title, is: 'new', changes: [], entries: resting(after, source.id)}];
    const fields = (['title', 'publisher', 'edition', 'address'] satisfies (keyof Source)[]).flatMap((field) => {
      const [old, now] = [was[field], source[field]];
      return old === now ? [] : [{field, ...(old && {before: old}), ...(now && {after: now})}];
    });
    return fields.length ? [{id: source.id, title: source.title, is: 'changed', changes: fields, entries: resting(after, source.id)}] : [];
  });
  const gone = before.sources.filter(({id}) => !after.sources.some((source) => source.id === id));
  return [...told, ...gone.map(({id, title}): SourceDifference => ({id, title, is: 'gone', changes: [], entries: resting(before, id)}))];
}

/** Kinds that have a place of their own on screen: terms stand by their letters, standards by their numbers, which are told as such. */
const hasOrder = (kind: EntryKind): boolean => kind !== 'term' && kind !== 'standard';

function orders(kind: EntryKind, before: Pack, after: Pack): OrderDifference[] {
  if (!hasOrder(kind)) return [];
  const listOf = (entry: Entry): string => ('list' in entry && entry.list) || '';
  const [old, now]: Entry[][] = [entriesOf(before, kind), entriesOf(after, kind)];
  if (!old || !now) return [];
  return [...new Set(now.map(listOf))].flatMap((list): OrderDifference[] => {
    const both = (all: readonly Entry[], others: readonly Entry[]): Entry[] => all.filter((one) => listOf(one) === list && others.some((other) => other.id === one.id && listOf(other) === list));
    const [was, is] = [both(old, now), both(now, old)];
    if (!is.some(({id}, index) => was[index]?.id !== id)) return [];
    const title = after.lists.find(({id}) => id === list)?.title;
    return [{kind, ...(title && {list: {id: list, title}}), before: was.map((one) => one.title), after: is.map((one) => one.title)}];
  });
}
