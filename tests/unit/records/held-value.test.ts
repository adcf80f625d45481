import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {HeldValue, recordOf} from '../../../src/records/held-value.js';
import {readRecord} from '../../../src/records/record.js';
import {anyText, expected, schemaRecord} from '../../fixtures/records/arbitraries.js';

const page = {...expected, name: 'checklist'};

describe('the value a checklist holds', () => {
  it('promise 2: posts what was given, byte for byte, until somebody acts', () => {
    fc.assert(fc.property(fc.oneof(anyText, schemaRecord.map((record) => JSON.stringify(record, null, 1))), (text) => {
      const held = new HeldValue();
      held.setDefault(text);
      held.read(page);
      held.read(page, readRecord);
      assert.equal(held.text, text);
      assert.equal(held.state, '', 'nothing for Back to bring over what the server wrote');
    }));
  });

  it('takes a new default only while nobody acted, and goes back to it on reset', () => {
    const held = new HeldValue();
    held.setDefault('a');
    held.setDefault('b');
    assert.equal(held.text, 'b');
    held.write({entered: true});
    held.setDefault('c');
    assert.equal(held.text, '{"entered":true}');
    held.reset();
    assert.equal(held.text, 'c');
  });

  it('gives back on Back what a person entered, an empty value too', () => {
    fc.assert(fc.property(anyText, (text) => {
      const before = new HeldValue();
      before.write(text);
      const after = new HeldValue();
      after.setDefault('from the server');
      after.restore(before.state);
      assert.equal(after.text, text);
      assert.equal(after.state, before.state);
    }));
  });

  it('is text whatever a host writes', () => {
    fc.assert(fc.property(fc.oneof(fc.anything(), fc.constant(() => 1), fc.constant(Symbol('a'))), (value) => {
      const held = new HeldValue();
      held.write(value);
      assert.equal(typeof held.text, 'string');
    }));
  });

  it('reads a record at once, and anything else once its reader is there', () => {
    const held = new HeldValue();
    assert.deepEqual(held.read(page), {kind: 'none', given: ''});
    const record = {format: 'practice-guidance/record@1' as const, ...expected, items: {}};
    held.write(record);
    assert.deepEqual(recordOf(held.read(page)), record);
    held.write('{"format":');
    assert.deepEqual(held.read(page), {kind: 'unread'});
    const reading = held.read(page, readRecord);
    assert.equal(reading.kind === 'unreadable' && reading.problem, 'not-json');
    assert.equal(recordOf(reading), null);
  });

  it('reads anew for another checklist', () => {
    const held = new HeldValue();
    held.write({format: 'practice-guidance/record@1', ...expected, items: {}});
    assert.equal(held.read(page, readRecord).kind, 'record');
    assert.equal(held.read({...page, checklist: 'other-checks'}, readRecord).kind, 'unreadable');
  });
});
