/** A pathway: steps in time, with who does what and where they part. */
import * as z from 'zod';
import {applies} from './applies.js';
import {editorial} from './editorial.js';
import {block} from './prose.js';
import {provenance} from './provenance.js';
import {contentHash, entryId, line} from './text.js';

/** A length of time from the start, or between one time and the next; 0 is the start itself. */
export const offset = z.strictObject({count: z.int().min(0), unit: z.enum(['days', 'weeks', 'months', 'years'])});
export type Offset = z.infer<typeof offset>;

/** What is done where something is the case. */
export const branch = z.strictObject({
  id: entryId,
  /** The condition, as a heading. */
  title: line,
  body: z.array(block),
  /** The step that it leads to, by id. */
  to: entryId.optional(),
});
export type Branch = z.infer<typeof branch>;

export const step = z.strictObject({
  id: entryId,
  title: line,
  /** Its place in time exactly as the source has it: `Day 5`, `Month 2`, `Weekly`. */
  mark: line,
  /** How long after the start. */
  after: offset.optional(),
  /** How often it comes round. */
  every: offset.optional(),
  who: z.array(line).optional(),
  body: z.array(block),
  branches: z.array(branch),
});
export type Step = z.infer<typeof step>;

export const pathway = z.strictObject({
  id: entryId,
  title: line,
  hash: contentHash,
  pack: entryId,
  /** What starts the clock, as words that follow "from". */
  starts: line.optional(),
  /** What kind of days the source means. `unsaid`: it does not say, and so neither do we. */
  counts: z.enum(['calendar', 'working', 'unsaid']),
  body: z.array(block),
  steps: z.array(step).min(1),
  ...applies,
  ...editorial,
  ...provenance,
});
export type Pathway = z.infer<typeof pathway>;
