// @ts-check
import {existsSync} from 'node:fs';
import {mkdir, readFile, rename, rm} from 'node:fs/promises';
import path from 'node:path';
import {Problem, root, runProgram} from '../process.mjs';

/** `custom-elements.json`: what each element offers, read from its source, for editors, Storybook and frameworks' types. @param {string} dist */
export const buildManifest = async (dist) => {
  const program = path.join(root, 'node_modules/@custom-elements-manifest/analyzer/cem.js');
  const beside = path.join(dist, `manifest-${process.pid}`);
  await mkdir(beside, {recursive: true});
  try {
    const {code, output} = await runProgram(process.execPath, [program, 'analyze', '--config', 'custom-elements-manifest.config.mjs', '--outdir', path.relative(root, beside)], {keep: true, minutes: 3});
    if (code !== 0) throw new Problem(`Reading the elements for custom-elements.json failed:\n${output.trim()}`);
    const made = path.join(beside, 'custom-elements.json');
    const place = path.join(dist, 'custom-elements.json');
    // left alone where it is the same: a Storybook that is running would load every page again
    if (!existsSync(place) || !(await readFile(made)).equals(await readFile(place))) await rename(made, place);
  } finally {
    await rm(beside, {recursive: true, force: true});
  }
};
