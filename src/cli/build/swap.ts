/**
 * Putting a whole folder in the place of another. The new one is written beside the old, on the same disk; then both change places in
 * two renames. Whatever goes wrong, the old one is whole: a full disk or a stop finds it untouched, and a stop between the two renames
 * is made good by the next build.
 */
import {accessSync, constants, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {Problem, whyNot} from '../problem.js';
import {onDisk, renamed, whenHeld, whyNotRenamed, type Renaming} from '../rename.js';
import {listName, listOf, type Files} from './written.js';

const names = (folder: string): {part: string; old: string} => {
  const beside = join(dirname(folder), `.${basename(folder)}.practice-guidance`);
  return {part: `${beside}-${process.pid}.part`, old: `${beside}-${process.pid}.old`};
};

/** How files are written, and folders renamed; a test gives a disk that fails. */
export interface Disk extends Renaming {
  write: (file: string, content: string | Uint8Array) => void;
}

const realDisk: Disk = {...onDisk, write: writeFileSync};

/**
 * @param typed the folder as a person would name it
 * @throws Problem where it cannot be done; then what stood there before stands there still
 */
export function swapIn(folder: string, files: Files, typed: string, given: Partial<Disk> = {}): void {
  const disk = {...realDisk, ...given};
  const {part, old} = names(folder);
  try {
    if (existsSync(folder)) accessSync(folder, constants.W_OK);
    recover(folder, disk);
    const made = new Set<string>();
    for (const [name, content] of [...files, [listName, listOf(files)] as const]) {
      const file = join(part, ...name.split('/'));
      if (!made.has(dirname(file))) mkdirSync(dirname(file), {recursive: true});
      made.add(dirname(file));
      disk.write(file, content);
    }
    changePlaces(folder, part, old, typed, disk);
  } catch (error) {
    removed(part);
    throw error instanceof Problem ? error : new Problem(`${typed} could not be written: ${whyNot(error)}. What stood there before stands there still.`);
  }
  removed(old);
}

/**
 * A stop is heard before the first rename or after the second.
 * @throws Problem where another program holds one of the two; then the old one stands where it stood, or the next build puts it back
 */
function changePlaces(folder: string, part: string, old: string, typed: string, disk: Disk): void {
  const hold = (): void => undefined;
  process.on('SIGINT', hold).on('SIGTERM', hold);
  try {
    if (existsSync(folder)) renamed(folder, old, disk);
    try {
      renamed(part, folder, disk);
    } catch (error) {
      if (existsSync(old)) putBack(folder, old, typed, disk);
      throw error;
    }
  } catch (error) {
    throw error instanceof Problem ? error : new Problem(`${typed} could not be replaced: ${whyNotRenamed(error)}. What stood there before stands there still.${whenHeld(error, 'build again')}`);
  } finally {
    process.off('SIGINT', hold).off('SIGTERM', hold);
  }
}

function putBack(folder: string, old: string, typed: string, disk: Disk): void {
  try {
    renamed(old, folder, disk);
  } catch (error) {
    throw new Problem(`${typed} could not be replaced: ${whyNotRenamed(error)}. The last build is whole, and is called ${basename(old)} for now: the next build gives it its name back.${whenHeld(error, 'build again')}`);
  }
}

/** What cannot be removed now is removed by the next build. */
function removed(folder: string): void {
  try {
    rmSync(folder, {recursive: true, force: true, maxRetries: 3});
  } catch {
    // it is in nobody's way
  }
}

/** Makes good what a build left that was stopped: puts the old folder back where it is missing, and takes away what was half written. */
export function recover(folder: string, disk: Renaming = onDisk): void {
  const shelf = dirname(folder);
  if (!existsSync(shelf)) return;
  const left = readdirSync(shelf).flatMap((name) => {
    const [, of, pid, kind] = /^\.(.+)\.practice-guidance-(\d+)\.(part|old)$/.exec(name) ?? [];
    return of === basename(folder) && !isRunning(Number(pid)) ? [{place: join(shelf, name), kind}] : [];
  });
  for (const {place, kind} of left) {
    if (kind === 'old' && !existsSync(folder)) renamed(place, folder, disk);
    else removed(place);
  }
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false; // its own are taken away by itself
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
