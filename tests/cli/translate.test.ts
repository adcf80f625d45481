/** `translate` as an editor meets it: from nothing, through a file half filled, to one that an edit of the English puts out of date. */
import assert from 'node:assert/strict';
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, describe, it} from 'node:test';
import {directionOf} from '../../src/authoring/translation-layout.js';
import {translate as translated} from '../../src/packs/translation.js';
import {compile, compiled, packYaml, told, type Files} from '../unit/authoring/support.js';
import {put} from './package.js';
import {sameAsTranscript, screen, typed} from './transcripts.js';

const root = mkdtempSync(join(tmpdir(), 'translate-'));
after(() => rmSync(root, {recursive: true}));
const installed = join(root, 'package');
put(installed, {'package.json': '{"version": "1.2.3"}'});

const visit = '---\nid: first-visit\ntitle: Our first visit\n---\n## For a parent or carer {#parent}\n\n### Why we come {#why}\n\nSomeone is worried about [your child](name:child).\n\n- Who we are\n- What we **do**\n\n### What you can ask for {#ask}\n\nAsk us to say it again.\n\n### Who can help {#help}\n\nRing [the worker](name:worker).\n';
const child = '\n## For a young child {#young-child}\n\n### What you can ask for {#ask}\n\nAsk us anything.\n\n### Who can help {#help}\n\nTell a teacher.\n';
const meeting = '---\nid: core-group\ntitle: The core group\n---\n## For a parent or carer {#parent}\n\n### What you can ask for {#ask}\n\nAsk who comes.\n\n### Who can help {#help}\n\nBring a friend.\n';
const ours: Files = {'pack.yaml': packYaml.replace('A sample', 'Riverside practice guidance'), 'explanations/first-visit.md': visit + child, 'explanations/core-group.md': meeting};

