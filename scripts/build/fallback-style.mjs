// @ts-check
import {readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {root} from '../process.mjs';
import {shortCss} from './short-styles.mjs';

/** `practice-guidance.css`, the one stylesheet of the folder that a host copies: for what stands there until an element does. @param {string} folder */
export const writeFallbackStyle = async (folder) => {
  const css = await readFile(path.join(root, 'src/embed/practice-guidance.css'), 'utf8');
  await writeFile(path.join(folder, 'practice-guidance.css'), `${shortCss(css)}\n`);
};
