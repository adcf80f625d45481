/** The family page, as a practitioner and a family use it. */
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import type {Browser, BrowserContextOptions} from 'playwright-core';
import {openBrowser, seen, type Task, visiting} from './browser.js';
import {startDemo, type Demo} from './demo.js';

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

/** A page of the demo for one test; what went wrong in it unseen is asserted at its end. */
const watch = visiting(() => ({browser, origin: demo.origin}));
const visit = (address: string, task: Task, options?: BrowserContextOptions): Promise<void> =>
  watch(async (page, watched) => {
    await page.goto(address);
    await task(page, watched);
  }, options);

test('is reached from the front page, and has all fourteen moments to choose from', () =>
  visit('/', async (page) => {
    await page.getByRole('main').getByRole('link', {name: 'For families'}).click();
    await seen(page.getByRole('heading', {name: 'For families', level: 1}));
    assert.equal(await page.getByRole('navigation', {name: 'Moments'}).getByRole('link').count(), 14);
    await page.getByRole('link', {name: 'A child protection conference', exact: true}).click();
    await seen(page.locator('practice-explanation').getByRole('heading', {name: 'A child protection conference'}));
  }));

test('puts a name into the text as it is typed, and asks for nothing with it', () =>
  visit('/family/first-contact', async (page, {requests}) => {
    // what the server wrote for a page without scripts has the same headings
    await seen(page.locator('practice-explanation .reading').getByRole('heading', {name: /what you can ask for/i}));
    const before = requests.length;
    await page.getByLabel('Name of the worker (optional)').fill('Sample Worker');
    await seen(page.locator('practice-explanation').getByText('Sample Worker'));
    // the folder's own files may still be on their way
    assert.deepEqual(requests.slice(before).filter((path) => !/^\/guidance\/[\w/-]+\.js$/.test(path)), []);
    assert.equal(new URL(page.url()).pathname + new URL(page.url()).search, '/family/first-contact');
  }));

test('is another text for a child', () =>
  visit('/family/child-protection-enquiry', async (page) => {
    await page.getByRole('radio', {name: /young child/}).check();
    await seen(page.locator('practice-explanation .reading').getByText('You have done nothing wrong.'));
  }));

test('hides the names that were typed together with the text', () =>
  visit('/family/first-contact', async (page) => {
    await page.getByLabel('Name of the worker (optional)').fill('Sample Worker');
    await page.locator('practice-explanation').getByRole('button', {name: 'Hide this'}).click();
    await seen(page.locator('practice-explanation').getByText('Hidden.'));
    assert.equal(await page.getByLabel('Name of the worker (optional)').inputValue(), '');
  }));

test('reads with scripts off, with what a family can ask for and who can help', () =>
  visit('/family/going-to-court', async (page) => {
    await seen(page.getByRole('heading', {name: 'For a parent or carer'}));
    assert.ok((await page.getByText(/free lawyer|lawyer for free/i).count()) > 0);
  }, {javaScriptEnabled: false}));

test('says plainly that there is no such moment', async () => {
  assert.equal((await demo.get('/family/nothing')).status, 404);
});
