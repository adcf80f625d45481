import assert from 'node:assert/strict';
import {spawn, type ChildProcess} from 'node:child_process';
import {mkdtemp, rm} from 'node:fs/promises';
import {createServer, type AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {test} from 'node:test';

/** Starts the demo as a person does, and gives what it printed once it listens or ends. */
async function start(environment: Record<string, string>): Promise<{printed: string; code: number | null; stop(): Promise<void>}> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'practice-start-'));
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(new URL('../../demo/server.ts', import.meta.url))], {
    env: {...process.env, DEMO_DATA: dataFolder, ...environment},
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  let printed = '';
  const listening = new Promise<null>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (part: string) => {
        printed += part;
        if (/The demo is at .*\n/.test(printed)) resolve(null);
      });
    }
  });
  const code = await Promise.race([listening, ended]);
  return {
    printed,
    code,
    async stop() {
      child.kill('SIGTERM');
      await ended;
      await rm(dataFolder, {recursive: true, force: true});
    },
  };
}

test('prints one address, and it opens', async () => {
  const demo = await start({PORT: '0'});
  try {
    const addresses = demo.printed.match(/http:\S+/g) ?? [];
    assert.equal(addresses.length, 1, demo.printed);
    const page = await fetch(addresses[0] ?? '');
    assert.equal(page.status, 200);
    assert.match(await page.text(), /<h1>What there is to see<\/h1>/);
  } finally {
    await demo.stop();
  }
});

test('takes a free port where the usual one is taken, and says so', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const {port} = other.address() as AddressInfo;
  const demo = await start({PORT: `${port}`});
  try {
    assert.match(demo.printed, new RegExp(`Port ${port} is taken, so a free one is used\\.\nThe demo is at http://127\\.0\\.0\\.1:(?!${port}/)\\d+/`));
  } finally {
    await demo.stop();
    other.close();
  }
});

test('says what a port is where PORT is none', async () => {
  const demo = await start({PORT: 'eighty'});
  await demo.stop();
  assert.equal(demo.code, 1);
  assert.match(demo.printed, /^PORT is "eighty": write a whole number from 0 to 65535/);
});
