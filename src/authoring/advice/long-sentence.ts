/** Sentences that are too long to be followed, and where each could be cut. */
import {wordsOf} from '../reading-age.js';
import {readerOf, type Look} from './look.js';
import {placeOf, type Passage, type Text} from './passages.js';

/**
 * How many words a sentence may have. For families it is where the United Kingdom government's own style guide draws the line, and
 * less for a young child, to whom it is read aloud. Those who do the work read longer ones every day.
 */
const limits = {parent: 25, 'young-person': 25, 'young-child': 20, practitioner: 40} as const;

export const sentenceLimit = ({audience}: Pick<Text, 'audience'>): number => limits[audience ?? 'practitioner'];

/** How many words of a sentence are its own: a title that it names can be no shorter than it is. */
export function lengthOf({words, marks}: Passage, {from, to}: {from: number; to: number}): number {
  const titles = marks.filter((mark) => mark.type === 'link' && mark.from >= from && mark.to <= to);
  return titles.reduce((length, title) => length - Math.max(0, wordsOf(words.text.slice(title.from, title.to)).length - 1), wordsOf(words.text.slice(from, to)).length);
}

export function longSentences({texts, report}: Look): void {
  for (const text of texts) {
    const limit = sentenceLimit(text);
    for (const passage of text.parts.flatMap(({passages}) => passages).filter(({kind}) => kind !== 'cell')) {
      for (const {from, to} of passage.sentences) {
        if (to - from < 2 * limit) continue; // too short for so many words
        const words = lengthOf(passage, {from, to});
        if (words > limit) report('long-sentence', placeOf(passage, from, to), {words, limit, reader: readerOf(text.audience), remedy: howToCut(passage.words.text.slice(from, to))});
      }
    }
  }
}

/** What to write instead: the two sentences, where there is a place at which both halves stand by themselves. */
export function howToCut(sentence: string): string {
  const halves = cutInTwo(sentence);
  if (halves) return `Cut it in two: “${halves[0]}” “${halves[1]}”`;
  const isCount = (sentence.match(/[,;]/g)?.length ?? 0) >= 3;
  return isCount ? 'Write what it counts up as a list, one thing a line, or make two sentences of it.' : 'Make two sentences of it, one thought in each.';
}

/** Words that can only be the subject of what follows, and words that most often begin it. */
const subject = 'I|you|we|they|he|she|it|there';
const opener = `${subject}|this|that|these|those|the|your|our|their|his|her|its|a|an|no|nobody|everyone|somebody|each|some|many|if|when`;
const joints = new RegExp(`(?:[,;:]| [–—])? (and|but|so|then|or) (?=(?:${subject})\\b)|[,;:] (and|but|so|then) (?=(?:${opener})\\b)|; (?=(?:${opener})\\b)| [–—] (?=(?:${opener})\\b)`, 'gi');
/** A verb that can stand in a sentence of its own, most often. */
const verb = /\b(?:am|is|are|was|were|will|would|can|could|may|might|must|should|has|have|had|do|does|did|need|needs|want|wants|say|says|said|ask|asks|tell|tells|help|helps|make|makes|know|knows|see|sees|go|goes|come|comes|give|gives|get|gets|take|takes|\p{L}{3,}ed|\p{L}{3,}s)\b|n['’]t\b/iu;

function cutInTwo(sentence: string): [string, string] | undefined {
  const middle = sentence.length / 2;
  const [best] = [...sentence.matchAll(joints)]
    .map(({0: joint, 1: one, 2: other, index}) => ({left: sentence.slice(0, index), right: sentence.slice(index + joint.length), word: (one ?? other ?? '').toLowerCase(), index}))
    .filter(({left, right}) => [left, right].every((half) => wordsOf(half).length >= 5 && verb.test(half)) && isWhole(left))
    .sort((a, b) => Math.abs(a.index - middle) - Math.abs(b.index - middle));
  if (!best) return undefined;
  const begun = best.word === 'but' || best.word === 'so' || best.word === 'then' || best.word === 'or' ? `${best.word} ${best.right}` : best.right;
  return [`${best.left}.`, begun[0]!.toUpperCase() + begun.slice(1)]; // a half has words
}

/** Whether no bracket or quotation stays open in a half, and its last clause is not one that only leads up to the other. */
const isWhole = (half: string): boolean =>
  (half.match(/\(/g)?.length ?? 0) === (half.match(/\)/g)?.length ?? 0) && (half.match(/“/g)?.length ?? 0) === (half.match(/”/g)?.length ?? 0)
  && !/^(?:if|when|where|while|although|though|because|unless|until|once|as|since|whether)\b/i.test(half.split(/[,;:] (?:(?:and|but|so|or|then) )?/).at(-1) ?? '');
