import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {FaultCode} from '../../../src/packs/fault.js';
import {Fault, faultOf} from '../../../src/packs/fault.js';
import {explain, PracticeError, PracticeErrorEvent} from '../../../src/packs/errors.js';
import {samplePack} from './sample.js';

const codes: Record<FaultCode, string> = {
  'pack-unreachable': 'connect-src',
  'pack-not-json': 'sign-in page',
  'pack-invalid': 'packs/wandsworth.json',
  'pack-future': 'Update the library',
  'checklist-missing': '“checklist” attribute',
  'entry-missing': 'give the pack that has it',
  'record-unreadable': 'posted back unchanged',
  'dates-unreadable': '{"case-summary": "2026-10-01"}',
  'links-unusable': 'begins with https://',
  'context-unknown': 'what applies always is shown',
};

describe('a fault in words', () => {
  for (const [code, remedy] of Object.entries(codes) as [FaultCode, string][]) {
    it(`says what is wrong, with the detail, and what to do: ${code}`, () => {
      const error = explain(new Fault(code, 'the very detail'));
      assert.ok(error instanceof PracticeError);
      assert.ok(error instanceof Error);
      assert.deepEqual([error.name, error.code], ['PracticeError', code]);
      assert.match(error.message, /^[A-Z“].*the very detail/);
      assert.ok(error.remedy.includes(remedy), error.remedy);
      // the element puts the full stops: "message. remedy."
      for (const words of [error.message, error.remedy]) assert.doesNotMatch(words, /[.!]$/);
    });
  }

  it('names the first place in the pack that does not fit', () => {
    const pack = samplePack();
    const [list] = pack['checklists'] as {items: Record<string, unknown>[]}[];
    delete list!.items[1]!['sections'];
    const place = 'in “record-basics”, checklists[0].items[1].sections should be a list';
    assert.equal(explain(new Fault('pack-invalid', 'record-basics'), undefined, pack).message, `The guidance pack cannot be used: record-basics (${place})`);
    assert.equal(explain(faultOf(new TypeError('no sections')), undefined, pack).message, `The guidance pack cannot be used: ${place}`);
  });

  it('never says the words of a program, and hands them to the developer', () => {
    const cause = new TypeError('Cannot destructure property');
    for (const fault of [faultOf(cause), new Fault('pack-invalid', String(cause)), new Fault('pack-invalid', 'NotFoundError: x'), new Fault('pack-invalid', 'DOMException: x')]) {
      for (const pack of [undefined, samplePack()]) assert.equal(explain(fault, undefined, pack).message, 'The guidance pack cannot be used: part of it is missing or is not what it should be');
    }
    assert.equal(explain(faultOf(cause)).cause, cause);
    const fault = new Fault('pack-future', 'x');
    assert.equal(faultOf(fault), fault, 'a fault stays what it is');
  });

  it('looks for a place only where the pack is at fault', () => {
    assert.doesNotMatch(explain(new Fault('record-unreadable', 'not-json'), undefined, {}).message, /should be/);
  });

  it('leaves the element that it happened in as an event that reaches the host', () => {
    const error = explain(new Fault('pack-future', 'x'));
    const event = new PracticeErrorEvent(error);
    assert.deepEqual([event.type, event.bubbles, event.composed, event.error], ['practice-error', true, true, error]);
  });
});
