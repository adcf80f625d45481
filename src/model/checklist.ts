/** A checklist: the items asked of a record, and what is asked with each. */
import * as z from 'zod';
import {applies} from './applies.js';
import {editorial} from './editorial.js';
import {block, section} from './prose.js';
import {duty, provenance, source} from './provenance.js';
import {contentHash, entryId, line} from './text.js';

/** How often an item should be renewed, and who says so: a figure with its own source, since it is often not the checklist's. */
export const refresh = z.strictObject({
  every: z.int().positive(),
  unit: z.enum(['days', 'weeks', 'months', 'years']),
  source,
  place: line,
  duty,
});

export const checklistItem = z.strictObject({
  id: entryId,
  /** The item in a few words, on the page at all times. */
  label: line,
  /** One plain sentence or two under the label, on the page at all times. With the label it is what is asked, and what a record keeps. */
  statement: line.optional(),
  /** Identity of what is asked: label, statement and kind of answer. Help may change without reopening anybody's answer. */
  hash: contentHash,
  /** `asked`: "up to date" and "done" count only with a date; `optional`: one may be added; `none`: the item has no date. */
  date: z.enum(['asked', 'optional', 'none']),
  refresh: refresh.optional(),
  /** The practice standard that the item serves. */
  standard: z.strictObject({id: entryId, title: line}).optional(),
  /** The help behind the disclosure: "Why it matters", "What good looks like". */
  sections: z.array(section),
  ...provenance,
});
export type ChecklistItem = z.infer<typeof checklistItem>;

export const checklist = z.strictObject({
  id: entryId,
  title: line,
  hash: contentHash,
  /** The pack whose folder holds the entry, which may be one that this pack extends. */
  pack: entryId,
  /** `status`: up to date, needs updating or not applicable; `tick`: done, or not yet. */
  answers: z.enum(['status', 'tick']),
  /** What stands above the items. */
  body: z.array(block),
  items: z.array(checklistItem).min(1),
  ...applies,
  ...editorial,
  ...provenance,
});
export type Checklist = z.infer<typeof checklist>;
