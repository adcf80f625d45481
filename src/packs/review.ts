/** Whether guidance is still within its review date, worked out on the day it is read and never at build time. */
import {daysBetween} from '../calendar/plain-date.js';

export type Review = {kind: 'in-date'} | {kind: 'due'; days: number} | {kind: 'passed'; days: number};

/** How many days before its review date guidance is said to be due. */
const notice = 60;

/** The state of a review due on the day `due`, seen on the day `today`; both `YYYY-MM-DD`. On the day itself it is due in 0 days. */
export function review(due: string, today: string): Review {
  const days = daysBetween(today, due);
  return days < 0 ? {kind: 'passed', days: -days} : days <= notice ? {kind: 'due', days} : {kind: 'in-date'};
}
