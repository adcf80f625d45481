/** Each lock, ours and those of the hosts and of the frameworks' types, has to be one that `npm ci` takes, on any platform and from any registry. */
import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, it} from 'node:test';

interface Entry {
  version?: string;
  resolved?: string;
  link?: boolean;
  optionalDependencies?: Record<string, string>;
}
interface Lock {
  lockfileVersion: number;
  packages: Record<string, Entry>;
}

const folders = ['.', ...['tests/hosts', 'tests/types'].flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`)).filter((folder) => existsSync(path.join(folder, 'package.json')))];

/** Where Node would find `name` from the package at `from`: in its own folder, then in each one above. */
const resolve = (packages: Lock['packages'], from: string, name: string): Entry | undefined => {
  for (let folder = from; ; folder = folder.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, '')) {
    const found = packages[`${folder ? `${folder}/` : ''}node_modules/${name}`];
    if (found || !folder) return found;
  }
};

for (const folder of folders)
  describe(path.join(folder, 'package-lock.json'), () => {
    const {packages} = JSON.parse(readFileSync(path.join(folder, 'package-lock.json'), 'utf8')) as Lock;
    const entries = Object.entries(packages);

    it('has every optional dependency at its exact version, so that npm ci takes it on other platforms as well', () => {
      const missing = entries.flatMap(([from, {optionalDependencies = {}}]) =>
        Object.entries(optionalDependencies)
          .filter(([name, wanted]) => {
            const found = resolve(packages, from, name);
            return !found || (/^\d/.test(wanted) && found.version !== wanted);
          })
          .map(([name, wanted]) => `${from || 'this package'} wants ${name} ${wanted}, and the lock has ${resolve(packages, from, name)?.version ?? 'none'}`),
      );
      assert.deepEqual(missing, [], 'Pin the package that wants them to its last complete version, under "overrides" in package.json.');
    });

    it('names no address to download from', () => {
      assert.deepEqual(entries.filter(([, {resolved}]) => resolved).map(([name]) => name), []);
    });

    it('agrees with package.json', () => {
      const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Record<string, unknown>;
      const own = packages[''] as Record<string, unknown>;
      for (const field of ['version', 'dependencies', 'devDependencies', 'engines']) assert.deepEqual(own[field], manifest[field], field);
    });
  });
