import assert from 'node:assert/strict';
import {execFileSync, spawnSync} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {after, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {Ajv2020} from 'ajv/dist/2020.js';
import {buildPacks} from '../../../src/cli/build-packs.js';
import {formatDiagnostic} from '../../../src/cli/print-diagnostics.js';
import type {Pack} from '../../../src/model/pack.js';
import {packYaml, placed, standard} from './support.js';

const root = mkdtempSync(join(tmpdir(), 'packs-'));
after(() => rmSync(root, {recursive: true}));
const fixtures = fileURLToPath(new URL('../../fixtures/packs', import.meta.url));
const command = fileURLToPath(new URL('../../../src/cli/build-packs.ts', import.meta.url));

/** A folder of packs on the disk, by path. */
function folder(name: string, files: Record<string, string | Uint8Array>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name, path)), {recursive: true});
    writeFileSync(join(root, name, path), text);
  }
  return join(root, name);
}

const build = (content: string, out = join(root, 'out')) => {
  const printed: string[] = [];
  return {...buildPacks(content, out, (text) => printed.push(text)), printed: printed.join('\n'), out};
};
const pack = (id: string, more = ''): string => packYaml.replace('id: sample', `id: ${id}`).replace('owner:', `${more}owner:`);

describe('building a folder of packs', () => {
  it('writes each pack as JSON and as a module, parents before children, the same bytes each time', async () => {
    const {packs, failed, printed, out} = build(fixtures, join(root, 'first'));
    assert.equal(failed, false);
    assert.deepEqual(packs.map(({id}) => id), ['parent', 'child']);
    assert.match(printed, /^2 of 2 packs built: parent 1\.2\.0, child 0\.3\.0\. 0 errors\.$/m);
    assert.deepEqual(readdirSync(out).sort(), ['child.js', 'child.json', 'pack.schema.json', 'parent.js', 'parent.json', 'record.schema.json']);
    const json = JSON.parse(readFileSync(join(out, 'child.json'), 'utf8')) as Pack;
    assert.deepEqual(json, packs[1]);
    const module = (await import(join(out, 'child.js'))) as {default: Pack};
    assert.deepEqual(module.default, json);
    cpSync(fixtures, join(root, 'copy'), {recursive: true});
    build(join(root, 'copy'), join(root, 'second'));
    for (const name of readdirSync(out)) assert.deepEqual(readFileSync(join(root, 'second', name)), readFileSync(join(out, name)), name);
  });

  it('writes JSON Schemas that are valid and that the packs and a record meet', () => {
    const {packs, out} = build(fixtures, join(root, 'schemas'));
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

  it('shows a problem with its line, a mark under it and what to write, and goes on with the other packs', () => {
    const content = folder('mixed', {'good/pack.yaml': pack('good'), 'bad/pack.yaml': pack('bad'), 'bad/standards/one.md': standard('See [this](term:gone).\n')['standards/one.md']!, 'kin/pack.yaml': pack('kin', 'extends: bad\n')});
    mkdirSync(join(root, 'mixed-out'));
    writeFileSync(join(root, 'mixed-out', 'bad.json'), 'an earlier build');
    const {packs, failed, printed, out} = build(content, join(root, 'mixed-out'));
    assert.equal(failed, true);
    assert.deepEqual(packs.map(({id}) => id), ['good']);
    assert.ok(printed.includes([
      'bad/standards/one.md:6:5 dangling-link',
      '  There is no term with the id "gone".',
      '    See [this](term:gone).',
      '        ^^^^^^^^^^^^^^^^^',
      '  → Link to an entry of this pack or of one it extends.',
    ].join('\n')), printed);
    assert.match(printed, /kin\/pack\.yaml:5:10 missing-parent/);
    assert.match(printed, /1 of 3 packs built: good 1\.0\.0\. 2 errors\./);
    assert.equal(existsSync(join(out, 'bad.json')), false, 'a stale pack is not left behind');
  });

  it('extends-circle: tells the circle where it begins', () => {
    const {diagnostics, failed} = build(folder('circle', {'a/pack.yaml': pack('a', 'extends: b\n'), 'b/pack.yaml': pack('b', 'extends: [a]\n'), 'c/pack.yaml': pack('c', 'extends: c\n')}));
    assert.equal(failed, true);
    const circles = diagnostics.filter(({code}) => code === 'extends-circle');
    assert.deepEqual(circles.map((one) => [placed(one), one.message]), [
      ['a/pack.yaml:5:10-11', 'The packs extend each other in a circle: a → b → a.'],
      ['c/pack.yaml:5:10-11', 'The packs extend each other in a circle: c → c.'],
    ]);
  });

  it('duplicate-pack: tells the second of two packs with one id', () => {
    const {diagnostics, packs} = build(folder('twins', {'a/pack.yaml': pack('same'), 'b/pack.yaml': pack('same')}));
    assert.deepEqual(diagnostics.map((one) => [placed(one), one.code]), [['b/pack.yaml:1:1-9', 'duplicate-pack']]);
    assert.equal(packs.length, 1);
  });

  it('not-utf-8: refuses a file in another encoding', () => {
    const {diagnostics} = build(folder('latin', {'a/pack.yaml': pack('latin'), 'a/terms/a.md': Uint8Array.from([0x23, 0x23, 0x20, 0xe9])}));
    assert.deepEqual(diagnostics.map((one) => [placed(one), one.code]), [['a/terms/a.md:1:1', 'not-utf-8']]);
  });

  it('outside-folder: does not follow a link out of the pack, and follows one inside', () => {
    const content = folder('links', {'a/pack.yaml': pack('links'), 'a/standards/one.md': standard('One.\n')['standards/one.md']!, 'secret.md': 'not ours'});
    mkdirSync(join(content, 'a/terms'));
    symlinkSync(join(content, 'secret.md'), join(content, 'a/terms/out.md'));
    symlinkSync(content, join(content, 'a/checklists'));
    symlinkSync('one.md', join(content, 'a/standards/two.md'));
    symlinkSync('gone.md', join(content, 'a/standards/zero.md'));
    const {diagnostics, printed} = build(content);
    assert.deepEqual(diagnostics.map((one) => `${placed(one)} ${one.code}`).sort(), ['a/checklists:1:1 outside-folder', 'a/standards/two.md:2:5-8 duplicate-id', 'a/standards/zero.md:1:1 outside-folder', 'a/terms/out.md:1:1 outside-folder']);
    assert.doesNotMatch(printed, /not ours/);
  });

  it('passes over what systems leave in folders', () => {
    const {failed} = build(folder('litter', {'a/pack.yaml': pack('litter'), 'a/.DS_Store': Uint8Array.from([0, 255]), 'a/terms/Thumbs.db': Uint8Array.from([0, 255]), 'a/terms/~$words.docx': 'x', '.git/config': 'x'}));
    assert.equal(failed, false);
  });
});

describe('the command', () => {
  const run = (...args: string[]) => spawnSync(process.execPath, ['--import', 'tsx', command, ...args], {encoding: 'utf8'});

  it('ends with 0 where all is well', () => {
    assert.match(execFileSync(process.execPath, ['--import', 'tsx', command, fixtures, join(root, 'command')], {encoding: 'utf8'}), /2 of 2 packs built/);
  });

  it('ends with 1 where a pack has errors', () => {
    const {status, stdout} = run(folder('wrong', {'a/pack.yaml': 'id: a\n'}), join(root, 'wrong-out'));
    assert.equal(status, 1);
    assert.match(stdout, /a\/pack\.yaml:1:1 missing-key/);
  });

  it('ends with 2 and says so where it is called wrongly', () => {
    for (const args of [[], ['content'], [join(root, 'nowhere'), root]]) {
      const {status, stderr} = run(...args);
      assert.equal(status, 2);
      assert.match(stderr, /^(Say where the packs are|There is no folder)/);
      assert.doesNotMatch(stderr, /\n\s+at /);
    }
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
