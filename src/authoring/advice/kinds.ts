/**
 * The kinds of advice there are. Eight look at every pack: few enough to be read. The passive has to be asked for: much of it is
 * right in a text for families ("if someone is hurt"), and to an editor who writes with care it is the first to read as pedantry.
 *
 * Two kinds each hold what could have been two. `jargon` is also a word used before it is explained: the remedy is the same. And
 * `abbreviation` is also one spelled out too late.
 */
import {codes, type AdviceCode} from '../codes.js';

export interface AdviceKind {
  /** The name by which it is switched off and on. */
  code: AdviceCode;
  /** What it looks for, in one line. */
  meaning: string;
  /** Whether it is told unless it is switched off. */
  on: boolean;
}

export const adviceKinds: readonly AdviceKind[] = [
  {code: 'reading-age', meaning: 'a part that is hard to read for those it is for', on: true},
  {code: 'long-sentence', meaning: 'a sentence too long to be followed', on: true},
  {code: 'jargon', meaning: 'a word of the work in a text for families, before it is explained', on: true},
  {code: 'abbreviation', meaning: 'letters that are not spelled out, or only later', on: true},
  {code: 'label', meaning: 'a label for people that the sector has stopped using', on: true},
  {code: 'unlinked-entry', meaning: 'an entry that nothing links to and no list shows', on: true},
  {code: 'review-due', meaning: 'a review that is due within 60 days, or was', on: true},
  {code: 'superseded-edition', meaning: 'a time-scale that rests on an edition since replaced', on: true},
  {code: 'passive', meaning: 'a sentence to a family that does not say who acts', on: false},
];

/** Every advice by its name: the kinds above, and what the compiler says by the way of translations and code. */
export const adviceCodes = (Object.keys(codes) as (keyof typeof codes)[]).filter((code): code is AdviceCode => codes[code].severity === 'advice');

/** The advice of a name, if there is one. */
export const adviceCode = (name: string): AdviceCode | undefined => adviceCodes.find((code) => code === name);
