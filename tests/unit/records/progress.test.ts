import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {isDate} from '../../../src/calendar/plain-date.js';
import type {Checklist, ChecklistItem} from '../../../src/model/checklist.js';
import type {Answer, ChecklistRecord} from '../../../src/model/record.js';
import {answerItem, clearItem, own} from '../../../src/records/answer.js';
import {drift} from '../../../src/records/drift.js';
import {progress, standing} from '../../../src/records/progress.js';
import {acts, checklist, pageAt, realDate, recordUnder, schemaRecord, today, twoVersions} from '../../fixtures/records/arbitraries.js';

/** A checklist of today and a record: none, one of any making, or one begun under another version and worked on since. */
const pair: fc.Arbitrary<[Checklist, ChecklistRecord | null]> = fc.oneof(
  fc.tuple(checklist, fc.oneof(fc.constant(null), schemaRecord)),
  twoVersions.chain(([before, after]) =>
    fc.tuple(recordUnder(before), acts).map(([record, done]): [Checklist, ChecklistRecord | null] => {
      let now: ChecklistRecord | null = record;
      for (const {place, said} of done) {
        const item = after.items[place % after.items.length]!;
        now = said ? answerItem(now, item, said, pageAt('2.0.0')) : now && clearItem(now, item.id);
      }
      return [after, now];
    })),
);

const item = {id: 'summary', label: 'Summary', hash: '5a00000000000001', date: 'optional'} as ChecklistItem;
const answer: Answer = {packVersion: '1.0.0', hash: item.hash, wording: 'Summary', state: 'up-to-date'};
const stands = (asked: Partial<ChecklistItem>, said: Partial<Answer>, kind: 'status' | 'tick' = 'status') => standing(kind, {...item, ...asked}, {...answer, ...said}, today);
const quarterly = {refresh: {every: 3, unit: 'months'} as ChecklistItem['refresh']};

describe('progress', () => {
  it('promise 3: complete is never said with an open item, an answer to be updated, or one too old', () => {
    const seen = new Set<string>();
    fc.assert(fc.property(pair, ([version, record]) => {
      const {state, open, standings} = progress(version, record, today);
      seen.add(state);
      assert.equal(state === 'complete', version.items.every(({id}) => standings[id]!.kind === 'good'));
      if (state === 'complete' || state === 'out-of-date') assert.deepEqual(open, []);
      else assert.ok(open.length);
      assert.equal(state === 'not-started', version.items.every(({id}) => !record || !own(record.items, id)));
    }), {numRuns: 1500});
    assert.deepEqual([...seen].sort(), ['complete', 'in-progress', 'not-started', 'out-of-date']);
  });

  it('promise 3: answered and open make the whole, and the open ones stand in the checklist\'s order', () => {
    fc.assert(fc.property(pair, ([version, record]) => {
      const {answered, open, total, standings} = progress(version, record, today);
      assert.equal(total, version.items.length);
      assert.equal(answered + open.length, total);
      assert.deepEqual(open, version.items.map(({id}) => id).filter((id) => open.includes(id)));
      assert.deepEqual(Object.keys(standings).sort(), version.items.map(({id}) => id).sort());
    }), {numRuns: 300});
  });

  it('promise 2: what drift calls reworded or unanswered is open, for that reason', () => {
    fc.assert(fc.property(pair, ([version, record]) => {
      const {standings} = progress(version, record, today);
      const found = drift(version, record);
      for (const {item} of found.reworded) assert.deepEqual(standings[item.id], {kind: 'open', why: 'reworded'});
      for (const {id} of found.unanswered) assert.deepEqual(standings[id], {kind: 'open', why: 'unanswered'});
    }), {numRuns: 300});
  });

  it('promise 3: time alone never makes an answered item better', () => {
    fc.assert(fc.property(pair, realDate, ([version, record], later) => {
      fc.pre(later >= today);
      const now = progress(version, record, today).standings;
      const then = progress(version, record, later).standings;
      for (const [id, {kind}] of Object.entries(now)) if (kind === 'too-old') assert.equal(then[id]!.kind, 'too-old');
    }), {numRuns: 300});
  });

  it('asks for a date only with an answer that says the thing is there', () => {
    assert.deepEqual(stands({date: 'asked'}, {}), {kind: 'open', why: 'date'});
    assert.deepEqual(stands({date: 'asked'}, {state: 'done'}, 'tick'), {kind: 'open', why: 'date'});
    assert.deepEqual(stands({date: 'asked'}, {date: '2026-11-22'}), {kind: 'good'});
    assert.deepEqual(stands({date: 'asked'}, {state: 'not-applicable', reason: 'No contact'}), {kind: 'good'});
    assert.deepEqual(stands({date: 'asked'}, {state: 'needs-updating'}), {kind: 'needs-updating'}, 'an honest "needs updating" can always be saved');
    assert.deepEqual(stands({date: 'optional'}, {}), {kind: 'good'});
  });

  it('counts no date that is none, or that is still to come', () => {
    for (const date of ['2026-02-30', '2026-11-23', '2062-01-01', '22/11/2026', '2026-1-1', 'soon', '+010000-01-01']) {
      assert.deepEqual(stands({date: 'asked'}, {date}), {kind: 'open', why: 'date'}, date);
      assert.deepEqual(stands({date: 'optional', ...quarterly}, {date}), {kind: 'open', why: 'date'}, date);
      assert.deepEqual(stands({date: 'none'}, {date}), {kind: 'good'}, date);
    }
  });

  it('is good on the last day of the refresh period and too old on the next', () => {
    assert.deepEqual(stands(quarterly, {date: '2026-08-22'}), {kind: 'good', due: '2026-11-22'});
    assert.deepEqual(stands(quarterly, {date: '2026-08-21'}), {kind: 'too-old', due: '2026-11-21'});
    assert.deepEqual(stands(quarterly, {}), {kind: 'good'}, 'no date, nothing to be too old');
  });

  it('wants a reason of more than white space for not applicable', () => {
    for (const reason of [undefined, '', ' \n\t\u00a0']) assert.deepEqual(stands({}, {state: 'not-applicable', reason}), {kind: 'open', why: 'reason'});
  });

  it('leaves open an answer of another kind of checklist, or of another time', () => {
    for (const state of ['done', 'partly', '', 'constructor']) assert.deepEqual(stands({}, {state}), {kind: 'open', why: 'unknown-answer'});
    for (const state of ['up-to-date', 'not-applicable', 'needs-updating']) assert.deepEqual(stands({}, {state, reason: 'x'}, 'tick'), {kind: 'open', why: 'unknown-answer'});
  });

  it('has started where an item of today has an answer, were it an open one; a retired one alone is no start', () => {
    const version = {answers: 'status', items: [item]} as unknown as Checklist;
    const record = {format: 'practice-guidance/record@1', checklist: 'sample-checks', pack: 'sample', items: {}} as ChecklistRecord;
    assert.equal(progress(version, {...record, items: {summary: {...answer, hash: 'old'}}}, today).state, 'in-progress');
    assert.equal(progress(version, {...record, items: {gone: answer}}, today).state, 'not-started');
  });

  it('has a due day only where there is a date and a period, and it is a real one', () => {
    fc.assert(fc.property(pair, ([version, record]) => {
      for (const [id, found] of Object.entries(progress(version, record, today).standings)) {
        if (!('due' in found)) continue;
        assert.ok(isDate(found.due) && own(record!.items, id)!.date);
        assert.equal(found.kind, found.due < today ? 'too-old' : 'good');
      }
    }), {numRuns: 300});
  });
});
