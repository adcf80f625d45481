/** From a folder on a disk to compiled packs: a pack's own folder, or one that holds several. */
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {basename, dirname, join, relative, resolve} from 'node:path';
import {compilePack, type Compiled, type CompileOptions, type EntryPlace} from '../../authoring/compile.js';
import {diagnostic, inOrder, type Diagnostic} from '../../authoring/diagnostic.js';
import {packFileName, readExtends} from '../../authoring/manifest.js';
import type {Memory} from '../../authoring/readings.js';
import {fileStart, sourceText, type SourceFile, type Spot} from '../../authoring/source-text.js';
import {kinds} from '../../model/kinds.js';
import {pack as packSchema, type Pack} from '../../model/pack.js';
import {Problem, whyNot} from '../problem.js';
import {buildOrder} from './build-order.js';
import {outputName, readFolder, type KnownTexts} from './read-folder.js';

/** A pack's folder, read and compiled. */
export interface PackFolder {
  /** Absolute. */
  folder: string;
  /** Its last name, which stands before the paths of its files where several packs are told of. */
  name: string;
  /** The pack's id, or the folder's name where pack.yaml gives none. */
  id: string;
  files: SourceFile[];
  /** Those of its files that are written in another encoding than UTF-8 and could be read all the same. */
  legacy: string[];
  /** What it extends and could be had, compiled. */
  parents: Pack[];
  /** Undefined where there is an error. */
  pack: Pack | undefined;
  /** The pack as far as it could be read. */
  draft: Pack | undefined;
  places: EntryPlace[];
  diagnostics: Diagnostic[];
}

/** What one opening leaves to the next, for whoever opens the same folder again and again. */
export interface Remembered {
  texts: KnownTexts;
  /** By the folders that were compiled. */
  compiled: Map<string, RememberedPack>;
  /** Packs that came with the package, by their ids. */
  shipped: Map<string, Pack>;
  /** What a pack.yaml says of its pack, by its text. */
  named: Map<string, ReturnType<typeof readExtends>>;
}

interface RememberedPack {
  memory: Memory;
  files: readonly SourceFile[];
  parents: readonly Pack[];
  result?: Compiled;
}

export interface Opened {
  /** Whether the folder that was asked for holds packs and is none itself. */
  several: boolean;
  /** Those that were asked for, each after those it extends. */
  packs: PackFolder[];
}

/** How far it is, in words that end in no full stop: `reading: 3,000 files`. */
export type Progress = (text: string) => void;

export interface OpenOptions {
  onProgress?: Progress;
  /** What the compiler is told beside the parents. */
  compile?: Omit<CompileOptions, 'parents' | 'broken' | 'memory' | 'onFile'>;
}

interface Draft extends PackFolder {
  extends: string[];
  extendsAt: Spot[];
}

/**
 * Reads and compiles a folder. What a pack extends is sought beside it, then among the packs that came with the package.
 * @param folder a pack's folder, or one in which each folder with a pack.yaml is a pack
 * @param installed the package's own folder
 * @param remembered empty at first, and kept up to date: it is for one way of compiling
 * @throws Problem where the folder is not there, holds no pack or cannot be read
 */
export function openPacks(folder: string, installed: string, remembered?: Remembered, {onProgress = () => undefined, compile = {}}: OpenOptions = {}): Opened {
  const {several, folders} = foldersOf(folder);
  const asked = folders.map((one) => readDraft(one, remembered, onProgress));
  reportTwins(asked);
  const {drafts, shipped} = withParents(asked, installed, remembered);
  const {order, circles} = buildOrder(drafts);
  for (const circle of circles) reportCircle(circle, asked);
  const compiled = [...shipped];
  for (const draft of order) {
    draft.parents = compiled.filter(({id}) => draft.extends.includes(id));
    const all = draft.files.length.toLocaleString('en-GB');
    // of what is read only because others rest on it, nobody wants to be told more than what keeps it from being read
    const options: CompileOptions = {...(asked.includes(draft) && compile), parents: compiled, broken: drafts.map(({id}) => id), onFile: (count) => count % 100 === 0 && onProgress(`checking ${draft.name}: ${count.toLocaleString('en-GB')} of ${all} files`)};
    const {pack, draft: read, places, diagnostics} = remembered ? compiledAgain(draft, options, remembered) : compilePack(draft.files, options);
    const isTold = toldAlready(draft.diagnostics);
    draft.diagnostics = inOrder([...draft.diagnostics, ...diagnostics.filter((one) => !isTold(one))]);
    Object.assign(draft, {draft: read, places});
    if (!pack || draft.diagnostics.some(({severity}) => severity === 'error')) continue;
    draft.pack = pack;
    compiled.push(pack);
  }
  // of two with one id the second has no place in the order: it is told of, and not built
  return {several, packs: [...order.filter((draft) => asked.includes(draft)), ...asked.filter((draft) => !order.includes(draft))]};
}

