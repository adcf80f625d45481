/** Entries before they have a hash, and before the links in them are known to lead anywhere. */
import type {Translation} from '../model/explanation.js';
import type {EntryKind} from '../model/kinds.js';
import type {EntriesByKind} from '../model/pack.js';
import type {Spot} from './source-text.js';

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
  translates: string;
  at: Spot;
  translation: Translation;
}
