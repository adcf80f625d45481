/**
 * What happened to a checklist since a record was made. Found by comparing hashes; nothing is written: the person decides.
 */
import type {Checklist, ChecklistItem} from '../model/checklist.js';
import type {Answer, ChecklistRecord} from '../model/record.js';
import {own} from './answer.js';

export interface Drift {
  /** Worded as they were when they were answered. */
  unchanged: ChecklistItem[];
  /** Worded differently now: open until the person confirms or answers anew. */
  reworded: {item: ChecklistItem; answer: Answer}[];
  /** Asked now and never answered. */
  unanswered: ChecklistItem[];
  /** Answered once and no longer asked: kept, and shown as no longer asked. */
  retired: {id: string; answer: Answer}[];
}

/** Compares a record with the checklist on the page. No record: every item is unanswered. */
export function drift(checklist: Checklist, record: ChecklistRecord | null): Drift {
  const items = record?.items ?? {};
  const found: Drift = {unchanged: [], reworded: [], unanswered: [], retired: retired(checklist, record)};
  for (const item of checklist.items) {
    const answer = own(items, item.id);
    if (!answer) found.unanswered.push(item);
    else if (answer.hash === item.hash) found.unchanged.push(item);
    else found.reworded.push({item, answer});
  }
  return found;
}

/** The answers whose items the checklist no longer asks. */
export const retired = (checklist: Checklist, record: ChecklistRecord | null): Drift['retired'] =>
  Object.entries(record?.items ?? {})
    .filter(([id]) => !checklist.items.some((item) => item.id === id))
    .map(([id, answer]) => ({id, answer}));