/** What was told on reading is not told again by the compiler, which saw only what could be read. */
function toldAlready(read: readonly Diagnostic[]): (one: Diagnostic) => boolean {
  const circles = new Set(read.filter(({code}) => code === 'extends-circle').map(({line, column}) => `${line}:${column}`));
  return ({code, line, column}) =>
    (code === 'missing-pack-file' && read.some(({file}) => file === packFileName)) || (code === 'broken-parent' && circles.has(`${line}:${column}`));
}

/** The pack in a folder that is one pack's. @throws Problem as `openPacks` does, and where it holds several */
export function openPack(folder: string, installed: string, remembered?: Remembered, options?: OpenOptions): PackFolder {
  const {several, packs} = openPacks(folder, installed, remembered, options);
  if (several) throw new Problem(`${folder} holds ${packs.length} packs. Name one of them: ${packs.map(({name}) => join(folder, name)).join(', ')}.`);
  return packs[0]!; // one that is not several is one
}

/** Compiles a folder's files, unless they and what they extend are what they were. */
function compiledAgain({folder, files}: Draft, options: CompileOptions, {compiled}: Remembered): Compiled {
  const {parents = []} = options;
  const known: RememberedPack = compiled.get(folder) ?? {memory: new Map(), files: [], parents: []};
  const isSame = known.result && files.length === known.files.length && files.every(({path, text}, index) => known.files[index]?.path === path && known.files[index].text === text) && parents.length === known.parents.length && parents.every((one, index) => known.parents[index] === one);
  const result = isSame ? known.result! : compilePack(files, {...options, memory: known.memory}); // it is there where it is the same
  compiled.set(folder, {memory: known.memory, files, parents: [...parents], result});
  return result;
}

