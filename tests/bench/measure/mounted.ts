/** Many checklists on one page: what putting them there costs, what they hold, and what a tick among them costs. */
import type {Chromium, Visit} from '../browser.js';
import type {ContenderName} from '../page/contenders.js';
import type {Site} from '../site.js';
import {spread, sum} from '../stats.js';

export interface Mounted {
  /** Processor time of the main thread for each checklist, in milliseconds. */
  cpu: number;
  /** For each checklist. */
  nodes: number;
  heap: number;
  behind: number;
  /** Processor time of the task in which the host makes all of them, and of the longest that follows, in milliseconds. */
  first: number;
  later: number;
  /** How many long tasks the page itself was told of, which is by the clock: other programs on the machine make more of them. */
  observed: number;
  /** Processor time of one tick, in milliseconds; none where ticks were not asked for. */
  tick?: {toLayout: number; toPaint: number};
}

export async function mounted(chromium: Chromium, site: Site, contender: ContenderName, count: number, options: {ticks?: boolean} = {}): Promise<Mounted> {
  const visit = await chromium.visit();
  try {
    await visit.goto(site.mountPage(contender));
    await visit.run('prepare', contender);
    const before = await visit.memory();
    const {tasks, marks} = await visit.traced(() => visit.run('mount', count));
    const observed = await visit.run('longTasks');
    const after = await visit.memory();
    const each = (what: 'nodes' | 'heap' | 'behind'): number => (after[what] - before[what]) / count;
    const first = tasks.find(({began, ended}) => began <= marks[0]! && marks[0]! <= ended)?.cpu ?? NaN;
    return {
      cpu: sum(tasks.map(({cpu}) => cpu)) / count,
      nodes: each('nodes'),
      heap: each('heap'),
      behind: each('behind'),
      first,
      later: Math.max(...tasks.map(({cpu}) => cpu).filter((cpu) => cpu !== first)),
      observed: observed.length,
      ...(options.ticks && {tick: await ticks(visit, count)}),
    };
  } finally {
    await visit.close();
  }
}

/** Two checklists are looked at, the first and one in the middle, and their items answered again and again. */
async function ticks(visit: Visit, count: number): Promise<{toLayout: number; toPaint: number}> {
  const toLayout: number[] = [];
  const toPaint: number[] = [];
  for (const index of [0, Math.floor(count / 2)]) {
    await visit.run('bringIntoView', index);
    for (const answer of ['up-to-date', 'needs-updating']) {
      const {tasks} = await visit.traced(() => visit.run('ticks', index, answer));
      toPaint.push(sum(tasks.map(({cpu}) => cpu)) / 5);
    }
    const {tasks, marks} = await visit.traced(() => visit.run('ticksToLayout', index, 'not-applicable'));
    toLayout.push(...marks.flatMap((mark) => tasks.find(({began, ended}) => began <= mark && mark <= ended)?.cpu ?? []));
  }
  return {toLayout: spread(toLayout).median, toPaint: spread(toPaint).median};
}
