/**
 * Putting files into a folder that somebody may be reading: all of them or none. The new ones are written beside the old and
 * moved into their places; where one cannot be moved, those before it are moved back.
 */
import {existsSync, lstatSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {Problem, whyNot} from './problem.js';
import {onDisk, renamed, whenHeld, whyNotRenamed, type Renaming} from './rename.js';

/** A file's place on this system. @param name its path in the folder, with forward slashes */
export const fileAt = (folder: string, name: string): string => join(folder, ...name.split('/'));

/** Whether something stands there, be it a link that leads nowhere. */
export const isThere = (path: string): boolean => {
  try {
    lstatSync(path);
    return true;
  } catch {
    return false;
  }
};

/** How files are renamed, and folders taken away; a test gives a disk that fails. */
interface Disk extends Renaming {
  remove: (folder: string) => void;
}

const realDisk: Disk = {...onDisk, remove: (folder) => rmSync(folder, {recursive: true, force: true, maxRetries: 3})};

/**
 * Puts files into a folder, which is made where it is not there, and takes others away.
 * @param files content by path with forward slashes, moved in this order
 * @param removed paths of files to take away
 * @throws Problem with the folder as it was; where another program keeps even that from it, with the place of what was taken away
 */
export function putFiles(folder: string, files: ReadonlyMap<string, string | Uint8Array>, removed: readonly string[] = [], given: Partial<Disk> = {}): void {
  const disk = {...realDisk, ...given};
  const isNew = !existsSync(folder);
  try {
    mkdirSync(folder, {recursive: true});
  } catch (error) {
    throw new Problem(`${folder} cannot be made: ${whyNot(error)}.`);
  }
  try {
    exchange(folder, files, removed, disk);
  } catch (error) {
    if (isNew) isDone(() => disk.remove(folder));
    throw error;
  }
}

function exchange(folder: string, files: ReadonlyMap<string, string | Uint8Array>, removed: readonly string[], disk: Disk): void {
  const beside = makeBeside(folder);
  const undo: (() => void)[] = [];
  let isUndone = true;
  try {
    for (const [name, content] of files) write(fileAt(join(beside, 'new'), name), content);
    for (const name of [...files.keys(), ...removed]) {
      const place = fileAt(folder, name);
      const kept = fileAt(join(beside, 'old'), name);
      mkdirSync(dirname(place), {recursive: true});
      mkdirSync(dirname(kept), {recursive: true});
      if (isThere(place)) {
        renamed(place, kept, disk);
        undo.push(() => renamed(kept, place, disk));
      }
      if (!files.has(name)) continue;
      renamed(fileAt(join(beside, 'new'), name), place, disk);
      undo.push(() => rmSync(place));
    }
  } catch (error) {
    isUndone = undo.reverse().map(isDone).every(Boolean);
    const still = isUndone ? 'What stood there before stands there still.' : `Not all could be put back: what stood there before is in ${join(basename(beside), 'old')} in that folder. Put it back from there.`;
    throw new Problem(`The files could not be put into ${folder}: ${whyNotRenamed(error)}. ${still}${whenHeld(error, 'run this again')}`);
  } finally {
    if (isUndone) isDone(() => disk.remove(beside)); // what stays of it begins with a point, and is in nobody's way
  }
}

function isDone(step: () => void): boolean {
  try {
    step();
    return true;
  } catch {
    return false;
  }
}

/** In the folder itself: moving a file from another disk would be copying it, which can stop half-way. */
function makeBeside(folder: string): string {
  try {
    return mkdtempSync(join(folder, '.practice-guidance-'));
  } catch (error) {
    throw new Problem(`Nothing can be written into ${folder}: ${whyNot(error)}.`);
  }
}

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, content);
}
