/** Theming by the documented properties only: each acts where it is said to act and nowhere else, and nothing else acts. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {after, before, describe, it} from 'node:test';
import type {AxeResults} from 'axe-core';
import type {Browser, Page} from 'playwright-core';
import {tokens} from '../../scripts/build/themes.mjs';
import {openBrowser, openPage, seen, until, type Watched} from '../demo/browser.js';
import {startDemo, type Demo} from '../demo/demo.js';
import {acting, strange} from './acting.js';

let demo: Demo;
let browser: Browser;
let watched: Watched;
let page: Page;
let found: Record<string, string[]>;
before(async () => {
  demo = await startDemo();
  browser = await openBrowser();
  watched = await openPage(browser, demo.origin, {viewport: {width: 1280, height: 900}});
  ({page} = watched);
});
after(async () => {
  await browser?.close();
  await demo?.close();
});

describe('the theming page', () => {
  it('is reached from the front page, and shows every element', async () => {
    await page.goto('/');
    await page.getByRole('main').getByRole('link', {name: 'Theming'}).click();
    await seen(page.getByRole('heading', {name: 'Theming', level: 1}));
    // what is read has come, in each of them
    await until(() => page.evaluate(() => [...document.querySelectorAll('.shown *')].filter(({localName, shadowRoot}) => localName.startsWith('practice-') && !shadowRoot?.querySelector('button, a, input')).map(({localName}) => localName)), []);
    await until(() => page.evaluate(() => document.querySelectorAll('#search practice-search')[0]?.shadowRoot?.querySelector('mark') !== null), true);
  });

  it('changes what is seen when a control is used, writes the rule to copy, and takes it back', async () => {
    const colour = () => page.locator('#checklist practice-checklist').first().locator('[data-do=help]').first().evaluate((button) => getComputedStyle(button).color);
    const usual = await colour();
    const well = async () => `rgb(${((await page.getByLabel('--practice-link', {exact: true}).inputValue()).match(/[^#]{2}/g) ?? []).map((part) => parseInt(part, 16)).join(', ')})`;
    assert.equal(await well(), usual, 'the field shows the colour in use');
    await page.getByLabel('--practice-link', {exact: true}).fill('#8a0000');
    assert.equal(await colour(), 'rgb(138, 0, 0)');
    assert.equal(await page.locator('#written').textContent(), ':root {\n  --practice-link: #8a0000;\n}');
    await page.getByRole('button', {name: 'Set nothing'}).click();
    assert.equal(await colour(), usual);
    await until(well, usual);
  });
});

describe('the theming page, to everyone', () => {
  it('has no accessibility finding', async () => {
    await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
    const findings = await page.evaluate(async () => {
      // two glossaries stand on this page on purpose: the element, and the one in the framework
      const {violations} = await (globalThis as unknown as {axe: {run(options: object): Promise<AxeResults>}}).axe.run({rules: {'landmark-unique': {enabled: false}}});
      return violations.map(({id, nodes}) => [id, ...nodes.map(({target}) => target.flat().join(' » '))]);
    });
    assert.deepEqual(findings, []);
  });

  it('is no wider than a phone of 320 pixels', async () => {
    await page.setViewportSize({width: 320, height: 700});
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    await page.setViewportSize({width: 1280, height: 900});
    assert.ok(width <= 320, `${width} px`);
  });
});

describe('each token', () => {
  before(async () => {
    // guidance opened, a reason asked for: what some tokens are seen on
    await page.evaluate(async () => {
      for (const {shadowRoot} of document.querySelectorAll('.shown *')) {
        shadowRoot?.querySelector<HTMLElement>('.label, [data-do=help]')?.click();
        for (const details of shadowRoot?.querySelectorAll('details') ?? []) details.open = true;
      }
      // one checklist stays complete; the other asks for a reason
      [...document.querySelectorAll('practice-checklist')][1]!.shadowRoot!.querySelector<HTMLElement>('[value=not-applicable]')!.click();
      await new Promise((resolve) => setTimeout(resolve, 300));
    });
    found = await acting(page, tokens().map(({name, kind}) => [name, strange[kind]] as const));
  });

  for (const {name, elements} of tokens())
    it(`${name} changes what is seen in ${elements.length === 1 ? elements[0]! : `${elements.length} elements`}, and in no other`, () => assert.deepEqual(found[name], elements));

  it('is the only way: what elements call their own cannot be set from a page', async () => {
    const read = await page.evaluate(() => [...new Set([...document.querySelectorAll('.shown *')].flatMap(({shadowRoot}) => (shadowRoot?.adoptedStyleSheets ?? []).flatMap((sheet) => [...sheet.cssRules].flatMap(({cssText}) => cssText.match(/--_[\w-]+/g) ?? []))))]);
    assert.ok(read.length > 10);
    for (const value of [strange.colour, strange.length]) assert.deepEqual(Object.entries(await acting(page, read.map((name) => [name, value] as const))).filter(([, where]) => where.length > 0), [], value);
  });

  it('that a style sheet reads is a documented one', async () => {
    const read = await page.evaluate(() =>
      [...document.querySelectorAll('.shown *')].flatMap(({shadowRoot}) => (shadowRoot?.adoptedStyleSheets ?? []).flatMap((sheet) => [...sheet.cssRules].flatMap(({cssText}) => cssText.match(/--practice-[\w-]+/g) ?? []))),
    );
    assert.deepEqual([...new Set(read)].sort(), tokens().map(({name}) => name).sort());
  });

  it('went by without an error', () => assert.deepEqual(watched.problems, []));
});

describe('the manifest', () => {
  it('tells of each element which tokens act in it', () => {
    const {modules} = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as {modules: {declarations?: {tagName?: string; cssProperties?: {name: string; description: string}[]}[]}[]};
    for (const {tagName, cssProperties = []} of modules.flatMap(({declarations = []}) => declarations).filter((one) => one.tagName))
      assert.deepEqual(cssProperties.map(({name}) => name), tokens().filter(({elements}) => elements.includes(tagName!.replace('practice-', ''))).map(({name}) => name), tagName);
  });
});
