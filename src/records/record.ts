/**
 * Reading a record, from whatever a host hands over. Nothing is repaired and nothing is thrown away: what cannot be read
 * is handed back as it came, with the reason in words.
 */
import type {ChecklistRecord} from '../model/record.js';

export type {Answer, AnswerState, ChecklistRecord} from '../model/record.js';

export const recordFormat = 'practice-guidance/record@1';

/** Why a record cannot be read, as a code for programs. */
export type RecordProblem = 'object-as-text' | 'not-json' | 'not-a-record' | 'future-version' | 'must-understand' | 'other-checklist';

/** What reading came to. `given` is what the host gave, as the text it would be posted back as. */
export type Reading =
  | {kind: 'none'; given: string}
  | {kind: 'record'; given: string; record: ChecklistRecord}
  | {kind: 'unreadable'; given: string; problem: RecordProblem; detail: string};

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Fields beyond `record@1` that this reader knows how to honour. */
const understood: readonly string[] = [];

/**
 * Reads a record for one checklist from an object, JSON text, a map of form fields (`submit="fields"`) or nothing.
 * @param given what the host gave: a record, its JSON text, a field map or its JSON text, empty text or null.
 * @param expected the checklist and pack on the page, and the form field's name where a flat field map is to be read.
 */
export function readRecord(given: unknown, expected: {checklist: string; pack: string; name?: string}): Reading {
  const text = given === null || given === undefined ? '' : typeof given === 'string' ? given : JSON.stringify(given) ?? String(given);
  if (!text.trim()) return {kind: 'none', given: text};
  const unreadable = (problem: RecordProblem, detail: string): Reading => ({kind: 'unreadable', given: text, problem, detail});

  if (/^\[object \w+\]$/.test(text)) return unreadable('object-as-text', text);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return unreadable('not-json', (error as Error).message);
  }
  if (value === null) return {kind: 'none', given: text};
  if (!isFields(value)) return unreadable('not-a-record', 'not an object');
  if (!('format' in value)) {
    const items = fieldsToItems(value, expected.name);
    return items ? {kind: 'record', given: text, record: {format: recordFormat, checklist: expected.checklist, pack: expected.pack, items}} : unreadable('not-a-record', 'no "format"');
  }
  const {format, checklist, pack, items, mustUnderstand} = value;
  if (format !== recordFormat) return unreadable(/^practice-guidance\/record@\d/.test(String(format)) ? 'future-version' : 'not-a-record', String(format));
  const strange = Array.isArray(mustUnderstand) ? mustUnderstand.filter((field) => !understood.includes(String(field))) : [];
  if (strange.length) return unreadable('must-understand', strange.join(', '));
  if (checklist !== expected.checklist) return unreadable('other-checklist', String(checklist));
  if (typeof pack !== 'string' || !isItems(items)) return unreadable('not-a-record', 'no "pack" or "items"');
  return {kind: 'record', given: text, record: value as unknown as ChecklistRecord};
}

const isItems = (items: unknown): items is ChecklistRecord['items'] =>
  isFields(items) &&
  Object.values(items).every((answer) => isFields(answer) && ['packVersion', 'hash', 'wording', 'state'].every((field) => typeof answer[field] === 'string'));

/** A field map is `{item: {field: text}}`, as PHP and Rails parse it, or flat (`name[item][field]`), as others hand it over. */
function fieldsToItems(map: Fields, name = ''): ChecklistRecord['items'] | undefined {
  const items: Record<string, Fields> = {};
  for (const [key, value] of Object.entries(map)) {
    const flat = /^(.*)\[([^[\]]+)\]\[([^[\]]+)\]$/.exec(key);
    if (flat && (!name || flat[1] === name)) (items[flat[2]!] ??= {})[flat[3]!] = value;
    else if (!flat) items[key] = value as Fields;
  }
  return Object.keys(items).length && isItems(items) ? items : undefined;
}
