import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {addPeriod, daysBetween, inWords, isDate, localToday, weekday} from '../../../src/calendar/plain-date.js';
import {isoDate} from '../../../src/model/text.js';

// An independent reckoning: the lengths of months by rule, days counted one by one. No Date anywhere.
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const monthLength = (year: number, month: number) => (month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);
const two = (number: number, length = 2) => String(number).padStart(length, '0');
const write = (year: number, month: number, day: number) => `${two(year, 4)}-${two(month)}-${two(day)}`;
const parts = (date: string) => date.split('-').map(Number) as [number, number, number];

function walk(date: string, days: number): string {
  let [year, month, day] = parts(date);
  for (; days > 0; days--) {
    if (++day <= monthLength(year, month)) continue;
    day = 1;
    if (++month > 12) [year, month] = [year + 1, 1];
  }
  return write(year, month, day);
}
function stepMonths(date: string, months: number): string {
  const [year, month, day] = parts(date);
  const count = year * 12 + month - 1 + months;
  const [newYear, newMonth] = [Math.floor(count / 12), (count % 12) + 1];
  return write(newYear, newMonth, Math.min(day, monthLength(newYear, newMonth)));
}

const realDay = fc.tuple(fc.oneof(fc.integer({min: 1, max: 9000}), fc.integer({min: 1890, max: 2110})), fc.integer({min: 1, max: 12}), fc.oneof(fc.integer({min: 1, max: 31}), fc.constantFrom(1, 28, 29, 30, 31)))
  .filter(([year, month, day]) => day <= monthLength(year, month))
  .map(([year, month, day]) => write(year, month, day));

