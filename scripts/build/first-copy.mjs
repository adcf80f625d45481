// @ts-check
/**
 * A script entry runs only where no copy of the library runs yet. The whole of it, Lit included, stands in one block behind
 * that question, since a second Lit throws as soon as it is evaluated where the page's policy names `trusted-types lit-html`.
 */
import path from 'node:path';
import {root} from '../process.mjs';
import {bundle} from './bundle.mjs';
import {version} from './version.mjs';

/** A module's one function as a plain declaration. @param {string} source @param {string} name */
const plainFunction = async (source, name) => {
  const [chunk] = await bundle({
    entries: {[name]: path.join(root, source)},
    short: true,
    rolldownOptions: {output: {minify: false, comments: false}},
  });
  const code = chunk?.code.replace(/^\/\/.*$/gm, '').replace(new RegExp(`export\\s*\\{\\s*${name}\\s*\\};?\\s*$`), '').trim() ?? '';
  if (!code.startsWith(`function ${name}(`) || /^\s*(import|export)\b/m.test(code)) throw new Error(`${source} should export one function, ${name}, and import nothing. It became:\n${code}`);
  return code;
};

/**
 * @param {{alone?: boolean}} [options] `alone` where the entry is the checklist, beside which the others still start
 * @returns {Promise<import('vite').Plugin>}
 */
export const onlyFirstCopy = async ({alone = false} = {}) => {
  const ask = await plainFunction('src/embed/first-copy.ts', 'firstCopy');
  const beside = alone ? '' : await plainFunction('src/embed/beside-checklist.ts', 'besideChecklist');
  const arguments_ = `(${JSON.stringify(version)}, import.meta.url)`;
  return {
    name: 'only-first-copy',
    transform: {
      filter: {id: /\/lit-html\.js$/},
      // beside the checklist a second Lit does run: it takes the first one's policy, whose name is taken
      handler(code) {
        const policy = /\w+\.createPolicy\("lit-html",\{createHTML:\w+=>\w+\}\)/;
        if (!policy.test(code)) return this.error('Lit makes its Trusted Types policy in another way than before: a second copy could not take the first one’s');
        return {code: code.replace(policy, (make) => `(globalThis[Symbol.for("practice-guidance")].policy??=${make})`), map: null};
      },
    },
    renderChunk(code, chunk) {
      if (!chunk.isEntry) return null;
      if (chunk.imports.length > 0 || chunk.exports.length > 0) return this.error(`${chunk.fileName} has an import or an export, which cannot stand in a block: imports ${chunk.imports.join(', ') || 'nothing'}, exports ${chunk.exports.join(', ') || 'nothing'}`);
      return {code: `${ask}\n${beside}\nif (firstCopy${arguments_}${beside && ` || besideChecklist${arguments_}`}) {\n${code}\n}\n`, map: null};
    },
  };
};
