import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Pack} from '../../../src/model/pack.js';
import type {FaultCode} from '../../../src/packs/fault.js';
import {Fault} from '../../../src/packs/fault.js';
import {asPack, checklistOf} from '../../../src/packs/load.js';
import {samplePack} from './sample.js';

/** The fault that `act` throws. */
const fault = (act: () => unknown): Fault => {
  try {
    act();
  } catch (thrown) {
    assert.ok(thrown instanceof Fault, 'what is thrown is a Fault');
    return thrown;
  }
  throw new Error('Nothing was thrown.');
};

describe('a value as a pack', () => {
  it('is the value itself where it is one', () => {
    const pack = samplePack();
    assert.equal(asPack(pack), pack);
  });

  const others: [name: string, value: unknown, code: FaultCode][] = [
    ['nothing', undefined, 'pack-invalid'],
    ['null', null, 'pack-invalid'],
    ['text', 'practice-guidance/pack@1', 'pack-invalid'],
    ['a list', [], 'pack-invalid'],
    ['another format', {...samplePack(), format: 'something/else@1'}, 'pack-invalid'],
    ['no checklists', {...samplePack(), checklists: undefined}, 'pack-invalid'],
    ['checklists that are no list', {...samplePack(), checklists: {}}, 'pack-invalid'],
    ['a newer build', {...samplePack(), format: 'practice-guidance/pack@2'}, 'pack-future'],
  ];
  for (const [name, value, code] of others) it(`is refused as ${code}: ${name}`, () => assert.equal(fault(() => asPack(value)).code, code));

  it('names where it came from', () => assert.match(fault(() => asPack({}, '/guidance/ours.json')).message, /\/guidance\/ours\.json/));
});

describe('a checklist of a pack', () => {
  const pack = samplePack() as unknown as Pack;

  it('is found by its id', () => assert.equal(checklistOf(pack, 'promises').title, 'Promises'));

  it('that is not there is a fault that names those that are', () => {
    const {code, message} = fault(() => checklistOf(pack, 'record-basic'));
    assert.equal(code, 'checklist-missing');
    assert.equal(message, '“record-basic” in “sample”, which has record-basics, promises');
  });

  it('of a pack without any says so', () => assert.match(fault(() => checklistOf({...pack, checklists: []}, 'one')).message, /which has none$/));

  it('is never something every object has', () => {
    for (const id of ['__proto__', 'constructor', 'length', '0', '']) assert.equal(fault(() => checklistOf(pack, id)).code, 'checklist-missing');
  });
});
