/** Files put into a folder, all of them or none. */
import {existsSync, mkdirSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {Problem, whyNot} from '../problem.js';
import type {ToWrite} from './start.js';

/** A name beside a file's that is not read as part of the pack. */
const hidden = (place: string, ending: string): string => join(dirname(place), `.${basename(place)}.${ending}`);

/**
 * Writes each file beside its place first, and moves them there once all of them are whole. A new one never takes the place of a file that is there.
 * @throws Problem with the folder as it was
 */
export function writeFiles(folder: string, files: readonly ToWrite[]): void {
  const undo: (() => void)[] = [];
  const moves = files.map(({path, text, added}) => {
    const place = join(folder, ...path.split('/'));
    return {place, text, isNew: !added, beside: hidden(place, 'part'), kept: hidden(place, 'old')};
  });
  try {
    for (const {place, text, beside} of moves) {
      mkdirSync(dirname(place), {recursive: true});
      undo.push(() => rmSync(beside, {force: true}));
      writeFileSync(beside, text);
    }
    for (const {place, beside, kept, isNew} of moves) {
      if (isNew && existsSync(place)) throw new Problem(`${place} has come in the meantime. Nothing was changed; run this again.`);
      if (isNew) undo.push(() => rmSync(place, {force: true}));
      else {
        renameSync(place, kept);
        undo.push(() => renameSync(kept, place));
      }
      renameSync(beside, place);
    }
  } catch (error) {
    for (const step of undo.reverse()) step();
    throw error instanceof Problem ? error : new Problem(`The files could not be written into ${folder}: ${whyNot(error)}. Nothing was changed.`);
  }
  for (const {kept} of moves) rmSync(kept, {force: true});
}
