/** The scripts of the folder that a host copies: each stands alone, and only the first copy on a page does anything. */
import assert from 'node:assert/strict';
import {copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, describe, it} from 'node:test';
import {pathToFileURL} from 'node:url';
import {buildScripts, embedEntries} from '../../scripts/build/embed.mjs';
import {filesBelow} from '../../scripts/build/integrity.mjs';
import {names} from '../../src/embed/names.js';

const folder = mkdtempSync(path.join(tmpdir(), 'embed-'));
after(() => rmSync(folder, {recursive: true, force: true}));

const fixture = (name: string) => ({[name]: `tests/build/fixtures/embed/${name}.ts`});
const page = globalThis as {begun?: number; later?: (value: number) => string; counts?: number[]; part?: () => Promise<unknown>};
const mark = Symbol.for('practice-guidance');
const marks = globalThis as Record<symbol, {version: string; from: string; given?: unknown} | undefined>;

/** The entry under a name of its own, as a host has it that copied the folder twice. */
const load = async (name: string): Promise<void> => {
  const file = path.join(folder, name);
  if (name !== 'entry.js') copyFileSync(path.join(folder, 'entry.js'), file);
  await import(pathToFileURL(file).href);
};

describe('a script entry', () => {
  it('becomes one module that imports nothing and exports nothing, with what comes later beside it under a name that stays', async () => {
    await buildScripts(folder, fixture('entry'));
    assert.deepEqual(readdirSync(folder).sort(), ['entry.js', 'later.js']);
    const code = readFileSync(path.join(folder, 'entry.js'), 'utf8');
    assert.doesNotMatch(code, /^\s*import[\s{"'`]|\bexport\s*[{*]|\bexport (const|function|class|default)/m);
    assert.match(code, /import\([`'"]\.\/later\.js[`'"]\)/);
  });

  it('runs once, however often and from wherever it is loaded, and warns of another version only', async (t) => {
    const warn = t.mock.method(console, 'warn', () => {});
    await load('entry.js');
    await load('second-copy.js');
    assert.equal(page.begun, 1);
    assert.equal(warn.mock.callCount(), 0);

    const first = marks[mark];
    assert.ok(first);
    first.version = '0.0.1';
    await load('third-copy.js');
    assert.equal(page.begun, 1);
    assert.match(String(warn.mock.calls[0]?.arguments[0]), /0\.0\.1 .*already runs on this page/);
  });

  it('finds what comes later', async () => {
    for (let wait = 0; !page.later && wait < 100; wait += 1) await new Promise((resolve) => setTimeout(resolve, 10));
    assert.equal(page.later?.(2), 'later 2 false');
  });

  it('is refused when it exports something', () => assert.rejects(buildScripts(folder, fixture('entry-with-export')), /entry-with-export.*exports given/s));

  it('is refused when what comes later would bring its own copy of something with a state', () =>
    assert.rejects(buildScripts(folder, fixture('entry-with-state')), /later-with-state\.js, which comes later by import\(\), would bring its own copy of:\s+tests\/build\/fixtures\/embed\/state\.ts/));

  it('is refused when what comes later would bring a second Lit', () => assert.rejects(buildScripts(folder, fixture('entry-with-lit')), /later-with-lit\.js.*would bring its own copy of:\s+node_modules\/.*lit/s));
});

describe('a part of a script', () => {
  it('comes in a file of its own, and shares with its script what has a state', async () => {
    marks[mark] = undefined;
    const elements = await buildScripts(folder, fixture('entry-with-part'));
    assert.deepEqual(elements, {counter: ['elements/counter.js']});
    await import(pathToFileURL(path.join(folder, 'entry-with-part.js')).href);
    await page.part?.();
    assert.deepEqual(page.counts, [1, 2]);
  });

  it('fails at once, and says what it looked for, beside a script of another build', async () => {
    const given = marks[mark];
    assert.ok(given);
    given.given = {};
    copyFileSync(path.join(folder, 'elements/counter.js'), path.join(folder, 'elements/another.js'));
    await assert.rejects(import(pathToFileURL(path.join(folder, 'elements/another.js')).href), TypeError);
    assert.deepEqual(page.counts, [1, 2]);
  });
});

describe('the built scripts', () => {
  const built = 'dist/embed';

  it('are there', () => {
    for (const name of Object.keys(embedEntries)) assert.ok(readdirSync(built).includes(`${name}.js`), `${name}.js is missing: run "npm run build"`);
  });

  it('have one Lit among them, which each element that comes later is handed', () => {
    const {elements} = JSON.parse(readFileSync(path.join(built, 'integrity.json'), 'utf8')) as {elements: Record<string, string[]>};
    assert.deepEqual(Object.keys(elements).sort(), readdirSync('components').filter((name) => !['base', 'checklist', 'pack'].includes(name)));
    for (const name of new Set(Object.values(elements).flat())) assert.doesNotMatch(readFileSync(path.join(built, name), 'utf8'), /litHtmlVersions|litElementVersions|createPolicy/, name);
    assert.match(readFileSync(path.join(built, 'practice-guidance.js'), 'utf8'), /litHtmlVersions/);
  });

  it('bring neither a development build nor a schema library nor a way to run text', () => {
    for (const name of filesBelow(built).filter((file) => file.endsWith('.js'))) {
      const code = readFileSync(path.join(built, name), 'utf8');
      assert.doesNotMatch(code, /Lit is in dev mode/, name);
      assert.doesNotMatch(code, /ZodError|\$Zod/, name);
      assert.doesNotMatch(code, /\beval\(|new Function\(/, name);
    }
  });

  it('ask for no address but those beside them', () => {
    for (const name of filesBelow(built).filter((file) => file.endsWith('.js'))) {
      const code = readFileSync(path.join(built, name), 'utf8');
      assert.deepEqual([...code.matchAll(/https?:\/\/[\w.]+/g)].map(([address]) => address).filter((address) => address !== 'http://www.w3.org'), [], name);
    }
  });
});

describe('the stylesheet for fallbacks', () => {
  const css = readFileSync('dist/embed/practice-guidance.css', 'utf8');
  const {files} = JSON.parse(readFileSync('dist/embed/integrity.json', 'utf8')) as {files: Record<string, string>};
  const elements = readdirSync('components').filter((name) => name !== 'base');

  it('promise 5: is in the folder, with its hash, and small', () => {
    assert.match(files['practice-guidance.css'] ?? '', /^sha384-/);
    assert.ok(css.length < 2048, `${css.length} bytes`);
    assert.equal(css.match(/{/g)?.length, css.match(/}/g)?.length);
  });

  it('promise 5: makes a block of every tag that no script has defined, but for what stands in a line or around other things', () => {
    const lists = [...css.matchAll(/:where\((practice-[\w,-]+)\):where\(:not\(:defined\)\)/g)].map(([, list = '']) => list.split(',').map((tag) => tag.replace('practice-', '')));
    assert.equal(lists.length, 2);
    for (const list of lists) assert.deepEqual(list, elements.filter((name) => name !== 'pack' && name !== 'term'));
  });

  it('promise 5: hides nothing, asks for nothing, and says nothing of what is not ours', () => {
    assert.doesNotMatch(css, /display:none|visibility|opacity|hidden|url\(|@import|!important/);
    const selectors = [...css.matchAll(/(?:^|[{};])([^{};@]+){/g)].map(([, selector = '']) => selector);
    // links in what is ours, inside a rule that is
    assert.deepEqual(selectors.filter((selector) => !/^:where\((practice-|span\[data-practice\]|\[data-practice\])/.test(selector)), [":where(a[href^='http'])::after"]);
    assert.ok(selectors.length > 3);
    for (const one of selectors.flatMap((selector) => selector.split(/,(?=:where)/))) assert.match(one, /practice|a\[href/);
  });
});

describe('the script with every element', () => {
  it('promise 5: knows every element by name, for pages that keep no tags', () => {
    assert.deepEqual([...names], readdirSync('components').filter((name) => name !== 'base'));
  });

  it('brings every element', () => {
    const imported = [...readFileSync('src/embed/practice-guidance.all.ts', 'utf8').matchAll(/components\/([\w-]+)\/define\.js/g)].map(([, name]) => name);
    assert.deepEqual(imported.sort(), [...names]);
  });
});
