/**
 * Words of the work in texts for families, where they stand before anything explains them. Families meet the official word in
 * letters, so it may be said: after the plain one, or with its meaning beside it.
 */
import type {Term} from '../../model/term.js';
import {phraseIndex, phrasesIn, type PhraseIndex} from '../phrase-index.js';
import {plainPhrase} from '../phrases.js';
import {sentencesOf} from '../reading-age.js';
import {readerOf, type Look} from './look.js';
import {jargonWords, mayHoldJargon} from './jargon-words.js';
import {isNamed, placeOf, type Passage} from './passages.js';

/** A word as it may stand in a text, and what to say in its place. */
interface Known {
  id: string;
  plain: string;
  /** What it is officially called, where families meet that in letters. */
  official?: string;
}

export function jargon({texts, terms, report}: Look): void {
  const family = texts.filter(({audience}) => audience);
  if (!family.length) return;
  const phrases = phrasesOf(terms);
  const plainOf = new Map(terms.map(({id, plain}) => [id, plain]));
  for (const {audience, parts} of family) {
    const passages = parts.flatMap((part) => part.passages);
    const uses = passages.flatMap((passage, number) => usesIn(passage, phrases, plainOf).map((use) => ({...use, passage, number}))).sort((a, b) => a.number - b.number || a.from - b.from);
    const first = new Map<string, (typeof uses)[number]>();
    for (const use of uses) if (!first.has(use.id)) first.set(use.id, use);
    for (const {id, plain, official, passage, number, from, to} of first.values()) {
      if (isEveryday(passage, from, to)) continue;
      const explains = (one: {passage: Passage; from: number; to: number}) => isNamed(one.passage, one.from, one.to) || isLinked(one.passage, one.from, one.to) || hasMeaning(one.passage, one.from, one.to, plain);
      const others = uses.filter((use) => use.id === id && explains(use));
      if (others.some((use) => use.number === number && sentencesBetween(passage, from, use.from) <= 1)) continue;
      const later = others.length > 0;
      const word = passage.words.text.slice(from, to);
      report('jargon', placeOf(passage, from, to), {word, reader: readerOf(audience), when: later ? 'meets it here before it is explained' : 'is not told what it means', remedy: remedy(plain, later, official)});
    }
  }
}

const remedy = (plain: string, later: boolean, official: string | undefined): string => {
  const [best = '', ...others] = plain.split(/; ?/);
  const or = others.length ? `, or “${others.join('”, or “')}”` : '';
  if (later) return `Explain it here, at the first place: “${best}”${or}.`;
  return `Write “${best}”${or}.${official ? ` If families will meet the official word in letters, say it after that, as “${official}”.` : ''}`;
};

/** The phrases and abbreviations that terms claim for themselves. */
interface Phrases {
  index: PhraseIndex;
  known: ReadonlyMap<string, Known>;
}

function phrasesOf(terms: readonly Term[]): Phrases | undefined {
  const known = new Map<string, Known>();
  for (const {id, title, plain, expansion, uses = []} of terms) for (const words of uses) known.set(plainPhrase(words), {id, plain, ...(expansion && {official: lowered(title)})});
  if (!known.size) return undefined;
  return {index: phraseIndex([...known.keys()]), known};
}

/** Every word of the work in a passage: those of terms, and then of our own list what no term claims there. */
function usesIn({words: {text}}: Passage, phrases: Phrases | undefined, plainOf: ReadonlyMap<string, string>): (Known & {from: number; to: number})[] {
  const found: (Known & {from: number; to: number})[] = [];
  for (const {words, index} of phrases ? phrasesIn(text, phrases.index) : []) {
    const term = phrases?.known.get(plainPhrase(words));
    if (term) found.push({...term, from: index, to: index + words.length});
  }
  for (const {pattern, plain, term} of mayHoldJargon.test(text) ? jargonWords : []) {
    for (const {0: words, index} of text.matchAll(pattern)) {
      const [from, to] = [index, index + words.length];
      if (!found.some((one) => one.from < to && from < one.to)) found.push({id: term ?? `word ${plain}`, plain: (term && plainOf.get(term)) ?? plain, from, to});
    }
  }
  return found;
}

/** Whether the words are, or are in, a link that an editor wrote to a term, where a reader finds the meaning by a press; or a name that a host fills in. */
const isLinked = ({marks}: Passage, from: number, to: number): boolean =>
  marks.some((mark) => (mark.type === 'name' || mark.target?.kind === 'term') && mark.from < to && from < mark.to);

/** A title as it stands in a sentence; a name keeps its capitals. */
const lowered = (title: string): string => (/^\p{Lu}[^\p{Lu}]*$/u.test(title) ? title.toLowerCase() : title);

/** How many sentences begin after one place and up to another. */
const sentencesBetween = ({sentences}: Passage, from: number, to: number): number => sentences.filter((one) => one.from > from && one.from <= to).length;

/** Words of the work that families use themselves, or for somebody whom they have met. */
const isEveryday = ({words: {text}}: Passage, from: number, to: number): boolean => /(?:^|\s)(?:foster carers?|(?:your|their|his|her) personal advisers?)$/i.test(text.slice(Math.max(0, from - 10), to));

const opensMeaning = /^(?:['’]s)?\s*(?:\([^)]{4,}|[,:–—]\s*(?:(?:which|that|this|it)\s+(?:is|are|means|was)\b|or\b|meaning\b|which\b|who\b|where\b|when\b|(?:a|an|the|some|people|someone|somebody|our|your)\b)|(?:is|are|means?)\s+(?:a|an|the|when|where|what|how|people|someone|somebody|that|your|our|to|checking|finding)\b|means?\b|\(?(?:that is|this is|it is)\b)/iu;
const closesMeaning = /(?:\b(?:called|call (?:it|this|that|them|these)|named?|known as|say|the (?:word|words|name)(?: for (?:it|this|that|them))? (?:is|are))\s+(?:an?|the|your|our)?\s*|\(\s*(?:an?|the|also|often|or)?\s*)$/iu;
const nextMeans = /^(?:It|They|This|That|These|Those|He|She|Its)\b[^.!?]*\b(?:is|are|means?|meets?|makes?|checks?|helps?|runs?|looks?|has|have|works?|says?|tells?|shows?|must|will|can)\b/u;

/** Whether the meaning is said with the words: round them, in the next sentence, or in the term's own plain words close by. */
function hasMeaning({words: {text}, sentences}: Passage, from: number, to: number, plain: string): boolean {
  if (opensMeaning.test(text.slice(to)) || closesMeaning.test(text.slice(0, from))) return true;
  const index = sentences.findIndex((one) => one.from <= from && from < one.to);
  const next = sentences[index + 1];
  if (next && nextMeans.test(text.slice(next.from, next.to)) && text.slice(to, next.from).trim().length < 12) return true;
  const close = sentences.slice(Math.max(0, index - 1), index + 2).map((one) => text.slice(one.from, one.to)).join(' ').toLowerCase();
  return plain.split(/; ?/).some((words) => saysMuchOf(words, close));
}

/** Whether most of the telling words of a plain phrase stand in a text. */
function saysMuchOf(plain: string, text: string): boolean {
  const telling = sentencesOf(plain.toLowerCase()).join(' ').match(/\p{L}{4,}/gu) ?? [];
  return telling.length > 1 && telling.filter((word) => text.includes(word)).length / telling.length >= 0.6;
}
