/**
 * A record: one checklist's answers about one child or family, as they are stored for years. `record@1` is read for ever.
 *
 * There is no version at the top: every answer carries the pack version, the hash and the wording it was given under, so
 * that answering one item after an upgrade re-stamps no other. Unknown items and fields are kept through a round trip.
 */
import * as z from 'zod';
import {entryId, isoDate, isoInstant, packVersion} from './text.js';

export const recordFormat = 'practice-guidance/record@1';

/** `done` answers an item of a tick checklist; the other three answer an item of a status checklist. */
export const answerState = z.enum(['up-to-date', 'needs-updating', 'not-applicable', 'done']);
export type AnswerState = z.infer<typeof answerState>;

export const answer = z.looseObject({
  /** The version of the pack that was on the page. */
  packVersion,
  /** The pack that was on the page, where it was another than the record's. */
  pack: entryId.optional(),
  /** The identity of what was asked: equal to the item's hash while the item is worded so. */
  hash: z.string(),
  /** What was asked, word for word: the label and, after a line break, the statement. */
  wording: z.string(),
  /** What was answered. A state that a reader does not know is kept, and counts as open. */
  state: z.string().min(1),
  /** When the thing asked about was last brought up to date, as the person says. */
  date: isoDate.optional(),
  /** Why it does not apply. */
  reason: z.string().optional(),
  note: z.string().optional(),
  /** When the answer was given. */
  at: isoInstant.optional(),
  /** Who gave it, as the host names them. */
  by: z.string().optional(),
});
export type Answer = z.infer<typeof answer>;

export const record = z.looseObject({
  format: z.literal(recordFormat),
  checklist: entryId,
  pack: entryId,
  /** Names of fields that a reader has to understand before it may show the record; one it does not know makes the record unreadable to it. */
  mustUnderstand: z.array(z.string()).optional(),
  items: z.record(z.string(), answer),
});
export type ChecklistRecord = z.infer<typeof record>;
