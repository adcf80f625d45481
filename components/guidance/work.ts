/** The work in hand as a host gives it, and what of it is not known. */
import {topicsIn, type Work} from '../../src/packs/match.js';

/** The work in hand in one object. What it says is taken before the attribute of the same meaning. */
export interface GivenWork {
  stage?: string | null;
  role?: string | null;
  /** One text, a space or a comma apart, or a list. */
  topics?: string | readonly string[] | null;
}

const word = (given: string | null | undefined): string | undefined => given?.trim() || undefined;

/** The work as it is matched. `given` is what the host gave as one object; the attributes stand where it says nothing. */
export function workFrom(given: GivenWork | null | undefined, attributes: {stage?: string | undefined; workRole?: string | undefined; topic?: string | undefined}): Work {
  const {stage, role, topics} = given ?? {};
  return {stage: word(stage ?? attributes.stage), role: word(role ?? attributes.workRole), topics: [topics ?? attributes.topic].flat().flatMap(topicsIn)};
}

/** What of the work is said in a word that is not known, with those that are. */
export const strangeIn = (work: Work, known: {stage: object; role: object}): {part: 'stage' | 'role'; value: string; known: string[]}[] =>
  (['stage', 'role'] as const).flatMap((part) => {
    const value = work[part];
    return value && !Object.hasOwn(known[part], value) ? [{part, value, known: Object.keys(known[part])}] : [];
  });
