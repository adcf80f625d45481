// @ts-check
/**
 * Parts of a script: files that come later by import() and go on with what the script already has. The page runs one Lit and
 * one of everything that has a state, so a part brings none of it: the script hands it over, on the mark that its first copy
 * leaves on the page. What several parts need, and the script does not, is in one file that they share.
 */
import {createHash} from 'node:crypto';
import path from 'node:path';
import {Problem, root} from '../process.mjs';
import {bundle} from './bundle.mjs';

/** The file that parts share. */
export const sharedFile = 'reading';
/** Marks an import of what the script has. */
const given = 'of-the-script:';
/** Where it lies on the page: see src/embed/first-copy.ts. */
const onPage = 'globalThis[Symbol.for("practice-guidance")].given';

/** What parts take from the script, by module: its names, each with the short one under which it is handed over. @typedef {Map<string, Map<string, string>>} Given */

/** @typedef {{name: string, fileName: string, isEntry: boolean, imports: readonly string[], code: string}} PartFile `imports` are files of the folder */

/**
 * Builds all parts of a script in one go.
 * @param {object} options
 * @param {Record<string, string>} options.parts file name without its ending to source file
 * @param {ReadonlySet<string>} options.modules what the script has
 * @param {import('vite').Plugin[]} options.plugins
 * @param {(id: string) => boolean} options.ground what may go into the shared file
 * @returns {Promise<{files: PartFile[], taken: Given, stamp: string}>}
 */
export const buildParts = async ({parts, modules, plugins, ground}) => {
  /** @type {Given} */
  const taken = new Map();
  /** A name of its own for each thing; which one it will have is known once all are. @param {string} id @param {string} name */
  const unnamed = (id, name) => {
    const names = taken.get(id) ?? new Map();
    taken.set(id, names);
    names.set(name, `_given_${digest(`${inRepository(id)} ${name}`).slice(0, 8)}`);
    return names.get(name);
  };
  const chunks = await bundle({
    entries: parts,
    short: true,
    plugins: [
      {
        name: 'given-modules',
        enforce: 'pre',
        async resolveId(specifier, importer, options) {
          if (!importer) return null;
          const resolved = await this.resolve(specifier, importer, {...options, skipSelf: true});
          if (!resolved) return null;
          // a part that is made up of others names their files
          const part = Object.entries(parts).find(([, source]) => source === resolved.id);
          if (part) return {id: `./${part[0]}.js`, external: true};
          return modules.has(resolved.id) ? {id: `${given}${resolved.id}`, external: true} : null;
        },
        renderChunk(code) {
          /** @type {string[]} */
          const taking = [];
          const rest = code.replace(/^import\s*(?:\{([^}]*)\}\s*from\s*)?["']of-the-script:([^"']+)["'];?$/gm, (_, names = '', id) => {
            const pairs = names.split(',').map((/** @type {string} */ one) => one.trim()).filter(Boolean).map((/** @type {string} */ one) => one.split(/\s+as\s+/));
            taking.push(...pairs.map((/** @type {string[]} */ [name = '', own = name]) => `${unnamed(id, name)}: ${own}`));
            return '';
          });
          if (rest.includes(given)) return this.error(`a part imports what its script has in a way that cannot be handed over:\n${rest.split('\n').filter((line) => line.includes(given)).join('\n')}`);
          return {code: `const {${taking.join(', ')}} = ${onPage}.stampOfTheScript;\n${rest}`, map: null};
        },
      },
      ...plugins,
    ],
    rolldownOptions: {
      output: {entryFileNames: '[name].js', chunkFileNames: '[name].js', minify: true, comments: false, codeSplitting: {groups: [{name: sharedFile, test: ground, minShareCount: 2}]}},
    },
  });
  /** In an order that is the same in every run. @type {Map<string, string>} */
  const short = new Map();
  const sorted = new Map([...taken].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, names]) => [id, new Map([...names].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, long]) => {
    short.set(long, `_${short.size.toString(36)}`);
    return [name, short.get(long) ?? long];
  }))]));
  const stamp = `_${digest(JSON.stringify([...sorted].map(([id, names]) => [inRepository(id), ...names]))).slice(0, 6)}`;
  return {
    files: chunks.map(({name, fileName, isEntry, imports, code}) => ({name, fileName, isEntry, imports: imports.filter((one) => !one.startsWith(given)).map((one) => one.replace('./', '')), code: code.replaceAll('stampOfTheScript', stamp).replace(/_given_[0-9a-f]{8}/g, (long) => short.get(long) ?? long)})),
    taken: sorted,
    stamp,
  };
};

/** @param {string} text */
const digest = (text) => createHash('sha256').update(text).digest('hex');

/** The same on every machine. @param {string} id */
const inRepository = (id) => path.relative(root, id).split(path.sep).join('/');

/**
 * Makes the script hand over what its parts take.
 * @param {string} source the script's source file
 * @param {Given} taken
 * @param {string} stamp names this very selection: a part of another build finds nothing under it, and says so by failing at once
 * @returns {import('vite').Plugin}
 */
export const handOver = (source, taken, stamp) => ({
  name: 'hand-over',
  enforce: 'pre',
  transform(code, id) {
    if (id !== source) return null;
    const lines = [...taken].filter(([, names]) => names.size > 0).map(([module, names]) => `import {${[...names].map(([name, short]) => `${name} as ${short}`).join(', ')}} from ${JSON.stringify(module)};`);
    const all = [...taken.values()].flatMap((names) => [...names.values()]);
    if (new Set(all).size !== all.length) throw new Problem('Two things that a part takes would be handed over under one name.');
    return {code: `${lines.join('\n')}\n${code}\n${onPage} = {${stamp}: {${all.join(', ')}}};\n`, map: null};
  },
});
