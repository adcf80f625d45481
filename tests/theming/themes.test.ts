/** The ready themes, each on the stylesheet of its design system's own package: readable, found without fault, and nobody else's business. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {AxeResults} from 'axe-core';
import type {Browser, Page} from 'playwright-core';
import {themes, tokens} from '../../scripts/build/themes.mjs';
import {install} from '../../scripts/install.mjs';
import {names} from '../../src/embed/names.js';
import {openBrowser, seen} from '../demo/browser.js';
import {folderOf} from '../hosts/bundled.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Where each design system keeps its stylesheet, and what a page of it looks like. */
const hosts: Record<string, {sheet: string; text: string; html: (colours: string) => string; dark: string[]}> = {
  govuk: {sheet: 'node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.css', text: 'govuk-body', html: () => 'class="govuk-template"', dark: ['light']},
  nhs: {sheet: 'node_modules/nhsuk-frontend/dist/nhsuk/nhsuk-frontend.min.css', text: 'nhsuk-body', html: () => '', dark: ['light']},
  bootstrap: {sheet: 'node_modules/bootstrap/dist/css/bootstrap.min.css', text: '', html: (colours) => `data-bs-theme="${colours}"`, dark: ['light', 'dark']},
};

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser?.close());

/** A page of the host with the theme, or without, and three elements in it. */
async function open(name: string, colours: 'light' | 'dark', themed = true): Promise<Page> {
  const {sheet, text, html} = hosts[name]!;
  const root = folderOf(name);
  await install(root);
  const page = await browser.newPage({colorScheme: colours, viewport: {width: 1280, height: 900}});
  const element = (tag: string, attributes: string): string => `<${tag} class="${text}" today="2026-11-02" heading-level="2" ${attributes}></${tag}>`;
  const body = `<main class="container" id="host"><h1 class="govuk-heading-l">Example Child A</h1><p class="${text}">Seen <a class="govuk-link" href="#host">at home</a>.</p><button class="btn btn-primary govuk-button nhsuk-button">Save</button><label class="govuk-label nhsuk-label" for="note">Note</label><input id="note" class="form-control govuk-input nhsuk-input">
${element('practice-checklist', 'pack="wandsworth" checklist="wandsworth-5" aria-label="Record check"')}${element('practice-search', 'pack="wandsworth" query="supervision"')}${element('practice-timescales', 'pack="england" timescale="child-and-family-assessment" calculator start="2026-11-02"')}</main>`;
  const theme = themed ? `<link rel="stylesheet" href="/guidance/themes/${name}.css">` : '';
  const files: Record<string, string> = {
    '/': `<!doctype html><html lang="en-GB" ${html(colours)}><head><meta charset="utf-8"><title>Example Child A</title><link rel="stylesheet" href="/host.css">${theme}<script type="module" src="/guidance/practice-guidance.js"></script></head><body class="govuk-template__body">${body}</body></html>`,
    '/host.css': readFileSync(path.join(root, sheet), 'utf8').replace(/@font-face\s*{[^}]*}/g, ''),
  };
  await page.route('**/*', (route) => {
    const {pathname} = new URL(route.request().url());
    if (pathname.startsWith('/guidance/')) return route.fulfill({path: path.join('dist/embed', pathname.slice('/guidance/'.length))});
    return files[pathname] === undefined ? route.fulfill({status: 204, body: ''}) : route.fulfill({body: files[pathname], contentType: pathname === '/' ? 'text/html' : 'text/css'});
  });
  await page.goto('http://host.test/');
  await seen(page.locator('practice-search mark'));
  await seen(page.locator('practice-timescales').getByRole('heading').first());
  await seen(page.locator('practice-checklist [data-item]'));
  await page.evaluate('globalThis.__name = (one) => one');
  return page;
}

/** Each pair that has to be told apart: what, on what, and the contrast that WCAG 2.2 asks of it (1.4.3, 1.4.11). `page` and `text` are the host's own. */
const pairs: readonly (readonly [string, string, number])[] = [
  ['--practice-link', 'page', 4.5],
  ['--practice-link', '--practice-ground', 4.5],
  ['--practice-link', '--practice-raised', 4.5],
  ['--practice-link', '--practice-mark', 4.5],
  ['--practice-quiet', 'page', 4.5],
  ['--practice-quiet', '--practice-ground', 4.5],
  ['--practice-quiet', '--practice-raised', 4.5],
  ['--practice-heading', 'page', 4.5],
  ['--practice-heading', '--practice-ground', 4.5],
  ['text', '--practice-ground', 4.5],
  ['text', '--practice-mark', 4.5],
  ['--practice-raised-text', '--practice-raised', 4.5],
  ['--practice-field-text', '--practice-field-ground', 4.5],
  ['--practice-accent', 'page', 3],
  ['--practice-accent', '--practice-raised', 3],
  ['--practice-warning', 'page', 3],
  ['--practice-good', 'page', 3],
  ['--practice-focus', 'page', 3],
  ['--practice-focus', '--practice-ground', 3],
  ['--practice-field-line', 'page', 3],
  ['--practice-field-line', '--practice-field-ground', 3],
];

