/**
 * The kinds of entry a pack can hold: the one place that says how a kind is called in a link (`standard:`), in the pack's
 * JSON (`standards`), which folder holds its Markdown, and whether one file is one entry or a list of entries.
 * A `list` is what such a file itself is called, introduced and said to rest on; it lies in the folder of its entries.
 */
import * as z from 'zod';

export const kinds = {
  standard: {key: 'standards', folder: 'standards', file: 'entry'},
  'bottom-line': {key: 'bottomLines', folder: 'bottom-lines', file: 'list'},
  checklist: {key: 'checklists', folder: 'checklists', file: 'entry'},
  statement: {key: 'statements', folder: 'statements', file: 'list'},
  explanation: {key: 'explanations', folder: 'explanations', file: 'entry'},
  pathway: {key: 'pathways', folder: 'pathways', file: 'entry'},
  timescale: {key: 'timescales', folder: 'timescales', file: 'list'},
  role: {key: 'roles', folder: 'roles', file: 'list'},
  figure: {key: 'figures', folder: 'figures', file: 'list'},
  term: {key: 'terms', folder: 'terms', file: 'list'},
  'help-line': {key: 'helpLines', folder: 'help-lines', file: 'list'},
  list: {key: 'lists', folder: undefined, file: 'list'},
} as const;

export const entryKind = z.enum(['standard', 'bottom-line', 'checklist', 'statement', 'explanation', 'pathway', 'timescale', 'role', 'figure', 'term', 'help-line', 'list']);
export type EntryKind = z.infer<typeof entryKind>;

/** The kinds that are written as entries of a list file. */
export const listedKind = z.enum(['bottom-line', 'statement', 'timescale', 'role', 'figure', 'term', 'help-line']);
export type ListedKind = z.infer<typeof listedKind>;
