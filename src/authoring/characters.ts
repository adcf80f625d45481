/** Characters that no reader sees and that change what a text says or how it runs. */

/**
 * Control characters but the line break; line and paragraph separators; the marks that turn the direction of text
 * around (U+202A to U+202E, U+2066 to U+2069), with which text can be made to read as other than it is; a byte order
 * mark inside a text; half of a surrogate pair; and U+FFFD, which stands where a conversion lost a character.
 */
const hidden = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF\uFFFD]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** Every hidden character of a text with its index. */
export function* hiddenCharacters(text: string): Generator<{character: string; index: number}> {
  for (const match of text.matchAll(new RegExp(hidden, 'g'))) yield {character: match[0], index: match.index};
}

export const hasHidden = (text: string): boolean => hidden.test(text);

/** A character as its number: `U+202E`. */
export const characterName = (character: string): string => `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

/** A text with a space in place of every hidden character, so that the rest can be read and every column stays. */
export const withoutHidden = (text: string): string => text.replace(new RegExp(hidden, 'g'), ' ');
