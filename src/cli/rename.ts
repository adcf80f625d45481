/**
 * Renaming where another program may hold a file for a moment: on Windows a virus scanner, a search index or an editor that has just
 * looked at it makes a rename fail, and most let go at once.
 */
import {renameSync} from 'node:fs';
import {whyNot} from './problem.js';

/** What a test puts in the place of the disk and of the clock. */
export interface Renaming {
  rename: (from: string, to: string) => void;
  /** @param time in milliseconds */
  wait: (time: number) => void;
}

const asleep = new Int32Array(new SharedArrayBuffer(4));

export const onDisk: Renaming = {rename: renameSync, wait: (time) => void Atomics.wait(asleep, 0, 0, time)};

/** How long is waited before each further try, in milliseconds: a second and a half in all. */
const waits = [50, 100, 200, 400, 750];

/** Whether a failure is one of those that pass when the other program lets go. */
const isHeld = (error: unknown): boolean => ['EPERM', 'EBUSY', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '');

/** @throws whatever the last try threw */
export function renamed(from: string, to: string, {rename, wait}: Renaming = onDisk): void {
  for (const time of waits) {
    try {
      return rename(from, to);
    } catch (error) {
      if (!isHeld(error)) throw error;
      wait(time);
    }
  }
  rename(from, to);
}

/** Why it could not be done, in words that end a sentence. */
export const whyNotRenamed = (error: unknown): string => (isHeld(error) ? 'another program is using it, or you may not change it' : whyNot(error));

/** A sentence on what to do, with a space before it; nothing where no other program can be the cause. @param again the last step, such as “build again” */
export const whenHeld = (error: unknown, again: string): string => (isHeld(error) ? ` Close what may have its files open, such as an editor, a window that shows the folder or a terminal that stands in it, and ${again}.` : '');
