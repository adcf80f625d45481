/** One side of a comparison: a pack's folder, or a pack that was built from one. */
import {readFileSync, statSync} from 'node:fs';
import {extname, resolve} from 'node:path';
import {pack as packSchema, type Pack} from '../../model/pack.js';
import {packComplaint} from '../../packs/check.js';
import type {Surroundings} from '../command.js';
import {openPack} from '../pack-folders/open-packs.js';
import {packOf} from '../pack-folders/pack-of.js';
import {Problem, whyNot} from '../problem.js';

/** @param typed the path as it was typed, for messages */
export function openSide(typed: string, {cwd, installed}: Pick<Surroundings, 'cwd' | 'installed'>): Pack {
  const path = resolve(cwd, typed);
  let isFolder: boolean;
  try {
    isFolder = statSync(path).isDirectory();
  } catch (error) {
    throw new Problem(`${typed} cannot be read: ${whyNot(error)}.${typed.includes(':') ? ' For a pack as git had it, write --since and the revision.' : ''}`);
  }
  if (isFolder) return packOf(openPack(path, installed), typed);
  if (extname(path) !== '.json') throw new Problem(`${typed} is no pack. Name a pack’s folder, or the .json that was built from one.`);
  return builtPack(path, typed);
}

function builtPack(path: string, typed: string): Pack {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Problem(error instanceof SyntaxError ? `${typed} is no JSON. Name the .json that was built from a pack.` : `${typed} cannot be read: ${whyNot(error)}.`);
  }
  const {data, error} = packSchema.safeParse(value);
  if (data) return data;
  const [issue] = error.issues;
  throw new Problem(`${typed} is JSON, but no pack that this version can read: ${packComplaint(value) ?? `${issue?.path.join('.')} does not fit`}. Name the .json that was built from a pack.`);
}
