/** Labels for people that the sector has stopped using. Quoted words, titles and the names that the law gives are nobody's labels. */
import {labelWords, mayHoldLabel} from './label-words.js';
import type {Look} from './look.js';
import {isNamed, placeOf, type Passage} from './passages.js';

export function labels({texts, report}: Look): void {
  for (const passage of texts.flatMap(({parts}) => parts.flatMap(({passages}) => passages))) {
    for (const {from, to, why, instead} of labelsIn(passage)) report('label', placeOf(passage, from, to), {words: passage.words.text.slice(from, to), why, instead});
  }
}

/** Every label that a passage uses. */
export function labelsIn(passage: Passage): {from: number; to: number; why: string; instead: string}[] {
  const {text} = passage.words;
  if (!mayHoldLabel.test(text)) return [];
  return labelWords.flatMap(({pattern, why, instead}) => [...text.matchAll(pattern)].flatMap(({0: words, index}) => {
    const [from, to] = [index, index + words.length];
    return isNamed(passage, from, to) || isName(words) || isWarning(text.slice(0, from)) || isSpokenOf(text.slice(to)) ? [] : [{from, to, why, instead}];
  }));
}

/** Whether the words are, by their capitals, the name of something: the Troubled Families programme. */
const isName = (words: string): boolean => /^\p{Lu}\p{L}+(?:[ -]\p{Lu}\p{L}+)+$/u.test(words);

/** Whether the words are named as ones to keep away from. */
const isWarning = (before: string): boolean => /\b(?:avoid|not (?:say|write|call|use)|never (?:say|write|call|use)|rather than|instead of|the (?:word|words|term|label|phrase)|in place of|no longer (?:say|call|use)|(?:described|labelled|seen|known|written off|spoken of) as|calls? (?:them|him|her|us|families|people)|not)\b[^.!?;:]{0,40}$/i.test(before);

/** Whether what follows speaks of the words themselves: "… is how her father put it", "… tells the next worker nothing". */
const isSpokenOf = (after: string): boolean => /^,? (?:(?:is|was|were|are) (?:how|what|the (?:words?|phrase|label)s?)\b|as (?:one|a|an|the|her|his|their) \p{L}+ (?:put|called|said)|(?:tells?|says?) (?:us |you |the \p{L}+ \p{L}+ )?(?:nothing|little|more about))/iu.test(after);
