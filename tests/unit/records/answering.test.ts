import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import type {Checklist} from '../../../src/model/checklist.js';
import type {ChecklistRecord} from '../../../src/model/record.js';
import {answerItem, clearItem, own, wordingOf} from '../../../src/records/answer.js';
import {drift} from '../../../src/records/drift.js';
import {readRecord} from '../../../src/records/record.js';
import {acts, expected, frozen, keptValue, oddName, pageAt, recordUnder, said, schemaAnswer, schemaRecord, twoVersions, type Act} from '../../fixtures/records/arbitraries.js';

const page = pageAt('2.0.0');
const item = {id: 'summary', label: 'Summary', statement: 'Is there.', hash: '5a00000000000001'};

/** Everything in a record but its answer to one item, as text: equal only where content and order are. */
const allBut = ({items, ...top}: ChecklistRecord, id: string): string => JSON.stringify([Object.entries(top), Object.entries(items).filter(([key]) => key !== id)]);

/** What a person does in a row, each act upon what the one before left. */
function act({items}: Checklist, record: ChecklistRecord | null, done: Act[], each?: (before: ChecklistRecord | null, after: ChecklistRecord | null, id: string, said: Act['said']) => void) {
  let now = frozen(record);
  for (const {place, said} of done) {
    const asked = items[place % items.length]!;
    const after = said ? answerItem(now, asked, said, page) : now && clearItem(now, asked.id);
    each?.(now, after, asked.id, said);
    now = frozen(after);
  }
  return now;
}

/** A checklist after an upgrade, and a record from before it. */
const upgrade = twoVersions.chain(([before, after]) => fc.tuple(fc.constant(before), fc.constant(after), recordUnder(before)));

