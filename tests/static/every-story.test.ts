/** Every story that is drawn from a pack, rendered without a browser: it reads the same before a script, after it, and without any. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {after, before, suite, test} from 'node:test';
import {chromium, type Browser, type BrowserContext, type Page} from 'playwright-core';
import {findChromium, missingEngine} from '../../scripts/browsers.mjs';
import {root} from '../../scripts/process.mjs';
import {PracticeError, renderElement, type StaticElement} from '../../src/embed/static/index.js';
import type {Pack} from '../../src/model/pack.js';
import {chromiumArguments} from '../engines/launch.mjs';
import {allOf, axTree, type AxNode} from '../stories/ax-tree.js';
import {leftOut} from './left-out.js';
import type {Given, StoryPage} from './page/stories.js';
import {openSite, pageOf, type StaticSite} from './site.js';

/** Elements that share a page, so that few pages are loaded. A list of words alters what stands beside it. */
const together = [['roles', 'figures', 'search', 'pack', 'term'], ['checklist'], ['bottomLines', 'statements', 'pathway'], ['standards', 'timescales'], ['explanation', 'guidance'], ['glossary'], ['framework']];

const packNamed = (name: string): Pack | undefined => {
  try {
    return JSON.parse(readFileSync(path.join(root, 'dist/packs', `${path.basename(name, '.json')}.json`), 'utf8')) as Pack;
  } catch {
    return undefined; // a story of a pack that cannot be had
  }
};

/** What a screen reader is told of a section, one line a node. */
function told(node: AxNode): string[] {
  const {role, name, description, value, states} = node;
  const said = ['level', 'checked', 'expanded', 'disabled', 'required', 'invalid', 'readonly'].flatMap((state) => (states[state] === undefined ? [] : [`${state}=${String(states[state])}`]));
  return [[role, name, value, description, ...said].join(' | '), ...(role === 'status' ? [] : node.children.flatMap(told))]; // what is said aloud comes and goes
}

interface Shown {
  /** By the name of the story. */
  sections: Map<string, AxNode>;
}

suite('every story, rendered without a browser', async () => {
  let site: StaticSite;
  let browser: Browser;
  let plainly: BrowserContext;

  before(async () => {
    const executablePath = findChromium();
    if (!executablePath) throw new Error(missingEngine('chromium'));
    site = await openSite();
    browser = await chromium.launch({executablePath, args: chromiumArguments()});
    plainly = await browser.newContext({locale: 'en-GB', javaScriptEnabled: false});
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  const sectionsOf = async (page: Page): Promise<Shown['sections']> => {
    const protocol = await page.context().newCDPSession(page);
    const tree = await axTree(protocol);
    return new Map(allOf(tree).filter(({role}) => role === 'region').map((node) => [node.name, node]));
  };

  for (const elements of together)
    test(`${elements.join(', ')}: taken over, it reads as if a browser had drawn it; without scripts, all is there that needs none`, async () => {
      const page = await browser.newPage({locale: 'en-GB'});
      page.setDefaultTimeout(30_000);
      await page.goto(site.page('/drawn', {body: pageOf('', '<script type="module" src="/stories.js"></script>')}));
      await page.waitForFunction(() => 'page' in globalThis);
      const given = await page.evaluate((names) => (globalThis as unknown as {page: StoryPage}).page.show(names), elements);
      const {stories, packs} = given;
      await page.evaluate(() => (globalThis as unknown as {page: StoryPage}).page.atRest());
      const drawn = await sectionsOf(page);

      // what a server makes of each; of what cannot be had it says so
      const html = new Map<string, string>();
      for (const [story, parts] of Object.entries(stories)) {
        const asGiven = ({pack, ...given}: Given): StaticElement => ({
          ...given,
          children: given.children.map((child) => (typeof child === 'string' ? child : asGiven(child))),
          pack: typeof pack === 'number' ? packs[pack] : pack ? packNamed(pack) : undefined,
        });
        try {
          for (const part of parts) {
            html.set(story, (html.get(story) ?? '') + (typeof part === 'string' ? part : await renderElement(asGiven(part), {styles: '/styles/'})));
          }
        } catch (error) {
          html.delete(story);
          assert.ok(error instanceof PracticeError && /Missing|NoPack|NotIn|Empty|Loading|Fail/.test(story), `${story}: ${String(error)}`);
        }
      }
      assert.ok(html.size > 3, [...html.keys()].join());
      const body = pageOf([...html].map(([story, inside]) => `<section aria-label="${story}">${inside}</section>`).join(''));
      const scripted = site.page('/scripted', {body: body.replace('</head>', '<script type="module" src="/stories.js"></script></head>')});

      const still = await plainly.newPage();
      await still.goto(site.page('/unscripted', {body: body.replaceAll('"/styles/', '"/seen/')}));
      const unscripted = await sectionsOf(still);
      await still.close();

      await page.goto(scripted);
      await page.waitForFunction(() => 'page' in globalThis);
      await page.evaluate((all) => (globalThis as unknown as {page: StoryPage}).page.dress(all), given);
      assert.deepEqual(await page.evaluate(() => (globalThis as unknown as {page: StoryPage}).page.atRest()), [], 'not taken over');
      const taken = await sectionsOf(page);
      await page.close();

      const wrong: string[] = [];
      for (const story of html.keys()) {
        const [wanted, found, read] = [drawn, taken, unscripted].map((one) => told(one.get(story)!)) as [string[], string[], string[]];
        if (wanted.join('\n') !== found.join('\n')) wrong.push(`${story}, taken over:\n${difference(wanted, found)}`);
        const all = flat(allOf(unscripted.get(story)!).filter(({role}) => role === 'StaticText').map(({name}) => name).join(''));
        const missing = wordsOf(drawn.get(story)!).filter((text) => !all.includes(flat(text)) && !leftOut.some(({words, of}) => words.test(text) && (of?.test(story) ?? true)));
        if (missing.length) wrong.push(`${story}, without scripts, has not:\n${missing.slice(0, 8).join('\n')}`);
        assert.ok(read.length);
      }
      assert.deepEqual(wrong, []);
    });
});

const difference = (wanted: string[], found: string[]): string => {
  const at = wanted.findIndex((line, index) => line !== found[index]);
  return [`wanted ${wanted.length} lines, found ${found.length}; at ${at}`, ...wanted.slice(Math.max(0, at - 1), at + 3).map((line) => `- ${line}`), ...found.slice(Math.max(0, at - 1), at + 3).map((line) => `+ ${line}`)].join('\n');
};

/** What can only be pressed or written into: a script's to answer. */
const controls = ['button', 'combobox', 'searchbox', 'textbox', 'radio', 'checkbox', 'Date', 'InputTime', 'LabelText', 'search', 'status', 'Legend'];

/** Every text of a section that is there to be read. */
const wordsOf = ({role, name, children}: AxNode): string[] => (role === 'StaticText' ? [name] : controls.includes(role) ? [] : children.flatMap(wordsOf));
const flat = (text: string): string => text.replace(/\s+/g, '');
