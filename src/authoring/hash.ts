/** The identity of a wording, so that a record can tell whether what it answered is still what is asked. */
import {sha256} from '@noble/hashes/sha2.js';
import {bytesToHex} from '@noble/hashes/utils.js';

/**
 * JSON with the keys of every object in order and nothing undefined: one text for one meaning.
 * @param without keys that are left out, at any depth.
 */
export function canonicalJson(value: unknown, without: readonly string[] = []): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonicalJson(one, without)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = value as Record<string, unknown>;
  let json = '';
  for (const key of Object.keys(fields).sort()) {
    if (fields[key] !== undefined && !without.includes(key)) json += `${json && ','}${JSON.stringify(key)}:${canonicalJson(fields[key], without)}`;
  }
  return `{${json}}`;
}

/**
 * The first 16 hexadecimal digits of the SHA-256 of canonical JSON in UTF-8. Composed and decomposed letters (as two
 * keyboards write the same é) come to the same.
 */
const hash = (json: string): string => bytesToHex(sha256(new TextEncoder().encode(json.normalize('NFC')))).slice(0, 16);

/**
 * The identity of what an item asks: the kind of answer, its label and its statement. Help, sources and dates are left
 * out, so that mending them reopens nobody's answer. This definition is kept for ever: records hold its results.
 */
export const itemHash = (answers: 'status' | 'tick', label: string, statement?: string): string => hash(canonicalJson([answers, label, statement ?? '']));

/** The identity of a title or of a block of prose, as it is written: links that the compiler makes do not change it. */
export const textHash = (text: unknown): string => hash(canonicalJson(text));

/** The identity of an entry's content: all of it but the pack it stands in, the dates on which it was looked at, and whether its last change was editorial. */
export const entryHash = (entry: object): string => hash(canonicalJson(entry, ['hash', 'pack', 'editorial', 'reviewed', 'due', 'adopted']));
