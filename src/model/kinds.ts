/**
 * The kinds of entry a pack can hold: the one place that says how a kind is called in a link (`standard:`), in the pack's
 * JSON (`standards`), which folder holds its Markdown, and whether one file is one entry or a list of entries.
 */
import * as z from 'zod';

export const kinds = {
  checklist: {key: 'checklists', folder: 'checklists', file: 'entry'},
  standard: {key: 'standards', folder: 'standards', file: 'entry'},
  term: {key: 'terms', folder: 'terms', file: 'list'},
} as const;

export const entryKind = z.enum(['checklist', 'standard', 'term']);
export type EntryKind = z.infer<typeof entryKind>;
