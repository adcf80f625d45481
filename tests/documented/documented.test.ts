/**
 * What the documents say to write does what they say. Markup is drawn in Chromium with the built folder; programs are run; the
 * rest is held by the tests that are named here, and no block is held by none.
 */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';
import {Script} from 'node:vm';
import type {Browser} from 'playwright-core';
import {parseDocument} from 'yaml';
import {root} from '../../scripts/process.mjs';
import {names} from '../../src/embed/names.js';
import {codes} from '../../src/authoring/codes.js';
import {compilePack} from '../../src/authoring/compile.js';
import {explanationPart} from '../../src/model/explanation.js';
import type {Pack} from '../../src/model/pack.js';
import {readRecord} from '../../src/records/index.js';
import {openBrowser, openPage} from '../demo/browser.js';
import {library, startFiles, type Host} from '../hosts/host.js';

interface Block {
  file: string;
  line: number;
  language: string;
  text: string;
}

const documents = [
  'README.md',
  ...readdirSync(path.join(root, 'docs'), {recursive: true, encoding: 'utf8'}).map((name) => `docs/${name.split(path.sep).join('/')}`),
  ...readdirSync(path.join(root, 'components')).map((name) => `components/${name}/README.md`),
].filter((file) => file.endsWith('.md') && !file.includes('components/base/'));

