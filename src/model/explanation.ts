/** An explanation for a family: one moment of the work, for each of those it concerns, in words they know. */
import * as z from 'zod';
import {applies} from './applies.js';
import {audience} from './audience.js';
import {editorial} from './editorial.js';
import {block} from './prose.js';
import {provenance} from './provenance.js';
import {contentHash, entryId, isoDate, languageTag, line} from './text.js';

/** The parts of an explanation, in their order. `ask` and `help` stand in every one. */
export const explanationPart = z.enum(['what', 'why', 'worried', 'going-well', 'change', 'next', 'ask', 'help', 'questions']);
export type ExplanationPart = z.infer<typeof explanationPart>;

export const explanationBlock = z.strictObject({
  id: explanationPart,
  title: line,
  body: z.array(block),
  /** The identity of the title and of each block of the body, in their order: a translation names what it translates. */
  hashes: z.array(contentHash),
});
export type ExplanationBlock = z.infer<typeof explanationBlock>;

export const explanationText = z.strictObject({
  audience,
  title: line,
  blocks: z.array(explanationBlock).min(1),
  /** The help lines to show with it, by id. */
  helpLines: z.array(entryId).optional(),
});
export type ExplanationText = z.infer<typeof explanationText>;

/** An explanation in another language. What it says of each block of the original holds while that block's hash is the one named here. */
export const translation = z.strictObject({
  language: languageTag,
  dir: z.enum(['ltr', 'rtl']),
  title: line,
  /** Who read it against the original and found it right, and when. Absent: a draft, shown to a family only where it is asked for by name. */
  checked: z.strictObject({by: line, on: isoDate}).optional(),
  texts: z.array(explanationText).min(1),
});
export type Translation = z.infer<typeof translation>;

export const explanation = z.strictObject({
  id: entryId,
  title: line,
  hash: contentHash,
  pack: entryId,
  texts: z.array(explanationText).min(1),
  translations: z.array(translation),
  ...applies,
  ...editorial,
  ...provenance,
});
export type Explanation = z.infer<typeof explanation>;
