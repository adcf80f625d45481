import assert from 'node:assert/strict';
import {cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {after, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {Ajv2020} from 'ajv/dist/2020.js';
import {openPacks} from '../../src/cli/pack-folders/open-packs.js';
import {formatDiagnostic} from '../../src/cli/print-diagnostics.js';
import type {Pack} from '../../src/model/pack.js';
import {packYaml, placed, standard} from '../unit/authoring/support.js';
import {typed} from './transcripts.js';

const root = mkdtempSync(join(tmpdir(), 'packs-'));
after(() => rmSync(root, {recursive: true}));
const fixtures = fileURLToPath(new URL('../fixtures/packs', import.meta.url));

/** A folder of packs on the disk, by path. */
function folder(name: string, files: Record<string, string | Uint8Array>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name, path)), {recursive: true});
    writeFileSync(join(root, name, path), text);
  }
  return join(root, name);
}

let built = 0;
/** Builds the packs of a folder alone, as this repository builds its own. */
async function build(content: string, out = join(root, `out-${(built += 1)}`)): Promise<{code: number; printed: string; out: string}> {
  const {code, out: printed, err} = await typed(`build ${content} --only packs --out ${out}`, {cwd: root, installed: root});
  return {code, printed: printed + err, out};
}
/** What is wrong in a folder, each with the name of its pack's folder before it. */
const diagnosticsOf = (content: string) => openPacks(content, root).packs.flatMap(({name, diagnostics}) => diagnostics.map((one) => ({...one, file: `${name}/${one.file}`})));
const pack = (id: string, more = ''): string => packYaml.replace('id: sample', `id: ${id}`).replace('owner:', `${more}owner:`);

