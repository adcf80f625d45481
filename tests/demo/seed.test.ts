import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {test} from 'node:test';
import {addPeriod, localToday} from '../../src/calendar/plain-date.js';
import {record as recordSchema} from '../../src/model/record.js';
import {drift} from '../../src/records/drift.js';
import {progress} from '../../src/records/progress.js';
import {readRecord} from '../../src/records/record.js';
import {openGuidance} from '../../demo/guidance.js';
import {seedCases} from '../../demo/seed.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const guidanceOf = openGuidance(here('../../dist/embed'));
const today = localToday();
const cases = new Map(seedCases(here('../../demo/data'), guidanceOf, today).map((one) => [one.reference, one]));

function look(reference: string) {
  const one = cases.get(reference)!;
  const {checklist} = guidanceOf(one);
  const reading = readRecord(one.record, one);
  const record = reading.kind === 'record' ? reading.record : null;
  return {reading, record, checklist, progress: progress(checklist, record, today), drift: drift(checklist, record)};
}

test('every case is in the state that its own description promises', () => {
  assert.equal(look('DEMO-0001').reading.kind, 'none');
  assert.equal(look('DEMO-0001').progress.state, 'not-started');
  assert.equal(look('DEMO-0002').progress.state, 'complete');
  assert.equal(look('DEMO-0003').progress.state, 'in-progress');
  assert.equal(look('DEMO-0004').progress.state, 'out-of-date');
  assert.equal(look('DEMO-0006').reading.kind, 'unreadable');
  assert.equal(look('DEMO-0007').progress.state, 'in-progress');
  assert.equal(look('DEMO-0008').progress.state, 'in-progress');
  assert.deepEqual([...cases.values()].filter((one) => one.closed).map((one) => one.reference), ['DEMO-0005']);
});

test('the older record has one item reworded, one new and one no longer asked, and all the rest is as it was', () => {
  const found = look('DEMO-0003').drift;
  assert.deepEqual(found.reworded.map(({item}) => item.id), ['chronology']);
  assert.deepEqual(found.unanswered.map(({id}) => id), ['supervision']);
  assert.deepEqual(found.retired.map(({id}) => id), ['ecomap']);
  assert.deepEqual(found.unchanged.map(({id}) => id), ['case-summary', 'genogram', 'current-plan']);
  for (const answer of Object.values(look('DEMO-0003').record!.items)) assert.equal(answer.packVersion, '0.9.0');
});

test('the case that is out of date is so for one date alone', () => {
  const {standings} = look('DEMO-0004').progress;
  assert.deepEqual(Object.entries(standings).filter(([, {kind}]) => kind === 'too-old').map(([id]) => id), ['case-summary']);
});

test('every readable record fits the schema that is published for servers', () => {
  for (const reference of cases.keys()) {
    const {record} = look(reference);
    if (record) assert.deepEqual(recordSchema.safeParse(record).error?.issues ?? [], [], reference);
  }
});

test('a complete case is still complete in a year, since its days are counted back from the day of the demo', () => {
  const later = addPeriod(today, {every: 1, unit: 'years'});
  const complete = seedCases(here('../../demo/data'), guidanceOf, later).find((one) => one.reference === 'DEMO-0002')!;
  const reading = readRecord(complete.record, complete);
  assert.equal(reading.kind === 'record' && progress(guidanceOf(complete).checklist, reading.record, later).state, 'complete');
});

test('no seed file holds a current hash: they are taken from the pack', async () => {
  for (const [reference, one] of cases) {
    const text = await readFile(here(`../../demo/data/${reference}.json`), 'utf8');
    for (const item of guidanceOf(one).checklist.items) assert.ok(!text.includes(item.hash), `${reference} ${item.id}`);
  }
});
