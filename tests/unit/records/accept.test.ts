import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {acceptRecord} from '../../../src/records/accept.js';
import {readRecord} from '../../../src/records/record.js';
import {anyText, expected, keptValue, schemaRecord} from '../../fixtures/records/arbitraries.js';

/** Texts that are records, nearly records, or nothing of the kind. */
const texts = fc.oneof(
  anyText,
  fc.json(),
  schemaRecord.map((record) => ` ${JSON.stringify(record, null, 2)}\n`),
  fc.tuple(schemaRecord, fc.constantFrom('format', 'checklist', 'pack', 'items', 'mustUnderstand'), keptValue).map(([record, field, value]) => JSON.stringify({...record, [field]: value})),
  fc.tuple(schemaRecord, keptValue).map(([record, value]) => JSON.stringify({...record, items: {...record.items, odd: value}})),
  fc.constantFrom('null', '0', 'false', '""', '{"format":"practice-guidance/record@1"}', '{"big":1e400}'),
);

describe('the short way to a record', () => {
  it('promise 2: takes exactly what the reader takes, and never throws', () => {
    fc.assert(fc.property(texts, (text) => {
      const record = acceptRecord(text, expected.checklist);
      const reading = readRecord(text, expected);
      if (record) assert.deepEqual(reading, {kind: 'record', given: text, record});
      else if (record === null) assert.deepEqual(reading, {kind: 'none', given: text});
      else assert.equal(reading.kind, 'unreadable');
    }), {numRuns: 1000});
  });

  it('takes every record that the schema accepts', () => {
    fc.assert(fc.property(schemaRecord, (record) => {
      assert.deepEqual(acceptRecord(JSON.stringify(record), expected.checklist), record);
    }), {numRuns: 300});
  });
});
