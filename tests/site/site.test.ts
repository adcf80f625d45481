/** A built site in Chromium, with scripts off and on: what reads, links, searches and prints, and what a pasted snippet becomes. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {after, before, suite, test} from 'node:test';
import type {AxeResults, RunOptions} from 'axe-core';
import type {Browser, Page} from 'playwright-core';
import {textsOf} from '../../src/packs/texts.js';
import {guidance} from '../../stories/fixtures/guidance.js';
import {openBrowser, openPage, type Watched} from '../demo/browser.js';
import {built, pagesIn, sampleOf, serve, shipped} from './built.js';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const everyRule: RunOptions = {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations']};

const council = shipped('wandsworth');
let files: Map<string, string>;
let councilFiles: Map<string, string>;
let site: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
before(async () => {
  files = await built(guidance, {base: 'https://guidance.example.gov.uk/deep/down/site/'});
  councilFiles = await built(council);
  site = await serve(new Map([...files, ...[...councilFiles].map(([name, text]) => [`council/${name}`, text] as const)]));
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await site?.close();
});

const open = (options = {}): Promise<Watched> => openPage(browser, site.origin, options);
/** Below a folder that is not the top of the server. */
const address = (name: string, whose = 'site'): string => `/deep/down/${whose}/${name}`;

/** Until every element on the page has drawn itself that is read. */
const drawn = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => [...document.querySelectorAll('main *')].filter(({localName}) => localName.startsWith('practice-') && !/-(pack|checklist)$/.test(localName)).every((one) => one.shadowRoot?.querySelector('.reading')));

/** What can change where only colours and sizes do. */
const looks: RunOptions = {...everyRule, runOnly: ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable']};

async function findings(page: Page, rules = everyRule): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource);
  return page.evaluate(async (options) => {
    const {axe} = globalThis as unknown as {axe: {run(context: Document, options: RunOptions): Promise<AxeResults>}};
    const {violations} = await axe.run(document, options);
    return violations.flatMap(({id, nodes}) => nodes.map(({target, failureSummary}) => `${id} at ${target.flat().join(' » ')}: ${failureSummary?.replace(/\s*\n\s*/g, ' ')}`));
  }, rules);
}

/** By how many pixels a page is wider than its window. */
const tooWide = (page: Page): Promise<number> => page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth));

suite('every kind of page', () => {
  // a page's text is the same in both; what is looked at with scripts on is what the elements make of it
  test('with scripts on: axe finds nothing, light and dark, nobody scrolls sideways at 320 pixels, and nothing goes wrong unseen', async () => {
    const {page, problems} = await open({viewport: {width: 1280, height: 900}});
    const wrong: string[] = [];
    for (const name of sampleOf(pagesIn(files))) {
      await page.emulateMedia({colorScheme: 'light'});
      await page.setViewportSize({width: 1280, height: 900});
      await page.goto(address(name));
      await drawn(page);
      wrong.push(...(await findings(page)).map((one) => `${name}: ${one}`));
      await page.emulateMedia({colorScheme: 'dark'});
      await page.setViewportSize({width: 320, height: 640});
      if (await tooWide(page)) wrong.push(`${name}: ${await tooWide(page)} pixels too wide`);
      wrong.push(...(await findings(page, looks)).map((one) => `${name}, dark, 320 pixels: ${one}`));
    }
    assert.deepEqual(wrong, []);
    assert.deepEqual(problems, [], 'no breach of the policy, no error, no request elsewhere');
    await page.context().close();
  });

  test('with scripts off: each reads in plain HTML, one heading of the first level at its head, and its main part is all there', async () => {
    const {page, problems, requests} = await open({javaScriptEnabled: false, viewport: {width: 320, height: 640}});
    const wrong: string[] = [];
    for (const name of sampleOf(pagesIn(files))) {
      await page.goto(address(name));
      const headings = await page.locator('main h1').count();
      if (headings !== 1) wrong.push(`${name}: ${headings} headings of the first level`);
      if ((await page.locator('main').innerText()).length < 40) wrong.push(`${name}: hardly a word`);
    }
    assert.deepEqual(wrong, []);
    assert.deepEqual(problems, []);
    assert.deepEqual(requests.filter((one) => !/\.(html|css|js)$/.test(one)), [], 'nothing but pages, the stylesheet and what no script runs');
    await page.context().close();
  });

  test('where no script comes: axe finds nothing in the text that the elements would have taken over', async () => {
    // axe is a script: the page's own are kept out instead
    const {page} = await open({viewport: {width: 1280, height: 900}});
    await page.route('**/*.js', (route) => route.abort());
    const wrong: string[] = [];
    for (const name of sampleOf(pagesIn(files)).filter((one) => files.get(`site/${one}`)?.includes('<practice-'))) {
      await page.goto(address(name));
      wrong.push(...(await findings(page)).map((one) => `${name}: ${one}`));
    }
    assert.deepEqual(wrong, []);
    await page.context().close();
  });
});

