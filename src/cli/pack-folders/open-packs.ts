/** From a folder on a disk to compiled packs: a pack's own folder, or one that holds several. */
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {basename, dirname, join, resolve} from 'node:path';
import {compilePack} from '../../authoring/compile.js';
import {diagnostic, type Diagnostic} from '../../authoring/diagnostic.js';
import {packFileName, readExtends} from '../../authoring/manifest.js';
import {fileStart, sourceText, type SourceFile, type Spot} from '../../authoring/source-text.js';
import {pack as packSchema, type Pack} from '../../model/pack.js';
import {Problem, whyNot} from '../problem.js';
import {buildOrder} from './build-order.js';
import {outputName, readFolder} from './read-folder.js';

/** A pack's folder, read and compiled. */
export interface PackFolder {
  /** Absolute. */
  folder: string;
  /** Its last name, which stands before the paths of its files where several packs are told of. */
  name: string;
  /** The pack's id, or the folder's name where pack.yaml gives none. */
  id: string;
  files: SourceFile[];
  /** What it extends and could be had, compiled. */
  parents: Pack[];
  /** Undefined where there is an error. */
  pack: Pack | undefined;
  diagnostics: Diagnostic[];
}

export interface Opened {
  /** Whether the folder that was asked for holds packs and is none itself. */
  several: boolean;
  /** Those that were asked for, each after those it extends. */
  packs: PackFolder[];
}

interface Draft extends PackFolder {
  extends: string[];
  extendsAt: Spot[];
}

/**
 * Reads and compiles a folder. What a pack extends is sought beside it, then among the packs that came with the package.
 * @param folder a pack's folder, or one in which each folder with a pack.yaml is a pack
 * @param installed the package's own folder
 * @throws Problem where the folder is not there, holds nothing or cannot be read
 */
export function openPacks(folder: string, installed: string): Opened {
  const {several, folders} = foldersOf(folder);
  const asked = folders.map(readDraft);
  reportTwins(asked);
  const {drafts, shipped} = withParents(asked, installed);
  const {order, circles} = buildOrder(drafts);
  for (const circle of circles) reportCircle(circle, asked);
  const compiled = [...shipped];
  for (const draft of order) {
    draft.parents = compiled.filter(({id}) => draft.extends.includes(id));
    const {pack, diagnostics} = compilePack(draft.files, {parents: compiled});
    draft.diagnostics.push(...diagnostics);
    if (!pack || draft.diagnostics.some(({severity}) => severity === 'error')) continue;
    draft.pack = pack;
    compiled.push(pack);
  }
  return {several, packs: order.filter((draft) => asked.includes(draft))};
}

/** The pack in a folder that is one pack's. @throws Problem as `openPacks` does, and where it holds several */
export function openPack(folder: string, installed: string): PackFolder {
  const {several, packs} = openPacks(folder, installed);
  if (several) throw new Problem(`${folder} holds ${packs.length} packs. Name one of them: ${packs.map(({name}) => join(folder, name)).join(', ')}.`);
  return packs[0]!; // one that is not several is one
}

/** Which folders are packs. */
function foldersOf(folder: string): {several: boolean; folders: string[]} {
  const place = resolve(folder);
  const names = namesIn(folder, place);
  if (names.length === 0) throw new Problem(`${folder} is empty. \`practice-guidance init ${folder}\` leaves a pack in it to start from.`);
  if (names.includes(packFileName)) return {several: false, folders: [place]};
  const folders = names.filter((name) => existsSync(join(place, name, packFileName))).map((name) => join(place, name));
  return folders.length > 0 ? {several: true, folders} : {several: false, folders: [place]};
}

function namesIn(folder: string, place: string): string[] {
  try {
    if (!statSync(place).isDirectory()) throw new Problem(`${folder} is a file. Name the folder that holds pack.yaml.`);
    return readdirSync(place).filter((name) => !name.startsWith('.') && name !== outputName).sort();
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem(`${folder} cannot be read: ${whyNot(error)}. Nothing was changed.`);
  }
}

function readDraft(folder: string): Draft {
  const name = basename(folder);
  try {
    const {files, diagnostics} = readFolder(folder);
    const {id = name, extends: parents} = readExtends(files);
    return {folder, name, files, id, extends: parents.map((parent) => parent.id), extendsAt: parents.map(({at}) => at), parents: [], pack: undefined, diagnostics};
  } catch (error) {
    const {path = folder} = error as NodeJS.ErrnoException;
    throw new Problem(`${path} cannot be read: ${whyNot(error)}. Nothing was changed.`);
  }
}

/** The packs that were asked for and, from beside them or from the package, whatever they rest on. */
function withParents(asked: readonly Draft[], installed: string): {drafts: Draft[]; shipped: Pack[]} {
  const drafts = [...asked];
  const shipped: Pack[] = [];
  const sought = new Set(drafts.map(({id}) => id));
  // grows while it is walked: a parent may have parents
  for (const draft of drafts) {
    for (const id of draft.extends.filter((one) => !sought.has(one))) {
      sought.add(id);
      const beside = folderBeside(draft.folder, id);
      const pack = beside ? undefined : shippedPack(installed, id);
      if (beside) drafts.push(readDraft(beside));
      if (pack) shipped.push(pack);
    }
  }
  return {drafts, shipped};
}

/** The folder beside a pack's that holds the pack of an id: most often called as the pack is. */
function folderBeside(folder: string, id: string): string | undefined {
  const shelf = dirname(folder);
  const others = readdirSync(shelf, {withFileTypes: true}).filter((entry) => entry.isDirectory() && entry.name !== basename(folder)).map(({name}) => name).sort((a, b) => Number(b === id) - Number(a === id));
  return others.map((name) => join(shelf, name)).find((place) => idIn(place) === id);
}

function idIn(folder: string): string | undefined {
  try {
    return readExtends([{path: packFileName, text: readFileSync(join(folder, packFileName), 'utf8')}]).id ?? basename(folder);
  } catch {
    return undefined; // not a pack, or not ours to read
  }
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

/** A circle is told where it begins among the packs that were asked for, and once. */
function reportCircle(circle: readonly string[], asked: readonly Draft[]): void {
  const from = circle.findIndex((id) => asked.some((draft) => draft.id === id));
  const draft = asked.find(({id}) => id === circle[from]);
  const at = draft?.extendsAt[draft.extends.indexOf(circle[from + 1] ?? '')];
  if (draft && at) draft.diagnostics.push(diagnostic('extends-circle', at, {circle: circle.join(' → ')}));
}
