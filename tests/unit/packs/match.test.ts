import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {stage as stages, workRole as roles} from '../../../src/model/applies.js';
import {applying, closeness, topicsIn, type When, type Work} from '../../../src/packs/match.js';

const entry = (id: string, when: When = {}) => ({id, ...when});
const ids = (entries: {id: string}[]): string => entries.map(({id}) => id).join(' ');

describe('what applies to the work in hand', () => {
  it('is everything where nothing is known of the work', () => {
    const {specific, general} = applying([entry('a', {stages: ['core-group']}), entry('b'), entry('c', {roles: ['manager'], topics: ['audit']})], {});
    assert.deepEqual([ids(specific), ids(general)], ['', 'a b c']);
  });

  it('leaves out what says another stage, another role or other topics', () => {
    const entries = [entry('stage', {stages: ['assessment']}), entry('role', {roles: ['manager']}), entry('topic', {topics: ['audit']}), entry('says-nothing')];
    const {specific, general} = applying(entries, {stage: 'core-group', role: 'practitioner', topics: ['visits']});
    assert.deepEqual([ids(specific), ids(general)], ['', 'says-nothing']);
  });

  it('keeps what does not say the thing that the work gives, among what is general', () => {
    const {specific, general} = applying([entry('unsaid', {topics: ['recording']}), entry('said', {stages: ['core-group', 'assessment']})], {stage: 'core-group'});
    assert.deepEqual([ids(specific), ids(general)], ['said', 'unsaid']);
  });

  it('does not let a topic in common make up for another stage', () => {
    assert.equal(closeness({stages: ['coming-into-care'], topics: ['planning']}, {stage: 'core-group', topics: ['planning']}), undefined);
  });

  it('needs one of the topics of the work, not all of them', () => {
    assert.equal(closeness({topics: ['visits', 'direct-work']}, {topics: ['recording', 'visits']}), 1);
    assert.equal(closeness({topics: ['audit']}, {topics: ['recording', 'visits']}), undefined);
  });

  it('puts what fits more closely first, and keeps the order of the pack among equals', () => {
    const entries = [entry('a', {stages: ['core-group']}), entry('b', {stages: ['core-group'], topics: ['planning']}), entry('c', {topics: ['planning']}), entry('d', {stages: ['core-group'], topics: ['planning'], roles: ['manager']}), entry('e', {stages: ['core-group']})];
    assert.equal(ids(applying(entries, {stage: 'core-group', role: 'manager', topics: ['planning']}).specific), 'd b a c e');
  });

  it('does not take whom an entry is for as a sign of when it applies', () => {
    const everyone = entry('everyone', {roles: ['practitioner', 'manager']});
    const now = entry('now', {stages: ['core-group']});
    const {specific, general} = applying([everyone, now], {stage: 'core-group', role: 'manager'});
    assert.deepEqual([ids(specific), ids(general)], ['now', 'everyone']);
    assert.equal(ids(applying([everyone, now], {role: 'manager'}).specific), 'everyone', 'unless the role is all that is known');
  });

  it('leaves what applies always where the stage is one that nobody knows', () => {
    const {specific, general} = applying([entry('a', {stages: ['core-group']}), entry('b', {topics: ['recording']})], {stage: 'core-grop'});
    assert.deepEqual([ids(specific), ids(general)], ['', 'b']);
  });

  it('takes an empty list, and an empty text, for nothing said', () => {
    assert.equal(closeness({stages: [], roles: [], topics: []}, {stage: 'core-group', role: 'manager', topics: ['audit']}), 0);
    assert.equal(closeness({stages: ['core-group'], roles: ['manager'], topics: ['audit']}, {stage: '', role: '', topics: []}), 0);
  });

  it('gives each entry once at the most, and never one that excludes the work', () => {
    const topic = fc.constantFrom('recording', 'planning', 'visits');
    const when = fc.record({stages: fc.array(fc.constantFrom(...stages.options), {maxLength: 3}), roles: fc.array(fc.constantFrom(...roles.options), {maxLength: 3}), topics: fc.array(topic, {maxLength: 2})}, {requiredKeys: []});
    const work = fc.record({stage: fc.constantFrom(...stages.options), role: fc.constantFrom(...roles.options), topics: fc.array(topic, {maxLength: 2})}, {requiredKeys: []}) as fc.Arbitrary<Work>;
    fc.assert(
      fc.property(fc.array(when, {maxLength: 12}), work, (said, given) => {
        const entries = said.map((one, index) => ({...one, index}));
        const {specific, general} = applying(entries, given);
        const shown = [...specific, ...general];
        assert.equal(new Set(shown).size, shown.length);
        const wanted = entries.filter(({stages: at, roles: whose, topics: about}) => (!given.stage || !at?.length || at.includes(given.stage as never)) && (!given.role || !whose?.length || whose.includes(given.role as never)) && (!given.topics?.length || !about?.length || about.some((one) => given.topics!.includes(one))));
        assert.deepEqual(shown.map(({index}) => index).sort((one, other) => one - other), wanted.map(({index}) => index));
        assert.deepEqual(general.map(({index}) => index), [...general.map(({index}) => index)].sort((one, other) => one - other), 'what is general stays in the order of the pack');
      }),
    );
  });
});

describe('topics in a text', () => {
  it('are a space or a comma apart', () => {
    assert.deepEqual(topicsIn(' recording, planning  visits,,'), ['recording', 'planning', 'visits']);
    assert.deepEqual([topicsIn(''), topicsIn(undefined), topicsIn(null)], [[], [], []]);
  });
});
