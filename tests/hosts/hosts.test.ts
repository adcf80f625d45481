/** Every host, and the table that the docs have of them. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import type {Browser} from 'playwright-core';
import {openBrowser, openPage, type Watched} from '../demo/browser.js';
import {start as bootstrap} from './bootstrap/start.js';
import {checks} from './checks.js';
import {start as govuk} from './govuk/start.js';
import type {Host} from './host.js';
import {start as htmx} from './htmx/start.js';
import {start as jquery} from './jquery/start.js';
import {start as lit} from './lit/start.js';
import {start as nhs} from './nhs/start.js';
import {start as pythonForm} from './python-form/start.js';
import {start as react19} from './react-19/start.js';
import {start as svelte5} from './svelte-5/start.js';
import {tableOf, type Row} from './table.js';
import {start as vue3} from './vue-3/start.js';

/** By the folder of each. */
const hosts: Readonly<Record<string, () => Promise<Host>>> = {'python-form': pythonForm, govuk, nhs, bootstrap, jquery, htmx, 'react-19': react19, 'vue-3': vue3, 'svelte-5': svelte5, lit};

const complaint = 'no error, no breach of the policy, no request elsewhere';
const columns = [...checks.map(({name}) => name), complaint];
const page = fileURLToPath(new URL('../../docs/hosts.md', import.meta.url));
const rows: Row[] = [];

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser?.close());

/** Programs that a machine may not have, by the host that is one. */
const programs: Readonly<Record<string, string>> = {'python-form': 'python3'};
const missing = (folder: string): string | undefined => (programs[folder] && spawnSync(programs[folder], ['--version']).error ? programs[folder] : undefined);

for (const [folder, start] of Object.entries(hosts)) {
  const program = missing(folder);
  if (program) {
    it(`in a host, ${folder}: a checklist`, (t) => t.skip(`${program} was not found, so none of it was tried. On Debian or Ubuntu: apt-get install -y ${program}`));
    continue;
  }
  describe(`in a host, ${folder}: a checklist`, () => {
    let host: Host | undefined;
    let watched: Watched;
    let row: Row;
    before(async () => {
      host = await start();
      row = {name: host.name, held: []};
      rows.push(row);
      watched = await openPage(browser, host.origin);
      await watched.page.goto('/');
    });
    after(async () => {
      await watched?.page.context().close();
      await host?.close();
    });

    for (const {name, run} of checks)
      it(name, async () => {
        await run(watched, host!); // it was started, or no test would run
        row.held.push(name);
      });

    it(complaint, () => {
      assert.deepEqual(watched.problems, []);
      row.held.push(complaint);
    });
  });
}

it('docs/hosts.md tells what was found in each host', () => {
  const table = tableOf(columns, rows);
  if (process.env['UPDATE_DOCS']) writeFileSync(page, table);
  const told = readFileSync(page, 'utf8').split('\n');
  assert.deepEqual(table.split('\n').filter((line) => !told.includes(line)), [], 'Write it anew with UPDATE_DOCS=1');
  assert.equal(told.filter((line) => line.startsWith('| ')).length, Object.keys(hosts).length + 2, 'a row for each host');
});