/** Which folders are packs. One without pack.yaml that has a kind's folder is a pack that lacks it. */
function foldersOf(folder: string): {several: boolean; folders: string[]} {
  const place = resolve(folder);
  const names = namesIn(folder, place);
  if (names.length === 0) throw new Problem(`${folder} is empty. \`practice-guidance init ${folder}\` leaves a pack in it to start from.`);
  if (names.includes(packFileName)) return {several: false, folders: [place]};
  const folders = names.filter((name) => existsSync(join(place, name, packFileName))).map((name) => join(place, name));
  if (folders.length > 0) return {several: true, folders};
  if (names.some((name) => kindFolders.has(name))) return {several: false, folders: [place]};
  const below = packsBelow(place, 3).map((one) => typedBelow(folder, place, one));
  throw new Problem(`${folder} is no pack: it holds no pack.yaml, and no folder in it does. ${below.length > 0 ? `Did you mean ${below.slice(0, 5).join(' or ')}?` : `\`practice-guidance init ${folder}/our-council\` makes a pack to start from.`}`);
}

const kindFolders: ReadonlySet<string> = new Set(Object.values(kinds).flatMap(({folder}) => (folder ? [folder] : [])));

/** Folders further down that hold packs, or the packs themselves: where somebody meant to be. */
function packsBelow(place: string, depth: number): string[] {
  if (depth === 0) return [];
  const inner = foldersIn(place).slice(0, 200).map((name) => join(place, name));
  return inner.flatMap((one) => (foldersIn(one).some((name) => existsSync(join(one, name, packFileName))) || existsSync(join(one, packFileName)) ? [one] : packsBelow(one, depth - 1)));
}

function foldersIn(place: string): string[] {
  try {
    return readdirSync(place, {withFileTypes: true}).filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules').map(({name}) => name).sort();
  } catch {
    return []; // not ours to read
  }
}

/** A place below a folder, or above it, as the folder was typed. */
const typedBelow = (typed: string, from: string, place: string): string => join(typed, relative(from, place));

function namesIn(folder: string, place: string): string[] {
  try {
    if (!statSync(place).isDirectory()) throw new Problem(`${folder} is a file. Name the folder that holds pack.yaml${packAround(folder, place)}.`);
    return readdirSync(place).filter((name) => !name.startsWith('.') && name !== outputName).sort();
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem(`${folder} cannot be read: ${whyNot(error)}. Nothing was changed.`);
  }
}

/** `: ./ours` where a folder that the file is in is a pack's. */
function packAround(typed: string, file: string): string {
  for (let place = dirname(file); place !== dirname(place); place = dirname(place)) if (existsSync(join(place, packFileName))) return `: ${typedBelow(typed, file, place)}`;
  return '';
}

function readDraft(folder: string, remembered?: Remembered, onProgress: Progress = () => undefined): Draft {
  const name = basename(folder);
  try {
    const {files, legacy, diagnostics} = readFolder(folder, {known: remembered?.texts, onFile: (count) => count % 500 === 0 && onProgress(`reading ${name}: ${count.toLocaleString('en-GB')} files`)});
    const {id = name, extends: parents} = namedIn(files.find(({path}) => path === packFileName)?.text ?? '', remembered);
    return {folder, name, files, legacy, id, extends: parents.map((parent) => parent.id), extendsAt: parents.map(({at}) => at), parents: [], pack: undefined, draft: undefined, places: [], diagnostics};
  } catch (error) {
    if (error instanceof Problem) throw error;
    const {path = folder} = error as NodeJS.ErrnoException;
    throw new Problem(`${path} cannot be read: ${whyNot(error)}. Nothing was changed.`);
  }
}

/** The packs that were asked for and, from beside them or from the package, whatever they rest on. */
function withParents(asked: readonly Draft[], installed: string, remembered: Remembered | undefined): {drafts: Draft[]; shipped: Pack[]} {
  const drafts = [...asked];
  const shipped: Pack[] = [];
  const sought = new Set(drafts.map(({id}) => id));
  // grows while it is walked: a parent may have parents
  for (const draft of drafts) {
    for (const id of draft.extends.filter((one) => !sought.has(one))) {
      sought.add(id);
      const beside = folderBeside(draft.folder, id, remembered);
      const pack = beside ? undefined : (remembered?.shipped.get(id) ?? shippedPack(installed, id));
      if (beside) drafts.push(readDraft(beside, remembered));
      if (pack) shipped.push(pack);
      if (pack) remembered?.shipped.set(id, pack);
    }
  }
  return {drafts, shipped};
}

/** The folder beside a pack's that holds the pack of an id: most often called as the pack is. */
function folderBeside(folder: string, id: string, remembered: Remembered | undefined): string | undefined {
  const shelf = dirname(folder);
  const others = readdirSync(shelf, {withFileTypes: true}).filter((entry) => entry.isDirectory() && entry.name !== basename(folder)).map(({name}) => name).sort((a, b) => Number(b === id) - Number(a === id));
  return others.map((name) => join(shelf, name)).find((place) => idIn(place, remembered) === id);
}

function idIn(folder: string, remembered: Remembered | undefined): string | undefined {
  try {
    return namedIn(readFileSync(join(folder, packFileName), 'utf8'), remembered).id ?? basename(folder);
  } catch {
    return undefined; // not a pack, or not ours to read
  }
}

function namedIn(text: string, remembered: Remembered | undefined): ReturnType<typeof readExtends> {
  const found = remembered?.named.get(text) ?? readExtends([{path: packFileName, text}]);
  remembered?.named.set(text, found);
  return found;
}

/** A pack that came with the package. */
function shippedPack(installed: string, id: string): Pack | undefined {
  const file = join(installed, 'dist', 'packs', `${id}.json`);
  if (!/^[a-z0-9-]+$/.test(id) || !existsSync(file)) return undefined;
  try {
    return packSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new Problem(`${file} belongs to this command and cannot be read. Install the package again.`);
  }
}

function reportTwins(drafts: readonly Draft[]): void {
  for (const [index, {id, files, diagnostics}] of drafts.entries()) {
    const twin = drafts.slice(0, index).find((other) => other.id === id);
    if (twin) diagnostics.push(diagnostic('duplicate-pack', packFileStart(files), {id, folder: twin.name}));
  }
}

const packFileStart = (files: readonly SourceFile[]): Spot => fileStart(sourceText(files.find(({path}) => path === packFileName) ?? {path: packFileName, text: ''}));

/** A circle is told at each of its packs that was asked for: any of them can be the one to mend. */
function reportCircle(circle: readonly string[], asked: readonly Draft[]): void {
  const ids = circle.slice(0, -1); // it ends as it begins
  for (const [index, id] of ids.entries()) {
    const draft = asked.find((one) => one.id === id);
    const at = draft?.extendsAt[draft.extends.indexOf(ids[(index + 1) % ids.length] ?? '')];
    const along = [...ids.slice(index), ...ids.slice(0, index), id];
    if (draft && at) draft.diagnostics.push(diagnostic('extends-circle', at, {circle: along.join(' → ')}));
  }
}
