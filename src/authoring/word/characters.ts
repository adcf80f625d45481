/** The characters of a Word document as a pack may hold them: quotes and dashes stay, what nobody sees goes. */
import {withoutHidden} from '../characters.js';

/** Symbol fonts keep their signs here; in any other font they are empty boxes. */
const privateUse = /[\uE000-\uF8FF]|[\uDB80-\uDBFF][\uDC00-\uDFFF]/g;

/** Whether a text holds signs of a symbol font. */
export const hasSymbols = (text: string): boolean => new RegExp(privateUse).test(text);

/** No-break spaces and hyphens become plain ones; soft hyphens, joiners without width and signs of symbol fonts go; every run of spaces is one. */
export const cleaned = (text: string): string =>
  withoutHidden(
    text
      .replace(/[\u00AD\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069]/g, '')
      .replace(privateUse, '')
      .replace(/[\u2010\u2011]/g, '-')
      .replace(/[\s\u00A0\u2028\u2029]+/g, ' '),
  ).replace(/ {2,}/g, ' ');
