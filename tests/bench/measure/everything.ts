/**
 * One run of everything. The contenders take turns within each round, and each round begins with another of them, so that
 * whatever else the machine does falls on all alike.
 */
import type {Chromium} from '../browser.js';
import type {ContenderName} from '../page/contenders.js';
import type {Site} from '../site.js';
import {coldLoad} from './cold.js';
import {latePack, type Late} from './late-pack.js';
import {leak, type Leak} from './leak.js';
import {mounted, type Mounted} from './mounted.js';
import {measureReading, type ReadingFindings, type ReadingPlan} from './reading.js';
import {fetched, type Fetched} from './size.js';
import {sameShare, wordsShown} from './words.js';

export interface Plan {
  coldRounds: number;
  /** Rounds of the mountings, of which ticks are measured in `tickRounds`. */
  mountRounds: number;
  tickRounds: number;
  /** How many checklists: many, and a tenth of them to compare with. */
  many: number;
  lateRounds: number;
  cycles: number;
  reading: ReadingPlan;
}

export const full: Plan = {coldRounds: 11, mountRounds: 5, tickRounds: 3, many: 1000, lateRounds: 3, cycles: 50, reading: {pageRounds: 15, searchRounds: 5, searches: 300, shownRounds: 5}};
export const quick: Plan = {coldRounds: 3, mountRounds: 1, tickRounds: 1, many: 100, lateRounds: 1, cycles: 10, reading: {pageRounds: 5, searchRounds: 1, searches: 60, shownRounds: 1}};

export interface Findings {
  engine: string;
  plan: Plan;
  size: {ours: Fetched; lit: Fetched};
  /** The share of words that each shows as ours does, from 0 to 1. */
  words: {lit: number; native: number};
  /** Milliseconds of processor time, a round each. */
  cold: {ours: number[]; lit: number[]; native: number[]};
  few: {ours: Mounted[]; lit: Mounted[]};
  many: Record<ContenderName, Mounted[]>;
  late: Late[];
  leak: {ours: Leak; lit: Leak};
  reading: ReadingFindings;
}

export async function measureEverything(chromium: Chromium, site: Site, plan: Plan, tell: (words: string) => void): Promise<Findings> {
  tell('sizes and words');
  const size = {ours: await fetched(chromium, site, 'ours'), lit: await fetched(chromium, site, 'lit')};
  const words = await wordsShown(chromium, site, 'ours');
  const same = {lit: sameShare(words, await wordsShown(chromium, site, 'lit')), native: sameShare(words, await wordsShown(chromium, site, 'native'))};

  const cold: Findings['cold'] = {ours: [], lit: [], native: []};
  const few: Findings['few'] = {ours: [], lit: []};
  const many: Findings['many'] = {'ours': [], 'ours-laid-out': [], 'lit': [], 'native': []};
  const late: Late[] = [];
  for (let round = 0; round < Math.max(plan.coldRounds, plan.mountRounds); round++) {
    tell(`round ${round + 1} of ${Math.max(plan.coldRounds, plan.mountRounds)}`);
    if (round < plan.coldRounds) for (const name of turned(['ours', 'lit', 'native'] as const, round)) cold[name].push(await coldLoad(chromium, site, name));
    if (round < plan.mountRounds) {
      for (const name of turned(['ours', 'lit', 'native', 'ours-laid-out'] as const, round)) many[name].push(await mounted(chromium, site, name, plan.many, {ticks: round < plan.tickRounds && name !== 'ours-laid-out'}));
      for (const name of turned(['ours', 'lit'] as const, round)) few[name].push(await mounted(chromium, site, name, plan.many / 10));
    }
    if (round < plan.lateRounds) late.push(await latePack(chromium, site, plan.many));
  }
  tell('reading and searching');
  const reading = await measureReading(chromium, site, plan.reading);
  tell('coming and going');
  return {reading, engine: chromium.version, plan, size, words: same, cold, few, many, late, leak: {ours: await leak(chromium, site, 'ours', plan.cycles), lit: await leak(chromium, site, 'lit', plan.cycles)}};
}

const turned = <T>(all: readonly T[], by: number): T[] => all.map((_, index) => all[(index + by) % all.length]!);
