/** A person with a keyboard and a screen reader: presses keys, hears what is said, and always knows where the focus is. */
import assert from 'node:assert/strict';
import {setTimeout as pause} from 'node:timers/promises';
import type {AxNode} from './ax-tree.js';
import {axTree} from './ax-tree.js';
import {arriving, focused, liveTexts} from './reader.js';
import type {Stories} from './storybook.js';

/** Longer than the checklist waits before it says how far it is. */
const whilePeoplePause = 900;

export class Keyboard {
  /** Keys, and under each what was said. */
  readonly log: string[] = [];
  #at: AxNode | undefined;
  #live: string[] = [];

  constructor(private readonly stories: Stories) {}

  /** Where the focus is, in words: role and name. */
  get at(): string {
    return this.#at ? `${this.#at.role} ${this.#at.name}` : 'nothing';
  }

  /** What the focus is on, with its states. */
  get node(): AxNode {
    assert.ok(this.#at, 'something has the focus');
    return this.#at;
  }

  /**
   * Presses one key or types a text, waits as long as a person would, and hears what is said.
   * @param wait whether an announcement may follow.
   */
  async press(keys: string, {type = false, wait = false} = {}): Promise<void> {
    if (type) await this.stories.page.keyboard.type(keys);
    else await this.stories.page.keyboard.press(keys);
    await this.stories.settle();
    if (wait) await pause(whilePeoplePause);
    await this.stories.settle();
    const page = await axTree(this.stories.protocol);
    const now = focused(page);
    this.log.push(type ? `[types ${keys}]` : `[${keys}]`);
    assert.ok(now, `the focus is not lost after ${keys}; it was on ${this.at}`);
    const said = arriving(this.#at, now);
    const before = this.#at && arriving(this.#at, this.#at);
    // a key that changed nothing about where the focus is says only what became of it
    if (said.join() !== before?.join()) this.log.push(...said);
    const live = liveTexts(page);
    live.forEach((text, index) => text && text !== this.#live[index] && this.log.push(`announced: ${text}`));
    this.#live = live;
    this.#at = now;
  }

  /** Types a day into a date field, part by part: their order is the browser's own, and differs from machine to machine. */
  async typeDate(date: string): Promise<void> {
    const [Year, Month, Day] = date.split('-');
    const parts: Record<string, string | undefined> = {Year, Month, Day};
    for (let times = 0; times < 3; times++) {
      const part = Object.keys(parts).find((name) => this.node.name.includes(name));
      assert.ok(part && parts[part], `a part of a date has the focus, not ${this.at}`);
      await this.press(parts[part], {type: true, wait: times === 2});
    }
  }

  /** The log without what differs from machine to machine: the parts of a date field, and the moment that is sent. */
  get kept(): string[] {
    return this.log.filter((line) => !/^spinbutton|^announced: Sent:/.test(line)).map((line) => (/^\[types \d+\]$/.test(line) ? '[types a part of the date]' : line));
  }

  /** Presses a key until the focus is where it should be, as a person does who knows the page. */
  async pressUntil(keys: string, role: string, name: string | RegExp): Promise<void> {
    for (let times = 0; times < 25; times++) {
      await this.press(keys);
      if (this.node.role === role && (typeof name === 'string' ? this.node.name === name : name.test(this.node.name))) return;
    }
    assert.fail(`${keys} never led to ${role} ${String(name)}; it stopped at ${this.at}`);
  }
}
