/** Looking entries up in a pack. A pack that was built before a kind existed has none of it. */
import type {EntryKind, kinds} from '../model/kinds.js';
import type {EntriesByKind, Pack} from '../model/pack.js';
import type {Block, Inline} from '../model/prose.js';
import {Fault} from './fault.js';

type Key = (typeof kinds)[EntryKind]['key'];

/** Under which key a pack holds the entries of a kind: `bottom-line` under `bottomLines`. */
export const keyOf = (kind: EntryKind): Key => `${kind.replace('-l', 'L')}s` as Key;

/** The entries of a kind, in the pack's order; of one list where `list` is given. */
export const entriesOf = <Kind extends EntryKind>(pack: Pack, kind: Kind, list?: string): EntriesByKind[Kind][] =>
  ((pack[keyOf(kind)] ?? []) as EntriesByKind[Kind][]).filter((entry) => !list || (entry as {list?: string}).list === list);

/** One entry by its id; nothing where the pack has none. */
export const findEntry = <Kind extends EntryKind>(pack: Pack, kind: Kind, id: string): EntriesByKind[Kind] | undefined => entriesOf(pack, kind).find((entry) => entry.id === id);

/**
 * One entry by its id.
 * @throws Fault `entry-missing`, naming those there are.
 */
export function entryOf<Kind extends EntryKind>(pack: Pack, kind: Kind, id: string): EntriesByKind[Kind] {
  const found = findEntry(pack, kind, id);
  if (found) return found;
  const known = entriesOf(pack, kind).map((entry) => entry.id);
  throw new Fault('entry-missing', `${kind} “${id}” in “${pack.id}”, which has ${known.slice(0, 20).join(', ') || 'none'}${known.length > 20 ? ` and ${known.length - 20} more` : ''}`);
}

/** The words of prose, without its marks; blocks are a space apart. */
export const plainWords = (nodes: readonly (Block | Inline)[]): string => nodes.map(wordsOf).join('').replace(/\s+/g, ' ').trim();

/** Runs through text, children, items, heads and rows, so that a kind of node that is not known loses no word. */
function wordsOf(node: unknown): string {
  // the cells of a row, and the parts of an item of a list, are words of their own
  if (Array.isArray(node)) return node.map(wordsOf).join(Array.isArray(node[0]) ? ' ' : '');
  if (Object(node) !== node) return '';
  const {type, text, children, items, head, rows} = node as Record<string, unknown>;
  const inner = `${typeof text === 'string' ? text : ''}${[children, items, head, rows].map(wordsOf).filter(Boolean).join(' ')}`;
  return /^(text|code|emphasis|strong|link|entry-link|name)$/.test(String(type)) ? inner : `${inner} `;
}

/** What an entry says first, in a sentence or two: for a place that can show no more of it. */
export function summaryOf(entry: EntriesByKind[EntryKind]): string {
  if ('plain' in entry) return entry.plain;
  const body = 'texts' in entry ? entry.texts[0]?.blocks[0]?.body : entry.body;
  return plainWords(body?.slice(0, 1) ?? []);
}
