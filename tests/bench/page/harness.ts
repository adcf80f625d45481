/** What the bench does inside a page. Everything runs in tasks of its own, so that its cost is a page's and not the debugger's. */
import type {Pack} from '../../../src/model/pack.js';
import type {Contender, ContenderName} from './contenders.js';
import {contender} from './contenders.js';
import {begin, frame, mark, painted, pause, task} from './moments.js';


const host = document.querySelector<HTMLElement>('#checklists')!;
let one: Contender;
let lists: HTMLElement[] = [];
const longTasks: number[] = [];

const content = (list: HTMLElement): ParentNode => {
  const found = one.content(list);
  if (!found) throw new Error(`<${list.localName}> shows nothing`);
  return found;
};
const items = (list: HTMLElement): HTMLElement[] => [...content(list).querySelectorAll<HTMLElement>('.item')];
const radio = (item: HTMLElement, value: string): HTMLInputElement => item.querySelector<HTMLInputElement>(`[type=radio][value=${value}]`)!;
const press = (parent: ParentNode, selector: string): void => parent.querySelectorAll<HTMLElement>(selector).forEach((found) => found.click());
const write = (field: HTMLInputElement | null, value: string): void => {
  if (!field) return;
  field.value = value;
  field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
};

/** One tick: the answer of item `index` becomes `value`. */
const tick = (list: HTMLElement, index: number, value: string): void => {
  radio(items(list)[index]!, value).click();
};

const bench = {
  /** Gets everything ready that is not to be measured. */
  async prepare(name: ContenderName, address?: string): Promise<void> {
    const pack = (await (await fetch('/embed/packs/wandsworth.json')).json()) as Pack;
    one = contender(name, pack, address);
    new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({duration}) => duration))).observe({type: 'longtask'});
    await task();
    await painted();
  },

  begin,

  /** Puts `count` checklists on the page in one go and waits until all of them show their content and the page is painted. */
  async mount(count: number): Promise<void> {
    await task();
    mark();
    const all = document.createDocumentFragment();
    lists = Array.from({length: count}, (_, index) => one.make(index));
    all.append(...lists);
    host.append(all);
    await bench.shown();
  },

  /** The same, not waiting for their content. */
  async put(count: number): Promise<void> {
    await task();
    mark();
    lists = Array.from({length: count}, (_, index) => one.make(index));
    host.append(...lists);
    await painted();
  },

  async shown(): Promise<void> {
    mark();
    const patience = performance.now() + 120_000;
    // one after the other and each once: looking must cost next to nothing
    for (let index = 0; index < lists.length; ) {
      if (one.content(lists[index]!)) index++;
      else if (performance.now() > patience) throw new Error(`After two minutes, <${lists[index]!.localName}> ${index + 1} of ${lists.length} shows nothing`);
      else await frame();
    }
    await painted();
    await painted();
  },

  async unmount(): Promise<void> {
    await task();
    host.replaceChildren();
    lists = [];
    await painted();
  },

  /** Milliseconds of every task over 50 ms since the last time this was asked. */
  async longTasks(): Promise<number[]> {
    await pause(100);
    return longTasks.splice(0);
  },

  async bringIntoView(index: number): Promise<void> {
    await task();
    lists[index]!.scrollIntoView();
    await painted();
    await painted();
  },

  /** Answers every item of one checklist in turn, each in a task of its own, and waits until it is on the screen. */
  async ticks(index: number, value: string): Promise<void> {
    mark();
    for (let item = 0; item < items(lists[index]!).length; item++) {
      await task();
      tick(lists[index]!, item, value);
      await painted();
    }
  },

  /** The same, each laid out in its own task: what comes before anything can be painted. */
  async ticksToLayout(index: number, value: string): Promise<void> {
    for (let item = 0; item < items(lists[index]!).length; item++) {
      await painted();
      mark();
      tick(lists[index]!, item, value);
      // what an element renders comes in the microtasks after the act
      for (let turn = 0; turn < 10; turn++) await Promise.resolve();
      document.body.getBoundingClientRect();
      await task();
    }
  },

  /** Every disclosure, opened or closed again. */
  async toggleHelp(index: number): Promise<void> {
    await task();
    press(content(lists[index]!), '[aria-expanded], summary');
    await painted();
  },

  /** Everything a person can do with one checklist, so that whatever is fetched late is fetched. */
  async useWhole(index: number): Promise<void> {
    const list = lists[index]!;
    await bench.toggleHelp(index);
    for (const value of ['needs-updating', 'up-to-date', 'not-applicable']) {
      await bench.ticks(index, value);
      press(content(list), '[data-do=date]');
      await painted();
      for (const field of content(list).querySelectorAll<HTMLInputElement>('[type=date]')) write(field, '2026-01-05');
      for (const field of content(list).querySelectorAll<HTMLInputElement>('[type=text]')) write(field, 'Not needed yet');
      await painted();
    }
    press(content(list), '[data-do=clear]');
    await painted();
    await pause(700);
  },

  /** Mounts, uses and takes away a few checklists, again and again. */
  async cycles(times: number, count: number): Promise<void> {
    for (let time = 0; time < times; time++) {
      await bench.mount(count);
      await bench.toggleHelp(0);
      tick(lists[0]!, 0, 'not-applicable');
      tick(lists[0]!, 1, 'up-to-date');
      await painted();
      await bench.unmount();
    }
    await pause(800);
  },

  /** All that can be read, without what only a screen reader is told. */
  async words(index: number): Promise<string> {
    await painted();
    const root = content(lists[index]!);
    const hidden = [...root.querySelectorAll<HTMLElement>('.aside')];
    for (const one of hidden) one.hidden = true;
    const parts = root instanceof ShadowRoot ? ([...root.children] as HTMLElement[]) : [root as HTMLElement];
    const words = parts.filter(({localName}) => localName !== 'style').map(({innerText}) => innerText).join(' ');
    for (const one of hidden) one.hidden = false;
    return words.replace(/\s+/g, ' ').trim();
  },

  /** One tick, for the comparison of what can be read after it. */
  async tickAndWait(index: number, item: number, value: string): Promise<void> {
    await task();
    tick(lists[index]!, item, value);
    await painted();
  },
};

export type Bench = typeof bench;
Object.assign(globalThis, {bench});
