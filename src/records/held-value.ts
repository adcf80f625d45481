/**
 * The value a checklist holds, as a form control holds one: what the server wrote is its default, what is there now is
 * text, and only a person's act or a host's write changes it. What was given and not acted on goes back as it came.
 */
import {acceptRecord} from './accept.js';
import type {ChecklistRecord, readRecord, Reading} from './record.js';

/** What a record is read against: the checklist on the page, its pack, and the form field's name. */
export interface Expected {
  checklist: string;
  pack: string;
  name: string;
}

/** What reading came to; `unread` until the reader for what is not plainly a record has come. */
export type HeldReading = Reading | {kind: 'unread'};

export class HeldValue {
  /** What is posted: exactly what was given, until somebody acts. */
  text = '';
  #default = '';
  #dirty = false;
  #reading: {of: string; reading: HeldReading} | undefined;

  /** The default changed, as when a framework writes the attribute. What a person entered stays. Tells whether there is another value now. */
  setDefault(text: string): boolean {
    const before = this.text;
    this.#default = text;
    if (!this.#dirty) this.text = text;
    return this.text !== before;
  }

  /** A host's write or a person's act: a record, its JSON text, a field map, or null for no record. Tells whether it is another than before. */
  write(value: unknown): boolean {
    const {text} = this;
    try {
      this.text = typeof value === 'string' ? value : value === null || value === undefined ? '' : JSON.stringify(value) ?? String(value);
    } catch {
      // a circle has no JSON: told as the framework's mistake that it most likely is
      this.text = '[object Object]';
    }
    this.#dirty = true;
    return this.text !== text;
  }

  /** Back to the default. */
  reset(): void {
    this.text = this.#default;
    this.#dirty = false;
  }

  /** What a browser keeps for Back: a value that nobody changed is not kept, since the server may give a newer one. */
  get state(): string {
    return this.#dirty ? `=${this.text}` : '';
  }

  restore(state: string): void {
    if (state) this.write(state.slice(1));
  }

  /** Reads what is held: at once where it is plainly a record, and by `reader` where it is anything else. */
  read(expected: Expected, reader?: typeof readRecord): HeldReading {
    const {text} = this;
    const of = [text, expected.checklist, expected.pack, expected.name, reader && 'all'].join('\n');
    if (this.#reading?.of !== of) {
      const record = acceptRecord(text, expected.checklist);
      this.#reading = {of, reading: record === undefined ? reader?.(text, expected) ?? {kind: 'unread'} : record ? {kind: 'record', given: text, record} : {kind: 'none', given: text}};
    }
    return this.#reading.reading;
  }
}

/** The record that was read, or null where there is none or it cannot be read. */
export const recordOf = (reading: HeldReading): ChecklistRecord | null => (reading.kind === 'record' ? reading.record : null);
