/** The packs of a folder that somebody typed: whatever keeps them from being read is told of the folder as it was typed. */
import {resolve, sep} from 'node:path';
import type {Surroundings} from '../command.js';
import {Problem} from '../problem.js';
import {openPacks, type Opened, type OpenOptions} from './open-packs.js';

/** @throws Problem as `openPacks` does */
export function openTyped(typed: string, {cwd, installed}: Pick<Surroundings, 'cwd' | 'installed'>, options?: OpenOptions): Opened {
  const folder = resolve(cwd, typed);
  try {
    return openPacks(folder, installed, undefined, options);
  } catch (error) {
    throw error instanceof Problem ? new Problem(error.message.replaceAll(folder, typed).replaceAll(`${cwd}${sep}`, '')) : error;
  }
}
