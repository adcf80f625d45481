import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {wordingDiff, type Piece} from '../../../src/records/wording-diff.js';
import {anyText} from '../../fixtures/records/arbitraries.js';

const joined = (pieces: Piece[], not: Piece['type']) => pieces.filter(({type}) => type !== not).map(({text}) => text).join('');
const shown = (pieces: Piece[]) => pieces.map(({type, text}) => ({same: text, gone: `[-${text}-]`, new: `[+${text}+]`})[type]).join('');
const sentence = fc.array(fc.constantFrom('the', 'plan', 'is', 'was', 'shared', ' ', '\n', '  ', 'with', 'the family'), {maxLength: 30}).map((words) => words.join(' '));

describe('the difference of two wordings', () => {
  it('promise 2: its pieces give back the old wording and the new, exactly', () => {
    fc.assert(fc.property(fc.oneof(fc.tuple(sentence, sentence), fc.tuple(anyText, anyText)), ([before, after]) => {
      const pieces = wordingDiff(before, after);
      assert.equal(joined(pieces, 'new'), before);
      assert.equal(joined(pieces, 'gone'), after);
      assert.ok(pieces.every(({text}, place) => text && pieces[place - 1]?.type !== pieces[place]!.type));
    }), {numRuns: 500});
  });

  it('is one same piece, or none, where nothing changed', () => {
    fc.assert(fc.property(fc.oneof(sentence, anyText), (text) => {
      assert.deepEqual(wordingDiff(text, text), text ? [{type: 'same', text}] : []);
    }));
  });

  it('marks words as a reader would', () => {
    assert.equal(shown(wordingDiff('Has a case summary.', 'Has an up-to-date case summary.')), 'Has [-a-][+an up-to-date+] case summary.');
    assert.equal(shown(wordingDiff('Refreshed every three months or sooner.', 'Refreshed every six weeks or sooner.')), 'Refreshed every [-three months-][+six weeks+] or sooner.');
    assert.equal(shown(wordingDiff('Shared with the family.', 'Shared.')), '[-Shared with the family.-][+Shared.+]');
    assert.equal(shown(wordingDiff('', 'New')), '[+New+]');
  });

  it('finds as much in common as there is', () => {
    const common = (before: string[], after: string[]): number => {
      if (!before.length || !after.length) return 0;
      const [first, ...rest] = before;
      const place = after.indexOf(first!);
      return Math.max(common(rest, after), place < 0 ? 0 : 1 + common(rest, after.slice(place + 1)));
    };
    const words = fc.array(fc.constantFrom('a', 'b', 'c'), {maxLength: 7});
    fc.assert(fc.property(words, words, (before, after) => {
      const same = wordingDiff(before.join(' '), after.join(' ')).filter(({type}) => type === 'same').map(({text}) => text).join(' ').split(/\s+/).filter(Boolean).length;
      assert.equal(same, common(before, after));
    }), {numRuns: 1000});
  });

  it('is quick and exact for a book', () => {
    const before = Array.from({length: 20_000}, (_, place) => `word${place}`).join(' ');
    const after = before.replace('word19000', 'other');
    const began = process.cpuUsage();
    const pieces = wordingDiff(before, after);
    assert.ok(process.cpuUsage(began).user < 2_000_000);
    assert.equal(joined(pieces, 'new'), before);
    assert.equal(joined(pieces, 'gone'), after);
    assert.ok(pieces[0]!.text.length > 100_000, 'what stands before the first change is the same');
  });
});
