// @ts-check
/** The page of `practice-guidance preview`: what stands around the guidance, and the frame that it stands in. */
import {copyFile, readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {root} from '../process.mjs';
import {bundle} from './bundle.mjs';
import {replaceFolder} from './replace.mjs';
import {shortCss} from './short-styles.mjs';

const source = path.join(root, 'src/cli/preview/page');

/** @param {string} folder */
export const buildPreview = (folder) =>
  replaceFolder(folder, async (beside) => {
    for (const name of ['shell', 'frame']) {
      const [chunk] = await bundle({entries: {[name]: path.join(source, `${name}.ts`)}, short: true, rolldownOptions: {output: {entryFileNames: '[name].js', minify: true, comments: false}}});
      await writeFile(path.join(beside, `${name}.js`), chunk?.code ?? '');
      await writeFile(path.join(beside, `${name}.css`), `${shortCss(await readFile(path.join(source, `${name}.css`), 'utf8'))}\n`);
      await copyFile(path.join(source, `${name}.html`), path.join(beside, `${name}.html`));
    }
  });
