/** The file of one explanation: `##` for each audience, `###` for each part. */
import {audience, type Audience} from '../model/audience.js';
import {explanationPart, type ExplanationBlock, type ExplanationPart, type ExplanationText} from '../model/explanation.js';
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
import type {SourceText} from './source-text.js';
import {readFields, type Yaml} from './yaml.js';

const headings = '## for an audience and ### for a part of the explanation';

/** What no explanation may leave out: what a family can ask for, and who else can help. */
const required: readonly ExplanationPart[] = ['ask', 'help'];

export function readExplanation(source: SourceText, ids: Ids, context: Context): Draft<'explanation'>[] {
  const {front, name, provenance, applies, editorial, before, parts} = openEntryFile(explanationFile, 'id and title', source, ids, context);
  reportStray(before, 'the first audience', 'under an audience (##) and the heading of a part of it (###)', context);
  if (!parts.length && typeof front.yaml !== 'string') context.report('no-audiences', front.at);
  const audienceIds: Ids = new Map();
  const texts = parts.flatMap((part) => readAudience(part, audienceIds, context, readOriginal, required));
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
export type WrittenPart = Omit<ExplanationBlock, 'hashes'> & {audience: Audience | undefined};

/** The identities of a part: of its own title and paragraphs, or of what it translates. */
export type ReadHashes = (part: WrittenPart, yaml: Yaml | 'nowhere' | 'unreadable', at: Heading['at'], context: Context) => string[] | undefined;

/** A part in its own language takes no data. */
const readOriginal: ReadHashes = ({title, body}, yaml, at, {report}) => {
  if (yaml !== 'nowhere') report('data-block-place', at);
  return [title, ...body].map(textHash);
};

/**
 * One audience's text; none where its name or one of its parts is wrong, which is reported.
 * @param needed the parts that may not be missing.
 */
export function readAudience(part: Part, ids: Ids, context: Context, readHashes: ReadHashes, needed: readonly ExplanationPart[]): ExplanationText[] {
  const {report, uses} = context;
  const {id, title, at, idAt} = readHeading(part.heading, ids, context, audience.options);
  const {yaml, rest} = takeData(part, context);
  const data = readFields(audienceData, yaml, report);
  const {before, parts} = cutAtHeadings(rest, 3);
  reportStray(before, `the first part of "${title}"`, `under the heading of a part (###), whose id is one of ${explanationPart.options.join(', ')}`, context);
  const known = audience.safeParse(id).data;
  if (id && !known) report('unknown-audience', idAt, {id, nearest: nearestWords(id, audience.options), known: audience.options.join(', ')}, mendWord(idAt, id, free(onlyNear(id, audience.options), ids)));
  const partIds: Ids = new Map();
  const blocks = parts.flatMap((one) => readPart(one, known, partIds, context, readHashes));
  const missing = needed.filter((one) => !partIds.has(one));
  if (known && missing.length) report('missing-part', at, {audience: title, parts: missing.map((one) => `### … {#${one}}`).join(' and ')});
  data.helpLines?.forEach((helpLine, index) => {
    if (typeof yaml !== 'string') uses.push({kind: 'help-line', id: helpLine, at: yaml.at(['helpLines', index]), field: 'helpLines', found: () => undefined});
  });
  if (!known || missing.length || blocks.length < parts.length) return [];
  return [{audience: known satisfies Audience, title, blocks, ...(data.helpLines && {helpLines: data.helpLines})}];
}

/** An id that nothing else has. */
const free = (id: string | undefined, ids: Ids): string | undefined => (id !== undefined && ids.has(id) ? undefined : id);

function readPart(part: Part, within: Audience | undefined, ids: Ids, context: Context, readHashes: ReadHashes): ExplanationBlock[] {
  const {id, title, at, idAt} = readHeading(part.heading, ids, context, explanationPart.options);
  const {yaml, rest} = takeData(part, context);
  const body = readProse(withoutHeadings(rest, headings, context), context);
  const known = explanationPart.safeParse(id).data;
  if (id && !known) context.report('unknown-part', idAt, {id, nearest: nearestWords(id, explanationPart.options), known: explanationPart.options.join(', ')}, mendWord(idAt, id, free(onlyNear(id, explanationPart.options), ids)));
  const hashes = known && readHashes({audience: within, id: known, title, body}, yaml, at, context);
  return known && hashes ? [{id: known, title, body, hashes}] : [];
}
