/** The built guidance: the same files that a host copies to its own server, read once when the demo starts. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import * as z from 'zod';
import type {Checklist} from '../src/model/checklist.js';
import {pack as packSchema, type Pack} from '../src/model/pack.js';
import {StartError} from './start-error.js';

/** A checklist with the pack it was taken from: what an answer has to name. */
export interface Guidance {
  pack: Pack;
  checklist: Checklist;
}

/** Which checklist a case asks for. */
export interface Wanted {
  pack: string;
  checklist: string;
}

/**
 * Reads packs from the folder that `npm run build` makes, each once.
 * @throws StartError where a pack is missing or is no pack.
 */
export function openPacks(embedFolder: string): (id: string) => Pack {
  const packs = new Map<string, Pack>();
  return (id) => {
    const pack = packs.get(id) ?? readPack(join(embedFolder, 'packs', `${id}.json`));
    packs.set(id, pack);
    return pack;
  };
}

/**
 * Finds checklists in packs.
 * @throws StartError where a pack or checklist is missing or is no pack.
 */
export function openGuidance(embedFolder: string, packOf = openPacks(embedFolder)): (wanted: Wanted) => Guidance {
  return ({pack: id, checklist: wanted}) => {
    const pack = packOf(id);
    const checklist = pack.checklists.find((entry) => entry.id === wanted);
    if (checklist) return {pack, checklist};
    const known = pack.checklists.map((entry) => entry.id).join(', ') || 'none';
    throw new StartError(`The pack "${id}" has no checklist "${wanted}". It has: ${known}. Correct the case's seed file in demo/data.`);
  };
}

function readPack(file: string): Pack {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new StartError(`${file} is not there. Run "npm run build" first; "npm start" does so by itself.`);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new StartError(`${file} is not JSON: ${(error as Error).message}. Build it again with "npm run build".`);
  }
  const parsed = packSchema.safeParse(value);
  if (!parsed.success) throw new StartError(`${file} is not a pack that this version reads:\n${z.prettifyError(parsed.error)}\nBuild it again with "npm run build".`);
  return parsed.data;
}
