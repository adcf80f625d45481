import assert from 'node:assert/strict';
import {execFileSync, spawnSync} from 'node:child_process';
import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, beforeEach, test} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import type {Block, Inline} from '../../src/model/prose.js';
import type {Pack} from '../../src/model/pack.js';
import type {ChecklistRecord} from '../../src/model/record.js';
import type {DemoCase} from '../../demo/case.js';
import {checklist, choice, openBrowser, openPage, save, seen, stands, toldAs, until, visiting} from './browser.js';
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

const stored = async (reference: string) => JSON.parse(await readFile(join(demo.dataFolder, `${reference}.json`), 'utf8')) as DemoCase;

/** A page for one test; what went wrong in it unseen is asserted at its end. */
const visit = visiting(() => ({browser, origin: demo.origin}));

const screens = ['/cases/DEMO-0001', '/cases/DEMO-0003', '/cases/DEMO-0005', '/cases/DEMO-0006', '/cases/DEMO-0008', '/compact/DEMO-0003', '/summary', '/guidance-text'];

/** Waits until the checklists of a page show what they hold. */
/** Waits until a screen shows what it came for, its panel of guidance too, where it has one. */
async function ready(page: Page, address: string): Promise<void> {
  if (address === '/guidance-text') return seen(page.getByRole('heading', {name: 'Guidance as text'}));
  await seen(page.locator('practice-checklist .status'));
  for (const panel of await page.locator('practice-guidance').all()) await seen(panel.locator('.reading'));
}

test('a side panel outside the form posts with it', () =>
  visit(async (page) => {
    await page.goto('/compact');
    await choice(page, 'Current plan', 'Needs updating').check();
    const {width} = (await checklist(page).boundingBox())!;
    assert.ok(width <= 320, `${width} px`);
    await save(page);
    assert.match(page.url(), /\/compact\/DEMO-0001$/);
    const {items} = JSON.parse((await stored('DEMO-0001')).record) as ChecklistRecord;
    assert.deepEqual(Object.keys(items), ['current-plan']);
    await stands(page, '1 of 5 answered.');
  }));

test('a table of cases says where each record stands', () =>
  visit(async (page, {requests}) => {
    await page.goto('/summary');
    const wanted = {'DEMO-0001': 'Not started', 'DEMO-0002': 'Complete', 'DEMO-0003': 'In progress', 'DEMO-0004': 'Out of date', 'DEMO-0006': 'Cannot be read', 'DEMO-0008': '2 of 7 answered.'};
    for (const [reference, words] of Object.entries(wanted)) await seen(page.getByRole('row').filter({hasText: reference}).getByText(words));
    assert.equal(await toldAs(page, 'practice-checklist'), 'group: Record check of Example Child A');
    assert.equal(await page.getByRole('radio').count(), 0);
    for (const pack of ['wandsworth', 'leicestershire']) assert.equal(requests.filter((path) => path.endsWith(`/packs/${pack}.json`)).length, 1, `eight checklists fetch ${pack} once`);
  }));

test('with scripts off the items can be read, the form saves, and the answers of before are kept', () =>
  visit(async (page) => {
    const before = (await stored('DEMO-0002')).record;
    await page.goto('/cases/DEMO-0002');
    await seen(page.getByText('The significant events in this child'));
    await page.getByLabel('Notes of the visit').fill('Typed with scripts off.');
    await save(page);
    await seen(page.getByText('The answers saved before were kept.'));
    assert.equal((await stored('DEMO-0002')).record, before);
    assert.equal((await stored('DEMO-0002')).fields.notes, 'Typed with scripts off.');
    await page.getByRole('link', {name: 'Read the guidance for each item'}).click();
    await seen(page.getByRole('heading', {name: '1. Case summary'}));
  }, {javaScriptEnabled: false}));

test('no screen asks for anything but its own files and the packs it names', () =>
  visit(async (page, {requests}) => {
    for (const address of screens) {
      requests.length = 0;
      await page.goto(address);
      await ready(page, address);
      for (const path of requests) assert.match(path, new RegExp(`^(${address}|/demo/(demo\\.css|icon\\.svg|guidance-panel\\.js)|/guidance/[\\w./-]+\\.js|/guidance/packs/(wandsworth|leicestershire|lewisham)\\.json)$`), `${address} asked for ${path}`);
    }
  }));

