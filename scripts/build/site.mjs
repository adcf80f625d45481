// @ts-check
/** What every page of a built website brings with it besides the elements: its stylesheet, and a small script. */
import {copyFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {root} from '../process.mjs';
import {bundle} from './bundle.mjs';
import {replaceFolder} from './replace.mjs';

const source = path.join(root, 'src/site/assets');

/** @param {string} folder `site.css` and `site.js` are written here */
export const buildSiteAssets = (folder) =>
  replaceFolder(folder, async (beside) => {
    const [chunk] = await bundle({entries: {site: path.join(source, 'site.ts')}, rolldownOptions: {output: {entryFileNames: '[name].js', minify: true, comments: false}}});
    await writeFile(path.join(beside, 'site.js'), chunk?.code ?? '');
    await copyFile(path.join(source, 'site.css'), path.join(beside, 'site.css'));
  });
