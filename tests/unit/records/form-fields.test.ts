import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import type {ChecklistRecord} from '../../../src/model/record.js';
import {recordToFields} from '../../../src/records/form-fields.js';
import {readRecord} from '../../../src/records/record.js';
import {expected, schemaRecord} from '../../fixtures/records/arbitraries.js';

const formName = fc.constantFrom('checklist', 'case[checklist]', 'Model.Checks[0]', 'a b', '__proto__');

/** As PHP, Rails and Express build a tree from `name[item][field]`, ids left as they were written. */
function nested(fields: [string, string][], name: string): Record<string, Record<string, string>> {
  const map = new Map<string, [string, string][]>();
  for (const [key, value] of fields) {
    const [item, field] = key.slice(name.length + 1, -1).split('][') as [string, string];
    map.set(item, [...(map.get(item) ?? []), [field, value]]);
  }
  return Object.fromEntries([...map].map(([item, entries]) => [item, Object.fromEntries(entries)]));
}

/** A record as a field map can hold it: its answers, every value text, each with its pack. */
function asFields(record: ChecklistRecord): ChecklistRecord {
  const text = (value: unknown) => (typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value));
  const items = Object.entries(record.items).map(([id, answer]) => [id, Object.fromEntries(Object.entries({...answer, pack: answer.pack ?? record.pack}).map(([field, value]) => [field, text(value)]))]);
  return {format: 'practice-guidance/record@1', ...expected, items: Object.fromEntries(items)};
}

describe('form fields', () => {
  it('promise 2: no answer is lost between a record, its fields and the record read back', () => {
    fc.assert(fc.property(schemaRecord, formName, (record, name) => {
      const fields = recordToFields(record, name);
      if (!Object.keys(record.items).length) return assert.deepEqual(fields, [[name, '']]);
      const flat = Object.fromEntries(fields);
      const others = {case_reference: 'CASE-0042', 'elsewhere[a][b]': 'x'};
      const tree = nested(fields, name);
      for (const given of [flat, JSON.stringify(flat), {...others, ...flat}, tree, JSON.stringify(tree)]) {
        const reading = readRecord(given, {...expected, name});
        assert.deepEqual(reading.kind === 'record' ? reading.record : reading, asFields(record));
      }
    }), {numRuns: 500});
  });

  it('names every field of every answer', () => {
    const record: ChecklistRecord = {
      format: 'practice-guidance/record@1',
      ...expected,
      items: {summary: {packVersion: '1.0.0', hash: '5a', wording: 'Summary\nIs there.', state: 'up-to-date', date: '2026-11-01', reason: 'r', note: 'n', at: '2026-11-02T10:15:00Z', by: 'Worker 7', seen: ['a', 1], none: null}},
    };
    assert.deepEqual(recordToFields(record, 'case[checklist]'), [
      ['case[checklist][summary][packVersion]', '1.0.0'],
      ['case[checklist][summary][hash]', '5a'],
      ['case[checklist][summary][wording]', 'Summary\nIs there.'],
      ['case[checklist][summary][state]', 'up-to-date'],
      ['case[checklist][summary][date]', '2026-11-01'],
      ['case[checklist][summary][reason]', 'r'],
      ['case[checklist][summary][note]', 'n'],
      ['case[checklist][summary][at]', '2026-11-02T10:15:00Z'],
      ['case[checklist][summary][by]', 'Worker 7'],
      ['case[checklist][summary][seen]', '["a",1]'],
      ['case[checklist][summary][none]', ''],
      ['case[checklist][summary][pack]', 'sample'],
    ]);
  });

  it('says with each answer whose pack it was given under, also on a page of another pack', () => {
    const record = {format: 'practice-guidance/record@1' as const, checklist: 'sample-checks', pack: 'other', items: {summary: {packVersion: '1.0.0', hash: '5a', wording: 'S', state: 'done'}}};
    const reading = readRecord(Object.fromEntries(recordToFields(record, 'c')), {...expected, name: 'c'});
    assert.equal(reading.kind === 'record' && reading.record.items.summary!.pack, 'other');
  });

  it('reads the empty field of an unanswered checklist as nothing', () => {
    assert.deepEqual(recordToFields(null, 'c'), [['c', '']]);
    assert.equal(readRecord({c: '', case_reference: 'CASE-0042'}, {...expected, name: 'c'}).kind, 'none');
    assert.equal(readRecord({case_reference: 'CASE-0042'}, {...expected, name: 'c'}).kind, 'unreadable');
  });

  it('reads an item that is called format', () => {
    const reading = readRecord({format: {packVersion: '1.0.0', hash: '5a', wording: 'F', state: 'done'}}, expected);
    assert.equal(reading.kind === 'record' && reading.record.items.format!.wording, 'F');
  });

  it('refuses a map that lacks what an answer needs, and says what', () => {
    const reading = readRecord({'c[summary][state]': 'done', 'c[summary][wording]': 'S', 'c[summary][packVersion]': '1.0.0'}, {...expected, name: 'c'});
    assert.equal(reading.kind === 'unreadable' && reading.detail, '"hash" of "summary" is missing or not text');
  });

  it('never writes into the prototype of every object', () => {
    for (const id of ['__proto__', 'constructor']) {
      readRecord({[`c[${id}][polluted]`]: 'yes', [`c[a][${id}]`]: 'yes'}, {...expected, name: 'c'});
      readRecord(`{"${id}": {"polluted": "yes"}}`, expected);
    }
    assert.equal(({} as Record<string, unknown>).polluted, undefined);
    assert.equal((Object as unknown as Record<string, unknown>).polluted, undefined);
  });
});
