// @ts-check
/**
 * The scripts of the folder that a host copies. Each entry is one self-contained ES module; what only some pages need comes
 * in later files, each self-contained as well, so that a file depends on no other by more than its name. The elements that
 * `practice-guidance.js` fetches when a page uses them are its parts: see parts.mjs.
 */
import {existsSync} from 'node:fs';
import {mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {Problem, root} from '../process.mjs';
import {bundle} from './bundle.mjs';
import {classicScript} from './classic.mjs';
import {onlyFirstCopy} from './first-copy.mjs';
import {buildParts, handOver} from './parts.mjs';

/** Sources of the entries, by the name of the file they become. */
export const embedEntries = {
  'checklist': 'src/embed/checklist.ts',
  'practice-guidance': 'src/embed/practice-guidance.ts',
  'practice-guidance.all': 'src/embed/practice-guidance.all.ts',
};

/** Entries that are also there as classic scripts. @type {Record<string, string>} */
const alsoClassic = {'practice-guidance.all': 'practice-guidance.classic'};

/** The entry in which a second copy has nothing to miss: the checklist is all there is. */
const alone = 'checklist';

/**
 * What a later file may bring along although an entry has it too: modules of pure functions. A second copy of anything
 * else would have a state of its own, and a second Lit would clash with the first.
 */
const mayBeTwice = ['src/calendar/', 'src/model/', 'src/packs/check.ts', 'src/packs/entries.ts', 'src/packs/fault.ts', 'src/packs/near-words.ts', 'src/packs/search-words.ts', 'src/packs/texts.ts', 'src/records/'];

/** @param {string} id a module's file, or what a plugin calls it */
const inRepository = (id) => path.relative(root, id.replace(/\?.*$/, '').replace(/^\0/, '')).split(path.sep).join('/');

/** Where the elements lie that a script fetches when a page uses them. */
const partsFolder = 'elements/';

/** The name of the file that a module becomes: an element's registering module is called as the element is. @param {string} id */
const laterName = (id) => {
  const [, element] = /\/components\/([\w-]+)\/define\.[jt]s$/.exec(id) ?? [];
  return element ? `${partsFolder}${element}` : path.basename(id).replace(/\.[cm]?[jt]s$/, '');
};

/** Whether a later file is a part of its script. @param {string} name */
const isPart = (name) => name.startsWith(partsFolder);

/**
 * Finds each `import()` and leaves it as the name of a file of this folder.
 * @param {Map<string, string>} later file name without its ending to source file; added to
 * @param {string} [up] the way from the file to the folder
 * @returns {import('vite').Plugin}
 */
const laterFiles = (later, up = './') => ({
  name: 'later-files',
  enforce: 'pre',
  async resolveDynamicImport(specifier, importer) {
    if (typeof specifier !== 'string' || !importer) return this.error(`${inRepository(importer ?? 'an entry')} imports a name that is made at run time; write the module's name itself, so that it can be built`);
    const resolved = await this.resolve(specifier, importer);
    if (!resolved) return this.error(`${inRepository(importer)} imports ${specifier}, which is not there`);
    const name = laterName(resolved.id);
    const known = later.get(name);
    if (known && known !== resolved.id) return this.error(`${inRepository(known)} and ${inRepository(resolved.id)} would both become ${name}.js: rename one`);
    later.set(name, resolved.id);
    return {id: `${up}${name}.js`, external: true};
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

/** Notes which modules a script is made of, those included that leave nothing in it. @param {Set<string>} modules @returns {import('vite').Plugin} */
const noteModules = (modules) => ({
  name: 'note-modules',
  buildEnd() {
    for (const id of this.getModuleIds()) modules.add(id);
  },
});

/**
 * An entry, its classic script and its parts.
 * @param {string} name
 * @param {string} source
 * @param {Map<string, string>} later added to
 * @returns {Promise<{files: [name: string, code: string][], elements: Record<string, string[]>}>} `elements`: for each part, the files it consists of
 */
const oneEntry = async (name, source, later) => {
  const from = path.join(root, source);
  const first = await onlyFirstCopy({alone: name === alone});
  /** @type {Map<string, string>} */
  const found = new Map();
  /** @type {Set<string>} */
  const modules = new Set();
  let entry = await oneFile([noteModules(modules), laterFiles(found), first], name, from);
  if (entry.exports.length > 0) throw new Problem(`${source} exports ${entry.exports.join(', ')}. A script entry exports nothing: a second copy of it must be able to do nothing at all.`);

  /** @type {import('./parts.mjs').PartFile[]} */
  let made = [];
  // sorted, since they are found in an order that changes from run to run
  const parts = Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)).filter(([one]) => isPart(one)).map(([one, id]) => [one.slice(partsFolder.length), id]));
  if (Object.keys(parts).length > 0) {
    const {files, taken, stamp} = await buildParts({parts, modules, plugins: [laterFiles(found, '../')], ground: (id) => !/\/components\/(?!base\/)/.test(id)});
    made = files;
    entry = await oneFile([laterFiles(found), handOver(from, taken, stamp), first], name, from);
  }
  for (const [one, id] of found) if (!isPart(one)) later.set(one, id);
  const classic = alsoClassic[name];
  return {
    files: [[entry.fileName, entry.code], ...(classic ? [/** @type {[string, string]} */ ([`${classic}.js`, classicScript(entry.code, entry.fileName)])] : []), ...made.map(({fileName, code}) => /** @type {[string, string]} */ ([`${partsFolder}${fileName}`, code]))],
    elements: Object.fromEntries(made.filter(({isEntry}) => isEntry).map((file) => [file.name, withImports(file, made)])),
  };
};

/**
 * @param {string} folder the files are written here
 * @param {Record<string, string>} entries name to source file
 * @returns {Promise<Record<string, string[]>>} for each element that comes when it is used, the files it consists of
 * @throws Problem where an entry or a later file would not stand alone
 */
export const buildScripts = async (folder, entries) => {
  /** @type {Map<string, string>} */
  const later = new Map();
  /** @type {Map<string, string>} */
  const files = new Map();
  /** @type {Record<string, string[]>} */
  const elements = {};
  for (const [name, source] of Object.entries(entries)) {
    const made = await oneEntry(name, source, later);
    for (const [one, code] of made.files) files.set(one, code);
    Object.assign(elements, made.elements);
  }
  // a later file may name later files of its own: a Map's iteration meets what is added on the way
  for (const [name, source] of later) {
    if (entries[name]) throw new Problem(`${inRepository(source)} would become ${name}.js, which is an entry: rename it.`);
    const chunk = await oneFile([laterFiles(later)], name, source);
    refuseSharedState(chunk);
    files.set(chunk.fileName, chunk.code);
  }
  await mkdir(path.join(folder, Object.keys(elements).length > 0 ? partsFolder : ''), {recursive: true});
  await Promise.all([...files].map(([name, code]) => writeFile(path.join(folder, name), code)));
  return elements;
};

/** A file and those it imports, and so on. @param {import('./parts.mjs').PartFile} file @param {readonly import('./parts.mjs').PartFile[]} files @returns {string[]} */
const withImports = (file, files) => {
  const found = new Set([file.fileName]);
  for (const name of found) for (const one of files.find(({fileName}) => fileName === name)?.imports ?? []) found.add(one);
  return [...found].sort().map((name) => `${partsFolder}${name}`);
};
