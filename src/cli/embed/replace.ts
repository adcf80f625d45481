/** The folder that a host copies, put in the place of an earlier one: what is ours is replaced, and nothing else. */
import {existsSync, readFileSync, readdirSync, realpathSync, rmdirSync, statSync} from 'node:fs';
import {dirname, join, sep} from 'node:path';
import {Problem} from '../problem.js';
import {isThere, fileAt, putFiles} from '../put-files.js';
import {integrityOf, manifestName, readManifest} from './manifest.js';

export interface Replaced {
  /** Files of an earlier version that are no longer needed. */
  removed: string[];
  /** Files of an earlier version that somebody has changed since, and that were therefore left where they are. */
  left: string[];
}

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
  const isOurs = (name: string): boolean => before[name] !== undefined && integrityOf(readFileSync(fileAt(folder, name))) === before[name];
  if (!force) refuseToOverwrite(folder, files, isOurs);
  const old = Object.keys(before).filter((name) => !files.has(name) && isThere(fileAt(folder, name)));
  const removed = old.filter(isOurs);
  const inOrder = [...files].sort(([one], [other]) => Number(one === manifestName) - Number(other === manifestName));
  putFiles(folder, new Map(inOrder), removed);
  for (const name of removed) removeEmpty(folder, dirname(fileAt(folder, name)));
  return {removed, left: old.filter((name) => !removed.includes(name))};
}

function refuseToOverwrite(folder: string, files: ReadonlyMap<string, Uint8Array>, isOurs: (name: string) => boolean): void {
  const foreign = [...files].filter(([name, content]) => {
    const place = fileAt(folder, name);
    if (name === manifestName || !isThere(place)) return false;
    return !statSync(place).isFile() || !(isOurs(name) || readFileSync(place).equals(content));
  });
  if (foreign.length > 0) throw new Problem(`${foreign.map(([name]) => fileAt(folder, name)).join('\n')}\nstood there before, and this command did not write it so. Keep what is yours somewhere else and run this again, or choose an empty folder, or add --force to replace it.`);
}

/** Removes a folder below the one given, where nothing is left in it. */
function removeEmpty(folder: string, inner: string): void {
  if (inner === folder || !existsSync(inner) || readdirSync(inner).length > 0) return;
  rmdirSync(inner);
  removeEmpty(folder, dirname(inner));
}
