/**
 * Reading a record, from whatever a host hands over. Nothing is repaired and nothing is thrown away: what cannot be read
 * is handed back as it came, with the reason in words. No input makes it throw.
 */
import type {ChecklistRecord} from '../model/record.js';
import {acceptRecord, answerTexts, keepable, recordFormat} from './accept.js';

export type {Answer, AnswerState, ChecklistRecord} from '../model/record.js';

export {recordFormat} from './accept.js';

/** Why a record cannot be read, as a code for programs. */
export type RecordProblem = 'object-as-text' | 'not-json' | 'not-a-record' | 'future-version' | 'must-understand' | 'other-checklist';

/** What reading came to. `given` is what the host gave, as the text it would be posted back as. */
export type Reading =
  | {kind: 'none'; given: string}
  | {kind: 'record'; given: string; record: ChecklistRecord}
  | {kind: 'unreadable'; given: string; problem: RecordProblem; detail: string};

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads a record for one checklist from an object, JSON text, a map of form fields (`submit="fields"`) or nothing.
 * @param given what the host gave: a record, its JSON text, a field map or its JSON text, empty text or null.
 * @param expected the checklist and pack on the page, and the form field's name where a flat field map is to be read.
 */
export function readRecord(given: unknown, expected: {checklist: string; pack: string; name?: string}): Reading {
  const text = asText(given);
  const json = text.trim();
  if (!json) return {kind: 'none', given: text};
  const unreadable = (problem: RecordProblem, detail: unknown): Reading => ({kind: 'unreadable', given: text, problem, detail: asText(detail) || 'none'});

  if (/^\[object \w+\]$/.test(json)) return unreadable('object-as-text', json);
  const accepted = acceptRecord(text, expected.checklist);
  if (accepted) return {kind: 'record', given: text, record: accepted};
  let value: unknown;
  try {
    value = JSON.parse(json, keepable);
  } catch (error) {
    return unreadable('not-json', (error as Error).message);
  }
  if (value === null) return {kind: 'none', given: text};
  if (!isFields(value)) return unreadable('not-a-record', 'not an object');
  let record = value;
  if (!('format' in value) || isFields(value.format)) {
    const items = fieldsToItems(value, expected.name);
    if (!items) return expected.name && value[expected.name] === '' ? {kind: 'none', given: text} : unreadable('not-a-record', 'no "format"');
    record = {format: recordFormat, checklist: expected.checklist, pack: expected.pack, items};
  }
  const {format, checklist, pack, items, mustUnderstand} = record;
  if (format !== recordFormat) return unreadable(/^practice-guidance\/record@\d/.test(asText(format)) ? 'future-version' : 'not-a-record', format);
  // This reader knows no field beyond `record@1`, so that whatever must be understood is beyond it.
  const strange = [mustUnderstand ?? []].flat();
  if (strange.length) return unreadable('must-understand', strange.map(asText).join(', '));
  if (checklist !== expected.checklist) return unreadable('other-checklist', checklist);
  const fault = typeof pack === 'string' ? faultIn(items) : 'no "pack"';
  return fault ? unreadable('not-a-record', fault) : {kind: 'record', given: text, record: record as unknown as ChecklistRecord};
}

/** A value as text: text as it is, nothing as empty text, anything else as JSON, and what has no JSON (a circle, a function) by what it calls itself. */
function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  try {
    return value === null || value === undefined ? '' : JSON.stringify(value) ?? String(value);
  } catch {
    return '[object Object]';
  }
}

/** What keeps `items` from being answers by item id, in words. Null stands for an absent field, as many servers write it. */
const faultIn = (items: unknown): string | undefined => {
  if (!isFields(items)) return 'no "items"';
  for (const [id, answer] of Object.entries(items)) {
    const bad = isFields(answer) ? answerTexts.find((field, place) => typeof (answer[field] ?? (place < 4 || '')) !== 'string') : 'answer';
    if (bad) return `"${bad}" of "${id}" is missing or not text`;
  }
};

/**
 * A field map is `{item: {field: text}}`, as PHP and Rails parse it, or flat (`name[item][field]`), as others hand it over, the form's other
 * fields among them: those are passed over. A form post turns each line break into two characters; here they become one again, as the
 * wording had it. Objects without a prototype, since `__proto__` and `constructor` may be an item's id.
 */
function fieldsToItems(map: Fields, name?: string): Fields | undefined {
  const items: Record<string, Fields> = Object.create(null);
  const put = (item: string, field: string, value: unknown) => ((items[unescaped(item)] ??= Object.create(null))[unescaped(field)] = typeof value === 'string' ? value.replaceAll('\r\n', '\n') : value);
  for (const [key, value] of Object.entries(map)) {
    const [, of, item, field] = /^(.*)\[([^[\]]+)\]\[([^[\]]+)\]$/s.exec(key) ?? [];
    if (item && field) name && of !== name || put(item, field, value);
    else if (isFields(value)) for (const [inner, part] of Object.entries(value)) put(key, inner, part);
  }
  return Object.keys(items).length ? JSON.parse(JSON.stringify(items)) : undefined;
}

/** Undoes what `recordToFields` does to a bracket or percent sign in an id, and to an empty one. */
const unescaped = (part: string) => part === '%' ? '' : part.replace(/%(25|5B|5D)/g, decodeURIComponent);
