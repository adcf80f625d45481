/**
 * How easy an English text is to read, by the Flesch-Kincaid grade: 0.39 × words per sentence + 11.8 × syllables per word − 15.59
 * (Kincaid, Fishburne, Rogers and Chissom, 1975, for the United States Navy). A grade is a year of American schooling, so that the
 * reading age is the grade and five years. It counts length and nothing else: a text that passes may still be muddled or unkind.
 */
import {syllable} from 'syllable';

export {textsOf} from './texts.js';

export interface Reading {
  sentences: number;
  words: number;
  syllables: number;
  /** Mean words per sentence. */
  sentenceLength: number;
  /** The Flesch-Kincaid grade, unrounded. Very easy text goes below nought. */
  grade: number;
  /** In years: the grade and five. */
  age: number;
}

/** What no part of an explanation for a family may pass: a reading age in years, and mean words per sentence. */
export const familyLimits = {age: 11, sentenceLength: 15} as const;

/** The end of a sentence: its mark, what closes after it, and white space before something that is not the middle of one, such as "e.g. school". */
const sentenceEnd = /([.!?…]["'”’)\]]*)\s+(?!\p{Ll})/gu;
/** Titles are written with a full stop by some, and end no sentence. */
const titled = /\b(?:Mr|Mrs|Ms|Dr|Prof|St)\.$/;

/** The sentences of one paragraph or list item, as stretches of it. Its end ends a sentence, whether or not there is a full stop. */
export function sentencePlaces(text: string): {from: number; to: number}[] {
  const places: {from: number; to: number}[] = [];
  let from = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  const add = (to: number) => {
    const last = places.at(-1);
    if (last && titled.test(text.slice(last.from, last.to))) last.to = to;
    else places.push({from, to});
  };
  for (const {0: whole, 1: mark = '', index} of text.matchAll(sentenceEnd)) {
    if (index + mark.length >= end) break;
    add(index + mark.length);
    from = index + whole.length;
  }
  if (from < end) add(end);
  return places.filter((place) => /[\p{L}\p{N}]/u.test(text.slice(place.from, place.to)));
}

/** The sentences of one paragraph or list item. */
export const sentencesOf = (text: string): string[] => sentencePlaces(text).map(({from, to}) => text.slice(from, to));

/** The words of a text: what stands between white space, dashes and slashes and has a letter or digit. "Well-being" is one word, and so is "9.30". */
export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}](?:[^\s/–—]*[\p{L}\p{N}])?/gu) ?? [];

/** The syllables of one word, at least one. Capitals alone ("NHS") are said letter by letter, and of a number each digit counts one. */
export function syllablesOf(word: string): number {
  const known = counted.get(word);
  if (known !== undefined) return known;
  const count = countSyllables(word);
  if (counted.size >= maxCounted) counted.clear();
  counted.set(word, count);
  return count;
}

/** The counts of words met before. A pack has a few thousand words and says most of them often; counting is what costs. */
const counted = new Map<string, number>();
const maxCounted = 20_000;

function countSyllables(word: string): number {
  if (/^\p{Lu}{2,}s?$/u.test(word)) return [...word.replace(/s$/, '')].reduce((sum, letter) => sum + (letter === 'W' ? 3 : 1), 0);
  const digits = word.match(/\p{N}/gu)?.length ?? 0;
  return Math.max(1, digits + syllable(word.replace(/\p{N}/gu, ' ').replace(/’/g, '\'')));
}

/**
 * Measures a text given as its paragraphs and list items. Each of them ends a sentence, so that five short points are five sentences.
 * @returns undefined where there is no word at all.
 */
export const readingOf = (texts: readonly string[]): Reading | undefined => readingOfSentences(texts.flatMap(sentencesOf));

/** The same of a text that was cut into its sentences. */
export function readingOfSentences(sentences: readonly string[]): Reading | undefined {
  const words = sentences.flatMap(wordsOf);
  if (words.length === 0) return undefined;
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  const sentenceLength = words.length / sentences.length;
  const grade = 0.39 * sentenceLength + 11.8 * (syllables / words.length) - 15.59;
  return {sentences: sentences.length, words: words.length, syllables, sentenceLength, grade, age: grade + 5};
}

/** Which limits for families a text passes over, of what it is measured to be. */
export function overLimits({age, sentenceLength}: Reading): (keyof typeof familyLimits)[] {
  return [...(age > familyLimits.age ? ['age' as const] : []), ...(sentenceLength > familyLimits.sentenceLength ? ['sentenceLength' as const] : [])];
}
