import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import type {ChecklistRecord} from '../../../src/model/record.js';
import {readingAsText, recordAsText} from '../../../src/records/plain-text.js';
import {readRecord} from '../../../src/records/record.js';
import {anyText, expected, schemaRecord} from '../../fixtures/records/arbitraries.js';

const record = {
  format: 'practice-guidance/record@1',
  checklist: 'wandsworth-5',
  pack: 'wandsworth',
  caseReference: 'CASE-0042',
  items: {
    'case-summary': {
      packVersion: '1.4.0', hash: '5a00000000000001', wording: 'Case summary\nSays on one page why we are involved.', state: 'up-to-date', date: '2026-10-30',
      note: 'Rewritten after the review.\r\n\r2. Chronology\n   Answer: Up to date', at: '2026-11-02T10:15:00.123Z', by: 'Worker 7',
    },
    genogram: {packVersion: '1.4.0', hash: '5a00000000000003', wording: 'Genogram', state: 'not-applicable', reason: ' ', at: '2026-11-02T10:16:00Z'},
    plan: {packVersion: '2.0.0', pack: 'other', hash: '5a00000000000004', wording: 'Plan', state: 'needs-updating', date: '2026-02-30', at: 'last week', signedOff: {by: 'Manager 2'}},
    retired: {packVersion: '1.0.0', hash: '5a00000000000005', wording: '', state: 'partly'},
    promise: {packVersion: '1.0.0', hash: '5a00000000000006', wording: 'Promise', state: 'done'},
  },
} as ChecklistRecord;

describe('a record as plain text', () => {
  it('reads well, to the letter, without its pack', () => {
    assert.equal(recordAsText(record, {title: 'The Wandsworth 5', today: '2026-11-22'}), `The Wandsworth 5
================

Checklist: wandsworth-5
Guidance: wandsworth
Answers: 5
Written out: 22 November 2026

1. Case summary
   Says on one page why we are involved.
   Answer: Up to date
   Date given: 30 October 2026
   Note: Rewritten after the review.

     2. Chronology
        Answer: Up to date
   Recorded: 2 November 2026 at 10:15 UTC, by Worker 7, under wandsworth 1.4.0

2. Genogram
   Answer: Not applicable
   Why it does not apply: no reason was given
   Recorded: 2 November 2026 at 10:16 UTC, under wandsworth 1.4.0

3. Plan
   Answer: Needs updating
   Date given: 2026-02-30 (not a real day)
   Recorded: last week, under other 2.0.0
   Also recorded: signedOff: {"by":"Manager 2"}

4. retired
   Answer: partly
   Recorded: under wandsworth 1.0.0

5. Promise
   Answer: Done
   Recorded: under wandsworth 1.0.0

Also recorded with this checklist: caseReference: CASE-0042
`);
  });

  it('writes days in the language asked for, and never fails over one that is no language', () => {
    assert.match(recordAsText(record, {language: 'cy'}), /Date given: 30 Hydref 2026/);
    assert.match(recordAsText(record, {language: 'en_GB'}), /Date given: 2026-10-30/);
  });

  it('promise 2: leaves out nothing that anybody entered, and never throws', () => {
    // What is compared is the letters and digits: line ends, indents and control characters are laid out anew.
    const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
    fc.assert(fc.property(schemaRecord, (record) => {
      const text = letters(recordAsText(record));
      for (const [name, value] of Object.entries(record)) if (!['format', 'items'].includes(name)) assert.ok(text.includes(letters(typeof value === 'string' ? value : JSON.stringify(value))), name);
      for (const answer of Object.values(record.items)) {
        for (const [field, value] of Object.entries(answer)) {
          if (['hash', 'state', 'date', 'at'].includes(field)) continue;
          const wanted = letters(typeof value === 'string' ? value : JSON.stringify(value));
          assert.ok(text.includes(wanted), `${field}: ${JSON.stringify(value)}`);
        }
      }
    }), {numRuns: 300});
  });

  it('no answer can pass for another: each one\'s text is set in under its number', () => {
    fc.assert(fc.property(fc.oneof(anyText, fc.constantFrom('a\r1. b', 'a\r\n1. b', 'a\u20281. b', 'a\u20291. b')), (note) => {
      const one = {...record, items: {summary: {...record.items.promise!, note}}};
      const heads = recordAsText(one).split(/\r\n?|[\n\u2028\u2029]/).filter((line) => /^\d/.test(line));
      assert.deepEqual(heads, ['1. Promise']);
    }));
  });

  it('says so where there is no answer', () => {
    assert.match(recordAsText({...record, items: {}}), /Answers: none/);
    assert.equal(readingAsText(readRecord(null, expected), {title: 'Sample checks'}), 'Sample checks\n=============\n\nNothing has been recorded.\n');
  });

  it('promise 2: what cannot be read is given whole, exactly as it came, with the reason', () => {
    const given = '{"format": "practice-guidance/record@2",\r\n "items": "\ud800"}';
    assert.equal(readingAsText(readRecord(given, expected), {title: 'Sample checks', today: '2026-11-22'}), `Sample checks: a record that cannot be read
===========================================

It was made by a later version than this one can read. (practice-guidance/record@2)
Written out: 22 November 2026
It is kept. What was stored follows, exactly as it came.

${given}
`);
    fc.assert(fc.property(anyText, (text) => {
      const reading = readRecord(text, expected);
      if (reading.kind === 'unreadable') assert.ok(readingAsText(reading).endsWith(`\n\n${text}\n`));
    }));
  });

  it('gives the record where it can be read', () => {
    assert.equal(readingAsText(readRecord(record, {...expected, checklist: 'wandsworth-5'}), {title: 'T'}), recordAsText(record, {title: 'T'}));
  });
});
