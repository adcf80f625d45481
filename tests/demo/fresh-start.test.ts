/** `npm start` where nothing was built before, as in a fresh clone: what the demo leads to is there. */
import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {cp, mkdtemp, rm, symlink} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, relative, sep} from 'node:path';
import {fileURLToPath} from 'node:url';
import {test} from 'node:test';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** What a clone does not bring, and what no start needs. */
const left = new Set(['node_modules', 'dist', '.git', '.cache', '.data', 'coverage', 'tests', 'docs']);

test('a start without anything built shows the first page, a case screen, and a council’s website with its stylesheet', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'practice-fresh-'));
  await cp(root, folder, {recursive: true, filter: (from) => !left.has(relative(root, from).split(sep)[0] ?? '')});
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const started = spawn(process.execPath, ['scripts/run.mjs', 'start'], {cwd: folder, env: {...process.env, PORT: '0', DEMO_DATA: join(folder, '.data')}, stdio: ['ignore', 'pipe', 'pipe'], detached: process.platform !== 'win32'});
  const ended = new Promise((resolve) => started.once('exit', resolve));
  try {
    let printed = '';
    const address = await new Promise<string>((resolve, reject) => {
      for (const stream of [started.stdout, started.stderr])
        stream.setEncoding('utf8').on('data', (part: string) => {
          printed += part;
          const [, found] = /The demo is at (\S+)\n/.exec(printed) ?? [];
          if (found) resolve(found);
        });
      void ended.then(() => reject(new Error(`It ended:\n${printed}`)));
    });
    const site = new URL('/sites/wandsworth/', address);
    const page = async (url: URL): Promise<string> => {
      const response = await fetch(url);
      const text = await response.text();
      assert.equal(response.status, 200, `${url.pathname}: ${text.slice(0, 500)}\n${printed}`);
      return text;
    };
    await page(new URL(address));
    await page(new URL('/guidance/practice-guidance.js', address));
    const html = await page(site);
    const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href = '']) => href);
    assert.notEqual(sheets.length, 0, html.slice(0, 500));
    for (const sheet of sheets) await page(new URL(sheet, site));
  } finally {
    // the start has a process of its own for the demo, which ends with it
    if (process.platform === 'win32' || started.pid === undefined) started.kill();
    else process.kill(-started.pid);
    await ended;
    await rm(folder, {recursive: true, force: true});
  }
});
