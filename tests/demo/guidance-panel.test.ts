import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {after, before, beforeEach, test} from 'node:test';
import type {Browser, BrowserContextOptions, Locator, Page} from 'playwright-core';
import type {DemoCase} from '../../demo/case.js';
import {openBrowser, save, seen, type Task, until, visiting} from './browser.js';
import {startDemo, type Demo} from './demo.js';

let demo: Demo;
let browser: Browser;
before(async () => {
  demo = await startDemo();
  browser = await openBrowser();
});
beforeEach(async () => {
  await demo.post('/reset', {});
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

const panel = (page: Page): Locator => page.locator('practice-guidance');
/** A text of the panel itself, and not of the fallback that it takes the place of. */
const shown = (page: Page, text: string | RegExp): Locator => panel(page).locator('.panel').getByText(text);
const stage = (page: Page): Locator => page.getByLabel('Stage of the work');
const titles = (page: Page): Promise<string[]> => panel(page).locator('section').first().getByRole('heading').allTextContents();

test('the panel follows the stage in the form as the practitioner works', () =>
  visit('/cases/DEMO-0001', async (page) => {
    await until(() => titles(page), ['The Bottom Lines', 'Accountability', 'Thinking', 'Relationships', 'Quality assurance', "Child's story"]);
    assert.match(await panel(page).locator('section').first().innerText(), /Also, at every stage\s+One service\s+Purposeful planning\s+Source/);
    await seen(shown(page, 'Within 45 working days of the referral.'));
    await stage(page).selectOption('Core group');
    await until(() => titles(page), ['The Bottom Lines', 'One service', 'Accountability', 'Relationships', 'Purposeful planning', "Child's story"]);
    await seen(shown(page, 'Within 10 working days of the initial child protection conference.'));
    assert.equal(await shown(page, 'Within 45 working days').count(), 0);
    await seen(shown(page, 'Core group · Practitioner'));
    assert.ok(await stage(page).evaluate((field) => field.matches(':focus') || document.activeElement === document.body), 'the panel does not take the focus');
    await until(() => panel(page).getByRole('status').first().textContent(), '5 bottom lines, 2 time-scales');
  }));

test('a council without bottom lines begins with its time-scales, and its standards are one click away', () =>
  visit('/cases/DEMO-0002', async (page) => {
    await seen(shown(page, /^First core group meeting$/));
    assert.equal((await titles(page))[0], 'Time-scales');
    assert.doesNotMatch((await panel(page).innerText()), /bottom line/i);
    await shown(page, 'The interventions we offer').click();
    await seen(shown(page, 'What good looks like: practitioner'));
  }));

test('what the panel says that a council asks is not what another one asks, or another nation', () =>
  visit('/cases/DEMO-0001', async (page) => {
    await stage(page).selectOption('Core group');
    await seen(shown(page, 'First core group meeting'));
    for (const other of ['Local expectation', 'North Yorkshire,', 'one council', 'in Wales']) assert.equal(await panel(page).locator('.clock').getByText(other).count(), 0, other);
    await shown(page, /^Examples from elsewhere \(\d+\)$/).click();
    await seen(shown(page, 'Time to read a report before a review conference, North Yorkshire'));
    assert.equal(await shown(page, 'in Wales').count(), 0);
  }));

test('a screen with the guidance of two councils says so, and one with that of one council does not', async () => {
  const words = /This demo shows two councils’ guidance on one screen\. A real one would show its own\./;
  assert.match(await (await demo.get('/cases/DEMO-0001')).text(), words);
  assert.doesNotMatch(await (await demo.get('/cases/DEMO-0002')).text(), words);
});

test('the stage is saved with the case, and Reset brings back form and panel', () =>
  visit('/cases/DEMO-0001', async (page) => {
    await stage(page).selectOption('Going to court');
    await seen(shown(page, 'Going to court · Practitioner'));
    await page.getByRole('button', {name: 'Reset', exact: true}).click();
    await seen(shown(page, 'Assessment · Practitioner'));
    await stage(page).selectOption('Going to court');
    await save(page);
    assert.equal((JSON.parse(await readFile(join(demo.dataFolder, 'DEMO-0001.json'), 'utf8')) as DemoCase).fields.stage, 'going-to-court');
    await seen(shown(page, 'Going to court · Practitioner'));
  }));

test('a stage that was chosen and not saved is followed after leaving the page and going back', () =>
  visit('/cases/DEMO-0001', async (page) => {
    await stage(page).selectOption('Leaving care');
    await seen(shown(page, 'Leaving care · Practitioner'));
    await page.getByRole('link', {name: 'Example Child B'}).click();
    await seen(page.getByRole('heading', {name: 'Example Child B'}));
    await page.goBack();
    await seen(shown(page, 'Leaving care · Practitioner'));
  }));

test('a case whose stage nobody has said shows every standard and no error', () =>
  visit('/cases/DEMO-0005', async (page) => {
    await seen(shown(page, /^Examples from elsewhere \(\d+\)$/));
    assert.equal(await panel(page).getByRole('alert').count(), 0);
    assert.equal(await panel(page).locator('details[id^=standard-]').count(), 10);
  }));

test('with scripts off the panel reads: what applied when the case was opened', () =>
  visit('/cases/DEMO-0001', async (page) => {
    await seen(panel(page).getByText('Accountability'));
    await seen(panel(page).getByText('Within 45 working days of the referral.'));
    await seen(panel(page).getByText('Also, at every stage: One service, Purposeful planning.'));
    await seen(panel(page).getByText('It follows the form where scripts run.'));
  }, {javaScriptEnabled: false}));

test('every screen leads to the panel in plain words', () =>
  visit('/', async (page) => {
    await page.getByRole('navigation', {name: 'Screens'}).getByRole('link', {name: 'Guidance beside the form'}).click();
    assert.match(page.url(), /#guidance-panel$/);
    await seen(page.getByRole('heading', {name: 'What Lewisham asks at this stage'}));
  }));

for (const [width, place] of [[1280, 'beside'], [400, 'under']] as const) {
  test(`the panel stands ${place} the form, ${width} pixels wide`, () =>
    visit('/cases/DEMO-0001', async (page) => {
      await seen(shown(page, 'Accountability'));
      const [form, guidance] = [(await page.locator('#case-form').boundingBox())!, (await panel(page).boundingBox())!];
      if (place === 'beside') assert.ok(guidance.x >= form.x + form.width && guidance.width <= 320, JSON.stringify({form, guidance}));
      else assert.ok(guidance.y >= form.y + form.height && guidance.width > 320, JSON.stringify({form, guidance}));
    }, {viewport: {width, height: 800}}));
}
