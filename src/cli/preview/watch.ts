/** Hears that something in a folder has changed. Many changes at once are told as one, and a folder that goes away is waited for. */
import {existsSync} from 'node:fs';
import {basename, relative, sep} from 'node:path';
import {watch, type FSWatcher} from 'chokidar';
import {isLitter, outputName} from '../pack-folders/read-folder.js';

/** Milliseconds without another change after which one is told: enough for an editor that writes a file in two steps. */
const quiet = 15;
/** Milliseconds after which it is told although more comes. */
const longest = 400;
/** Milliseconds after which it is told once more: a change right behind another is sometimes not heard. */
const again = 150;
/** Milliseconds between two looks whether a folder has come back. */
const patience = 400;

/**
 * @param folder is there
 * @param others folders that matter as well; asked after each change
 * @param changed is told, never twice at a time
 * @returns the way to stop, once nothing that happens is missed any more
 */
export async function watchFolder(folder: string, others: () => readonly string[], changed: () => void): Promise<() => Promise<void>> {
  const folders = new Set([folder, ...others()]);
  let watcher: FSWatcher;
  let polling = false;
  let isOver = false;
  let soon: NodeJS.Timeout | undefined;
  let once: NodeJS.Timeout | undefined;
  let waiting: NodeJS.Timeout | undefined;
  let first = 0;
  const look = (): void => {
    changed();
    const fresh = others().filter((one) => !folders.has(one));
    for (const one of fresh) folders.add(one);
    if (fresh.length > 0) watcher.add(fresh);
  };
  const tell = (): void => {
    soon = undefined;
    first = 0;
    look();
    clearTimeout(once);
    once = setTimeout(look, again);
    if (!existsSync(folder)) wait();
  };
  const heard = (): void => {
    const now = Date.now();
    first ||= now;
    clearTimeout(soon);
    soon = setTimeout(tell, Math.max(0, Math.min(quiet, first + longest - now)));
  };
  const wait = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      if (existsSync(folder)) void restart();
      else wait();
    }, patience);
  };
  const start = async (): Promise<void> => {
    const isLeftOut = (path: string): boolean => [...folders].some((one) => {
      const inner = relative(one, path);
      return inner !== '' && !inner.startsWith('..') && (inner.split(sep)[0] === outputName || isLitter(basename(path)));
    });
    watcher = watch([...folders], {ignoreInitial: true, followSymlinks: false, atomic: false, ignored: isLeftOut, usePolling: polling, interval: 200});
    watcher.on('all', heard).on('error', () => {
      // the system has no more room for watchers: looking from time to time needs none
      if (polling) return;
      polling = true;
      void restart();
    });
    await new Promise<void>((resolve) => watcher.once('ready', resolve));
  };
  const restart = async (): Promise<void> => {
    await watcher.close();
    if (isOver) return;
    await start();
    if (isOver) await watcher.close();
    else heard();
  };
  await start();
  heard(); // what happened meanwhile
  return async () => {
    isOver = true;
    for (const timer of [soon, once, waiting]) clearTimeout(timer);
    await watcher.close();
  };
}
