import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync, cpSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import Ajv from 'ajv/dist/2020.js';
import {checklist as checklistSchema, type Checklist} from '../../../src/model/checklist.js';
import {record as recordSchema} from '../../../src/model/record.js';
import {drift} from '../../../src/records/drift.js';
import {recordJsonSchema} from '../../../src/model/record-schema.js';
import {progress, type Progress} from '../../../src/records/progress.js';
import {readRecord} from '../../../src/records/record.js';

const folder = fileURLToPath(new URL('../../../src/records/samples/', import.meta.url));
const page = fileURLToPath(new URL('../../../docs/checking-records-on-a-server.md', import.meta.url));
const text = (name: string) => readFileSync(join(folder, name), 'utf8');

interface Sample {
  why: string;
  reading: string;
  problem?: string;
  state?: string;
  answered?: number;
  total?: number;
  open?: Record<string, string>;
  due?: Record<string, string>;
  retired?: string[];
  schema: boolean;
  checklist?: string;
}
const expected = JSON.parse(text('expected.json')) as {today: string; checklist: string; name: string; samples: Record<string, Sample>};
const acceptedBySchema = new Ajv({validateFormats: false}).compile(recordJsonSchema());

const json = (given: string): unknown => {
  try {
    return JSON.parse(given);
  } catch {
    return undefined;
  }
};
const whys = ({open, standings}: Progress) => Object.fromEntries(open.map((id) => [id, (standings[id] as {why: string}).why]));
const dues = ({standings}: Progress) => Object.fromEntries(Object.entries(standings).flatMap(([id, found]) => ('due' in found && found.due ? [[id, found.due]] : [])));

describe('the sample records', () => {
  for (const [name, sample] of Object.entries(expected.samples)) {
    it(`${name}: ${sample.why}`, () => {
      const checklist = JSON.parse(text(sample.checklist ?? expected.checklist)) as Checklist;
      const given = text(name);
      const reading = readRecord(given, {checklist: checklist.id, pack: checklist.pack, name: expected.name});
      assert.equal(reading.given, given);
      assert.equal(reading.kind, sample.reading);
      assert.equal(acceptedBySchema(json(given)), sample.schema, 'the JSON Schema');
      assert.equal(recordSchema.safeParse(json(given)).success, sample.schema, 'the model');
      if (reading.kind === 'unreadable') return assert.equal(reading.problem, sample.problem);
      const record = reading.kind === 'record' ? reading.record : null;
      const found = progress(checklist, record, expected.today);
      assert.deepEqual({state: found.state, answered: found.answered, total: found.total, open: whys(found)}, {state: sample.state, answered: sample.answered, total: sample.total, open: sample.open});
      if (sample.due) assert.deepEqual(dues(found), sample.due);
      assert.deepEqual(drift(checklist, record).retired.map(({id}) => id), sample.retired ?? []);
    });
  }

  it('are all expected, and cover every state, reason and problem', () => {
    const files = readdirSync(folder).filter((name) => !['expected.json', 'checklist.json', 'tick-checklist.json'].includes(name));
    assert.deepEqual(files.sort(), Object.keys(expected.samples).sort());
    const all = Object.values(expected.samples);
    assert.deepEqual([...new Set(all.flatMap(({state}) => state ?? []))].sort(), ['complete', 'in-progress', 'not-started', 'out-of-date']);
    assert.deepEqual([...new Set(all.flatMap(({open}) => Object.values(open ?? {})))].sort(), ['date', 'reason', 'reworded', 'unanswered', 'unknown-answer']);
    assert.deepEqual([...new Set(all.flatMap(({problem}) => problem ?? []))].sort(), ['future-version', 'must-understand', 'not-a-record', 'not-json', 'object-as-text', 'other-checklist']);
  });

  it('are read for checklists that the model accepts', () => {
    for (const name of ['checklist.json', 'tick-checklist.json']) assert.deepEqual(checklistSchema.parse(JSON.parse(text(name))), JSON.parse(text(name)));
  });
});

/** The first Python on this machine, or none. */
const python = ['python3', 'python'].find((command) => {
  try {
    return execFileSync(command, ['-c', 'import sys; print(sys.version_info >= (3, 9))'], {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']}).trim() === 'True';
  } catch {
    return false;
  }
});

describe('the example of checking records on a server', () => {
  const missing = python ? false : 'NOT RUN: the Python example in docs/checking-records-on-a-server.md was not checked, since there is no Python 3.9 or later here';
  if (missing) console.warn(missing);
  const program = /```python\n(.*?)```/s.exec(readFileSync(page, 'utf8'))?.[1] ?? '';

  const run = (samples: string): string => {
    const place = mkdtempSync(join(tmpdir(), 'records-'));
    try {
      writeFileSync(join(place, 'check_records.py'), program);
      return execFileSync(python!, [join(place, 'check_records.py'), samples], {encoding: 'utf8', env: {...process.env, PYTHONDONTWRITEBYTECODE: '1'}});
    } finally {
      rmSync(place, {recursive: true});
    }
  };

  it('derives every sample as the library does', {skip: missing}, () => {
    const out = run(folder);
    assert.match(out, new RegExp(`^${Object.keys(expected.samples).length} samples, 0 wrong$`, 'm'));
  });

  it('fails where a sample derives to something else', {skip: missing}, () => {
    const place = mkdtempSync(join(tmpdir(), 'samples-'));
    try {
      cpSync(folder, place, {recursive: true});
      writeFileSync(join(place, 'complete.json'), text('in-progress.json'));
      assert.throws(() => run(place), (error: {status: number; stdout: string}) => error.status === 1 && /1 wrong/.test(error.stdout));
    } finally {
      rmSync(place, {recursive: true});
    }
  });
});
