/** Which lines of two texts belong together: the same, the reworded, and those that have no counterpart. */

import {likeness} from '../likeness.js';

/** Indexes into the two texts; one of them absent where a line has no counterpart. */
export type Pair = [before: number, after: number] | [before: number, after: undefined] | [before: undefined, after: number];

/** How much of two lines has to be the same for one to be the other reworded: two in five of their words. */
const alike = 0.4;

/** More than this, and lines are no longer each compared with each. */
const many = 1_000_000;

/** Every line of both once, in an order in which both can be read. */
export function align(before: readonly string[], after: readonly string[]): Pair[] {
  const pairs: Pair[] = [];
  let [from, to] = [0, 0];
  for (const [one, other] of [...commonLines(before, after), [before.length, after.length] as const]) {
    pairs.push(...pairUp(before, after, [from, one], [to, other]));
    if (one < before.length) pairs.push([one, other]);
    [from, to] = [one + 1, other + 1];
  }
  return pairs;
}

/** The longest run of lines that stand in both in the same order. */
function commonLines(before: readonly string[], after: readonly string[]): [number, number][] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  while (end < Math.min(before.length, after.length) - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const middle = weightiest(before.slice(start, before.length - end), after.slice(start, after.length - end), (one, other) => (one === other ? 1 : 0));
  const run = (length: number, at: number, other: number) => Array.from({length}, (_, index): [number, number] => [at + index, other + index]);
  return [...run(start, 0, 0), ...middle.map(([one, other]): [number, number] => [one + start, other + start]), ...run(end, before.length - end, after.length - end)];
}

/** What stands between two lines that are the same: what is alike enough is paired, the rest has gone or come. */
function pairUp(before: readonly string[], after: readonly string[], [from, until]: [number, number], [to, end]: [number, number]): Pair[] {
  const found = weightiest(before.slice(from, until), after.slice(to, end), alikeness);
  const pairs: Pair[] = [];
  let [one, other] = [from, to];
  for (const [at, place] of [...found.map(([a, b]) => [a + from, b + to] as const), [until, end] as const]) {
    for (; one < at; one++) pairs.push([one, undefined]);
    for (; other < place; other++) pairs.push([undefined, other]);
    if (at < until) pairs.push([one++, other++]);
  }
  return pairs;
}

/** The pairs in order whose weights add up to most. A weight of 0 is no pair. */
function weightiest(before: readonly string[], after: readonly string[], weigh: (one: string, other: string) => number): [number, number][] {
  const width = after.length + 1;
  if (before.length * after.length > many || !before.length || !after.length) return [];
  const weights = new Float32Array(before.length * after.length);
  const best = new Float32Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      const weight = weigh(before[i]!, after[j]!); // within both
      weights[i * after.length + j] = weight;
      best[i * width + j] = Math.max(best[(i + 1) * width + j]!, best[i * width + j + 1]!, weight > 0 ? weight + best[(i + 1) * width + j + 1]! : 0); // one row and column more than there are lines
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < before.length && j < after.length; ) {
    const weight = weights[i * after.length + j]!;
    const here = best[i * width + j]!;
    if (weight > 0 && here === Math.fround(weight + best[(i + 1) * width + j + 1]!)) pairs.push([i++, j++]);
    else if (here === best[(i + 1) * width + j]) i++;
    else j++;
  }
  return pairs;
}

/** How much two lines have in common, from 0 to 1; 0 where it is too little. */
function alikeness(one: string, other: string): number {
  const share = likeness(one, other);
  return share >= alike ? share : 0;
}
