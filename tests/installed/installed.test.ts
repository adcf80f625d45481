/** The installed package in a browser: each example of docs/npm.md, and the components for React 18, bundled as a host does and drawn. */
import assert from 'node:assert/strict';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {build} from 'vite';
import {install} from '../../scripts/install.mjs';
import {openBrowser, openPage} from '../demo/browser.js';
import {startFiles} from '../hosts/host.js';
import {project, root} from '../package/packed.js';

const react = 'tests/types/react-18';
const page = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Case</title><link rel="icon" href="data:,"><form></form><div id="case"></div><script type="module" src="/built/app.js"></script>';

let folder: string;
let browser: Browser;
before(async () => {
  await install(path.join(root, react));
  folder = project({others: [react]});
  browser = await openBrowser();
});
after(() => browser?.close());

/** Bundles a program, opens a page with it, and asserts at the end that the browser complained of nothing. */
async function drawn(code: string, look: (page: Page) => Promise<void>): Promise<void> {
  const entry = path.join(folder, 'app.jsx');
  writeFileSync(entry, code);
  const out = path.join(folder, 'out');
  mkdirSync(out, {recursive: true});
  await build({root: folder, configFile: false, mode: 'production', logLevel: 'silent', build: {outDir: out, emptyOutDir: true, rolldownOptions: {input: entry, output: {entryFileNames: 'app.js'}}}});
  const host = await startFiles('installed', {'/built/': out, '/assets/': path.join(out, 'assets')}, {page, without: page});
  const watched = await openPage(browser, host.origin);
  try {
    await watched.page.goto('/');
    await look(watched.page);
    assert.deepEqual(watched.problems, []);
  } finally {
    await watched.page.context().close();
    await host.close();
  }
}

/** The programs in docs/npm.md, by the words that tell them apart. */
const example = (words: string): string => {
  const found = [...readFileSync(path.join(root, 'docs/npm.md'), 'utf8').matchAll(/```js\n([\s\S]+?)```/g)].map(([, code = '']) => code).filter((code) => code.includes(words));
  assert.equal(found.length, 1, `one example with ${words}`);
  return found[0] ?? '';
};

/** Whether a tag is registered in the page. */
const registered = (inPage: Page, tag: string): Promise<boolean> => inPage.evaluate((name) => Boolean(customElements.get(name)), tag);

describe('the installed package, bundled', () => {
  it('registers one element for one import', () =>
    drawn(example("'practice-guidance/pack/define'"), async (inPage) => {
      assert.deepEqual([await registered(inPage, 'practice-checklist'), await registered(inPage, 'practice-pack'), await registered(inPage, 'practice-framework')], [true, true, false]);
    }));

  it('draws a checklist from a pack that is a module, and posts its answer', () =>
    drawn(example('packs/wandsworth.js'), async (inPage) => {
      await inPage.getByRole('group', {name: 'Case summary'}).getByRole('radio', {name: 'Needs updating'}).check();
      const posted = await inPage.evaluate(() => String(new FormData(document.querySelector('form')!).get('recordCheck'))); // the page has one
      assert.equal((JSON.parse(posted) as {items: Record<string, {state: string}>}).items['case-summary']?.state, 'needs-updating');
    }));

  it('has every element under another prefix', () =>
    drawn(example("'ours-'"), async (inPage) => {
      assert.deepEqual([await registered(inPage, 'ours-framework'), await registered(inPage, 'practice-framework')], [true, false]);
    }));

  it('keeps elements to a registry of the host’s own', () =>
    drawn(example('new CustomElementRegistry'), async (inPage) => {
      await inPage.waitForFunction(() => Boolean(document.querySelector('#case')?.shadowRoot?.querySelector('practice-checklist')?.shadowRoot));
      assert.equal(await registered(inPage, 'practice-checklist'), false);
    }));

  it('takes a record from React 18, tells it of each answer, and keeps the answer when it draws anew', () =>
    drawn(
      `import {createElement as h, useState} from 'react';
import {createRoot} from 'react-dom/client';
import {PracticeChecklist} from 'practice-guidance/react-18';
import wandsworth from 'practice-guidance/packs/wandsworth.js';
import 'practice-guidance/checklist/define';

const opening = {format: 'practice-guidance/record@1', checklist: 'wandsworth-5', pack: 'wandsworth', items: {}};
function Case() {
  const [told, setTold] = useState([]);
  const [hidden, setHidden] = useState(false);
  return h('form', {}, h(PracticeChecklist, {className: 'wide', hidden, pack: wandsworth, checklist: 'wandsworth-5', name: 'record', 'heading-level': '4', value: opening, onPracticeAnswer: (event) => setTold((all) => [...all, event.item])}, 'On paper'),
    h('p', {id: 'told'}, told.join()), h('button', {type: 'button', onClick: () => setHidden(!hidden)}, 'Hide'));
}
createRoot(document.querySelector('#case')).render(h(Case));`,
      async (inPage) => {
        await inPage.getByRole('group', {name: 'Case summary'}).getByRole('radio', {name: 'Needs updating'}).check();
        await inPage.waitForFunction(() => document.querySelector('#told')?.textContent === 'case-summary');
        const seen = await inPage.evaluate(() => {
          const element = document.querySelector('practice-checklist')!; // it was just answered
          return {states: Object.values((element as unknown as {value: {items: Record<string, {state: string}>}}).value.items).map(({state}) => state), looks: element.className, level: element.getAttribute('heading-level'), hidden: element.hasAttribute('hidden')};
        });
        assert.deepEqual(seen, {states: ['needs-updating'], looks: 'wide', level: '4', hidden: false});
        await inPage.getByRole('button', {name: 'Hide'}).click();
        await inPage.waitForFunction(() => document.querySelector('practice-checklist')?.hasAttribute('hidden'));
      },
    ));
});
