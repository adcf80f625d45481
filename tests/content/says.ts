/** Comparing words as a reader does: capitals, hyphens and the shape of quotation marks make no difference. */

export const plain = (text: string): string =>
  text.normalize('NFC').toLowerCase().replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[-–—‑]/g, ' ').replace(/\s+/g, ' ').trim();

export const same = (a: string, b: string): boolean => plain(a) === plain(b);

/** Whether a text holds a phrase, or one of several parted by `|`. */
export const says = (text: string, phrase: string): boolean => phrase.split('|').some((one) => plain(text).includes(plain(one)));

/** The phrases that a text does not hold. */
export const unsaid = (text: string, phrases: readonly string[] = []): string[] => phrases.filter((phrase) => !says(text, phrase));

/** One exact title, or any of those that the source itself uses for the same thing. */
export const oneOf = (titles: string | readonly string[], found: string): boolean => [titles].flat().some((title) => same(title, found));

/** Pairs each row with an entry of its own, so that no entry serves two rows. Rows that could not be paired have none. */
export function pair<R, E>(rows: readonly R[], entries: readonly E[], fits: (row: R, entry: E) => boolean): Map<R, E> {
  const rowOf = new Map<E, R>();
  const place = (row: R, tried: Set<E>): boolean => {
    for (const candidate of entries) {
      if (tried.has(candidate) || !fits(row, candidate)) continue;
      tried.add(candidate);
      const holder = rowOf.get(candidate);
      if (holder === undefined || place(holder, tried)) {
        rowOf.set(candidate, row);
        return true;
      }
    }
    return false;
  };
  for (const row of rows) place(row, new Set());
  return new Map([...rowOf].map(([found, row]) => [row, found]));
}
