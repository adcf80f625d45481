/**
 * Prose as a closed tree of node kinds. Markdown becomes this at build time and elements walk it into templates: no HTML
 * string exists anywhere on the way to the page. A kind that is not here cannot be written in a pack.
 */
import * as z from 'zod';
import {address, entryId} from './text.js';
import {entryKind} from './kinds.js';

/** What a host may fill in: names, and the number to call. */
export const givenName = z.enum(['child', 'worker', 'manager', 'phone', 'council', 'chair', 'advocate', 'date', 'place']);
export type GivenName = z.infer<typeof givenName>;

export const inline = z.discriminatedUnion('type', [
  z.strictObject({type: z.literal('text'), text: z.string()}),
  z.strictObject({type: z.literal('code'), text: z.string()}),
  z.strictObject({type: z.literal('break')}),
  z.strictObject({type: z.literal('emphasis'), get children(): z.ZodArray<typeof inline> { return z.array(inline); }}),
  z.strictObject({type: z.literal('strong'), get children(): z.ZodArray<typeof inline> { return z.array(inline); }}),
  /** A link out of the pack. */
  z.strictObject({type: z.literal('link'), address, get children(): z.ZodArray<typeof inline> { return z.array(inline); }}),
  /** Something a host may fill in, written `[your social worker](name:worker)`: what stands here is shown where it does not. */
  z.strictObject({type: z.literal('name'), name: givenName, get children(): z.ZodArray<typeof inline> { return z.array(inline); }}),
  /** A link to another entry, written `[core group](term:core-group)` and resolved by the compiler. */
  z.strictObject({type: z.literal('entry-link'), kind: entryKind, id: entryId, get children(): z.ZodArray<typeof inline> { return z.array(inline); }}),
]);
export type Inline =
  | {type: 'text'; text: string}
  | {type: 'code'; text: string}
  | {type: 'break'}
  | {type: 'emphasis'; children: Inline[]}
  | {type: 'strong'; children: Inline[]}
  | {type: 'link'; address: string; children: Inline[]}
  | {type: 'name'; name: GivenName; children: Inline[]}
  | {type: 'entry-link'; kind: z.infer<typeof entryKind>; id: string; children: Inline[]};

export const block = z.discriminatedUnion('type', [
  z.strictObject({type: z.literal('paragraph'), children: z.array(inline)}),
  z.strictObject({type: z.literal('list'), ordered: z.boolean(), start: z.int().optional(), get items(): z.ZodArray<z.ZodArray<typeof block>> { return z.array(z.array(block)); }}),
  z.strictObject({type: z.literal('quote'), get children(): z.ZodArray<typeof block> { return z.array(block); }}),
  z.strictObject({type: z.literal('code-block'), text: z.string()}),
  z.strictObject({type: z.literal('rule')}),
  z.strictObject({type: z.literal('table'), head: z.array(z.array(inline)), rows: z.array(z.array(z.array(inline)))}),
]);
export type Block =
  | {type: 'paragraph'; children: Inline[]}
  | {type: 'list'; ordered: boolean; start?: number; items: Block[][]}
  | {type: 'quote'; children: Block[]}
  | {type: 'code-block'; text: string}
  | {type: 'rule'}
  | {type: 'table'; head: Inline[][]; rows: Inline[][][]};

/** A titled part of an entry or item, such as "Why it matters". */
export const section = z.strictObject({id: entryId, title: z.string().min(1), body: z.array(block)});
export type Section = {id: string; title: string; body: Block[]};
