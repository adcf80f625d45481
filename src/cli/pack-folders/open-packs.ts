/** From a folder on a disk to compiled packs: a pack's own folder, or one that holds several. */
import {basename, join} from 'node:path';
import {compilePack, type Compiled, type CompileOptions, type EntryPlace} from '../../authoring/compile.js';
import {diagnostic, inOrder, type Diagnostic} from '../../authoring/diagnostic.js';
import {packFileName, readExtends} from '../../authoring/manifest.js';
import type {Memory} from '../../authoring/readings.js';
import {fileStart, sourceText, type SourceFile, type Spot} from '../../authoring/source-text.js';
import type {Pack} from '../../model/pack.js';
import {Problem, whyNot} from '../problem.js';
import {buildOrder} from './build-order.js';
import {findPacks} from './find-packs.js';
import {folderBeside, shippedPack} from './parents.js';
import {readFolder, type KnownTexts} from './read-folder.js';

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
  /** Whether advice was asked for, which `result` then holds. */
  isAdvised: boolean;
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
 * @param remembered empty at first, and kept up to date: it is for one way of compiling, with its advice or without
 * @throws Problem where the folder is not there, holds no pack or cannot be read
 */
export function openPacks(folder: string, installed: string, remembered?: Remembered, {onProgress = () => undefined, compile = {}}: OpenOptions = {}): Opened {
  const {several, folders} = findPacks(folder);
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
    const options: CompileOptions = {
      ...(asked.includes(draft) && compile),
      parents: compiled,
      broken: drafts.map(({id}) => id),
      onFile: (count) => count % 100 === 0 && onProgress(`checking ${draft.name}: ${count.toLocaleString('en-GB')} of ${all} files`),
    };
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
  const [held, it] = packs.length === 1 ? ['one', 'it'] : [packs.length, 'one of them'];
  if (several) throw new Problem(`${folder} is no pack itself: it holds ${held}. Name ${it}: ${packs.map(({name}) => join(folder, name)).join(', ')}.`);
  return packs[0]!; // one that is not several is one
}

/** Compiles a folder's files, unless they and what they extend are what they were. */
function compiledAgain({folder, files}: Draft, options: CompileOptions, {compiled}: Remembered): Compiled {
  const {parents = []} = options;
  const known: RememberedPack = compiled.get(folder) ?? {isAdvised: false, memory: new Map(), files: [], parents: []};
  const isAdvised = options.advice !== undefined;
  const isSame = isAdvised === known.isAdvised && isSameText(files, known.files) && parents.length === known.parents.length && parents.every((one, index) => known.parents[index] === one);
  const result = (isSame && known.result) || compilePack(files, {...options, memory: known.memory});
  compiled.set(folder, {isAdvised, memory: known.memory, files, parents: [...parents], result});
  return result;
}

const isSameText = (files: readonly SourceFile[], others: readonly SourceFile[]): boolean =>
  files.length === others.length && files.every(({path, text}, index) => others[index]?.path === path && others[index].text === text);

function readDraft(folder: string, remembered?: Remembered, onProgress: Progress = () => undefined): Draft {
  const name = basename(folder);
  try {
    const onFile = (count: number): void => void (count % 500 === 0 && onProgress(`reading ${name}: ${count.toLocaleString('en-GB')} files`));
    const {files, legacy, diagnostics} = readFolder(folder, {known: remembered?.texts, onFile});
    const {id = name, extends: parents} = namedIn(files.find(({path}) => path === packFileName)?.text ?? '', remembered);
    return {
      folder, name, files, legacy, id, diagnostics,
      extends: parents.map((parent) => parent.id), extendsAt: parents.map(({at}) => at),
      parents: [], pack: undefined, draft: undefined, places: [],
    };
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
      const beside = folderBeside(draft.folder, id, (text) => namedIn(text, remembered));
      const pack = beside ? undefined : (remembered?.shipped.get(id) ?? shippedPack(installed, id));
      if (beside) drafts.push(readDraft(beside, remembered));
      if (pack) shipped.push(pack);
      if (pack) remembered?.shipped.set(id, pack);
    }
  }
  return {drafts, shipped};
}

function namedIn(text: string, remembered: Remembered | undefined): ReturnType<typeof readExtends> {
  const found = remembered?.named.get(text) ?? readExtends([{path: packFileName, text}]);
  remembered?.named.set(text, found);
  return found;
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
