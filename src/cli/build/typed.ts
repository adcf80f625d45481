/** What was typed after `build`. */
import {basename, dirname, isAbsolute, join, relative, resolve, sep} from 'node:path';
import {isDate, localToday} from '../../calendar/plain-date.js';
import type {Surroundings, Typed} from '../command.js';
import {folderAddress} from '../embed/address.js';
import {outputName} from '../pack-folders/read-folder.js';
import {Problem} from '../problem.js';

export interface Wanted {
  /** As it was typed, and whole. */
  typedFolder: string;
  folder: string;
  /** As it was typed, and whole; without it, each pack's own `dist`. */
  out: {typed: string; place: string} | undefined;
  today: string;
  /** The site's own address, with a slash at its end. */
  base: string | undefined;
  /** Where a server already gives out the scripts, with a slash at its end. */
  at: string | undefined;
  onlyPacks: boolean;
}

/** @throws Problem where something is missing or cannot be meant */
export function wantedBy(typed: Typed, {cwd}: Surroundings): Wanted {
  const [typedFolder, more] = typed.words;
  if (typedFolder === undefined) throw new Problem('Say which folder the pack is in: practice-guidance build our-council');
  if (more !== undefined) throw new Problem(`One folder at a time: “${typedFolder}” was named, and “${more}” after it. A folder that holds several packs is one.`);
  const only = typed.value('only');
  if (only !== undefined && only !== 'packs') throw new Problem(`--only takes “packs”, and not “${only}”.`);
  const today = typed.value('today') ?? localToday();
  if (!isDate(today)) throw new Problem(`--today takes a day as year-month-day, such as 2026-11-22, and not “${today}”.`);
  const folder = resolve(cwd, typedFolder);
  return {
    typedFolder, folder, today,
    out: outOf(typed, folder, cwd),
    base: baseOf(typed.value('base')),
    at: typed.has('at') ? folderAddress(typed.value('at'), folder) : undefined,
    onlyPacks: only === 'packs',
  };
}

function outOf(typed: Typed, folder: string, cwd: string): Wanted['out'] {
  const out = typed.value('out');
  if (out === undefined) return undefined;
  const place = resolve(cwd, out);
  if (isWithin(folder, place)) {
    const own = join(dirname(out), `${basename(folder)}-built`);
    throw new Problem(`--out ${out} would put the build in the place of what it is made from. Name a folder of its own, such as --out ${own}, or leave --out away: the build then goes into ${outputName} inside the pack’s folder.`);
  }
  if (isWithin(place, folder) && place !== join(folder, outputName)) {
    const usual = join(basename(folder), outputName);
    throw new Problem(`--out ${out} is inside the pack’s folder, where the next build would read it as guidance. Leave --out away, and the build goes into ${usual}, which is not read. Or name a folder outside.`);
  }
  return {typed: out, place};
}

/** Whether a place is a folder or somewhere below it. */
function isWithin(place: string, folder: string): boolean {
  const way = relative(folder, place);
  return !isAbsolute(way) && way.split(sep)[0] !== '..';
}

function baseOf(given: string | undefined): string | undefined {
  if (given === undefined) return undefined;
  const address = given.endsWith('/') ? given : `${given}/`;
  if (!/^https?:\/\/[^/]/i.test(address) || !URL.canParse(address) || /[\s"'<>\\?#]/.test(address))
    throw new Problem(`--base takes the address at which the site will be, such as https://guidance.example.gov.uk/, and not “${given}”.`);
  return address;
}
