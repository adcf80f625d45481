// @ts-check
import {createHash} from 'node:crypto';
import {readFileSync, readdirSync} from 'node:fs';
import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import {version} from './version.mjs';

/** Files below a folder, by their path with forward slashes, in order. @param {string} folder @returns {string[]} */
export const filesBelow = (folder) =>
  readdirSync(folder, {withFileTypes: true, recursive: true})
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();

/** As the `integrity` attribute takes it. @param {string} file */
const hashOf = (file) => `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`;

/**
 * `integrity.json`: the version, a hash for each other file, ready for an `integrity` attribute, and for each element that
 * comes when it is used the files it consists of.
 * @param {string} folder
 * @param {Readonly<Record<string, readonly string[]>>} elements
 */
export const writeIntegrity = async (folder, elements) => {
  const names = filesBelow(folder).filter((name) => name !== 'integrity.json');
  const files = Object.fromEntries(names.map((name) => [name, hashOf(path.join(folder, name))]));
  await writeFile(path.join(folder, 'integrity.json'), `${JSON.stringify({version, files, elements}, null, 2)}\n`);
};
