import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {addWorkingDays} from '../../../src/calendar/working-days.js';
import type {Limit, Timescale} from '../../../src/model/timescale.js';
import {dueOf, holidayTable, stepDates, type Due} from '../../../src/packs/due.js';
import {dayWords, leftWords, refusalWords} from '../../../src/packs/due-words.js';

const clock = (limit: Limit, more: Partial<Pick<Timescale, 'counts' | 'extended' | 'then' | 'nation'>> = {}) => ({limit, nation: 'england' as const, ...more});
const days = (count: number): Limit => ({count, unit: 'working-days'});
const told = (due: Due) => (due.kind === 'due' ? due.date : due.why);
const plain = (text: string, values: Readonly<Record<string, string | number>> = {}): string => text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));

describe('promise 8: when a time-scale is due', () => {
  it('is counted for the nation that is named, over its own holidays', () => {
    assert.equal(told(dueOf(clock(days(5)), {starts: '2026-11-27', nation: 'england'})), '2026-12-04');
    assert.equal(told(dueOf(clock(days(5), {nation: 'scotland'}), {starts: '2026-11-27', nation: 'scotland'})), '2026-12-07');
  });

  it('is not worked out without a nation, nor for another one, whatever the unit', () => {
    for (const unit of ['hours', 'working-days', 'days', 'weeks', 'months', 'years'] as const) {
      const question = {starts: '2026-11-23', time: '09:00'};
      assert.equal(told(dueOf(clock({count: 1, unit}), {...question, nation: undefined})), 'no-nation');
      assert.equal(told(dueOf(clock({count: 1, unit}), {...question, nation: 'wales'})), 'other-nation');
    }
  });

  it('says the latest day where it is extended, and the next one where it comes again', () => {
    const due = dueOf(clock(days(10), {extended: days(20), then: {count: 6, unit: 'months'}}), {starts: '2026-11-23', nation: 'england'});
    assert.ok(due.kind === 'due');
    assert.equal(due.date, '2026-12-07');
    assert.equal(due.extended?.kind === 'due' && due.extended.date, '2026-12-21');
    assert.equal(due.next?.kind === 'due' && due.next.date, '2027-06-07');
  });

  it('asks for the time where it is in hours, and says the time', () => {
    const limit: Limit = {count: 72, unit: 'hours'};
    assert.equal(told(dueOf(clock(limit), {starts: '2026-11-23', nation: 'england'})), 'needs-time');
    const due = dueOf(clock(limit), {starts: '2026-11-23', time: '16:30', nation: 'england'});
    assert.deepEqual(due.kind === 'due' && [due.date, due.time], ['2026-11-26', '16:30']);
  });

  it('is refused past the horizon of the bank holidays, and the latest day alone where only that lies past it', () => {
    assert.equal(told(dueOf(clock(days(10)), {starts: '2028-12-27', nation: 'england'})), 'beyond-horizon');
    const due = dueOf(clock(days(2), {extended: days(20)}), {starts: '2028-12-18', nation: 'england'});
    assert.equal(told(due), '2028-12-20');
    assert.equal(due.kind === 'due' && due.extended?.kind, 'refused');
  });

  it('goes on until a birthday', () => assert.equal(told(dueOf(clock({count: 25, unit: 'years'}, {counts: 'until'}), {starts: '2008-05-14', nation: 'england'})), '2033-05-14'));
});

describe('a time-scale that is counted back', () => {
  const back = (limit: Limit, starts: string, time?: string) => dueOf(clock(limit, {counts: 'before'}), {starts, time, nation: 'england'});

  it('passes over weekends and holidays, and names them', () => {
    const due = back(days(5), '2026-12-30');
    assert.ok(due.kind === 'due');
    assert.equal(due.date, '2026-12-21');
    assert.deepEqual(due.steps.flatMap((step) => (step.kind === 'holiday' ? [`${step.date} ${step.name}`] : [])), ['2026-12-28 Boxing Day (substitute day)', '2026-12-25 Christmas Day']);
    assert.deepEqual(due.steps.flatMap((step) => (step.kind === 'counted' ? [step.number] : [])), [1, 2, 3, 4, 5]);
  });

  it('is the way there, gone back: for every working day of three years', () => {
    for (let start = '2025-01-02'; start < '2028-01-01'; start = addWorkingDays(start, 1, 'england').due) {
      const there = addWorkingDays(start, 7, 'england').due;
      assert.equal(told(back(days(7), there)), start);
    }
  });

  it('counts days, weeks, months and hours back as well', () => {
    assert.equal(told(back({count: 5, unit: 'days'}, '2026-03-02')), '2026-02-25');
    assert.equal(told(back({count: 2, unit: 'weeks'}, '2026-03-02')), '2026-02-16');
    assert.equal(told(back({count: 1, unit: 'months'}, '2026-03-31')), '2026-02-28');
    const due = back({count: 24, unit: 'hours'}, '2026-03-02', '09:15');
    assert.deepEqual(due.kind === 'due' && [due.date, due.time], ['2026-03-01', '09:15']);
  });

  it('counts back over the day on which the clocks change, and names that day', () => {
    const due = back({count: 72, unit: 'hours'}, '2026-03-31', '00:30');
    assert.ok(due.kind === 'due');
    assert.deepEqual(due.steps, [
      {kind: 'counted', date: '2026-03-30', time: '00:30', number: 24},
      {kind: 'clocks', date: '2026-03-29', change: 'forward'},
      {kind: 'counted', date: '2026-03-28', time: '23:30', number: 48},
      {kind: 'counted', date: '2026-03-27', time: '23:30', number: 72},
    ]);
  });

  it('is refused where there is no such day or limit, and never throws', () => {
    for (const unit of ['days', 'weeks', 'months', 'years'] as const) assert.equal(told(back({count: 10, unit}, '0000-01-05')), 'not-a-day');
    assert.equal(told(back({count: 48, unit: 'hours'}, '0000-01-01', '09:00')), 'not-a-day');
    for (const unit of ['hours', 'working-days', 'days', 'weeks', 'months', 'years'] as const) {
      for (const count of [1.5, -1, NaN, 10_000]) assert.equal(told(back({count, unit}, '2026-11-23', '09:00')), 'not-a-limit', `${count} ${unit}`);
    }
  });

  it('is refused where the table does not reach, and where something is missing', () => {
    assert.equal(told(back(days(5), '2029-01-05')), 'beyond-horizon');
    assert.equal(told(back(days(5), '2018-01-03')), 'before-table');
    assert.equal(told(back({count: 24, unit: 'hours'}, '2026-03-02')), 'needs-time');
    assert.equal(told(back(days(5), '2026-02-30')), 'not-a-day');
  });
});

