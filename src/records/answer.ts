/** What an answer is, and the only way one is written: one act changes one answer and stamps it with what was on the page. */
import type {ChecklistItem} from '../model/checklist.js';
import type {Answer, AnswerState, ChecklistRecord} from '../model/record.js';
import {recordFormat} from './accept.js';

/** What is asked of a person, word for word: what stands on the page at all times, and what a record keeps. */
export const wordingOf = (item: Pick<ChecklistItem, 'label' | 'statement'>): string => (item.statement ? `${item.label}\n${item.statement}` : item.label);

/** What a person says about an item. An empty text or a missing field takes the field away. */
export interface Said {
  state: AnswerState;
  date?: string;
  reason?: string;
  note?: string;
}

/** The page on which an answer is given. */
export interface Page {
  pack: string;
  packVersion: string;
  checklist: string;
  /** The moment of the act, in UTC. */
  at: string;
  /** Who acts, as the host names them. */
  by?: string;
}

/**
 * The record after one item was answered. Every other answer, and every field that this version does not know, is as it was.
 * Works on a copy: the record given is not touched.
 */
export function answerItem(record: ChecklistRecord | null, item: Pick<ChecklistItem, 'id' | 'label' | 'statement' | 'hash'>, said: Said, page: Page): ChecklistRecord {
  const base = record ?? {format: recordFormat, checklist: page.checklist, pack: page.pack, items: {}};
  const {date, reason, note, pack, by, ...kept} = own(base.items, item.id) ?? ({} as Answer);
  void [date, reason, note, pack, by];
  const answer: Answer = {
    ...kept,
    packVersion: page.packVersion,
    ...(page.pack !== base.pack && {pack: page.pack}),
    hash: item.hash,
    wording: wordingOf(item),
    state: said.state,
    ...(said.date && {date: said.date}),
    ...(said.reason && {reason: said.reason}),
    ...(said.note && {note: said.note}),
    at: page.at,
    ...(page.by && {by: page.by}),
  };
  return {...base, items: {...base.items, [item.id]: answer}};
}

/** The record after one answer was taken away; null where nothing is left that anybody entered. */
export function clearItem(record: ChecklistRecord, id: string): ChecklistRecord | null {
  const items = Object.fromEntries(Object.entries(record.items).filter(([key]) => key !== id));
  const others = Object.keys(record).filter((field) => !['format', 'checklist', 'pack', 'items'].includes(field));
  return Object.keys(items).length || others.length ? {...record, items} : null;
}

/** An answer by item id, never something inherited from `Object.prototype`. */
export const own = (items: ChecklistRecord['items'], id: string): Answer | undefined => (Object.hasOwn(items, id) ? items[id] : undefined);
