/** The command as somebody meets it who does not know it yet, or mistypes. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {machine, type Machine} from './package.js';
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

  it('has help for each command under each of its names', async () => {
    const {out} = await typed('embed --help', here);
    for (const line of ['help embed', 'embed -h', 'embed ./here --help']) assert.equal((await typed(line, here)).out, out);
  });

  it('prints help and ends with 2 where nothing is asked for', async () => {
    const {code, out} = await typed('', here);
    assert.equal(code, 2);
    assert.match(out, /^For example\n {2}practice-guidance embed/);
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