describe('answering', () => {
  it('promise 2: one act changes one answer and nothing else: no other answer, no field of the host, no order', () => {
    fc.assert(fc.property(upgrade, acts, ([, after, record], done) => {
      act(after, record, done, (was, is, id) => {
        if (was && is) assert.equal(allBut(is, id), allBut(was, id));
        if (was && !is) assert.deepEqual([Object.keys(was.items).filter((key) => key !== id), Object.keys(was).length], [[], 4], 'only an empty record may go');
      });
    }), {numRuns: 300});
  });

  it('promise 2: no answer is lost and none re-stamped by an upgrade, whatever is answered after it', () => {
    fc.assert(fc.property(upgrade, acts, ([, after, record], done) => {
      const touched = new Set(done.map(({place}) => after.items[place % after.items.length]!.id));
      const left = act(after, record, done);
      for (const [id, answer] of Object.entries(record.items)) if (!touched.has(id)) assert.deepEqual(own(left!.items, id), answer);
    }), {numRuns: 300});
  });

  it('promise 2: an answer is stamped with what was on the page, and keeps the fields that this version does not know', () => {
    fc.assert(fc.property(upgrade, said, ([, after, record], what) => {
      const asked = after.items[0]!;
      const before = own(record.items, asked.id);
      const is = own(answerItem(frozen(record), asked, what, page).items, asked.id)!;
      assert.deepEqual([is.packVersion, is.hash, is.wording, is.state, is.at, is.by], ['2.0.0', asked.hash, wordingOf(asked), what.state, page.at, page.by]);
      assert.deepEqual([is.date, is.reason, is.note], [what.date || undefined, what.reason || undefined, what.note || undefined]);
      const known = ['packVersion', 'pack', 'hash', 'wording', 'state', 'date', 'reason', 'note', 'at', 'by'];
      for (const [field, value] of Object.entries(before ?? {})) if (!known.includes(field)) assert.deepEqual(is[field], value);
    }), {numRuns: 300});
  });

  it('promise 2: what is not touched goes back as it came, byte for byte', () => {
    fc.assert(fc.property(schemaRecord, fc.nat({max: 4}), (record, indent) => {
      const text = JSON.stringify(record, null, indent);
      assert.equal(readRecord(text, expected).given, text);
    }), {numRuns: 300});
  });

  it('promise 2: a record survives posting and reading after every act', () => {
    fc.assert(fc.property(upgrade, acts, ([, after, record], done) => {
      act(after, record, done, (_, is) => {
        const reading = readRecord(JSON.stringify(is), expected);
        assert.deepEqual(reading.kind === 'record' ? reading.record : null, is);
      });
    }), {numRuns: 200});
  });

  it('clears one answer alone, and comes to nothing only where nothing else was entered', () => {
    const one = answerItem(null, item, {state: 'up-to-date'}, page);
    const two = answerItem(one, {...item, id: 'history'}, {state: 'needs-updating'}, page);
    assert.equal(clearItem(one, 'summary'), null);
    assert.deepEqual(clearItem(two, 'history'), one);
    assert.deepEqual(clearItem({...one, caseReference: 'CASE-0042'}, 'summary'), {...one, caseReference: 'CASE-0042', items: {}});
    assert.deepEqual(clearItem(one, 'never-answered'), one);
  });

  it('clearing what was just answered gives back what was there', () => {
    fc.assert(fc.property(schemaRecord, said, (record, what) => {
      fc.pre(!Object.hasOwn(record.items, 'summary') && Object.keys(record.items).length > 0);
      assert.equal(JSON.stringify(clearItem(answerItem(frozen(record), item, what, page), 'summary')), JSON.stringify(record));
    }));
  });

  it('answers an item whose id is a word of JavaScript, and pollutes nothing', () => {
    fc.assert(fc.property(oddName, schemaAnswer, keptValue, (id, answer, value) => {
      const record = {format: 'practice-guidance/record@1' as const, ...expected, items: Object.fromEntries([['other', {...answer, extra: value}]])};
      const after = answerItem(record, {...item, id}, {state: 'done'}, page);
      assert.equal(own(after.items, id)!.state, 'done');
      assert.ok(Object.keys(after.items).includes(id));
      assert.equal(Object.keys(clearItem(after, id)!.items).join(), 'other');
      assert.equal(({} as Record<string, unknown>).state, undefined);
    }));
  });

  it('says whose pack an answer was given under where it is not the record\'s', () => {
    const record = {...answerItem(null, item, {state: 'done'}, page), pack: 'other'};
    const after = answerItem(record, item, {state: 'done'}, page);
    assert.equal(after.pack, 'other');
    assert.equal(after.items.summary!.pack, 'sample');
    assert.equal('pack' in answerItem(after, item, {state: 'done'}, {...page, pack: 'other'}).items.summary!, false);
  });

  it('a record that it writes is one that the schema accepts', async () => {
    const {record: schema} = await import('../../../src/model/record.js');
    const written = answerItem(null, item, {state: 'not-applicable', date: '2026-11-20', reason: 'No contact', note: 'n'}, page);
    assert.deepEqual(schema.parse(written), written);
  });
});

describe('drift', () => {
  it('promise 2: every item and every answer is in exactly one place', () => {
    fc.assert(fc.property(upgrade, ([, after, record]) => {
      const found = drift(after, frozen(record));
      assert.deepEqual([...found.unchanged, ...found.reworded.map(({item}) => item), ...found.unanswered].map(({id}) => id).sort(), after.items.map(({id}) => id).sort());
      const answered = [...found.unchanged.map(({id}) => id), ...found.reworded.map(({item}) => item.id), ...found.retired.map(({id}) => id)];
      assert.deepEqual(answered.sort(), Object.keys(record.items).sort());
      for (const {id, answer} of found.retired) assert.equal(answer, own(record.items, id));
      for (const {item, answer} of found.reworded) assert.notEqual(answer.hash, item.hash);
    }), {numRuns: 300});
  });

  it('promise 2: an item worded as before keeps its answer through any upgrade', () => {
    fc.assert(fc.property(upgrade, ([before, after, record]) => {
      const {unchanged} = drift(after, record);
      for (const item of after.items) {
        const old = before.items.find(({id}) => id === item.id);
        if (old && own(record.items, item.id)?.packVersion === '1.0.0' && old.hash === item.hash) assert.equal(unchanged.includes(item), own(record.items, item.id)!.hash === item.hash);
      }
    }), {numRuns: 300});
  });

  it('without a record every item is unanswered', () => {
    fc.assert(fc.property(twoVersions, ([version]) => {
      assert.deepEqual(drift(version, null), {unchanged: [], reworded: [], unanswered: version.items, retired: []});
    }));
  });
});
