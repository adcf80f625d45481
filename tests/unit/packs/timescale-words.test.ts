import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Limit} from '../../../src/model/timescale.js';
import {clockWords, confidenceWords, dutyWords, extendedWords, lengthWords, limitWords, nationWords, thenWords} from '../../../src/packs/timescale-words.js';
import {guidance} from '../../../stories/fixtures/guidance.js';

/** Fills in what is in braces, as the elements do; what has no value stays in its braces, and is seen. */
const say = (text: string, values: Readonly<Record<string, string | number>> = {}): string => text.replace(/\{(\w+)\}/g, (braces, name: string) => String(values[name] ?? braces));
const units = ['hours', 'working-days', 'days', 'weeks', 'months', 'years'] as const;
const length = (count: number, unit: Limit['unit']): string => lengthWords({count, unit}, say);

describe('a time-scale in words', () => {
  it('says how long in every unit', () => {
    assert.deepEqual(units.map((unit) => length(10, unit)), ['10 hours', '10 working days', '10 days', '10 weeks', '10 months', '10 years']);
  });

  it('says one of each as one', () => {
    assert.deepEqual(units.map((unit) => length(1, unit)), ['1 hour', '1 working day', '1 day', '1 week', '1 month', '1 year']);
  });

  it('says from when, and by when', () => {
    const given = {limit: {count: 10, unit: 'working-days'}, starts: 'the initial child protection conference'} as const;
    assert.equal(limitWords(given, say), 'Within 10 working days of the initial child protection conference.');
    assert.equal(limitWords({...given, counts: 'within'}, say), 'Within 10 working days of the initial child protection conference.');
  });

  it('says what is counted back from an event to come, and what goes on until its end', () => {
    assert.equal(limitWords({limit: {count: 5, unit: 'working-days'}, starts: 'the review conference', counts: 'before'}, say), 'At least 5 working days before the review conference.');
    assert.equal(limitWords({limit: {count: 25, unit: 'years'}, starts: 'the young person’s birth', counts: 'until'}, say), 'Until 25 years after the young person’s birth.');
  });

  it('says the longest it may take, and how often it comes again, and nothing where it is not said', () => {
    assert.equal(extendedWords({extended: {count: 20, unit: 'working-days'}}, say), '20 working days at most, where it is extended.');
    assert.equal(thenWords({then: {count: 6, unit: 'weeks'}}, say), 'After that, at least every 6 weeks.');
    assert.equal(extendedWords({}, say), undefined);
    assert.equal(thenWords({}, say), undefined);
  });

  it('says the kind of duty, and none of what is only suggested', () => {
    assert.deepEqual((['must', 'should', 'local'] as const).map((duty) => dutyWords({duty, wording: 'adapted'}, say)), ['Required by law', 'Statutory guidance', 'Local expectation']);
    assert.equal(dutyWords({duty: 'must', wording: 'drafted'}, say), undefined);
  });

  it('names every nation', () => {
    assert.deepEqual((['england', 'wales', 'scotland', 'northern-ireland'] as const).map((nation) => nationWords(nation, say)), ['England', 'Wales', 'Scotland', 'Northern Ireland']);
  });

  it('says of a figure that was not seen in its source that it was not, and why', () => {
    assert.equal(confidenceWords('verified', say), undefined);
    assert.match(confidenceWords('reported', say)!, /^Not checked against the current edition: .*another source/); // it says something
    assert.match(confidenceWords('known', say)!, /^Not checked against the current edition: .*general knowledge/); // it says something
  });

  it('says all of it in one order, and leaves out what is not said', () => {
    const [review] = guidance.timescales.filter(({id}) => id === 'core-group');
    assert.deepEqual(clockWords(review!, say), {limit: 'Within 10 working days of the conference.', more: ['After that, at least every 6 weeks.'], whose: ['Statutory guidance', 'England'], caution: undefined}); // the sample has it
    const suggested = {...review!, then: undefined, wording: 'drafted', confidence: 'known'} as const; // as above
    assert.deepEqual([clockWords(suggested, say).more, clockWords(suggested, say).whose], [[], ['England']]);
    assert.match(clockWords(suggested, say).caution ?? '', /general knowledge/);
  });
});
