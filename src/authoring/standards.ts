/** The file of one standard. */
import type {StandardSection} from '../model/standard.js';
import type {Context, Level} from './context.js';
import type {Draft} from './drafts.js';
import {openEntryFile} from './entries.js';
import {readHeading, type Ids} from './headings.js';
import {takeData, withoutHeadings, type Part} from './parts.js';
import {readProse} from './prose.js';
import {inherit, resolve} from './provenance.js';
import {sectionData, standardFile} from './shapes.js';
import type {SourceText} from './source-text.js';
import {readFields} from './yaml.js';

export function readStandard(source: SourceText, ids: Ids, context: Context): Draft<'standard'>[] {
  const {fields, name, level, provenance, applies, editorial, before, parts} = openEntryFile(standardFile, 'id, title and number', source, ids, context);
  const body = readProse(withoutHeadings(before, '## for a section', context), context);
  const sectionIds: Ids = new Map();
  const sections = parts.flatMap((part) => readSection(part, sectionIds, level, context));
  if (!name) return [];
  const {id, title} = name;
  if (!provenance || fields.number === undefined) return [{kind: 'standard', ...name}];
  return [{kind: 'standard', ...name, entry: {id, title, pack: context.pack, number: fields.number, body, sections, ...applies, ...editorial, ...provenance}}];
}

/** A section, which may rest on something else than the rest of its standard. */
function readSection(part: Part, ids: Ids, above: Level, context: Context): StandardSection[] {
  const {id, title, at} = readHeading(part.heading, ids, context);
  const {yaml, rest} = takeData(part, context);
  const data = readFields(sectionData, yaml, context.report);
  const provenance = typeof yaml === 'string' ? undefined : resolve(inherit(above, data, yaml, context), at, context);
  const body = readProse(withoutHeadings(rest, '## for a section', context), context);
  return id && title ? [{id, title, body, ...(provenance && {provenance})}] : [];
}
