/**
 * Counting in working days: no Saturday, no Sunday, no bank holiday of the nation. The day of the event is day 0, and the first
 * working day after it, or before it, counts as 1. So "within 10 working days" of a Monday without holidays ends on the Monday a fortnight later.
 */
import type {IsoDate} from '../model/text.js';
import type {Nation} from '../model/timescale.js';
import {bankHolidays, horizon, isNation, tableStart} from './bank-holidays.js';
import {checkGiven, Refused} from './refused.js';

/** Which way is counted: to a day after the event, or back to one before it. */
export type Direction = 'after' | 'before';

/** A day on the way from the event: counted, with its number, or passed over, with the reason. */
export type DayStep =
  | {kind: 'counted'; date: IsoDate; number: number}
  | {kind: 'weekend'; date: IsoDate}
  | {kind: 'holiday'; date: IsoDate; name: string};

/**
 * The day that is `count` working days after `date`, or before it, and every day on the way there. A count of 0 is the day itself.
 * @throws Refused `not-a-day`, `not-a-limit`, `no-nation`; `before-table` and `beyond-horizon` where the count begins or runs outside the table
 * of bank holidays.
 */
export function addWorkingDays(date: IsoDate, count: number, nation: Nation | undefined, direction: Direction = 'after'): {due: IsoDate; steps: DayStep[]} {
  checkGiven(date, count);
  if (!isNation(nation)) throw new Refused('no-nation', 'Say which nation of the United Kingdom: their bank holidays differ.');
  const holidays = bankHolidays(nation);
  const steps: DayStep[] = [];
  const day = new Date(date);
  let due = date;
  if (count) checkKnown(due);
  for (let number = 0; number < count; ) {
    day.setUTCDate(day.getUTCDate() + (direction === 'before' ? -1 : 1));
    due = day.toISOString().slice(0, 10);
    checkKnown(due);
    const name = holidays.get(due);
    if (day.getUTCDay() % 6 === 0) steps.push({kind: 'weekend', date: due});
    else if (name) steps.push({kind: 'holiday', date: due, name});
    else steps.push({kind: 'counted', date: due, number: ++number});
  }
  return {due, steps};
}

function checkKnown(date: IsoDate): void {
  if (date < tableStart) throw new Refused('before-table', `Bank holidays are not known here before ${tableStart}.`);
  if (date > horizon) throw new Refused('beyond-horizon', `Bank holidays are not known here after ${horizon}.`);
}
