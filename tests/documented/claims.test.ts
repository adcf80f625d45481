/** docs/policy-and-privacy.md and docs/accessibility.md: each claim names tests, and each test that is named is there. */
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {strictPolicy} from '../conformance/policy.js';

const read = (file: string): string => readFileSync(file, 'utf8');
const policy = read('docs/policy-and-privacy.md');

describe('docs/policy-and-privacy.md', () => {
  const rows = [...policy.matchAll(/^\| (.+?) \| (`tests\/.+?) \|$/gm)].map(([, claim, tests]) => ({claim: claim!, tests: [...tests!.matchAll(/`(tests\/[\w./-]+)`(?:: “(.+?)”)?/g)].map(([, file, name]) => ({file: file!, name}))}));

  it('has claims, each with its test', () => assert.ok(rows.length > 12, `${rows.length}`));

  for (const {claim, tests} of rows)
    it(`names tests that are there: ${claim}`, () => {
      assert.ok(tests.length > 0);
      for (const {file, name} of tests) {
        assert.ok(existsSync(file), file);
        if (name) assert.ok(read(file).includes(name), `${file} has no test “${name}”`);
      }
    });

  it('prints the policy that the tests are held to, and explains each directive of it', () => {
    assert.ok(policy.includes(strictPolicy.replaceAll('; ', ';\n')), strictPolicy);
    for (const directive of strictPolicy.split('; ')) assert.ok(policy.includes(`| \`${directive}\` |`), directive);
  });

  it('names Lit alone as what reaches a reader’s page, as the licences of the folder do', () => {
    assert.deepEqual([...read('dist/embed/licences.txt').matchAll(/^(.+), which the scripts contain$/gm)].map(([, name]) => name), ['Lit']);
    assert.deepEqual([...policy.slice(policy.indexOf('## Dependencies')).matchAll(/^\| `([\w-]+)`/gm)].map(([, name]) => name), ['lit']);
  });
});

describe('docs/accessibility.md', () => {
  it('names tests that are there', () => {
    const named = [...read('docs/accessibility.md').matchAll(/`(tests\/[\w./-]+)`/g)].map(([, file]) => file!);
    assert.ok(named.length > 5);
    assert.deepEqual(named.filter((file) => !existsSync(file)), []);
  });

  it('tells the version that it is of', () => {
    const {version} = JSON.parse(read('package.json')) as {version: string};
    assert.ok(read('docs/accessibility.md').includes(`| of version | ${version} |`), version);
  });
});
