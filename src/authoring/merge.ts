/** A pack with what it extends: same kind and id replaces, `hide` removes, the rest is inherited. */
import {entryKind, kinds, type EntryKind} from '../model/kinds.js';
import type {EntriesByKind, Pack} from '../model/pack.js';
import type {Block, Inline} from '../model/prose.js';
import type {Report} from './diagnostic.js';
import {entryName, reportUnnamed} from './entry-names.js';
import {entryHash} from './hash.js';
import {linksOf} from './links-of.js';
import type {Manifest} from './manifest.js';
import {nearestWords} from './nearest.js';
import type {Spot} from './source-text.js';

export type Entry = EntriesByKind[EntryKind];

/** An entry of an extended pack that the merged pack shows. */
export interface Inherited {
  kind: EntryKind;
  entry: Entry;
  /** The titles that the entry's links were written under, by `kind:id`. */
  titles: ReadonlyMap<string, string>;
}

export const kindNames: readonly EntryKind[] = entryKind.options;

/** The title of every entry of a pack, by `kind:id`. */
export const titlesOf = (pack: Pack): Map<string, string> =>
  new Map(kindNames.flatMap((kind) => pack[kinds[kind].key].map(({id, title}) => [`${kind}:${id}`, title] as [string, string])));

/** What is inherited from the parents: of two that hold the same entry, the one named first gives it. */
export function inheritedFrom(parents: readonly Pack[]): Map<string, Inherited> {
  const inherited = new Map<string, Inherited>();
  for (const parent of parents) {
    const titles = titlesOf(parent);
    for (const kind of kindNames) {
      for (const entry of parent[kinds[kind].key]) {
        const name = `${kind}:${entry.id}`;
        if (!inherited.has(name)) inherited.set(name, {kind, entry, titles});
      }
    }
  }
  return inherited;
}

/** The packs that were merged in, nearest first: each parent, then what it extends, each once. */
export function flattened(parents: readonly Pack[]): Pack['extends'] {
  const all = [...parents.map(({id, version}) => ({id, version})), ...parents.flatMap((parent) => parent.extends)];
  return all.filter(({id}, index) => all.findIndex((other) => other.id === id) === index);
}

/**
 * An inherited entry under the merged pack's titles: a link that showed an entry's title shows the one it has now. So a
 * pack renames a thing in one place, and every inherited sentence follows.
 */
export function renamed<Kind extends Entry>({entry, titles}: {entry: Kind; titles: ReadonlyMap<string, string>}, merged: ReadonlyMap<string, string>): Kind {
  const changed = [...linksOf(entry)].filter((name) => merged.has(name) && merged.get(name) !== titles.get(name));
  if (!changed.length) return entry;
  const copy = structuredClone(entry);
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(walk);
    if (typeof node !== 'object' || node === null) return;
    const {type} = node as Inline | Block;
    if (type === 'entry-link') rename(node as Extract<Inline, {type: 'entry-link'}>);
    Object.values(node).forEach(walk);
  };
  const rename = (link: Extract<Inline, {type: 'entry-link'}>) => {
    const name = `${link.kind}:${link.id}`;
    const [only, ...others] = link.children;
    if (changed.includes(name) && !others.length && only?.type === 'text' && only.text === titles.get(name)) only.text = merged.get(name)!; // changed holds merged names only
  };
  walk(copy);
  if ('items' in copy) for (const {standard} of copy.items) if (standard) standard.title = merged.get(`standard:${standard.id}`) ?? standard.title;
  for (const one of copy.related ?? []) one.title = merged.get(`${one.kind}:${one.id}`) ?? one.title;
  return {...copy, hash: entryHash(copy)};
}

/** What the merged pack calls its entries, and what it keeps of those it inherits. */
export interface Merged {
  /** The title of every entry, own and inherited, by `kind:id`. */
  titles: Map<string, string>;
  inherited: Map<string, Inherited>;
}

/** Takes hidden and replaced entries out. What is hidden and does not exist, or is still linked to, is reported. */
export function mergeNames(own: readonly {kind: EntryKind; id: string; title: string}[], parents: readonly Pack[], {fields, yaml}: Manifest, report: Report | undefined): Merged {
  const inherited = inheritedFrom(parents);
  const known = [...inherited.keys()];
  const hidden = new Map<string, Spot>();
  fields.hide?.forEach((name, index) => {
    const at = yaml!.at(['hide', index]); // fields come from yaml
    if (inherited.has(name)) hidden.set(name, at);
    else if (!entryName.test(name)) reportUnnamed(name, 'hide', at, known, report ?? (() => undefined));
    else report?.('nothing-to-hide', at, {entry: name, nearest: nearestWords(name, known)});
  });
  for (const name of [...hidden.keys(), ...own.map(({kind, id}) => `${kind}:${id}`)]) inherited.delete(name);
  const titles = new Map([...inherited].map(([name, {entry}]) => [name, entry.title]));
  for (const {kind, id, title} of own) titles.set(`${kind}:${id}`, title);
  for (const [from, {entry}] of inherited) {
    for (const name of linksOf(entry)) {
      const at = hidden.get(name);
      if (at && !titles.has(name)) report?.('hidden-but-linked', at, {entry: name, from});
    }
  }
  return {titles, inherited};
}
