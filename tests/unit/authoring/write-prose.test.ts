import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {writeProse} from '../../../src/authoring/write/prose.js';
import {blocks, unlessByChance} from './arbitraries.js';
import {compile, standard, told} from './support.js';

describe('prose is written as Markdown', () => {
  it('that is read back to the same tree', () => {
    fc.assert(fc.property(blocks(), (body) => {
      const text = writeProse(body);
      const {draft, diagnostics} = compile(standard(`${text}\n`));
      assert.deepEqual(unlessByChance(diagnostics), [], `${text}\n${diagnostics.map(told).join('\n')}`);
      assert.deepEqual(draft?.standards[0]?.body, body, text);
    }), {numRuns: 800});
  });
});