let count = 0;
const desk = (files: Files = ours): string => {
  const folder = join(root, String(++count));
  put(join(folder, 'ours'), files);
  return folder;
};
const seen = async (cwd: string, line: string): Promise<string> => screen(line, await typed(line, {cwd, installed})).replaceAll(cwd, '…');
const read = (folder: string, path: string): string => readFileSync(join(folder, 'ours', path), 'utf8');
const filesIn = (folder: string): Files => Object.fromEntries(readdirSync(join(folder, 'ours'), {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile()).map((entry) => {
  const path = join(entry.parentPath, entry.name).slice(join(folder, 'ours').length + 1).replaceAll('\\', '/');
  return [path, read(folder, path)];
}));
const ur = 'explanations/first-visit.ur.md';

/** Fills the first so many places of a file, as somebody does who writes under each original. */
function filled(text: string, places = Infinity): string {
  let left = places;
  const word = (): string => `ترجمہ ${left}`;
  return text.replace(/^title: …$|^(#{2,3}) … |(```original\n[\s\S]*?\n```)\n/gm, (whole, marks?: string, original?: string) => {
    if (left-- <= 0) return whole;
    if (original) return `${original}\n\n${original.includes('- ') ? `- ${word()}\n- ${word()}` : word()}\n`;
    return marks ? `${marks} ${word()} ` : `title: ${word()}`;
  });
}

describe('translate', () => {
  it('lays out what there is to write, says what is left, and knows when the original changes', async () => {
    const folder = desk();
    const screens = [await seen(folder, 'translate status ours'), await seen(folder, 'translate start ur ours')];
    assert.deepEqual(compile(filesIn(folder)).diagnostics.map(told), ['explanations/core-group.ur.md:8:8 translation-unfilled', `${ur}:8:8 translation-unfilled`], 'what is laid out is right, and said to be unfilled');
    assert.deepEqual(compiled(filesIn(folder)).explanations.map(({translations}) => translations.length), [0, 0], 'and none of it is in the pack');

    const laidOut = read(folder, ur);
    screens.push(`$ cat ours/${ur}\n${laidOut}`);
    screens.push(await seen(folder, 'translate start ur ours'));
    assert.equal(read(folder, ur), laidOut, 'a second time changes nothing');

    writeFileSync(join(folder, 'ours', ur), filled(laidOut, 6));
    screens.push(await seen(folder, 'translate status ours'));
    const half = compiled(filesIn(folder)).explanations.find(({id}) => id === 'first-visit')!; // it is there
    const shown = translated(half.texts[0]!, half.translations[0]!);
    assert.deepEqual(shown.map(({stale}) => stale), [[false, false, false], [false, true], [true, true]], 'a family gets what is written and the original of the rest');
    assert.doesNotMatch(JSON.stringify(shown), /…/);

    writeFileSync(join(folder, 'ours', ur), filled(laidOut).replace('# checked: {by', 'checked: {by'));
    writeFileSync(join(folder, 'ours', 'explanations/core-group.ur.md'), filled(read(folder, 'explanations/core-group.ur.md')).replace('# checked: {by', 'checked: {by'));
    assert.deepEqual(compile(filesIn(folder)).diagnostics.map(told), [], 'filled, it checks');
    const [translation] = compiled(filesIn(folder)).explanations.find(({id}) => id === 'first-visit')!.translations;
    assert.deepEqual([translation?.dir, translation?.checked?.on, translation?.texts.length], ['rtl', '2026-11-01', 2]);
    assert.doesNotMatch(JSON.stringify(translation), /worried|Ask us/, 'no word of the original is passed off as translated');
    screens.push(await seen(folder, 'translate status ours'));

    put(join(folder, 'ours'), {'explanations/first-visit.md': (visit + child).replace('Ask us to say it again.', 'Ask us to say it again, or to write it down.')});
    screens.push(await seen(folder, 'translate status ours'));
    assert.deepEqual(compile(filesIn(folder)).diagnostics.map(({code}) => code), ['translation-stale']);
    sameAsTranscript('translate', screens.join('\n'));
  });

  it('works in the pack’s own folder, for one explanation and one audience, and adds what a file lacks', async () => {
    const folder = desk();
    const inside = join(folder, 'ours');
    const screens = [await seen(inside, 'translate start ur --only first-visit --audience parent')];
    assert.doesNotMatch(read(folder, ur), /young-child/);
    const all = read(folder, ur);
    const part = /### … \{#ask\}[\s\S]*?(?=### … \{#help\})/.exec(all)?.[0] ?? assert.fail(all);
    const kept = `\uFEFF${filled(all.replace(part, '')).replaceAll('\n', '\r\n')}`;
    writeFileSync(join(inside, ur), kept);
    screens.push(await seen(inside, 'translate start ur --only first-visit --audience young-child'), await seen(inside, 'translate status'));
    const now = read(folder, ur);
    assert.ok(now.startsWith(kept), 'what was there is there to the letter');
    assert.doesNotMatch(now.replaceAll('\r\n', ''), /[\r\n]/, 'with the line breaks that the file has');
    assert.match(now, /\{#ask\}[\s\S]*## … \{#young-child\}/);
    assert.deepEqual(compile(filesIn(folder)).diagnostics.map(({code}) => code), ['translation-unfilled']);
    await typed('translate start ur --only first-visit', {cwd: inside, installed});
    assert.equal(read(folder, ur), now);
    sameAsTranscript('translate-some', screens.join('\n'));
  });

  it('lays out an inherited explanation in the pack’s own folder', async () => {
    const folder = desk();
    put(join(folder, 'council'), {'pack.yaml': packYaml.replace('id: sample', 'id: council').replace('owner:', 'extends: sample\nowner:')});
    await typed('translate start pl council --only core-group', {cwd: folder, installed});
    const text = readFileSync(join(folder, 'council', 'explanations', 'core-group.pl.md'), 'utf8');
    const files: Files = {'pack.yaml': packYaml.replace('id: sample', 'id: council').replace('owner:', 'extends: sample\nowner:'), 'explanations/core-group.pl.md': filled(text)};
    const {pack, diagnostics} = compile(files, [compiled(ours)]);
    assert.deepEqual(diagnostics.map(told), []);
    assert.equal(pack?.explanations.find(({id}) => id === 'core-group')?.translations[0]?.language, 'pl');
  });

  it('overwrites no file that is called so and holds something else', async () => {
    const folder = desk({...ours, 'explanations/core-group.ur.md': '---\ntranslates: first-visit\nlanguage: ur\ntitle: …\n---\n## … {#parent}\n'});
    const before = read(folder, 'explanations/core-group.ur.md');
    const {out} = await typed('translate start ur ours --only core-group', {cwd: folder, installed});
    assert.match(out, /explanations\/core-group\.ur\.md is there and does not say that it translates core-group/);
    assert.equal(read(folder, 'explanations/core-group.ur.md'), before);
  });

  it('gives the same as data', async () => {
    const folder = desk();
    const laid = JSON.parse((await typed('translate start cy ours --json', {cwd: folder, installed})).out) as {files: {path: string; is: string}[]};
    assert.deepEqual(laid.files.map(({path, is}) => `${is} ${path}`), ['new explanations/core-group.cy.md', 'new explanations/first-visit.cy.md']);
    const {format, languages} = JSON.parse((await typed('translate status ours --json', {cwd: folder, installed})).out) as {format: string; languages: {language: string; counts: object}[]};
    assert.equal(format, 'practice-guidance/translations@1');
    assert.deepEqual(languages.map(({language, counts}) => [language, counts]), [['cy', {explanations: 2, begun: 2, texts: 15, good: 0, stale: 0, missing: 15, unchecked: 2, unnamed: 5}]]);
  });

  it('says what is amiss, and what to write', async () => {
    const folder = desk();
    put(folder, {'broken/pack.yaml': 'id: x\n', 'bare/pack.yaml': packYaml});
    const screens: string[] = [];
    for (const line of ['translate', 'translate stauts', 'translate start', 'translate start Urdu ours', 'translate start xx ours', 'translate start en ours', 'translate start ur ours --only first-vist', 'translate start ur ours --audience child', 'translate status broken', 'translate status bare', 'translate status ours --only first-visit', 'translate status ours bare']) screens.push(await seen(folder, line));
    sameAsTranscript('translate-refused', screens.join('\n'));
    const inside = await typed('translate status ours/explanations', {cwd: folder, installed});
    assert.equal(inside.err, (await typed('check ours/explanations', {cwd: folder, installed})).err);
    assert.match(inside.err, /Name the pack’s folder: ours\n/);
    assert.deepEqual(readdirSync(join(folder, 'ours', 'explanations')).sort(), ['core-group.md', 'first-visit.md']);
  });
});

describe('the way a language is written', () => {
  it('is what this system knows of it, where it knows', () => {
    for (const tag of 'ar bn ckb cy de en fa fr gu he hi ku lt pa pl ps pt-BR ro ru sd so sq ta ti tr ug uk ur vi yi zh-Hans pa-Arab uz-Arab az-Latn'.split(' ')) {
      const locale = new Intl.Locale(tag) as Intl.Locale & {textInfo?: {direction?: string}; getTextInfo?(): {direction?: string}};
      const direction = locale.getTextInfo?.().direction ?? locale.textInfo?.direction;
      if (direction) assert.equal(directionOf(tag), direction, tag);
    }
    assert.deepEqual(['ur', 'ar', 'he', 'cy', 'ku-Arab', 'ur-Latn'].map(directionOf), ['rtl', 'rtl', 'rtl', 'ltr', 'rtl', 'ltr']);
  });
});
