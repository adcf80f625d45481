import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {review} from '../../../src/packs/review.js';

describe('promise 6: a review date told honestly on the day of reading', () => {
  it('is in date until sixty days before', () => assert.equal(review('2026-12-31', '2026-10-31').kind, 'in-date'));

  it('is due from sixty days before, to the day itself', () => {
    assert.deepEqual(review('2026-12-31', '2026-11-01'), {kind: 'due', days: 60});
    assert.deepEqual(review('2026-12-31', '2026-12-30'), {kind: 'due', days: 1});
    assert.deepEqual(review('2026-12-31', '2026-12-31'), {kind: 'due', days: 0});
  });

  it('has passed from the day after', () => {
    assert.equal(review('2026-12-31', '2027-01-01').kind, 'passed');
    assert.equal(review('2020-02-29', '2026-01-01').kind, 'passed');
  });

  it('counts days across a change of the clocks', () => assert.deepEqual(review('2026-03-30', '2026-03-28'), {kind: 'due', days: 2}));
});
