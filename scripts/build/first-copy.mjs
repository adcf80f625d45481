// @ts-check
/**
 * A script entry runs only where no copy of the library runs yet. The whole of it, Lit included, stands in one block behind
 * that question, since a second Lit throws as soon as it is evaluated where the page's policy names `trusted-types lit-html`.
 */
import path from 'node:path';
import {root} from '../process.mjs';
import {bundle} from './bundle.mjs';
import {version} from './version.mjs';

/** The question as a plain function declaration. */
const question = async () => {
  const [chunk] = await bundle({
    entries: {'first-copy': path.join(root, 'src/embed/first-copy.ts')},
    short: true,
    rolldownOptions: {output: {minify: false, comments: false}},
  });
  const code = chunk?.code.replace(/^\/\/.*$/gm, '').replace(/export\s*\{\s*firstCopy\s*\};?\s*$/, '').trim() ?? '';
  if (!/^function firstCopy\(/.test(code) || /^\s*(import|export)\b/m.test(code)) throw new Error(`src/embed/first-copy.ts should export one function, firstCopy, and import nothing. It became:\n${code}`);
  return code;
};

/** @returns {Promise<import('vite').Plugin>} */
export const onlyFirstCopy = async () => {
  const ask = await question();
  return {
    name: 'only-first-copy',
    renderChunk(code, chunk) {
      if (!chunk.isEntry) return null;
      if (chunk.imports.length > 0 || chunk.exports.length > 0) return this.error(`${chunk.fileName} has an import or an export, which cannot stand in a block: imports ${chunk.imports.join(', ') || 'nothing'}, exports ${chunk.exports.join(', ') || 'nothing'}`);
      return {code: `${ask}\nif (firstCopy(${JSON.stringify(version)}, import.meta.url)) {\n${code}\n}\n`, map: null};
    },
  };
};
