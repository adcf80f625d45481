// @ts-check
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';
import {root} from '../process.mjs';
import {bundle} from './bundle.mjs';
import {filesBelow} from './integrity.mjs';

/**
 * A file's size in bytes: as it is, by gzip -9 and by brotli -11.
 * @param {string} file
 */
export const sizesOf = (file) => {
  const bytes = readFileSync(file);
  return {
    min: bytes.length,
    gzip: gzipSync(bytes, {level: 9}).length,
    brotli: brotliCompressSync(bytes, {params: {[constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length}}).length,
  };
};

/** The scripts of a folder, one a line, in bytes. @param {string} folder */
export const sizeTable = (folder) => {
  const rows = filesBelow(folder)
    .filter((name) => name.endsWith('.js'))
    .map((name) => ({name, ...sizesOf(path.join(folder, name))}));
  const width = Math.max(...rows.map(({name}) => name.length), 4);
  const line = (/** @type {(string | number)[]} */ [name, ...figures]) => String(name).padEnd(width) + figures.map((figure) => String(figure).padStart(9)).join('');
  return [line(['bytes', 'min', 'gzip', 'brotli']), ...rows.map(({name, min, gzip, brotli}) => line([name, min, gzip, brotli]))].join('\n');
};

/**
 * What a checklist may weigh, in bytes by gzip -9, with Lit and all that answering and opening fetches. The goal is not met:
 * the ceiling keeps what there is from growing until it is, and comes down with the code.
 */
export const checklistWeight = {goal: 11 * 1024, ceiling: 16.6 * 1024};

/**
 * What a page with a checklist fetches through `practice-guidance.js`, in bytes by gzip -9: the checklist, the pack element, and
 * what fetches the rest. The goal is not met.
 */
export const onePageWeight = {goal: 12 * 1024, ceiling: 18.1 * 1024};

/**
 * What all elements together may weigh in one script, and one reading element alone, in bytes by gzip -9 with Lit. The goals
 * are not met: the ceilings keep what there is from growing until they are, and come down with the code.
 */
export const togetherWeight = {goal: 32 * 1024, ceiling: 50.65 * 1024};
export const aloneWeight = {goal: 13 * 1024, ceiling: 17.8 * 1024, /** It is made of nearly all the others. */ framework: 36.75 * 1024};

/**
 * Each element in a script of its own, with Lit and all that it needs at once; what it fetches on use is not counted.
 * @returns {Promise<{name: string, gzip: number}[]>} in the order of their names, without `practice-`
 */
export const elementSizes = async () => {
  const names = readdirSync(path.join(root, 'components')).filter((name) => name !== 'base').sort();
  const sizes = [];
  for (const name of names) {
    const [chunk] = await bundle({
      entries: {[name]: path.join(root, `components/${name}/define.ts`)},
      short: true,
      plugins: [{name: 'later', enforce: 'pre', resolveDynamicImport: () => ({id: './later.js', external: true})}],
      rolldownOptions: {output: {entryFileNames: '[name].js', minify: true, comments: false}},
    });
    sizes.push({name, gzip: gzipSync(chunk?.code ?? '', {level: 9}).length});
  }
  return sizes;
};
