/** What has to hold in every host with a case form, whatever it is made of. README.md says what shape these hosts have. */
import assert from 'node:assert/strict';
import type {Page, Request} from 'playwright-core';
import {until} from '../demo/browser.js';
import {looksTheSame, placeIn, press, toldAs, type Check} from './check.js';
import type {Host} from './host.js';

const checklist = 'practice-checklist';
const status = (page: Page): Promise<string> => placeIn(page).locator(`${checklist} .status`).innerText();
const saysAnswered = (page: Page, count: number): Promise<void> => until(async () => /\d of 5 answered/.exec(await status(page))?.[0], `${count} of 5 answered`);
const choose = (page: Page, item: string, choice: string): Promise<void> => placeIn(page).locator(`${checklist} [data-item=${item}] input[value=${choice}]`).check();
const saved = async ({origin}: Host): Promise<Record<string, string[]>> => (await fetch(`${origin}/saved`)).json() as Promise<Record<string, string[]>>;

interface Sent {
  /** How often something was sent under the checklist's name. */
  times: number;
  /** By the item. */
  states: Record<string, string>;
}
type Answers = {items: Record<string, {state: string}>} | undefined;
const statesOf = (record: string | null | undefined): Record<string, string> => Object.fromEntries(Object.entries((record ? (JSON.parse(record) as Answers) : undefined)?.items ?? {}).map(([id, {state}]) => [id, state]));
const sentAs = (values: readonly string[]): Sent => ({times: values.length, states: statesOf(values[0])});
const sent = async (host: Host): Promise<Sent> => sentAs((await saved(host))['record'] ?? []);
/** What the form would send now. A framework's own form is read by its native fields, as any other. */
const wouldSend = async (page: Page): Promise<Sent> => sentAs(await placeIn(page).evaluate(() => new FormData(document.querySelector<HTMLFormElement>('#case')!).getAll('record').map(String)));
/** What the page gave the checklist to begin with. */
const given = async (page: Page): Promise<Record<string, string>> => statesOf(await placeIn(page).locator(checklist).getAttribute('value'));

/** Whether the focus is on something in the checklist, and what. */
const focused = (page: Page): Promise<string> => placeIn(page).evaluate(() => document.activeElement?.shadowRoot?.activeElement?.getAttribute('value') ?? document.activeElement?.textContent?.trim() ?? '');

/** Presses, and waits until what the server answers is on the page: what somebody answers before that is in no form that was sent. */
async function drawAgain(page: Page): Promise<void> {
  const underWay = new Set<Request>();
  let changed = 0;
  const begin = (request: Request): void => void underWay.add(request);
  const end = (request: Request): void => {
    underWay.delete(request);
    changed = Date.now();
  };
  page.on('request', begin).on('requestfinished', end).on('requestfailed', end);
  await press(page, 'Draw again');
  changed = Date.now();
  await until(() => underWay.size === 0 && Date.now() - changed > 150, true);
  page.off('request', begin).off('requestfinished', end).off('requestfailed', end);
}

/** Answers one item more than the page gave, writes a note, goes to another page and Back. */
async function leaveAndComeBack(page: Page, {framed}: Host, keeping: boolean): Promise<{answered: Record<string, string>; kept: boolean; note: string}> {
  await page.goto('/');
  const before = await placeIn(page).locator(checklist).waitFor().then(() => given(page));
  await saysAnswered(page, Object.keys(before).length);
  await choose(page, 'current-plan', 'up-to-date');
  await placeIn(page).locator('#case [name=notes]').fill('Seen');
  await page.evaluate((keep) => {
    Object.assign(window, {kept: true});
    // a browser keeps no page that wants to be told of its end
    if (!keep) addEventListener('unload', () => undefined);
  }, keeping);
  await page.goto('/saved');
  // of a kept page no load is told
  await page.goBack({waitUntil: 'commit'});
  await until(() => page.frames().length, framed ? 2 : 1);
  await placeIn(page).locator(checklist).waitFor();
  return {
    answered: {...before, 'current-plan': 'up-to-date'},
    kept: await page.evaluate(() => 'kept' in window && delete window.kept),
    note: await placeIn(page).locator('#case [name=notes]').inputValue(),
  };
}

export const caseForm: readonly Check[] = [
  {
    name: 'renders',
    async run({page}) {
      await until(() => placeIn(page).locator(`${checklist} legend`).count(), 5);
      await saysAnswered(page, 0);
    },
  },
  {
    name: 'is named by the host’s label',
    async run({page}) {
      await until(() => toldAs(page, checklist), 'group: Is the record of this child sound?');
    },
  },
  {
    name: 'works by keyboard, and lets the focus go',
    async run({page}) {
      await placeIn(page).locator('#case input[name=notes]').focus();
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
      await drawAgain(page);
      await saysAnswered(page, 2);
      await choose(page, 'genogram', 'up-to-date');
      await drawAgain(page);
      await drawAgain(page);
      await saysAnswered(page, 3);
      await press(page, 'Save');
      await until(() => sent(host), {times: 1, states: {'case-summary': 'up-to-date', 'chronology': 'needs-updating', 'genogram': 'up-to-date'}});
    },
  },
  {
    name: 'a reset of the form returns it to what the page gave it',
    async run({page}) {
      await page.waitForLoadState('networkidle');
      const before = await given(page);
      await choose(page, 'current-plan', 'up-to-date');
      await until(async () => 'current-plan' in (await wouldSend(page)).states, true);
      await placeIn(page).evaluate(() => document.querySelector<HTMLFormElement>('#case')!.reset());
      await saysAnswered(page, Object.keys(before).length);
      assert.deepEqual(await wouldSend(page), {times: 1, states: before});
    },
  },
  {
    name: 'Back to a page that the browser kept finds every answer',
    async run({page}, host) {
      if (host.framed) return 'Not tried: what drives the browser sees no frame in a page that was kept.';
      const {answered, kept} = await leaveAndComeBack(page, host, true);
      assert.ok(kept, 'the browser kept the page');
      await saysAnswered(page, Object.keys(answered).length);
      assert.deepEqual(await wouldSend(page), {times: 1, states: answered});
    },
  },
  {
    name: 'Back to a page that is loaded again finds what it finds of a native field',
    async run({page}, host) {
      if (host.framed) return 'Not tried: whether a browser fills in the fields of a frame again, native ones too, depends on when.';
      if (host.drawnByScript) return 'Does not apply: a script draws the form. Whether the browser fills in any field of it again, a native one too, depends on when.';
      const {answered, kept, note} = await leaveAndComeBack(page, host, false);
      assert.ok(!kept, 'the page was loaded again');
      assert.equal(note, 'Seen');
      await saysAnswered(page, Object.keys(answered).length);
      assert.deepEqual(await wouldSend(page), {times: 1, states: answered});
    },
  },
  looksTheSame,
  {
    name: 'leaves nothing when it is taken away',
    async run({page}, host) {
      await press(page, 'Take away');
      await until<number | string>(() => placeIn(page).evaluate(() => [...document.querySelectorAll('*')].filter(({localName}) => localName.startsWith('practice-')).length).catch(() => 'the next page is on its way'), 0);
      await until(() => placeIn(page).locator('[name=record]').count(), 0);
      await press(page, 'Save');
      await until(async () => (await sent(host)).times, 0);
    },
  },
];
