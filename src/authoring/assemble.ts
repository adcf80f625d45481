/** The entries of the finished pack: own ones and inherited ones, hashed and in order. */
import {stage} from '../model/applies.js';
import type {Explanation} from '../model/explanation.js';
import {entryKind, kinds, type EntryKind} from '../model/kinds.js';
import type {Pack} from '../model/pack.js';
import {compare} from './diagnostic.js';
import type {AnyDraft} from './drafts.js';
import {eachObject} from './each-object.js';
import {entryHash} from './hash.js';
import {kept} from './kept.js';
import {renamed, type Inherited} from './merge.js';

/** The parts of a pack that hold entries. */
export type PackEntries = Pick<Pack, (typeof kinds)[EntryKind]['key']>;

/**
 * Own entries in the order of their files and of their place in them, then inherited ones in the order of their packs;
 * standards by their number, lists by their order, explanations by the moment at which each is first needed.
 */
export function assemble(drafts: readonly AnyDraft[], inherited: ReadonlyMap<string, Inherited>, titles: ReadonlyMap<string, string>): PackEntries {
  // each kind's own in one go over all drafts: a preview does this at every save
  const entries = Object.fromEntries(entryKind.options.map((kind) => [kinds[kind].key, []])) as unknown as PackEntries;
  const add = (kind: EntryKind, entry: object) => void (entries[kinds[kind].key] as object[]).push(entry);
  for (const {kind, entry} of drafts) if (entry) add(kind, hashed(entry));
  for (const one of inherited.values()) add(one.kind, renamed(one, titles));
  entries.standards.sort((a, b) => a.number - b.number || compare(a.id, b.id));
  entries.lists.sort((a, b) => (a.order ?? Infinity) - (b.order ?? Infinity) || 0);
  entries.explanations.sort((a, b) => moment(a) - moment(b));
  return entries;
}

/** Where an explanation's first moment stands among all; after them where it has none. */
export const moment = ({stages = []}: Pick<Explanation, 'stages'>): number => Math.min(...stages.map((one) => stage.options.indexOf(one)), stage.options.length);

const hashed = kept((entry: object) => ({...entry, hash: entryHash(entry)}));

/** The ids of the sources that entries, and all that in them says where it comes from, rest on. */
export const usedSources = (entries: PackEntries): Set<string> => new Set(entryKind.options.flatMap((kind) => (entries[kinds[kind].key] as object[]).flatMap(sourcesOf)));

const sourcesOf = kept((entry: object): string[] => {
  const used = new Set<string>();
  eachObject(entry, ({source}) => {
    if (source !== undefined) used.add((source as Pack['sources'][number]).id);
  });
  return [...used];
});
