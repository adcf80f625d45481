/** What reading costs a page: one page of guidance, a search, and whole elements with a council's pack. */
import {elementSizes, sizesOf} from '../../../scripts/build/sizes.mjs';
import type {Chromium, Task, Visit} from '../browser.js';
import type {Site} from '../site.js';

/** What stands on a page of guidance, each with Wandsworth's pack. */
export const shownElements = [
  ['practice-standards', {}],
  ['practice-standards', {standard: 'assessing-needs'}],
  ['practice-guidance', {stage: 'assessment'}],
  ['practice-explanation', {explanation: 'child-protection-conference'}],
  ['practice-glossary', {}],
  ['practice-framework', {}],
] as const satisfies readonly (readonly [string, Record<string, string>])[];

/** As it is written in a page, without its brackets. */
export const shownAs = ([tag, attributes]: (typeof shownElements)[number]): string => [tag, ...Object.entries(attributes).map(([name, value]) => `${name}="${value}"`)].join(' ');

export interface ReadingFindings {
  /** Milliseconds of processor time for one page, a round each. */
  page: {ours: number[]; marked: number[]};
  /** By the size of the pack: milliseconds of processor time that 19 of 20 searches stay within, and of the longest slice of reading it in, a round each. */
  search: {entries: number; p95: number[]; slice: number[]}[];
  /** Processor time of the longest task while an element comes up, in milliseconds, a round each. */
  longest: {what: string; rounds: number[]}[];
  /** Bytes by gzip -9. */
  size: {together: number; alone: {name: string; gzip: number}[]};
}

export interface ReadingPlan {
  pageRounds: number;
  searchRounds: number;
  searches: number;
  shownRounds: number;
}

const inPage = async <T>(chromium: Chromium, site: Site, act: (visit: Visit) => Promise<T>): Promise<T> => {
  const visit = await chromium.visit();
  try {
    await visit.goto(site.readingPage);
    await visit.run('prepareReading');
    return await act(visit);
  } finally {
    await visit.close();
  }
};

/** What 19 of 20 stay within. */
const p95 = (values: readonly number[]): number => [...values].sort((one, other) => one - other)[Math.ceil(values.length * 0.95) - 1]!;

/** The longest task while one element comes up, by processor time. */
export const longestTask = (chromium: Chromium, site: Site, [tag, attributes]: (typeof shownElements)[number]): Promise<number> =>
  inPage(chromium, site, async (visit) => {
    const {tasks} = await visit.traced(() => visit.run('show', tag, attributes));
    return Math.max(...tasks.map(({cpu}) => cpu));
  });

/** The tasks that have a mark of the harness in them, in milliseconds of processor time. */
const marked = ({tasks, marks}: {tasks: Task[]; marks: number[]}): number[] => marks.flatMap((mark) => tasks.find(({began, ended}) => began <= mark && mark <= ended)?.cpu ?? []);

/** Searches in a generated pack: what 19 of 20 stay within, and the longest slice of reading it in. */
export const searching = (chromium: Chromium, site: Site, entries: number, searches: number): Promise<{p95: number; slice: number}> =>
  inPage(chromium, site, async (visit) => {
    const read = marked(await visit.traced(() => visit.run('index', entries)));
    const found = marked(await visit.traced(() => visit.run('searches', searches)));
    return {p95: p95(found), slice: Math.max(...read)};
  });

/** Processor time for one page in the mean, a round each, of ours and of Markdown read in the browser. */
export const pageTimes = (chromium: Chromium, site: Site, rounds: number): Promise<ReadingFindings['page']> =>
  inPage(chromium, site, async (visit) => {
    const times: ReadingFindings['page'] = {ours: [], marked: []};
    // the first rounds are those in which the engine compiles
    for (let round = -3; round < rounds; round++)
      for (const kind of ['ours', 'marked'] as const) {
        const before = await visit.cpu();
        const pages = await visit.run('pages', kind, 20);
        if (round >= 0) times[kind].push(((await visit.cpu()) - before) / pages);
      }
    return times;
  });

export async function measureReading(chromium: Chromium, site: Site, plan: ReadingPlan): Promise<ReadingFindings> {
  const page = await pageTimes(chromium, site, plan.pageRounds);
  const search: ReadingFindings['search'] = [];
  for (const entries of [1000, 10_000]) {
    const rounds = [];
    for (let round = 0; round < plan.searchRounds; round++) rounds.push(await searching(chromium, site, entries, plan.searches));
    search.push({entries, p95: rounds.map((one) => one.p95), slice: rounds.map(({slice}) => slice)});
  }
  const longest: ReadingFindings['longest'] = [];
  for (const shown of shownElements) {
    const rounds = [];
    for (let round = 0; round < plan.shownRounds; round++) rounds.push(await longestTask(chromium, site, shown));
    longest.push({what: shownAs(shown), rounds});
  }
  return {page, search, longest, size: {together: sizesOf(site.everyElement).gzip, alone: await elementSizes()}};
}
