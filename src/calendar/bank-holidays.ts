/**
 * The bank holidays of the three UK divisions, as a dated table: data, not rules. A rule of thumb has been wrong in 2020, 2022,
 * 2023 and, for Scotland, in 2026; past its horizon this table says nothing rather than guess.
 *
 * Employers need not keep them, and councils close on other days too (between Christmas and New Year, on local holidays in
 * Scotland): those count as working days here, as they do in the statutory guidance that counts in working days.
 */
import type {IsoDate} from '../model/text.js';
import type {Nation} from '../model/timescale.js';

/** The first and last day that the table knows. GOV.UK publishes about two years ahead. */
export const tableStart: IsoDate = '2018-01-01';
export const horizon: IsoDate = '2028-12-31';

/**
 * When the table was last checked, and against what, which is said on screen. `law`: worked out again from the Banking and Financial
 * Dealings Act 1971, the days moved or added by proclamation since, and St Andrew’s Day (Scotland) Act 2007. `list`: held against
 * GOV.UK’s own list. That list was not read on the day given: how many days it has for 2019 to 2028 (280), as others told in July
 * 2026, agrees.
 */
export const checked: IsoDate = '2026-11-22';
export const checkedAgainst: 'law' | 'list' = 'law';

/**
 * A name, the divisions that keep it (e: England and Wales, s: Scotland, n: Northern Ireland) and, a column a year, its day as
 * month and day: `-` where it is not kept in that year, `*` where the day stands in for one at a weekend.
 */
const table = [
  //                               2018   2019  2020   2021   2022   2023  2024   2025  2026   2027  2028
  ['New Year’s Day', 'esn',       '0101  0101  0101  0101  0103* 0102* 0101  0101  0101  0101  0103*'],
  ['2nd January', 's',            '0102  0102  0102  0104* 0104* 0103* 0102  0102  0102  0104* 0104*'],
  ['St Patrick’s Day', 'n',       '0319* 0318* 0317  0317  0317  0317  0318* 0317  0317  0317  0317'],
  ['Good Friday', 'esn',          '0330  0419  0410  0402  0415  0407  0329  0418  0403  0326  0414'],
  ['Easter Monday', 'en',         '0402  0422  0413  0405  0418  0410  0401  0421  0406  0329  0417'],
  ['Early May bank holiday', 'esn', '0507  0506  -  0503  0502  0501  0506  0505  0504  0503  0501'],
  ['Early May bank holiday (VE Day)', 'esn', '-  -  0508'],
  ['Bank holiday for the coronation of King Charles III', 'esn', '-  -  -  -  -  0508'],
  ['Spring bank holiday', 'esn',  '0528  0527  0525  0531  0602  0529  0527  0526  0525  0531  0529'],
  ['Platinum Jubilee bank holiday', 'esn', '-  -  -  -  0603'],
  ['World Cup bank holiday', 's', '-  -  -  -  -  -  -  -  0615'],
  ['Battle of the Boyne (Orangemen’s Day)', 'n', '0712  0712  0713* 0712  0712  0712  0712  0714* 0713* 0712  0712'],
  ['Summer bank holiday', 's',    '0806  0805  0803  0802  0801  0807  0805  0804  0803  0802  0807'],
  ['Summer bank holiday', 'en',   '0827  0826  0831  0830  0829  0828  0826  0825  0831  0830  0828'],
  ['Bank holiday for the State Funeral of Queen Elizabeth II', 'esn', '-  -  -  -  0919'],
  ['St Andrew’s Day', 's',        '1130  1202* 1130  1130  1130  1130  1202* 1201* 1130  1130  1130'],
  ['Christmas Day', 'esn',        '1225  1225  1225  1227* 1227* 1225  1225  1225  1225  1227* 1225'],
  ['Boxing Day', 'esn',           '1226  1226  1228* 1228* 1226  1226  1226  1226  1228* 1228* 1226'],
] as const;

const divisions = {england: 'e', wales: 'e', scotland: 's', 'northern-ireland': 'n'} as const;

/** Whether a value names one of the four nations. */
export const isNation = (value: unknown): value is Nation => Object.hasOwn(divisions, value as string);

const known = new Map<string, ReadonlyMap<IsoDate, string>>();

/** Every bank holiday of a nation from `tableStart` to `horizon`: its name by its day, in no order that matters. */
export function bankHolidays(nation: Nation): ReadonlyMap<IsoDate, string> {
  const division = divisions[nation];
  let days = known.get(division);
  if (!days) {
    known.set(division, (days = new Map(
      table.flatMap(([name, kept, row]) =>
        kept.includes(division)
          ? row.split(/ +/).flatMap((day, year): [IsoDate, string][] =>
              day === '-' ? [] : [[`${2018 + year}-${day.slice(0, 2)}-${day.slice(2, 4)}`, day[4] ? `${name} (substitute day)` : name]])
          : []),
    )));
  }
  return days;
}
