/** What is in the repository belongs to no machine, and tells nobody where to download from. */
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';

const tracked = execFileSync('git', ['ls-files', '-z'], {encoding: 'utf8'}).split('\0').filter(Boolean);
const texts = tracked.flatMap((file) => {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return []; // deleted, and not yet told to git
  }
  return text.includes('\0') ? [] : [{file, lines: text.split('\n')}];
});

const places = (pattern: RegExp): string[] =>
  texts.flatMap(({file, lines}) => lines.flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${line.trim().slice(0, 120)}`] : [])));

// put together here, so that this file is not its own finding
const homes = ['home', 'root', 'work', 'Users', 'workspace'].join('|');
const machinePath = new RegExp(`(^|[\\s"'\`(=:])(/(${homes})/[\\w.-]|[A-Z]:\\\\\\\\?Users)`);
const registryHost = new RegExp(['npmjs\\.(org|com)', 'npmmirror', 'yarnpkg', 'artifactory', 'jfrog', 'verdaccio', 'nexus\\d?\\.', 'pkg\\.github'].map((host) => `//[^\\s/]*${host}`).join('|'), 'i');

describe('the files in git', () => {
  it('are looked at, all of them', () => assert.ok(texts.length > 50, `only ${texts.length} files were read`));
  it('name no folder of somebody’s machine', () => assert.deepEqual(places(machinePath), []));
  it('name no package registry', () => assert.deepEqual(places(registryHost), []));
  it('have nothing that a build or a run makes', () => {
    assert.deepEqual(tracked.filter((file) => /^(dist|node_modules|coverage|\.cache|\.data)\//.test(file) || /\.log$/.test(file)), []);
  });

  it('would be found out', () => {
    const folder = `/${'home'}/someone/code`;
    assert.match(`path: "${folder}"`, machinePath);
    assert.doesNotMatch(`see ${'https://example.org'}${folder}`, machinePath);
    assert.match(`https://registry.${'npmjs'}.org/lit`, registryHost);
  });
});
