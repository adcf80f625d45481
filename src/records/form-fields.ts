/** A record as form fields, for a server that would rather have fields than JSON. `readRecord` takes them back. */
import type {ChecklistRecord} from '../model/record.js';

/**
 * The fields that a checklist posts with `submit="fields"`: `name[item][field]` for every field of every answer, in the record's
 * order. Text as it is, null as empty text, anything else as JSON text; `pack` is always among them, since no other field says whose answer it is.
 * Without an answer it is the empty `name`, so that a server can tell "shown, not answered" from "not shown".
 *
 * Left out is what stands at the top of a record beside its answers: a host that keeps fields of its own there posts JSON.
 */
export function recordToFields(record: ChecklistRecord | null, name: string): [string, string][] {
  const fields = Object.entries(record?.items ?? {}).flatMap(([id, answer]) =>
    Object.entries({...answer, pack: answer.pack ?? record?.pack}).map(([field, value]): [string, string] => [
      `${name}[${escaped(id)}][${escaped(field)}]`,
      typeof value === 'string' ? value : value === null || value === undefined ? '' : JSON.stringify(value),
    ]),
  );
  return fields.length ? fields : [[name, '']];
}

/** A bracket would end the id early, and nothing between brackets means something else to some servers. */
const escaped = (part: string) => part.replace(/[%[\]]/g, encodeURIComponent) || '%';
