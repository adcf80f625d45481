/**
 * How far a checklist is, worked out from its answers and today's date and from nothing else. There is no way to set it,
 * so "complete" with an open item cannot be produced.
 */
import {addPeriod, isDate} from '../calendar/plain-date.js';
import type {Checklist, ChecklistItem} from '../model/checklist.js';
import type {Answer, ChecklistRecord} from '../model/record.js';
import {own} from './answer.js';

/** Why an item is open: `unanswered`, `reworded` since it was answered, wants a `date` or a `reason`, or holds an answer this version does not know. */
export type OpenReason = 'unanswered' | 'reworded' | 'date' | 'reason' | 'unknown-answer';

/** Where one item stands. `due` is the day on which its date becomes too old, where it has a refresh period and a date. */
export type Standing =
  | {kind: 'open'; why: OpenReason}
  | {kind: 'good'; due?: string; why?: undefined}
  | {kind: 'needs-updating'; why?: undefined}
  | {kind: 'too-old'; due: string; why?: undefined};

export type ProgressState = 'not-started' | 'in-progress' | 'complete' | 'out-of-date';

export interface Progress {
  state: ProgressState;
  answered: number;
  total: number;
  /** The ids of the open items, in the checklist's order. */
  open: string[];
  standings: Record<string, Standing>;
}

/** What may be answered, by the kind of checklist. */
export const choices: Record<Checklist['answers'], readonly string[]> = {
  status: ['up-to-date', 'needs-updating', 'not-applicable'],
  tick: ['done'],
};

/**
 * Where one item stands on the day `today` (`YYYY-MM-DD`). "Needs updating" wants no date: what was never written has none, and it can
 * always be said. A date that is no real day, or lies after today, counts as none.
 */
export function standing(kind: Checklist['answers'], item: ChecklistItem, answer: Answer | undefined, today: string): Standing {
  if (!answer) return {kind: 'open', why: 'unanswered'};
  if (answer.hash !== item.hash) return {kind: 'open', why: 'reworded'};
  if (!choices[kind].includes(answer.state)) return {kind: 'open', why: 'unknown-answer'};
  if (answer.state === 'not-applicable') return answer.reason?.trim() ? {kind: 'good'} : {kind: 'open', why: 'reason'};
  if (answer.state === 'needs-updating') return {kind: 'needs-updating'};
  const date = isDate(answer.date) && answer.date <= today ? answer.date : undefined;
  if (!date && (item.date === 'asked' || (item.date === 'optional' && answer.date))) return {kind: 'open', why: 'date'};
  const due = date && item.refresh ? addPeriod(date, item.refresh) : undefined;
  if (due && due < today) return {kind: 'too-old', due};
  return {kind: 'good', ...(due && {due})};
}

/** How far a whole checklist is on the day `today`. */
export function progress(checklist: Checklist, record: ChecklistRecord | null, today: string): Progress {
  const standings = Object.fromEntries(checklist.items.map((item) => [item.id, standing(checklist.answers, item, record ? own(record.items, item.id) : undefined, today)]));
  const open = checklist.items.filter((item) => standings[item.id]!.kind === 'open').map((item) => item.id);
  const total = checklist.items.length;
  const begun = checklist.items.some((item) => record && own(record.items, item.id));
  const state: ProgressState = open.length
    ? begun ? 'in-progress' : 'not-started'
    : Object.values(standings).every(({kind}) => kind === 'good') ? 'complete' : 'out-of-date';
  return {state, answered: total - open.length, total, open, standings};
}
