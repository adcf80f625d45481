/** Which of one set of texts are those of another, reworded or under another title. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {likeness, recognised, type Titled} from '../../../src/authoring/likeness.js';

const long = 'We ring before the day, we say who is coming and when, and we write down what we promised.';
const pairs = (fresh: readonly Titled[], former: readonly Titled[]): string[] => [...recognised(fresh, former)].map(([one, old]) => `${one.title} ← ${old.title}`);

describe('a text is known again', () => {
  it('by most of its words, before another is by its title alone', () => {
    assert.deepEqual(pairs([{title: 'Reliable', text: 'All of it is new here, and nobody ever said so.'}, {title: 'Being reliable', text: long.replace('ring', 'write')}], [{title: 'Reliable', text: long}]), ['Being reliable ← Reliable']);
  });
  it('by its title where nothing else is like it', () => {
    assert.deepEqual(pairs([{title: 'reliable', text: 'All of it is new.'}], [{title: 'Reliable', text: long}]), ['reliable ← Reliable']);
  });
  it('in the order in which they stand, where title and text are the same', () => {
    const [one, two] = [{title: 'A', text: 'x'}, {title: 'A', text: 'x'}];
    const found = recognised([{...one}, {...two}], [one, two]);
    assert.deepEqual([...found.values()].map((old) => old === one), [true, false]);
  });
  it('by a short text only where it is the same word for word and no other has it', () => {
    assert.deepEqual(pairs([{title: 'B', text: 'Kind words.'}], [{title: 'A', text: 'Kind words.'}]), ['B ← A']);
    assert.deepEqual(pairs([{title: 'B', text: 'Kind words are good.'}], [{title: 'A', text: 'Kind words are free.'}]), []);
    assert.deepEqual(pairs([{title: 'C', text: 'To follow.'}], [{title: 'A', text: 'To follow.'}, {title: 'B', text: 'To follow.'}]), []);
    assert.deepEqual(pairs([{title: 'C', text: ''}], [{title: 'A', text: ''}]), []);
  });
  it('once: no old one is two new ones', () => {
    assert.deepEqual(pairs([{title: 'B', text: long}, {title: 'C', text: long}], [{title: 'A', text: long}]), ['B ← A']);
  });
  it('among thousands, in no time to speak of', () => {
    const many = (title: string): Titled[] => Array.from({length: 3_000}, (_, index) => ({title: `${title} ${index}`, text: `${long} ${index}`}));
    const begun = performance.now();
    assert.equal(recognised(many('New'), many('Old')).size, 3_000);
    assert.ok(performance.now() - begun < 5_000);
  });
  it('with each text read a few times, however many others it is compared with', () => {
    let reads = 0;
    const many = (title: string): Titled[] => Array.from({length: 40}, (_, index) => ({
      title: `${title} ${index}`,
      get text() {
        reads++;
        return `${long} ${title} ${index}`;
      },
    }));
    assert.equal(recognised(many('New'), many('Old')).size, 40);
    assert.ok(reads < 80 * 10, `${reads} times`);
  });
});

describe('likeness', () => {
  const words = fc.array(fc.constantFrom('we', 'ring', 'We', 'day', 'visit'), {maxLength: 12});

  it('is the share of the words that both have, each as often as both have it', () => {
    fc.assert(fc.property(words, words, (one, other) => {
      const left = other.map((word) => word.toLowerCase());
      const both = one.filter((word) => {
        const at = left.indexOf(word.toLowerCase());
        if (at >= 0) left.splice(at, 1);
        return at >= 0;
      });
      assert.equal(likeness(one.join(' '), other.join(', ')), (2 * both.length) / Math.max(1, one.length + other.length));
    }), {numRuns: 500});
  });
});
