/**
 * Putting files into a folder that a server may be reading: all of them or none. The new ones are written beside the old and
 * moved into their places; where one cannot be moved, those before it are moved back.
 */
import {existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, renameSync, rmSync, rmdirSync, statSync, writeFileSync} from 'node:fs';
import {dirname, join, sep} from 'node:path';
import {Problem, whyNot} from '../problem.js';
import {integrityOf, manifestName, readManifest} from './manifest.js';

export interface Replaced {
  /** Files of an earlier version that are no longer needed. */
  removed: string[];
  /** Files of an earlier version that somebody has changed since, and that were therefore left where they are. */
  left: string[];
}

/** A file's place on this system. */
const at = (folder: string, name: string): string => join(folder, ...name.split('/'));

const isThere = (path: string): boolean => {
  try {
    lstatSync(path);
    return true;
  } catch {
    return false;
  }
};

/** The real path of a folder that may not be there yet. */
const real = (path: string): string => (existsSync(path) ? realpathSync(path) : dirname(path) === path ? path : join(real(dirname(path)), path.slice(dirname(path).length)));

/**
 * @param source where the files come from
 * @param typed the folder as it was typed, for messages
 * @throws Problem where the folder cannot be one to copy to
 */
export function refuseTarget(source: string, target: string, typed: string): void {
  if (existsSync(target) && !statSync(target).isDirectory()) throw new Problem(`${typed} is a file. Name the folder that the files should go into, such as ./public/guidance.`);
  const [from, to] = [real(source), real(target)];
  if (to === from || to.startsWith(from + sep)) throw new Problem(`${typed} is the folder that the files come from. Name another, below the folder that your web server gives out.`);
}

/**
 * Writes the files into the folder, which is made where it is not there.
 * @param files content by path with forward slashes; the manifest among them, which is written last
 * @param force whether files that somebody else wrote or changed may be replaced
 * @throws Problem with the folder as it was
 */
export function replaceFiles(folder: string, files: ReadonlyMap<string, Uint8Array>, force: boolean): Replaced {
  const before = readManifest(folder)?.files ?? {};
  const isOurs = (name: string): boolean => before[name] !== undefined && integrityOf(readFileSync(at(folder, name))) === before[name];
  if (!force) refuseToOverwrite(folder, files, isOurs);
  const old = Object.keys(before).filter((name) => !files.has(name) && isThere(at(folder, name)));
  const removed = old.filter(isOurs);
  try {
    mkdirSync(folder, {recursive: true});
  } catch (error) {
    throw new Problem(`${folder} cannot be made: ${whyNot(error)}.`);
  }
  swap(folder, files, removed);
  for (const name of removed) removeEmpty(folder, dirname(at(folder, name)));
  return {removed, left: old.filter((name) => !removed.includes(name))};
}

function refuseToOverwrite(folder: string, files: ReadonlyMap<string, Uint8Array>, isOurs: (name: string) => boolean): void {
  const foreign = [...files].filter(([name, content]) => {
    const place = at(folder, name);
    if (name === manifestName || !isThere(place)) return false;
    return !statSync(place).isFile() || !(isOurs(name) || readFileSync(place).equals(content));
  });
  if (foreign.length > 0) throw new Problem(`${foreign.map(([name]) => at(folder, name)).join('\n')}\nstood there before, and this command did not write it so. Keep what is yours somewhere else and run this again, or choose an empty folder, or add --force to replace it.`);
}

/**
 * Puts files into a folder that is there, and takes others away: all of it or none.
 * @throws Problem with the folder as it was
 */
export function swap(folder: string, files: ReadonlyMap<string, Uint8Array>, removed: readonly string[]): void {
  // in the folder itself: moving a file from another disk would be copying it, which can stop half-way
  let beside: string;
  try {
    beside = mkdtempSync(join(folder, '.practice-guidance-'));
  } catch (error) {
    throw new Problem(`Nothing can be written into ${folder}: ${whyNot(error)}.`);
  }
  const undo: (() => void)[] = [];
  try {
    const names = [...files.keys()].sort((one, other) => Number(one === manifestName) - Number(other === manifestName));
    for (const name of names) write(at(join(beside, 'new'), name), files.get(name)!); // of its own keys
    for (const name of [...names, ...removed]) {
      const place = at(folder, name);
      const kept = at(join(beside, 'old'), name);
      mkdirSync(dirname(place), {recursive: true});
      mkdirSync(dirname(kept), {recursive: true});
      if (isThere(place)) {
        renameSync(place, kept);
        undo.push(() => renameSync(kept, place));
      }
      if (!files.has(name)) continue;
      renameSync(at(join(beside, 'new'), name), place);
      undo.push(() => rmSync(place));
    }
  } catch (error) {
    for (const step of undo.reverse()) step();
    throw new Problem(`The files could not be put into ${folder}: ${whyNot(error)}. What stood there before stands there still.`);
  } finally {
    rmSync(beside, {recursive: true, force: true});
  }
}

function write(file: string, content: Uint8Array): void {
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, content);
}

/** Removes a folder below the one given, where nothing is left in it. */
function removeEmpty(folder: string, inner: string): void {
  if (inner === folder || !existsSync(inner) || readdirSync(inner).length > 0) return;
  rmdirSync(inner);
  removeEmpty(folder, dirname(inner));
}
