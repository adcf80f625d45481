import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {bankHolidays, checked, checkedAgainst, horizon, isNation, tableStart} from '../../../src/calendar/bank-holidays.js';
import {daysBetween, isDate, weekday} from '../../../src/calendar/plain-date.js';
import {nation as nationSchema} from '../../../src/model/timescale.js';
import {holidaysOf, nations} from './by-hand.js';

const sorted = (map: ReadonlyMap<string, string>) => [...map].sort(([one], [other]) => (one < other ? -1 : 1));

describe('bank holidays', () => {
  for (const nation of nations) {
    it(`of ${nation} are those of the Act and the proclamations, by name, from 2018 to 2028`, () => {
      assert.deepEqual(sorted(bankHolidays(nation)), sorted(holidaysOf(nation)));
    });
  }

  it('has the days that rules of thumb miss', () => {
    for (const nation of nations) {
      const named = (date: string) => bankHolidays(nation).get(date);
      assert.equal(named('2020-05-04'), undefined, 'Early May was moved from here');
      assert.equal(named('2020-05-08'), 'Early May bank holiday (VE Day)');
      assert.equal(named('2022-05-30'), undefined, 'Spring was moved from here');
      assert.equal(named('2022-06-02'), 'Spring bank holiday');
      assert.equal(named('2022-06-03'), 'Platinum Jubilee bank holiday');
      assert.equal(named('2022-09-19'), 'Bank holiday for the State Funeral of Queen Elizabeth II');
      assert.equal(named('2023-05-08'), 'Bank holiday for the coronation of King Charles III');
      assert.equal(named('2026-06-15'), nation === 'scotland' ? 'World Cup bank holiday' : undefined);
      assert.equal(named('2026-11-30'), nation === 'scotland' ? 'St Andrew’s Day' : undefined);
      assert.equal(named('2025-12-01'), nation === 'scotland' ? 'St Andrew’s Day (substitute day)' : undefined);
      assert.equal(named('2023-01-03'), nation === 'scotland' ? '2nd January (substitute day)' : undefined);
      assert.equal(named('2026-04-06'), nation === 'scotland' ? undefined : 'Easter Monday');
      assert.equal(named('2024-03-18'), nation === 'northern-ireland' ? 'St Patrick’s Day (substitute day)' : undefined);
      assert.equal(named('2026-07-13'), nation === 'northern-ireland' ? 'Battle of the Boyne (Orangemen’s Day) (substitute day)' : undefined);
      // Boxing Day on a Monday stays there, and Christmas goes past it
      assert.equal(named('2022-12-26'), 'Boxing Day');
      assert.equal(named('2022-12-27'), 'Christmas Day (substitute day)');
    }
  });

  it('counts as many as are published for 2019 to 2028: 83 in England and Wales, 94 in Scotland, 103 in Northern Ireland', () => {
    const count = (nation: (typeof nations)[number]) => [...bankHolidays(nation).keys()].filter((date) => date >= '2019-01-01').length;
    assert.deepEqual(nations.map(count), [83, 83, 94, 103]);
  });

  it('says how far it reaches, when it was checked, and against what', () => {
    assert.deepEqual([tableStart, horizon, checked], ['2018-01-01', '2028-12-31', '2026-11-22']);
    assert.equal(checkedAgainst, 'law', 'GOV.UK’s list was not read on that day: `list` once it is');
    assert.ok(daysBetween(checked, horizon) > 365);
    for (const nation of nations) {
      for (const date of bankHolidays(nation).keys()) {
        assert.ok(isDate(date) && date >= tableStart && date <= horizon, date);
        assert.doesNotMatch(weekday(date, 'en'), /^S(atur|un)day$/, `${date}: a holiday at a weekend has a substitute`);
      }
    }
  });

  it('knows the four nations of the model and nothing else', () => {
    assert.deepEqual(nationSchema.options.filter((one) => isNation(one)), nationSchema.options);
    for (const other of ['', 'britain', 'England', 'toString', '__proto__', 'constructor', undefined, null, 3]) assert.equal(isNation(other), false, String(other));
  });
});
