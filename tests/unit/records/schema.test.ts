import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import fc from 'fast-check';
import {record as schema} from '../../../src/model/record.js';
import {recordJsonSchema} from '../../../src/model/record-schema.js';
import {readRecord} from '../../../src/records/record.js';
import {expected, keptValue, schemaRecord} from '../../fixtures/records/arbitraries.js';

const jsonSchema = new Ajv({validateFormats: false}).compile(recordJsonSchema());
const accepts = (value: unknown): boolean => schema.safeParse(value).success;

/** Records with one field, at the top or in an answer, taken away or made something else. */
const damaged = fc
  .tuple(schemaRecord, fc.constantFrom('format', 'checklist', 'pack', 'items', 'packVersion', 'hash', 'wording', 'state', 'date', 'reason', 'note', 'at', 'by'), fc.option(keptValue, {nil: undefined}))
  .map(([record, field, value]) => {
    const change = <Fields extends object>(fields: Fields): Fields => ({...fields, [field]: value});
    const broken = ['format', 'checklist', 'pack', 'items'].includes(field)
      ? change(record)
      : {...record, items: Object.fromEntries(Object.entries(record.items).map(([id, answer]) => [id, change(answer)]))};
    return JSON.parse(JSON.stringify(broken)) as Record<string, unknown>;
  });

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A record with what docs/records.md calls lenient made strict: absent fields for null, forms that the schema has. */
function strict(record: Record<string, unknown>): unknown {
  const items = Object.entries(record.items as Record<string, Record<string, unknown>>).map(([id, answer]) => {
    const {date, at, pack, ...rest} = Object.fromEntries(Object.entries(answer).filter(([, value]) => value !== null));
    void [date, at, pack];
    return [id, {...rest, packVersion: '1.0.0', state: rest.state || 'unknown'}];
  });
  return {...record, pack: 'sample', items: Object.fromEntries(items)};
}

describe('the schema of a record', () => {
  it('reads every record that the schema accepts', () => {
    fc.assert(fc.property(schemaRecord, (record) => {
      assert.ok(accepts(record));
      const reading = readRecord(JSON.stringify(record), expected);
      assert.deepEqual(reading.kind === 'record' ? reading.record : reading, record);
    }), {numRuns: 500});
  });

  it('refuses a damaged record only where the schema does, and accepts more than the schema only as the documentation says', () => {
    const seen = new Set<string>();
    fc.assert(fc.property(damaged, (record) => {
      const reading = readRecord(record, expected);
      seen.add(reading.kind === 'unreadable' ? reading.problem : reading.kind);
      // zod passes over a key called __proto__; the JSON Schema does not.
      const given = isObject(record.items) && Object.hasOwn(record.items, '__proto__') ? jsonSchema(record) : accepts(record);
      if (reading.kind === 'unreadable') assert.ok(!given || reading.problem === 'other-checklist', `${reading.problem}: ${reading.detail}`);
      else assert.ok(accepts(strict(record)), JSON.stringify(record));
    }), {numRuns: 1000});
    assert.ok(['record', 'not-a-record', 'other-checklist'].every((kind) => seen.has(kind)), [...seen].join());
  });

  it('says the same as JSON Schema as it does to the library', () => {
    fc.assert(fc.property(fc.oneof(schemaRecord, damaged), (record) => {
      const text = JSON.stringify(record);
      fc.pre(!text.includes('"__proto__"'));
      assert.equal(jsonSchema(JSON.parse(text)), accepts(record), text);
    }), {numRuns: 500});
  });

  it('is named without an address of its own', () => {
    assert.equal((recordJsonSchema() as {$id: string}).$id, 'urn:practice-guidance:record:1');
  });
});
