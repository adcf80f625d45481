/**
 * Advice: what could be said better, linked better or is out of date. It never keeps a pack from being built. Each kind is a file
 * here, and a function of what the compiler has read; `adviceKinds` names them.
 */
import {entryKind, kinds} from '../../model/kinds.js';
import type {Pack} from '../../model/pack.js';
import type {Source} from '../../model/provenance.js';
import type {IsoDate} from '../../model/text.js';
import type {AdviceCode} from '../codes.js';
import type {Level, Notes} from '../context.js';
import type {Report} from '../diagnostic.js';
import type {AnyDraft} from '../drafts.js';
import type {PackEntries} from '../assemble.js';
import {placeOf, type SourceText, type Spot} from '../source-text.js';
import {abbreviations} from './abbreviation.js';
import {jargon} from './jargon.js';
import {adviceKinds} from './kinds.js';
import {labels} from './labels.js';
import {longSentences} from './long-sentence.js';
import type {Look} from './look.js';
import {passives} from './passive.js';
import {isOffAt} from './off.js';
import {textsOf} from './passages.js';
import {readingAges} from './reading-age.js';
import {reviewsDue} from './review-due.js';
import {supersededEditions} from './superseded-edition.js';
import {unlinkedEntries} from './unlinked-entry.js';

export {adviceCode, adviceCodes, adviceKinds} from './kinds.js';

export interface AdviceOptions {
  /** The day from which reviews are counted. */
  today: IsoDate;
  /** Advice to leave out, by its code. */
  off?: readonly AdviceCode[];
  /** Advice to give that has to be asked for. What is also in `off` is left out. */
  on?: readonly AdviceCode[];
}

/** What gives each of `adviceKinds`; what the compiler says by the way has no place here. */
const given: Readonly<Partial<Record<AdviceCode, (look: Look) => void>>> = {
  'reading-age': readingAges,
  'long-sentence': longSentences,
  passive: passives,
  jargon,
  abbreviation: abbreviations,
  label: labels,
  'unlinked-entry': unlinkedEntries,
  'review-due': reviewsDue,
  'superseded-edition': supersededEditions,
};

/** Which advice is given. */
export const wanted = ({off = [], on = []}: Pick<AdviceOptions, 'off' | 'on'>): AdviceCode[] =>
  adviceKinds.filter((kind) => (kind.on || on.includes(kind.code)) && !off.includes(kind.code)).map(({code}) => code);

/** What was read of a pack: its own files, and the entries of the whole. */
export interface Read {
  language: string | undefined;
  files: readonly {source: SourceText; drafts: readonly AnyDraft[]; notes: Notes}[];
  entries: PackEntries;
  sources: readonly Source[];
  /** Where pack.yaml writes what entries inherit from it. */
  defaultPlaces: Level['places'];
}

/** Gives the advice that is wanted on a pack's own entries. Words are looked at in English packs alone: the rules are for English. */
export function advise({language = '', files, entries, sources, defaultPlaces}: Read, codes: readonly AdviceCode[], today: IsoDate, report: Report): void {
  const all = entryKind.options.flatMap((kind) => (entries[kinds[kind].key] as Pack[(typeof kinds)[typeof kind]['key']]).map((entry) => ({kind, entry})));
  const titles = new Map(all.map(({kind, entry}) => [`${kind}:${entry.id}`, entry.title]));
  const notesOf = new Map(files.map(({source, notes}) => [source, notes]));
  const isOff = (code: AdviceCode, {source, from}: Spot): boolean => {
    const notes = notesOf.get(source);
    return notes !== undefined && isOffAt(notes, code, placeOf(source, from).line);
  };
  const look: Look = {
    report,
    today,
    texts: /^en\b/i.test(language) ? files.flatMap(({drafts, notes}) => textsOf(drafts, notes, (kind, id) => titles.get(`${kind}:${id}`))) : [],
    drafts: files.flatMap(({drafts}) => drafts),
    entries: all,
    terms: entries.terms,
    sources,
    reviews: files.flatMap(({notes}) => notes.reviews).flatMap((review) => {
      const at = review.at ?? defaultPlaces.due;
      return at && !isOff('review-due', review.of) ? [{...review, at}] : [];
    }),
    isOff,
    sourcedAt: (timescale) => files.map(({notes}) => notes.sourcedAt.get(timescale)).find(Boolean) ?? defaultPlaces.source,
  };
  for (const [code, give] of Object.entries(given)) if (codes.includes(code as AdviceCode)) give(look); // its keys are codes
}
