/** The entries of the finished pack: own ones and inherited ones, hashed and in order. */
import type {Pack} from '../model/pack.js';
import {compare} from './diagnostic.js';
import type {Draft, Entries} from './entries.js';
import {entryHash} from './hash.js';
import {renamed, type Entry, type Inherited} from './merge.js';
import type {EntryKind} from '../model/kinds.js';

/**
 * Own entries in the order of their files and of their place in them, then inherited ones in the order of their packs;
 * standards by their number.
 */
export function assemble(drafts: readonly Draft[], inherited: ReadonlyMap<string, Inherited>, titles: ReadonlyMap<string, string>): Pick<Pack, 'checklists' | 'standards' | 'terms'> {
  const all = <Kind extends EntryKind>(kind: Kind): (Entries[Kind] & {hash: string})[] => [
    ...drafts.flatMap((draft) => (draft.kind === kind && draft.entry ? [hashed(draft.entry as Entries[Kind])] : [])),
    ...[...inherited.values()].flatMap((one) => (one.kind === kind ? [renamed(one, titles) as Entry & Entries[Kind]] : [])),
  ];
  return {
    checklists: all('checklist'),
    standards: all('standard').sort((a, b) => a.number - b.number || compare(a.id, b.id)),
    terms: all('term'),
  };
}

const hashed = <Kind extends object>(entry: Kind): Kind & {hash: string} => ({...entry, hash: entryHash(entry)});

/** The ids of the sources that entries, items and refresh periods rest on. */
export function usedSources({checklists, standards, terms}: Pick<Pack, 'checklists' | 'standards' | 'terms'>): Set<string> {
  const items = checklists.flatMap((checklist) => checklist.items);
  const rests = [...checklists, ...items, ...items.flatMap(({refresh}) => refresh ?? []), ...standards, ...terms];
  return new Set(rests.map(({source}) => source.id));
}
