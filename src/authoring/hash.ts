/** The identity of a wording, so that a record can tell whether what it answered is still what is asked. */
import {sha256} from '@noble/hashes/sha2.js';
import {bytesToHex} from '@noble/hashes/utils.js';

/**
 * JSON with the keys of every object in order and nothing undefined: one text for one meaning.
 * @param without keys that are left out, at any depth.
 */
export function canonicalJson(value: unknown, without: readonly string[] = []): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  let json = '';
  if (Array.isArray(value)) {
    for (const [index, one] of value.entries()) json += `${index ? ',' : ''}${canonicalJson(one, without)}`;
    return `[${json}]`;
  }
  const fields = value as Record<string, unknown>;
  for (const key of sorted(Object.keys(fields))) {
    if (fields[key] !== undefined && !without.includes(key)) json += `${json && ','}${quoted(key)}:${canonicalJson(fields[key], without)}`;
  }
  return `{${json}}`;
}

/** Sorts keys in place. Most nodes have two or three, for which the engine's own sort takes longer than all else that is done with them. */
function sorted(keys: string[]): string[] {
  if (keys.length > 20) return keys.sort();
  for (let next = 1; next < keys.length; next++) {
    const key = keys[next]!; // within their length
    let at = next;
    for (; at > 0 && keys[at - 1]! > key; at--) keys[at] = keys[at - 1]!;
    keys[at] = key;
  }
  return keys;
}

/** A key as JSON: there are a few dozen, each written some ten thousand times. */
function quoted(key: string): string {
  let json = quotedKeys.get(key);
  if (json === undefined) {
    json = JSON.stringify(key);
    if (quotedKeys.size < 1000) quotedKeys.set(key, json);
  }
  return json;
}
const quotedKeys = new Map<string, string>();

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
