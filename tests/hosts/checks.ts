/** What has to hold in every host, whatever it is made of. README.md says what shape the hosts have. */
import assert from 'node:assert/strict';
import type {Page} from 'playwright-core';
import {toldAs, until, type Watched} from '../demo/browser.js';
import type {Host} from './host.js';

/** Each is a column of the table in the docs. All run on one page, in this order. */
export interface Check {
  name: string;
  run(watched: Watched, host: Host): Promise<void>;
}

const legends = 'practice-checklist legend';
const status = (page: Page): Promise<string> => page.locator('practice-checklist .status').innerText();
const saysAnswered = (page: Page, count: number): Promise<void> => until(async () => /\d of 5 answered/.exec(await status(page))?.[0], `${count} of 5 answered`);
const choose = (page: Page, item: string, choice: string): Promise<void> => page.locator(`practice-checklist [data-item=${item}] input[value=${choice}]`).check();
const press = (page: Page, name: string): Promise<void> => page.getByRole('button', {name, exact: true}).click();
const saved = async ({origin}: Host): Promise<Record<string, string[]>> => (await fetch(`${origin}/saved`)).json() as Promise<Record<string, string[]>>;
type Answers = {items: Record<string, {state: string}>} | undefined;
/** What was sent under the checklist's name: how often, and which answers. */
const sent = async (host: Host): Promise<{times: number; states: Record<string, string>}> => {
  const {record = []} = await saved(host);
  const answers = record[0] ? (JSON.parse(record[0]) as Answers) : undefined;
  return {times: record.length, states: Object.fromEntries(Object.entries(answers?.items ?? {}).map(([id, {state}]) => [id, state]))};
};
/** Whether the focus is on something in the checklist, and what. */
const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.getAttribute('value') ?? document.activeElement?.textContent?.trim() ?? '');

/** How the host's own components look, property by property, and what names the page has. */
const hostAsSeen = async (page: Page): Promise<string[]> => {
  // the last page may still be on its way
  await page.waitForLoadState('networkidle');
  await page.locator('.host button').waitFor();
  return page.evaluate(() => [
    ...[...document.querySelectorAll('.host, .host *')].flatMap((element, index) => [...getComputedStyle(element)].map((name) => `${element.localName} ${index}, ${name}: ${getComputedStyle(element).getPropertyValue(name)}`)),
    // Lit tells other copies of itself which version it is
    ...Object.getOwnPropertyNames(window).filter((name) => !/^(lit|reactiveElement)[A-Z]/.test(name)).map((name) => `window.${name}`),
  ]);
};

export const checks: readonly Check[] = [
  {
    name: 'renders',
    async run({page}) {
      await until(() => page.locator(legends).count(), 5);
      await saysAnswered(page, 0);
    },
  },
  {
    name: 'is named by the host’s label',
    async run({page}) {
      await until(() => toldAs(page, '#record'), 'group: Is the record of this child sound?');
    },
  },
  {
    name: 'works by keyboard, and lets the focus go',
    async run({page}) {
      await page.locator('#case input[name=notes]').focus();
      for (let tab = 0; tab < 10 && (await focused(page)) !== 'up-to-date'; tab++) await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      await saysAnswered(page, 1);
      for (let tab = 0; tab < 40 && (await focused(page)) !== 'Save'; tab++) await page.keyboard.press('Tab');
      assert.equal(await focused(page), 'Save');
    },
  },
  {
    name: 'the value arrives, once',
    async run({page}, host) {
      await press(page, 'Save');
      await until(() => sent(host), {times: 1, states: {'case-summary': 'up-to-date'}});
    },
  },
  {
    name: 'keeps each answer when the host draws again, and doubles none',
    async run({page}, host) {
      await saysAnswered(page, 1);
      await choose(page, 'chronology', 'needs-updating');
      await press(page, 'Draw again');
      await saysAnswered(page, 2);
      await choose(page, 'genogram', 'up-to-date');
      await press(page, 'Draw again');
      await press(page, 'Draw again');
      await saysAnswered(page, 3);
      await press(page, 'Save');
      await until(() => sent(host), {times: 1, states: {'case-summary': 'up-to-date', 'chronology': 'needs-updating', 'genogram': 'up-to-date'}});
    },
  },
  {
    name: 'the host looks the same with and without it',
    async run({page}) {
      const withUs = await hostAsSeen(page);
      const other = await page.context().newPage();
      await other.goto('/?without');
      const without = await hostAsSeen(other);
      await other.close();
      assert.ok(without.length > 1000, 'there is something to compare');
      assert.deepEqual([...withUs.filter((line) => !without.includes(line)), ...without.filter((line) => !withUs.includes(line))].slice(0, 20), []);
    },
  },
  {
    name: 'leaves nothing when it is taken away',
    async run({page}, host) {
      await press(page, 'Take away');
      await until(() => page.evaluate(() => [...document.querySelectorAll('*')].filter(({localName}) => localName.startsWith('practice-')).length), 0);
      await until(() => page.locator('[name=record]').count(), 0);
      await press(page, 'Save');
      await until(async () => (await sent(host)).times, 0);
    },
  },
];
