/**
 * What of a pack applies to the work in hand.
 *
 * An entry says at which stages, to whom and on which topics it applies. It applies where each thing it says contains what the
 * work gives; what it does not say applies always, and what the work does not give narrows nothing. Each of the three must hold by
 * itself: a topic in common does not make up for another stage, since a clock that does not run yet would be read as one that does.
 * Of the work's topics one in common is enough.
 */
import type {Applies} from '../model/applies.js';

/** The work in hand, as a host knows it. Values that no entry knows leave what applies always. */
export interface Work {
  /** The stage of the work, such as `core-group`. */
  stage?: string | undefined;
  /** Whose work it is, such as `practitioner`. */
  role?: string | undefined;
  /** What the work is about, such as `recording`. */
  topics?: readonly string[] | undefined;
}

/** When an entry applies. */
export type When = Pick<Applies, 'stages' | 'roles' | 'topics'>;

/** What applies, in two parts. */
export interface Applying<Entry> {
  /** What names something that the work gives, closest first. */
  specific: Entry[];
  /** What applies besides, in the order of the pack. Where the work gives a stage, this holds at every stage. */
  general: Entry[];
}

/** `unsaid`: the entry or the work says nothing of it, so that it neither counts nor excludes. */
type Fit = 'named' | 'unsaid' | 'excluded';

function fit(said: readonly string[] | undefined, given: readonly (string | undefined)[]): Fit {
  const asked = given.filter(Boolean);
  if (!said?.length || !asked.length) return 'unsaid';
  return asked.some((one) => said.includes(one!)) ? 'named' : 'excluded'; // filtered: each is text
}

/**
 * How closely an entry fits the work: how many of stage, role and topic both of them name. Nothing where it does not apply; 0 where
 * neither of them narrows the other. Whom an entry is for says nothing about when: where the work gives a stage or a topic, an entry
 * that names neither is general, though it names the role.
 */
export function closeness({stages, roles, topics}: When, {stage, role, topics: about = []}: Work): number | undefined {
  const [now, whose, what] = [fit(stages, [stage]), fit(roles, [role]), fit(topics, about)];
  if ([now, whose, what].includes('excluded')) return undefined;
  const when = [now, what].filter((one) => one === 'named').length;
  return when || (!stage && !about.length) ? when + Number(whose === 'named') : 0;
}

/** The entries that apply, in two parts; within each, those that fit as closely as each other are in the order given. */
export function applying<Entry extends When>(entries: readonly Entry[], work: Work): Applying<Entry> {
  const found = entries.map((entry) => ({entry, close: closeness(entry, work)}));
  const specific = found.filter(({close}) => close).sort((one, other) => other.close! - one.close!); // filtered: each has one
  return {specific: specific.map(({entry}) => entry), general: found.filter(({close}) => close === 0).map(({entry}) => entry)};
}

/** Topics as a host writes them in one text, a space or a comma apart. */
export const topicsIn = (text: string | undefined | null): string[] => (text ?? '').split(/[\s,]+/).filter(Boolean);
