/** A Word document into a pack: what is written, what is left alone, what is told. */
import assert from 'node:assert/strict';
import {copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {withSource} from '../../src/cli/import/pack-file.js';
import {openPack} from '../../src/cli/pack-folders/open-packs.js';
import {docx, heading, p} from '../unit/authoring/word/docx.js';
import {put} from './package.js';
import {sameAsTranscript, screen, typed} from './transcripts.js';

const installed = fileURLToPath(new URL('../../', import.meta.url));
const today = '2026-11-22';
let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'practice-guidance-'));
  for (const [to, from] of [['framework.docx', 'framework-pandoc.docx'], ['visits.docx', 'awkward-pandoc.docx']] as const) copyFileSync(new URL(`../fixtures/word/${from}`, import.meta.url), join(cwd, to));
});
afterEach(() => rmSync(cwd, {recursive: true, force: true}));

const inWork = (...names: string[]): string => join(cwd, ...names);
const text = (...names: string[]): string => readFileSync(inWork(...names), 'utf8');
const run = (rest: string, ask?: () => Promise<string | undefined>) => typed(`import ${rest}`, {cwd, installed, today, ...(ask && {ask})});
const seen = async (rest: string): Promise<string> => screen(`import ${rest}`, await run(rest)).replaceAll(cwd, '…');
const problems = (folder: string): string[] => openPack(inWork(folder), installed).diagnostics.map(({file, line, code}) => `${file}:${line} ${code}`);
const everything = (folder: string): Record<string, string> =>
  Object.fromEntries(readdirSync(inWork(folder), {withFileTypes: true, recursive: true}).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort().map((file) => [file, readFileSync(file, 'utf8')]));

