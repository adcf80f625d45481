/** Phrases are found by their first words as one pattern of all would find them. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {phraseIndex, phrasesIn} from '../../../src/authoring/phrase-index.js';

const piece = fc.constantFrom('core', 'group', 'Core', 'GROUP', 'a', 'é', '(', ')', '-', '.', '1', '£', 'ß');
const phrase = fc.array(piece, {minLength: 1, maxLength: 4}).map((pieces) => pieces.join(' ').toLowerCase());
const text = fc.array(fc.tuple(piece, fc.constantFrom(' ', '  ', '', '\n')).map((two) => two.join('')), {maxLength: 12}).map((pieces) => pieces.join(''));

describe('phrases of a text', () => {
  it('are those that one pattern of all of them finds', () => {
    fc.assert(fc.property(fc.uniqueArray(phrase, {minLength: 1, maxLength: 6}), text, (phrases, words) => {
      const patterns = [...phrases].sort((a, b) => b.length - a.length).map((one) => one.replace(/[().]/g, '\\$&').replaceAll(' ', '\\s+'));
      const all = new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
      assert.deepEqual([...phrasesIn(words, phraseIndex(phrases))], [...words.matchAll(all)].map(({0: found, index}) => ({words: found, index})));
    }), {numRuns: 200});
  });
});
