/** Records as a table, for a spreadsheet: one row an answer. */
import type {ChecklistRecord} from '../model/record.js';

const fields = ['wording', 'state', 'date', 'reason', 'note', 'at', 'by', 'packVersion', 'hash'] as const;
const known: readonly string[] = ['pack', ...fields];

/**
 * Comma-separated values as RFC 4180 has them, lines ended by CRLF. `record` is the record's place in the list, from 1; `pack` the pack of the
 * answer; `other` and `recordOther` hold as JSON what this version does not know. A record without an answer has no row.
 *
 * A cell that a spreadsheet would run as a formula gets an apostrophe in front (so does a note that begins with a hyphen).
 * For Excel, write U+FEFF before the text, or letters beyond ASCII come out wrong.
 */
export function recordsToCsv(records: readonly ChecklistRecord[]): string {
  const rows = records.flatMap((record, place) => {
    const {format, checklist, pack, items, ...recordOther} = record;
    void format;
    return Object.entries(items).map(([id, answer]) => {
      const other = Object.fromEntries(Object.entries(answer).filter(([field]) => !known.includes(field)));
      return [place + 1, checklist, answer.pack ?? pack, id, ...fields.map((field) => answer[field] ?? ''), json(other), json(recordOther)];
    });
  });
  return [['record', 'checklist', 'pack', 'item', ...fields, 'other', 'recordOther'], ...rows].map((row) => row.map(cell).join(',') + '\r\n').join('');
}

const json = (other: object): string => (Object.keys(other).length ? JSON.stringify(other) : '');

/** What spreadsheets take for the start of a formula: their signs, full-width ones too, also behind spaces; and a tab or line break by itself. */
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

function cell(value: string | number): string {
  const text = typeof value === 'string' && formula.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}
