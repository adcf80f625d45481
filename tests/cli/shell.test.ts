/** The command as somebody meets it who does not know it yet, or mistypes. */
import assert from 'node:assert/strict';
import {win32} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {placesOf} from '../../src/cli/check/findings.js';
import {run} from '../../src/cli/run.js';
import {asTyped} from '../../src/cli/words.js';
import {machine, put, type Machine} from './package.js';
import {sameAsTranscript, screen, typed} from './transcripts.js';

let here: Machine;
before(() => {
  here = machine();
});
after(() => here.remove());

const session = async (...lines: string[]): Promise<string> => {
  const screens: string[] = [];
  for (const line of lines) screens.push(screen(line, await typed(line, here)));
  return screens.join('\n');
};

describe('the command', () => {
  it('shows an example first, and lists what there is', async () => sameAsTranscript('help', await session('--help', 'embed --help', 'doctor --help', '--version')));

  it('tells of a mistyped command or option with the word that was perhaps meant, and does nothing', async () =>
    sameAsTranscript('mistyped', await session('embd ./here', 'frobnicate', 'embed ./here --pakcs wandsworth', 'embed ./here --packs', 'embed ./here --packs --json', 'embed ./here --json=yes', 'embed ./here --at /a/ --at /b/', 'embed -p', 'help constructor')));

  it('says what to type where a word processor or Windows put other marks in the place of those that were meant', async () => {
    const told = async (...words: string[]): Promise<string> => {
      let err = '';
      const code = await run(words, {...here, colour: false, env: {}, out: () => undefined, err: (text) => void (err += text)});
      assert.equal(code, 2, err);
      return err;
    };
    assert.equal(await told('check', 'our-council', '–fix'), '–fix begins with a long dash, as word processors write two hyphens. Type two hyphens: --fix');
    assert.equal(await told('check', 'our-council', '—', '—no-advice'), '—no-advice begins with a long dash, as word processors write two hyphens. Type two hyphens: --no-advice');
    assert.match(await told('check', '“Our', 'council”'), /“Our hold no name together here\. Type straight double quotes/);
    assert.match(await told('check', "'Our", "council'"), /straight double quotes/);
    // cmd and PowerShell hand "C:\\Our council\\" --fix over as one word
    assert.match(await told('check', 'C:\\Our council" --fix'), /Leave out the last backslash: "C:\\Our council"$/);
  });

  it('finds a folder that was typed with the backslashes of Windows, and names it with slashes', async () => {
    put(here.cwd, {'content/ours/pack.yaml': 'id: ours\n'});
    assert.match((await typed('check content\\ours', here)).err, process.platform === 'win32' ? /^$/ : /Did you mean content\/ours\?/);
  });

  it('names a file on Windows as the folder was typed, and by its whole path where it was typed so', () => {
    const named = (folder: string, as: string) => placesOf({folder}, 'terms/words.md', {typed: as, cwd: 'C:\\Work'}, win32);
    assert.deepEqual(named('C:\\Work\\ours', 'ours'), {shown: 'ours\\terms\\words.md', path: 'ours/terms/words.md'});
    assert.deepEqual(named('C:\\Work\\content\\ours', '.\\content\\ours\\'), {shown: 'content\\ours\\terms\\words.md', path: 'content/ours/terms/words.md'});
    assert.deepEqual(named('C:\\Work\\content\\ours', 'content/ours'), {shown: 'content/ours/terms/words.md', path: 'content/ours/terms/words.md'});
    assert.equal(named('C:\\Work\\ours', 'C:\\Work\\ours').shown, 'C:\\Work\\ours\\terms\\words.md');
    assert.equal(named('D:\\ours', 'D:\\ours').shown, 'D:\\ours\\terms\\words.md');
    assert.equal(named('C:\\work\\ours', 'ours').path, 'ours/terms/words.md', 'whatever its capitals');
  });

  it('writes a name with spaces as it has to be typed', () => {
    assert.equal(asTyped('our-council'), 'our-council');
    assert.equal(asTyped('.\\Our council\\'), '".\\Our council"');
  });

  it('has help for each command under each of its names', async () => {
    const {out} = await typed('embed --help', here);
    for (const line of ['help embed', 'embed -h', 'embed ./here --help']) assert.equal((await typed(line, here)).out, out);
  });

  it('prints help and ends with 2 where nothing is asked for', async () => {
    const {code, out} = await typed('', here);
    assert.equal(code, 2);
    assert.match(out, /^For example\n {2}practice-guidance init our-council/);
  });

  it('paints for a terminal alone, and the words are the same', async () => {
    const painted = (await typed('--help', {...here, colour: true})).out;
    assert.match(painted, /\u001B\[1mFor example/);
    assert.equal(painted.replace(/\u001B\[\d+m/g, ''), (await typed('--help', here)).out);
  });

  it('tells of a package that is not whole without a stack trace', async () => {
    const {code, out, err} = await typed('--version', {cwd: here.cwd, installed: here.cwd});
    assert.equal(code, 2);
    assert.equal(out, '');
    assert.match(err, /package\.json belongs to this command and cannot be read: it is not there\. Install the package again\.\n$/);
  });
});
