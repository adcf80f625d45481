/** One browser for the tests of the demo, and a page that is watched: whatever goes wrong in it unseen is a failure. */
import {setTimeout as pause} from 'node:timers/promises';
import assert from 'node:assert/strict';
import {chromium, type Browser, type BrowserContextOptions, type Locator, type Page} from 'playwright-core';
import {findChromium, missingEngine} from '../../scripts/browsers.mjs';
import {chromiumArguments} from '../engines/launch.mjs';

export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error(missingEngine('chromium'));
  return chromium.launch({executablePath, args: chromiumArguments()});
}

export interface Watched {
  page: Page;
  /** What the browser complained of (a breach of the policy is told there too), and each request to anywhere but the demo. */
  problems: string[];
  /** Every address that was asked for, without the origin. */
  requests: string[];
}

export async function openPage(browser: Browser, origin: string, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await browser.newContext({baseURL: origin, locale: 'en-GB', ...options});
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const problems: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin === origin) requests.push(url.pathname);
    else problems.push(`a request to ${url.href}`);
  });
  return {page, problems, requests};
}

/** What a test does on a page. */
export type Task = (page: Page, watched: Watched) => Promise<void>;

/**
 * Opens a page for one task and asserts at its end that nothing went wrong in it unseen.
 * @param where the browser and the demo, which are there only once the tests have begun.
 */
export const visiting =
  (where: () => {browser: Browser; origin: string}) =>
  async (task: Task, options: BrowserContextOptions = {}): Promise<void> => {
    const {browser, origin} = where();
    const watched = await openPage(browser, origin, options);
    try {
      await task(watched.page, watched);
    } finally {
      await watched.page.context().close();
    }
    assert.deepEqual(watched.problems, []);
  };

/** Waits until something can be seen. */
export const seen = (locator: Locator): Promise<void> => locator.first().waitFor({state: 'visible'});

/** Asks again and again until the answer is the wanted one, or else shows both. */
export async function until<T>(read: () => T | Promise<T>, wanted: T): Promise<void> {
  const last = Date.now() + 10_000;
  for (;;) {
    const found = await read();
    try {
      assert.deepEqual(found, wanted);
      return;
    } catch (error) {
      if (Date.now() > last) throw error;
      await pause(50);
    }
  }
}

/** The checklist, by its tag: what a role set from inside an element means is known to the browser and not to Playwright. See `toldAs`. */
export const checklist = (page: Page): Locator => page.locator('practice-checklist');

/** Role and name of the first element that matches, as the browser tells them to assistive technology. */
export async function toldAs(page: Page, selector: string): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const {result} = await session.send('Runtime.evaluate', {expression: `document.querySelector(${JSON.stringify(selector)})`});
  if (!result.objectId) throw new Error(`Nothing on the page matches ${selector}`);
  const {nodes} = await session.send('Accessibility.getPartialAXTree', {objectId: result.objectId, fetchRelatives: false});
  return `${String(nodes[0]?.role?.value)}: ${String(nodes[0]?.name?.value)}`;
}

/** One item of it, by its label. */
export const item = (page: Page, label: string): Locator => checklist(page).getByRole('group', {name: label, exact: true});

export const choice = (page: Page, label: string, name: 'Up to date' | 'Needs updating' | 'Not applicable'): Locator => item(page, label).getByRole('radio', {name, exact: true});

/** Waits for the sentence that says how far the checklist is, as it stands on the page. */
export const stands = (page: Page, words: string): Promise<void> => seen(checklist(page).locator('p:not([role])').getByText(words));

/** Presses Save and waits for the page that the server answers with. */
export async function save(page: Page): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', {name: 'Save', exact: true}).click()]);
}
