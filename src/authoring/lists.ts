/** List files: each `##` heading is an entry, with its data in a block under it. */
import type {Context, Level} from './context.js';
import type {Draft} from './entries.js';
import {splitFrontMatter} from './front-matter.js';
import {readHeading, type Ids} from './headings.js';
import {cutAtHeadings, readBlocks, takeData, withoutHeadings, type Part} from './parts.js';
import {line, readProse} from './prose.js';
import {inherit, resolve} from './provenance.js';
import {listFile, termData} from './shapes.js';
import type {SourceText} from './source-text.js';
import {readFields} from './yaml.js';

/** Reads a file of terms. */
export function readTerms(source: SourceText, ids: Ids, context: Context): Draft<'term'>[] {
  const {yaml, body, at} = splitFrontMatter(source, context.report);
  const above = inherit(context.defaults, readFields(listFile, yaml, context.report), yaml, context);
  const {before, parts} = cutAtHeadings(readBlocks(body, context), 2);
  const stray = withoutHeadings(before, '## for an entry', context).filter(({token}) => token.type !== 'space' && token.type !== 'def');
  if (stray[0]) context.report('text-before-entries', line(stray[0].at));
  if (!parts.length) context.report('no-entries', at);
  return parts.flatMap((part) => readTerm(part, ids, above, context));
}

function readTerm(part: Part, ids: Ids, above: Level, context: Context): Draft<'term'>[] {
  const {report, pack} = context;
  const {id, title, at, idAt} = readHeading(part.heading, ids, context);
  const {yaml, rest} = takeData(part, context);
  const data = readFields(termData, yaml, report);
  if (yaml === 'nowhere') report('missing-key', at, {key: 'plain', example: 'a block of data under the heading: ```yaml, plain: the plain words to say first, ```'});
  const provenance = resolve(inherit(above, data, yaml, context), at, context);
  const body = readProse(withoutHeadings(rest, '## for an entry', context), context);
  if (!id) return [];
  const name = {kind: 'term', id, title, at: idAt} as const;
  return [data.plain && provenance ? {...name, entry: {id, title, pack, plain: data.plain, body, ...provenance}} : name];
}
