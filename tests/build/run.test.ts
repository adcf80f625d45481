/** The one command of a newcomer: what it says when it cannot go on. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {nodeProblem} from '../../scripts/node-version.mjs';

const run = (args: string[], {before = [], env = {}}: {before?: string[]; env?: NodeJS.ProcessEnv} = {}) => {
  const {status, stdout, stderr} = spawnSync(process.execPath, [...before, 'scripts/run.mjs', ...args], {encoding: 'utf8', env: {...process.env, ...env}});
  return {status, text: stdout + stderr};
};

/** Node reads this before anything of ours, and then takes itself for an older one. */
const pretend = (version: string) => ['--import', `data:text/javascript,Object.defineProperty(process.versions, 'node', {value: '${version}'})`];

describe('npm start and its siblings', () => {
  it('tell a Node that is too old what it is, what is wanted and what to do', () => {
    const {status, text} = run(['test'], {before: pretend('18.20.4')});
    assert.equal(status, 1);
    assert.equal(text.trim(), 'This needs Node 20.19 or later; this is Node 18.20.4. Install a newer one (the current long-term support release will do) and type the same command again.');
  });

  it('take 20.19 and everything after it', () => {
    for (const version of ['20.19.0', '20.20.2', '21.0.0', '24.1.0']) assert.equal(nodeProblem(version), undefined, version);
    for (const version of ['20.18.3', '18.20.4', '9.0.0']) assert.match(nodeProblem(version) ?? '', /20\.19 or later/, version);
  });

  it('want the Node that package.json says', () => {
    const {engines} = JSON.parse(readFileSync('package.json', 'utf8')) as {engines: {node: string}};
    assert.match(nodeProblem('1.0.0') ?? '', new RegExp(`Node ${engines.node.replace('>=', '').replace('.', '\\.')} or later`));
  });

  it('name the commands there are', () => {
    const {status, text} = run(['strat']);
    assert.equal(status, 1);
    assert.match(text, /There is no command "strat"\. There are: start, test, build, bench, reading-age, storybook\./);
  });

  it('name the steps there are', () => {
    const {status, text} = run(['test', 'unti']);
    assert.equal(status, 1);
    assert.match(text, /There is no step "unti"\. There are: types, .*\bnode\b.*\bchromium\b/);
  });

  it('refuse a CHROME_PATH that is no program, and do not quietly take another', () => {
    const {status, text} = run(['test', 'chromium'], {env: {CHROME_PATH: '/no/such/browser'}});
    assert.equal(status, 1);
    assert.match(text, /CHROME_PATH names \/no\/such\/browser, which is not a program that can be run/);
    assert.match(text, /\n0 passed, 1 failed\n$/);
  });
});
