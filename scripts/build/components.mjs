// @ts-check
/**
 * The elements for hosts that bundle: ES modules that keep the layout of the sources, with Lit left to the host's own
 * bundler. `components/<name>/index.js` is the class, `components/<name>/define.js` registers it.
 */
import {existsSync, readdirSync} from 'node:fs';
import {mkdir, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {root} from '../process.mjs';
import {bundle} from './bundle.mjs';

/** What elements are made from, and no element itself. */
const ground = 'base';

/** What files of dist import that the build writes itself. */
const inner = ['src/embed/react-wrapper'];

/** Source files that hosts import by name, without their ending. */
export const componentEntries = () => {
  const elements = readdirSync(path.join(root, 'components'), {withFileTypes: true}).filter((entry) => entry.isDirectory() && entry.name !== ground).map(({name}) => name).sort();
  const candidates = [...elements.flatMap((name) => [`components/${name}/index`, `components/${name}/define`]), 'src/embed/define', 'src/embed/frame/host', 'src/embed/static/index', 'src/records/index'];
  return candidates.filter((name) => existsSync(path.join(root, `${name}.ts`)));
};

/** @param {string} dist */
export const buildComponents = async (dist) => {
  const chunks = await bundle({
    entries: Object.fromEntries([...componentEntries(), ...inner].map((name) => [name, path.join(root, `${name}.ts`)])),
    rolldownOptions: {external: [/^lit($|\/)/, /^@lit\//, /^node:/, 'zod'], output: {preserveModules: true, preserveModulesRoot: root, entryFileNames: '[name].js', minify: false}},
  });
  for (const folder of ['components', 'src']) await rm(path.join(dist, folder), {recursive: true, force: true});
  for (const {fileName, code} of chunks) {
    const file = path.join(dist, fileName);
    await mkdir(path.dirname(file), {recursive: true});
    await writeFile(file, code);
  }
};
