/** A word of the work with its plain meaning. `title` is the official word, since families meet it in letters. */
import * as z from 'zod';
import {audience} from './audience.js';
import {listed} from './list.js';
import {line} from './text.js';

export const term = z.strictObject({
  ...listed,
  /** The plain words to say first. */
  plain: line,
  /** For whom the plain words are, where not for everyone. */
  audience: audience.optional(),
  /** Its abbreviation: `CIN`. */
  short: line.optional(),
  /** What it officially means, in one line. */
  expansion: line.optional(),
  /** Phrases that are linked to it wherever they stand. */
  uses: z.array(line).optional(),
});
export type Term = z.infer<typeof term>;
