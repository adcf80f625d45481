/** A page and the library leave each other alone: sheets that undo everything, roots of ten pixels, pages that run right to left, two versions. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {names} from '../../src/embed/names.js';
import {openBrowser, openPage} from '../demo/browser.js';
import {attribute, library, startFiles, type Host} from '../hosts/host.js';

const {version} = JSON.parse(readFileSync('package.json', 'utf8')) as {version: string};
const newer = '99.0.0';
const script = (folder = 'guidance') => `<script type="module" src="/${folder}/practice-guidance.js"></script>`;

/** Every element, with enough to show. */
const attributes: Record<string, string> = {
  'checklist': 'checklist="wandsworth-5" name="record"',
  'standards': 'standard="assessing-needs"',
  'explanation': 'explanation="first-contact"',
  'glossary': '',
  'guidance': 'stage="core-group" work-role="practitioner"',
  'pathway': 'pack="barnet" pathway="escalation"',
  'roles': 'pack="leicestershire" list="pod"',
  'figures': 'pack="leicestershire" list="demand"',
  'statements': 'pack="lewisham" list="vision"',
  'bottom-lines': 'pack="lewisham"',
  'timescales': 'pack="barnet" timescale="core-group-first"',
  'term': 'term="core-group"',
};
const shown = names.filter((name) => name !== 'pack' && name !== 'framework');
const elements = shown.map((name) => `<practice-${name} today="2026-11-22" ${/pack=/.test(attributes[name] ?? '') ? '' : 'pack="wandsworth"'} ${attributes[name] ?? ''}>${name === 'term' ? 'core group' : ''}</practice-${name}>`).join('\n');
const host = '<section class="host"><h2>The host’s own</h2><p>Text with a <a href="#there">link</a></p><ul><li>One</li></ul><label>A field <input value="Text"></label> <button>Save</button><table><tr><th>Day</th><td>22 November</td></tr></table></section>';

const asPage = (body: string, {head = '', direction = 'ltr', from = 'guidance'} = {}): string =>
  `<!doctype html><html lang="en" dir="${direction}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A case</title><link rel="icon" href="data:,">${head}${from && script(from)}<body>${body}</html>`;

const sheets = {
  'a sheet that undoes everything': '<style>* { all: unset !important; }</style>',
  'resets of every box and list': '<style>*, *::before, *::after { box-sizing: content-box; margin: 0; padding: 0; border: 0; list-style: none; text-indent: 0; } ul, li, button, input, div, p { display: inline; } :host { display: none }</style>',
  'a root of ten pixels': '<style>html { font-size: 62.5%; } body { font-size: 16px; }</style>',
};

const written: Record<string, string> = {
  '/plain.html': asPage(elements),
  '/right-to-left.html': asPage(elements, {direction: 'rtl'}),
  ...Object.fromEntries(Object.values(sheets).map((head, index) => [`/sheet-${index}.html`, asPage(elements, {head})])),
  '/host.html': asPage(host, {from: ''}),
  '/host-with-us.html': asPage(`${host}${elements}`, {head: '<link rel="stylesheet" href="/guidance/practice-guidance.css">'}),
  // as a later release would come, in a folder of its own
  '/newer/practice-guidance.js': readFileSync(path.join(library, 'practice-guidance.js'), 'utf8').replaceAll(version, newer),
};

let browser: Browser;
let site: Host;
before(async () => {
  browser = await openBrowser();
  site = await startFiles('living together', {'/guidance/': library, '/newer/': library}, {page: '', without: '', written});
});
after(async () => {
  await browser?.close();
  await site?.close();
});

async function visit<T>(address: string, task: (page: Page, problems: string[]) => Promise<T>, width = 1280): Promise<T> {
  const {page, problems} = await openPage(browser, site.origin, {viewport: {width, height: 900}});
  try {
    await page.goto(address);
    return await task(page, problems);
  } finally {
    await page.context().close();
  }
}

/** Waits until every element shows its pack and nothing more comes, such as the languages that an explanation is there in. */
async function allShow(page: Page): Promise<void> {
  await page.waitForFunction((count) => {
    const ours = [...document.querySelectorAll('*')].filter(({localName}) => localName.startsWith('practice-'));
    return ours.length === count && ours.every((element) => element.shadowRoot?.querySelector('.reading, [data-item], button') != null);
  }, shown.length);
  await page.waitForLoadState('networkidle');
}

