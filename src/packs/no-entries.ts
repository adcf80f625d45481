import type {EntryKind, kinds} from '../model/kinds.js';
import type {Pack} from '../model/pack.js';

/** A pack's entries where there are none: what a pack made by hand begins with. */
export const noEntries: Pick<Pack, (typeof kinds)[EntryKind]['key']> = {
  lists: [], standards: [], bottomLines: [], checklists: [], statements: [], explanations: [], pathways: [], timescales: [], roles: [], figures: [], terms: [], helpLines: [],
};
