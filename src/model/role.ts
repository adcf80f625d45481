/** A role: what its holder is responsible for, or how many of them a team has. */
import * as z from 'zod';
import {listed} from './list.js';
import {line} from './text.js';

export const role = z.strictObject({
  ...listed,
  /** How many, exactly as the source has it: `3.6`. */
  number: line.optional(),
  /** What is counted, where the source says it: `FTE`. */
  unit: line.optional(),
});
export type Role = z.infer<typeof role>;
