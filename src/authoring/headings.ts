/** Headings: plain text and a written id, `## Case summary {#case-summary}`. */
import type {Tokens} from 'marked';
import {entryId} from '../model/text.js';
import type {Block} from './blocks.js';
import type {Context} from './context.js';
import {mendWord} from './diagnostic.js';
import {nearest} from './nearest.js';
import {cut, spot} from './positions.js';
import {line as firstLine, plainText, readPlain} from './prose.js';
import {placeOf, type Spot} from './source-text.js';
import {suggestedId} from './suggested-id.js';

export interface Heading {
  title: string;
  /** Absent where it is missing or wrong, which was reported. */
  id?: string;
  at: Spot;
  idAt: Spot;
}

/** The ids that were given so far in one scope, and where each stands. */
export type Ids = Map<string, Spot>;

/** Whether a heading was written with a line of --- or === under it. */
const isUnderlined = ({token}: Block<Tokens.Heading>): boolean => !/^ {0,3}#/.test(token.raw);

/** How many characters stand before a heading's words. */
const marksOf = ({token}: Block<Tokens.Heading>): number => /^ {0,3}#*/.exec(token.raw)![0].length; // matches nothing at least

/**
 * Reads a heading and notes its id in `ids`.
 * @param known the ids that there may be, where the model says them and an editor does not.
 */
export function readHeading(block: Block<Tokens.Heading>, ids: Ids, {report, unnamed}: Pick<Context, 'report' | 'unnamed'>, known?: readonly string[]): Heading {
  const {token, at: within} = block;
  const at = firstLine(within);
  const marks = '#'.repeat(token.depth);
  if (isUnderlined(block)) report('heading-underlined', at, {expected: marks});
  const [, inRound, round] = /^(.*?)\s*\(#([a-z0-9-]+)\)$/s.exec(token.text) ?? [];
  const [, words = inRound ?? token.text, id] = /^(.*?)\s*\{#([^{}]*)\}$/s.exec(token.text) ?? [];
  const {text: title, plain} = plainText(words);
  const id0 = id ?? '';
  const idFrom = token.raw.lastIndexOf(`{#${id0}}`);
  const idAt = id === undefined ? at : spot(within, idFrom, idFrom + id0.length + 3);
  const suggested = () => (known ? likely(title, known.filter((one) => !ids.has(one))) : suggestedId(title, ids));
  const example = () => `${marks} ${title || 'Its heading'} {#${id ?? round ?? suggested()}}`;
  if (!plain) report('heading-markup', at, {example: example()});
  else {
    const from = token.raw.indexOf(words, marksOf(block));
    readPlain(cut(within, from, from + words.length), {report});
  }
  if (!title) report('heading-empty', at);
  if (id === undefined) unnamed.push(() => (round === undefined ? reportMissing(at, title, known ? undefined : ids, example(), report) : report('missing-id', at, {heading: title, example: example()}, mendWord(at, `(#${round})`, `{#${round}}`))));
  else if (!entryId.safeParse(id).success) report('bad-id', idAt, {id, example: suggestedId(title, ids)});
  else if (ids.has(id)) reportDuplicate(id, idAt, ids, report);
  else {
    ids.set(id, idAt);
    return {title, id, at, idAt};
  }
  return {title, at, idAt};
}

/** A heading that can be given any id is given one that nothing else has, now or by then. */
function reportMissing(at: Spot, title: string, ids: Ids | undefined, example: string, report: Context['report']): void {
  const words = at.source.text.slice(at.from, at.to);
  const isPlain = ids !== undefined && title !== '' && /^#+ .*[^#\s]$/.test(words);
  report('missing-id', at, {heading: title, example}, isPlain ? [{at: {...at, from: at.to}, text: ` {#${suggestedId(title, ids)}}`}] : []);
  ids?.set(suggestedId(title, ids), at);
}

export function reportDuplicate(id: string, at: Spot, ids: Ids, report: Context['report']): void {
  const first = ids.get(id)!; // only called where the id is known
  report('duplicate-id', at, {id, first: `${first.source.path}:${placeOf(first.source, first.from).line}`});
}

/** Which of the ids that there may be the heading most likely means; all of them where it says none. */
function likely(title: string, known: readonly string[]): string {
  const words = suggestedId(title, new Map());
  return known.find((one) => words.includes(one)) ?? nearest(words, known) ?? known.join(' or ');
}
