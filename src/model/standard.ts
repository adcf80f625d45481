/** A practice standard: what the service expects of its practice in one part of the work. */
import * as z from 'zod';
import {block, section} from './prose.js';
import {provenance} from './provenance.js';
import {contentHash, entryId, line} from './text.js';

export const standard = z.strictObject({
  id: entryId,
  title: line,
  hash: contentHash,
  pack: entryId,
  /** Its place in the framework's own numbering, from 1. */
  number: z.int().positive(),
  body: z.array(block),
  sections: z.array(section),
  ...provenance,
});
export type Standard = z.infer<typeof standard>;
