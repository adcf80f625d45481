/** The lock has to be one that `npm ci` takes, on any platform and from any registry. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';

interface Entry {
  version?: string;
  resolved?: string;
  link?: boolean;
  optionalDependencies?: Record<string, string>;
}
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {lockfileVersion: number; packages: Record<string, Entry>};
const entries = Object.entries(lock.packages);

/** Where Node would find `name` from the package at `from`: in its own folder, then in each one above. */
const resolve = (from: string, name: string): Entry | undefined => {
  for (let folder = from; ; folder = folder.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, '')) {
    const found = lock.packages[`${folder ? `${folder}/` : ''}node_modules/${name}`];
    if (found || !folder) return found;
  }
};

describe('package-lock.json', () => {
  it('has every optional dependency at its exact version, so that npm ci takes it on other platforms as well', () => {
    const missing = entries.flatMap(([from, {optionalDependencies = {}}]) =>
      Object.entries(optionalDependencies)
        .filter(([name, wanted]) => {
          const found = resolve(from, name);
          return !found || (/^\d/.test(wanted) && found.version !== wanted);
        })
        .map(([name, wanted]) => `${from || 'this package'} wants ${name} ${wanted}, and the lock has ${resolve(from, name)?.version ?? 'none'}`),
    );
    assert.deepEqual(missing, [], 'Pin the package that wants them to its last complete version, under "overrides" in package.json.');
  });

  it('names no address to download from', () => {
    assert.deepEqual(entries.filter(([, {resolved}]) => resolved).map(([name]) => name), []);
  });

  it('agrees with package.json', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, unknown>;
    const own = lock.packages[''] as Record<string, unknown>;
    for (const field of ['version', 'dependencies', 'devDependencies', 'engines']) assert.deepEqual(own[field], manifest[field], field);
  });
});
