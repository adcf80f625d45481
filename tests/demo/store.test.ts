import assert from 'node:assert/strict';
import {mkdtemp, readdir, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, test} from 'node:test';
import type {DemoCase} from '../../demo/case.js';
import {openStore, StoreError} from '../../demo/store.js';

const one: DemoCase = {
  reference: 'DEMO-0009',
  child: 'Example Child I',
  shows: 'A case of this test',
  closed: false,
  pack: 'wandsworth',
  checklist: 'wandsworth-5',
  guidancePack: 'lewisham',
  dates: {},
  fields: {worker: 'A. Worker (demo)', visitDate: '2026-11-02', legalStatus: 'Care order', stage: 'child-review', notes: 'A note.'},
  record: '{"not":"ours to read"}\r\n',
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'practice-store-'));
});
afterEach(() => rm(folder, {recursive: true, force: true}));

test('gives back what was written, character for character', async () => {
  const store = openStore(join(folder, 'made', 'when needed'));
  await store.write(one);
  assert.deepEqual(await store.read('DEMO-0009'), one);
  assert.deepEqual(await store.list(), [one]);
});

test('leaves no half-written file behind when many save at once', async () => {
  const store = openStore(folder);
  await Promise.all(Array.from({length: 20}, (_, index) => store.write({...one, record: `${index}`.repeat(5000)})));
  const {record} = (await store.read('DEMO-0009'))!;
  assert.match(record, /^(\d{1,2})\1{4999}$/, 'one of the twenty, whole');
  assert.deepEqual(await readdir(folder), ['DEMO-0009.json']);
});

test('knows no case whose reference would lead elsewhere', async () => {
  const store = openStore(folder);
  await writeFile(join(folder, 'secret.json'), JSON.stringify(one));
  for (const reference of ['secret', '../secret', 'DEMO-0009/../secret', '', 'DEMO-00091']) assert.equal(await store.read(reference), null, reference);
});

test('says which file cannot be read and what to do, and leaves it as it is', async () => {
  const store = openStore(folder);
  await writeFile(join(folder, 'DEMO-0009.json'), '{"reference": "DEMO-0009"');
  await assert.rejects(store.read('DEMO-0009'), (error: Error) => error instanceof StoreError && /DEMO-0009\.json cannot be read.*Put the demo cases back/.test(error.message));
  await writeFile(join(folder, 'DEMO-0009.json'), JSON.stringify({...one, record: 7}));
  await assert.rejects(store.read('DEMO-0009'), /record/);
});

test('clears cases and no other file', async () => {
  const store = openStore(folder);
  await store.write(one);
  await writeFile(join(folder, 'shopping.txt'), 'milk');
  await store.clear();
  assert.deepEqual(await readdir(folder), ['shopping.txt']);
});
