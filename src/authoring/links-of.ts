/** Which entries an entry leads to. */
import type {EntryKind} from '../model/kinds.js';
import type {EntriesByKind} from '../model/pack.js';
import type {Inline} from '../model/prose.js';
import {eachObject} from './each-object.js';
import {kept} from './kept.js';

/** The names (`kind:id`) that an entry links to. */
export const linksOf: (entry: EntriesByKind[EntryKind]) => ReadonlySet<string> = kept((entry: EntriesByKind[EntryKind]) => {
  const names = new Set<string>();
  eachObject(entry, (object) => {
    const node = object as Partial<Extract<Inline, {type: 'entry-link'}>>;
    if (node.type === 'entry-link') names.add(`${node.kind}:${node.id}`);
  });
  if ('items' in entry) for (const {standard} of entry.items) if (standard) names.add(`standard:${standard.id}`);
  for (const {kind, id} of entry.related ?? []) names.add(`${kind}:${id}`);
  if ('list' in entry && entry.list) names.add(`list:${entry.list}`);
  if ('texts' in entry) for (const id of entry.texts.flatMap(({helpLines = []}) => helpLines)) names.add(`help-line:${id}`);
  return names;
});
