/** The items of a checklist: label, data, statement and sections. */
import type {Checklist, ChecklistItem} from '../model/checklist.js';
import {isData, type Block} from './blocks.js';
import type {Context, Level, Written} from './context.js';
import {itemHash} from './hash.js';
import {readHeading, type Ids} from './headings.js';
import {cutAtHeadings, readSections, takeData, withoutHeadings, type Part} from './parts.js';
import {line, plainText, readProse} from './prose.js';
import {inherit, missingKeys, reportUnknownSource, resolve} from './provenance.js';
import {itemData} from './shapes.js';
import {readFields} from './yaml.js';

/** The items, given what they inherit; undefined where one of them is wrong. */
export function readItems(parts: Part[], answers: Checklist['answers'] | undefined, above: Level, context: Context): ChecklistItem[] | undefined {
  const ids: Ids = new Map();
  const items = parts.map((part) => readItem(part, ids, answers, above, context));
  const right = items.filter((item) => item !== undefined);
  return right.length && right.length === items.length ? right : undefined;
}

function readItem(part: Part, ids: Ids, answers: Checklist['answers'] | undefined, above: Level, context: Context): ChecklistItem | undefined {
  const {report, sources, uses, whole} = context;
  const {id, title: label, at} = readHeading(part.heading, ids, context);
  const {yaml, rest} = takeData(part, context);
  const data = readFields(itemData, yaml, report);
  const own = inherit(above, data, yaml, context);
  const provenance = resolve(own, at, context, own.fields.source === above.fields.source ? missingKeys(above) : missingKeys(above).filter((key) => key !== 'place'));
  const {before, parts} = cutAtHeadings(rest, 3);
  const {text: statement, written} = readStatement(withoutHeadings(before, '## for an item and ### for a section of it', context), context) ?? {};
  const sections = readSections(parts, '## for an item and ### for a section of it', context);

  const date = data.date ?? (answers === 'tick' ? 'none' : 'optional');
  const refreshSource = data.refresh && sources.get(data.refresh.source);
  if (typeof yaml !== 'string' && data.refresh) {
    if (date === 'none') report('refresh-without-date', yaml.at(['refresh'], 'key'));
    if (!refreshSource && whole) reportUnknownSource(data.refresh.source, yaml.at(['refresh', 'source']), context);
  }
  if (!id || !answers || !provenance || (data.refresh && !refreshSource)) return undefined;
  const item: ChecklistItem = {
    id,
    label,
    ...(statement && {statement}),
    hash: itemHash(answers, label, statement),
    date,
    ...(data.refresh && refreshSource && {refresh: {...data.refresh.every, source: refreshSource, place: data.refresh.place, duty: data.refresh.duty}}),
    ...(data.standard && {standard: {id: data.standard, title: data.standard}}),
    sections,
    ...provenance,
  };
  if (written) context.notes.written.set(item, written);
  const {standard} = item;
  if (standard && typeof yaml !== 'string') uses.push({kind: 'standard', id: standard.id, at: yaml.at(['standard']), field: 'standard', found: (title) => void (standard.title = title)});
  return item;
}

/** The one paragraph under an item's heading, as plain text. */
function readStatement(blocks: Block[], context: Context): {text: string; written?: Written} | undefined {
  const {report} = context;
  const [first, ...others] = blocks.filter(({token}) => token.type !== 'space');
  if (!first) return undefined;
  const extra = others.find((block) => !isData(block)); // data in the wrong place is told as that
  if (extra) report('statement-length', line(extra.at));
  readProse(others, context);
  if (first.token.type !== 'paragraph') {
    report('statement-markup', line(first.at));
    readProse([first], context);
    return undefined;
  }
  const {text, plain} = plainText(first.token.text);
  const [read] = readProse([first], context);
  if (!plain) report('statement-markup', line(first.at));
  const written = read?.type === 'paragraph' ? context.notes.written.get(read.children) : undefined;
  return {text, ...(written && {written})};
}
