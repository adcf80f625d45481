/**
 * The elements' own words. English is written where it is said and is the key to every other language: what a language has
 * no words for is said in English, never left out.
 */

import type {Say} from '../../src/packs/say.js';

export type {Say};

/** A language's words, by the English ones. */
export type Words = Readonly<Record<string, string>>;

/** Words of one language. */
export const saying =
  (words: Words): Say =>
  (text, values) =>
    (Object.hasOwn(words, text) ? words[text]! : text).replace(/\{(\w+)\}/g, (braces, name: string) => String(values?.[name] ?? braces)); // it has it

export const english = saying({});
