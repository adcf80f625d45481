/** Words that can be compared: case, accents, apostrophes and English plurals make no difference. */

/** A word where it stands in a text. */
export const wordPattern = /[\p{L}\p{N}](?:['’]?[\p{L}\p{N}\p{M}])*/gu;

/** What a word counts as: `Children’s`, `policies` and `résumé` are `children`, `policy` and `resume`. */
export const keyOfWord = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/['’]s$|['’\p{M}]/gu, '')
    .replace(/ies$/, 'y')
    .replace(/([^sui])s$/, '$1');

export const keysIn = (text: string): string[] => Array.from(text.matchAll(wordPattern), ([word]) => keyOfWord(word));

/**
 * How near a word comes to what was typed, from 0 (not at all) to 1 (the same): it begins with it, or, where `typo` allows it, does
 * so but for one letter that is wrong, missing, added or swapped with the next.
 */
export function nearness(typed: string, word: string, typo: boolean): number {
  const near = word === typed ? 1 : 0.5 + (0.4 * typed.length) / (word.length + 1);
  if (word.startsWith(typed)) return near;
  if (!typo) return 0;
  let at = 0;
  while (typed[at] === word[at]) at++;
  const rest = typed.slice(at + 1);
  return word.startsWith(rest, at + 1) || word.startsWith(rest, at) || word.startsWith(typed[at] + rest, at + 1) || word.startsWith(`${rest[0]}${typed[at]}${rest.slice(1)}`, at) ? near / 2 : 0;
}

/** How alike two words are, from 0 to 1, by the pairs of letters they share: for guessing what was meant. */
export const likeness = (one: string, other: string): number =>
  Array.from(one).filter((_, place) => other.includes(one.slice(place, place + 2))).length / Math.max(one.length, other.length);