suite('a reader', () => {
  const {id, title} = council.standards[2]!;

  test('without scripts goes from the home page to a standard, and from there to what it names', async () => {
    const {page} = await open({javaScriptEnabled: false});
    await page.goto(address('index.html', 'council/site'));
    await page.getByRole('link', {name: title}).click();
    assert.match(page.url(), new RegExp(`/standard/${id}\\.html$`));
    await page.locator('main').getByRole('link', {name: 'Wandsworth 5'}).first().click();
    assert.equal(await page.locator('main h1').innerText(), 'The Wandsworth 5');
    await page.goto(address('find.html', 'council/site'));
    // what a browser's own Find looks through
    assert.match((await page.locator('main').textContent()) ?? '', /You look for the exception: when was it better, and who did what\?/);
    await page.context().close();
  });

  test('with scripts searches, and opens the page of what was found', async () => {
    const {page, problems} = await open();
    await page.goto(address('index.html', 'council/site'));
    await page.getByRole('searchbox', {name: 'Search the guidance'}).fill('genogram');
    await page.getByRole('link', {name: /The Wandsworth 5/}).first().click();
    await page.waitForURL(/\.html$/);
    assert.match(page.url(), /\/checklist\/wandsworth-5\.html$/);
    assert.deepEqual(problems, []);
    await page.context().close();
  });

  test('comes to a place inside an element by an address', async () => {
    const {page} = await open({viewport: {width: 1280, height: 600}});
    const last = council.timescales.at(-1)!;
    for (const name of [`timescales.html#timescale-${last.id}`, 'glossary.html#term-virtual-school']) {
      await page.goto(address(name, 'council/site'));
      await drawn(page);
      await page.waitForFunction((wanted) => {
        const found = [...document.querySelectorAll('main *')].map(({shadowRoot}) => shadowRoot?.getElementById(wanted)).find(Boolean);
        const top = found?.getBoundingClientRect().top ?? -1;
        return top >= 0 && top < innerHeight;
      }, name.split('#')[1]!); // each has one
    }
    await page.context().close();
  });

  test('with scripts is told of a review date that passed after the day of the build, on pages without an element too', async () => {
    const {page} = await open();
    await page.clock.setFixedTime(new Date('2027-12-24T12:00:00'));
    for (const name of ['help-lines.html', `standard/${id}.html`]) {
      await page.goto(address(name, 'council/site'));
      await page.getByText(/^Review date passed on 22 November 2027: ask /).first().waitFor();
    }
    await page.context().close();
  });

  test('goes through a checklist with scripts, and is told that nothing is kept; without them it is text, and leads to the standard it serves', async () => {
    const name = address('checklist/wandsworth-5.html', 'council/site');
    const {page, problems} = await open();
    await page.goto(name);
    await page.getByText('Go through it here').click();
    await page.getByText('Nothing is kept.').waitFor();
    await page.getByRole('radio', {name: 'Up to date'}).first().check();
    await page.getByText('1 of 5 answered').first().waitFor();
    assert.deepEqual(await findings(page), []);
    await page.reload();
    await page.getByText('Go through it here').click();
    await page.getByText('0 of 5 answered').first().waitFor();
    assert.deepEqual(problems, []);
    await page.context().close();
    const {page: plain} = await open({javaScriptEnabled: false});
    await plain.goto(name);
    assert.equal(await plain.getByText('Go through it here').isVisible(), false);
    await plain.getByRole('link', {name: 'Child focused recording'}).first().click();
    assert.match(plain.url(), /\/standard\/child-focused-recording\.html$/);
    await plain.context().close();
  });

  test('of a family finds the title where it stays: what comes above it has its room from the beginning', async () => {
    for (const [reader, width] of [['parent', 1280], ['young-child', 320]] as const) {
      const {page} = await open({viewport: {width, height: 900}});
      let come = (): void => undefined;
      const gate = new Promise<void>((resolve) => (come = resolve));
      await page.route('**/packs/*.json', async (route) => {
        await gate;
        await route.continue();
      });
      await page.goto(address(`families/first-contact/${reader}.html`, 'council/site'), {waitUntil: 'domcontentloaded'});
      const top = (): Promise<number> => page.getByRole('heading', {level: 1}).evaluate((title) => title.getBoundingClientRect().top);
      const before = await top();
      come();
      await page.getByRole('button', {name: 'Hide this'}).waitFor();
      assert.ok(Math.abs((await top()) - before) < 2, `${reader}: ${before} and then ${await top()}`);
      await page.context().close();
    }
  });

  test('reads on paper where a link leads, with scripts as without them', async () => {
    const after = (page: Page): Promise<string[]> =>
      page.evaluate(() => {
        const found = [...document.querySelectorAll('main *')];
        for (const one of found) found.push(...(one.shadowRoot?.querySelectorAll('*') ?? [])); // grows while it is walked
        return found.filter((one) => one.matches(':not(dd) > a[href^=http]') && one.getClientRects().length > 0).map((one) => getComputedStyle(one, '::after').content);
      });
    for (const withScripts of [true, false]) {
      const {page} = await open();
      // the test is a script itself: the page's own are kept out instead
      if (!withScripts) await page.route('**/*.js', (route) => route.abort());
      await page.goto(address('timescales.html', 'council/site'));
      if (withScripts) await drawn(page);
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      await page.emulateMedia({media: 'print'});
      const found = await after(page);
      assert.ok(found.length > 5, `${found.length} links`);
      assert.deepEqual(found.filter((content) => !content.includes('http')), []);
      await page.context().close();
    }
  });

  test('of a language that runs from right to left finds all at that side, and code as it is typed', async () => {
    const {page} = await open({viewport: {width: 1280, height: 900}});
    await page.goto(address('families/assessment/parent.ur.html'));
    // the words of the language come after the element
    await page.locator('practice-explanation .acts button').first().waitFor();
    const side = await page.evaluate(() => {
      const {shadowRoot} = document.querySelector('practice-explanation')!; // it is drawn
      const [text, acts, name] = [shadowRoot?.querySelector('.text'), shadowRoot?.querySelector('.acts button'), document.querySelector('.bar .name')].map((one) => Math.round(one?.getBoundingClientRect().right ?? 0));
      return {text, acts, name};
    });
    assert.deepEqual(side, {text: side.text, acts: side.text, name: side.text});
    await page.goto(address('use/standard.html', 'council/site'));
    await page.evaluate(() => (document.documentElement.dir = 'rtl'));
    assert.equal(await page.locator('pre').first().evaluate((code) => getComputedStyle(code).direction), 'ltr');
    await page.context().close();
  });

  test('opens it from a disk: it reads, leads on and prints', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'practice-disk-'));
    const context = await browser.newContext();
    try {
      for (const [file, text] of councilFiles) {
        mkdirSync(path.dirname(path.join(folder, file)), {recursive: true});
        writeFileSync(path.join(folder, file), text);
      }
      const page = await context.newPage();
      await page.goto(pathToFileURL(path.join(folder, 'site/index.html')).href);
      await page.getByRole('link', {name: title, exact: true}).click();
      await page.getByRole('heading', {level: 1}).getByText(title).waitFor();
      assert.equal(await page.locator('body').evaluate((body) => getComputedStyle(body).marginTop), '0px', 'its stylesheet is there');
      await page.getByRole('link', {name: 'Home'}).click();
      await page.getByRole('link', {name: 'For families', exact: true}).click();
      await page.getByRole('link', {name: /^For a parent or carer/}).first().click();
      await page.getByText('Someone has told us that they are worried about your child.').waitFor();
      assert.ok((await page.pdf()).length > 10_000);
    } finally {
      await context.close();
      rmSync(folder, {recursive: true, force: true});
    }
  });

  test('copies what is to be pasted by a button', async () => {
    const {page} = await open({permissions: ['clipboard-read', 'clipboard-write']});
    await page.goto(address('use/standard.html', 'council/site'));
    await page.getByRole('button', {name: `Copy: ${title}, data attributes`}).click();
    await page.getByRole('button', {name: `Copy: ${title}, data attributes`}).getByText('Copied').waitFor();
    assert.equal(`${await page.evaluate(() => navigator.clipboard.readText())}\n`, councilFiles.get(`snippets/standard/${id}.data-attributes.html`));
    await page.context().close();
  });
});

