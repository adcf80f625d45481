/** Whether guidance is still within its review date, worked out on the day it is read and never at build time. */
import {daysBetween} from '../calendar/plain-date.js';

/** `days` to the review date, or since it. */
export interface Review {
  kind: 'in-date' | 'due' | 'passed';
  days: number;
}

/** Who looks after the shipped packs: what they own themselves waits for no council's review. */
export const maintainers = 'practice-guidance maintainers';

/** How many days before its review date guidance is said to be due. */
const notice = 60;

/** The state of a review due on the day `due`, seen on the day `today`; both `YYYY-MM-DD`. On the day itself it is due in 0 days. */
export function review(due: string, today: string): Review {
  const days = daysBetween(today, due);
  return {kind: days < 0 ? 'passed' : days > notice ? 'in-date' : 'due', days: Math.abs(days)};
}
