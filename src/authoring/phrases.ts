/** The phrases that become links to a term by themselves: each leads to one term alone. */
import type {Term} from '../model/term.js';
import type {Report} from './diagnostic.js';
import {placeOf, type Spot} from './source-text.js';

/** A phrase of one of the pack's own terms, and where it is written. */
export interface Phrase {
  words: string;
  term: {id: string; title: string};
  at: Spot;
}

/** A phrase as it is compared: capitals, line breaks and curled apostrophes make no other phrase. */
export const plainPhrase = (words: string): string => words.toLowerCase().replace(/\s+/g, ' ').replace(/’/g, '\'');

/**
 * Reports each phrase that two terms claim, since nothing says which of them a reader means.
 * @param own the phrases of the pack's own terms, in the order of their files.
 * @param inherited the terms that the pack takes over.
 * @param extendsAt where the pack names those it extends.
 */
export function reportSharedPhrases(own: readonly Phrase[], inherited: readonly Pick<Term, 'id' | 'title' | 'pack' | 'uses'>[], extendsAt: Spot, report: Report): void {
  const first = new Map<string, Phrase>();
  for (const phrase of own) {
    const known = first.get(plainPhrase(phrase.words));
    if (!known) first.set(plainPhrase(phrase.words), phrase);
    else if (known.term.id !== phrase.term.id) report('duplicate-phrase', phrase.at, {phrase: phrase.words, other: known.term.title, where: placed(known.at), choice: 'take it out of "uses" here or there'});
  }
  const taken = new Map<string, Pick<Term, 'id' | 'title' | 'pack'>>();
  for (const term of inherited) {
    for (const words of term.uses ?? []) {
      const mine = first.get(plainPhrase(words));
      const other = taken.get(plainPhrase(words));
      taken.set(plainPhrase(words), other ?? term);
      if (mine) report('duplicate-phrase', mine.at, {phrase: mine.words, other: term.title, where: `in the pack "${term.pack}"`, choice: `take it out of "uses" here, or write {#${term.id}} as the id of your term, which then takes the place of the inherited one`});
      else if (other && other.id !== term.id) report('duplicate-phrase', extendsAt, {phrase: words, other: other.title, where: `in the pack "${other.pack}"`, choice: `hide "term:${term.id}" or "term:${other.id}", or write a term of your own in the place of one`});
    }
  }
}

const placed = ({source, from}: Spot): string => `${source.path}:${placeOf(source, from).line}`;
