import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {readdirSync} from 'node:fs';
import path from 'node:path';
import {describe, it} from 'node:test';
import {fileURLToPath, pathToFileURL} from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** What is run, in Node or in a page of our own, and imported by nobody outside it. */
const programs = ['src/cli/practice-guidance.ts', 'src/cli/preview/page/frame.ts', 'src/cli/preview/page/look.ts', 'src/cli/preview/page/shell.ts', 'src/site/assets/site.ts'];

/** Every module of a folder, as paths below the repository's folder. */
const modules = (folder: string): string[] =>
  readdirSync(path.join(root, folder), {withFileTypes: true, recursive: true})
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts'))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((file) => !programs.includes(file))
    .sort();

/** In a Node of its own, where what the modules rest on has left its own marks already: imports each and prints what is there that was not. */
const script = (files: string[]): string => `
  import 'lit';
  import 'zod';
  import 'playwright-core';
  const names = () => Reflect.ownKeys(globalThis).map(String);
  const before = names();
  const failed = [];
  for (const file of ${JSON.stringify(files.map((file) => pathToFileURL(path.join(root, file)).href))}) await import(file).catch((error) => failed.push(file + ': ' + error));
  console.log(JSON.stringify({failed, added: names().filter((name) => !before.includes(name)), waiting: process.getActiveResourcesInfo().filter((one) => one === 'Timeout' || one.startsWith('TCP'))}));
`;

describe('importing in Node does nothing', () => {
  for (const folder of ['src', 'components']) {
    it(`and never throws, prints or waits: every module of ${folder}`, () => {
      const files = modules(folder);
      assert.ok(files.length > 10, `${files.length} modules found`);
      const {status, stdout, stderr, error} = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script(files)], {cwd: root, encoding: 'utf8', timeout: 60_000});
      assert.equal(error, undefined, 'it ends by itself');
      assert.equal(stderr, '');
      assert.equal(status, 0);
      const lines = stdout.trim().split('\n');
      assert.equal(lines.length, 1, `nothing is printed but this test's own line:\n${stdout}`);
      assert.deepEqual(JSON.parse(lines[0]!), {failed: [], added: [], waiting: []});
    });
  }
});
