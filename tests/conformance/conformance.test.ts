/**
 * Promise 1, a checklist is one form control: each row beside a native control, on the same page, in the same run, in each
 * engine that this machine has. What comes of it is docs/conformance.md.
 */
import assert from 'node:assert/strict';
import {readFile, writeFile} from 'node:fs/promises';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {missingEngine} from '../../scripts/browsers.mjs';
import {openEngine, presentEngines, type Engine, type EngineName} from '../engines/engine.js';
import {namesIn, type Names} from './names.js';
import {columnIn, columnOf, pageOf, type EngineResults, type Outcome} from './results.js';
import {actRows} from './rows/act.js';
import {formRows} from './rows/form.js';
import {labelRows} from './rows/label.js';
import {pageRows} from './rows/page.js';
import {stateRows} from './rows/state.js';
import {openSite, type Site} from './site.js';
import {NotTried, Trial, type Row, type Subject} from './trial.js';

const rows: readonly Row[] = [...formRows, ...stateRows, ...labelRows, ...actRows, ...pageRows];
const engineNames: readonly EngineName[] = ['chromium', 'firefox', 'webkit'];
const page = fileURLToPath(new URL('../../docs/conformance.md', import.meta.url));

const present = presentEngines();
for (const missing of engineNames.filter((name) => !present.includes(name))) console.error(`NOT RUN: none of the ${rows.length} rows of promise 1 was tried in ${missing}. ${missingEngine(missing)}`);

/** Tries one row on one control. */
const outcomeOf = async (row: Row, subject: Subject, engine: Engine, site: Site, names: Names): Promise<Outcome> => {
  if (subject === 'native' && typeof row.beside !== 'string') return {kind: 'not-tried', why: row.beside.none};
  try {
    await row.check(new Trial(engine, site, names, subject, typeof row.beside === 'string' ? row.beside : 'checkbox'));
  } catch (error) {
    if (error instanceof NotTried) return {kind: 'not-tried', why: error.message};
    return {kind: 'broken', why: String(error instanceof Error ? error.stack : error)};
  }
  return {kind: 'kept'};
};

/** What a row should come to: kept, unless the row itself says why not. One that has since come to be kept fails too, so that the page stays true. */
const expectedOf = (row: Row, subject: Subject, engine: EngineName): string => {
  if (subject === 'native' && typeof row.beside !== 'string') return `not tried: ${row.beside.none}`;
  const untried = row.untried?.[engine];
  return untried ? `not tried: ${untried}` : 'kept';
};

const told = (outcome: Outcome): string => (outcome.kind === 'kept' ? 'kept' : outcome.kind === 'broken' ? `not kept: ${outcome.why}` : `not tried: ${outcome.why}`);

const results: EngineResults[] = [];

// the engines wait more than they work: side by side they take little longer than one of them
describe('promise 1', {concurrency: true}, () => {
  for (const name of present)
    describe(`a checklist is one form control, in ${name}`, {concurrency: 1}, () => {
      let engine: Engine;
      let site: Site;
      let names: Names;
      let own: EngineResults;
      before(async () => {
        // its own, since a site remembers what it was asked
        site = await openSite();
        engine = await openEngine(name);
        names = namesIn(engine);
        own = {engine: name, version: engine.version, rows: []};
        results[engineNames.indexOf(name)] = own;
      });
      after(async () => {
        await names?.close();
        await engine?.close();
        await site?.close();
      });

      for (const row of rows)
        it(`promise 1: ${row.group.toLowerCase()}: ${row.title} (${name})`, async () => {
          const outcomes = {ours: await outcomeOf(row, 'ours', engine, site, names), native: await outcomeOf(row, 'native', engine, site, names)};
          own.rows.push({row, outcomes});
          for (const [subject, outcome] of Object.entries(outcomes) as [Subject, Outcome][]) assert.equal(told(outcome), expectedOf(row, subject, name), subject);
        });
    });
});

describe('promise 1: the page of results', () => {
  it('promise 1: docs/conformance.md says what this run found', async () => {
    if (process.env['UPDATE_DOCS'] === '1') await writeFile(page, pageOf(results.filter(Boolean)));
    const written = await readFile(page, 'utf8').catch(() => '');
    const how = 'run UPDATE_DOCS=1 npm test -- browser tests/conformance/conformance.test.ts';
    for (const found of results.filter(Boolean)) {
      // another version of an engine may rightly differ: only Chromium, where every row is kept, is always compared
      const sameVersion = written.includes(` ${found.version}\n`);
      if (found.engine === 'chromium' || sameVersion) assert.deepEqual(columnIn(written, found.engine), columnOf(found), `docs/conformance.md is not what ${found.engine} did: ${how}`);
    }
  });
});
