/**
 * Days without a time or a zone, as `YYYY-MM-DD` text: two such texts compare as the days do.
 * Arithmetic runs in UTC, so that no clock change can move a day.
 */
import type {IsoDate} from '../model/text.js';

/** A length of time that can be added to a day. */
export interface Period {
  every: number;
  unit: 'days' | 'weeks' | 'months' | 'years';
}

const day = 86_400_000;

/** The moment at which a day begins in UTC, or `NaN` where the text is no real day (30 February, a word). */
const start = (date: string): number => {
  const time = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(date) : NaN;
  return time && text(time) !== date ? NaN : time;
};

const text = (time: number): IsoDate => new Date(time).toISOString().slice(0, 10);

/** Whether a value is a real day written as `YYYY-MM-DD`. */
export const isDate = (value: unknown): value is IsoDate => typeof value === 'string' && !isNaN(start(value));

/** Today by the clock and time zone of the machine it runs on. */
export const localToday = (now = new Date()): IsoDate => text(now.getTime() - now.getTimezoneOffset() * 60_000);

/**
 * The day that lies `period` after `date`. A month later than the 31st is the last day of a shorter month.
 * @throws RangeError where `date` is not a real day.
 */
export const addPeriod = (date: IsoDate, {every, unit}: Period): IsoDate => {
  const from = start(date);
  if (isNaN(from)) throw new RangeError(`"${date}" is not a day: write it as year-month-day, such as 2026-11-22`);
  if (unit === 'days' || unit === 'weeks') return text(from + every * (unit === 'weeks' ? 7 : 1) * day);
  const months = every * (unit === 'years' ? 12 : 1);
  const moved = new Date(from);
  moved.setUTCDate(1);
  moved.setUTCMonth(moved.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0)).getUTCDate();
  moved.setUTCDate(Math.min(new Date(from).getUTCDate(), lastDay));
  return text(moved.getTime());
};

/** A day in the reader's words: "3 May 2026". */
export const inWords = (date: IsoDate, language: string): string =>
  isDate(date) ? new Intl.DateTimeFormat(language, {dateStyle: 'long', timeZone: 'UTC'}).format(start(date)) : date;