const blocksOf = (file: string): Block[] => {
  const text = readFileSync(path.join(root, file), 'utf8');
  return [...text.matchAll(/^(`{3,})(\w*)\n([^]*?)^\1$/gm)].map((found) => ({file, line: text.slice(0, found.index).split('\n').length, language: found[2] ?? '', text: found[3] ?? ''}));
};
const blocks = documents.flatMap(blocksOf);
const where = ({file, line}: Block): string => `${file}:${line}`;

/** Blocks that another test holds, by file and, where it is not all of them, by language. */
const heldElsewhere: [file: RegExp, language: RegExp, test: string][] = [
  [/^docs\/hosts\//, /./, 'tests/hosts/pages.test.ts'],
  [/^docs\/writing-a-pack\.md$/, /./, 'tests/unit/authoring/writing-a-pack.test.ts'],
  [/^docs\/data-attributes\.md$/, /./, 'tests/components/embed/page.test.ts'],
  [/^docs\/npm\.md$/, /./, 'tests/installed/installed.test.ts'],
  [/^docs\/checking-records-on-a-server\.md$/, /./, 'tests/unit/records/samples.test.ts'],
  [/^docs\/theming\.md$/, /html|css/, 'tests/theming/docs.test.ts'],
];
const mine = blocks.filter(({file, language}) => !heldElsewhere.some(([files, languages]) => files.test(file) && languages.test(language)));

/** What is drawn, what is run, what is read. A block of another kind has no test yet, and is named as a failure. */
const kinds: Record<string, (block: Block) => boolean> = {
  html: () => true,
  js: () => true,
  yaml: () => true,
  json: ({file}) => file === 'docs/records.md',
  text: ({file}) => file === 'docs/records.md' || file === 'docs/check.md',
  markdown: ({file}) => file === 'docs/translate.md',
  // pictures of folders, and what is typed at a terminal
  '': () => true,
};

it('what an editor is shown can be written, and what is shown as printed can be printed', () => {
  for (const block of mine) {
    if (block.language === 'yaml') assert.deepEqual(parseDocument(block.text).errors, [], where(block));
    if (block.language === 'text' && block.file === 'docs/check.md') for (const [, code = ''] of block.text.matchAll(/:\d+:\d+ ([a-z-]+)/g)) assert.ok(Object.hasOwn(codes, code), `${where(block)}: ${code}`);
    if (block.language === 'markdown') for (const [, part] of block.text.matchAll(/^### … \{#([a-z-]+)\}$/gm)) assert.ok(explanationPart.safeParse(part).success, `${where(block)}: ${part}`);
  }
});

it('every block is held by a test', () => {
  assert.ok(blocks.length > 80, `${blocks.length}`);
  assert.deepEqual(mine.filter((block) => !kinds[block.language]?.(block)).map((block) => `${where(block)}: ${block.language}`), []);
});

describe('markup in the documents', () => {
  const drawn = mine.filter(({language}) => language === 'html');
  let browser: Browser;
  let host: Host;
  before(async () => {
    browser = await openBrowser();
    const script = '<script type="module" src="/guidance/practice-guidance.js"></script>';
    const asPage = (markup: string): string => `<!doctype html><html lang="en"><meta charset="utf-8"><title>A case</title><link rel="icon" href="data:,">${markup}${markup.includes('<script') ? '' : script}</html>`;
    // the folder stands where each document says, and frames come from here
    const pages = Object.fromEntries(drawn.map(({text}, index) => [`/${index}.html`, asPage(text.replaceAll('https://guidance.example/embed/', '/guidance/').replaceAll('parent=https://cases.example', 'parent={origin}'))]));
    const folders = {'/guidance/': library, '/practice-guidance/': library};
    host = await startFiles('documents', folders, {page: '', without: '', written: pages});
    for (const [name, page] of Object.entries(pages)) pages[name] = page.replaceAll('{origin}', host.origin);
  });
  after(async () => {
    await browser?.close();
    await host?.close();
  });

  for (const [index, block] of drawn.entries())
    it(`${where(block)} is drawn, and the browser complains of nothing`, async () => {
      const {page, problems} = await openPage(browser, host.origin);
      try {
        await page.goto(`/${index}.html`);
        await page.waitForFunction(() => {
          // of a frame too, which has a document of its own
          const documents = [document, ...[...document.querySelectorAll('iframe')].map(({contentDocument}) => contentDocument)];
          return documents.every((one) => {
            const ours = [...(one?.querySelectorAll('*') ?? [])].filter(({localName}) => localName.startsWith('practice-'));
            const standIns = [...(one?.querySelectorAll('[data-practice]') ?? [])];
            const isThere = ours.length > 0 || documents.length > 1;
            return isThere && standIns.every((element) => element.firstElementChild?.localName.startsWith('practice-')) && ours.every((element) => element.matches(':defined')) && ours.every((element) => element.matches('practice-pack, practice-term') || element.shadowRoot?.querySelector('.reading, [data-item]') != null);
          });
        });
        const unknown = await page.evaluate(() =>
          [...document.querySelectorAll('*')]
            .filter(({localName}) => localName.startsWith('practice-'))
            .flatMap((element) => {
              const {observedAttributes = []} = customElements.get(element.localName) as unknown as {observedAttributes?: string[]};
              return element.getAttributeNames().filter((name) => ![...observedAttributes, 'id', 'name', 'aria-labelledby'].includes(name));
            }),
        );
        assert.deepEqual(unknown, [], 'attributes that no element knows');
        assert.deepEqual(problems, []);
      } finally {
        await page.context().close();
      }
    });
});

describe('programs in the documents', () => {
  const programs = mine.filter(({language}) => language === 'js');
  const {modules} = JSON.parse(readFileSync(path.join(root, 'dist/custom-elements.json'), 'utf8')) as {modules: {declarations?: {events?: {name: string}[]}[]}[]};
  const known = new Set([...names.map((name) => `practice-${name}`), 'practice-frame', ...modules.flatMap(({declarations = []}) => declarations.flatMap(({events = []}) => events.map(({name}) => name)))]);

  for (const block of programs)
    it(`${where(block)} can be read, and names what there is`, () => {
      const body = block.text.replace(/^import .*$/gm, '');
      assert.doesNotThrow(() => new Script(`async () => {${body}}`));
      assert.deepEqual([...block.text.matchAll(/'(practice-[a-z-]+)'/g)].map(([, name]) => name!).filter((name) => !known.has(name)), []);
    });

  it('docs/static-rendering.md: its programs run one after the other, as a reader would write them', () => {
    const folder = mkdtempSync(path.join(root, '.cache', 'documented-'));
    try {
      const whole = programs.filter(({file}) => file === 'docs/static-rendering.md').map(({text}) => text).join('\n').replace('node_modules/practice-guidance/dist', path.join(root, 'dist'));
      writeFileSync(path.join(folder, 'page.mjs'), `${whole}\nconsole.log(plain, page, styled);`);
      const {status, stdout, stderr} = spawnSync(process.execPath, ['page.mjs'], {cwd: folder, encoding: 'utf8', timeout: 60_000});
      assert.equal(stderr, '');
      assert.equal(status, 0);
      for (const words of ['<template shadowrootmode="open">', 'Case summary', '<h1>Assessing</h1>', '/styles/']) assert.ok(stdout.includes(words), words);
    } finally {
      rmSync(folder, {recursive: true, force: true});
    }
  });
});

describe('what else is written in the documents', () => {
  const england = JSON.parse(readFileSync(path.join(root, 'dist/packs/england.json'), 'utf8')) as Pack;

  it('README.md: the first pack compiles as it stands', () => {
    const [first] = mine.filter(({language}) => language === 'yaml');
    const {pack, diagnostics} = compilePack([{path: 'pack.yaml', text: first?.text ?? ''}], {parents: [england]});
    assert.deepEqual(diagnostics.filter(({severity}) => severity === 'error'), []);
    assert.equal(pack?.id, 'our-council');
  });

  it('docs/records.md: the sample record can be read', () => {
    const [sample] = mine.filter(({language}) => language === 'json');
    assert.equal(readRecord(sample?.text ?? '', {checklist: 'wandsworth-5', pack: 'wandsworth'}).kind, 'record');
  });
});
