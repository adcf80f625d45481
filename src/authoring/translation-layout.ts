/** What a translation is made of besides its words: its marks, and which way its language runs. */

/** What stands for a title or heading that is still to be written. */
export const unfilledMark = '…';

/** The info string of a fenced block that holds the original for whoever translates it. */
export const originalLanguage = 'original';

/** The languages that are written from right to left, and the scripts that any language may be written in so. */
const rightToLeft = /^(ar|ckb|dv|fa|he|ks|ku-arab|ps|prs|sd|ug|ur|yi)\b|-(arab|hebr|thaa|syrc|nkoo|adlm|rohg)\b/i;

/** Which way a language is written. The same on every machine, whatever its system knows of languages. */
export const directionOf = (language: string): 'ltr' | 'rtl' => (rightToLeft.test(language) && !/-latn\b/i.test(language) ? 'rtl' : 'ltr');
