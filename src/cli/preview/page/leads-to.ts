/** What an entry shows of others: the words that it explains, the entries that it leads to, the lines of help under it, the entries of a set. */
import type {EntryKind} from '../../../model/kinds.js';
import type {Pack} from '../../../model/pack.js';
import {entriesOf} from '../../../packs/entries.js';
import type {Entry} from '../update.js';

/** Names such as `term:core-group`. */
export function leadsTo(entry: Entry, kind: EntryKind, pack: Pack): Set<string> {
  const found = new Set<string>();
  if (kind === 'list') {
    const {of, id} = entry as Pack['lists'][number];
    for (const one of entriesOf(pack, of, id)) {
      found.add(`${of}:${one.id}`);
      gather(one, found);
    }
  }
  gather(entry, found);
  return found;
}

function gather(node: unknown, found: Set<string>): void {
  if (Object(node) !== node) return;
  const {kind, id, standard, helpLines} = node as {kind?: unknown; id?: unknown; standard?: {id?: unknown}; helpLines?: readonly string[]};
  if (typeof kind === 'string' && typeof id === 'string') found.add(`${kind}:${id}`);
  if (typeof standard?.id === 'string') found.add(`standard:${standard.id}`);
  for (const line of helpLines ?? []) found.add(`help-line:${line}`);
  for (const inner of Object.values(node as object)) gather(inner, found);
}