test('the watch over the page does see a breach of the policy, a failed file and a request elsewhere', async () => {
  const watched = await openPage(browser, demo.origin);
  const {headers} = await demo.get('/summary');
  await watched.page.route('**/breach', (route) =>
    route.fulfill({
      contentType: 'text/html',
      headers: {'content-security-policy': headers.get('content-security-policy')!},
      body: '<!doctype html><html lang="en"><title>Breach</title><p style="color: red">Inline</p><script src="/guidance/nothing.js"></script><img src="http://127.0.0.1:1/elsewhere.png" alt="">',
    }),
  );
  await watched.page.goto('/breach');
  await until(() => [/inline style/, /404/, /elsewhere\.png/].map((sign) => watched.problems.some((problem) => sign.test(problem))), [true, true, true]);
  await watched.page.context().close();
});

test('no screen is wider than a phone of 320 pixels', () =>
  visit(async (page) => {
    const session = await page.context().newCDPSession(page);
    for (const address of screens) {
      await page.goto(address);
      await ready(page, address);
      const {cssContentSize} = await session.send('Page.getLayoutMetrics');
      assert.ok(cssContentSize.width <= 320, `${address} is ${cssContentSize.width} px wide`);
    }
  }, {viewport: {width: 320, height: 700}}));

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no screen has an accessibility finding, ${colorScheme}`, () =>
    visit(async (page) => {
      const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
      const session = await page.context().newCDPSession(page);
      for (const address of screens) {
        await page.goto(address);
        await ready(page, address);
        // by the protocol, since the page's own policy rightly lets nobody add a script
        await session.send('Runtime.evaluate', {expression: axe});
        const {result} = await session.send('Runtime.evaluate', {
          expression: 'axe.run().then(({violations}) => JSON.stringify(violations.map(({id, nodes}) => [id, ...nodes.map(({target}) => target.join(" "))])))',
          awaitPromise: true,
        });
        assert.deepEqual(JSON.parse(String(result.value)), [], address);
      }
    }, {colorScheme}));
}

/** Every text of a piece of prose, in pieces short enough to be looked for across line ends. */
const words = (body: readonly Block[]): string[] => body.flatMap((node) => {
  if (node.type === 'paragraph') return [inlineText(node.children)];
  if (node.type === 'list') return node.items.flatMap((one) => words(one));
  return node.type === 'quote' ? words(node.children) : [];
});
const inlineText = (children: readonly Inline[]): string => children.map((node) => ('children' in node ? inlineText(node.children) : 'text' in node ? node.text : ' ')).join('');

/** Why what prints cannot be read here, or false where it can. */
const noPdftotext = spawnSync('pdftotext', ['-v']).error ? 'pdftotext is missing, so what prints was not checked; on Debian or Ubuntu: apt-get install -y poppler-utils' : false;

test('print shows every item opened: label, wording, help, answer, version and source', {skip: noPdftotext}, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'practice-print-'));
  try {
    await visit(async (page) => {
      await page.goto('/cases/DEMO-0002');
      await stands(page, '5 of 5 answered.');
      const file = join(folder, 'case.pdf');
      await page.pdf({path: file, format: 'A4'});
      const flat = (text: string) => text.replace(/[\s\f]+/g, '');
      const printed = flat(execFileSync('pdftotext', [file, '-'], {encoding: 'utf8'}));
      const pack = (await (await demo.get('/guidance/packs/wandsworth.json')).json()) as Pack;
      const {items, source} = pack.checklists[0]!;
      for (const {label, statement, sections} of items) {
        for (const text of [label, statement!, ...sections.flatMap(({title, body}) => [title, ...words(body)])]) assert.ok(printed.includes(flat(text)), `“${text}” of ${label}`);
      }
      for (const text of ['Example Child B', 'Drawn with the family last spring and kept on the sibling’s record; nothing has changed.', `version ${pack.version}`, source.title]) assert.ok(printed.includes(flat(text)), text);
      for (const text of ['What the server received', 'Put the demo cases back']) assert.ok(!printed.includes(flat(text)), `“${text}” does not belong on paper`);
      // the page on screen is as it was: help closed
      assert.equal(await checklist(page).getByText('What good looks like').count(), 0);
    });
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
});
