/** The folder for a web server: what is copied, what is replaced, what is never touched, and what is printed. */
import assert from 'node:assert/strict';
import {chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {exampleOf, type ExamplePack} from '../../src/cli/embed/example.js';
import {replaceFiles} from '../../src/cli/embed/replace.js';
import {embedFiles, hashOf, machine, put, putManifest, type Machine} from './package.js';
import {sameAsTranscript, screen, typed} from './transcripts.js';

let here: Machine;
beforeEach(() => {
  here = machine();
});
afterEach(() => here.remove());

const embed = (rest: string) => typed(`embed ${rest}`, here);
const inWork = (name: string): string => join(here.cwd, name);
const filesIn = (folder: string): string[] =>
  readdirSync(folder, {withFileTypes: true, recursive: true})
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1).replaceAll('\\', '/'))
    .sort();
const text = (file: string): string => readFileSync(inWork(file), 'utf8');
const seen = async (rest: string): Promise<string> => screen(`embed ${rest}`, await embed(rest));
const manifestOf = (folder: string) => JSON.parse(text(`${folder}/integrity.json`)) as {version: string; files: Record<string, string>; elements?: Record<string, string[]>};

describe('embed', () => {
  it('copies every file, makes the folder, and prints what to paste', async () => {
    sameAsTranscript('embed', await seen('./public/guidance'));
    assert.deepEqual(filesIn(inWork('public/guidance')), [...Object.keys(embedFiles), 'integrity.json'].sort());
    for (const [name, content] of Object.entries(embedFiles)) assert.equal(text(`public/guidance/${name}`), content);
  });

  it('copies only the elements and packs that are asked for', async () => {
    sameAsTranscript('embed-some', await seen('guidance --elements explanation,practice-checklist --packs wandsworth'));
    assert.deepEqual(filesIn(inWork('guidance')), ['checklist.js', 'errors.js', 'explanation.js', 'integrity.json', 'licences.txt', 'packs/wandsworth.json', 'practice-guidance.css', 'practice-guidance.js', 'reading.js']);
    const {files, elements} = manifestOf('guidance');
    assert.deepEqual(Object.keys(files), filesIn(inWork('guidance')).filter((name) => name !== 'integrity.json').sort((one, other) => Object.keys(embedFiles).indexOf(one) - Object.keys(embedFiles).indexOf(other)));
    assert.deepEqual(elements, {explanation: ['explanation.js', 'reading.js']});
  });

  it('copies all scripts, and says so, where they cannot be had element by element', async () => {
    here.upgrade('1.2.3', embedFiles, {});
    const {out} = await embed('guidance --elements explanation');
    assert.match(out, /cannot be had element by element, so all of them were copied/);
    assert.ok(filesIn(inWork('guidance')).includes('standards.js'));
  });

  it('writes lines for a folder on another site', async () => sameAsTranscript('embed-elsewhere', await seen('guidance --at https://static.example.gov.uk/guidance --elements standards --packs england')));

  it('prints a checklist about a record before one to tick, whatever the packs are called, and a label that is true of it', () => {
    const pack = (id: string, title: string, answers: string): ExamplePack => ({id, title: id, checklists: [{id: 'five', title, answers, items: [{label: 'First'}]}], standards: [], explanations: [], pathways: [], terms: []});
    const [tick, status] = [pack('aldershot', 'What we were asked', 'tick'), pack('zennor', 'The five', 'status')];
    const both = exampleOf([tick, status], []);
    assert.deepEqual([both?.attributes[1], both?.label?.words], [['pack', 'zennor'], 'Case record check']);
    assert.deepEqual(exampleOf([tick], [])?.label?.words, 'What we were asked');
  });

  it('gives all of it as data', async () => sameAsTranscript('embed-json', await seen('guidance --json --packs wandsworth')));

  it('refuses what it cannot do, and writes nothing', async () => {
    put(here.cwd, {'notes.txt': 'mine'});
    const lines = ['', 'one two', 'notes.txt', 'notes.txt/guidance', 'guidance --packs wansworth', 'guidance --elements explanations', 'guidance --at javascript:alert(1)//', 'guidance --at guidance'];
    sameAsTranscript('embed-refused', (await Promise.all(lines.map(seen))).join('\n').replaceAll(here.cwd, '…'));
    assert.deepEqual(filesIn(here.cwd), ['notes.txt']);
  });

  it('refuses its own source, under whatever name', async () => {
    symlinkSync(here.source, inWork('link'), 'junction');
    for (const target of [here.source, join(here.source, 'packs'), './link', './link/deeper']) {
      const {code, err} = await typed(`embed "${target}"`, here);
      assert.equal(code, 2);
      assert.match(err, /is the folder that the files come from/);
    }
    assert.equal(filesIn(here.source).length, Object.keys(embedFiles).length + 1);
  });

  it('copies nothing of a package that is damaged', async () => {
    writeFileSync(join(here.source, 'reading.js'), 'half a fi');
    const {code, err} = await embed('guidance');
    assert.equal(code, 2);
    assert.match(err, /reading\.js is not as it was built\. Nothing was written\./);
    assert.ok(!existsSync(inWork('guidance')));
  });

  it('replaces its own files on an upgrade, takes away those that are no longer needed, and keeps everything else', async () => {
    await embed('guidance');
    put(inWork('guidance'), {'ours.json': '{}', 'packs/ours.json': '{}'});
    const {'explanation.js': _, 'packs/england.json': __, ...fewer} = embedFiles;
    here.upgrade('1.3.0', {...fewer, 'reading.js': '// new\n'}, {});
    sameAsTranscript('embed-upgrade', (await seen('guidance')).split('\nPaste once')[0]!);
    assert.deepEqual(filesIn(inWork('guidance')), [...Object.keys(fewer), 'integrity.json', 'ours.json', 'packs/ours.json'].sort());
    assert.equal(text('guidance/reading.js'), '// new\n');
    assert.equal(manifestOf('guidance').version, '1.3.0');
  });

  it('takes a folder away that is left empty, and never the folder itself', async () => {
    await embed('guidance');
    here.upgrade('1.3.0', {'practice-guidance.js': '// alone\n'}, {});
    await embed('guidance');
    assert.deepEqual(readdirSync(inWork('guidance')).sort(), ['integrity.json', 'practice-guidance.js']);
  });

  it('keeps a file of an earlier version that somebody has changed', async () => {
    await embed('guidance');
    put(inWork('guidance'), {'explanation.js': '// by hand\n'});
    const {'explanation.js': _, ...fewer} = embedFiles;
    here.upgrade('1.3.0', fewer, {});
    const {code, out} = await embed('guidance');
    assert.equal(code, 0);
    assert.match(out, /explanation\.js is of an earlier version and was changed by somebody since\. It was left where it is\./);
    assert.equal(text('guidance/explanation.js'), '// by hand\n');
  });

  it('does not write over what it did not write, unless told to', async () => {
    put(inWork('guidance'), {'search.js': '// theirs', 'checklist.js': '// theirs too', 'licences.txt': embedFiles['licences.txt']!});
    const {code, err} = await embed('guidance');
    assert.equal(code, 2);
    assert.match(err, /checklist\.js\nstood there before, and this command did not write it so/);
    assert.deepEqual(filesIn(inWork('guidance')), ['checklist.js', 'licences.txt', 'search.js']);
    assert.equal((await embed('guidance --force')).code, 0);
    assert.equal(text('guidance/checklist.js'), embedFiles['checklist.js']);
    assert.equal(text('guidance/search.js'), '// theirs');
  });

  it('removes nothing outside the folder, whatever the manifest there says', async () => {
    put(here.cwd, {'mine.txt': 'mine'});
    mkdirSync(inWork('guidance'));
    const outside = ['../mine.txt', inWork('mine.txt'), '..\\mine.txt', 'packs/../../mine.txt'];
    put(inWork('guidance'), {'integrity.json': JSON.stringify({version: '0', files: Object.fromEntries(outside.map((name) => [name, hashOf('mine')]))})});
    assert.equal((await embed('guidance')).code, 0);
    assert.equal(text('mine.txt'), 'mine');
  });

  it('leaves the old folder working where the new one cannot be put there whole', async () => {
    const folder = inWork('guidance');
    const old = {'a.js': 'old a', 'packs/b.json': 'old b', 'gone.js': 'old'};
    put(folder, old);
    putManifest(folder, old, '1', {});
    // somebody's own file where a folder has to be: the last thing to be put there fails
    put(folder, {'blocked': 'theirs'});
    const before = filesIn(folder);
    const files = new Map(Object.entries({'a.js': 'new a', 'packs/b.json': 'new b', 'c/d.js': 'new', 'blocked/e.js': 'new'}).map(([name, content]) => [name, new TextEncoder().encode(content)]));
    assert.throws(() => replaceFiles(folder, files, true), /What stood there before stands there still\./);
    assert.deepEqual(filesIn(folder), before);
    for (const [name, content] of Object.entries(old)) assert.equal(text(`guidance/${name}`), content);
  });

  it('tells of a folder that may not be written to', {skip: process.platform === 'win32' || process.getuid?.() === 0 ? 'root may write everywhere, and Windows has no such folders' : false}, async () => {
    mkdirSync(inWork('closed'));
    chmodSync(inWork('closed'), 0o555);
    const {code, err} = await embed('closed/guidance');
    assert.equal(code, 2);
    assert.match(err, /it may not be read or written by you/);
  });
});

describe('embed, with the folder that is built', () => {
  it('copies it whole, with hashes that hold, and names only what is there', async () => {
    const installed = fileURLToPath(new URL('../../', import.meta.url));
    const {code, out} = await typed('embed guidance --json', {cwd: here.cwd, installed});
    assert.equal(code, 0);
    const {files, paste} = JSON.parse(out) as {files: {name: string; integrity: string}[]; paste: {head: string[]; tag: string[]}};
    const source = join(installed, 'dist', 'embed');
    assert.deepEqual(files.map(({name}) => name).concat('integrity.json').sort(), filesIn(source));
    for (const {name, integrity} of files) assert.equal(hashOf(readFileSync(join(inWork('guidance'), name))), integrity);
    assert.match(paste.head.join('\n'), /src="\/guidance\/practice-guidance\.js" integrity="sha384-/);
    assert.match(paste.tag.join('\n'), /<label for="record-check">.*\n<practice-checklist id="record-check" name="recordCheck" pack="\w+" checklist="[\w-]+" value="">/);
  });
});
