import {isServer} from 'lit';
import {arriving} from './arriving.js';
import type {Say, Words} from './say.js';
import {english, saying} from './say.js';

/** The languages there are words for, besides English. Each is a draft until somebody who speaks it has read it: see its file. */
const languages: Record<string, () => Promise<{words: Words}>> = {
  cy: () => import('./languages/cy.js'),
  ur: () => import('./languages/ur.js'),
};

/** Words that have come. */
const here = new Map<string, Say>();

/**
 * The words of a language, by its BCP 47 tag, or English where there are none. Where they have yet to come, English, and
 * `arrived` is called once they are there.
 */
export function sayIn(tag: string, arrived: () => void): Say {
  const language = tag.split('-', 1)[0]!.toLowerCase(); // a text splits into one part at least
  const known = here.get(language);
  if (known || !Object.hasOwn(languages, language)) return known ?? english;
  // what cannot be fetched stays English: a page that can be read is better than none
  const coming = languages[language]!().then(({words}) => here.set(language, saying(words)), () => here.set(language, english)).then(arrived, () => undefined);
  if (isServer) arriving.add(coming);
  return english;
}

/** Whether a language is written from right to left. */
export const isRightToLeft = (tag: string): boolean => /^(ar|dv|fa|he|ps|sd|ug|ur|yi|ckb|prs)(-|$)/i.test(tag);
