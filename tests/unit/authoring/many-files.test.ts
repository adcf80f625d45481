import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {compilePack} from '../../../src/authoring/compile.js';
import {generatedPack} from '../../bench/authoring/generated-pack.js';

/** Seconds of the processor, which a busy machine stretches less than those of the clock. */
function secondsToCompile(count: number): number {
  const files = generatedPack(count);
  const begin = process.cpuUsage();
  const {pack, diagnostics} = compilePack(files);
  const {user, system} = process.cpuUsage(begin);
  assert.deepEqual(diagnostics, []);
  assert.ok(pack);
  return (user + system) / 1e6;
}

describe('a pack of many files', () => {
  it('takes as much longer as it has more files, and hundreds of files take seconds', () => {
    secondsToCompile(44); // what is compiled on the way is not counted
    const few = secondsToCompile(88);
    const many = secondsToCompile(352);
    assert.ok(many < 10, `${many} s for 352 files`);
    assert.ok(many < 7 * few, `${many} s for 352 files and ${few} s for 88: four times as many should take four times as long`);
  });
});
