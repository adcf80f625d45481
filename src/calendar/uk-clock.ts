/**
 * Hours on the clocks of the United Kingdom, which stand an hour ahead from the last Sunday of March to that of October, changing
 * at 1 in the morning of Greenwich (Summer Time Order 2002). By rule and not by `Intl`, whose first time zone costs a page 30 ms.
 */
import type {IsoDate} from '../model/text.js';

const hour = 3_600_000;

/** 1 am in Greenwich on the last Sunday of a month of 31 days, counted from 0. */
function change(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month, 31, 1));
  return last.setUTCDate(31 - last.getUTCDay());
}

function isSummer(moment: number): boolean {
  const year = new Date(moment).getUTCFullYear();
  return moment >= change(year, 2) && moment < change(year, 9);
}

/**
 * The clock's day and time `hours` after another, the hours as they pass: 24 hours over the last weekend of October end an hour
 * earlier by the clock. A time that comes twice is taken as the first, one that the clocks leave out as the hour after.
 */
export function addHours(date: IsoDate, time: string, hours: number): {date: IsoDate; time: string; change: number} {
  const local = Date.parse(`${date}T${time}Z`);
  const began = local - (isSummer(local - hour) ? hour : 0);
  const ended = began + hours * hour;
  const change = +isSummer(ended) - +isSummer(began);
  const clock = new Date(ended + (isSummer(ended) ? hour : 0)).toISOString();
  return {date: clock.slice(0, 10), time: clock.slice(11, 16), change};
}
