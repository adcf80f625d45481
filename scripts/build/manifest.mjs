// @ts-check
import path from 'node:path';
import {Problem, root, runProgram} from '../process.mjs';

/** `custom-elements.json`: what each element offers, read from its source, for editors, Storybook and frameworks' types. @param {string} dist */
export const buildManifest = async (dist) => {
  const program = path.join(root, 'node_modules/@custom-elements-manifest/analyzer/cem.js');
  const {code, output} = await runProgram(process.execPath, [program, 'analyze', '--config', 'custom-elements-manifest.config.mjs', '--outdir', path.relative(root, dist)], {keep: true, minutes: 3});
  if (code !== 0) throw new Problem(`Reading the elements for custom-elements.json failed:\n${output.trim()}`);
};
