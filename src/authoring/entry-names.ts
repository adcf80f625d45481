/** Entries that a key names by kind and id, and what was meant where it names one otherwise. */
import {mendWord, type Mend, type Report} from './diagnostic.js';
import {suggestedId} from './suggested-id.js';
import {nearest} from './nearest.js';
import type {Spot} from './source-text.js';

/** A kind and an id; whether they exist is another matter. */
export const entryName = /^[a-z-]+:[a-z0-9-]+$/;

const wanted = 'an entry is named by its kind and id';

/**
 * Reports what a key names by its id alone, by its title or by its file, with the entries that have that id or the nearest.
 * @param names every entry, as `kind:id`
 */
export function reportUnnamed(written: string, key: string, at: Spot, names: readonly string[], report: Report): void {
  const {expected, mends} = meant(written, at, names);
  report('wrong-value', at, {key, value: `"${written.replace(/\s+/g, ' ').slice(0, 60)}"`, expected}, mends);
}

function meant(written: string, at: Spot, names: readonly string[]): {expected: string; mends: readonly Mend[]} {
  if (written.includes(',')) return {expected: `several values in brackets, as in [one, two]; each ${wanted.replace('an entry is', 'is an entry')}, such as term:core-group`, mends: []};
  const id = suggestedId(written.replace(/^.*[:/]/, '').replace(/\.md$/i, ''), new Set());
  const idOf = (name: string): string => name.slice(name.indexOf(':') + 1);
  const small = written.trim().toLowerCase();
  const same = names.includes(small) ? [small] : names.filter((name) => idOf(name) === id);
  const [only] = same;
  if (only !== undefined) return {expected: same.join(' or '), mends: same.length === 1 ? mendWord(at, written, only) : []};
  const near = nearest(id, names.map(idOf));
  const all = names.filter((name) => idOf(name) === near);
  return {expected: all.length > 0 ? `${wanted}; the nearest is ${all.join(' or ')}` : `${wanted}, such as term:core-group`, mends: []};
}
