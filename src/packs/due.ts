/**
 * Real dates for what a pack says in lengths of time. It comes to a page in a file of its own, when somebody first gives a day,
 * since it brings the bank holidays along.
 */
import {bankHolidays, checked, horizon, tableStart} from '../calendar/bank-holidays.js';
import {deadline, type Deadline, type DeadlineQuestion, type DeadlineStep} from '../calendar/deadline.js';
import {addPeriod} from '../calendar/plain-date.js';
import type {RefusalReason} from '../calendar/refused.js';
import {addHours} from '../calendar/uk-clock.js';
import type {Pathway, Step} from '../model/pathway.js';
import type {IsoDate} from '../model/text.js';
import type {Nation, Timescale} from '../model/timescale.js';

export {icalendar} from '../calendar/icalendar.js';

/** How far the table of bank holidays reaches, and when it was last checked. */
export const holidayTable = {tableStart, horizon, checked};

/** What a person gives: a day, a time where the limit is in hours, and whose law and working days they ask about. */
export interface Given {
  starts: IsoDate;
  time?: string | undefined;
  nation: Nation | undefined;
}

export type Due =
  /** `extended`: at the latest, where it is extended. `next`: the next one, where the first is done on the day it is due. */
  | {kind: 'due'; date: IsoDate; time?: string; steps: DeadlineStep[]; extended?: Deadline; next?: Deadline}
  | {kind: 'refused'; why: RefusalReason | 'other-nation'};

/** When a time-scale's limit ends, or begins where it is counted back. Never throws, and never counts for a nation that was not named. */
export function dueOf({limit, counts, extended, then, nation: own}: Pick<Timescale, 'limit' | 'counts' | 'extended' | 'then' | 'nation'>, {starts, time, nation}: Given): Due {
  if (!nation) return {kind: 'refused', why: 'no-nation'};
  if (nation !== own) return {kind: 'refused', why: 'other-nation'};
  const from = (begun: IsoDate, at = time): Omit<DeadlineQuestion, 'limit'> => ({starts: begun, ...(at && {time: at}), nation});
  const due = counts === 'before' ? countedBack({...from(starts), limit}) : deadline({...from(starts), limit});
  if (due.kind === 'refused') return due;
  return {...due, ...(extended && {extended: deadline({...from(starts), limit: extended})}), ...(then && {next: deadline({...from(due.date, due.time), limit: then})})};
}

/** The day that lies a limit before another: the first working day before it counts as 1. */
function countedBack({starts, time, limit, nation}: DeadlineQuestion): Deadline {
  // nothing counted, all looked at: day, time, nation, the table's first day
  const asked = deadline({starts, ...(time && {time}), limit: {...limit, count: 0}, ...(nation && {nation})});
  if (asked.kind === 'refused') return asked;
  const {count, unit} = limit;
  if (unit === 'working-days') return workingDaysBack(starts, count, nation!); // asked for above
  if (unit === 'hours') {
    const {date, time: at} = addHours(starts, time!, -count); // asked for above
    return {kind: 'due', date, time: at, steps: [{kind: 'counted', date, time: at, number: count}]};
  }
  const steps = Array.from({length: count}, (_, index): DeadlineStep => ({kind: 'counted', date: addPeriod(starts, {every: -index - 1, unit}), number: index + 1}));
  return {kind: 'due', date: addPeriod(starts, {every: -count, unit}), steps};
}

function workingDaysBack(starts: IsoDate, count: number, nation: Nation): Deadline {
  if (starts > horizon) return {kind: 'refused', why: 'beyond-horizon', words: `Bank holidays are not known here after ${horizon}.`};
  const holidays = bankHolidays(nation);
  const steps: DeadlineStep[] = [];
  let date = starts;
  for (let number = 0; number < count; ) {
    if (date <= tableStart) return {kind: 'refused', why: 'before-table', words: `Bank holidays are not known here before ${tableStart}.`};
    date = addPeriod(date, {every: -1, unit: 'days'});
    const name = holidays.get(date);
    if (new Date(date).getUTCDay() % 6 === 0) steps.push({kind: 'weekend', date});
    else if (name) steps.push({kind: 'holiday', date, name});
    else steps.push({kind: 'counted', date, number: ++number});
  }
  return {kind: 'due', date, steps};
}

/** A day on which a step of a pathway falls. `by`: what kind of days was counted, where that makes a difference. */
export interface StepDate {
  by?: 'calendar' | 'working';
  /** Nothing where it cannot be said, and then why. */
  date?: IsoDate;
  why?: RefusalReason;
}

/**
 * The days on which a step falls that comes a length of time after the start: one, or both where the source does not say whether it
 * counts calendar days or working days. Working days are left out where no nation is given.
 */
export function stepDates({after}: Pick<Step, 'after'>, counts: Pathway['counts'], starts: IsoDate, nation: Nation | undefined): StepDate[] {
  if (!after) return [];
  const {count, unit} = after;
  if (unit !== 'days' || !count) return [{date: addPeriod(starts, {every: count, unit})}];
  const calendar: StepDate[] = counts === 'working' ? [] : [{by: 'calendar', date: addPeriod(starts, {every: count, unit})}];
  if (counts === 'calendar' || !nation) return calendar;
  const due = deadline({starts, limit: {count, unit: 'working-days'}, nation});
  return [...calendar, due.kind === 'due' ? {by: 'working', date: due.date} : {by: 'working', why: due.why}];
}
