/** Headings, and the pieces of a file put together. */
import {writeText} from './text.js';

/** `## Case summary {#case-summary}`. */
export const writeHeading = (level: 2 | 3, title: string, id: string): string => `${'#'.repeat(level)} ${writeText(title)} {#${id}}`;

/** Pieces of a file with a blank line between them; what is empty is left out. */
export const joined = (...pieces: readonly string[]): string => pieces.filter((piece) => piece !== '').join('\n\n');

/** A whole file: it ends with a line break. */
export const file = (...pieces: readonly string[]): string => `${joined(...pieces)}\n`;