describe('plain dates', () => {
  it('knows real days from the rest, as the model does', () => {
    const numbers = fc.tuple(fc.integer({min: 0, max: 9999}), fc.integer({min: 0, max: 13}), fc.integer({min: 0, max: 32}));
    fc.assert(fc.property(numbers, ([year, month, day]) => {
      const text = write(year, month, day);
      assert.equal(isDate(text), month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month), text);
      assert.equal(isDate(text), isoDate.safeParse(text).success, text);
    }), {numRuns: 3000});
    for (const text of ['2026-02-29', '1900-02-29', '2026-2-3', '2026-11-22T00:00:00Z', ' 2026-11-22', '2026-11-22\n', '٢٠٢٦-١١-٢٢', '+012026-11-22', '', 20261122, null, undefined, ['2026-11-22']]) assert.equal(isDate(text), false, String(text));
    for (const text of ['2024-02-29', '2000-02-29', '0000-02-29', '1970-01-01', '9999-12-31']) assert.equal(isDate(text), true, text);
  });

  it('adds days and weeks as counting on the fingers does', () => {
    fc.assert(fc.property(realDay, fc.integer({min: 0, max: 800}), (date, every) => {
      assert.equal(addPeriod(date, {every, unit: 'days'}), walk(date, every));
      if (every < 120) assert.equal(addPeriod(date, {every, unit: 'weeks'}), walk(date, every * 7));
    }), {numRuns: 1500});
  });

  it('adds months and years, a day that the month has not becoming its last', () => {
    fc.assert(fc.property(realDay, fc.integer({min: 0, max: 600}), (date, every) => {
      assert.equal(addPeriod(date, {every, unit: 'months'}), stepMonths(date, every));
      if (every < 50) assert.equal(addPeriod(date, {every, unit: 'years'}), stepMonths(date, every * 12));
    }), {numRuns: 3000});
    assert.equal(addPeriod('2026-01-31', {every: 1, unit: 'months'}), '2026-02-28');
    assert.equal(addPeriod('2028-01-31', {every: 1, unit: 'months'}), '2028-02-29');
    assert.equal(addPeriod('2024-02-29', {every: 1, unit: 'years'}), '2025-02-28');
    assert.equal(addPeriod('2026-11-30', {every: 3, unit: 'months'}), '2027-02-28');
    assert.equal(addPeriod('2026-12-31', {every: 2, unit: 'months'}), '2027-02-28');
    assert.equal(addPeriod('0004-01-31', {every: 1, unit: 'months'}), '0004-02-29', 'the year 4 is not 1904');
  });

  it('never goes back in time', () => {
    fc.assert(fc.property(realDay, fc.integer({min: 1, max: 100}), fc.constantFrom('days', 'weeks', 'months', 'years'), (date, every, unit) => {
      assert.ok(addPeriod(date, {every, unit}) > date);
    }));
  });

  it('says what it was given where that makes no day', () => {
    assert.throws(() => addPeriod('2026-02-30', {every: 1, unit: 'days'}), {name: 'RangeError', message: '"2026-02-30" plus 1 days is not a day such as 2026-11-22'});
    for (const unit of ['days', 'weeks', 'months', 'years'] as const) {
      assert.throws(() => addPeriod('9999-12-31', {every: 1, unit}), /"9999-12-31" plus 1/);
      assert.throws(() => addPeriod('2026-11-22', {every: 1e12, unit}), RangeError);
      assert.throws(() => addPeriod('2026-11-22', {every: NaN, unit}), RangeError);
    }
  });

  it('counts the days between two days', () => {
    fc.assert(fc.property(realDay, fc.integer({min: 0, max: 2000}), (date, days) => {
      assert.equal(daysBetween(date, walk(date, days)), days);
      assert.equal(daysBetween(walk(date, days), date) + days, 0);
    }));
  });

  it('writes a day in words, and gives back what is none', () => {
    const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
    fc.assert(fc.property(realDay.filter((date) => date > '1600'), (date) => {
      const [year, month, day] = parts(date);
      assert.equal(inWords(date, 'en-GB'), `${day} ${months[month - 1]} ${year}`);
    }));
    assert.equal(inWords('2026-05-03', 'cy'), '3 Mai 2026');
    for (const [date, language] of [['2026-02-30', 'en-GB'], ['soon', 'en-GB'], ['', 'en-GB'], ['2026-05-03', 'en_GB'], ['2026-05-03', '']] as const) assert.equal(inWords(date, language), date);
  });

  it('writes English as the browser would, every day of sixty years', () => {
    const [date, name] = [new Intl.DateTimeFormat('en-GB', {dateStyle: 'long', timeZone: 'UTC'}), new Intl.DateTimeFormat('en-GB', {weekday: 'long', timeZone: 'UTC'})];
    for (let day = '1990-01-01'; day <= '2050-12-31'; day = walk(day, 1)) {
      const wanted = date.format(Date.parse(day));
      assert.equal(inWords(day, 'en-GB'), wanted);
      assert.equal(inWords(day, 'en'), wanted, 'English is British here');
      assert.equal(weekday(day, 'en-GB'), name.format(Date.parse(day)));
    }
    assert.equal(inWords('2026-05-03', 'EN-gb'), '3 May 2026');
    assert.equal(inWords('2026-05-03', 'en-US'), 'May 3, 2026', 'no other English is touched');
    assert.equal(inWords('0099-05-03', 'en'), '3 May 99');
  });

  it('leaves the browser’s own formats alone until another language asks for one', () => {
    const {DateTimeFormat} = Intl;
    const refuse = () => { throw new Error('a format was made'); };
    try {
      Intl.DateTimeFormat = refuse as unknown as typeof Intl.DateTimeFormat;
      assert.equal(inWords('2026-05-03', 'en-GB'), '3 May 2026');
      assert.equal(weekday('2026-05-03', 'en'), 'Sunday');
    } finally {
      Intl.DateTimeFormat = DateTimeFormat;
    }
  });

  it('names the weekday in the reader’s language, and gives back what is no day', () => {
    assert.equal(weekday('2026-11-22', 'cy'), 'Dydd Sul');
    assert.equal(weekday('2026-11-22', 'ur'), 'اتوار');
    for (const [date, language] of [['2026-02-30', 'en-GB'], ['soon', 'cy'], ['2026-05-03', 'en_GB'], ['2026-05-03', '']] as const) assert.equal(weekday(date, language), date);
  });

  it('knows today by the clock on the wall, wherever that hangs', () => {
    const zone = process.env.TZ;
    try {
      for (const place of ['UTC', 'Europe/London', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kathmandu', 'America/St_Johns']) {
        process.env.TZ = place;
        assert.equal(inWords('2026-05-03', 'en-GB'), '3 May 2026', place);
        assert.equal(addPeriod('2026-03-28', {every: 2, unit: 'days'}), '2026-03-30', place);
        fc.assert(fc.property(fc.date({min: new Date('1975-01-01'), max: new Date('2100-01-01'), noInvalidDate: true}), (now) => {
          assert.equal(localToday(now), write(now.getFullYear(), now.getMonth() + 1, now.getDate()), `${now.toISOString()} in ${place}`);
        }));
      }
      process.env.TZ = 'Europe/London';
      assert.equal(localToday(new Date('2026-06-30T23:30:00Z')), '2026-07-01', 'half an hour into a summer day');
      assert.ok(isDate(localToday()));
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});
