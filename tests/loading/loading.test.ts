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
