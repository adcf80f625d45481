/** Disks on which something goes wrong: what can be read is read, and the rest is told. */
import assert from 'node:assert/strict';
import type {Dirent} from 'node:fs';
import {describe, it} from 'node:test';
import {readFolder, type Disk} from '../../src/cli/pack-folders/read-folder.js';
import {packYaml, placed} from '../unit/authoring/support.js';

type Tree = {[name: string]: Tree | string | Error};

const failing = (code: string): Error => Object.assign(new Error(code), {code});
const isFolder = (one: Tree[string] | undefined): one is Tree => typeof one === 'object' && !(one instanceof Error);

/** A disk in memory below `/pack`. An error stands where a file, or with `.` the folder that holds it, cannot be read. */
function disk(tree: Tree): Disk {
  const find = (path: string): Tree[string] => {
    const found = path.split(/[/\\]/).slice(2).reduce<Tree[string] | undefined>((inner, name) => (isFolder(inner) ? inner[name] : undefined), tree);
    if (found instanceof Error || found === undefined) throw found ?? failing('ENOENT');
    return found;
  };
  return {
    real: (path) => path,
    isFolder: (path) => isFolder(find(path)),
    look: (path) => ({size: String(find(path)).length, stamp: ''}),
    read: (path) => Buffer.from(String(find(path))),
    readdir: (path) => {
      const folder = find(path) as Tree;
      if (folder['.'] instanceof Error) throw folder['.'];
      return Object.entries(folder).map(([name, one]) => ({name, isFile: () => !isFolder(one), isDirectory: () => isFolder(one), isSymbolicLink: () => false}) as Dirent);
    },
  };
}

describe('reading a folder', () => {
  it('unreadable: tells of a file and of a folder that may not be read, and reads the others', () => {
    const {files, diagnostics} = readFolder('/pack', {disk: disk({'pack.yaml': packYaml, standards: {'.': failing('EACCES')}, terms: {'a.md': 'A', 'b.md': failing('EBUSY'), 'c.md': 'C'}})});
    assert.deepEqual(files.map(({path}) => path), ['pack.yaml', 'terms/a.md', 'terms/c.md']);
    assert.deepEqual(diagnostics.map((one) => `${placed(one)} ${one.code}: ${one.message} ${one.remedy}`), [
      'standards:1:1 unreadable: It cannot be read: it may not be read or written by you. Ask whoever looks after the folder to let you read it, or take it out of the pack.',
      'terms/b.md:1:1 unreadable: It cannot be read: another program is using it. Close it in the other program, and run this again.',
    ]);
  });

  it('goes on without a file that was taken away meanwhile', () => {
    assert.deepEqual(readFolder('/pack', {disk: disk({'a.md': failing('ENOENT'), 'b.md': 'B'})}).diagnostics.map(({message}) => message), ['It cannot be read: it is not there.']);
  });

  it('throws where the folder itself cannot be read', () => {
    assert.throws(() => readFolder('/pack', {disk: disk({'.': failing('EACCES')})}), /EACCES/);
  });

  it('reads no more than the name of a file that has no place in a pack', () => {
    assert.deepEqual(readFolder('/pack', {disk: disk({'film.mp4': failing('EIO'), terms: {'words.docx': failing('EIO')}})}), {files: [{path: 'film.mp4', text: ''}, {path: 'terms/words.docx', text: ''}], legacy: [], diagnostics: []});
  });

  it('reads ten thousand files and tells how far it is; twice that is another folder than was meant', () => {
    const terms = (count: number): Tree => ({terms: Object.fromEntries(Array.from({length: count}, (_, index) => [`${index}.md`, 'x']))});
    const told: number[] = [];
    assert.equal(readFolder('/pack', {disk: disk(terms(10_000)), onFile: (count) => told.push(count)}).files.length, 10_000);
    assert.equal(told.at(-1), 10_000);
    assert.throws(() => readFolder('/pack', {disk: disk(terms(20_001))}), /\/pack holds more than 20,000 files, and no pack does\. Name the folder that holds pack\.yaml/);
  });

  it('reads what Windows wrote as UTF-16, by its mark, and tells that it has to be saved anew', () => {
    const bytes = Buffer.from('\uFEFF## Tŷ {#ty}\n', 'utf16le');
    const {files, legacy, diagnostics} = readFolder('/pack', {disk: {...disk({'a.md': 'x'}), read: () => bytes}});
    assert.deepEqual([files[0]?.text, legacy, diagnostics.map(({code}) => code)], ['## Tŷ {#ty}\n', ['a.md'], ['not-utf-8']]);
  });
});
