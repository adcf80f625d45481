/** What a check is, and what all of them use. */
import assert from 'node:assert/strict';
import type {Frame, Page} from 'playwright-core';
import type {Watched} from '../demo/browser.js';
import type {Host} from './host.js';

/** Each is a column of a table in the docs. All run on one page, in their order. */
export interface Check {
  name: string;
  /** @returns why it says nothing about this host, where that is so */
  run(watched: Watched, host: Host): Promise<string | void>;
}

/** Where the host's page is: the frame in it, where it is in one. */
export const placeIn = (page: Page): Frame => page.frames().at(-1) ?? page.mainFrame();

export const press = (page: Page, name: string): Promise<void> => placeIn(page).getByRole('button', {name, exact: true}).click();

/** How the host's own components look, property by property, and what names the page has. */
async function hostAsSeen(page: Page): Promise<Set<string>> {
  // the last page may still be on its way
  await page.waitForLoadState('networkidle');
  const place = placeIn(page);
  await place.locator('.host button').first().waitFor();
  const lines = await place.evaluate(() => [
    ...[...document.querySelectorAll('.host, .host *')].flatMap((element, index) => {
      const style = getComputedStyle(element);
      return [...style].map((name) => `${element.localName} ${index}, ${name}: ${style.getPropertyValue(name)}`);
    }),
    // Lit tells other copies of itself which version it is
    ...Object.getOwnPropertyNames(window).filter((name) => !/^(lit|reactiveElement)[A-Z]/.test(name)).map((name) => `window.${name}`),
  ]);
  return new Set(lines);
}

export const looksTheSame: Check = {
  name: 'the host looks the same with and without it',
  async run({page}) {
    const withUs = await hostAsSeen(page);
    const other = await page.context().newPage();
    await other.goto('/?without');
    const without = await hostAsSeen(other);
    await other.close();
    assert.ok(without.size > 1000, 'there is something to compare');
    assert.deepEqual([...[...withUs].filter((line) => !without.has(line)), ...[...without].filter((line) => !withUs.has(line))].slice(0, 20), []);
  },
};

/** Role and name of the first element that matches, as the browser tells them to assistive technology. */
export async function toldAs(page: Page, selector: string): Promise<string> {
  const place = placeIn(page);
  // a frame without an origin may be in a process of its own, which is asked then; else the page is, for the frame's own objects
  const session = await page.context().newCDPSession(place).catch(() => page.context().newCDPSession(page));
  const contexts: {id: number; auxData?: {frameId?: string; isDefault?: boolean}}[] = [];
  session.on('Runtime.executionContextCreated', ({context}) => contexts.push(context as (typeof contexts)[number]));
  await session.send('Runtime.enable');
  const {frameTree} = await session.send('Page.getFrameTree');
  const frame = frameTree.childFrames?.at(-1)?.frame ?? frameTree.frame;
  const contextId = contexts.find(({auxData}) => auxData?.isDefault && auxData.frameId === frame.id)?.id;
  const {result} = await session.send('Runtime.evaluate', {expression: `document.querySelector(${JSON.stringify(selector)})`, ...(contextId ? {contextId} : {})});
  if (!result.objectId) throw new Error(`Nothing on the page matches ${selector}`);
  const {nodes} = await session.send('Accessibility.getPartialAXTree', {objectId: result.objectId, fetchRelatives: false});
  await session.detach();
  return `${String(nodes[0]?.role?.value)}: ${String(nodes[0]?.name?.value)}`;
}
