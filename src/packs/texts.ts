/**
 * What an entry says, as plain words in parts: for search, and for whoever needs its text without its marks. Every kind of entry
 * is read by the same few rules, so that a new kind, or a new field of prose, is not silently left out of a search.
 *
 * Translations are not read: one that nobody has checked may not be shown, not even as an excerpt.
 */
import type {EntryKind} from '../model/kinds.js';
import type {EntriesByKind, Pack} from '../model/pack.js';
import type {Block} from '../model/prose.js';
import type {Limit} from '../model/timescale.js';
import {entriesOf, plainWords} from './entries.js';

/** A part of an entry: a section, a checklist's item, a pathway's step, an explanation's audience; without id and title, what comes before them. */
export interface PartText {
  id?: string;
  title?: string;
  text: string;
}

export interface EntryText {
  kind: EntryKind;
  entry: EntriesByKind[EntryKind];
  /** What it is also called: a term's abbreviation and the phrases that stand for it. */
  names: string[];
  parts: PartText[];
}

/** The kinds in the order in which a pack is read. */
export const readingOrder: readonly EntryKind[] = ['bottom-line', 'standard', 'checklist', 'timescale', 'pathway', 'explanation', 'term', 'help-line', 'role', 'statement', 'figure', 'list'];

/** Every field of any kind, or of a part of one, that holds words of its own. */
interface Worded {
  id?: string;
  audience?: string;
  title?: string;
  label?: string;
  mark?: string;
  plain?: string;
  expansion?: string;
  short?: string;
  uses?: string[];
  limit?: Limit;
  starts?: string;
  value?: {text: string};
  /** A role's; a standard's is a number, and no text that is searched for. */
  number?: string | number;
  unit?: string;
  period?: string;
  figure?: string;
  for?: string;
  phone?: string;
  hours?: string;
  statement?: string;
  who?: string[];
  body?: Block[];
  sections?: Worded[];
  texts?: Worded[];
  items?: Worded[];
  steps?: Worded[];
  blocks?: Worded[];
  branches?: Worded[];
}

/** Facts and sentences set one after the other, each ended. */
const said = (...texts: (string | undefined)[]): string => texts.filter(Boolean).map((text) => (/[.!?:;]$/.test(text!) ? text : `${text}.`)).join(' ');

const limitInWords = ({count, unit}: Limit): string => `${count} ${count === 1 ? unit.slice(0, -1) : unit}`.replace('-', ' ');

/** What stands at the top of something, facts first. */
function own({plain, expansion, limit, starts, value, number, unit, period, figure, for: whom, phone, hours, statement, who, body}: Worded): string {
  return said(
    plain, expansion,
    limit ? `${limitInWords(limit)} from ${starts}` : starts && `From ${starts}`,
    [value?.text ?? (typeof number === 'string' && number), unit, period].filter(Boolean).join(' '), figure,
    whom && `For ${whom}`, phone, hours,
    statement, who?.join(', '), plainWords(body ?? []),
  );
}

/** A part and everything under it as one text. */
const whole = (part: Worded): string => said(own(part), ...[part.sections, part.blocks, part.branches].flatMap((inner) => inner ?? []).map((inner) => said(inner.title, whole(inner))));

/** An entry's words, part by part, in the order in which they are read. Parts that say nothing are left out. */
export function partsOf(entry: EntriesByKind[EntryKind]): PartText[] {
  const {sections, texts, items, steps, ...top} = entry as unknown as Worded;
  return [
    {text: own(top)},
    ...[sections, texts, items, steps].flatMap((parts) => parts ?? []).map((part) => ({
      id: part.id ?? part.audience,
      title: [part.mark, part.label ?? part.title].filter(Boolean).join(': '),
      text: whole(part),
    })),
  ].filter(({text, title}: PartText) => text || title);
}

/** Every entry of a pack with its words, in reading order, one at a time: whoever reads them may stop between two. */
export function* textsOf(pack: Pack): Generator<EntryText, void> {
  for (const kind of readingOrder) {
    for (const entry of entriesOf(pack, kind)) {
      const {short, uses = []} = entry as unknown as Worded;
      yield {kind, entry, names: [...(short ? [short] : []), ...uses], parts: partsOf(entry)};
    }
  }
}