describe('the days of a pathway', () => {
  const after = (count: number, unit: 'days' | 'weeks' | 'months') => ({after: {count, unit}});

  it('are calendar days, or working days of a nation, as the source says', () => {
    assert.deepEqual(stepDates(after(5, 'days'), 'calendar', '2026-11-23', 'england'), [{by: 'calendar', date: '2026-11-28'}]);
    assert.deepEqual(stepDates(after(5, 'days'), 'working', '2026-11-23', 'england'), [{by: 'working', date: '2026-11-30'}]);
    assert.deepEqual(stepDates(after(5, 'days'), 'working', '2026-11-23', undefined), []);
  });

  it('are both where the source does not say, working days only for a nation that was given', () => {
    assert.deepEqual(stepDates(after(10, 'days'), 'unsaid', '2026-11-23', undefined), [{by: 'calendar', date: '2026-12-03'}]);
    assert.deepEqual(stepDates(after(10, 'days'), 'unsaid', '2026-11-23', 'scotland'), [{by: 'calendar', date: '2026-12-03'}, {by: 'working', date: '2026-12-08'}]);
    assert.deepEqual(stepDates(after(10, 'days'), 'unsaid', '2028-12-22', 'england'), [{by: 'calendar', date: '2029-01-01'}, {by: 'working', why: 'beyond-horizon'}]);
  });

  it('are one where it makes no difference: the start itself, weeks, months', () => {
    assert.deepEqual(stepDates(after(0, 'days'), 'unsaid', '2026-11-23', 'england'), [{date: '2026-11-23'}]);
    assert.deepEqual(stepDates(after(3, 'months'), 'unsaid', '2026-11-30', 'england'), [{date: '2027-02-28'}]);
    assert.deepEqual(stepDates(after(2, 'weeks'), 'working', '2026-11-23', undefined), [{date: '2026-12-07'}]);
  });

  it('are a reason, and never an error, where there is no such day', () => {
    assert.deepEqual(stepDates(after(2, 'weeks'), 'calendar', '9999-12-30', undefined), [{why: 'not-a-day'}]);
    assert.deepEqual(stepDates(after(5, 'days'), 'calendar', 'next Tuesday', undefined), [{by: 'calendar', why: 'not-a-day'}]);
  });

  it('are none where a step has no place in time', () => assert.deepEqual(stepDates({}, 'calendar', '2026-11-23', 'england'), []));
});

describe('dates in words', () => {
  it('have their weekday', () => assert.equal(dayWords('2026-12-07', 'en-GB', plain), 'Monday 7 December 2026'));

  it('say how they lie to today', () => {
    const left = (date: string) => leftWords(date, '2026-11-22', plain);
    assert.deepEqual(['2026-11-25', '2026-11-23', '2026-11-22', '2026-11-21', '2026-11-20'].map(left), ['3 days left', '1 day left', 'today', 'passed 1 day ago', 'passed 2 days ago']);
  });

  it('say why none is given, and until when one could be', () => {
    assert.match(refusalWords('beyond-horizon', holidayTable, 'en-GB', plain), /until 31 December 2028/);
    assert.match(refusalWords('before-table', holidayTable, 'en-GB', plain), /from 1 January 2018/);
    assert.match(refusalWords('needs-time', holidayTable, 'en-GB', plain), /in hours/);
    assert.match(refusalWords('no-nation', holidayTable, 'en-GB', plain), /none is assumed/);
    assert.match(refusalWords('not-a-day', holidayTable, 'en-GB', plain), /No date is given/);
  });
});
