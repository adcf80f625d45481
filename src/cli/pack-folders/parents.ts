/** Where the packs are that another extends: beside its folder, or among those that came with the package. */
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {packFileName, type readExtends} from '../../authoring/manifest.js';
import {pack as packSchema, type Pack} from '../../model/pack.js';
import {Problem} from '../problem.js';

/** What a pack.yaml says of its pack, given its text. */
type NamedIn = (text: string) => ReturnType<typeof readExtends>;

/** The folder beside a pack's that holds the pack of an id: most often called as the pack is. */
export function folderBeside(folder: string, id: string, named: NamedIn): string | undefined {
  const shelf = dirname(folder);
  const others = readdirSync(shelf, {withFileTypes: true}).filter((entry) => entry.isDirectory() && entry.name !== basename(folder)).map(({name}) => name);
  others.sort((a, b) => Number(b === id) - Number(a === id));
  return others.map((name) => join(shelf, name)).find((place) => idIn(place, named) === id);
}

function idIn(folder: string, named: NamedIn): string | undefined {
  try {
    return named(readFileSync(join(folder, packFileName), 'utf8')).id ?? basename(folder);
  } catch {
    return undefined; // not a pack, or not ours to read
  }
}

/** A pack that came with the package. @throws Problem where it is damaged */
export function shippedPack(installed: string, id: string): Pack | undefined {
  const file = join(installed, 'dist', 'packs', `${id}.json`);
  if (!/^[a-z0-9-]+$/.test(id) || !existsSync(file)) return undefined;
  try {
    return packSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new Problem(`${file} belongs to this command and cannot be read. Install the package again.`);
  }
}
