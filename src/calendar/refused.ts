import {isDate} from './plain-date.js';

/** Why a date is not worked out. A wrong deadline does harm; none, with the reason, does not. */
export type RefusalReason =
  /** What was given is no real day. */
  | 'not-a-day'
  /** The limit is no whole number of 0 to 9,999. */
  | 'not-a-limit'
  /** Hours cannot be counted without the time at which they begin. */
  | 'needs-time'
  /** Working days cannot be counted without a nation, and none is assumed. */
  | 'no-nation'
  /** Before or past what the table of bank holidays knows. */
  | 'before-table'
  | 'beyond-horizon';

/** Thrown where a date is not worked out. `why` is for a program, to say it in another language; the message is for a person. */
export class Refused extends Error {
  override name = 'Refused';
  constructor(readonly why: RefusalReason, message: string) {
    super(message);
  }
}

/**
 * What every deadline rests on: a real day, and a whole number that ends before the list of counted days gets out of hand.
 * @throws Refused `not-a-day`, `not-a-limit`
 */
export function checkGiven(date: unknown, count: number): void {
  if (!isDate(date)) throw new Refused('not-a-day', `“${String(date)}” is not a day: write year-month-day, such as 2026-11-22.`);
  if (!Number.isInteger(count) || count < 0 || count > 9999) throw new Refused('not-a-limit', `“${count}” is not a limit: write a whole number up to 9999.`);
}
