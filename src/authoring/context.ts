/** What the parts of one compilation share. */
import type {Token} from 'marked';
import type {Source} from '../model/provenance.js';
import type {IsoDate} from '../model/text.js';
import type {AdviceCode} from './codes.js';
import type {Report} from './diagnostic.js';
import type {TranslationDraft} from './drafts.js';
import type {EntryUse, UnnamedUse} from './links.js';
import type {Phrase} from './phrases.js';
import type {View} from './positions.js';
import type {ProvenanceFields} from './shapes.js';
import type {Spot} from './source-text.js';

/** What one level of a pack says of provenance, with what it takes from the levels above it. */
export interface Level {
  fields: ProvenanceFields;
  /** The keys that are written and wrong, which was told where they stand: what lacks them is not told again. */
  wrong: ReadonlySet<string>;
  /** Where the day of the next review is written, and where the source. */
  places: {due?: Spot; source?: Spot};
}

/** The inline tokens of one paragraph or table cell, and the text they were made from. */
export interface Written {
  tokens: readonly Token[];
  at: View;
}

/** When something that was read must be looked at again. */
export interface Review {
  due: IsoDate;
  /** What is to be looked at: its heading, or the first line of its file. */
  of: Spot;
  /** Where the day is written; absent where it comes from the pack's defaults. */
  at?: Spot;
}

/** What is noted of one file for the advice, beside its entries. */
export interface Notes {
  /** How each paragraph, table cell and statement was written, by the inline nodes or the item that it became. */
  written: WeakMap<object, Written>;
  /** Every review that an entry, an item or a section says it needs. */
  reviews: Review[];
  /** Where each time-scale's source is named; absent where it comes from the pack's defaults. */
  sourcedAt: WeakMap<object, Spot>;
  /** The advice that the file does without. */
  off: Set<AdviceCode>;
  /** The advice that single entries of a list do without: from the line of the heading to the last of the entry, both from 1. */
  offIn: {from: number; to: number; codes: ReadonlySet<AdviceCode>}[];
}

export const noNotes = (): Notes => ({written: new WeakMap(), reviews: [], sourcedAt: new WeakMap(), off: new Set(), offIn: []});

export interface Context {
  report: Report;
  /** The id of the pack that is compiled. */
  pack: string;
  /** Its version; undefined where pack.yaml does not say it, which was reported. */
  version: string | undefined;
  /** The sources that an entry may name: the pack's own and those of the packs it extends. */
  sources: ReadonlyMap<string, Source>;
  /** Whether every pack that this one extends is there; if not, what it lacks may be in one of them. */
  whole: boolean;
  /** What every entry inherits from pack.yaml. */
  defaults: Level;
  /** Every place that names another entry, collected on the way and resolved at the end. */
  uses: EntryUse[];
  /** Every place that means an entry and does not name it by its kind and id, told once all are known. */
  unnamedUses: UnnamedUse[];
  /** What tells of each heading without an id, once every id is known that it could be given. */
  unnamed: (() => void)[];
  /** Every phrase that a term claims for itself. */
  phrases: Phrase[];
  /** Every translation that was read. */
  translations: TranslationDraft[];
  /** What advice will look at. */
  notes: Notes;
}
