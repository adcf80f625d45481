/** A date that was worked out, with its working: each day counted, and each passed over with the reason. */
import type {TemplateResult} from 'lit';
import {html, nothing} from 'lit';
import type {DeadlineStep} from '../../src/calendar/deadline.js';
import {inWords} from '../../src/calendar/plain-date.js';
import type {Limit, Timescale} from '../../src/model/timescale.js';
import type {Due} from '../../src/packs/due.js';
import {dayWords, leftWords, refusalWords} from '../../src/packs/due-words.js';
import {dutyWords, nationWords} from '../../src/packs/timescale-words.js';
import type {Say} from '../base/say.js';

type Reached = Extract<Due, {kind: 'due'}>;
type Table = (typeof import('../../src/packs/due.js'))['holidayTable'];

/** What the words of a result rest on. */
export interface Result {
  timescale: Timescale;
  starts: string;
  time: string;
  due: Reached;
  table: Table;
  today: string;
  locale: string;
  say: Say;
}

/** When it is due, in one sentence. */
export function dueWords({timescale, due, locale, say}: Result): string {
  const day = dayWords(due.date, locale, say);
  if (timescale.counts === 'until') return say('Goes on until {day}.', {day});
  return due.time ? say('Due by {time} on {day}.', {time: due.time, day}) : say('Due by {day}.', {day});
}

/** What else is known of that day, and how it was counted. */
export function working(result: Result): TemplateResult {
  const {timescale, starts, time, due, table, today, locale, say} = result;
  const {nation, source, limit} = timescale;
  const duty = dutyWords(timescale, say) ?? say('Suggestion');
  const later = (found: Reached['next'], words: (day: string) => string): unknown => found && html`<p .textContent=${found.kind === 'due' ? words(dayWords(found.date, locale, say)) : refusalWords(found.why, table, locale, say)}></p>`;
  const day = dayWords(starts, locale, say);
  const start = due.time ? say('{day} at {time}: {number} hours', {day, time, number: 0}) : say('{day}: day 0', {day});
  return html`<div class="left" .textContent=${leftWords(due.date, today, say)}></div>${later(due.extended, (day) => say('Where it is extended: by {day} at the latest.', {day}))}${later(due.next, (day) => say('Where it is done on that day, the next is due by {day}.', {day}))}
    <p class="provenance" .textContent=${say('{nation}. {duty}. Source: {title}, {edition}; {place}.', {nation: nationWords(nation, say), duty, title: source.title, edition: source.edition, place: timescale.place})}></p>
    <details><summary>${say('How it was counted')}</summary><ol><li .textContent=${start}></li>${due.steps.map((step) => html`<li class=${step.kind} .textContent=${stepWords(step, limit.unit, locale, say)}></li>`)}</ol>${
      limit.unit === 'working-days' ? html`<p class="provenance" .textContent=${`${say('Saturdays, Sundays and the bank holidays of {nation} are not counted.', {nation: nationWords(nation, say)})} ${tableWords(table, locale, say)}`}></p>` : nothing
    }</details>`;
}

/** What the bank holidays rest on, when they were last looked at, and how far they reach. */
function tableWords({checked, checkedAgainst, horizon}: Table, locale: string, say: Say): string {
  const values = {checked: inWords(checked, locale), horizon: inWords(horizon, locale)};
  return checkedAgainst === 'list' ? say('Bank holidays were checked against GOV.UK’s list on {checked}, and are known until {horizon}.', values) : say('Bank holidays were worked out from the Acts and proclamations on {checked}; GOV.UK’s list was not read. They are known until {horizon}.', values);
}

function stepWords(step: DeadlineStep, unit: Limit['unit'], locale: string, say: Say): string {
  const day = dayWords(step.date, locale, say);
  if (step.kind === 'weekend') return say('{day}: weekend, not counted', {day});
  if (step.kind === 'holiday') return say('{day}: {name}, not counted', {day, name: step.name});
  if (step.kind === 'clocks') return step.change === 'forward' ? say('{day}: the clocks go forward by an hour', {day}) : say('{day}: the clocks go back by an hour', {day});
  const {number} = step;
  if ('time' in step) return say('{day} at {time}: {number} hours', {day, time: step.time, number});
  switch (unit) {
    case 'working-days':
      return say('{day}: working day {number}', {day, number});
    case 'weeks':
      return say('{day}: week {number}', {day, number});
    case 'months':
      return say('{day}: month {number}', {day, number});
    case 'years':
      return say('{day}: year {number}', {day, number});
    default:
      return say('{day}: day {number}', {day, number});
  }
}
