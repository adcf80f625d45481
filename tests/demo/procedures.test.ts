import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import type {Pack} from '../../src/model/pack.js';
import {openBrowser, seen, until, visiting} from './browser.js';
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

/** A page for one test; what went wrong in it unseen is asserted at its end. */
const visit = visiting(() => ({browser, origin: demo.origin}));

const councils = ['wandsworth', 'lewisham', 'hackney', 'leicestershire', 'barnet'];
const packOf = async (id: string): Promise<Pack> => (await demo.get(`/guidance/packs/${id}.json`)).json() as Promise<Pack>;

/** What has the focus, through all shadow trees. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let found = document.activeElement;
    while (found?.shadowRoot?.activeElement) found = found.shadowRoot.activeElement;
    return (found?.textContent ?? '').replace(/\s+/g, ' ').trim();
  });

/** Waits until the framework is drawn whole. */
const ready = (page: Page): Promise<void> => page.locator('practice-framework .chapter').nth(1).waitFor({state: 'attached'});

test('the list of sites leads to each council’s', () =>
  visit(async (page) => {
    await page.goto('/procedures/');
    for (const name of ['Lewisham', 'Hackney', 'Leicestershire', 'Barnet']) await seen(page.getByRole('main').getByRole('link', {name, exact: true}));
    await page.getByRole('main').getByRole('link', {name: 'Wandsworth', exact: true}).click();
    await seen(page.getByRole('heading', {name: 'Wandsworth: practice guidance', level: 1}));
  }));

for (const id of councils) {
  test(`${id}: every set, standard, pathway and checklist of its own is on the page, and nothing is asked of anybody else`, () =>
    visit(async (page, {requests}) => {
      const pack = await packOf(id);
      await page.goto(`/procedures/${id}`);
      await ready(page);
      for (const {pack: of, title} of [pack.lists, pack.standards, pack.pathways, pack.checklists].flat()) {
        if (of === id) await page.locator('practice-framework').getByRole('heading', {name: title}).first().waitFor({state: 'attached'});
      }
      for (const path of requests) assert.match(path, new RegExp(`^(/procedures/${id}|/demo/(demo|procedures)\\.css|/demo/icon\\.svg|/guidance/[\\w./-]+\\.js|/guidance/packs/${id}\\.json)$`));
      assert.equal(requests.filter((path) => path.endsWith('.json')).length, 1, 'search and framework fetch one pack once');
    }));
}

test('a deep link leads to its standard', () =>
  visit(async (page) => {
    await page.goto('/procedures/wandsworth#standard-child-focused-recording');
    await until(async () => /Child focused recording$/.test(await focused(page)), true);
    const inView = (): Promise<boolean> =>
      page.evaluate(() => {
        const {top} = document.querySelector('practice-framework')!.shadowRoot!.getElementById('standard-child-focused-recording')!.getBoundingClientRect();
        return top > -20 && top < 120;
      });
    await until(inView, true);
  }));

test('Back leads back through what was followed in the contents', () =>
  visit(async (page) => {
    await page.goto('/procedures/barnet');
    await ready(page);
    const contents = page.locator('practice-framework nav');
    for (const name of ['Resilience Philosophy', 'Safeguarding and Reviewing Escalation Protocol']) {
      await contents.getByRole('link', {name}).click();
      await until(() => focused(page), name);
    }
    await page.goBack();
    await until(() => focused(page), 'Resilience Philosophy');
  }));

test('search finds with the keyboard alone, and leads to the place', () =>
  visit(async (page) => {
    await page.goto('/procedures/lewisham');
    await ready(page);
    await page.getByRole('searchbox', {name: 'Search the guidance'}).focus();
    await page.keyboard.type('accountability');
    await seen(page.locator('practice-search').getByRole('link', {name: 'Accountability'}));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await until(() => focused(page), 'Accountability');
    assert.match(page.url(), /#[a-z-]+-accountability$/);
  }));

test('a result that the council took over from England is shown where its link leads', () =>
  visit(async (page) => {
    await page.goto('/procedures/lewisham');
    await ready(page);
    await page.getByRole('searchbox', {name: 'Search the guidance'}).fill('core group meeting');
    await page.locator('practice-search a[href^="#timescale-"]').first().click();
    await until(() => page.evaluate(() => Boolean(document.querySelector('practice-framework')!.shadowRoot!.querySelector('#timescales practice-timescales')?.shadowRoot?.activeElement)), true);
  }));

test('with scripts off the text reads, its links lead, and every set and standard is there', () =>
  visit(async (page) => {
    for (const id of councils) {
      await page.goto(`/procedures/${id}`);
      const pack = await packOf(id);
      const text = (await page.getByRole('main').innerText()).replace(/\s+/g, ' ');
      const own = [pack.lists, pack.standards, pack.bottomLines, pack.statements, pack.roles, pack.figures, pack.pathways, pack.checklists].flat().filter((one) => one.pack === id);
      assert.deepEqual(own.map(({title}) => title.replace(/\s+/g, ' ')).filter((title) => !text.includes(title)), [], id);
    }
    await page.goto('/procedures/wandsworth#standard-child-focused-recording');
    await seen(page.locator(':target').getByRole('heading', {name: 'Child focused recording'}));
  }, {javaScriptEnabled: false}));

test('no site is wider than a phone of 320 pixels', () =>
  visit(async (page) => {
    for (const id of councils) {
      await page.goto(`/procedures/${id}`);
      await ready(page);
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320, id);
    }
  }, {viewport: {width: 320, height: 700}}));

test('there is no site of a council that nobody knows', async () => {
  assert.equal((await demo.get('/procedures/atlantis')).status, 404);
  assert.equal((await demo.get('/procedures/..%2fpackage')).status, 404);
});

test('each council’s website is there at an address of its own, built by the command, and reads under the demo’s policy', () =>
  visit(async (page) => {
    await page.goto('/procedures/');
    // it is built when it is first asked for
    await page.getByRole('link', {name: 'Lewisham as a website'}).click({timeout: 60_000});
    await page.getByRole('link', {name: 'The Bottom Lines'}).click();
    assert.match(page.url(), /\/sites\/lewisham\/list\/bottom-lines\.html$/);
    await page.locator('practice-bottom-lines').getByRole('heading', {name: 'Accountability'}).waitFor();
  }));
