/** The file of one checklist. */
import {readApplies} from './applies.js';
import type {Context} from './context.js';
import type {Draft} from './drafts.js';
import {nameOf, openEntry} from './entries.js';
import type {Ids} from './headings.js';
import {readItems} from './items.js';
import {cutAtHeadings, readBlocks, withoutHeadings} from './parts.js';
import {readProse} from './prose.js';
import {inherit, resolve} from './provenance.js';
import {checklistFile} from './shapes.js';
import type {SourceText} from './source-text.js';
import {readFields} from './yaml.js';

export function readChecklist(source: SourceText, ids: Ids, context: Context): Draft<'checklist'>[] {
  const front = openEntry(source, 'id, title and answers', context);
  const fields = readFields(checklistFile, front.yaml, context.report);
  const name = nameOf(fields, front, ids, context);
  const own = inherit(context.defaults, fields, front.yaml, context);
  const provenance = resolve(own, front.at, context);
  const applies = readApplies(fields, front.yaml, context);
  const {before, parts} = cutAtHeadings(readBlocks(front.body, context), 2);
  const body = readProse(withoutHeadings(before, '## for an item', context), context);
  const items = readItems(parts, fields.answers, own, context);
  if (!parts.length && typeof front.yaml !== 'string') context.report('no-items', front.at);
  if (!name) return [];
  const {id, title} = name;
  if (!provenance || !items || !fields.answers) return [{kind: 'checklist', ...name}];
  return [{kind: 'checklist', ...name, entry: {id, title, pack: context.pack, answers: fields.answers, body, items, ...applies, ...provenance}}];
}