/** The contrast of each pair, as the browser paints it. */
const contrasts = (page: Page): Promise<[string, number][]> =>
  page.evaluate((wanted) => {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', {willReadFrequently: true})!;
    const element = document.querySelector<HTMLElement>('practice-checklist')!;
    const ground = [document.body, document.documentElement].map((one) => getComputedStyle(one).backgroundColor).find((colour) => colour !== 'rgba(0, 0, 0, 0)') ?? 'Canvas';
    const probe = document.createElement('span');
    element.shadowRoot!.append(probe);
    const colour = (name: string): string => {
      if (name === 'page') return ground;
      probe.style.color = name === 'text' ? '' : `var(${name})`;
      return getComputedStyle(probe).color;
    };
    const luminance = (layers: readonly string[]): number => {
      for (const layer of layers) {
        canvas.fillStyle = layer;
        canvas.fillRect(0, 0, 1, 1);
      }
      const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    return wanted.map(([front, back]) => {
      const on = [ground, colour(back)];
      const [dark = 0, light = 0] = [luminance(on), luminance([...on, colour(front)])].sort((one, other) => one - other);
      return [`${front} on ${back}`, (light + 0.05) / (dark + 0.05)] as [string, number];
    });
  }, pairs);

/** What a host's own part looks like. */
const hostLooks = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...document.querySelectorAll('html, body, #host, #host > :not([today])')].flatMap((one) => {
    const style = getComputedStyle(one);
    return [...style].filter((name) => /^(color|background|border|font|margin-block|padding|display|text|outline|line|accent|box)/.test(name)).map((name) => `${name}: ${style.getPropertyValue(name)}`);
  }));

it('there is a theme for each of these design systems, and no other', () => assert.deepEqual(themes(), Object.keys(hosts).sort()));

for (const [name, {dark}] of Object.entries(hosts))
  describe(`the theme ${name}`, () => {
    const css = readFileSync(`dist/embed/themes/${name}.css`, 'utf8');

    it('sets documented tokens and nothing else, on our elements and nothing else', () => {
      const rule = /^:where\(([\w,-]+)\)\{([^{}]+)\}\s*$/.exec(css);
      assert.ok(rule, css);
      assert.deepEqual(rule[1]!.split(','), names.filter((one) => one !== 'pack').map((one) => `practice-${one}`));
      const set = rule[2]!.split(';').map((one) => one.split(':')[0]);
      assert.deepEqual(set.filter((one) => !tokens().some((token) => token.name === one)), []);
      assert.ok(set.length > 15);
    });

    for (const colours of dark as ('light' | 'dark')[]) {
      it(`can be read: text has a contrast of 4.5 and lines that matter of 3, ${colours}`, async () => {
        const page = await open(name, colours);
        const found = await contrasts(page);
        await page.close();
        assert.deepEqual(found.map(([pair, ratio], index) => [pair, ratio, pairs[index]![2]] as const).filter(([, ratio, least]) => ratio < least).map(([pair, ratio, least]) => `${pair}: ${ratio.toFixed(2)}, not ${least}`), []);
      });
    }

    for (const colours of ['light', 'dark'] as const)
      it(`has no accessibility finding on three elements, and leaves the host as it was, where a reader prefers ${colours}`, async () => {
        const page = await open(name, colours);
        await page.evaluate(axe);
        const findings = await page.evaluate(async () => {
          const {violations} = await (globalThis as unknown as {axe: {run(context: object): Promise<AxeResults>}}).axe.run({include: [['practice-checklist'], ['practice-search'], ['practice-timescales']]});
          return violations.flatMap(({id, nodes}) => nodes.map(({target}) => `${id} at ${target.flat().join(' » ')}`));
        });
        assert.deepEqual(findings, []);
        const link = await page.locator('practice-checklist [data-do=help]').first().evaluate((button) => getComputedStyle(button).color);
        const themed = await hostLooks(page);
        await page.close();
        const plain = await open(name, colours, false);
        const usual = await plain.locator('practice-checklist [data-do=help]').first().evaluate((button) => getComputedStyle(button).color);
        assert.deepEqual(themed, await hostLooks(plain));
        assert.notEqual(link, usual, 'the theme acts');
        await plain.close();
      });
  });
