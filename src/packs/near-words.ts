/**
 * The words that a mistyped one most likely stands for, or `otherwise`. They begin with the same letter; one too many, missing or
 * changed is a slip, and one out of its place is none. A word of four letters may have one slip, a word of eight two. Small, since
 * every page carries it.
 */
export function nearWords(word: string, known: readonly string[], otherwise: readonly string[] = []): readonly string[] {
  for (let slips = 0; slips < 3 && slips * 4 <= word.length; slips += 1) {
    const found = known.filter((one) => one[0] === word[0] && beyond(word, one) <= slips && beyond(one, word) <= slips);
    if (found.length) return found;
  }
  return otherwise;
}

/** How many letters a word has that another has not. */
const beyond = (word: string, other: string): number => [...other].reduce((rest, letter) => rest.replace(letter, ''), word).length;
