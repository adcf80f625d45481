/** `practice-guidance build <folder>`: a folder of Markdown in, the pack and a website of it out. */
import {join, relative, sep} from 'node:path';
import {packsAlone, wholeBuild} from './build/outputs.js';
import {buildReport, type Made, type Target} from './build/report.js';
import {swapIn} from './build/swap.js';
import {wantedBy, type Wanted} from './build/typed.js';
import {refuseUnlessOurs, type Files} from './build/written.js';
import {findingsIn} from './check/findings.js';
import {report} from './check/report.js';
import {colours} from './colour.js';
import type {Command, ExitCode, Surroundings} from './command.js';
import type {Opened} from './pack-folders/open-packs.js';
import {openTyped} from './pack-folders/open-typed.js';
import {outputName} from './pack-folders/read-folder.js';
import {progress} from './progress.js';

export const build: Command = {
  examples: ['our-council', 'our-council --base https://guidance.example.gov.uk/', 'our-council --out ../published'],
  usage: '<folder>',
  about: 'Makes the pack, a website of it and what to paste into other pages from a folder of Markdown, and puts them into dist inside the folder, in the place of the last build. Where there is an error, it is told and nothing is replaced. A folder that holds several packs is built pack by pack.',
  options: [
    {name: 'out', takes: 'folder', means: 'puts the build there instead; of several packs, each into a folder of its own in it'},
    {name: 'base', takes: 'address', means: 'the address at which the website will be: for search engines, and for links from other pages'},
    {name: 'at', takes: 'address', means: 'where your server gives out the scripts already (see embed): they are then not copied beside the pages'},
    {name: 'today', takes: 'day', means: 'the day that review dates are reckoned from, such as 2026-11-22; without it, today'},
    {name: 'only', takes: 'packs', means: 'makes the packs and their JSON Schemas, and no website'},
  ],
  async run(typed, surroundings) {
    const wanted = wantedBy(typed, surroundings);
    const opened = openTyped(wanted.typedFolder, surroundings, wanted.onlyPacks ? {} : {compile: {advice: {today: wanted.today}}});
    const told = problemsIn(opened, wanted, surroundings);
    if (told !== undefined) return told;
    const targets = targetsOf(opened, wanted, surroundings);
    for (const {place, name} of targets) refuseUnlessOurs(place, name);
    const tell = progress(surroundings);
    // all of it is made before any of it is put in place
    const made: Made[] = [];
    for (const target of targets) made.push({...target, files: await filesOf(target, wanted, surroundings, tell)});
    for (const {place, name, files} of made) swapIn(place, files, name);
    surroundings.out(buildReport(made, opened, wanted, surroundings));
    return 0;
  },
};

async function filesOf({packs}: Target, wanted: Wanted, {installed}: Surroundings, tell: ReturnType<typeof progress>): Promise<Files> {
  const [pack] = packs;
  if (wanted.onlyPacks || !pack) return packsAlone(packs);
  return wholeBuild(pack, wanted, installed, (done, all) => tell(() => `Building ${pack.id}: ${Math.min(done, all)} of about ${all} pages.`));
}

/** Tells every error as `check` does, and says that nothing was built; undefined where there is none. */
function problemsIn(opened: Opened, {typedFolder}: Wanted, {cwd, out, colour}: Surroundings): ExitCode | undefined {
  if (opened.packs.every(({pack}) => pack)) return undefined;
  const errors = findingsIn(opened, {typed: typedFolder, cwd}).filter(({severity}) => severity === 'error');
  out(report(errors, opened, typedFolder, colours(colour)));
  out('\nNothing was built, and what was built before is as it was.');
  return 1;
}

/** Where each pack goes: into its own folder, or where `--out` says; packs alone all go to one place. */
function targetsOf({packs: folders, several}: Opened, {out, onlyPacks, folder}: Wanted, {cwd}: Surroundings): Target[] {
  const packs = folders.flatMap(({pack}) => pack ?? []);
  const named = (place: string): string => (relative(cwd, place).startsWith('..') ? place : relative(cwd, place) || '.');
  if (onlyPacks) {
    const place = out?.place ?? join(folder, outputName);
    return [{packs, place, name: out?.typed ?? named(place)}];
  }
  return folders.flatMap(({folder: own, pack}): Target[] => {
    if (!pack) return [];
    if (!out) return [{packs: [pack], place: join(own, outputName), name: named(join(own, outputName))}];
    if (!several) return [{packs: [pack], place: out.place, name: out.typed}];
    return [{packs: [pack], place: join(out.place, pack.id), name: `${out.typed.replace(/[\\/]$/, '')}${sep}${pack.id}`}];
  });
}
