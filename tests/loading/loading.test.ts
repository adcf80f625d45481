/** What a page fetches, and that nothing on it moves when the guidance comes. In Chromium, which measures what moves. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';
import {setTimeout as pause} from 'node:timers/promises';
import {chromium, type Browser, type Page} from 'playwright-core';
import {findChromium, missingEngine} from '../../scripts/browsers.mjs';
import {root} from '../../scripts/process.mjs';
import {items} from '../conformance/samples.js';
import {chromiumArguments} from '../engines/launch.mjs';

const folder = path.join(root, 'dist', 'embed');
const types: Record<string, string> = {'.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json'};
/** How late a pack is. Long enough for the page to have been painted without it. */
const late = 400;

let server: Server;
let browser: Browser;
let origin = '';
let body = '';
const asked: string[] = [];

before(async () => {
  const executablePath = findChromium();
  if (!executablePath) throw new Error(missingEngine('chromium'));
  server = createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (name === '/') return void response.writeHead(200, {'content-type': 'text/html; charset=utf-8'}).end(body);
    if (!name.startsWith('/guidance/')) return void response.writeHead(204).end();
    asked.push(name.slice('/guidance/'.length));
    const wait = name.includes('/packs/') ? late : 0;
    void pause(wait).then(() => response.writeHead(200, {'content-type': types[path.extname(name)] ?? 'text/plain'}).end(readFileSync(path.join(folder, name.slice('/guidance/'.length)))));
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await chromium.launch({executablePath, args: chromiumArguments()});
});
after(async () => {
  await browser?.close();
  server?.close();
});

/** Opens a page with this in it and waits until its element shows its pack. */
async function open(markup: string, {style = '', tag = 'practice-checklist', script = 'practice-guidance.js'} = {}): Promise<Page> {
  asked.length = 0;
  body = `<!doctype html><html lang="en"><title>A case</title><link rel="stylesheet" href="/guidance/practice-guidance.css"><style>body { font: 16px/1.5 sans-serif; margin: 1rem; } ${style}</style>
<script type="module" src="/guidance/${script}"></script><h1>A case</h1><form>${markup}<p id="below">What the host has below.</p></form></html>`;
  const page = await browser.newPage({viewport: {width: 900, height: 1200}});
  await page.addInitScript(() => {
    const moved: number[] = [];
    Object.assign(globalThis, {moved});
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) moved.push((entry as PerformanceEntry & {value: number}).value);
    }).observe({type: 'layout-shift', buffered: true});
  });
  await page.goto(origin);
  await page.waitForFunction((name) => document.querySelector(name)?.shadowRoot?.querySelector('.reading, [data-item]') != null, tag);
  await pause(100);
  return page;
}

/** How much has moved on the page, as browsers reckon it: 0 is nothing. */
const moved = (page: Page): Promise<number> => page.evaluate(() => (globalThis as unknown as {moved: number[]}).moved.reduce((sum, one) => sum + one, 0));

const checklist = (attributes = '') => `<practice-checklist id="record" name="record" pack="wandsworth" checklist="wandsworth-5" ${attributes}>The Wandsworth 5: case summary, chronology, genogram, current plan, supervision.</practice-checklist>`;

describe('what a page fetches', () => {
  it('promise 4: with a checklist, the script and the pack, and not one element that is read', async () => {
    const page = await open(checklist());
    assert.deepEqual([...asked].sort(), ['packs/wandsworth.json', 'practice-guidance.css', 'practice-guidance.js']);
    await page.close();
  });

  it('with a standard, its own file and the one that elements share besides, each once', async () => {
    const page = await open('<practice-standards pack="wandsworth"></practice-standards><practice-standards pack="wandsworth"></practice-standards>', {tag: 'practice-standards'});
    assert.deepEqual([...asked].sort(), ['elements/reading.js', 'elements/standards.js', 'packs/wandsworth.json', 'practice-guidance.css', 'practice-guidance.js']);
    await page.close();
  });
});

describe('what moves when the pack comes late', () => {
  it('nothing, where the host has reserved the room for a tag', async () => {
    const page = await open(checklist(), {style: '#record { --practice-reserve: 75em; }'});
    assert.equal(await moved(page), 0);
    await page.close();
  });

  it('nothing, where the host has reserved the room for an element without its tag', async () => {
    const page = await open('<div id="record" data-practice="checklist" data-name="record" data-pack="wandsworth" data-checklist="wandsworth-5">The Wandsworth 5.</div>', {style: '#record { --practice-reserve: 75em; }'});
    assert.equal(await moved(page), 0);
    await page.close();
  });

  it('what stands below, where no room was reserved: so that the two tests above can fail', async () => {
    const page = await open(checklist());
    assert.ok((await moved(page)) > 0.01, 'what is below has moved');
    await page.close();
  });

  it('nothing, where the element comes later than the page and its pack too', async () => {
    const page = await open('<practice-bottom-lines id="record" pack="wandsworth">Bottom lines</practice-bottom-lines>', {style: '#record { --practice-reserve: 60em; }', tag: 'practice-bottom-lines'});
    assert.equal(await moved(page), 0);
    await page.close();
  });
});

