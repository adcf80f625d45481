/** A word of the work with its plain meaning. */
import * as z from 'zod';
import {block} from './prose.js';
import {provenance} from './provenance.js';
import {contentHash, entryId, line} from './text.js';

export const term = z.strictObject({
  id: entryId,
  /** The official word, since families meet it in letters. */
  title: line,
  hash: contentHash,
  pack: entryId,
  /** The plain words to say first. */
  plain: line,
  body: z.array(block),
  ...provenance,
});
export type Term = z.infer<typeof term>;
