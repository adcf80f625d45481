// @ts-check
/** The page for hosts that allow nothing but a frame, and the script for the page around it. */
import {copyFile, readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {root} from '../process.mjs';
import {bundle} from './bundle.mjs';
import {classicScript} from './classic.mjs';
import {shortCss} from './short-styles.mjs';

const source = path.join(root, 'src/embed/frame');

/** @param {string} name of the source, and of the script it becomes */
const script = async (name) => {
  const [chunk] = await bundle({entries: {[name]: path.join(source, `${name}.ts`)}, short: true, rolldownOptions: {output: {entryFileNames: '[name].js', minify: true, comments: false}}});
  return chunk?.code ?? '';
};

/** @param {string} folder `frame.html`, `frame.css`, `frame.js` and `frame-host.js` are written here */
export const writeFrame = async (folder) => {
  await copyFile(path.join(source, 'frame.html'), path.join(folder, 'frame.html'));
  await writeFile(path.join(folder, 'frame.css'), `${shortCss(await readFile(path.join(source, 'frame.css'), 'utf8'))}\n`);
  await writeFile(path.join(folder, 'frame.js'), classicScript(await script('frame'), 'frame.js'));
  await writeFile(path.join(folder, 'frame-host.js'), await script('frame-host'));
};
