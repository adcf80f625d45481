/** The first looks that pass over most texts pass over none that the words themselves would find. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {jargonWords, mayHoldJargon} from '../../../src/authoring/advice/jargon-words.js';
import {labelWords, mayHoldLabel} from '../../../src/authoring/advice/label-words.js';

/** A pattern without what has to stand before or after its words. */
function withoutSurroundings(source: string): string {
  let bare = '';
  for (let at = 0; at < source.length; at++) {
    if (!/^\(\?<?[!=]/.test(source.slice(at))) {
      bare += source[at];
      continue;
    }
    for (let open = 0; ; at++) {
      if (source[at] === '\\') at++;
      else if (source[at] === '(') open++;
      else if (source[at] === ')' && --open === 0) break;
    }
  }
  return bare;
}

/** Words that a pattern is about. */
const wordsFor = ({source}: RegExp): fc.Arbitrary<string> =>
  fc.stringMatching(new RegExp(withoutSurroundings(source).replace(/\\p\{Lu\}/g, 'A').replace(/\\p\{L[l]?\}|\\w/g, '[a-z]').replace(/\\b/g, '').replace(/\\s/g, ' ')));

describe('a first look', () => {
  for (const [name, look, patterns] of [['at jargon', mayHoldJargon, jargonWords.map(({pattern}) => pattern)], ['at labels', mayHoldLabel, labelWords.map(({pattern}) => pattern)]] as const) {
    it(`${name} finds a piece of everything that is looked for`, () => {
      for (const pattern of patterns) fc.assert(fc.property(wordsFor(pattern), (words) => assert.match(words, look, `${words}: ${pattern.source}`)), {numRuns: 30});
    });
  }
});
