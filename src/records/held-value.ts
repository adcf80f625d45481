/**
 * The value a checklist holds, as a form control holds one: what the server wrote is its default, what is there now is
 * text, and only a person's act or a host's write changes it. What was given and not acted on goes back as it came.
 */
import type {ChecklistRecord, Reading} from './record.js';
import {readRecord} from './record.js';

/** What a record is read against: the checklist on the page, its pack, and the form field's name. */
export interface Expected {
  checklist: string;
  pack: string;
  name: string;
}

export class HeldValue {
  /** What `reset` returns to: the `value` attribute. */
  #default = '';
  #text = '';
  #dirty = false;
  #reading: {text: string; key: string; reading: Reading} | undefined;

  /** What is posted: exactly what was given, until somebody acts. */
  get text(): string {
    return this.#text;
  }

  /** The default changed, as when a server's new page or a framework writes the attribute. What a person entered stays. */
  setDefault(text: string): void {
    this.#default = text;
    if (!this.#dirty) this.#text = text;
  }

  /** A host's write or a person's act: a record, its JSON text, a field map, or null for no record. */
  write(value: unknown): void {
    this.#text = value === null || value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);
    this.#dirty = true;
  }

  reset(): void {
    this.#text = this.#default;
    this.#dirty = false;
  }

  /** What a browser keeps for Back: a value that nobody changed is not kept, since the server may give a newer one. */
  get state(): string {
    return this.#dirty ? `=${this.#text}` : '';
  }

  restore(state: unknown): void {
    if (typeof state === 'string' && state.startsWith('=')) this.write(state.slice(1));
  }

  read(expected: Expected): Reading {
    const key = `${expected.checklist} ${expected.pack} ${expected.name}`;
    if (this.#reading?.text !== this.#text || this.#reading.key !== key) this.#reading = {text: this.#text, key, reading: readRecord(this.#text, expected)};
    return this.#reading.reading;
  }

  /** The record, or null where there is none or it cannot be read. */
  record(expected: Expected): ChecklistRecord | null {
    const reading = this.read(expected);
    return reading.kind === 'record' ? reading.record : null;
  }
}
