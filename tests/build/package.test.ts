/** What package.json promises to whoever installs the package is there, and bears being imported where there is no page. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {componentEntries} from '../../scripts/build/components.mjs';

type Target = string | {types: string; default: string};
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {exports: Record<string, Target>; customElements: string; files: string[]};
const exported = Object.entries(manifest.exports);
const filesOf = (target: Target) => (typeof target === 'string' ? [target] : Object.values(target));

describe('the package', () => {
  it('has every file that it exports', () => {
    const named = [...exported.flatMap(([, target]) => filesOf(target)), manifest.customElements, ...manifest.files].filter((file) => !file.includes('*'));
    assert.deepEqual(named.filter((file) => !existsSync(file)), []);
  });

  it('exports every element, the class alone and the one that registers it', () => {
    const targets = exported.flatMap(([, target]) => filesOf(target));
    for (const entry of componentEntries()) assert.ok(targets.includes(`./dist/${entry}.js`), `${entry} is built but not among "exports" in package.json`);
  });

  it('can be imported in Node, where it does nothing and never throws', () => {
    const names = exported.filter(([name, target]) => typeof target === 'object' && !name.includes('*')).map(([name]) => name.replace('.', 'practice-guidance'));
    assert.ok(names.length > 3);
    const {status, stdout, stderr} = spawnSync(process.execPath, ['--input-type=module', '-e', `for (const name of ${JSON.stringify(names)}) await import(name); console.log('imported');`], {encoding: 'utf8'});
    assert.equal(stderr, '');
    assert.equal(status, 0);
    assert.equal(stdout.trim(), 'imported');
  });
});
