/** What every kind of advice is given to look at. */
import type {Audience} from '../../model/audience.js';
import type {EntryKind} from '../../model/kinds.js';
import type {Source} from '../../model/provenance.js';
import type {Term} from '../../model/term.js';
import type {IsoDate} from '../../model/text.js';
import type {AdviceCode} from '../codes.js';
import type {Entry} from '../merge.js';
import type {Report} from '../diagnostic.js';
import type {Review} from '../context.js';
import type {AnyDraft} from '../drafts.js';
import type {Spot} from '../source-text.js';
import type {Text} from './passages.js';

export interface Look {
  report: Report;
  today: IsoDate;
  /** The words of the pack's own entries; empty where the pack is not in English. */
  texts: readonly Text[];
  /** The pack's own entries as they were read. */
  drafts: readonly AnyDraft[];
  /** Every entry of the merged pack. */
  entries: readonly {kind: EntryKind; entry: Entry}[];
  /** Every term of the merged pack. */
  terms: readonly Term[];
  /** The pack's own sources and those of what it extends. */
  sources: readonly Source[];
  reviews: readonly (Review & {at: Spot})[];
  /** Whether what stands at a place does without an advice that may be told elsewhere, where several entries take something from. */
  isOff: (code: AdviceCode, at: Spot) => boolean;
  /** Where a time-scale's source is named. */
  sourcedAt: (timescale: object) => Spot | undefined;
}

/** Who reads a text, in words that go into a sentence. */
export const readerOf = (audience: Audience | undefined): string =>
  ({parent: 'a parent', 'young-person': 'a young person', 'young-child': 'a young child', practitioner: 'a practitioner'})[audience ?? 'practitioner'];
