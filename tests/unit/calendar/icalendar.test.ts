import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {icalendar, type CalendarEvent} from '../../../src/calendar/icalendar.js';

const stamp = '2026-11-22T09:30:00Z';
const octets = (text: string) => new TextEncoder().encode(text).length;

/** What a calendar program makes of it, by the grammar of RFC 5545: lines unfolded, then read character by character. */
function read(file: string): {name: string; parameters: string; value: string}[] {
  assert.ok(file.endsWith('\r\n'), 'the last line is ended');
  const physical = file.slice(0, -2).split('\r\n');
  for (const line of physical) {
    assert.ok(octets(line) <= 75, `${octets(line)} octets: ${line}`);
    assert.ok(![...line].some((character) => /[\u0000-\u0008\u000a-\u001f\u007f]/.test(character)), JSON.stringify(line));
  }
  const logical: string[] = [];
  for (const line of physical) {
    if (line.startsWith(' ')) logical.push(logical.pop()! + line.slice(1));
    else logical.push(line);
  }
  return logical.map((line) => {
    const colon = line.indexOf(':');
    const [name = '', ...parameters] = line.slice(0, colon).split(';');
    assert.match(name, /^[A-Z-]+$/, line);
    return {name, parameters: parameters.join(';'), value: line.slice(colon + 1)};
  });
}

/** A TEXT value as it was before it was written. */
function plain(value: string): string {
  let text = '';
  for (let place = 0; place < value.length; place++) {
    const character = value[place]!;
    assert.ok(character !== ';' && character !== ',', `a bare ${character} in ${value}`);
    if (character !== '\\') text += character;
    else {
      const escaped = value[++place];
      assert.ok(escaped && '\\;,nN'.includes(escaped), `\\${escaped} in ${value}`);
      text += escaped === 'n' || escaped === 'N' ? '\n' : escaped;
    }
  }
  return text;
}

const event: CalendarEvent = {uid: 'core-group-first.2026-12-07@practice-guidance', date: '2026-12-07', title: 'First core group meeting'};

describe('calendar files', () => {
  it('writes an all-day event, its end the day after its last', () => {
    assert.equal(icalendar([{...event, description: 'Within 10 working days; see the working, below.', address: 'https://council.example/guidance'}], stamp), [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//practice-guidance//EN',
      'BEGIN:VEVENT',
      'UID:core-group-first.2026-12-07@practice-guidance',
      'DTSTAMP:20261122T093000Z',
      'DTSTART;VALUE=DATE:20261207',
      'DTEND;VALUE=DATE:20261208',
      'SUMMARY:First core group meeting',
      'DESCRIPTION:Within 10 working days\\; see the working\\, below.',
      'URL:https://council.example/guidance',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'));
    const days = (date: string, until?: string) => read(icalendar([{...event, date, until}], stamp)).filter(({name}) => name.startsWith('DT') && name !== 'DTSTAMP').map(({parameters, value}) => `${parameters} ${value}`);
    assert.deepEqual(days('2026-12-31'), ['VALUE=DATE 20261231', 'VALUE=DATE 20270101']);
    assert.deepEqual(days('2028-02-28', '2028-02-29'), ['VALUE=DATE 20280228', 'VALUE=DATE 20280301']);
  });

  it('reads back as it was given, whatever was written in it', () => {
    const text = fc.oneof(
      fc.string({unit: 'binary', maxLength: 120}),
      fc.string({unit: 'grapheme', maxLength: 90}),
      fc.array(fc.constantFrom('\r\n', '\n', '\r', '\\', ';', ',', '\\n', ':', 'BEGIN:VEVENT', ' ', '\t', 'é', '漢', '👩‍👧', '\u202E', '\u0000', '\u2028', 'a'.repeat(74)), {maxLength: 12}).map((parts) => parts.join('')),
    );
    // lone surrogates are no text: the browser writes U+FFFD for them
    const wanted = (given: string) => given.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
    fc.assert(fc.property(fc.array(fc.record({uid: text, title: text, description: text}), {minLength: 1, maxLength: 3}), (given) => {
      const lines = read(icalendar(given.map((one) => ({...event, ...one})), stamp));
      const values = (name: string) => lines.filter((line) => line.name === name).map(({value}) => plain(value));
      assert.deepEqual(values('UID'), given.map(({uid}) => wanted(uid)));
      assert.deepEqual(values('SUMMARY'), given.map(({title}) => wanted(title)));
      assert.deepEqual(values('DESCRIPTION'), given.map(({description}) => description).filter(Boolean).map(wanted));
      assert.equal(lines.filter(({name}) => name === 'BEGIN').length, given.length + 1, 'no text makes an event of its own');
    }), {numRuns: 400});
  });

  it('never cuts a character in two', () => {
    const file = icalendar([{...event, title: '👩‍👧é漢'.repeat(40)}], stamp);
    for (const line of file.split('\r\n')) assert.ok(octets(line) <= 75 && !/\p{Surrogate}/u.test(line), line);
  });

  it('holds an address to one line', () => {
    const lines = read(icalendar([{...event, address: 'https://council.example/a\r\nSUMMARY:other'}], stamp));
    assert.equal(lines.filter(({name}) => name === 'SUMMARY').length, 1);
  });

  it('is the same text for the same events, says nothing that it was not given, and may be empty', () => {
    assert.equal(icalendar([event], stamp), icalendar([event], stamp));
    assert.deepEqual(read(icalendar([event], stamp)).map(({name}) => name), ['BEGIN', 'VERSION', 'PRODID', 'BEGIN', 'UID', 'DTSTAMP', 'DTSTART', 'DTEND', 'SUMMARY', 'TRANSP', 'END', 'END']);
    assert.deepEqual(read(icalendar([], stamp)).map(({name}) => name), ['BEGIN', 'VERSION', 'PRODID', 'END']);
    assert.match(icalendar([event], '2026-11-22T09:30:00.123Z'), /DTSTAMP:20261122T093000Z\r/);
  });

  it('refuses a day that is none', () => {
    assert.throws(() => icalendar([{...event, date: '2026-02-30'}], stamp), /"2026-02-30" plus 0 days is not a day/);
  });
});
