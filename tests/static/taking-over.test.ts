/** What a server rendered is taken over in its place: nothing moves, nothing flashes, and nothing that somebody did is lost. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before, suite, test} from 'node:test';
import {chromium, type Browser, type Page} from 'playwright-core';
import {findChromium, missingEngine} from '../../scripts/browsers.mjs';
import {renderElement, renderPlain, styleSheets} from '../../src/embed/static/index.js';
import type {Pack} from '../../src/model/pack.js';
import {plainWords} from '../../src/packs/entries.js';
import {strictPolicy} from '../conformance/policy.js';
import {chromiumArguments} from '../engines/launch.mjs';
import {openSite, pageOf, type StaticSite} from './site.js';

const pack = JSON.parse(readFileSync('dist/packs/wandsworth.json', 'utf8')) as Pack;
const today = '2026-11-22';
const script = '<script type="module" src="/guidance/practice-guidance.js"></script>';

suite('what a server rendered', () => {
  let site: StaticSite;
  let browser: Browser;

  before(async () => {
    const executablePath = findChromium();
    if (!executablePath) throw new Error(missingEngine('chromium'));
    site = await openSite();
    browser = await chromium.launch({executablePath, args: chromiumArguments()});
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  const taken = (page: Page, selector: string): Promise<unknown> => page.waitForFunction((one) => !document.querySelector(one)!.shadowRoot!.querySelector('[data-still]'), selector, {polling: 50});

  test('a whole framework, read half-way down, is taken over under the strict policy without a shift', async () => {
    const framework = await renderElement({tag: 'practice-framework', attributes: {pack: 'wandsworth', today}, pack, children: '<p>In the blue folder.</p>'}, {styles: '/styles/'});
    const address = site.page('/framework', {body: pageOf(`${framework}<p id="below">Below</p>`, script), headers: {'content-security-policy': strictPolicy}});
    site.slow.set('/guidance/packs/wandsworth.json', 1500);
    const page = await browser.newPage({viewport: {width: 1280, height: 800}, bypassCSP: false});
    const problems: string[] = [];
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(String(error)));
    await page.goto(address, {waitUntil: 'load'});
    const before = await page.evaluate(async () => {
      const root = document.querySelector('practice-framework')!.shadowRoot!;
      root.querySelectorAll('.whole')[4]!.scrollIntoView();
      for (let frame = 0; frame < 10; frame += 1) await new Promise(requestAnimationFrame);
      const notes = globalThis as unknown as {shifts: number};
      notes.shifts = 0;
      new PerformanceObserver((list) => list.getEntries().forEach((entry) => (notes.shifts += (entry as PerformanceEntry & {value: number}).value))).observe({type: 'layout-shift'});
      return {top: Math.round(root.querySelectorAll('.whole')[4]!.getBoundingClientRect().top), still: root.querySelectorAll('[data-still]').length};
    });
    assert.ok(before.still > 0, 'it stands as it came');
    const picture = await page.screenshot();
    await taken(page, 'practice-framework');
    const now = await page.evaluate(async () => {
      for (let frame = 0; frame < 20; frame += 1) await new Promise(requestAnimationFrame);
      return {top: Math.round(document.querySelector('practice-framework')!.shadowRoot!.querySelectorAll('.whole')[4]!.getBoundingClientRect().top), shifts: (globalThis as unknown as {shifts: number}).shifts};
    });
    assert.ok(Math.abs(now.top - before.top) <= 1, `what is read stays where it is: ${before.top} then ${now.top}`);
    assert.ok(now.shifts < 0.01, `a shift of ${now.shifts}`);
    assert.ok(picture.length > 0);
    assert.deepEqual(problems, []);
    await page.close();
  });

  test('what somebody opened stays open, and the focus stays where it was', async () => {
    const guidance = await renderElement({tag: 'practice-guidance', attributes: {pack: 'wandsworth', stage: 'assessment', today}, pack}, {styles: '/styles/'});
    site.slow.set('/guidance/packs/wandsworth.json', 1500);
    const page = await browser.newPage();
    await page.goto(site.page('/guidance-page', {body: pageOf(guidance, script), headers: {'content-security-policy': strictPolicy}}));
    const opened = await page.evaluate(() => {
      const one = document.querySelector('practice-guidance')!.shadowRoot!.querySelector<HTMLDetailsElement>('details[id^=standard]')!;
      one.open = true;
      one.querySelector('summary')!.focus();
      return one.id;
    });
    await taken(page, 'practice-guidance');
    const now = await page.evaluate((id) => {
      const root = document.querySelector('practice-guidance')!.shadowRoot!;
      const one = root.getElementById(id) as HTMLDetailsElement;
      return {open: one.open, inside: one.querySelector('.inside') !== null, focused: root.activeElement === one.querySelector('summary')};
    }, opened);
    assert.deepEqual(now, {open: true, inside: true, focused: true});
    await page.close();
  });

  test('the one gives way to the other as soon as it has drawn the same words', async () => {
    const checklist = await renderElement({tag: 'practice-checklist', attributes: {name: 'check', pack: 'wandsworth', checklist: 'wandsworth-5', today}, pack});
    const framework = await renderElement({tag: 'practice-framework', attributes: {pack: 'wandsworth', today}, pack}, {styles: '/styles/'});
    for (const [element, html] of [['practice-checklist', checklist], ['practice-framework', framework]] as const) {
      const page = await browser.newPage();
      await page.addInitScript(() => {
        const counted = globalThis as unknown as {looks: number};
        counted.looks = 0;
        const later = globalThis.setTimeout;
        globalThis.setTimeout = ((act: () => void, delay?: number) => {
          if (delay === 20) {
            const all = [...document.querySelectorAll<Element & {isUpdatePending?: boolean; hasUpdated?: boolean}>('main > *')];
            for (const one of all) all.push(...(one.shadowRoot?.querySelectorAll('*') ?? []));
            // those in which something is still being drawn begin the count anew
            counted.looks = all.some(({isUpdatePending, hasUpdated}) => isUpdatePending === true || hasUpdated === false) ? 1 : counted.looks + 1;
          }
          return later(act, delay);
        }) as typeof setTimeout;
      });
      await page.goto(site.page(`/${element}-taken`, {body: pageOf(html, script)}));
      await taken(page, element);
      const looks = await page.evaluate(() => (globalThis as unknown as {looks: number}).looks);
      // after forty looks without a change it is taken as it is, whatever it says
      assert.ok(looks > 0 && looks < 40, `${element}: ${looks} looks`);
      await page.close();
    }
  });

  test('where the pack cannot be had, the text stays and the fault is told above it', async () => {
    const standard = await renderElement({tag: 'practice-standards', attributes: {pack: 'no-such-pack', standard: 'assessing-needs', today}, pack, children: '<p>In the blue folder.</p>'}, {styles: '/styles/'});
    const page = await browser.newPage();
    await page.goto(site.page('/failing', {body: pageOf(standard, script)}));
    await page.getByRole('alert').filter({hasText: 'could not be shown'}).waitFor();
    assert.ok(await page.getByRole('heading', {name: 'Why it matters'}).isVisible());
    assert.equal(await page.getByText('In the blue folder.').isVisible(), false, 'not the fallback as well');
    await page.close();
  });

  test('without scripts a checklist shows how each item was answered, and of what nobody answered no choices', async () => {
    const [first, second] = pack.checklists[0]!.items; // the pack has five
    const answer = (item: typeof first, more: object): [string, object] => [item!.id, {packVersion: '1.0.0', hash: item!.hash, wording: item!.label, ...more}];
    const value = JSON.stringify({format: 'practice-guidance/record@1', checklist: 'wandsworth-5', pack: 'wandsworth', items: Object.fromEntries([answer(first, {state: 'needs-updating'}), answer(second, {state: 'not-applicable', reason: 'No family'})])});
    const html = await renderElement({tag: 'practice-checklist', attributes: {pack: 'wandsworth', checklist: 'wandsworth-5', today, value}, pack});
    const context = await browser.newContext({javaScriptEnabled: false});
    try {
      const page = await context.newPage();
      await page.goto(site.page('/answered', {body: pageOf(html)}));
      const items = page.locator('practice-checklist [data-item]');
      const shown = async (at: number): Promise<string[]> => (await items.nth(at).locator('.choices label:visible').allInnerTexts()).map((text) => text.trim());
      assert.deepEqual([await shown(0), await shown(1), await shown(2)], [['Needs updating'], ['Not applicable'], []]);
      assert.equal(await items.nth(1).locator('input:visible').inputValue(), 'No family');
      assert.equal(await page.locator('practice-checklist input[type=radio]:visible').count(), 0, 'nothing to choose');
    } finally {
      await context.close();
    }
  });

  test('without scripts it reads, and a print holds every word of a standard; plain HTML prints the same', async (t) => {
    const standard = await renderElement({tag: 'practice-standards', attributes: {pack: 'wandsworth', standard: 'assessing-needs', today}, pack});
    const plain = await renderPlain({tag: 'practice-standards', attributes: {standard: 'assessing-needs', today}, pack});
    const context = await browser.newContext({javaScriptEnabled: false});
    const folder = mkdtempSync(path.join(tmpdir(), 'practice-static-'));
    try {
      for (const [name, body] of Object.entries({rendered: standard, plain})) {
        const page = await context.newPage();
        const hash = styleSheets().find(({tag}) => tag === 'practice-standards')!.hash; // it has one
        await page.goto(site.page(`/print-${name}`, {body: pageOf(body), headers: {'content-security-policy': `default-src 'none'; style-src ${hash}`}}));
        if (name === 'rendered') assert.equal(await page.locator('button:not(.peek, .open):visible').count(), 0, 'nothing to press');
        const file = path.join(folder, `${name}.pdf`);
        await page.pdf({path: file, format: 'A4'});
        const {error, stdout} = spawnSync('pdftotext', ['-raw', file, '-'], {encoding: 'utf8'});
        if (error) return t.skip('pdftotext was not found, so no print was read. On Debian or Ubuntu: apt-get install -y poppler-utils');
        const flat = (text: string): string => text.replace(/[\s\u00ad-]+/g, '');
        const {body: first, sections} = pack.standards.find(({id}) => id === 'assessing-needs')!; // the pack has it
        const wanted = [...first, ...sections.flatMap((section) => section.body)].filter(({type}) => type === 'paragraph').map((block) => flat(plainWords([block])));
        assert.ok(wanted.length > 5);
        assert.deepEqual(wanted.filter((words) => !flat(stdout).includes(words)), [], `${name}: not on paper`);
        await page.close();
      }
    } finally {
      await context.close();
      rmSync(folder, {recursive: true, force: true});
    }
  });
});
