/** The short way to a record: the reader's bundle asks no more than whether a text is one that it can take as it is. */
import type {ChecklistRecord} from '../model/record.js';

export const recordFormat = 'practice-guidance/record@1';

/** The fields of an answer that this version knows: text, all of them; the first four are always there. */
export const answerTexts = ['packVersion', 'hash', 'wording', 'state', 'pack', 'date', 'reason', 'note', 'at', 'by'];

/**
 * The record in a text, null where there is none, undefined where the text is anything else. Why it is not, and whether it
 * is a map of form fields, `readRecord` says.
 */
export function acceptRecord(text: string, checklist: string): ChecklistRecord | null | undefined {
  try {
    const record = JSON.parse(text.trim() || 'null', keepable) as (ChecklistRecord & Record<string, unknown>) | null;
    if (!record) return record === null ? null : undefined;
    const {items} = record;
    const ours = record.format === recordFormat && record.checklist === checklist && ![record.mustUnderstand ?? []].flat().length && typeof record.pack === 'string' && items && typeof items === 'object' && !Array.isArray(items);
    return ours && Object.values(items).every((answer) => answerTexts.every((field, place) => typeof (answer[field] ?? (place > 3 ? '' : 0)) === 'string')) ? record : undefined;
  } catch {
    return undefined;
  }
}

/** Past this a number changes when it is written back: a server's 64-bit number would come back as another. */
export function keepable(key: string, part: unknown): unknown {
  if (typeof part === 'number' && Math.abs(part) > Number.MAX_SAFE_INTEGER) throw new RangeError(`number too large to keep: "${key}"`);
  return part;
}
