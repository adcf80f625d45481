/** What the server tells the page, and how the page takes it in: only what has changed is sent, and what has not stays the very same object. */
import type {Diagnostic} from '../../authoring/diagnostic.js';
import type {EntryKind} from '../../model/kinds.js';
import type {EntriesByKind, Pack} from '../../model/pack.js';
import {keyOf} from '../../packs/entries.js';
import {readingOrder} from '../../packs/texts.js';

export type Entry = EntriesByKind[EntryKind];

/** What is told of a language that an explanation is in. */
export interface LanguageState {
  language: string;
  /** Who read it against the original, if anybody did. */
  checked?: string;
  /** How many headings and paragraphs show the original, since it has changed. */
  stale: number;
}

/** A line of the contents. */
export interface Row {
  /** `standard:assessing-needs`. */
  name: string;
  kind: EntryKind;
  title: string;
  /** The set it stands in. */
  list?: string;
  /** The pack that wrote it, where it was taken over. */
  from?: string;
  file?: string;
  line?: number;
  /** `kept`: it cannot be read now, and stands as it last could. `lost`: it could never be read. */
  state: 'read' | 'kept' | 'lost';
  languages?: LanguageState[];
}

/** A problem, and the entry whose text it is about. */
export type Note = Diagnostic & {
  entry?: string;
  /** The line it is in. */
  text?: string;
};

/** All that the page shows. */
export interface Picture {
  pack: Pack | undefined;
  rows: Row[];
  notes: Note[];
  /** Why nothing can be read now, as a sentence; what stands there is what last could be. */
  trouble?: string;
}

type Key = ReturnType<typeof keyOf>;
const keys: readonly Key[] = readingOrder.map(keyOf);

export interface PackPatch {
  /** All of a pack but its entries. */
  head: Omit<Pack, Key>;
  /** By key: the ids in their order, and the entries that are new or different. */
  entries: Partial<Record<Key, {order: string[]; changed: Entry[]}>>;
}

/** What has changed from one picture to the next; what is not named has not. */
export interface Update {
  /** Absent where nothing of it has changed; null where there is none. */
  pack?: PackPatch | null;
  rows?: Row[];
  notes?: Note[];
  trouble?: string | null;
}

const same = (one: unknown, other: unknown): boolean => one === other || JSON.stringify(one) === JSON.stringify(other);

/** What to tell somebody who knows `before`; undefined where that is nothing. */
export function difference(before: Picture | undefined, after: Picture): Update | undefined {
  const update: Update = {};
  const patch = patchOf(before?.pack, after.pack);
  if (patch !== undefined) update.pack = patch;
  if (!same(before?.rows, after.rows)) update.rows = after.rows;
  if (!same(before?.notes, after.notes)) update.notes = after.notes;
  if (before?.trouble !== after.trouble) update.trouble = after.trouble ?? null;
  return Object.keys(update).length > 0 ? update : undefined;
}

function patchOf(before: Pack | undefined, after: Pack | undefined): PackPatch | null | undefined {
  if (!after) return before ? null : undefined;
  const head = Object.fromEntries(Object.entries(after).filter(([key]) => !keys.includes(key as Key))) as Omit<Pack, Key>;
  const entries: PackPatch['entries'] = {};
  for (const key of keys) {
    const old = new Map((before?.[key] ?? []).map((entry) => [entry.id, entry]));
    const changed = (after[key] as Entry[]).filter((entry) => !same(old.get(entry.id), entry));
    const order = after[key].map(({id}) => id);
    if (changed.length > 0 || !before || !same(order, [...old.keys()])) entries[key] = {order, changed};
  }
  const isHeadSame = before && Object.entries(head).every(([key, value]) => same(before[key as keyof Pack], value));
  return isHeadSame && Object.keys(entries).length === 0 ? undefined : {head, entries};
}

/** The pack with a patch in it. Entries that are not in the patch are the same objects as before. */
export function patched(before: Pack | undefined, {head, entries}: PackPatch): Pack {
  const all = keys.map((key) => {
    const old = (before?.[key] ?? []) as Entry[];
    const patch = entries[key];
    if (!patch) return [key, old];
    const known = new Map([...old, ...patch.changed].map((entry) => [entry.id, entry]));
    return [key, patch.order.map((id) => known.get(id))];
  });
  return {...head, ...Object.fromEntries(all)} as Pack;
}
