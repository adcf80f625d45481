/** A figure: a count or a share, as the source gives it. */
import * as z from 'zod';
import {listed} from './list.js';
import {line} from './text.js';

export const figure = z.strictObject({
  ...listed,
  /** Absent where the source names the thing and gives no figure. */
  value: z
    .strictObject({
      /** Exactly as the source has it: `1,487`, `39%`. */
      text: line,
      number: z.number(),
      unit: z.enum(['count', 'per-cent']),
    })
    .optional(),
  /** The time that is counted: `September 2018`. */
  period: line.optional(),
  /** What is counted: `contacts`. */
  unit: line.optional(),
});
export type Figure = z.infer<typeof figure>;
