/** Entries before they have a hash, and before the links in them are known to lead anywhere. */
import type {Audience} from '../model/audience.js';
import type {ExplanationPart, Translation} from '../model/explanation.js';
import type {EntryKind} from '../model/kinds.js';
import type {EntriesByKind} from '../model/pack.js';
import type {SourceText, Spot} from './source-text.js';

/** What is read of an entry, by kind. */
export type Entries = {[Kind in EntryKind]: Omit<EntriesByKind[Kind], 'hash'>};

/** An entry as it is read. It has a name that links may use even where the rest of it is wrong. */
export interface Draft<Kind extends EntryKind = EntryKind> {
  kind: Kind;
  id: string;
  title: string;
  at: Spot;
  /** Absent where something in it is wrong, which was reported. */
  entry?: Entries[Kind];
}

export type AnyDraft = {[Kind in EntryKind]: Draft<Kind>}[EntryKind];

/** A translation, and the explanation it belongs to. */
export interface TranslationDraft {
  source: SourceText;
  /** Absent where it is missing or wrong, which was reported. */
  language?: string;
  checked?: Translation['checked'];
  /** Whether its title is still to be written. */
  untitled: boolean;
  /** Absent where it is missing or wrong, which was reported. */
  translates?: string;
  /** Every part that could be read, whether or not it says what it was made from. */
  parts: TranslatedPart[];
  /** The audiences it is for, where the heading of each stands, and whether it is still to be written; none where something in it is wrong, which is reported. */
  audiences: {audience: Audience; at: Spot; unnamed: boolean}[];
  /** Where it is laid out and nothing is written yet: its title, headings, paragraphs. */
  unfilled: Spot[];
  /** How many titles, headings and paragraphs it has, written or not. */
  count: number;
  /** What there is of it; absent where something in it is wrong, which is reported, or nothing is written yet. */
  translation?: Translation;
}

/** One part of a translation as it is written. */
export interface TranslatedPart {
  /** Absent where the audience's heading is wrong, which was reported. */
  audience: Audience | undefined;
  id: ExplanationPart;
  title: string;
  /** Its heading, and each paragraph, list or table under it, written or laid out. */
  count: number;
  /** Which of them are not written yet: 0 is the heading. */
  unfilled: number[];
  /** What it says it was made from; absent where it does not say so. */
  of?: string[];
  /** Where it says so, or else its heading. */
  at: Spot;
}
