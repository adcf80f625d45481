// @ts-check
/** Types beside the packs that are modules. */
import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import {filesBelow} from './integrity.mjs';

/** @param {string} folder compiled packs, in dist */
export const writePackTypes = (folder) =>
  Promise.all(
    filesBelow(folder)
      .filter((name) => name.endsWith('.js'))
      .map((name) => writeFile(path.join(folder, name.replace(/\.js$/, '.d.ts')), "import type {Pack} from '../types/src/model/pack.js';\n\ndeclare const pack: Pack;\nexport default pack;\n")),
  );
