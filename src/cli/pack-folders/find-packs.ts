/** Which folders a person means who names one: a pack's own, or one that holds several. */
import {existsSync, readdirSync, statSync} from 'node:fs';
import {dirname, join, relative, resolve, sep} from 'node:path';
import {packFileName} from '../../authoring/manifest.js';
import {kinds} from '../../model/kinds.js';
import {Problem, whyNot} from '../problem.js';
import {asTyped} from '../words.js';
import {outputName} from './read-folder.js';

/**
 * Which folders are packs. One without pack.yaml that has a kind's folder is a pack that lacks it.
 * @throws Problem where the folder is not there, cannot be read, or holds no pack, with those that were perhaps meant
 */
export function findPacks(folder: string): {several: boolean; folders: string[]} {
  const place = resolve(folder);
  const names = namesIn(folder, place);
  if (names.length === 0) throw new Problem(`${folder} is empty. \`practice-guidance init ${asTyped(folder)}\` leaves a pack in it to start from.`);
  if (names.includes(packFileName)) return {several: false, folders: [place]};
  const folders = names.filter((name) => existsSync(join(place, name, packFileName))).map((name) => join(place, name));
  if (folders.length > 0) return {several: true, folders};
  if (names.some((name) => kindFolders.has(name))) return {several: false, folders: [place]};
  const above = packAbove(place, folder);
  if (above !== undefined) throw new Problem(`${folder} is a part of a pack and not one itself. Name the pack’s folder: ${above}`);
  const below = packsBelow(place, 3).map((one) => typedBelow(folder, place, one));
  const hint = below.length > 0 ? `Did you mean ${below.slice(0, 5).join(' or ')}?` : `\`practice-guidance init ${asTyped(join(folder, 'our-council'))}\` makes a pack to start from.`;
  throw new Problem(`${folder} is no pack: it holds no pack.yaml, and no folder in it does. ${hint}`);
}

/** The pack that a folder is in, at most two folders up, as it would be typed; undefined where it is in none. */
function packAbove(place: string, typed: string): string | undefined {
  const up = ['..', join('..', '..')].find((one) => existsSync(join(place, one, packFileName)));
  return up && join(typed, up);
}

const kindFolders: ReadonlySet<string> = new Set(Object.values(kinds).flatMap(({folder}) => (folder ? [folder] : [])));

/** Folders further down that hold packs, or the packs themselves: where somebody meant to be. */
function packsBelow(place: string, depth: number): string[] {
  if (depth === 0) return [];
  const inner = foldersIn(place).slice(0, 200).map((name) => join(place, name));
  const holdsPack = (one: string): boolean => existsSync(join(one, packFileName)) || foldersIn(one).some((name) => existsSync(join(one, name, packFileName)));
  return inner.flatMap((one) => (holdsPack(one) ? [one] : packsBelow(one, depth - 1)));
}

function foldersIn(place: string): string[] {
  try {
    const entries = readdirSync(place, {withFileTypes: true}).filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules');
    return entries.map(({name}) => name).sort();
  } catch {
    return []; // not ours to read
  }
}

/** A place below a folder, or above it, as the folder was typed. */
const typedBelow = (typed: string, from: string, place: string): string => join(typed, relative(from, place));

function namesIn(folder: string, place: string): string[] {
  try {
    if (!statSync(place).isDirectory()) throw new Problem(`${folder} is a file. Name the folder that holds pack.yaml${packAround(folder, place)}.`);
    return readdirSync(place).filter((name) => !name.startsWith('.') && name !== outputName).sort();
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem(`${folder} cannot be read: ${whyNot(error)}.${withSlashes(folder, place)} Nothing was changed.`);
  }
}

/** A path with the backslashes of Windows, typed where they are none: the one that was meant, where it is there. */
function withSlashes(typed: string, place: string): string {
  return sep === '/' && typed.includes('\\') && existsSync(place.replaceAll('\\', '/')) ? ` Did you mean ${asTyped(typed.replaceAll('\\', '/'))}?` : '';
}

/** `: ./ours` where a folder that the file is in is a pack's. */
function packAround(typed: string, file: string): string {
  for (let place = dirname(file); place !== dirname(place); place = dirname(place)) {
    if (existsSync(join(place, packFileName))) return `: ${typedBelow(typed, file, place)}`;
  }
  return '';
}
