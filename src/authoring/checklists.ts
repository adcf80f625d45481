/** The file of one checklist. */
import type {Context} from './context.js';
import type {Draft} from './drafts.js';
import {openEntryFile} from './entries.js';
import type {Ids} from './headings.js';
import {readItems} from './items.js';
import {withoutHeadings} from './parts.js';
import {readProse} from './prose.js';
import {checklistFile} from './shapes.js';
import type {SourceText} from './source-text.js';

export function readChecklist(source: SourceText, ids: Ids, context: Context): Draft<'checklist'>[] {
  const {front, fields, name, level, provenance, applies, editorial, before, parts} = openEntryFile(checklistFile, 'id, title and answers', source, ids, context);
  const body = readProse(withoutHeadings(before, '## for an item', context), context);
  const items = readItems(parts, fields.answers, level, context);
  if (!parts.length && typeof front.yaml !== 'string') context.report('no-items', front.at);
  if (!name) return [];
  const {id, title} = name;
  if (!provenance || !items || !fields.answers) return [{kind: 'checklist', ...name}];
  return [{kind: 'checklist', ...name, entry: {id, title, pack: context.pack, answers: fields.answers, body, items, ...applies, ...editorial, ...provenance}}];
}
