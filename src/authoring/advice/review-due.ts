/** Reviews that are due soon, or were. One finding for each place where a day is written, however many entries take it from there. */
import {addPeriod, inWords} from '../../calendar/plain-date.js';
import type {IsoDate} from '../../model/text.js';
import type {Look} from './look.js';

/** How many days ahead a review is told. */
const ahead = 60;

export function reviewsDue({reviews, today, report}: Look): void {
  const horizon = addPeriod(today, {every: ahead, unit: 'days'});
  const byPlace = new Map<string, Look['reviews'][number][]>();
  for (const review of reviews.filter(({due}) => due <= horizon)) {
    const name = `${review.at.source.path}:${review.at.from}`;
    byPlace.set(name, [...(byPlace.get(name) ?? []), review]);
  }
  for (const [{due, at}, ...others] of byPlace.values() as Iterable<[Look['reviews'][number], ...Look['reviews'][number][]]>) { // none is empty
    const count = others.length + 1;
    report('review-due', at, {
      when: whenDue(due, today),
      what: count === 1 ? 'this text' : `these ${count} texts`,
      them: count === 1 ? 'it' : 'them',
      example: `reviewed: ${today} and due: ${addPeriod(today, {every: 1, unit: 'years'})}`,
    });
  }
}

/** What follows "The review". */
function whenDue(due: IsoDate, today: IsoDate): string {
  if (due === today) return 'is due today';
  const day = inWords(due, 'en-GB');
  return due < today ? `was due on ${day}, ${daysApart(due, today)} ago, and readers are told that it has passed` : `is due on ${day}, in ${daysApart(today, due)}`;
}

function daysApart(from: string, to: string): string {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
  return `${days} ${days === 1 ? 'day' : 'days'}`;
}
