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
export const localToday = (now = new Date()): IsoDate => text(+now - now.getTimezoneOffset() * 60_000);

/**
 * The day that lies `period` after `date`. A month later than the 31st is the last day of a shorter month.
 * @throws RangeError where `date` is not a real day, or the day found lies outside the years 0 to 9999.
 */
export const addPeriod = (date: IsoDate, {every, unit}: Period): IsoDate => {
  const moved = new Date(start(date));
  const wanted = moved.getUTCDate();
  if (unit === 'days' || unit === 'weeks') moved.setUTCDate(wanted + every * (unit === 'weeks' ? 7 : 1));
  else {
    moved.setUTCMonth(moved.getUTCMonth() + every * (unit === 'years' ? 12 : 1));
    // A month too short for the day runs over into the next one: day 0 of that is the last day of the month meant.
    if (moved.getUTCDate() !== wanted) moved.setUTCDate(0);
  }
  const found = isNaN(+moved) ? '' : text(+moved);
  if (!isDate(found)) throw new RangeError(`"${date}" plus ${every} ${unit} is not a day such as 2026-11-22`);
  return found;
};

/** Making the first format costs a page 30 ms, a third of all that a checklist costs it. English, which nearly every page speaks, does without. */
const months = 'January February March April May June July August September October November December'.split(' ');
const isEnglish = (language: string): boolean => /^en(-gb)?$/i.test(language);

/** For any other language a format is made once for each run of dates. */
let format: Intl.DateTimeFormat | undefined;
let lastLanguage: string | undefined;

/**
 * A day in the reader's words: "3 May 2026", in `en` as in `en-GB`. A text that is no real day, or a language that is no tag,
 * gives the text as it is: dates are shown, never thrown.
 */
export const inWords = (date: IsoDate, language: string): string => {
  if (!isDate(date)) return date;
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  if (isEnglish(language)) return `${day} ${months[month - 1]} ${year}`;
  try {
    if (language !== lastLanguage) {
      format = new Intl.DateTimeFormat([language, 'en-GB'], {dateStyle: 'long', timeZone: 'UTC'});
      lastLanguage = language;
    }
    return format!.format(start(date));
  } catch {
    return date;
  }
};

/** The name of a day's weekday in the reader's words: "Sunday". What is no real day, or no language, gives the date as it is. */
export const weekday = (date: IsoDate, language: string): string => {
  if (!isDate(date)) return date;
  if (isEnglish(language)) return `${['Sun', 'Mon', 'Tues', 'Wednes', 'Thurs', 'Fri', 'Satur'][new Date(date).getUTCDay()]}day`;
  try {
    return new Intl.DateTimeFormat([language, 'en-GB'], {weekday: 'long', timeZone: 'UTC'}).format(start(date));
  } catch {
    return date;
  }
};

/** Whole days from one day to another; negative where `to` is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => Math.round((start(to) - start(from)) / day);
