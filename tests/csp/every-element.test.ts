/** Promise 4 for all elements on one page, and what a host writes whose own Lit was there first. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, test} from 'node:test';
import type {Browser} from 'playwright-core';
import {strictPolicy} from '../conformance/policy.js';
import {openBrowser, openPage, until} from '../demo/browser.js';
import {startDemo, type Demo} from '../demo/demo.js';

let demo: Demo;
let browser: Browser;
before(async () => {
  demo = await startDemo();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await demo?.close();
});

test('promise 4: every element on one page breaks no policy, asks for the folder’s own files alone, and keeps nothing in the browser', async () => {
  const {page, problems, requests} = await openPage(browser, demo.origin);
  await page.goto('/theming');
  const waiting = () => page.evaluate(() => [...document.querySelectorAll('.shown *')].filter(({localName, shadowRoot}) => localName.startsWith('practice-') && !shadowRoot?.querySelector('button, a, input')).map(({localName}) => localName));
  await until(waiting, []);
  await page.locator('practice-explanation').getByRole('button', {name: 'Hide this'}).click();
  await page.locator('practice-checklist').last().getByRole('radio', {name: 'Needs updating'}).first().check();
  const kept = await page.evaluate(async () => ({local: localStorage.length, session: sessionStorage.length, cookies: document.cookie, databases: (await indexedDB.databases()).length, caches: globalThis.caches ? (await caches.keys()).length : 0, workers: (await navigator.serviceWorker?.getRegistrations())?.length ?? 0}));
  assert.deepEqual(kept, {local: 0, session: 0, cookies: '', databases: 0, caches: 0, workers: 0});
  assert.deepEqual(await page.context().cookies(), []);
  const known = new Set([...Object.keys((JSON.parse(readFileSync('dist/embed/integrity.json', 'utf8')) as {files: object}).files).map((file) => `/guidance/${file}`), '/theming', '/demo/demo.css', '/demo/theming.css', '/demo/theming.js', '/demo/icon.svg']);
  assert.deepEqual(requests.filter((path) => !known.has(path)), []);
  assert.deepEqual(problems, [], 'no breach, no error, no request elsewhere');
  await page.context().close();
});

/** A page on which another Lit has taken the name of the policy, and whether our checklist is drawn beside it. */
async function besideAnotherLit(policy: string, milliseconds = 10_000): Promise<boolean> {
  const {page} = await openPage(browser, demo.origin);
  await page.route('**/second-lit*', (route) =>
    route.fulfill(
      route.request().url().endsWith('.js')
        ? {contentType: 'text/javascript', body: "trustedTypes.createPolicy('lit-html', {createHTML: (text) => text});"}
        : {contentType: 'text/html', headers: {'content-security-policy': policy}, body: '<!doctype html><html lang="en"><title>Two</title><script src="/second-lit.js"></script><script type="module" src="/guidance/checklist.js"></script><practice-checklist pack="wandsworth" checklist="wandsworth-5">The guidance.</practice-checklist>'},
    ),
  );
  await page.goto('/second-lit');
  const drawn = await page.locator('practice-checklist [data-item]').first().waitFor({timeout: milliseconds}).then(() => true, () => false);
  await page.context().close();
  return drawn;
}

test('promise 4: where the host brings a Lit of its own, the policy has to say allow-duplicates, and then both run', async () => {
  assert.equal(await besideAnotherLit(`${strictPolicy} 'allow-duplicates'`), true);
  assert.equal(await besideAnotherLit(strictPolicy, 2_000), false);
});
