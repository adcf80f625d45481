/**
 * Real dates for what a pack says in lengths of time. It comes to a page in a file of its own, when somebody first gives a day,
 * since it brings the bank holidays along.
 */
import {checked, checkedAgainst, horizon, tableStart} from '../calendar/bank-holidays.js';
import {deadline, type Deadline, type DeadlineStep} from '../calendar/deadline.js';
import type {RefusalReason} from '../calendar/refused.js';
import type {Direction} from '../calendar/working-days.js';
import type {Pathway, Step} from '../model/pathway.js';
import type {IsoDate} from '../model/text.js';
import type {Limit, Nation, Timescale} from '../model/timescale.js';

export {icalendar} from '../calendar/icalendar.js';

/** How far the table of bank holidays reaches, and when it was last checked, and against what. */
export const holidayTable = {tableStart, horizon, checked, checkedAgainst};

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
  const ask = (asked: Limit, direction: Direction, begun = starts, at = time): Deadline => deadline({starts: begun, ...(at && {time: at}), limit: asked, direction, nation});
  const direction = counts === 'before' ? counts : 'after';
  const due = ask(limit, direction);
  if (due.kind === 'refused') return due;
  return {...due, ...(extended && {extended: ask(extended, direction)}), ...(then && {next: ask(then, 'after', due.date, due.time)})};
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
 * counts calendar days or working days. Working days are left out where no nation is given. Never throws.
 */
export function stepDates({after}: Pick<Step, 'after'>, counts: Pathway['counts'], starts: IsoDate, nation: Nation | undefined): StepDate[] {
  if (!after) return [];
  const {count, unit} = after;
  const dated = (counted: Limit['unit'], by?: 'calendar' | 'working'): StepDate => {
    const due = deadline({starts, limit: {count, unit: counted}, ...(nation && {nation})});
    return {...(by && {by}), ...(due.kind === 'due' ? {date: due.date} : {why: due.why})};
  };
  if (unit !== 'days' || !count) return [dated(unit)];
  return [...(counts === 'working' ? [] : [dated('days', 'calendar')]), ...(counts === 'calendar' || !nation ? [] : [dated('working-days', 'working')])];
}
