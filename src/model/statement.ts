/** A statement of a framework: a vision, a value, a principle, a way of working, what partners asked for. */
import * as z from 'zod';
import {listed} from './list.js';
import {line} from './text.js';

export const statement = z.strictObject({
  ...listed,
  /** The words that the source stresses, exactly. */
  stressed: z.array(line).optional(),
  /** A figure that the statement rests on, exactly as the source has it: `9,347 children`. */
  figure: line.optional(),
});
export type Statement = z.infer<typeof statement>;
