/** A compiled pack: everything a page needs to show one council's guidance, in one file. What it extends is already merged in. */
import * as z from 'zod';
import {checklist} from './checklist.js';
import {source} from './provenance.js';
import {standard} from './standard.js';
import {term} from './term.js';
import {entryId, languageTag, line, packVersion} from './text.js';

export const packFormat = 'practice-guidance/pack@1';

export const pack = z.strictObject({
  format: z.literal(packFormat),
  id: entryId,
  title: line,
  version: packVersion,
  language: languageTag,
  /** Who must review the pack's entries unless an entry says otherwise. */
  owner: line,
  /** The packs that were merged in, nearest first. */
  extends: z.array(z.strictObject({id: entryId, version: packVersion})),
  sources: z.array(source),
  checklists: z.array(checklist),
  standards: z.array(standard),
  terms: z.array(term),
});
export type Pack = z.infer<typeof pack>;
