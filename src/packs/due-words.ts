/** Dates that were worked out, in words, and why one was not. */
import {daysBetween, inWords, weekday} from '../calendar/plain-date.js';
import type {RefusalReason} from '../calendar/refused.js';
import type {IsoDate} from '../model/text.js';
import type {Say} from './say.js';

/** A day with its weekday: "Monday 7 December 2026". */
export const dayWords = (date: IsoDate, locale: string, say: Say): string => say('{weekday} {date}', {weekday: weekday(date, locale), date: inWords(date, locale)});

/** How a day lies to today: "3 days left", "passed 2 days ago". */
export function leftWords(date: IsoDate, today: IsoDate, say: Say): string {
  const days = daysBetween(today, date);
  if (days > 0) return days === 1 ? say('1 day left') : say('{days} days left', {days});
  if (!days) return say('today');
  return days === -1 ? say('passed 1 day ago') : say('passed {days} days ago', {days: -days});
}

/** Why no date is given, and what to do. `known` says how far the bank holidays are known. */
export function refusalWords(why: RefusalReason, known: {tableStart: IsoDate; horizon: IsoDate}, locale: string, say: Say): string {
  switch (why) {
    case 'beyond-horizon':
      return say('No date is given: bank holidays are known here until {date}, and the count runs past that day. Count it by hand once later ones are published.', {date: inWords(known.horizon, locale)});
    case 'before-table':
      return say('No date is given: bank holidays are known here from {date}, and the count begins before that day.', {date: inWords(known.tableStart, locale)});
    case 'needs-time':
      return say('Give the time as well: this is counted in hours.');
    case 'no-nation':
      return say('Choose a nation: law and bank holidays differ, and none is assumed.');
    default:
      return say('No date is given: this cannot be counted from that day. Write a day as year-month-day, such as 2026-11-22.');
  }
}
