/** A Chromium that tells what a page cost it: processor time of the main thread, memory, nodes, listeners, requests. */
import {chromium, type CDPSession} from 'playwright-core';
import {findChromium, missingEngine} from '../../scripts/browsers.mjs';
import {chromiumArguments} from '../engines/launch.mjs';
import type {Bench} from './page/harness.js';
import type {Reading} from './page/reading.js';

/** What can be run in the page, by what that page is for. */
type InPage = Bench & Reading;

/** One task of the page's main thread. */
export interface Task {
  /** When it began and ended, by the trace's clock, in milliseconds. */
  began: number;
  ended: number;
  /** Processor time in milliseconds: what other programs took in between does not count. */
  cpu: number;
}

export interface Memory {
  /** Bytes of script objects after a full collection. */
  heap: number;
  /** Bytes of the browser's own objects behind the page's nodes, after the same. */
  behind: number;
  nodes: number;
  listeners: number;
}

export interface Visit {
  session: CDPSession;
  /** Paths of everything that was asked for, without the page itself. */
  requests: string[];
  goto(url: string): Promise<void>;
  /** Runs a function of the harness in the page. */
  run<K extends keyof InPage>(name: K, ...args: Parameters<InPage[K]>): Promise<Awaited<ReturnType<InPage[K]>>>;
  /** Processor time of the page's main thread so far, in milliseconds. */
  cpu(): Promise<number>;
  /** What the main thread did meanwhile, task by task, and when the harness set its marks. */
  traced(act: () => Promise<void>): Promise<{tasks: Task[]; marks: number[]}>;
  /** After everything that can go has gone. */
  memory(): Promise<Memory>;
  /** Nodes that nothing on the page holds and something in a script still does. */
  detached(): Promise<number>;
  close(): Promise<void>;
}

export interface Chromium {
  version: string;
  /** A page with nothing kept from another: no cache, no compiled code. */
  visit(): Promise<Visit>;
  close(): Promise<void>;
}

export async function openChromium(): Promise<Chromium> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error(missingEngine('chromium'));
  const browser = await chromium.launch({executablePath, args: chromiumArguments()});
  return {version: browser.version(), visit: async () => visitIn(await browser.newContext({viewport: {width: 1280, height: 800}})), close: () => browser.close()};
}

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** All in microseconds; `tdur` is processor time. */
  ts: number;
  dur?: number;
  tdur?: number;
}

/** The thread on which the harness set its marks, out of all that the browser tells of, from the first mark on. */
function mainThread(events: readonly TraceEvent[]): {tasks: Task[]; marks: number[]} {
  const [begin, ...marks] = events.filter(({name}) => name === 'bench').sort((one, other) => one.ts - other.ts);
  const tasks = events.filter((event) => event.name === 'RunTask' && event.pid === begin?.pid && event.tid === begin.tid && event.ts > begin.ts);
  if (!tasks.length) throw new Error('The browser’s trace tells nothing of the page’s main thread.');
  return {tasks: tasks.map(({ts, dur = 0, tdur = 0}) => ({began: ts / 1000, ended: (ts + dur) / 1000, cpu: tdur / 1000})), marks: marks.map(({ts}) => ts / 1000)};
}

async function visitIn(context: Awaited<ReturnType<Awaited<ReturnType<typeof chromium.launch>>['newContext']>>): Promise<Visit> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const requests: string[] = [];
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('request', (request) => request.isNavigationRequest() || requests.push(new URL(request.url()).pathname));
  // processor time and not the clock's: other programs on the machine do not count
  await session.send('Performance.enable', {timeDomain: 'threadTicks'});
  const run: Visit['run'] = async (name, ...args) => {
    const {result, exceptionDetails} = await session.send('Runtime.evaluate', {expression: `bench.${name}(...${JSON.stringify(args)})`, awaitPromise: true, returnByValue: true});
    const fault = exceptionDetails ? (exceptionDetails.exception?.description ?? exceptionDetails.text) : faults[0];
    if (fault) throw new Error(`In ${page.url()}, ${name}: ${fault}`);
    return result.value as never;
  };
  return {
    session,
    requests,
    goto: async (url) => void (await page.goto(url)),
    run,
    cpu: async () => {
      const {metrics} = await session.send('Performance.getMetrics');
      return metrics.find(({name}) => name === 'TaskDuration')!.value * 1000;
    },
    traced: async (act) => {
      const events: TraceEvent[] = [];
      const take = ({value}: {value: unknown[]}): void => void events.push(...(value as TraceEvent[]));
      session.on('Tracing.dataCollected', take);
      await session.send('Tracing.start', {transferMode: 'ReportEvents', traceConfig: {includedCategories: ['disabled-by-default-devtools.timeline', 'blink.user_timing'], excludedCategories: ['*']}});
      await run('begin');
      await act();
      const complete = new Promise<void>((resolve) => void session.once('Tracing.tracingComplete', () => resolve()));
      await session.send('Tracing.end');
      await complete;
      session.off('Tracing.dataCollected', take);
      return mainThread(events);
    },
    memory: async () => {
      // twice: what a first collection frees may hold more
      for (let time = 0; time < 2; time++) await session.send('HeapProfiler.collectGarbage');
      const {metrics} = await session.send('Performance.getMetrics');
      const heap = metrics.find(({name}) => name === 'JSHeapUsedSize')!.value;
      const {embedderHeapUsedSize} = (await session.send('Runtime.getHeapUsage')) as {embedderHeapUsedSize?: number};
      const {nodes, jsEventListeners} = await session.send('Memory.getDOMCounters');
      return {heap, behind: embedderHeapUsedSize ?? 0, nodes, listeners: jsEventListeners};
    },
    detached: async () => {
      await session.send('DOM.enable');
      const {detachedNodes} = await session.send('DOM.getDetachedDomNodes');
      await session.send('DOM.disable');
      return detachedNodes.length;
    },
    close: () => context.close(),
  };
}
