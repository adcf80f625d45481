/**
 * Days as an iCalendar file (RFC 5545), for a calendar program to open. It says what it is given and nothing else: no name of a
 * child or worker stands in it unless the caller writes one, since calendars are shared and synchronised to telephones.
 */
import type {IsoDate, IsoInstant} from '../model/text.js';
import {addPeriod} from './plain-date.js';

export interface CalendarEvent {
  /** What a calendar knows the event by: the same one for the same event, so that a second download replaces the first. */
  uid: string;
  date: IsoDate;
  /** The last day, where it lasts more than one. */
  until?: IsoDate;
  title: string;
  description?: string;
  /** Where to read more. */
  address?: string;
}

/**
 * The text of a calendar of all-day events, its lines ended as the standard asks. `stamp` is the moment of writing, as
 * `2026-11-22T09:30:00Z`. The events leave the day free: a deadline is no appointment.
 * @throws RangeError where a date is no real day.
 */
export const icalendar = (events: readonly CalendarEvent[], stamp: IsoInstant): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//practice-guidance//EN',
    ...events.flatMap(({uid, date, until = date, title, description, address}) => [
      'BEGIN:VEVENT',
      `UID:${escaped(uid)}`,
      `DTSTAMP:${stamp.replace(/\.\d+|[-:]/g, '')}`,
      `DTSTART;VALUE=DATE:${basic(date, 0)}`,
      // the end is the day after the last
      `DTEND;VALUE=DATE:${basic(until, 1)}`,
      `SUMMARY:${escaped(title)}`,
      ...(description ? [`DESCRIPTION:${escaped(description)}`] : []),
      // a URI is not escaped, and so has to be held to one line
      ...(address ? [`URL:${address.replace(/\s/g, '')}`] : []),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
    '',
  ].map(folded).join('\r\n');

const basic = (date: IsoDate, later: number): string => addPeriod(date, {every: later, unit: 'days'}).replaceAll('-', '');

/** Text as a value: no control character but a tab may stand in one, and a line break is written. */
const escaped = (text: string): string =>
  text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|[\n\u2028\u2029]/g, '\\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');

/** A line of more than 75 octets goes on after a break and a space; no character is cut in two. */
function folded(line: string): string {
  let octets = 0;
  let out = '';
  for (const character of line) {
    const code = character.codePointAt(0)!;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if ((octets += size) > 75) {
      out += '\r\n ';
      octets = 1 + size;
    }
    out += character;
  }
  return out;
}
