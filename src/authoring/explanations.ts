/** The file of one explanation: `##` for each audience, `###` for each part. */
import {audience, type Audience} from '../model/audience.js';
import {explanationPart, type ExplanationBlock, type ExplanationPart, type ExplanationText} from '../model/explanation.js';
import type {Block as ProseBlock} from '../model/prose.js';
import type {Block} from './blocks.js';
import type {Context} from './context.js';
import {mendWord} from './diagnostic.js';
import type {Draft} from './drafts.js';
import {openEntryFile} from './entries.js';
import {textHash} from './hash.js';
import {readHeading, type Heading, type Ids} from './headings.js';
import {nearestWords, onlyNear} from './nearest.js';
import {cutAtHeadings, takeData, withoutHeadings, type Part} from './parts.js';
import {line, readProse} from './prose.js';
import {audienceData, explanationFile} from './shapes.js';
import type {SourceText, Spot} from './source-text.js';
import {readFields, type Yaml} from './yaml.js';

const headings = '## for an audience and ### for a part of the explanation';

/** What no explanation may leave out: what a family can ask for, and who else can help. */
const required: readonly ExplanationPart[] = ['ask', 'help'];

export function readExplanation(source: SourceText, ids: Ids, context: Context): Draft<'explanation'>[] {
  const {front, name, provenance, applies, editorial, before, parts} = openEntryFile(explanationFile, 'id and title', source, ids, context);
  reportStray(before, 'the first audience', 'under an audience (##) and the heading of a part of it (###)', context);
  if (!parts.length && typeof front.yaml !== 'string') context.report('no-audiences', front.at);
  const audienceIds: Ids = new Map();
  const texts = parts.flatMap((part) => readAudience(part, audienceIds, context, inOwnLanguage, required)?.text ?? []);
  if (!name) return [];
  const {id, title} = name;
  if (!provenance || !texts.length || texts.length < parts.length) return [{kind: 'explanation', ...name}];
  return [{kind: 'explanation', ...name, entry: {id, title, pack: context.pack, texts, translations: [], ...applies, ...editorial, ...provenance}}];
}

/** Reports text that stands where an explanation shows none: outside its parts. */
export function reportStray(blocks: Block[], first: string, place: string, context: Context): void {
  const stray = withoutHeadings(blocks, headings, context).find(({token}) => token.type !== 'space' && token.type !== 'def');
  if (stray) context.report('text-before-entries', line(stray.at), {first, place});
}

/** A part as it is written, before its identities are known; no audience where the heading above it is wrong, which is reported. */
export interface WrittenPart extends Pick<ExplanationBlock, 'id' | 'title'> {
  audience: Audience | undefined;
  /** Its paragraphs, lists and tables; between them, what the reader's `isAside` took out. */
  body: (ProseBlock | Aside)[];
}

/** A block that stands beside the text and is no part of it. */
export interface Aside {
  type: 'aside';
  at: Spot;
}

/** How the parts of a text are read: in their own language, or as a translation. */
export interface PartReader {
  isAside(block: Block): boolean;
  /** A part with its identities: those of its own title and paragraphs, or of what it translates. Undefined where they cannot be known, which is reported. */
  finish(part: WrittenPart, yaml: Yaml | 'nowhere' | 'unreadable', at: Heading['at'], context: Context): ExplanationBlock | 'unfilled' | undefined;
}

/** A part in its own language takes no data. */
const inOwnLanguage: PartReader = {
  isAside: () => false,
  finish({id, title, body}, yaml, at, {report}) {
    if (yaml !== 'nowhere') report('data-block-place', at);
    const blocks = body.filter((block) => block.type !== 'aside');
    return {id, title, body: blocks, hashes: [title, ...blocks].map(textHash)};
  },
};

/**
 * One audience's text; without one, nothing of it is written yet. Undefined where its name or one of its parts is wrong, which is reported.
 * @param needed the parts that may not be missing.
 */
export function readAudience(part: Part, ids: Ids, context: Context, reader: PartReader, needed: readonly ExplanationPart[]): {audience: Audience; title: string; at: Spot; text?: ExplanationText} | undefined {
  const {report, uses} = context;
  const {id, title, at, idAt} = readHeading(part.heading, ids, context, audience.options);
  const {yaml, rest} = takeData(part, context);
  const data = readFields(audienceData, yaml, report);
  const {before, parts} = cutAtHeadings(rest, 3);
  reportStray(before, `the first part of "${title}"`, `under the heading of a part (###), whose id is one of ${explanationPart.options.join(', ')}`, context);
  const known = audience.safeParse(id).data;
  if (id && !known) report('unknown-audience', idAt, {id, nearest: nearestWords(id, audience.options), known: audience.options.join(', ')}, mendWord(idAt, id, free(onlyNear(id, audience.options), ids)));
  const partIds: Ids = new Map();
  const read = parts.map((one) => readPart(one, known, partIds, context, reader));
  const missing = needed.filter((one) => !partIds.has(one));
  if (known && missing.length) report('missing-part', at, {audience: title, parts: missing.map((one) => `### … {#${one}}`).join(' and ')});
  data.helpLines?.forEach((helpLine, index) => {
    if (typeof yaml !== 'string') uses.push({kind: 'help-line', id: helpLine, at: yaml.at(['helpLines', index]), field: 'helpLines', found: () => undefined});
  });
  if (!known || missing.length || read.includes(undefined)) return undefined;
  const blocks = read.filter((one) => one !== undefined && one !== 'unfilled');
  return {audience: known, title, at, ...(blocks.length && {text: {audience: known, title, blocks, ...(data.helpLines && {helpLines: data.helpLines})}})};
}

/** An id that nothing else has. */
const free = (id: string | undefined, ids: Ids): string | undefined => (id !== undefined && ids.has(id) ? undefined : id);

function readPart(part: Part, within: Audience | undefined, ids: Ids, context: Context, reader: PartReader): ExplanationBlock | 'unfilled' | undefined {
  const {id, title, at, idAt} = readHeading(part.heading, ids, context, explanationPart.options);
  const {yaml, rest} = takeData(part, context);
  const body = withoutHeadings(rest, headings, context).flatMap((block): (ProseBlock | Aside)[] => (reader.isAside(block) ? [{type: 'aside', at: line(block.at)}] : readProse([block], context)));
  const known = explanationPart.safeParse(id).data;
  if (id && !known) context.report('unknown-part', idAt, {id, nearest: nearestWords(id, explanationPart.options), known: explanationPart.options.join(', ')}, mendWord(idAt, id, free(onlyNear(id, explanationPart.options), ids)));
  return known && reader.finish({audience: within, id: known, title, body}, yaml, at, context);
}
