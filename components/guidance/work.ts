/** The work in hand as a host gives it, and what of it is not known. */
import type {Pack} from '../../src/model/pack.js';
import {nearWords} from '../../src/packs/near-words.js';
import {topicsIn, type When, type Work} from '../../src/packs/match.js';

/** The work in hand in one object. What it says is taken before the attribute of the same meaning. */
export interface GivenWork {
  stage?: string | null;
  role?: string | null;
  /** One text, a space or a comma apart, or a list. */
  topics?: string | readonly string[] | null;
}

const word = (given: string | null | undefined): string | undefined => given?.trim() || undefined;

/** The work as it is matched. `given` is what the host gave as one object; the attributes stand where it says nothing. */
export function workFrom(given: GivenWork | null | undefined, attributes: {stage?: string | undefined; workRole?: string | undefined; topic?: string | undefined}): Work & {topics: string[]} {
  const {stage, role, topics} = given ?? {};
  return {stage: word(stage ?? attributes.stage), role: word(role ?? attributes.workRole), topics: [topics ?? attributes.topic].flat().flatMap(topicsIn)};
}

/** Every topic that an entry of a pack is about. */
export const topicsOf = (pack: Pack): string[] => [...new Set(Object.values(pack).flat().flatMap((entry) => (entry as When | undefined)?.topics ?? []))];

/** A word that is not known, for which part of the work it was given, and those that are known. */
export interface Strange {
  part: 'stage' | 'role' | 'topic';
  value: string;
  known: readonly string[];
}

/** What of the work is said in a word that is not known. */
export const strangeIn = ({stage, role, topics}: Work, known: Record<Strange['part'], readonly string[]>): Strange[] =>
  ([['stage', [stage]], ['role', [role]], ['topic', topics ?? []]] as const).flatMap(([part, given]) => given.flatMap((value) => (value && !known[part].includes(value) ? [{part, value, known: known[part]}] : [])));

/** For whoever wrote the word: what is known, and which of it was perhaps meant. */
export function strangeWords({part, value, known}: Strange): string {
  const near = nearWords(value, known).join(', ');
  return `${part} “${value}”, which is none of ${known.join(', ')}${near ? `: perhaps ${near}` : ''}`;
}