describe('import', () => {
  it('makes a pack of a document that checks with nothing to say', async () => {
    sameAsTranscript('import', await seen('framework.docx --reviewed 2026-03-31'));
    assert.deepEqual(problems('framework'), []);
  });

  it('tells what it could not place, and what is worth a look', async () => sameAsTranscript('import-told', await seen('visits.docx --into our-visits --reviewed 2026-03-31')));

  it('adds a document to the pack that init made, and changes nothing else of it', async () => {
    await typed('init our-council --yes', {cwd, installed, today});
    const before = everything('our-council');
    sameAsTranscript('import-into', await seen('framework.docx --into our-council --reviewed 2026-03-31'));
    assert.deepEqual(problems('our-council'), []);
    const after = everything('our-council');
    for (const [file, was] of Object.entries(before)) if (!file.endsWith('pack.yaml')) assert.equal(after[file], was, file);
    assert.equal(text('our-council', 'pack.yaml').replace(/ {2}riverbank-practice-framework:\n(?: {4}.*\n){3}/, ''), before[inWork('our-council', 'pack.yaml')]);
  });

  it('gives the same files when it is run again, and says so', async () => {
    await run('framework.docx --reviewed 2026-03-31');
    const before = everything('framework');
    sameAsTranscript('import-again', await seen('framework.docx --reviewed 2026-03-31'));
    assert.deepEqual(everything('framework'), before);
    rmSync(inWork('framework', '.import.json'));
    await run('framework.docx --reviewed 2026-03-31');
    assert.deepEqual(Object.keys(everything('framework')), Object.keys(before).filter((file) => !file.endsWith('.import.json')));
  });

  it('takes over what changed in the document, and leaves what somebody changed in the pack', async () => {
    const body = (second: string): string => heading(1, 'Values') + heading(2, 'Kind') + p('One.') + heading(1, second) + heading(2, 'Brave') + p('Two.');
    writeFileSync(inWork('ours.docx'), docx(body('Vision')));
    await run('ours.docx --reviewed 2026-03-31');
    writeFileSync(inWork('ours', 'statements', 'values.md'), text('ours', 'statements', 'values.md').replace('One.', 'One, in our words.'));
    writeFileSync(inWork('ours.docx'), docx(body('Hopes').replace('One.', 'Another.')));
    sameAsTranscript('import-changed', await seen('ours.docx --reviewed 2026-03-31'));
    assert.deepEqual(readdirSync(inWork('ours', 'statements')).sort(), ['hopes.md', 'values.md']);
    assert.match(text('ours', 'statements', 'values.md'), /One, in our words\./);
    assert.equal((await run('ours.docx --reviewed 2026-03-31 --force')).code, 0);
    assert.match(text('ours', 'statements', 'values.md'), /Another\./);
  });

  it('removes and replaces nothing outside the folder, whatever its list says', async () => {
    put(cwd, {'mine.md': 'mine', 'framework/.import.json': JSON.stringify({'framework.docx': {'../mine.md': 'x', '/etc/passwd': 'x', 'statements/../../mine.md': 'x'}})});
    assert.equal((await run('framework.docx --reviewed 2026-03-31')).code, 0);
    assert.equal(text('mine.md'), 'mine');
  });

  it('asks for the day where somebody is there to answer, and leaves nothing where she stops', async () => {
    assert.equal((await run('framework.docx', () => Promise.resolve(undefined))).code, 2);
    assert.ok(!existsSync(inWork('framework')));
    assert.equal((await run('framework.docx', () => Promise.resolve('2026-03-31'))).code, 0);
    assert.match(text('framework', 'statements', 'our-values.md'), /reviewed: 2026-03-31\ndue: 2027-03-31\n/);
  });

  it('gives all of it as data', async () => {
    const {code, out} = await run('visits.docx --reviewed 2026-03-31 --json');
    const {written, told, errors} = JSON.parse(out) as {written: string[]; told: {code: string; under?: string; words?: string; remedy: string}[]; errors: number};
    assert.deepEqual([code, errors, written], [0, 0, ['pack.yaml', 'statements/visiting-families.md']]);
    assert.deepEqual(told.find((one) => one.code === 'picture')?.words, 'A line drawing of a front door');
  });

  it('refuses what it cannot read, and writes nothing', async () => {
    put(cwd, {'old.docx': '%PDF-1.7', 'text.docx': 'Hello', 'folder.docx/x': '', 'taken': '', 'desk/letters.txt': ''});
    writeFileSync(inWork('bomb.docx'), docx('', {'word/document.xml': ' '.repeat(50_000_000)}));
    const lines = ['', 'framework.docx', 'framework.docx --reviewed soon', 'framework.docx --reviewed 2026-12-01', 'gone.docx', 'folder.docx', 'old.docx', 'text.docx', 'bomb.docx', 'framework.docx visits.docx', 'framework.docx --kind standard', 'framework.docx --into taken --reviewed 2026-03-31', 'framework.docx --into desk --reviewed 2026-03-31'];
    const before = readdirSync(cwd);
    const screens: string[] = [];
    for (const line of lines) screens.push(await seen(line));
    sameAsTranscript('import-refused', screens.join('\n'));
    assert.deepEqual(readdirSync(cwd), before);
  });
});

describe('a document as a source in pack.yaml', () => {
  const source = {id: 'guide', title: 'Guide: one', publisher: 'Us', edition: '2026'};
  const added = '    title: "Guide: one"\n    publisher: Us\n    edition: 2026\n';
  it('is written where the others stand, and every other character stays', () => {
    assert.equal(withSource('id: a\nsources: # ours\n  b:\n    title: c\n', source), `id: a\nsources: # ours\n  guide:\n${added}  b:\n    title: c\n`);
    assert.equal(withSource('id: a\r\nsources:\r\n  b:\r\n    title: c', source), `id: a\r\nsources:\r\n  guide:\r\n${added.replaceAll('\n', '\r\n')}  b:\r\n    title: c`);
    assert.equal(withSource('id: a', source), `id: a\nsources:\n  guide:\n${added}`);
  });
  it('is left to the person where that would rewrite what she wrote', () => {
    assert.equal(withSource('id: a\nsources: {b: {title: c, publisher: d, edition: e}}\n', source), undefined);
    assert.equal(withSource('id: [a\n', source), undefined);
  });
  it('is there only once', () => {
    const text = 'id: a\nsources:\n  guide: {title: x, publisher: y, edition: z}\n';
    assert.equal(withSource(text, source), text);
  });
});
