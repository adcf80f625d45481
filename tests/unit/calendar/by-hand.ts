/**
 * The calendar of 2018 to 2028 made a second time, by other means than the product's: days walked one by one without `Date`, weekdays
 * by Sakamoto's table, Easter by the paschal full moon, bank holidays by the rules of the Act with the proclaimed days listed.
 */
import type {Nation} from '../../../src/model/timescale.js';

export interface Day {
  date: string;
  /** 0 is Sunday. */
  weekday: number;
  weekend: boolean;
}

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lengths = (year: number) => [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const two = (number: number) => String(number).padStart(2, '0');
const write = (year: number, month: number, day: number) => `${year}-${two(month)}-${two(day)}`;

function weekdayOf(year: number, month: number, day: number): number {
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1]!;
  const y = month < 3 ? year - 1 : year;
  return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + day) % 7;
}

/** Every day from 2018-01-01 to 2028-12-31, in order. */
export const days: Day[] = [];
for (let year = 2018; year <= 2028; year++) {
  lengths(year).forEach((length, month) => {
    for (let day = 1; day <= length; day++) {
      const weekday = weekdayOf(year, month + 1, day);
      days.push({date: write(year, month + 1, day), weekday, weekend: weekday === 0 || weekday === 6});
    }
  });
}
export const placeOf = new Map(days.map(({date}, place) => [date, place]));
const at = (date: string, later = 0): Day => days[placeOf.get(date)! + later]!;

/** Easter Day: the first Sunday after the full moon of the Golden Number (Book of Common Prayer, 1900 to 2199). */
const moons = ['04-14', '04-03', '03-23', '04-11', '03-31', '04-18', '04-08', '03-28', '04-16', '04-05', '03-25', '04-13', '04-02', '03-22', '04-10', '03-30', '04-17', '04-07', '03-27'];
function easter(year: number): string {
  let later = 1;
  const moon = `${year}-${moons[year % 19]}`;
  while (at(moon, later).weekday !== 0) later++;
  return at(moon, later).date;
}

/** The first (1) or last (-1) Monday of a month. */
const monday = (year: number, month: number, which: 1 | -1): string => days.filter(({date, weekday}) => weekday === 1 && date.startsWith(write(year, month, 1).slice(0, 7))).at(which === 1 ? 0 : -1)!.date;

/** The bank holidays of a nation by rule. */
export function holidaysOf(nation: Nation): Map<string, string> {
  const found = new Map<string, string>();
  for (let year = 2018; year <= 2028; year++) {
    const scottish = nation === 'scotland';
    const northern = nation === 'northern-ireland';
    const sunday = easter(year);
    const fixed: [string, string][] = [[`${year}-01-01`, 'New Year’s Day']];
    if (scottish) fixed.push([`${year}-01-02`, '2nd January'], [`${year}-11-30`, 'St Andrew’s Day']);
    if (northern) fixed.push([`${year}-03-17`, 'St Patrick’s Day'], [`${year}-07-12`, 'Battle of the Boyne (Orangemen’s Day)']);
    fixed.push([`${year}-12-25`, 'Christmas Day'], [`${year}-12-26`, 'Boxing Day']);

    found.set(at(sunday, -2).date, 'Good Friday');
    if (!scottish) found.set(at(sunday, 1).date, 'Easter Monday');
    if (year === 2020) found.set('2020-05-08', 'Early May bank holiday (VE Day)');
    else found.set(monday(year, 5, 1), 'Early May bank holiday');
    found.set(year === 2022 ? '2022-06-02' : monday(year, 5, -1), 'Spring bank holiday');
    found.set(monday(year, 8, scottish ? 1 : -1), 'Summer bank holiday');

    // Days on weekdays are kept; then each at a weekend goes to the next weekday that is free. 1 January goes before the 2nd, Christmas
    // before Boxing Day, but for a Boxing Day that is a Monday itself. In Scotland a 1 January at the weekend takes the Monday from the 2nd.
    const january = fixed.filter(([date]) => date.slice(5, 7) === '01');
    const shifted = january.length === 2 && at(january[0]![0]).weekend ? january : [];
    for (const [date, name] of fixed) if (!at(date).weekend && !shifted.some(([day]) => day === date)) found.set(date, name);
    for (const [date, name] of fixed) {
      if (!at(date).weekend && !shifted.some(([day]) => day === date)) continue;
      let later = 0;
      while (at(date, later).weekend || found.has(at(date, later).date)) later++;
      found.set(at(date, later).date, `${name} (substitute day)`);
    }
  }
  found.set('2022-06-03', 'Platinum Jubilee bank holiday');
  found.set('2022-09-19', 'Bank holiday for the State Funeral of Queen Elizabeth II');
  found.set('2023-05-08', 'Bank holiday for the coronation of King Charles III');
  if (nation === 'scotland') found.set('2026-06-15', 'World Cup bank holiday');
  return found;
}

export const nations: readonly Nation[] = ['england', 'wales', 'scotland', 'northern-ireland'];

/** Numbers from 0 up to 1 that look random and are the same at every run (mulberry32). */
export function random(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
