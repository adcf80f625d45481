/** The identity of a wording, so that a record can tell whether what it answered is still what is asked. */
import {sha256} from '@noble/hashes/sha2.js';
import {bytesToHex} from '@noble/hashes/utils.js';

/** JSON with the keys of every object in order and nothing undefined: one text for one meaning. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  fields.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`).join(',')}}`;
}

/**
 * The first 16 hexadecimal digits of the SHA-256 of a value's canonical JSON in UTF-8. Composed and decomposed letters
 * (as two keyboards write the same é) come to the same.
 */
export const hash = (value: unknown): string => bytesToHex(sha256(new TextEncoder().encode(canonicalJson(value).normalize('NFC')))).slice(0, 16);

/**
 * The identity of what an item asks: the kind of answer, its label and its statement. Help, sources and dates are left
 * out, so that mending them reopens nobody's answer. This definition is kept for ever: records hold its results.
 */
export const itemHash = (answers: 'status' | 'tick', label: string, statement?: string): string => hash([answers, label, statement ?? '']);

/** The identity of an entry's content: all of it but the pack it stands in and the dates on which it was looked at. */
export function entryHash(entry: object): string {
  return hash(JSON.parse(JSON.stringify(entry, (key, value: unknown) => (['hash', 'pack', 'reviewed', 'due', 'adopted'].includes(key) ? undefined : value))));
}
