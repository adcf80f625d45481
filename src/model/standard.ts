/** A practice standard: what the service expects of its practice in one part of the work. */
import * as z from 'zod';
import {applies} from './applies.js';
import {editorial} from './editorial.js';
import {block, section} from './prose.js';
import {provenance, provenanceObject} from './provenance.js';
import {contentHash, entryId, line} from './text.js';

/** A part of a standard; `provenance` where it is another than the standard's own. */
export const standardSection = z.strictObject({...section.shape, provenance: provenanceObject.optional()});
export type StandardSection = z.infer<typeof standardSection>;

export const standard = z.strictObject({
  id: entryId,
  title: line,
  hash: contentHash,
  pack: entryId,
  /** Its place in the framework's own numbering, from 1. */
  number: z.int().positive(),
  body: z.array(block),
  sections: z.array(standardSection),
  ...applies,
  ...editorial,
  ...provenance,
});
export type Standard = z.infer<typeof standard>;
