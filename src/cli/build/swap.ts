/**
 * Putting a whole folder in the place of another. The new one is written beside the old, on the same disk; then both change places in
 * two renames. Whatever goes wrong, the old one is whole: a full disk or a stop finds it untouched, and a stop between the two renames
 * is made good by the next build.
 */
import {accessSync, constants, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {Problem, whyNot} from '../problem.js';
import {listName, listOf, type Files} from './written.js';

const names = (folder: string): {part: string; old: string} => {
  const beside = join(dirname(folder), `.${basename(folder)}.practice-guidance`);
  return {part: `${beside}-${process.pid}.part`, old: `${beside}-${process.pid}.old`};
};

/** How files are written; a test gives one that fails. */
export type Write = (file: string, content: string | Uint8Array) => void;

/**
 * @param typed the folder as a person would name it
 * @throws Problem where it cannot be done; then what stood there before stands there still
 */
export function swapIn(folder: string, files: Files, typed: string, write: Write = writeFileSync): void {
  const {part, old} = names(folder);
  try {
    if (existsSync(folder)) accessSync(folder, constants.W_OK);
    recover(folder);
    const made = new Set<string>();
    for (const [name, content] of [...files, [listName, listOf(files)] as const]) {
      const file = join(part, ...name.split('/'));
      if (!made.has(dirname(file))) mkdirSync(dirname(file), {recursive: true});
      made.add(dirname(file));
      write(file, content);
    }
    changePlaces(folder, part, old);
  } catch (error) {
    removed(part);
    throw new Problem(`${typed} could not be written: ${whyNot(error)}. What stood there before stands there still.`);
  }
  removed(old);
}

/** A stop is heard before the first rename or after the second. */
function changePlaces(folder: string, part: string, old: string): void {
  const hold = (): void => undefined;
  process.on('SIGINT', hold).on('SIGTERM', hold);
  try {
    if (existsSync(folder)) renameSync(folder, old);
    try {
      renameSync(part, folder);
    } catch (error) {
      if (existsSync(old)) renameSync(old, folder);
      throw error;
    }
  } finally {
    process.off('SIGINT', hold).off('SIGTERM', hold);
  }
}

/** What cannot be removed now is removed by the next build. */
function removed(folder: string): void {
  try {
    rmSync(folder, {recursive: true, force: true});
  } catch {
    // it is in nobody's way
  }
}

/** Makes good what a build left that was stopped: puts the old folder back where it is missing, and takes away what was half written. */
export function recover(folder: string): void {
  const shelf = dirname(folder);
  if (!existsSync(shelf)) return;
  const left = readdirSync(shelf).flatMap((name) => {
    const [, of, pid, kind] = /^\.(.+)\.practice-guidance-(\d+)\.(part|old)$/.exec(name) ?? [];
    return of === basename(folder) && !isRunning(Number(pid)) ? [{place: join(shelf, name), kind}] : [];
  });
  for (const {place, kind} of left) {
    if (kind === 'old' && !existsSync(folder)) renameSync(place, folder);
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
