/** What the findings come to: each goal of the table, what was found, and whether it is met. */
import {checklistNodes} from './goals.js';
import type {Findings} from './measure/everything.js';
import type {Mounted} from './measure/mounted.js';
import {ratios, spread, type Spread} from './stats.js';

export interface Row {
  what: string;
  goal: string;
  found: string;
  /** The figure that is held against the goal, and the goal's. */
  figure: number;
  limit: number;
  met: boolean;
  /** What else is worth knowing. */
  beside: string;
}

const kilobyte = 1024;
export const whole = (value: number): string => Math.round(value).toLocaleString('en-GB');
const times = ({median, low, high}: Spread): string => `${median.toFixed(2)} × (${low.toFixed(2)} to ${high.toFixed(2)})`;
const milliseconds = ({median, low, high}: Spread): string => `the longest ${whole(median)} ms (${whole(low)} to ${whole(high)})`;
/** What the browser's own observer of long tasks saw in the quietest round. */
const told = (observed: readonly number[]): string => `by the clock, with all else that the machine did, ${Math.min(...observed)} over 50 ms at best`;
/** A figure against its goal. */
export const row = (what: string, goal: string, found: string, figure: number, limit: number, beside = ''): Row => ({what, goal, found, figure, limit, met: figure <= limit, beside});
/** A ratio of two contenders, round by round. */
const ratio = (what: string, limit: number, found: Spread, beside = ''): Row => row(what, `≤ ${limit} × bare Lit`, times(found), found.median, limit, beside);

export function rows(findings: Findings): Row[] {
  const {size, words, cold, few, many, late, leak, plan} = findings;
  const of = (all: readonly Mounted[], what: (one: Mounted) => number): number[] => all.map(what);
  const cpu = ({cpu}: Mounted): number => cpu;
  const layout = ({tick}: Mounted): number => tick!.toLayout;
  const paint = ({tick}: Mounted): number => tick!.toPaint;
  const ticked = (all: readonly Mounted[]): Mounted[] => all.filter(({tick}) => tick);
  const growth = (name: 'ours' | 'lit'): Spread => ratios(of(many[name], cpu), of(few[name], cpu));
  const native = (found: Spread): string => `plain HTML ${found.median.toFixed(2)} × bare Lit`;
  const nodes = spread(of(many.ours, (one) => one.nodes));
  const first = spread(of(many.ours, (one) => one.first));
  const later = spread(of(many.ours, (one) => one.later));
  const arrived = spread(late.map((one) => one.longest));
  const least = Math.min(words.lit, words.native);
  const left = Math.max(leak.ours.nodes, leak.ours.listeners, leak.ours.detached);
  const name = plan.many.toLocaleString('en-GB');
  const tickPaint = ratios(of(ticked(many.ours), paint), of(ticked(many.lit), paint));
  return [
    row('size: all that using one checklist fetches, without its pack', `≤ ${whole(11 * kilobyte)} bytes by gzip -9`, `${whole(size.ours.gzip)} bytes (brotli ${whole(size.ours.brotli)})`, size.ours.gzip, 11 * kilobyte, `${size.ours.files.map((file) => file.replace('/embed/', '')).join(', ')}; bare Lit ${whole(size.lit.gzip)} (brotli ${whole(size.lit.brotli)})`),
    { ...row('the yardsticks show the same words', '≥ 98%', `${(least * 100).toFixed(1)}%`, least, 0.98), met: least >= 0.98 },
    ratio('cold load, main-thread CPU until the first tick works', 1.15, ratios(cold.ours, cold.lit), native(ratios(cold.native, cold.lit))),
    ratio(`mount ${name}, main-thread CPU`, 0.5, ratios(of(many.ours, cpu), of(many.lit, cpu)), native(ratios(of(many.native, cpu), of(many.lit, cpu)))),
    ratio(`mount ${name}, with everything off screen laid out as well`, 1.15, ratios(of(many['ours-laid-out'], cpu), of(many.lit, cpu))),
    row(`cost per checklist from ${whole(plan.many / 10)} to ${name}`, '≤ 1.05 × (does not grow)', times(growth('ours')), growth('ours').median, 1.05, `bare Lit ${growth('lit').median.toFixed(2)} ×`),
    ratio(`one tick with ${name} mounted, to layout`, 1.1, ratios(of(ticked(many.ours), layout), of(ticked(many.lit), layout)), native(ratios(of(ticked(many.native), layout), of(ticked(many.lit), layout)))),
    ratio(`one tick with ${name} mounted, to paint`, 0.5, tickPaint, native(ratios(of(ticked(many.native), paint), of(ticked(many.lit), paint)))),
    ratio('script memory per checklist', 1.1, ratios(of(many.ours, (one) => one.heap), of(many.lit, (one) => one.heap)), `${whole(spread(of(many.ours, (one) => one.heap)).median)} bytes; bare Lit ${whole(spread(of(many.lit, (one) => one.heap)).median)}`),
    ratio('all memory per checklist, script and what is behind its nodes', 1.1, ratios(of(many.ours, (one) => one.heap + one.behind), of(many.lit, (one) => one.heap + one.behind))),
    row('nodes per checklist', `≤ ${checklistNodes.goal}`, whole(nodes.median), nodes.median, checklistNodes.goal, `${ratios(of(many.ours, (one) => one.nodes), of(many.lit, (one) => one.nodes)).median.toFixed(2)} × bare Lit, whose goal is ≤ 1.1 ×; plain HTML ${whole(spread(of(many.native, (one) => one.nodes)).median)}`),
    row(`left over after ${plan.cycles} cycles of mounting and unmounting`, 'no node, no listener', `${leak.ours.nodes} nodes, ${leak.ours.listeners} listeners, ${leak.ours.detached} detached`, left, 0, `${whole(leak.ours.heap)} bytes of script for each mount; bare Lit ${whole(leak.lit.heap)}`),
    row(`long tasks while ${name} mount, of the elements' own`, 'none over 50 ms', milliseconds(later), later.median, 50, `${told(of(many.ours, (one) => one.observed))}; bare Lit ${milliseconds(spread(of(many.lit, (one) => one.later)))}`),
    row(`the host's own task, in which it makes all ${name}`, '≤ 50 ms', milliseconds(first), first.median, 50, `bare Lit, which renders in it, ${milliseconds(spread(of(many.lit, (one) => one.first)))}`),
    row(`long tasks when the pack arrives with ${name} mounted`, 'none over 50 ms', milliseconds(arrived), arrived.median, 50, told(late.map((one) => one.observed))),
  ];
}
