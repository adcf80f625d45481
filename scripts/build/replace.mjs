// @ts-check
/**
 * Putting what was built in its place while others may be reading there: a running demo, tests side by side. The new is made
 * beside the old, and takes its place only where it differs, which it seldom does: the same source gives the same bytes.
 */
import {existsSync, readFileSync} from 'node:fs';
import {mkdir, rename, rm} from 'node:fs/promises';
import path from 'node:path';
import {filesBelow} from './integrity.mjs';

let made = 0;

/** @param {string} one @param {string} other */
const isSame = (one, other) => {
  if (!existsSync(other)) return false;
  const [names, others] = [filesBelow(one), filesBelow(other)];
  return names.length === others.length && names.every((name, index) => name === others[index] && readFileSync(path.join(one, name)).equals(readFileSync(path.join(other, name))));
};

/**
 * @param {string} folder
 * @param {(beside: string) => Promise<unknown>} make fills an empty folder
 */
export const replaceFolder = async (folder, make) => {
  const beside = `${path.resolve(folder)}.${process.pid}-${(made += 1)}`;
  await mkdir(beside, {recursive: true});
  try {
    await make(beside);
    // somebody else may put theirs there between the two steps: then once more
    for (let attempt = 0; !isSame(beside, folder); attempt += 1) {
      await rm(folder, {recursive: true, force: true});
      await rename(beside, folder).catch((/** @type {NodeJS.ErrnoException} */ error) => {
        if (attempt === 5 || !['ENOTEMPTY', 'EEXIST'].includes(error.code ?? '')) throw error;
      });
      if (!existsSync(beside)) return;
    }
  } finally {
    await rm(beside, {recursive: true, force: true});
  }
};
