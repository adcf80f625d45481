/**
 * Phrases looked for in texts. A pack may have thousands of them: only those that begin with the word that stands there are tried at a
 * word, since one pattern made of all takes long to make and longer to try.
 */

export interface PhraseIndex {
  /** By the first word of the phrase, in small letters: what may begin at a word, the longest first. */
  byWord: ReadonlyMap<string, RegExp>;
  /** Whether some phrase begins with a mark, though hardly any does. */
  hasMarks: boolean;
}

/** @param phrases as `plainPhrase` leaves them. */
export function phraseIndex(phrases: readonly string[]): PhraseIndex {
  const groups = new Map<string, string[]>();
  for (const words of [...phrases].sort((a, b) => b.length - a.length)) {
    const first = firstWord(words);
    const group = groups.get(first);
    if (group) group.push(asPattern(words));
    else groups.set(first, [asPattern(words)]);
  }
  const byWord = new Map([...groups].map(([word, patterns]) => [word, new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, 'iuy')]));
  return {byWord, hasMarks: byWord.has('')};
}

/** The letters and digits that a text begins with, in small letters; empty where it begins with a mark. */
const firstWord = (text: string): string => /^[\p{L}\p{N}]*/u.exec(text)![0].toLowerCase(); // matches nothing at least

const asPattern = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+').replace(/'/g, '[\'’]'); // a phrase has straight apostrophes here, a text has either

/** Every phrase in a text from its beginning on, none in another. */
export function* phrasesIn(text: string, {byWord, hasMarks}: PhraseIndex): Generator<{words: string; index: number}> {
  const begun = hasMarks ? /[\p{L}\p{N}]+|[^\p{L}\p{N}]/gu : /[\p{L}\p{N}]+/gu;
  for (let place = begun.exec(text); place; place = begun.exec(text)) {
    const pattern = byWord.get(hasMarks ? firstWord(place[0]) : place[0].toLowerCase());
    if (!pattern) continue;
    pattern.lastIndex = place.index;
    const found = pattern.exec(text);
    if (!found) continue;
    yield {words: found[0], index: place.index};
    begun.lastIndex = place.index + found[0].length;
  }
}
