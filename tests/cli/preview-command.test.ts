/** `practice-guidance preview` as somebody meets it in a terminal: what it says as it starts, as files change, and where it cannot start. */
import assert from 'node:assert/strict';
import {mkdirSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {setTimeout as pause} from 'node:timers/promises';
import type {Update} from '../../src/cli/preview/update.js';
import {run} from '../../src/cli/run.js';
import {packYaml} from '../unit/authoring/support.js';
import {machine, put, type Machine} from './package.js';
import {putPreviewPage} from './preview/page.js';
import {sameAsTranscript, screen, typed} from './transcripts.js';

const standard = (body: string): string => `---\nid: visits\nnumber: 1\ntitle: Visits\nplace: page 1\n---\n\n${body}\n`;
const good = standard('See the child.');

let here: Machine;
before(() => {
  here = machine();
  putPreviewPage(here);
});
after(() => here.remove());

/** A preview that runs, and what it says and sends. */
interface Running {
  address: string;
  lines: string[];
  updates: Update[];
  /** Waits until as many lines were said. */
  said(count: number): Promise<void>;
  stop(): Promise<number>;
}

async function start(folder: string): Promise<Running> {
  const lines: string[] = [];
  const updates: Update[] = [];
  let end = (): void => undefined;
  const interrupted = new Promise<void>((resolve) => (end = resolve));
  const code = run(['preview', folder, '--port', '0'], {...here, env: {}, colour: false, interrupted: () => interrupted, out: (text) => void lines.push(text), err: (text) => void lines.push(`err: ${text}`)});
  const said = async (count: number): Promise<void> => {
    for (const last = Date.now() + 15_000; lines.length < count; await pause(10)) if (Date.now() > last) assert.fail(`${count} lines, and not:\n${lines.join('\n')}`);
  };
  await said(2);
  const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(lines[0] ?? '')?.[0] ?? '';
  const listening = new AbortController();
  const response = await fetch(`${address}events`, {signal: listening.signal});
  void (async () => {
    let text = '';
    for await (const part of response.body!.pipeThrough(new TextDecoderStream())) {
      text += part;
      const whole = text.split('\n\n');
      text = whole.pop() ?? '';
      for (const one of whole) updates.push(JSON.parse(one.split('data: ')[1] ?? '{}') as Update);
    }
  })().catch(() => undefined); // it ends with the preview
  return {address, lines, updates, said, stop: async () => {
    end();
    const ended = await code;
    listening.abort();
    return ended;
  }};
}

const told = ({lines, address}: Running): string => lines.map((line) => `${line.replace(address, 'http://127.0.0.1:4174/')}\n`).join('');

describe('the preview in a terminal', () => {
  it('says where it is, how things stand, and what each save changes', async () => {
    const folder = join(here.cwd, 'our-council');
    put(folder, {'pack.yaml': packYaml, 'standards/visits.md': good});
    const running = await start('our-council');
    writeFileSync(join(folder, 'standards/visits.md'), standard('See the [child](term:child). ![x](y.png)'));
    await running.said(3);
    writeFileSync(join(folder, 'pack.yaml'), 'id: [');
    await running.said(4);
    put(folder, {'pack.yaml': packYaml, 'standards/visits.md': good});
    await running.said(5);
    renameSync(folder, `${folder}-2`);
    await running.said(6);
    renameSync(`${folder}-2`, folder);
    await running.said(7);
    assert.equal(await running.stop(), 0);
    sameAsTranscript('preview', `$ practice-guidance preview our-council\n${told(running)}`);
    await assert.rejects(fetch(running.address), 'nothing listens any more');
  });

  it('starts on a pack with errors, and on a folder that has no pack.yaml yet', async () => {
    put(join(here.cwd, 'broken'), {'pack.yaml': packYaml, 'standards/visits.md': good.replace('number: 1\n', '')});
    put(join(here.cwd, 'unnamed'), {'standards/visits.md': good});
    for (const name of ['broken', 'unnamed']) {
      const running = await start(name);
      assert.equal(await running.stop(), 0);
      sameAsTranscript(`preview-${name}`, `$ practice-guidance preview ${name}\n${told(running)}`);
    }
  });

  it('refuses what it cannot open, in a sentence that says what to do', async () => {
    put(here.cwd, {'file.md': 'x', 'two/a/pack.yaml': packYaml, 'two/b/pack.yaml': packYaml.replace('id: sample', 'id: other')});
    mkdirSync(join(here.cwd, 'empty'));
    const screens = [];
    for (const line of ['preview', 'preview gone', 'preview file.md', 'preview empty', 'preview two', 'preview our-council other', 'preview our-council --port eighty']) screens.push(screen(line, await typed(line, here)));
    sameAsTranscript('preview-refused', screens.join('\n').replaceAll(here.cwd, '…'));
  });

  it('tells a page one update for many files that change at once', async () => {
    const folder = join(here.cwd, 'many');
    const all = (words: string): Record<string, string> => Object.fromEntries(Array.from({length: 60}, (_, index) => [`standards/s-${index}.md`, standard(words).replace('visits', `s-${index}`).replace('number: 1', `number: ${index + 1}`)]));
    put(folder, {'pack.yaml': packYaml, ...all('Before.')});
    const running = await start('many');
    for (const last = Date.now() + 5_000; running.updates.length < 1 && Date.now() < last; ) await pause(10);
    put(folder, all('After.'));
    const changed = (): number => running.updates.slice(1).reduce((sum, {pack}) => sum + (pack?.entries.standards?.changed.length ?? 0), 0);
    for (const last = Date.now() + 15_000; changed() < 60 && Date.now() < last; ) await pause(20);
    await running.stop();
    assert.equal(changed(), 60, 'each entry is sent once');
    assert.ok(running.updates.length <= 4, `${running.updates.length - 1} updates for 60 files`);
  });

  it('shows a large pack before the advice on it, which then stays until there is other advice', async () => {
    const folder = join(here.cwd, 'large');
    const files = Object.fromEntries(Array.from({length: 201}, (_, index) => [`standards/s-${index}.md`, good.replace('visits', `s-${index}`).replace('number: 1', `number: ${index + 1}`)]));
    put(folder, {'pack.yaml': packYaml, ...files, 'standards/s-7.md': files['standards/s-7.md']!.replace('See the child.', 'See the LAC child.')});
    const running = await start('large');
    await running.said(3);
    put(folder, {'standards/s-8.md': files['standards/s-8.md']!.replace('See', 'Hear')});
    const isSent = (): boolean => running.updates.some(({pack}) => JSON.stringify(pack?.entries.standards?.changed ?? []).includes('Hear the child.'));
    for (const last = Date.now() + 15_000; !isSent() && Date.now() < last; ) await pause(20);
    assert.ok(isSent());
    await running.stop();
    assert.match(running.lines[1] ?? '', /^No problems\.$/);
    assert.match(running.lines[2] ?? '', /^\d+ pieces? of advice, beside the text on the page\.$/);
    assert.deepEqual(running.lines.slice(3), []);
  });

  it('follows no link out of the folder', async () => {
    const {symlinkSync} = await import('node:fs');
    const folder = join(here.cwd, 'linked');
    put(folder, {'pack.yaml': packYaml, 'standards/visits.md': good});
    put(here.cwd, {'elsewhere/secret.md': good.replace('visits', 'secret')});
    symlinkSync(join(here.cwd, 'elsewhere'), join(folder, 'terms'));
    const running = await start('linked');
    for (const last = Date.now() + 5_000; running.updates.length < 1 && Date.now() < last; ) await pause(10);
    const before = running.updates.length;
    writeFileSync(join(here.cwd, 'elsewhere/secret.md'), 'changed');
    await pause(500);
    await running.stop();
    rmSync(join(folder, 'terms'));
    assert.equal(running.updates.length, before);
    assert.doesNotMatch(JSON.stringify(running.updates), /"id":"secret"/);
    assert.match(running.lines[1] ?? '', /^1 error/);
  });
});
