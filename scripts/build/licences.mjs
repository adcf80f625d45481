// @ts-check
/** The scripts carry Lit without its comments, so its licence goes with them as a file, beside ours. */
import {readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {root} from '../process.mjs';

/** @param {string} folder */
export const writeLicences = async (folder) => {
  const [ours, lits] = await Promise.all(['LICENSE', 'node_modules/lit/LICENSE'].map((file) => readFile(path.join(root, file), 'utf8')));
  await writeFile(path.join(folder, 'licences.txt'), `practice-guidance\n\n${ours?.trim()}\n\n\nLit, which the scripts contain\n\n${lits?.trim()}\n`);
};
