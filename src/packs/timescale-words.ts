/**
 * A time-scale in words: how long, from what, how sure the figure is. Each function takes the way to say an English text in the
 * reader's language, with values in its braces; what a time-scale does not say gives nothing.
 */
import type {Duty, Provenance} from '../model/provenance.js';
import type {Confidence, Limit, Nation, Timescale} from '../model/timescale.js';
import type {Say} from './say.js';

/** A length of time: "10 working days", "1 month". */
export function lengthWords({count, unit}: Limit, say: Say): string {
  const one = count === 1;
  switch (unit) {
    case 'hours':
      return one ? say('1 hour') : say('{count} hours', {count});
    case 'working-days':
      return one ? say('1 working day') : say('{count} working days', {count});
    case 'days':
      return one ? say('1 day') : say('{count} days', {count});
    case 'weeks':
      return one ? say('1 week') : say('{count} weeks', {count});
    case 'months':
      return one ? say('1 month') : say('{count} months', {count});
    case 'years':
      return one ? say('1 year') : say('{count} years', {count});
  }
}

/** By when, or until when: "Within 10 working days of the initial child protection conference." */
export function limitWords({limit, counts, starts}: Pick<Timescale, 'limit' | 'counts' | 'starts'>, say: Say): string {
  const values = {length: lengthWords(limit, say), event: starts};
  if (counts === 'before') return say('At least {length} before {event}.', values);
  return counts === 'until' ? say('Until {length} after {event}.', values) : say('Within {length} of {event}.', values);
}

/** The longest it may take: "20 working days at most, where it is extended." */
export const extendedWords = ({extended}: Pick<Timescale, 'extended'>, say: Say): string | undefined => extended && say('{length} at most, where it is extended.', {length: lengthWords(extended, say)});

/** How often it comes again: "After that, at least every 6 weeks." */
export const thenWords = ({then}: Pick<Timescale, 'then'>, say: Say): string | undefined => then && say('After that, at least every {length}.', {length: lengthWords(then, say)});

/** What kind of duty it is. What is drafted is nobody's duty yet, and says none. */
export function dutyWords({duty, wording}: Pick<Provenance, 'duty' | 'wording'>, say: Say): string | undefined {
  const words: Record<Duty, () => string> = {must: () => say('Required by law'), should: () => say('Statutory guidance'), local: () => say('Local expectation')};
  return wording === 'drafted' ? undefined : words[duty]();
}

/** Whose law and working days they are. */
export function nationWords(nation: Nation, say: Say): string {
  switch (nation) {
    case 'england':
      return say('England');
    case 'wales':
      return say('Wales');
    case 'scotland':
      return say('Scotland');
    case 'northern-ireland':
      return say('Northern Ireland');
  }
}

/** All that is said of a time-scale in a few words: its limit; what follows from it; whose it is; and a caution, where there is one. */
export function clockWords(one: Timescale, say: Say): {limit: string; more: string[]; whose: string[]; caution: string | undefined} {
  const said = (...words: (string | undefined)[]): string[] => words.flatMap((text) => text ?? []);
  return {limit: limitWords(one, say), more: said(extendedWords(one, say), thenWords(one, say)), whose: said(dutyWords(one, say), nationWords(one.nation, say)), caution: confidenceWords(one.confidence, say)};
}

/** What has to be known before anybody relies on the figure; nothing where it was seen in the source that is named. */
export function confidenceWords(confidence: Confidence, say: Say): string | undefined {
  if (confidence === 'verified') return undefined;
  return confidence === 'reported' ? say('Not checked against the current edition: the figure is as another source, or an older one, reports it.') : say('Not checked against the current edition: the figure is given from general knowledge.');
}
