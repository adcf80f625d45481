/** What the findings about reading come to, against the goals. */
import {aloneWeight, togetherWeight} from '../../scripts/build/sizes.mjs';
import type {ReadingFindings} from './measure/reading.js';
import {row, whole, type Row} from './rows.js';
import {spread, type Spread} from './stats.js';

/** What 19 of 20 searches may take, in milliseconds, by how many entries the pack has. */
const searchGoals: Readonly<Record<number, number>> = {1000: 7, 10_000: 20};

const short = ({median, low, high}: Spread): string => `${median.toFixed(2)} ms (${low.toFixed(2)} to ${high.toFixed(2)})`;
const long = ({median, low, high}: Spread): string => `${median.toFixed(0)} ms (${low.toFixed(0)} to ${high.toFixed(0)})`;

export function readingRows({page, search, longest, size}: ReadingFindings): Row[] {
  const [ours, marked] = [spread(page.ours), spread(page.marked)];
  const over = size.alone.filter(({gzip}) => gzip > aloneWeight.goal);
  const heaviest = size.alone.reduce((one, other) => (other.gzip > one.gzip ? other : one));
  return [
    row('size: every element together, without packs', `≤ ${whole(togetherWeight.goal)} bytes by gzip -9`, `${whole(size.together)} bytes`, size.together, togetherWeight.goal, 'practice-guidance.all.js'),
    row('size: the heaviest element alone, with Lit', `≤ ${whole(aloneWeight.goal)} bytes by gzip -9`, `${whole(heaviest.gzip)} bytes`, heaviest.gzip, aloneWeight.goal, `practice-${heaviest.name}; ${over.length} of ${size.alone.length} are above`),
    row('a page of a pack, from JSON to a tree of nodes, script', '≤ 0.1 ms', short(ours), ours.median, 0.1, `marked, from Markdown to the same tree, ${short(marked)}`),
    ...search.map(({entries, p95, slice}) =>
      row(`search in ${whole(entries)} entries, 19 of 20 within`, `≤ ${searchGoals[entries]} ms`, long(spread(p95)), spread(p95).median, searchGoals[entries]!, `the longest slice of reading the pack in ${long(spread(slice))}`), // the sizes are those of the goals
    ),
    ...longest.map(({what, rounds}) => row(`the longest task while \`${what}\` comes up`, '≤ 50 ms', long(spread(rounds)), spread(rounds).median, 50)),
  ];
}
