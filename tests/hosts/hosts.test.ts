/** Every host, and what the docs tell of them. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {chromium, type Browser} from 'playwright-core';
import {findChromium, missingEngine} from '../../scripts/browsers.mjs';
import {openPage, type Watched} from '../demo/browser.js';
import {chromiumArguments} from '../engines/launch.mjs';
import {start as angular} from './angular/start.js';
import {start as bootstrap} from './bootstrap/start.js';
import {caseForm} from './case-form.js';
import type {Check} from './check.js';
import {start as cmsForm} from './cms-form/start.js';
import {start as cmsPage} from './cms-page/start.js';
import {start as eleventy} from './eleventy/start.js';
import {start as govuk} from './govuk/start.js';
import type {Host} from './host.js';
import {start as htmx} from './htmx/start.js';
import {start as jquery} from './jquery/start.js';
import {start as lit} from './lit/start.js';
import {start as nhs} from './nhs/start.js';
import {start as pythonForm} from './python-form/start.js';
import {start as react18} from './react-18/start.js';
import {start as react19} from './react-19/start.js';
import {start as sandboxed} from './sandboxed/start.js';
import {site} from './site.js';
import {start as svelte5} from './svelte-5/start.js';
import {ranHeading, ranIn, tableOf, type Row, type Shape} from './table.js';
import {start as turbo} from './turbo/start.js';
import {start as updatePanel} from './updatepanel/start.js';
import {start as vitepress} from './vitepress/start.js';
import {start as vue3} from './vue-3/start.js';

const complaint = 'no error, no breach of the policy, no request elsewhere';

interface Tried extends Shape {
  checks: readonly Check[];
  /** By the folder of each. */
  hosts: Readonly<Record<string, () => Promise<Host>>>;
  rows: Row[];
}
const tried = (title: string, about: string, checks: readonly Check[], hosts: Tried['hosts']): Tried => ({title, about, checks, hosts, columns: [...checks.map(({name}) => name), complaint], rows: []});

const shapes: readonly Tried[] = [
  tried('Case forms', 'A checklist in a form about one child. What is checked:', caseForm, {
    'python-form': pythonForm,
    govuk,
    nhs,
    bootstrap,
    jquery,
    updatepanel: updatePanel,
    htmx,
    turbo,
    'react-18': react18,
    'react-19': react19,
    angular,
    'vue-3': vue3,
    'svelte-5': svelte5,
    lit,
    'cms-form': cmsForm,
    sandboxed,
  }),
  tried('Sites', 'Pages to read, with a word that explains itself, a checklist outside any form, an explanation for a family and a search. What is checked:', site, {'cms-page': cmsPage, eleventy, vitepress}),
];

const docs = fileURLToPath(new URL('../../docs/', import.meta.url));
const write = Boolean(process.env['UPDATE_DOCS']);
/** While one host is worked on: the folders of those to be run, with commas between. */
const chosen = process.env['HOSTS']?.split(',');

let browser: Browser;
before(async () => {
  const executablePath = findChromium();
  if (!executablePath) throw new Error(missingEngine('chromium'));
  // pages are kept for Back, as in a browser that a person uses
  browser = await chromium.launch({executablePath, args: chromiumArguments(), ignoreDefaultArgs: ['--disable-back-forward-cache']});
});
after(() => browser?.close());

/** Programs that a machine may not have, by the host that is one. */
const programs: Readonly<Record<string, string>> = {'python-form': 'python3'};
const missing = (folder: string): string | undefined => (programs[folder] && spawnSync(programs[folder], ['--version']).error ? programs[folder] : undefined);

/** A page of the docs, with its end as it was found now. */
function tellOf(row: Row, columns: readonly string[]): void {
  const file = path.join(docs, 'hosts', `${row.folder}.md`);
  const told = readFileSync(file, 'utf8');
  const [above = ''] = told.split(ranHeading);
  const now = `${above}${ranIn(row, columns)}`;
  if (write) writeFileSync(file, now);
  else assert.equal(told, now, 'Write it anew with UPDATE_DOCS=1');
}

for (const {title, checks, columns, hosts, rows} of shapes)
  for (const [folder, start] of Object.entries(hosts)) {
    const program = missing(folder);
    if (program) {
      it(`in a host, ${folder}`, (t) => t.skip(`${program} was not found, so none of it was tried. On Debian or Ubuntu: apt-get install -y ${program}`));
      continue;
    }
    if (chosen && !chosen.includes(folder)) continue;
    describe(`${title}: ${folder}`, () => {
      let host: Host;
      let watched: Watched;
      let row: Row;
      before(async () => {
        host = await start();
        row = {folder, name: host.name, held: [], silent: {}, also: host.also?.map(({name}) => name) ?? []};
        rows.push(row);
        watched = await openPage(browser, host.origin);
        await watched.page.goto('/');
      });
      after(async () => {
        await watched?.page.context().close();
        await host?.close();
      });

      const held = async ({name, run}: Check): Promise<void> => {
        const why = await run(watched, host);
        if (why) row.silent[name] = why;
        else row.held.push(name);
      };
      for (const check of checks) it(check.name, () => held(check));

      it(complaint, () => {
        assert.deepEqual(watched.problems.filter((problem) => !host.says?.test(problem)), []);
        row.held.push(complaint);
      });

      it('what holds in this host alone', async () => {
        for (const check of host.also ?? []) await held(check);
      });

      it(`docs/hosts/${folder}.md tells what was run`, () => tellOf(row, columns));
    });
  }

/** The title of each page about a host that was not run, by the page's name. */
function recipes(): Record<string, string> {
  const ran = shapes.flatMap(({hosts}) => Object.keys(hosts));
  const pages = readdirSync(path.join(docs, 'hosts')).map((file) => path.basename(file, '.md'));
  return Object.fromEntries(pages.filter((page) => !ran.includes(page)).map((page) => [page, /^# (.*)$/m.exec(readFileSync(path.join(docs, 'hosts', `${page}.md`), 'utf8'))?.[1] ?? page]));
}

it('docs/hosts.md tells what was found in each host', () => {
  const table = tableOf(shapes, recipes());
  const page = path.join(docs, 'hosts.md');
  if (write && !chosen) writeFileSync(page, table);
  const told = readFileSync(page, 'utf8').split('\n');
  assert.deepEqual(table.split('\n').filter((line) => !told.includes(line)), [], 'Write it anew with UPDATE_DOCS=1');
  assert.equal(told.filter((line) => line.startsWith('| [')).length, shapes.flatMap(({hosts}) => Object.keys(hosts)).length, 'a row for each host');
});