suite('what is pasted', () => {
  /** What every element on the page shows, in the order in which they stand. */
  const shownOn = (page: Page, tag: string): Promise<string[]> =>
    page.evaluate((name) => [...document.querySelectorAll(name)].map((one) => (one.shadowRoot?.querySelector('.problem') ? 'a problem' : '') + (one.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ')), tag);

  for (const form of ['tag', 'data-attributes'] as const) {
    test(`as ${form}: every snippet shows its entry`, async () => {
      const snippets = [...files].flatMap(([name, text]) => {
        const [, kind = '', id = ''] = new RegExp(`^snippets/([^/]+)/([^/]+)\\.${form}\\.html$`).exec(name) ?? [];
        return kind ? [{kind, id, text}] : [];
      });
      assert.ok(snippets.length > 30);
      const {page, problems} = await open();
      const wrong: string[] = [];
      for (const kind of new Set(snippets.map((one) => one.kind))) {
        const those = snippets.filter((one) => one.kind === kind);
        site.put(`site/pasted-${form}-${kind}.html`, `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title><script type="module" src="guidance/practice-guidance.js"></script></head><body><main><form>${those.map(({text}) => `<div class="pasted">${text}</div>`).join('\n')}</form></main></body></html>`);
        await page.goto(address(`pasted-${form}-${kind}.html`));
        await page.waitForFunction(() => [...document.querySelectorAll('.pasted')].every((one) => [...one.querySelectorAll('*')].some(({shadowRoot}) => shadowRoot && !shadowRoot.querySelector('slot') && shadowRoot.textContent?.trim()) || one.querySelector('practice-term')?.shadowRoot?.querySelector('button')), undefined, {timeout: 8_000}).catch(() => wrong.push(`${kind}: not all became elements`));
        const shown = await shownOn(page, '.pasted :is(practice-standards, practice-bottom-lines, practice-checklist, practice-statements, practice-explanation, practice-pathway, practice-timescales, practice-roles, practice-figures, practice-term, practice-glossary)');
        those.forEach(({id}, index) => {
          const entry = [...textsOf(guidance)].find((one) => one.kind === kind && one.entry.id === id)!.entry; // a snippet is of one
          // a checklist is called by its label, and a word is in the sentence
          const wanted = kind === 'checklist' ? (entry as (typeof guidance.checklists)[number]).items[0]!.label : kind === 'term' ? '' : entry.title;
          if (!shown[index]?.includes(wanted) || shown[index].startsWith('a problem')) wrong.push(`${kind} ${id}: ${shown[index]?.slice(0, 120)}`);
        });
        if (kind === 'term') {
          await page.locator('practice-term').first().getByRole('button').click();
          await page.getByText(guidance.terms[0]!.plain).first().waitFor();
        }
      }
      assert.deepEqual(wrong, []);
      assert.deepEqual(problems, []);
      await page.context().close();
    });
  }
});

suite('the page to print', () => {
  const words = (text: string): string[] => text.normalize('NFKC').replaceAll('\u2011', '-').split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  /** Every word of the pack, of its sources too. */
  const wanted = new Set([...textsOf(council)].flatMap(({entry, parts}) => words([entry.title, entry.place, entry.source.title, entry.source.publisher, ...parts.flatMap(({title, text}) => [title ?? '', text])].join(' '))));

  test('holds every word of the pack on paper', async (t) => {
    const {page} = await open({javaScriptEnabled: false});
    await page.emulateMedia({media: 'print'});
    await page.goto(address('print.html', 'council/site'));
    const told = new Set(words((await page.locator('body').innerText())));
    assert.deepEqual([...wanted].filter((word) => !told.has(word)), [], 'on the page as it is laid out for paper');
    const folder = mkdtempSync(path.join(tmpdir(), 'practice-print-'));
    try {
      const file = path.join(folder, 'print.pdf');
      const pdf = await page.pdf({path: file, format: 'A4'});
      assert.ok(pdf.length > 100_000);
      const {error, stdout} = spawnSync('pdftotext', ['-layout', file, '-'], {encoding: 'utf8', maxBuffer: 64e6});
      if (error) {
        t.diagnostic('THE PDF WAS NOT READ: pdftotext was not found, so only the page as it is laid out for paper was. On Debian or Ubuntu: apt-get install -y poppler-utils');
        return;
      }
      // a word may be cut at the end of a line, or its letters joined
      const printed = new Set(words(stdout));
      const together = stdout.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');
      assert.deepEqual([...wanted].filter((word) => !printed.has(word) && !together.includes(word)), [], 'in the PDF');
    } finally {
      rmSync(folder, {recursive: true, force: true});
      await page.context().close();
    }
  });
});