describe('building a folder of packs', () => {
  it('writes each pack as JSON and as a module, parents before children, the same bytes each time', async () => {
    const {code, printed, out} = await build(fixtures, join(root, 'first'));
    assert.equal(code, 0);
    assert.match(printed, /^2 packs built into .*first: parent 1\.2\.0, child 0\.3\.0\.$/m);
    const written = ['child.js', 'child.json', 'pack.schema.json', 'parent.js', 'parent.json', 'record.schema.json'];
    assert.deepEqual(readdirSync(out).filter((name) => !name.startsWith('.')).sort(), written);
    const json = JSON.parse(readFileSync(join(out, 'child.json'), 'utf8')) as Pack;
    assert.deepEqual(json, openPacks(fixtures, root).packs[1]!.pack);
    const module = (await import(join(out, 'child.js'))) as {default: Pack};
    assert.deepEqual(module.default, json);
    cpSync(fixtures, join(root, 'copy'), {recursive: true});
    await build(join(root, 'copy'), join(root, 'second'));
    for (const name of readdirSync(out)) assert.deepEqual(readFileSync(join(root, 'second', name)), readFileSync(join(out, name)), name);
  });

  it('writes JSON Schemas that are valid and that the packs and a record meet', async () => {
    const {out} = await build(fixtures, join(root, 'schemas'));
    const packs = openPacks(fixtures, root).packs.map(({pack: one}) => one!); // right ones
    const ajv = new Ajv2020({strict: false, validateFormats: false});
    const read = (name: string) => JSON.parse(readFileSync(join(out, name), 'utf8')) as object;
    const isPack = ajv.compile(read('pack.schema.json'));
    for (const one of packs) assert.ok(isPack(one), JSON.stringify(isPack.errors));
    assert.equal(isPack({...packs[0], format: 'other'}), false);
    assert.equal(isPack({...packs[0], extra: 1}), false);
    assert.equal(isPack({...packs[0], terms: [{...packs[0]!.terms[0], body: [{type: 'html', text: '<b>'}]}]}), false);
    const isRecord = ajv.compile(read('record.schema.json'));
    const answer = {packVersion: '1.0.0', hash: 'x', wording: 'Case summary', state: 'up-to-date', later: true};
    const record = {format: 'practice-guidance/record@1', checklist: 'list', pack: 'sample', items: {summary: answer}, host: 1};
    assert.ok(isRecord(record), JSON.stringify(isRecord.errors));
    assert.equal(isRecord({...record, items: {summary: {...answer, state: ''}}}), false);
  });

  it('shows a problem with its line, a mark under it and what to write, and writes nothing at all', async () => {
    const content = folder('mixed', {'good/pack.yaml': pack('good'), 'bad/pack.yaml': pack('bad'), 'bad/standards/one.md': standard('See [this](term:gone).\n')['standards/one.md']!, 'kin/pack.yaml': pack('kin', 'extends: bad\n')});
    const {code, printed, out} = await build(content);
    assert.equal(code, 1);
    assert.ok(printed.includes([
      'bad/standards/one.md:6:5 dangling-link',
      '  There is no term with the id "gone".',
      '    See [this](term:gone).',
      '        ^^^^^^^^^^^^^^^^^',
      '  → Write the term first, since there is none yet. If another pack holds what you mean, name that pack under "extends" in pack.yaml.',
    ].join('\n')), printed);
    assert.match(printed, /kin\/pack\.yaml:5:10 broken-parent/);
    assert.match(printed, /2 errors in 2 files\. .*\n\nNothing was built, and what was built before is as it was\.\n$/);
    assert.equal(existsSync(out), false);
  });

  it('extends-circle: tells the circle at each of its packs', () => {
    const diagnostics = diagnosticsOf(folder('circle', {'a/pack.yaml': pack('a', 'extends: b\n'), 'b/pack.yaml': pack('b', 'extends: [a]\n'), 'c/pack.yaml': pack('c', 'extends: c\n')}));
    const circles = diagnostics.filter(({code}) => code === 'extends-circle');
    assert.deepEqual(circles.map((one) => [placed(one), one.message]), [
      ['b/pack.yaml:5:11-12', 'The packs extend each other in a circle: b → a → b.'],
      ['a/pack.yaml:5:10-11', 'The packs extend each other in a circle: a → b → a.'],
      ['c/pack.yaml:5:10-11', 'The packs extend each other in a circle: c → c.'],
    ]);
  });

  it('duplicate-pack: tells the second of two packs with one id', () => {
    const diagnostics = diagnosticsOf(folder('twins', {'a/pack.yaml': pack('same'), 'b/pack.yaml': pack('same')}));
    assert.deepEqual(diagnostics.map((one) => [placed(one), one.code]), [['b/pack.yaml:1:1-9', 'duplicate-pack']]);
  });

  it('not-utf-8: refuses a file in another encoding', () => {
    const diagnostics = diagnosticsOf(folder('latin', {'a/pack.yaml': pack('latin'), 'a/terms/a.md': Uint8Array.from([0x23, 0x23, 0x20, 0x81])}));
    assert.deepEqual(diagnostics.map((one) => [placed(one), one.code]), [['a/terms/a.md:1:4-5', 'not-utf-8']]);
  });

  it('outside-folder: does not follow a link out of the pack, and follows one inside', async () => {
    const content = folder('links', {'a/pack.yaml': pack('links'), 'a/standards/one.md': standard('One.\n')['standards/one.md']!, 'secret.md': 'not ours'});
    mkdirSync(join(content, 'a/terms'));
    symlinkSync(join(content, 'secret.md'), join(content, 'a/terms/out.md'));
    symlinkSync(content, join(content, 'a/checklists'));
    symlinkSync('one.md', join(content, 'a/standards/two.md'));
    symlinkSync('gone.md', join(content, 'a/standards/zero.md'));
    const diagnostics = diagnosticsOf(content);
    const {printed} = await build(content);
    assert.deepEqual(diagnostics.map((one) => `${placed(one)} ${one.code}`).sort(), ['a/checklists:1:1 outside-folder', 'a/standards/two.md:2:5-8 duplicate-id', 'a/standards/zero.md:1:1 outside-folder', 'a/terms/out.md:1:1 outside-folder']);
    assert.doesNotMatch(printed, /not ours/);
  });

  it('passes over what systems leave in folders', async () => {
    const {code} = await build(folder('litter', {'a/pack.yaml': pack('litter'), 'a/.DS_Store': Uint8Array.from([0, 255]), 'a/terms/Thumbs.db': Uint8Array.from([0, 255]), 'a/terms/~$words.docx': 'x', '.git/config': 'x'}));
    assert.equal(code, 0);
  });
});

describe('a problem in print', () => {
  it('shows the part of a long line that matters, and nothing a terminal would obey', () => {
    const line = `${'x'.repeat(300)}BAD\u001B[31m${'y'.repeat(300)}`;
    const text = formatDiagnostic({file: 'a.md', line: 1, column: 301, endColumn: 304, code: 'image', severity: 'error', message: 'Not "\u001B[2J".', remedy: 'R.'}, [line]);
    const [, , shown = '', marks = ''] = text.split('\n');
    assert.ok(shown.length < 130);
    assert.equal(shown.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1), 'BAD');
    assert.doesNotMatch(text, /\u001B/);
  });
});
