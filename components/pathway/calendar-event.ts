import type {IsoDate} from '../../src/model/text.js';

/** The days of a pathway's steps as a calendar file. */
export interface CalendarFile {
  readonly pack: string;
  readonly packVersion: string;
  /** The pathway's id in the pack. */
  readonly pathway: string;
  readonly start: IsoDate;
  /** The file's name, such as `escalation-2026-11-23.ics`. */
  readonly name: string;
  /** The file's text, as iCalendar (RFC 5545). */
  readonly text: string;
}

/**
 * Somebody asked for a pathway's days as a calendar file, which the browser is about to save. A host may take the text instead, as
 * where a frame forbids downloads, and then calls `preventDefault()`.
 */
export class PracticeCalendarEvent extends Event {
  constructor(readonly file: CalendarFile) {
    super('practice-calendar', {bubbles: true, composed: true, cancelable: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'practice-calendar': PracticeCalendarEvent;
  }
}
