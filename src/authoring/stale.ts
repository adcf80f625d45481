/**
 * A translation held against its original: what it lacks, what has changed since, and the very line that says that a part
 * was made from the original as it is now. The line is given to be pasted once somebody has read the two together.
 */
import type {Explanation, ExplanationBlock} from '../model/explanation.js';
import type {Block} from '../model/prose.js';
import type {Report} from './diagnostic.js';
import type {TranslatedPart, TranslationDraft} from './drafts.js';
import {beginningOf} from './texts.js';

/** Reports what is wrong with a translation. @param original absent where it is not there or is itself wrong, which was reported. */
export function reportTranslation(draft: TranslationDraft, original: Explanation | undefined, report: Report): void {
  const [first] = draft.unfilled;
  if (first) report('translation-unfilled', first, {left: draft.unfilled.length, count: draft.count});
  for (const part of draft.parts) reportHashes(part, original, report);
  if (!original) return;
  reportChanges(draft, original, report);
  reportMissing(draft, original, report);
}

/** The part of the original that stands for the same audience under the same id. */
const originalOf = ({audience, id}: TranslatedPart, {texts}: Explanation): ExplanationBlock | undefined => texts.find((text) => text.audience === audience)?.blocks.find((block) => block.id === id);

/** What a part is made from, as the file says it. */
const lineOf = ({hashes}: ExplanationBlock): string => `of: [${hashes.join(', ')}]`;

function reportHashes(part: TranslatedPart, original: Explanation | undefined, report: Report): void {
  const {title, of, count, at} = part;
  if (!of) report('translation-without-hashes', at, {title, how: howTo(part, original, 'Then write under the heading a line ```yaml, the line that follows here, and a line ```')});
  else if (of.length !== count) report('translation-count', at, {given: of.length, count, how: howTo(part, original, 'Once the part says what the original says, write here')});
}

/** How to come to the line that is to be written, and the line. @param write what is said before it. */
function howTo(part: TranslatedPart, original: Explanation | undefined, write: string): string {
  if (!original || !part.audience) return 'Mend what else is wrong with the translation or its original first: then the line to write is told here.';
  const block = originalOf(part, original);
  if (!block) return 'The original has no such part for this audience: take the part out.';
  const there = block.body.length;
  const here = part.count - 1;
  const uneven = there === here ? '' : `The original has ${there} ${there === 1 ? 'paragraph, list or table' : 'paragraphs, lists or tables'} under its heading and this part has ${here}: write as many. `;
  return `${uneven}${write}: ${lineOf(block)}`;
}

/** Advice on each part that stands for an older wording of the original. */
function reportChanges({parts}: TranslationDraft, original: Explanation, report: Report): void {
  for (const part of parts) {
    const block = originalOf(part, original);
    if (!block || part.of?.length !== part.count) continue;
    const known = hashesFor(part.audience, parts);
    const changed = block.hashes.flatMap((hash, place) => (known.has(hash) ? [] : [place ? nameOf(block.body[place - 1]!) : 'the heading'])); // a hash for the heading, then one for each block
    if (changed.length) report('translation-stale', part.at, {title: block.title, what: changed.join(', '), how: howTo(part, original, 'Once the whole part is right, write here')});
  }
}

/** Advice on each part of the original that the translation lacks. An audience it leaves out altogether is left out on purpose. */
function reportMissing({parts, audiences}: TranslationDraft, original: Explanation, report: Report): void {
  for (const {audience, at} of audiences) {
    const known = hashesFor(audience, parts);
    for (const block of original.texts.find((text) => text.audience === audience)?.blocks ?? []) {
      if (parts.some((one) => one.audience === audience && one.id === block.id) || block.hashes.every((hash) => known.has(hash))) continue;
      report('translation-without-part', at, {title: block.title, heading: `### … {#${block.id}}`, line: lineOf(block)});
    }
  }
}

/** All that is translated for one audience: a paragraph may have moved to another part. */
const hashesFor = (wanted: TranslatedPart['audience'], parts: readonly TranslatedPart[]): Set<string> => new Set(parts.flatMap(({audience, of = []}) => (audience === wanted ? of : [])));

/** A block of the original as an editor finds it again: what it is, and the words it begins with. */
function nameOf(block: Block): string {
  const beginning = beginningOf([block], 6);
  return `the ${kinds[block.type]}${beginning && ` "${beginning}"`}`;
}

const kinds: Record<Block['type'], string> = {paragraph: 'paragraph', list: 'list', quote: 'quote', 'code-block': 'block of code', rule: 'rule', table: 'table'};
