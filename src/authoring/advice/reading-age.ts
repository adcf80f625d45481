/** Parts of a text that are hard to read for those they are for. */
import type {Audience} from '../../model/audience.js';
import {familyLimits, overLimits, readingOfSentences, syllablesOf, wordsOf, type Reading} from '../reading-age.js';
import {everydayWord} from './everyday-words.js';
import {lengthOf, howToCut, sentenceLimit} from './long-sentence.js';
import {readerOf, type Look} from './look.js';
import {placeOf, type Passage, type TextPart} from './passages.js';

/** Under this many words the formula is rough: one long word moves it by years. A short part is told only where it is far over. */
const fewWords = 30;
const farOver = 3;

/** What a text for those who do the work may reach: the law and the names of meetings are long, and they read them every day. */
const practitionerAge = 21;
const practitionerWords = 60;

export function readingAges({texts, report}: Look): void {
  for (const text of texts) {
    for (const part of text.parts) {
      const passages = part.passages.filter(({kind}) => kind !== 'cell');
      if (!text.audience && passages.reduce((length, {words}) => length + words.text.length, 0) < practitionerWords * 4) continue; // fewer words than would be told
      const sentences = passages.flatMap((passage) => passage.sentences.map(({from, to}) => ({passage, from, to})));
      const reading = readingOfSentences(sentences.map(textOf));
      const hasLong = () => sentences.some(({passage, from, to}) => lengthOf(passage, {from, to}) > sentenceLimit(text)); // told as that
      const measured = reading && measure(reading, text.audience, hasLong);
      const hardest = measured && hardestOf(sentences, measured.by);
      if (hardest) report('reading-age', placeOf(hardest.passage, hardest.from, hardest.to), {part: titleOf(part), reader: readerOf(text.audience), measured: measured.words, how: howToEase(textOf(hardest), measured.by)});
    }
  }
}

const titleOf = ({title}: TextPart): string => title.replace(/[?:.]$/, '');

interface Measured {
  by: 'age' | 'sentenceLength';
  words: string;
}

function measure(reading: Reading, audience: Audience | undefined, hasLong: () => boolean): Measured | undefined {
  const {age, words, sentenceLength} = reading;
  const isFar = (limit: number) => age > limit + (words < fewWords ? farOver : 0);
  if (!audience) return words >= practitionerWords && age > practitionerAge ? {by: 'age', words: `a reading age of ${Math.round(age)}, which is hard for anyone after a long day`} : undefined;
  const over = overLimits(reading);
  if (over.includes('age') && isFar(familyLimits.age) && !(over.includes('sentenceLength') && hasLong())) return {by: 'age', words: `a reading age of ${Math.ceil(age)}, and ${familyLimits.age} is the most that a family should need`};
  if (over.includes('sentenceLength') && words >= fewWords && !hasLong()) return {by: 'sentenceLength', words: `${sentenceLength.toFixed(1)} words a sentence, and ${familyLimits.sentenceLength} is the most that a family should need`};
  return undefined;
}

interface Sentence {
  passage: Passage;
  from: number;
  to: number;
}

const textOf = ({passage, from, to}: Sentence): string => passage.words.text.slice(from, to);

/** The sentence that does most to make a part hard. */
function hardestOf(sentences: readonly Sentence[], by: Measured['by']): Sentence | undefined {
  const weight = (sentence: Sentence) => {
    const words = wordsOf(textOf(sentence));
    return by === 'age' ? words.reduce((sum, word) => sum + Math.max(0, syllablesOf(word) - 1), 0) : words.length;
  };
  const weighed = sentences.map((sentence) => ({sentence, weight: weight(sentence)}));
  return weighed.reduce<(typeof weighed)[number] | undefined>((most, one) => (most && most.weight >= one.weight ? most : one), undefined)?.sentence;
}

/** How to make a sentence easier: its long words, each with an everyday one where we know it. */
function howToEase(sentence: string, by: Measured['by']): string {
  if (by === 'sentenceLength') return howToCut(sentence);
  const long = [...new Set(wordsOf(sentence).map((word) => word.toLowerCase()))].filter((word) => syllablesOf(word) >= 3 || everydayWord(word))
    .sort((a, b) => Number(Boolean(everydayWord(b))) - Number(Boolean(everydayWord(a))) || syllablesOf(b) - syllablesOf(a)).slice(0, 4);
  if (!long.length) return howToCut(sentence);
  return `say it in shorter words (${long.map((word) => `“${word}”${everydayWord(word) ? `: ${everydayWord(word)}` : ''}`).join(', ')}).`;
}
