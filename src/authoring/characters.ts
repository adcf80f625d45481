/** Characters that no reader sees and that change what a text says or how it runs. */

/**
 * Control characters but the line break; line and paragraph separators; the marks that turn the direction of text
 * around (U+202A to U+202E, U+2066 to U+2069), with which text can be made to read as other than it is; the soft hyphen, the
 * space without width and the word joiner, which make a word that is there not be found; a byte order mark inside a text; half of a
 * surrogate pair; and U+FFFD, which stands where a conversion lost a character. The joiners U+200C and U+200D are letters' own.
 */
const hidden = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u00AD\u200B\u2028\u2029\u202A-\u202E\u2060\u2066-\u2069\uFEFF\uFFFD]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** Every hidden character of a text with its index. */
export function* hiddenCharacters(text: string): Generator<{character: string; index: number}> {
  if (!hidden.test(text)) return;
  for (const match of text.matchAll(new RegExp(hidden, 'g'))) yield {character: match[0], index: match.index};
}

export const hasHidden = (text: string): boolean => hidden.test(text);

/** A character as its number: `U+202E`. */
export const characterName = (character: string): string => `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

/** A text with a space in place of every hidden character, so that the rest can be read and every column stays. */
export const withoutHidden = (text: string): string => (hidden.test(text) ? text.replace(new RegExp(hidden, 'g'), ' ') : text);

/** What Word and Windows-1252 keep at places where Unicode has control characters, by the byte; a space where it keeps none. */
const windows = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** The letter that Windows-1252 means by a byte from 0x80 to 0x9F; undefined where it means none. */
export function windowsLetter(byte: number): string | undefined {
  const letter = windows[byte - 0x80];
  return letter === ' ' ? undefined : letter;
}

/**
 * What should stand in the place of a hidden character; undefined where only a person can say.
 * @returns nothing for marks that no reader meets; a space for a line or page break that a program put into the middle of a line; a
 * hyphen for the one that Word never breaks at; the letter that Windows-1252 means by a character of U+0080 to U+009F.
 */
export function insteadOf(character: string): string | undefined {
  const code = character.charCodeAt(0);
  if (/[\u000B\u000C\u2028\u2029]/.test(character)) return ' ';
  if (code === 0x1e) return '-';
  if (code >= 0x80 && code <= 0x9f) return code === 0x85 ? undefined : windowsLetter(code); // U+0085 is a line break elsewhere
  return /[\uFFFD\uD800-\uDFFF]/.test(character) ? undefined : '';
}
