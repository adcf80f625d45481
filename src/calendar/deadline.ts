/** When something is due: the day, and the working in full, so that a person can check each day of it. Or why it cannot be said. */
import type {IsoDate} from '../model/text.js';
import type {Limit, Nation} from '../model/timescale.js';
import {addPeriod} from './plain-date.js';
import {checkGiven, Refused, type RefusalReason} from './refused.js';
import {addHours} from './uk-clock.js';
import {addWorkingDays, type DayStep, type Direction} from './working-days.js';

export interface DeadlineQuestion {
  /** The day on which the clock starts: day 0. */
  starts: IsoDate;
  /** The time of that day as `HH:MM`, by the clocks of the United Kingdom. Asked for by a limit in hours; no other limit looks at it. */
  time?: string;
  limit: Limit;
  /** Which way the limit is counted; left out, it is `after`. */
  direction?: Direction;
  /** Asked for by a limit in working days; never assumed. */
  nation?: Nation;
}

/** A day, week, month, year or hour counted, or a day passed over, in the order of counting. Months are counted from the start, not each from the last. */
export type DeadlineStep =
  | DayStep
  | {kind: 'counted'; date: IsoDate; time: string; number: number}
  /** The day, on the way, on which the clocks go forward or back by an hour; the hours counted are those that pass. */
  | {kind: 'clocks'; date: IsoDate; change: 'forward' | 'back'};

export type Deadline =
  /** Due by the end of `date`, or by `time` on it. */
  | {kind: 'due'; date: IsoDate; time?: string; steps: DeadlineStep[]}
  /** `words` say in English what is missing and what to do. */
  | {kind: 'refused'; why: RefusalReason; words: string};

/** The deadline of a limit. A month later, or earlier, than the 31st is the last day of a shorter month. Never throws: what cannot be worked out is refused. */
export function deadline(question: DeadlineQuestion): Deadline {
  try {
    return {kind: 'due', ...worked(question)};
  } catch (cause) {
    return {kind: 'refused', why: cause instanceof Refused ? cause.why : 'not-a-day', words: (cause as Error).message};
  }
}

function worked({starts, time, limit: {count, unit}, direction = 'after', nation}: DeadlineQuestion): {date: IsoDate; time?: string; steps: DeadlineStep[]} {
  checkGiven(starts, count);
  if (unit === 'working-days') {
    const {due, steps} = addWorkingDays(starts, count, nation, direction);
    return {date: due, steps};
  }
  const sign = direction === 'before' ? -1 : 1;
  if (unit === 'hours') return inHours(starts, time, count, sign);
  const reached = (number: number): IsoDate => addPeriod(starts, {every: sign * number, unit});
  return {date: reached(count), steps: Array.from({length: count}, (_, index) => ({kind: 'counted', date: reached(index + 1), number: index + 1}))};
}

/** Hours, shown a day at a time: after 24, 48, 72 hours and at the end. */
function inHours(starts: IsoDate, time: string | undefined, count: number, sign: 1 | -1): {date: IsoDate; time: string; steps: DeadlineStep[]} {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time ?? '')) throw new Refused('needs-time', 'Give the time it began, such as 09:30: this limit is in hours.');
  const steps: DeadlineStep[] = [];
  let reached = {date: starts, time: time!, change: 0};
  for (let number = 0; number < count; ) {
    const before = reached;
    number = Math.min(number + 24, count);
    reached = addHours(starts, time!, sign * number);
    const {date, change} = reached;
    checkGiven(date, count); // before the year 0 and past 9999 there is none
    if (change !== before.change) {
      const later = sign > 0 ? date : before.date; // the Sunday on which they change, or the Monday after it
      steps.push({kind: 'clocks', date: addPeriod(later, {every: -new Date(later).getUTCDay(), unit: 'days'}), change: (change - before.change) * sign > 0 ? 'forward' : 'back'});
    }
    steps.push({kind: 'counted', date, time: reached.time, number});
  }
  return {date: reached.date, time: reached.time, steps};
}
