/** Files put into a folder: all of them or none, also where another program holds one, as happens on Windows. */
import assert from 'node:assert/strict';
import {existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {putFiles} from '../../src/cli/put-files.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'practice-guidance-'));
  writeFileSync(join(folder, 'a.md'), 'old');
  writeFileSync(join(folder, 'gone.md'), 'old');
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

/** A disk on which some renames fail as often as is said. */
function disk(fails: (from: string, to: string) => boolean, times = Infinity) {
  let left = times;
  return {
    rename: (from: string, to: string): void => {
      if (fails(from, to) && left-- > 0) throw Object.assign(new Error('EBUSY'), {code: 'EBUSY'});
      renameSync(from, to);
    },
    wait: () => undefined,
  };
}
const files = new Map([['a.md', 'new'], ['terms/b.md', 'new']]);

describe('files put into a folder', () => {
  it('take their places once the program that held one lets go', () => {
    putFiles(folder, files, ['gone.md'], disk((from) => from.endsWith('gone.md'), 3));
    assert.deepEqual(readdirSync(folder, {recursive: true}).sort(), ['a.md', 'terms', join('terms', 'b.md')]);
    assert.equal(readFileSync(join(folder, 'a.md'), 'utf8'), 'new');
  });

  for (const [what, place] of [['a folder that is there', () => folder], ['a new one', () => join(folder, 'new')]] as const)
    it(`are there to stay although what they were made in cannot be taken away: ${what}`, () => {
      const remove = (): never => {
        throw Object.assign(new Error('ENOTEMPTY'), {code: 'ENOTEMPTY'});
      };
      putFiles(place(), files, ['gone.md'], {remove});
      assert.equal(readFileSync(join(place(), 'a.md'), 'utf8'), 'new');
      assert.ok(!existsSync(join(place(), 'gone.md')));
      assert.throws(() => putFiles(place(), files, [], {...disk((from) => from.endsWith('b.md')), remove}), {name: 'Problem', message: /another program is using it/});
      assert.equal(readFileSync(join(place(), 'terms', 'b.md'), 'utf8'), 'new');
    });

  it('say why they could not be put into a new folder, also where that cannot be taken away again', () => {
    const remove = (): never => {
      throw new Error('EBUSY');
    };
    assert.throws(() => putFiles(join(folder, 'new'), files, [], {...disk(() => true), remove}), {name: 'Problem', message: /another program is using it/});
  });

  it('leave all as it was where it never does, and say what to close', () => {
    assert.throws(() => putFiles(folder, files, ['gone.md'], disk((from) => from.endsWith('gone.md'))), {name: 'Problem', message: /another program is using it.*What stood there before stands there still\. Close what may have its files open/s});
    assert.equal(readFileSync(join(folder, 'a.md'), 'utf8'), 'old');
    assert.ok(!existsSync(join(folder, 'terms', 'b.md')));
    assert.deepEqual(readdirSync(folder).filter((name) => name.startsWith('.')), []);
  });

  it('lose nothing where what was taken away cannot even be put back', () => {
    let message = '';
    try {
      putFiles(folder, files, ['gone.md'], disk((from) => /gone\.md$|old[\\/]a\.md$/.test(from)));
    } catch (error) {
      message = (error as Error).message;
    }
    const [, beside = ''] = /is in (\S+) in that folder/.exec(message) ?? [];
    assert.equal(readFileSync(join(folder, beside, 'a.md'), 'utf8'), 'old', message);
  });
});
