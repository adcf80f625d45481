/** Getting a browser: found, or installed where we may, or asked for in words. The machine here is made of empty folders and stand-ins. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';

let machine: string;
beforeEach(() => {
  machine = mkdtempSync(path.join(tmpdir(), 'machine-'));
});
afterEach(() => rmSync(machine, {recursive: true, force: true}));

const program = (name: string, script: string) => {
  writeFileSync(path.join(machine, name), `#!/bin/sh\n${script}\n`);
  chmodSync(path.join(machine, name), 0o755);
};

/** Asks for browsers on a machine that has nothing on its PATH but the stand-ins. */
const ensure = (all: boolean, env: NodeJS.ProcessEnv = {}) => {
  const code = `import('./scripts/install-browsers.mjs').then(({ensureBrowsers}) => ensureBrowsers({all: ${all}})).then(() => console.log('ready'), (problem) => console.log(problem.name + ': ' + problem.message))`;
  const {stdout, stderr} = spawnSync(process.execPath, ['-e', code], {encoding: 'utf8', env: {PATH: machine, DISPLAY: ':0', ...env}});
  return stdout + stderr;
};

const mayInstall = process.getuid?.() === 0 && existsSync('/etc/os-release') && /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'));
const needsDebian = mayInstall ? false : 'installs by apt, which it does as root on Debian alone';

describe('getting a browser', () => {
  it('takes one that is there, by any of its names', () => {
    program('google-chrome-stable', 'exit 0');
    assert.equal(ensure(false).trim(), 'ready');
  });

  it('takes the one that CHROME_PATH names', () => {
    program('my-own', 'exit 0');
    assert.equal(ensure(false, {CHROME_PATH: path.join(machine, 'my-own')}).trim(), 'ready');
  });

  it('says what to install, and how to name one, where there is none and none may be installed', () => {
    const text = ensure(false, {NO_APT: '1'});
    assert.match(text, /^Problem: No browser of the Chromium family was found\./m);
    assert.match(text, /apt-get install -y chromium fonts-liberation/);
    assert.match(text, /CHROME_PATH/);
  });

  it('installs Chromium as root on Debian, waiting for another apt to finish', {skip: needsDebian}, () => {
    program('apt-get', `echo "$@" >> "${machine}/asked"; case "$*" in *" install "*) echo '#!/bin/sh' > "${machine}/chromium"; /bin/chmod +x "${machine}/chromium";; esac`);
    assert.match(ensure(true), /Installing Chromium for the tests.*\nready/);
    const asked = readFileSync(path.join(machine, 'asked'), 'utf8').trim().split('\n');
    assert.deepEqual(asked, [
      '-o DPkg::Lock::Timeout=300 update -q',
      '-o DPkg::Lock::Timeout=300 install -y -q --no-install-recommends chromium fonts-liberation',
    ]);
  });

  it('installs the other engines in an automated run, each by itself, and goes on without one that cannot be had', {skip: needsDebian}, () => {
    program('chromium', 'exit 0');
    program('apt-get', `echo "$@" >> "${machine}/asked"; case "$*" in *firefox*) exit 100;; esac`);
    assert.match(ensure(true, {CI: 'true'}), /apt-get could not install Firefox[^]*ready/);
    const asked = readFileSync(path.join(machine, 'asked'), 'utf8');
    assert.match(asked, /install .* firefox-esr fonts-liberation\n/);
    assert.equal(asked.match(/ update /g)?.length, 1);
  });

  it('says so where apt cannot', {skip: needsDebian}, () => {
    program('apt-get', 'exit 100');
    assert.match(ensure(false), /apt-get could not install Chromium\.\nProblem: No browser of the Chromium family was found/);
  });
});
