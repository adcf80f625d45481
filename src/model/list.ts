/** A set of short entries that its framework keeps together: a vision, a set of values, the bottom lines, a team's make-up. */
import * as z from 'zod';
import {applies} from './applies.js';
import {editorial} from './editorial.js';
import {listedKind} from './kinds.js';
import {block} from './prose.js';
import {provenance} from './provenance.js';
import {contentHash, entryId, line} from './text.js';

export const list = z.strictObject({
  id: entryId,
  title: line,
  hash: contentHash,
  pack: entryId,
  /** The kind of its entries, which name it in `list`. */
  of: listedKind,
  /** Its place among the lists of the pack, from 1. */
  order: z.int().positive().optional(),
  /** Figures that are parts of one whole, in per cent. */
  shares: z.boolean().optional(),
  /** What stands above the entries: a strapline, what the copy of the source has lost. */
  body: z.array(block),
  ...applies,
  ...editorial,
  ...provenance,
});
export type List = z.infer<typeof list>;

/** What every short entry has: the list it stands in, and its text. */
export const listed = {
  id: entryId,
  title: line,
  hash: contentHash,
  pack: entryId,
  list: entryId.optional(),
  body: z.array(block),
  ...applies,
  ...editorial,
  ...provenance,
};
