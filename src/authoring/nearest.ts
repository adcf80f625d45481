/** The known word that a mistyped one most likely stands for. */
import {compare} from './diagnostic.js';

/** The nearest of `known`, or undefined where none is near enough to be meant. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let distance = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= distance || word.length > 100) continue;
    const found = edits(word.toLowerCase(), candidate.toLowerCase());
    if (found < distance) [best, distance] = [candidate, found];
  }
  return best;
}

/**
 * The one known word that is so near that nothing else can be meant: a slip or two in a longer word, capitals in any. Words that differ in
 * a number are different words.
 */
export function onlyNear(word: string, known: Iterable<string>): string | undefined {
  const slips = word.length < 5 ? 0 : word.length < 9 ? 1 : 2;
  const near = [...known].filter((candidate) => Math.abs(candidate.length - word.length) <= slips + 1 && word.length <= 100 && edits(word.toLowerCase(), candidate.toLowerCase()) <= slips + 1);
  const [only, ...others] = near;
  if (only === undefined || others.length > 0 || edits(word.toLowerCase(), only.toLowerCase()) > slips) return undefined;
  return word.replace(/\D/g, '') === only.replace(/\D/g, '') ? only : undefined;
}

/** A half sentence to go after a message: `; "case-summary" is near it`, or nothing. */
export function nearestWords(word: string, known: Iterable<string>): string {
  const found = nearest(word, known);
  return found === undefined ? '' : `; "${found}" is the nearest`;
}

/** The known words, the nearest first; those that are equally near in the order of the alphabet. */
export function byNearness(word: string, known: readonly string[]): string[] {
  const start = word.slice(0, 100).toLowerCase(); // no id that is meant is longer, and the work grows with it
  const distance = new Map(known.map((candidate) => [candidate, edits(start, candidate.toLowerCase())]));
  return [...distance.keys()].sort((a, b) => distance.get(a)! - distance.get(b)! || compare(a, b)); // each has its distance
}

/** How many letters have to be added, taken away or changed. */
function edits(a: string, b: string): number {
  let row = Array.from({length: b.length + 1}, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}
