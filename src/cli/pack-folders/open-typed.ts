/** The packs of a folder that somebody typed: whatever keeps them from being read is told of the folder as it was typed. */
import {resolve, sep} from 'node:path';
import type {Surroundings} from '../command.js';
import {Problem} from '../problem.js';
import {openPack, openPacks, type Opened, type OpenOptions, type PackFolder} from './open-packs.js';

type Here = Pick<Surroundings, 'cwd' | 'installed'>;

/** @throws Problem as `openPacks` does */
export const openTyped = (typed: string, here: Here, options?: OpenOptions): Opened => toldAsTyped(typed, here, (folder) => openPacks(folder, here.installed, undefined, options));

/** @throws Problem as `openPack` does */
export const openPackTyped = (typed: string, here: Here): PackFolder => toldAsTyped(typed, here, (folder) => openPack(folder, here.installed));

function toldAsTyped<T>(typed: string, {cwd}: Here, open: (folder: string) => T): T {
  const folder = resolve(cwd, typed);
  try {
    return open(folder);
  } catch (error) {
    throw error instanceof Problem ? new Problem(error.message.replaceAll(folder, typed).replaceAll(`${cwd}${sep}`, '')) : error;
  }
}
