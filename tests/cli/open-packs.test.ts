import assert from 'node:assert/strict';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, describe, it} from 'node:test';
import {openPack, openPacks} from '../../src/cli/pack-folders/open-packs.js';
import {Problem} from '../../src/cli/problem.js';
import {compiled, packYaml, placed} from '../unit/authoring/support.js';
import {put} from './package.js';

const root = mkdtempSync(join(tmpdir(), 'open-packs-'));
after(() => rmSync(root, {recursive: true}));

const pack = (id: string, parents: readonly string[] = []): string => packYaml.replace('id: sample', `id: ${id}`).replace('owner:', `${parents.length ? `extends: [${parents.join(', ')}]\n` : ''}owner:`);
const words = '## Core group {#core-group}\n\n```yaml\nplain: Those who carry out the plan\n```\n';
/** A folder of its own for each test. */
let count = 0;
const shelf = (files: Record<string, string>): string => {
  const folder = join(root, String(++count));
  put(folder, files);
  return folder;
};
const refusal = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof Problem) return error.message.replaceAll(root, '').replace(/^\/\d+/, '');
    throw error;
  }
  return 'nothing';
};

describe('a pack’s folder', () => {
  it('is compiled with what it extends: from beside it under whatever name, and from there on', () => {
    const place = shelf({'ours/pack.yaml': pack('ours', ['region']), 'the-region/pack.yaml': pack('region', ['nation']), 'nation/pack.yaml': pack('nation'), 'nation/terms/words.md': words});
    const {pack: made, diagnostics} = openPack(join(place, 'ours'), root);
    assert.deepEqual(diagnostics, []);
    assert.deepEqual(made?.extends.map(({id}) => id), ['region', 'nation']);
    assert.equal(made?.terms[0]?.pack, 'nation');
  });

  it('extends a pack that came with the package where none of that name stands beside it', () => {
    const place = shelf({'ours/pack.yaml': pack('ours', ['nation']), 'package/dist/packs/nation.json': JSON.stringify(compiled({'pack.yaml': pack('nation'), 'terms/words.md': words}))});
    assert.equal(openPack(join(place, 'ours'), join(place, 'package')).pack?.terms[0]?.title, 'Core group');
    put(place, {'nation/pack.yaml': pack('nation'), 'nation/terms/words.md': words.replace('Core group', 'The core group')});
    assert.equal(openPack(join(place, 'ours'), join(place, 'package')).pack?.terms[0]?.title, 'The core group');
  });

  it('is read without its build and without what systems leave in it', () => {
    const place = shelf({'ours/pack.yaml': pack('ours'), 'ours/dist/site/index.html': '<p>', 'ours/.vscode/settings.json': '{}', 'ours/terms/.DS_Store': 'x'});
    const {files, pack: made} = openPack(join(place, 'ours'), root);
    assert.deepEqual(files.map(({path}) => path), ['pack.yaml']);
    assert.ok(made);
  });
});

describe('a folder of packs', () => {
  it('is each of them, parents first, and one with an error leaves the others', () => {
    const place = shelf({'a/pack.yaml': pack('a', ['b']), 'b/pack.yaml': pack('b'), 'c/pack.yaml': pack('c').replace('1.0.0', 'one'), 'notes/read.me': 'x'});
    const {several, packs} = openPacks(place, root);
    assert.equal(several, true);
    assert.deepEqual(packs.map(({name, pack: made}) => `${name} ${Boolean(made)}`), ['b true', 'a true', 'c false']);
  });

  it('tells of a circle at each of its packs that was asked for, and not that the other is missing', () => {
    const place = shelf({'a/pack.yaml': pack('a', ['b']), 'b/pack.yaml': pack('b', ['a'])});
    assert.deepEqual(openPacks(place, root).packs.map(({name, diagnostics}) => [name, ...diagnostics.map((one) => `${placed(one)} ${one.code} ${one.message}`)]), [
      ['b', 'pack.yaml:5:11-12 extends-circle The packs extend each other in a circle: b → a → b.'],
      ['a', 'pack.yaml:5:11-12 extends-circle The packs extend each other in a circle: a → b → a.'],
    ]);
    const [circle] = openPack(join(place, 'b'), root).diagnostics.filter(({code}) => code === 'extends-circle');
    assert.match(circle?.message ?? '', /b → a → b/);
  });
});

describe('a folder that is none', () => {
  it('is refused in a sentence that says what to do', () => {
    const place = shelf({'file.md': 'x', 'full/a/pack.yaml': pack('a'), 'full/b/pack.yaml': pack('b'), 'whole/pack.yaml': pack('whole')});
    put(place, {'empty/.keep': '', 'whole/standards/notes.txt': ''});
    assert.match(refusal(() => openPack(join(place, 'gone'), root)), /gone cannot be read: it is not there\./);
    assert.match(refusal(() => openPack(join(place, 'file.md'), root)), /file\.md is a file\. Name the folder that holds pack\.yaml\./);
    assert.match(refusal(() => openPack(join(place, 'whole', 'standards'), root)), /standards is a part of a pack and not one itself\. Name the pack’s folder: .*whole$/);
    assert.match(refusal(() => openPack(join(place, 'empty'), root)), /empty is empty\. `practice-guidance init .*` leaves a pack/);
    assert.match(refusal(() => openPack(join(place, 'full'), root)), /is no pack itself: it holds 2\. Name one of them: .*a, .*b\./);
  });
});
