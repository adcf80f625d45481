/**
 * What passes between `frame.html` and the page around it, by `postMessage`. Both sides check both who speaks (the window, or a
 * port that only the other side has) and from which origin; whatever is not shaped like this is ignored without a word, since other
 * scripts talk by messages too.
 *
 * Every message is one plain object: `{format: 'practice-guidance/frame@1', kind: …}`, with the fields below. A field that is not
 * named here is ignored, so that fields may be added; a change that a reader of `@1` could misunderstand becomes `@2`.
 *
 * The frame speaks only to the origin that its address names (`parent=https://cases.example`). A frame that is sandboxed without
 * `allow-same-origin` has no origin to which an answer could be addressed: its `ready` then brings a `MessagePort`
 * (`event.ports[0]`), comes again until it is answered, and is answered through that port alone.
 */
import type {ChecklistRecord} from '../../model/record.js';

export const format = 'practice-guidance/frame@1';

/** What the frame tells. */
export type FromFrame =
  /**
   * The element is there and takes messages. Also the answer to `hello`, and told again by each page that loads in the frame. `value`, as in
   * the message of that kind, where a person has changed the checklist since a value was last set: it is newer than the page's own.
   */
  | {kind: 'ready'; element: string; value?: string}
  /** How high the page in the frame is, in CSS pixels, whenever that changes. */
  | {kind: 'height'; height: number}
  /** A person changed the checklist: what a form would post now, as text; empty where nothing is answered. `act` is the event that told of it. */
  | {kind: 'value'; value: string; act: 'input' | 'change'}
  /** Whether the checklist would let its form be sent, and if not, why; whenever that changes. */
  | {kind: 'validity'; valid: boolean; message: string}
  /** An event of the element, with its fields as plain data: `{type: 'practice-answer', detail: {checklist, item, answer, previous}}`. */
  | {kind: 'event'; type: string; detail: Readonly<Record<string, unknown>>}
  /** The address asks for what cannot be, or something cannot be had. The words also stand in the frame, or in its console. */
  | {kind: 'error'; code: string; message: string; remedy: string};

/** What the page around the frame may say. */
export type ToFrame =
  /** Asks for `ready`, with the height and the validity as they are: for a page that began to listen late. */
  | {kind: 'hello'}
  /** The checklist's value, as a property of the element takes it: the text of a record, a record, or null. Nothing is told back but its validity. */
  | {kind: 'set-value'; value: ChecklistRecord | string | null}
  /** What belongs to a case, and so in no address. */
  | ({kind: 'set-details'} & Details)
  /** Shows what is open in the checklist, and leads to the first. */
  | {kind: 'report-validity'};

/** What an address may not carry, besides the value; each is what the element's own property or attribute of this name takes. */
export interface Details {
  /** For an explanation: what stands for each name in its text. */
  names?: Readonly<Record<string, string>>;
  /** For a checklist: days by item id, from the record system. */
  dates?: Readonly<Record<string, unknown>>;
  /** For a checklist: who answers. */
  by?: string;
  /** For a pathway or a time-scale: the day it is counted from. */
  start?: string;
  /** For a search: what is looked for. */
  query?: string;
}

/** The names of `Details`. */
export const details = ['names', 'dates', 'by', 'start', 'query'] as const satisfies readonly (keyof Details)[];

/** A message as it is sent. */
export const message = <M extends FromFrame | ToFrame>(said: M): M & {format: string} => ({format, ...said});

/** Fields of a message from anybody, or nothing where it is none of ours. Which fields there are, and of what type, is for the reader to see. */
export function asMessage(data: unknown): {readonly kind: unknown; readonly [field: string]: unknown} | undefined {
  const fields = Object(data) as {format?: unknown; kind?: unknown};
  return fields.format === format && typeof fields.kind === 'string' ? (fields as {kind: unknown}) : undefined;
}
