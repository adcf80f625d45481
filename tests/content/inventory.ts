/**
 * What the packs must hold, typed: a file a pack in `inventory/`, written from the source documents and not from the packs.
 * Titles, labels, marks, figures, roles and stressed words are exact. `says` are words that have to stand in the piece;
 * `a|b` is satisfied by either. A title that is a list stands for the forms the source itself uses.
 */
import {readdirSync, readFileSync} from 'node:fs';
import type {Audience} from '../../src/model/audience.js';
import type {ListedKind} from '../../src/model/kinds.js';
import type {Duty, Wording} from '../../src/model/provenance.js';
import type {Confidence, Counted, Nation} from '../../src/model/timescale.js';

export type Title = string | string[];
interface Source {title: string; publisher: string; edition: string}

/** One piece of a list. */
export interface Row {
  title?: Title;
  says?: string[];
  stressed?: string[];
  figure?: string;
  /** Of a figure: null where the source gives none. */
  value?: string | null;
  period?: string;
  number?: string;
  unit?: string;
  /** Where the piece is the source's own words, and is told as such. */
  wording?: Wording;
}
/** Pieces that the source keeps together, in its order. */
export interface ListRow {title: Title; of: ListedKind; place: string; count: number; rows: Row[]; says?: string[]; shares?: boolean}

export interface StepRow {mark: string; after?: string; every?: string; who?: string[]; says?: string[]; branches?: {when: string[]; says: string[]}[]}
export interface PathwayRow {title: Title; place: string; counts?: 'calendar' | 'working' | 'unsaid'; steps: StepRow[]; says?: string[]}

export interface TimescaleRow {
  event: string[];
  starts: string[];
  limit: string;
  then?: string;
  extended?: string;
  /** Left out: within the limit. */
  counts?: Counted;
  nation: Nation;
  duty: Duty;
  /** The marks that the facts support. */
  confidence: Confidence[];
}

/** A row of the glossary: all the official words in it. */
export interface TermRow {word: string; names: string[]; says?: string[]}
export interface HelpLineRow {title: Title; for: string[]; phone?: string; hours?: string[]; web?: string; confidence: Confidence; says?: string[]}
export interface StandardRow {number: number; id: string; title: string}

interface ItemRow {
  id: string;
  label: string;
  wording: Wording;
  date: 'asked' | 'optional' | 'none';
  standard?: string;
  refresh?: Source & {every: number; unit: string; duty: Duty};
}
interface ChecklistRow {title: string; answers: 'status' | 'tick'; source: Source; place: string; items: ItemRow[]}

/** What has to be told in words: in the whole pack, or in the piece or list of that title. */
export interface SaidRow {about: string; in?: string; inList?: string; says: string[]}

export interface PackRow {
  title: string;
  owner: string;
  extends: string[];
  lists: ListRow[];
  pathways: PathwayRow[];
  timescales: TimescaleRow[];
  terms: TermRow[];
  helpLines: HelpLineRow[];
  explanations: Record<string, Audience[]>;
  standards: StandardRow[];
  checklists: Record<string, ChecklistRow>;
  said: SaidRow[];
  /** Titles of pieces that the copy of the source has lost. None may stand in the pack but as drafted. */
  absent: string[];
}

const folder = new URL('inventory/', import.meta.url);

export const inventory = {
  dates: {reviewed: '2026-11-22', due: '2027-11-22'},
  packs: Object.fromEntries(readdirSync(folder).filter((name) => name.endsWith('.json')).map((name) => [name.replace('.json', ''), JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as PackRow])),
};
