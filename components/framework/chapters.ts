/** In which chapters a whole pack is read, in which order, and what it rests on. */
import type {EntryKind} from '../../src/model/kinds.js';
import type {EntriesByKind, Pack} from '../../src/model/pack.js';
import type {Source} from '../../src/model/provenance.js';
import {entriesOf, findEntry, keyOf} from '../../src/packs/entries.js';

export type Entry = EntriesByKind[EntryKind];

/** A part of the page: a set that its framework keeps together, or all that is left of a kind. */
export interface Chapter {
  /** What an address leads to: `list-vision`, `standards`. Never made of a title. */
  id: string;
  kind: EntryKind;
  list?: EntriesByKind['list'];
  entries: Entry[];
}

export interface Plan {
  chapters: Chapter[];
  /** The ids of all chapters that the pack could have, in their order: one that comes later has its place already. */
  places: string[];
  /** The documents that what is shown rests on, each once; those of its own chapters before those of words and help lines. */
  sources: Source[];
  /** All that is shown but the words that are only explained. */
  entries: Entry[];
  /** Some of it is a suggestion: an entry, or a part of one. */
  drafted: boolean;
}

/** Kinds that stand in sets of their own, before the others. */
const inSets: readonly EntryKind[] = ['bottom-line', 'statement', 'role', 'figure'];
const order: readonly EntryKind[] = [...inSets, 'standard', 'pathway', 'timescale', 'checklist', 'explanation', 'help-line', 'term'];

/** A pack as one page, of the entries that `isShown` lets through, and of the words that they use. */
export function planOf(pack: Pack, isShown: (entry: Entry, kind: EntryKind) => boolean): Plan {
  const allLists = entriesOf(pack, 'list')
    .filter((list) => inSets.includes(list.of))
    .sort((one, other) => (one.order ?? Infinity) - (other.order ?? Infinity) || 0);
  const lists = allLists.filter((list) => isShown(list, 'list'));
  const sets = lists.map((list): Chapter => ({id: `list-${list.id}`, kind: list.of, list, entries: entriesOf(pack, list.of, list.id)}));
  const inSet = new Set(sets.flatMap(({entries}) => entries));
  const of = (kind: EntryKind, also?: Set<string>): Chapter => ({id: `${kind}s`, kind, entries: entriesOf(pack, kind).filter((entry) => !inSet.has(entry) && (isShown(entry, kind) || also?.has(entry.id)))});
  const told = [...sets, ...order.slice(0, -1).map((kind) => of(kind))];
  const found: Found = {terms: new Set(), sources: new Map(), drafted: false};
  gather([lists, told.map(({entries}) => entries)], found);
  const words = of('term', found.terms);
  const own = words.entries.filter((entry) => isShown(entry, 'term'));
  gather(own, found);
  return {
    chapters: [...told, words].filter(({entries, list}) => list ?? entries.length),
    places: [...allLists.map(({id}) => `list-${id}`), ...order.map((kind) => `${kind}s`)],
    sources: [...found.sources.values()],
    drafted: found.drafted,
    entries: [...lists, ...told.flatMap(({entries}) => entries), ...own],
  };
}

/** What is found in entries on the way. */
interface Found {
  terms: Set<string>;
  sources: Map<string, Source>;
  drafted: boolean;
}

/** Runs through whatever it is given, so that no field with a source or a word in it is left out. */
function gather(node: unknown, found: Found): void {
  if (Object(node) !== node) return;
  const {type, kind, id, source, wording} = node as {type?: string; kind?: EntryKind; id?: string; source?: Source; wording?: string};
  if (type === 'entry-link' && kind === 'term' && id) found.terms.add(id);
  if (source?.id) found.sources.set(source.id, source);
  if (wording === 'drafted') found.drafted = true;
  for (const inner of Object.values(node as object)) if (inner !== source) gather(inner, found);
}

/** The pack with these entries alone of a kind, in no set; everything else stays, so that links lead where they led. */
export const only = (pack: Pack, kind: EntryKind, entries: Entry[]): Pack => ({...pack, lists: [], [keyOf(kind)]: entries});

/** What `standard-assessing-needs` names in a pack; nothing where that is no entry of it. */
export function entryNamed(pack: Pack, fragment: string): {kind: EntryKind; entry: Entry} | undefined {
  for (const kind of ['list', ...order] as const) {
    const entry = fragment.startsWith(`${kind}-`) ? findEntry(pack, kind, fragment.slice(kind.length + 1)) : undefined;
    if (entry) return {kind, entry};
  }
  return undefined;
}
