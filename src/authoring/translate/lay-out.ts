/** A translation laid out to be filled: ids and identities are there, and each paragraph of the original stands above the place of its translation. */
import type {Audience} from '../../model/audience.js';
import type {Explanation, ExplanationBlock, ExplanationText} from '../../model/explanation.js';
import type {TranslationDraft} from '../drafts.js';
import {lineEnd, placeOf} from '../source-text.js';
import {directionOf, originalLanguage, unfilledMark} from '../translation-layout.js';
import {proseText} from './prose-text.js';

/** The file of a translation that nobody has begun. @param name the language's name in English */
export function layOut({id, title, texts}: Explanation, language: string, name: string, audiences: readonly Audience[]): string {
  const front = [
    '---',
    `# ${name}, written from ${directionOf(language) === 'rtl' ? 'right to left' : 'left to right'}.`,
    `# Write each heading in the place of its ${unfilledMark} and each paragraph under its original. What stands in a block`,
    `# "${originalLanguage}" is shown to nobody, and may stay.`,
    `translates: ${id}`,
    `language: ${language}`,
    `# The original title: ${title}`,
    `title: ${unfilledMark}`,
    '# Once somebody has read all of it against the original, say who and when:',
    '# checked: {by: Translation service, on: 2026-11-01}',
    '---',
  ];
  return `${[front.join('\n'), ...texts.filter(({audience}) => audiences.includes(audience)).map(audienceText)].join('\n\n')}\n`;
}

const audienceText = (text: ExplanationText): string => [
  `## ${unfilledMark} {#${text.audience}}`,
  data([`# The original heading: ${text.title}`, ...(text.helpLines?.length ? [`helpLines: [${text.helpLines.join(', ')}]`] : [])]),
  ...text.blocks.map(partText),
].join('\n\n');

const partText = ({id, title, hashes, body}: ExplanationBlock): string =>
  [`### ${unfilledMark} {#${id}}`, data([`# The original heading: ${title}`, `of: [${hashes.join(', ')}]`]), ...body.map((block) => fenced(originalLanguage, proseText(block)))].join('\n\n');

const data = (lines: readonly string[]): string => fenced('yaml', lines.join('\n'));

/** Between fences longer than any in the text. */
function fenced(language: string, text: string): string {
  const fence = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)));
  return `${fence}${language}\n${text}\n${fence}`;
}

/** A part that was added to a translation, and for whom. */
export interface Added {
  audience: Audience;
  title: string;
}

/**
 * The file of a translation with what it lacks laid out after what is there, which is left as it is to the letter.
 * @param text the file as it stands on the disk
 * @param audiences those to be laid out besides the ones it has
 */
export function addMissing(text: string, {texts}: Explanation, {parts, audiences: present, source}: TranslationDraft, audiences: readonly Audience[]): {text: string; added: Added[]} {
  const breakOf = lineEnd(text);
  const lines = text.split(/(?<=\n|\r(?!\n))/); // each with the break that it has
  const added: Added[] = [];
  const insertions: {line: number; text: string}[] = [];
  for (const original of texts) {
    const {audience} = original;
    const at = present.find((one) => one.audience === audience)?.at;
    const known = new Set(parts.flatMap((part) => (part.audience === audience ? (part.of ?? []) : [])));
    const missing = original.blocks.filter((block) => !parts.some((part) => part.audience === audience && part.id === block.id) && !block.hashes.every((hash) => known.has(hash)));
    if (at && missing.length) {
      const next = present.map((one) => one.at.from).filter((from) => from > at.from).sort((a, b) => a - b)[0];
      insertions.push({line: next === undefined ? lines.length : placeOf(source, next).line - 1, text: missing.map(partText).join('\n\n')});
    } else if (!at && audiences.includes(audience)) insertions.push({line: lines.length, text: audienceText(original)});
    else continue;
    added.push(...(at ? missing : original.blocks).map(({title}) => ({audience, title})));
  }
  // from the end, so that a line's number is still its own when its turn comes; of two at one place the first stays the first
  for (const {line, text: block} of insertions.reverse().sort((a, b) => b.line - a.line)) insert(lines, line, block.split('\n'), breakOf);
  return {text: added.length ? lines.join('') : text, added};
}

/** Puts lines in with one blank line before them, and one after them where something follows. */
function insert(lines: string[], at: number, block: readonly string[], breakOf: string): void {
  const isBlank = (line: string | undefined): boolean => line?.trim() === '';
  let [from, to] = [at, at];
  while (isBlank(lines[from - 1])) from--;
  while (isBlank(lines[to])) to++;
  const last = lines[from - 1];
  if (last && !/[\r\n]$/.test(last)) lines[from - 1] = last + breakOf;
  lines.splice(from, to - from, breakOf, ...block.map((line) => line + breakOf), ...(to < lines.length ? [breakOf] : []));
}
