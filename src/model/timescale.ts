/** A time-scale: what has to be done, from when, and within how long. */
import * as z from 'zod';
import {listed} from './list.js';
import {line} from './text.js';

/** The nations whose law and working days can apply. */
export const nation = z.enum(['england', 'wales', 'scotland', 'northern-ireland']);
export type Nation = z.infer<typeof nation>;

/** A length of time. A working day is no Saturday, Sunday or bank holiday of the nation. */
export const limit = z.strictObject({count: z.int().positive(), unit: z.enum(['hours', 'working-days', 'days', 'weeks', 'months', 'years'])});
export type Limit = z.infer<typeof limit>;

/** `verified`: seen in the named source; `reported`: seen in a secondary or older source; `known`: not read again. */
export const confidence = z.enum(['verified', 'reported', 'known']);
export type Confidence = z.infer<typeof confidence>;

/**
 * How a limit is counted from what starts it. `within`: done by its end. `before`: done by its beginning, counted back from an event
 * to come. `until`: goes on until its end.
 */
export const counted = z.enum(['within', 'before', 'until']);
export type Counted = z.infer<typeof counted>;

export const timescale = z.strictObject({
  ...listed,
  /** What starts the clock, as words that follow "from", "before" or "after": `the initial child protection conference`. */
  starts: line,
  limit,
  /** Left out, it is `within`. */
  counts: counted.optional(),
  /** The longest it may take where it is extended. */
  extended: limit.optional(),
  /** How often it comes again after the first time, at the most. */
  then: limit.optional(),
  nation,
  confidence,
});
export type Timescale = z.infer<typeof timescale>;