/** What a person sees of each element: how each thing in it is drawn. */
const looks = (page: Page): Promise<Record<string, string[]>> =>
  page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('*')]
        .filter(({localName}) => localName.startsWith('practice-'))
        .map((element) => [
          element.localName,
          // how its own box stands in the page is the page's to say
          [...(element.shadowRoot?.querySelectorAll('*') ?? [])].map((one) => {
            const {display, fontSize, fontWeight, fontStyle, marginBlockStart, paddingInlineStart, borderBlockStartWidth, listStyleType, textDecorationLine, cursor, visibility} = getComputedStyle(one);
            return [one.localName, one.className, display, fontSize, fontWeight, fontStyle, marginBlockStart, paddingInlineStart, borderBlockStartWidth, one.localName === 'li' && listStyleType, textDecorationLine, cursor, visibility].join(' ');
          }),
        ]),
    ),
  );

/** The contents of a standard stand beside it where its box is wide enough, and over it where a page has taken its box away. */
const byWidth = /^(div whole|nav contents) /;

describe('the host’s styles do not get in', () => {
  let plain: Record<string, string[]>;
  before(async () => {
    plain = await visit('/plain.html', async (page) => {
      await allShow(page);
      return looks(page);
    });
  });

  for (const [index, name] of Object.keys(sheets).entries())
    it(`each element is drawn as on a plain page under ${name}`, () =>
      visit(`/sheet-${index}.html`, async (page, problems) => {
        await allShow(page);
        const hostile = await looks(page);
        for (const tag of Object.keys(plain)) assert.deepEqual(hostile[tag]?.filter((line, at) => line !== plain[tag]?.[at] && !byWidth.test(line)).slice(0, 5), [], tag);
        assert.deepEqual(problems, []);
      }));

  for (const width of [1280, 320])
    it(`a page that runs right to left holds each element, at ${width} pixels, and nobody scrolls sideways`, () =>
      visit(
        '/right-to-left.html',
        async (page) => {
          await allShow(page);
          const wide = await page.evaluate(() => {
            const {scrollWidth, clientWidth} = document.documentElement;
            if (scrollWidth <= clientWidth) return [];
            return [`${scrollWidth - clientWidth} pixels too wide`, ...[...document.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot?.querySelectorAll('*') ?? [])].filter((one) => one.getBoundingClientRect().left < -1 || one.getBoundingClientRect().right > clientWidth + 1).map((one) => `${element.localName}: ${one.localName}.${one.className}`))].slice(0, 12);
          });
          assert.deepEqual(wide, []);
        },
        width,
      ));
});

it('our styles do not get out: a picture of the host’s own is the same with and without us', async () => {
  const pictures = await Promise.all(
    ['/host.html', '/host-with-us.html'].map((address) =>
      visit(address, async (page) => {
        if (address !== '/host.html') await allShow(page);
        return page.locator('.host').screenshot();
      }),
    ),
  );
  assert.ok(pictures[0]!.length > 1000); // there are two
  assert.ok(pictures[0]!.equals(pictures[1]!), 'the pictures differ');
});

describe('two versions', () => {
  const answered = async (from: string, value = ''): Promise<string> => {
    written['/one.html'] = asPage(`<form><practice-checklist name="record" pack="/guidance/packs/wandsworth.json" checklist="wandsworth-5" today="2026-11-22" value="${attribute(value)}"></practice-checklist></form>`, {from});
    return visit('/one.html', async (page, problems) => {
      const item = page.getByRole('radio', {name: 'Needs updating'}).nth(value ? 1 : 0);
      await item.waitFor();
      if (value) assert.ok(await page.getByRole('radio', {name: 'Needs updating'}).first().isChecked(), 'what the other version wrote is read');
      await item.check();
      await page.getByText(`${value ? 2 : 1} of 5 answered`).first().waitFor();
      assert.deepEqual(problems, []);
      return page.evaluate(() => String(new FormData(document.forms[0]).get('record')));
    });
  };

  it('read each other’s records, and each leaves the other’s answers as they were', async () => {
    for (const [first, second] of [['guidance', 'newer'], ['newer', 'guidance']] as const) {
      const one = await answered(first);
      const both = await answered(second, one);
      const [before_, after_] = [one, both].map((text) => (JSON.parse(text) as {items: Record<string, unknown>}).items);
      const [item] = Object.keys(before_ ?? {});
      assert.equal(Object.keys(after_ ?? {}).length, 2);
      assert.deepEqual(after_?.[item!], before_?.[item!]); // there is one
    }
  });
});