describe('where a file does not come', () => {
  /** A page with the connection gone for some of its files, and what says that something is wrong on it. */
  async function without(files: RegExp, markup: string): Promise<{page: Page; thrown: string[]; told(): Promise<string[]>}> {
    body = `<!doctype html><html lang="en"><title>A case</title><script type="module" src="/guidance/practice-guidance.js"></script>${markup}</html>`;
    const page = await browser.newPage();
    const thrown: string[] = [];
    page.on('pageerror', ({message}) => thrown.push(message));
    await page.route(files, (route) => route.abort());
    await page.goto(origin);
    const told = (): Promise<string[]> => page.evaluate(() => [...document.querySelectorAll('form > *')].flatMap((one) => [...(one.shadowRoot?.querySelectorAll<HTMLElement>('[role=alert]') ?? [])].map((alert) => alert.innerText.replace(/\s+/g, ' '))));
    return {page, thrown, told};
  }

  it('says what gave no answer, although the words for what to do are not to be had either, and shows it at the next try', async () => {
    const files = /errors\.js|\/packs\//;
    const {page, thrown, told} = await without(files, `<form>${checklist()}<practice-bottom-lines pack="lewisham">Our bottom lines.</practice-bottom-lines></form>`);
    await page.locator('practice-checklist [role=alert], practice-bottom-lines [role=alert]').nth(1).waitFor();
    await page.getByText('gave no answer').nth(1).waitFor();
    assert.deepEqual(await told(), ['wandsworth', 'lewisham'].map((name) => `${origin}/guidance/packs/${name}.json gave no answer Try again`));
    assert.deepEqual(thrown, []);
    await page.unroute(files);
    const focused = () => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.localName);
    await page.evaluate(() => document.querySelector<HTMLElement>('practice-checklist')!.focus());
    assert.equal(await focused(), 'button', 'a label leads to what can be done');
    await page.keyboard.press('Enter');
    await page.locator('practice-checklist').getByRole('radio').first().waitFor();
    assert.equal(await focused(), 'input', 'whoever pressed it is where it was');
    await page.close();
  });

  it('goes on searching where a result could not be opened', async () => {
    const {page} = await without(/texts\.js/, '<practice-search pack="england" query="Childline">Search.</practice-search>');
    const search = page.locator('practice-search');
    await search.getByRole('button', {name: /^Help line Childline/}).click();
    await search.getByText('The search could not be fetched.').waitFor();
    await search.getByRole('searchbox').fill('core group');
    await search.getByRole('button', {name: /^Word Core group/}).waitFor();
    await page.close();
  });

  it('promise 1: a required checklist whose pack is still on its way holds the form, says so where it stands, and lets it go once answered', async () => {
    body = `<!doctype html><html lang="en"><title>A case</title><link rel="icon" href="data:,"><script type="module" src="/guidance/practice-guidance.js"></script><form>${checklist('required')}<button>Save</button></form></html>`;
    const page = await browser.newPage();
    const told: string[] = [];
    page.on('console', (message) => told.push(message.text()));
    let goOn = (): void => undefined;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    await page.route('**/packs/*', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(origin);
    await page.waitForFunction(() => document.querySelector('practice-checklist')?.shadowRoot?.querySelector('slot') != null);
    await page.getByRole('button', {name: 'Save'}).click();
    const focused = () => page.evaluate(() => [document.activeElement?.localName, document.activeElement?.shadowRoot?.activeElement?.localName, (document.querySelector('practice-checklist') as unknown as HTMLInputElement).validationMessage]);
    assert.deepEqual(await focused(), ['practice-checklist', 'slot', 'Still loading. Try again in a moment.']);
    assert.deepEqual(told, [], 'the browser has a place for its words');
    goOn();
    await page.locator('[data-item=case-summary]').waitFor();
    assert.deepEqual((await focused()).slice(0, 2), ['practice-checklist', 'input'], 'whoever waited there goes on at the first item');
    for (const one of ['case-summary', 'chronology', 'genogram', 'current-plan', 'supervision']) await page.locator(`[data-item=${one}] input[value=needs-updating]`).check();
    await Promise.all([page.waitForURL(/record=/), page.getByRole('button', {name: 'Save'}).click()]);
    await page.close();
  });

  it('shows a closed case with its answers, not to be changed, although what draws it as text does not come', async () => {
    const record = {format: 'practice-guidance/record@1', checklist: 'wandsworth-5', pack: 'wandsworth', items: {chronology: {packVersion: '1.0.0', hash: items.find(({id}) => id === 'chronology')!.hash, wording: 'Chronology', state: 'up-to-date', date: '2026-11-01'}}}; // the pack has it
    const {page, thrown} = await without(/unusual\.js/, `<form>${checklist(`readonly value='${JSON.stringify(record)}'`)}</form>`);
    const answer = page.locator('[data-item=chronology] input[value=up-to-date]');
    await answer.waitFor();
    assert.deepEqual([await answer.isChecked(), await answer.isDisabled()], [true, true]);
    assert.equal(await page.locator('input:enabled').count(), 0);
    const reworded = JSON.stringify(record).replace(/"hash":"[^"]*"/, '"hash":"0000000000000000"');
    await page.evaluate((value) => document.querySelector('practice-checklist')!.setAttribute('value', value), reworded);
    await page.getByText('The wording has changed').waitFor();
    assert.equal(await answer.isChecked(), true, 'of an item that was reworded too');
    assert.deepEqual(thrown, []);
    await page.close();
  });

  it('says that a record could not be read, where what reads it does not come, and posts it as it came', async () => {
    const given = '{"format":"practice-guidance/record@9"}';
    const {page, thrown, told} = await without(/unusual\.js/, `<script>addEventListener('practice-error', ({error}) => (globalThis.code = error.code))</script><form>${checklist(`value='${given}'`)}</form>`);
    await page.getByText('unusual.js gave no answer').waitFor();
    assert.match((await told()).join(), /^[^]*record/);
    assert.equal(await page.evaluate(() => (globalThis as unknown as {code: string}).code), 'record-unreadable');
    assert.equal(await page.evaluate(() => new FormData(document.forms[0]).get('record')), given);
    assert.deepEqual(thrown, []);
    await page.close();
  });
});
