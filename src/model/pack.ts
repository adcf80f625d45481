/** A compiled pack: everything a page needs to show one council's guidance, in one file. What it extends is already merged in. */
import * as z from 'zod';
import {bottomLine} from './bottom-line.js';
import {checklist} from './checklist.js';
import {explanation} from './explanation.js';
import {figure} from './figure.js';
import {helpLine} from './help-line.js';
import {list} from './list.js';
import {pathway} from './pathway.js';
import {source} from './provenance.js';
import {role} from './role.js';
import {standard} from './standard.js';
import {statement} from './statement.js';
import {term} from './term.js';
import {timescale} from './timescale.js';
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
  lists: z.array(list),
  standards: z.array(standard),
  bottomLines: z.array(bottomLine),
  checklists: z.array(checklist),
  statements: z.array(statement),
  explanations: z.array(explanation),
  pathways: z.array(pathway),
  timescales: z.array(timescale),
  roles: z.array(role),
  figures: z.array(figure),
  terms: z.array(term),
  helpLines: z.array(helpLine),
});
export type Pack = z.infer<typeof pack>;

/** An entry of a pack, by its kind. */
export interface EntriesByKind {
  list: Pack['lists'][number];
  standard: Pack['standards'][number];
  'bottom-line': Pack['bottomLines'][number];
  checklist: Pack['checklists'][number];
  statement: Pack['statements'][number];
  explanation: Pack['explanations'][number];
  pathway: Pack['pathways'][number];
  timescale: Pack['timescales'][number];
  role: Pack['roles'][number];
  figure: Pack['figures'][number];
  term: Pack['terms'][number];
  'help-line': Pack['helpLines'][number];
}
