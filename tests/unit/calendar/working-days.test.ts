import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {addWorkingDays} from '../../../src/calendar/working-days.js';
import {Refused} from '../../../src/calendar/refused.js';
import type {Nation} from '../../../src/model/timescale.js';
import {days, holidaysOf, nations, placeOf, random} from './by-hand.js';

const holidays = new Map(nations.map((nation) => [nation, holidaysOf(nation)]));

/** The same by walking a finger over a wall calendar, one day at a time; undefined where the calendar ends. */
function walk(date: string, count: number, nation: Nation, stride: 1 | -1 = 1): {due: string; steps: object[]} | undefined {
  const steps: object[] = [];
  let place = placeOf.get(date)!;
  for (let left = count; left > 0; ) {
    const day = days[(place += stride)];
    if (!day) return undefined;
    const name = holidays.get(nation)!.get(day.date);
    if (day.weekend) steps.push({kind: 'weekend', date: day.date});
    else if (name !== undefined) steps.push({kind: 'holiday', date: day.date, name});
    else steps.push({kind: 'counted', date: day.date, number: count - --left});
  }
  return {due: days[place]!.date, steps};
}

/** A working as one line: a hundred thousand of them are compared. */
const line = ({due, steps}: {due: string; steps: object[]}): string => `${due}:${steps.map((step) => Object.values(step).join(' ')).join()}`;

const refusal = (why: string) => (error: unknown) => error instanceof Refused && error.why === why && error.message.length > 20;

describe('working days', () => {
  it('clocks show their working: 100,000 random dates in four nations come out as counting by hand does, every day of it', () => {
    const next = random(20261122);
    let refused = 0;
    for (let run = 0; run < 100_000; run++) {
      const {date} = days[Math.floor(next() * days.length)]!;
      const nation = nations[run % 4]!;
      const count = Math.floor(next() * (run % 10 ? 13 : 66));
      const wanted = walk(date, count, nation);
      if (wanted) assert.equal(line(addWorkingDays(date, count, nation)), line(wanted), `${date} + ${count} in ${nation}`);
      else {
        refused++;
        assert.throws(() => addWorkingDays(date, count, nation), refusal('beyond-horizon'), `${date} + ${count} in ${nation}`);
      }
    }
    assert.ok(refused > 50, 'some of them ran past the end of the table');
  });

  it('clocks show their working: 20,000 random dates counted back come out as counting by hand does', () => {
    const next = random(20261123);
    let refused = 0;
    for (let run = 0; run < 20_000; run++) {
      const {date} = days[Math.floor(next() * days.length)]!;
      const nation = nations[run % 4]!;
      const count = Math.floor(next() * (run % 10 ? 13 : 66));
      const wanted = walk(date, count, nation, -1);
      if (wanted) assert.equal(line(addWorkingDays(date, count, nation, 'before')), line(wanted), `${date} - ${count} in ${nation}`);
      else {
        refused++;
        assert.throws(() => addWorkingDays(date, count, nation, 'before'), refusal('before-table'), `${date} - ${count} in ${nation}`);
      }
    }
    assert.ok(refused > 10, 'some of them ran past the start of the table');
  });

  it('clocks show their working: each day counted, each weekend and bank holiday passed over by name', () => {
    assert.deepEqual(addWorkingDays('2026-12-23', 3, 'england'), {
      due: '2026-12-30',
      steps: [
        {kind: 'counted', date: '2026-12-24', number: 1},
        {kind: 'holiday', date: '2026-12-25', name: 'Christmas Day'},
        {kind: 'weekend', date: '2026-12-26'},
        {kind: 'weekend', date: '2026-12-27'},
        {kind: 'holiday', date: '2026-12-28', name: 'Boxing Day (substitute day)'},
        {kind: 'counted', date: '2026-12-29', number: 2},
        {kind: 'counted', date: '2026-12-30', number: 3},
      ],
    });
  });

  it('takes the day of the event as day 0, whatever day that is', () => {
    const due = (date: string, count: number) => addWorkingDays(date, count, 'england').due;
    assert.equal(due('2026-11-23', 10), '2026-12-07', 'from a Monday');
    assert.equal(due('2026-11-20', 1), '2026-11-23', 'from a Friday');
    assert.equal(due('2026-11-21', 1), '2026-11-23', 'from a Saturday');
    assert.equal(due('2026-12-25', 1), '2026-12-29', 'from a holiday');
    assert.equal(due('2026-12-25', 0), '2026-12-25', 'no days later is the day itself');
  });

  it('differs between the nations, as their holidays do', () => {
    const due = (date: string, count = 1) => nations.map((nation) => addWorkingDays(date, count, nation).due);
    assert.deepEqual(due('2026-06-12'), ['2026-06-15', '2026-06-15', '2026-06-16', '2026-06-15']);
    assert.deepEqual(due('2026-04-02'), ['2026-04-07', '2026-04-07', '2026-04-06', '2026-04-07']);
    assert.deepEqual(due('2026-07-10'), ['2026-07-13', '2026-07-13', '2026-07-13', '2026-07-14']);
    assert.deepEqual(due('2022-06-01'), Array(4).fill('2022-06-06'));
  });

  it('refuses, and says why', () => {
    assert.throws(() => addWorkingDays('2026-11-22', 10, undefined), refusal('no-nation'));
    for (const other of ['britain', '', '__proto__', 'toString']) assert.throws(() => addWorkingDays('2026-11-22', 10, other as Nation), refusal('no-nation'));
    assert.throws(() => addWorkingDays('2017-12-31', 1, 'wales'), refusal('before-table'));
    assert.throws(() => addWorkingDays('2028-12-29', 1, 'wales'), refusal('beyond-horizon'));
    assert.throws(() => addWorkingDays('2031-01-06', 1, 'wales'), refusal('beyond-horizon'));
    assert.throws(() => addWorkingDays('2018-01-02', 1, 'wales', 'before'), refusal('before-table'));
    assert.throws(() => addWorkingDays('2029-01-02', 1, 'wales', 'before'), refusal('beyond-horizon'));
    assert.equal(addWorkingDays('2028-12-31', 1, 'wales', 'before').due, '2028-12-29');
    assert.equal(addWorkingDays('2028-12-28', 1, 'wales').due, '2028-12-29');
    assert.equal(addWorkingDays('2018-01-01', 1, 'wales').due, '2018-01-02');
    for (const date of ['2026-02-30', '', 'today', '2026-11-22T00:00:00Z']) assert.throws(() => addWorkingDays(date, 1, 'wales'), refusal('not-a-day'));
    for (const count of [-1, 1.5, NaN, Infinity, 1e9]) assert.throws(() => addWorkingDays('2026-11-22', count, 'wales'), refusal('not-a-limit'));
  });
});
