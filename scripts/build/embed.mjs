// @ts-check
/**
 * The scripts of the folder that a host copies. Each entry is one self-contained ES module; what only some pages need comes
 * in later files, each self-contained as well, so that a file depends on no other by more than its name.
 */
import {existsSync} from 'node:fs';
import {mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {Problem, root} from '../process.mjs';
import {bundle} from './bundle.mjs';
import {classicScript} from './classic.mjs';
import {onlyFirstCopy} from './first-copy.mjs';

/** Sources of the entries, by the name of the file they become. */
export const embedEntries = {'checklist': 'src/embed/checklist.ts', 'practice-guidance': 'src/embed/practice-guidance.ts'};

/** The entry that is also there as a classic script. */
const alsoClassic = 'practice-guidance';

/**
 * What a later file may bring along although an entry has it too: modules of pure functions. A second copy of anything
 * else would have a state of its own, and a second Lit would clash with the first.
 */
const mayBeTwice = ['src/calendar/', 'src/model/', 'src/packs/check.ts', 'src/packs/entries.ts', 'src/packs/fault.ts', 'src/packs/search-words.ts', 'src/packs/texts.ts', 'src/records/'];

/** @param {string} id a module's file, or what a plugin calls it */
const inRepository = (id) => path.relative(root, id.replace(/\?.*$/, '').replace(/^\0/, '')).split(path.sep).join('/');

/**
 * Finds each `import()` and leaves it as the name of a file beside this one.
 * @param {Map<string, string>} later file name without its ending to source file; added to
 * @returns {import('vite').Plugin}
 */
const laterFiles = (later) => ({
  name: 'later-files',
  enforce: 'pre',
  async resolveDynamicImport(specifier, importer) {
    if (typeof specifier !== 'string' || !importer) return this.error(`${inRepository(importer ?? 'an entry')} imports a name that is made at run time; write the module's name itself, so that it can be built`);
    const resolved = await this.resolve(specifier, importer);
    if (!resolved) return this.error(`${inRepository(importer)} imports ${specifier}, which is not there`);
    const name = path.basename(resolved.id).replace(/\.[cm]?[jt]s$/, '');
    const known = later.get(name);
    if (known && known !== resolved.id) return this.error(`${inRepository(known)} and ${inRepository(resolved.id)} would both become ${name}.js: rename one`);
    later.set(name, resolved.id);
    return {id: `./${name}.js`, external: true};
  },
});

/** @param {import('vite').Plugin[]} plugins @param {string} name @param {string} source */
const oneFile = async (plugins, name, source) => {
  const chunks = await bundle({
    entries: {[name]: source},
    plugins,
    short: true,
    rolldownOptions: {output: {entryFileNames: '[name].js', minify: true, comments: false}},
  });
  const [chunk, ...others] = chunks;
  if (!chunk || others.length > 0) throw new Problem(`${name}.js came out as ${chunks.length} files where one was expected: ${chunks.map(({fileName}) => fileName).join(', ')}.`);
  const asked = chunk.imports;
  if (asked.length > 0) throw new Problem(`${name}.js would import ${asked.join(', ')} before it runs. A file of this folder stands alone.`);
  return chunk;
};

/** @param {import('vite').Rolldown.OutputChunk} chunk */
const refuseSharedState = (chunk) => {
  const twice = Object.keys(chunk.modules).map(inRepository).filter((file) => !file.startsWith('rolldown/') && !mayBeTwice.some((folder) => file.startsWith(folder)));
  const unfit = twice.filter((file) => file.includes('node_modules/') || existsSync(path.join(root, file))).filter((file) => file !== inRepository(chunk.facadeModuleId ?? ''));
  if (unfit.length === 0) return;
  throw new Problem(
    `${chunk.fileName}, which comes later by import(), would bring its own copy of:\n  ${unfit.join('\n  ')}\n` +
      `The page already runs one in the entry. Import it there only as a type, and hand what it needs over as an argument. Only ${mayBeTwice.join(', ')} may be copied.`,
  );
};

/**
 * @param {string} folder the files are written here
 * @param {Record<string, string>} entries name to source file
 * @returns {Promise<void>}
 * @throws Problem where an entry or a later file would not stand alone
 */
export const buildScripts = async (folder, entries) => {
  /** @type {Map<string, string>} */
  const later = new Map();
  /** @type {Map<string, string>} */
  const files = new Map();
  for (const [name, source] of Object.entries(entries)) {
    const {fileName, code, exports} = await oneFile([laterFiles(later), await onlyFirstCopy()], name, path.join(root, source));
    if (exports.length > 0) throw new Problem(`${source} exports ${exports.join(', ')}. A script entry exports nothing: a second copy of it must be able to do nothing at all.`);
    files.set(fileName, code);
    if (name === alsoClassic) files.set(`${name}.classic.js`, classicScript(code, fileName));
  }
  // a later file may name later files of its own: a Map's iteration meets what is added on the way
  for (const [name, source] of later) {
    if (entries[name]) throw new Problem(`${inRepository(source)} would become ${name}.js, which is an entry: rename it.`);
    const chunk = await oneFile([laterFiles(later)], name, source);
    refuseSharedState(chunk);
    files.set(chunk.fileName, chunk.code);
  }
  await mkdir(folder, {recursive: true});
  await Promise.all([...files].map(([name, code]) => writeFile(path.join(folder, name), code)));
};
