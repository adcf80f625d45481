import {isDevice} from './windows-rules.js';

/** An id that a title suggests, nothing else has and a page can be called after. */
export function suggestedId(title: string, ids: {has(id: string): boolean}): string {
  const words = title.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’']/g, '').toLowerCase().split(/[^a-z0-9]+/).filter(Boolean);
  const joined = words.slice(0, 6).join('-') || 'an-id';
  const base = isDevice(joined) ? `${joined}-entry` : joined;
  let id = base;
  for (let count = 2; ids.has(id); count++) id = `${base}-${count}`;
  return id;
}
