/** What is different between two packs: plain data, told entry by entry. */
import type {EntryKind} from '../../model/kinds.js';

/** The parts that an entry can have, and the parts of those. */
export type Role = 'section' | 'item' | 'audience' | 'part' | 'step' | 'branch' | 'translation';

/** A part of an entry, on the way down to where something changed. */
export interface Place {
  role: Role;
  id: string;
  title: string;
}

/** What is told in a word or a line: a figure, a length of time, a title. */
export type Field =
  | 'title' | 'statement' | 'number' | 'answers' | 'date' | 'refresh' | 'standard' | 'starts' | 'counts' | 'limit' | 'extended' | 'then' | 'nation' | 'plain' | 'audience' | 'short'
  | 'expansion' | 'for' | 'audiences' | 'phone' | 'hours' | 'web' | 'value' | 'period' | 'unit' | 'stressed' | 'figure' | 'list' | 'of' | 'shares' | 'stages' | 'roles' | 'topics'
  | 'related' | 'duty' | 'helpLines' | 'mark' | 'after' | 'every' | 'who' | 'to' | 'direction';

/** Where something comes from, and when somebody looked at it. */
export type Origin = 'from' | 'source' | 'place' | 'wording' | 'owner' | 'reviewed' | 'due' | 'adopted' | 'checked' | 'confidence' | 'madeFrom';

/** What changes how a page works and no word of it: words that lead to the glossary, a term's own phrases, a set's place number. */
export type Behind = 'glossary' | 'uses' | 'order';

/**
 * One thing that is different. `where` is the way from the entry down to it, empty for the entry itself. What was not there has
 * no `before`, what is no longer there no `after`; both are texts as a reader meets them.
 */
export type Change =
  /** A paragraph, an item of a list or a row of a table. */
  | {type: 'words'; where: Place[]; before?: string; after?: string}
  /** A paragraph that stands somewhere else now. */
  | {type: 'moved'; from: Place[]; where: Place[]; text: string}
  | {type: 'value'; field: Field; where: Place[]; before?: string; after?: string}
  | {type: 'origin'; field: Origin; where: Place[]; before?: string; after?: string}
  /** A whole part that is new, or no longer there; `text` is its paragraphs. `was` and `becomes`: the id under which it seems to be the same. */
  | {type: 'part'; is: 'new'; role: Role; id: string; title: string; where: Place[]; text: string[]; was?: string}
  | {type: 'part'; is: 'gone'; role: Role; id: string; title: string; where: Place[]; text: string[]; becomes?: string}
  | {type: 'order'; role: Role; where: Place[]; before: string[]; after: string[]}
  /** Where a link leads, as an address or `kind:id`, or what a host may fill in. */
  | {type: 'link'; where: Place[]; words: string; before?: string; after?: string}
  /** Emphasis, or a list instead of paragraphs, with the same words. */
  | {type: 'layout'; where: Place[]}
  /** An item asks something else than before: every answer to it is open until it is confirmed. */
  | {type: 'asked-anew'; where: Place[]}
  | {type: 'behind'; field: Behind};

/**
 * How much an entry's changes matter: what it says; only how it says it, by the editor's mark; only dates and where it comes
 * from; or nothing that a reader reads.
 */
export type Weight = 'material' | 'editorial' | 'dates' | 'behind';

interface Named {
  kind: EntryKind;
  id: string;
  title: string;
  /** The pack that the entry is taken over from; absent for the pack's own. */
  inherited?: string;
}

export type EntryDifference =
  | (Named & {is: 'new'; weight: 'material'; summary: string; was?: string})
  /** `becomes`: the new entry that seems to be the same under another id. `linkedFrom`: what still leads to it, as `kind:id`. */
  | (Named & {is: 'gone'; weight: 'material'; summary: string; becomes?: string; linkedFrom: string[]})
  /**
   * `mark`: what became of an editorial mark. `overruled`: the change asks people again, which is never editorial;
   * `too-far`: the mark does not name every release since the older pack.
   */
  | (Named & {is: 'changed'; weight: Weight; mark?: 'holds' | 'overruled' | 'too-far'; changes: Change[]});

export interface SourceDifference {
  id: string;
  title: string;
  is: 'new' | 'gone' | 'changed';
  changes: {field: 'title' | 'publisher' | 'edition' | 'address'; before?: string; after?: string}[];
  /** How many entries rest on it, or rested on one that is gone. */
  entries: number;
}

/** Entries that were there before and are shown in another order. */
export interface OrderDifference {
  kind: EntryKind;
  /** The list that they stand in. */
  list?: {id: string; title: string};
  before: string[];
  after: string[];
}

/** A part of a translation whose original has changed with this version. */
export interface StaleTranslation {
  explanation: {id: string; title: string};
  language: string;
  audience: string;
  part: {id: string; title: string};
  /** The beginnings of the paragraphs that readers now get in the original language; the heading's own words where it is the heading. */
  paragraphs: string[];
}

export interface Release {
  id: string;
  title: string;
  version: string;
}

export interface PackDifferences {
  before: Release;
  after: Release;
  version: 'raised' | 'same' | 'lowered';
  /** What is different of the pack itself. */
  pack: {field: 'title' | 'owner' | 'language'; before: string; after: string}[];
  /** The packs that it builds on, where one is new, gone or of another version. */
  extends: {id: string; before?: string; after?: string}[];
  sources: SourceDifference[];
  /** In the order of the kinds; within one, as the newer pack has them, and then what is gone. */
  entries: EntryDifference[];
  orders: OrderDifference[];
  stale: StaleTranslation[];
}
