import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {deadline, type DeadlineQuestion} from '../../../src/calendar/deadline.js';
import {daysBetween} from '../../../src/calendar/plain-date.js';
import {limit as limitSchema} from '../../../src/model/timescale.js';
import {days, nations, placeOf, random} from './by-hand.js';

const dueOn = (question: DeadlineQuestion): string => {
  const answer = deadline(question);
  return answer.kind === 'due' ? [answer.date, answer.time].filter(Boolean).join(' ') : answer.why;
};

/** The clock in London as the operating system's own tables have it. */
const london = new Intl.DateTimeFormat('en-GB', {timeZone: 'Europe/London', dateStyle: 'short', timeStyle: 'short'});
const clock = (moment: number): string => london.format(moment).replace(/^(\d\d)\/(\d\d)\/(\d{4}), /, '$3-$2-$1 ');

describe('deadlines', () => {
  it('clocks show their working: every day, week, month and year counted leads to the day it is due', () => {
    const next = random(8);
    for (let run = 0; run < 1500; run++) {
      const place = Math.floor(next() * (days.length - 900));
      const starts = days[place]!.date;
      const count = 1 + Math.floor(next() * 60);
      for (const unit of limitSchema.shape.unit.options) {
        if (unit === 'hours' || unit === 'working-days') continue;
        const answer = deadline({starts, limit: {count, unit}});
        assert.ok(answer.kind === 'due');
        assert.equal(answer.steps.length, count);
        assert.deepEqual(answer.steps.map((step) => step.kind === 'counted' && step.number), Array.from({length: count}, (_, index) => index + 1));
        assert.deepEqual(answer.steps.at(-1), {kind: 'counted', date: answer.date, number: count});
        if (unit === 'days') assert.equal(answer.date, days[place + count]!.date);
        if (unit === 'weeks') assert.equal(answer.date, days[place + count * 7]?.date ?? answer.date);
        if (unit === 'months' || unit === 'years') {
          const months = Number(starts.slice(0, 4)) * 12 + Number(starts.slice(5, 7)) - 1 + count * (unit === 'years' ? 12 : 1);
          assert.equal(answer.date.slice(0, 7), `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`, 'the month meant, never the one after');
          const following = placeOf.get(answer.date);
          if (answer.date.slice(8) !== starts.slice(8) && following !== undefined && days[following + 1]) assert.equal(days[following + 1]!.date.slice(8), '01', 'the last day of a shorter month');
        }
      }
    }
  });

  it('counts months from the start, so that a short month shortens no later one', () => {
    const answer = deadline({starts: '2026-01-31', limit: {count: 3, unit: 'months'}});
    assert.ok(answer.kind === 'due');
    assert.deepEqual(answer.steps.map(({date}) => date), ['2026-02-28', '2026-03-31', '2026-04-30']);
    assert.equal(dueOn({starts: '2028-02-29', limit: {count: 1, unit: 'years'}}), '2029-02-28');
  });

  it('counts hours as they pass, on the clocks of the United Kingdom', () => {
    const next = random(72);
    for (let run = 0; run < 5000; run++) {
      // whole hours from 2018 to 2028 by Greenwich, an hour that comes twice left to the test below
      const began = Date.UTC(2018, 0, 1) + Math.floor(next() * 96_000) * 3_600_000;
      if (clock(began - 3_600_000) === clock(began)) continue;
      const [starts, time] = clock(began).split(' ') as [string, string];
      const count = 1 + Math.floor(next() * 100);
      assert.equal(dueOn({starts, time, limit: {count, unit: 'hours'}}), clock(began + count * 3_600_000), `${starts} ${time} + ${count} hours`);
    }
  });

  it('clocks show their working: hours a day at a time, and the weekend on which the clocks change', () => {
    assert.deepEqual(deadline({starts: '2026-10-24', time: '16:30', limit: {count: 72, unit: 'hours'}}), {
      kind: 'due',
      date: '2026-10-27',
      time: '15:30',
      steps: [
        {kind: 'clocks', date: '2026-10-25', change: 'back'},
        {kind: 'counted', date: '2026-10-25', time: '15:30', number: 24},
        {kind: 'counted', date: '2026-10-26', time: '15:30', number: 48},
        {kind: 'counted', date: '2026-10-27', time: '15:30', number: 72},
      ],
    });
    const spring = deadline({starts: '2027-03-26', time: '09:00', limit: {count: 60, unit: 'hours'}});
    assert.ok(spring.kind === 'due');
    assert.deepEqual(spring.steps.slice(-3), [{kind: 'clocks', date: '2027-03-28', change: 'forward'}, {kind: 'counted', date: '2027-03-28', time: '10:00', number: 48}, {kind: 'counted', date: '2027-03-28', time: '22:00', number: 60}]);
    const late = deadline({starts: '2026-03-28', time: '23:30', limit: {count: 24, unit: 'hours'}});
    assert.ok(late.kind === 'due');
    assert.deepEqual(late.steps, [{kind: 'clocks', date: '2026-03-29', change: 'forward'}, {kind: 'counted', date: '2026-03-30', time: '00:30', number: 24}], 'the clocks change on the Sunday, wherever the count stops');
    // a time that comes twice is the first of the two; one that is left out is an hour later by the clock
    assert.equal(dueOn({starts: '2026-10-25', time: '01:30', limit: {count: 24, unit: 'hours'}}), '2026-10-26 00:30');
    assert.equal(dueOn({starts: '2026-03-29', time: '01:30', limit: {count: 24, unit: 'hours'}}), '2026-03-30 02:30');
  });

  it('counts working days in each nation, and carries the whole working with it', () => {
    for (const nation of nations) {
      const answer = deadline({starts: '2026-06-01', limit: {count: 15, unit: 'working-days'}, nation});
      assert.ok(answer.kind === 'due');
      assert.equal(answer.date, nation === 'scotland' ? '2026-06-23' : '2026-06-22');
      assert.equal(answer.steps.length, daysBetween('2026-06-01', answer.date), 'no day is left out');
      assert.equal(answer.steps.filter(({kind}) => kind === 'counted').length, 15);
    }
  });

  it('is due on the day itself where nothing is to be counted', () => {
    for (const unit of limitSchema.shape.unit.options) {
      assert.deepEqual(deadline({starts: '2026-11-22', time: '10:00', limit: {count: 0, unit}, nation: 'england'}), {kind: 'due', date: '2026-11-22', ...(unit === 'hours' && {time: '10:00'}), steps: []});
    }
  });

  it('refuses with a reason for a program and words for a person, and never throws', () => {
    const refused = (question: Partial<DeadlineQuestion>) => {
      const answer = deadline({starts: '2026-11-22', limit: {count: 10, unit: 'working-days'}, ...question});
      assert.ok(answer.kind === 'refused', JSON.stringify(answer));
      return `${answer.why}: ${answer.words}`;
    };
    assert.equal(refused({}), 'no-nation: Say which nation of the United Kingdom: their bank holidays differ.');
    assert.equal(refused({nation: 'england', starts: '2028-12-22'}), 'beyond-horizon: Bank holidays are not known here after 2028-12-31.');
    assert.equal(refused({nation: 'england', starts: '2017-06-01'}), 'before-table: Bank holidays are not known here before 2018-01-01.');
    assert.equal(refused({nation: 'england', starts: '2026-11-31'}), 'not-a-day: “2026-11-31” is not a day: write year-month-day, such as 2026-11-22.');
    for (const time of [undefined, '', '24:00', '9:30', '09:60', '09:30:00']) assert.match(refused({time, limit: {count: 24, unit: 'hours'}}), /^needs-time: Give the time it began/);
    for (const count of [-1, 0.5, NaN, 1e6]) assert.match(refused({limit: {count, unit: 'days'}}), /^not-a-limit: “.*” is not a limit/);
    for (const unit of limitSchema.shape.unit.options) {
      assert.match(refused({starts: '', time: '10:00', nation: 'wales', limit: {count: 1, unit}}), /^not-a-day/);
      assert.match(refused({starts: '9999-12-31', time: '23:30', nation: 'wales', limit: {count: 9, unit}}), unit === 'working-days' ? /^beyond-horizon/ : /^not-a-day/);
    }
  });

  it('counts back as well, by the same checks', () => {
    const back = (question: Omit<DeadlineQuestion, 'direction'>) => dueOn({...question, direction: 'before'});
    assert.equal(back({starts: '2026-12-30', limit: {count: 5, unit: 'working-days'}, nation: 'england'}), '2026-12-21');
    assert.equal(back({starts: '2026-03-31', limit: {count: 1, unit: 'months'}}), '2026-02-28');
    assert.equal(back({starts: '2026-10-26', time: '09:00', limit: {count: 48, unit: 'hours'}}), '2026-10-24 10:00');
    assert.equal(back({starts: '2026-11-23', limit: {count: 1.5, unit: 'days'}}), 'not-a-limit');
    assert.equal(back({starts: '0000-01-05', limit: {count: 10, unit: 'days'}}), 'not-a-day');
    assert.equal(back({starts: '0000-01-01', time: '09:00', limit: {count: 48, unit: 'hours'}}), 'not-a-day');
    assert.equal(back({starts: '2026-11-23', limit: {count: 1, unit: 'working-days'}}), 'no-nation');
  });

  it('needs no nation and has no horizon where no working day is counted', () => {
    assert.equal(dueOn({starts: '2035-01-10', limit: {count: 6, unit: 'months'}}), '2035-07-10');
    assert.equal(dueOn({starts: '2010-01-10', limit: {count: 26, unit: 'weeks'}}), '2010-07-11');
  });
});
