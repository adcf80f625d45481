import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {readRecord, type RecordProblem} from '../../../src/records/record.js';
import {anyText, expected, keptValue, oddName, schemaRecord} from '../../fixtures/records/arbitraries.js';

const problems: RecordProblem[] = ['object-as-text', 'not-json', 'not-a-record', 'future-version', 'must-understand', 'other-checklist'];
const answer = {packVersion: '1.0.0', hash: '5a00000000000001', wording: 'Summary', state: 'up-to-date'};
const record = {format: 'practice-guidance/record@1', ...expected, items: {summary: answer}};

function unreadable(given: unknown, problem: RecordProblem, detail: string | RegExp) {
  const reading = readRecord(given, {...expected, name: 'checklist'});
  assert.equal(reading.kind, 'unreadable');
  if (reading.kind !== 'unreadable') return;
  assert.equal(reading.problem, problem);
  if (typeof detail === 'string') assert.equal(reading.detail, detail);
  else assert.match(reading.detail, detail);
}

describe('reading a record', () => {
  it('promise 2: keeps any text that comes, byte for byte, and never throws', () => {
    fc.assert(fc.property(fc.oneof(anyText, fc.json(), keptValue.map((value) => JSON.stringify(value)), schemaRecord.map((value) => JSON.stringify(value, null, 1))), (text) => {
      const reading = readRecord(text, expected);
      assert.equal(reading.given, text);
      if (reading.kind === 'unreadable') assert.ok(problems.includes(reading.problem) && reading.detail, reading.problem);
    }), {numRuns: 500});
  });

  it('promise 2: never throws, whatever value a host hands over', () => {
    const strange = fc.anything({withBigInt: true, withBoxedValues: true, withDate: true, withMap: true, withNullPrototype: true, withSet: true, withSparseArray: true, withTypedArray: true, key: oddName});
    fc.assert(fc.property(fc.oneof(strange, strange.map((format) => ({...record, format})), strange.map((mustUnderstand) => ({...record, mustUnderstand})), strange.map((checklist) => ({...record, checklist}))), (given) => {
      const reading = readRecord(given, {...expected, name: 'checklist'});
      assert.equal(typeof reading.given, 'string');
    }), {numRuns: 1000});
  });

  it('promise 2: never throws on what cannot be written as JSON', () => {
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    const {proxy, revoke} = Proxy.revocable({}, {});
    revoke();
    const thrower = {get format() { throw new Error('not today'); }};
    for (const given of [circle, proxy, thrower, 1n, {toJSON: () => 1n}, Object.assign(Object.create(null), {toJSON() {}})]) unreadable(given, 'object-as-text', '[object Object]');
    for (const given of [Symbol('a'), () => 1]) unreadable(given, 'not-json', /./);
    unreadable('['.repeat(200_000), 'not-json', /./);
  });

  it('reads nothing as nothing: null, undefined, empty text, white space, the text null', () => {
    for (const given of [null, undefined, '', ' \n', '\ufeff', 'null']) assert.equal(readRecord(given, expected).kind, 'none');
  });

  it('reads a record from an object and from its text, white space and a byte-order mark around it', () => {
    for (const given of [record, JSON.stringify(record), `\ufeff ${JSON.stringify(record, null, 2)}\n`]) {
      const reading = readRecord(given, expected);
      assert.deepEqual(reading.kind === 'record' && reading.record, record);
    }
  });

  it('hands out a copy: what the host does to its object later changes nothing', () => {
    const given = structuredClone(record);
    const reading = readRecord(given, expected);
    given.items.summary.state = 'done';
    assert.equal(reading.kind === 'record' && reading.record.items.summary!.state, 'up-to-date');
  });

  it('says what is wrong and where', () => {
    unreadable('[object Object]', 'object-as-text', '[object Object]');
    unreadable(' [object HTMLInputElement] ', 'object-as-text', '[object HTMLInputElement]');
    unreadable('{"format":', 'not-json', /JSON/);
    unreadable('"text"', 'not-a-record', 'not an object');
    unreadable([record], 'not-a-record', 'not an object');
    unreadable({}, 'not-a-record', 'no "format"');
    unreadable({...record, format: 'something/else'}, 'not-a-record', 'something/else');
    unreadable({...record, format: null}, 'not-a-record', 'none');
    unreadable({...record, checklist: undefined}, 'other-checklist', 'none');
    unreadable({...record, format: 1}, 'not-a-record', '1');
    unreadable({...record, format: [{toString: 1}]}, 'not-a-record', '[{"toString":1}]');
    unreadable({...record, format: 'practice-guidance/record@2'}, 'future-version', 'practice-guidance/record@2');
    unreadable({...record, format: 'practice-guidance/record@1.1'}, 'future-version', 'practice-guidance/record@1.1');
    unreadable({...record, mustUnderstand: ['sealed', 'court']}, 'must-understand', 'sealed, court');
    unreadable({...record, mustUnderstand: 'sealed'}, 'must-understand', 'sealed');
    unreadable({...record, checklist: 'other-checks'}, 'other-checklist', 'other-checks');
    unreadable({...record, checklist: {toString: 1}}, 'other-checklist', '{"toString":1}');
    unreadable({...record, pack: undefined}, 'not-a-record', 'no "pack"');
    unreadable({...record, items: undefined}, 'not-a-record', 'no "items"');
    unreadable({...record, items: []}, 'not-a-record', 'no "items"');
    unreadable({...record, items: {summary: 'yes'}}, 'not-a-record', '"answer" of "summary" is missing or not text');
    unreadable({...record, items: {summary: {...answer, wording: undefined}}}, 'not-a-record', '"wording" of "summary" is missing or not text');
    unreadable({...record, items: {summary: {...answer, reason: 5}}}, 'not-a-record', '"reason" of "summary" is missing or not text');
    unreadable({...record, items: {summary: {...answer, hash: null}}}, 'not-a-record', '"hash" of "summary" is missing or not text');
  });

  it('promise 2: refuses a number that it could only give back as another', () => {
    unreadable(JSON.stringify(record).replace('{', '{"caseNumber":12345678901234567890,'), 'not-json', /"caseNumber"/);
    unreadable(JSON.stringify(record).replace('{', '{"caseNumber":1e999,'), 'not-json', /"caseNumber"/);
    assert.equal(readRecord({...record, caseNumber: Number.MAX_SAFE_INTEGER}, expected).kind, 'record');
  });

  it('understands an empty mustUnderstand, and null for an absent field', () => {
    for (const mustUnderstand of [[], null]) assert.equal(readRecord({...record, mustUnderstand}, expected).kind, 'record');
    assert.equal(readRecord({...record, items: {summary: {...answer, reason: null, date: null}}}, expected).kind, 'record');
  });
});
