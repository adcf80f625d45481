/** `practice-guidance build <folder>`: a folder of Markdown in, the pack and a website of it out. */
import {join, relative, sep} from 'node:path';
import type {Diagnostic} from '../authoring/diagnostic.js';
import {sourceText} from '../authoring/source-text.js';
import type {Pack} from '../model/pack.js';
import {headLines} from '../site/use.js';
import {packsAlone, wholeBuild} from './build/outputs.js';
import {swapIn} from './build/swap.js';
import {wantedBy, type Wanted} from './build/typed.js';
import {refuseUnlessOurs, type Files} from './build/written.js';
import {colours, wrapped} from './colour.js';
import type {Command, ExitCode, Surroundings} from './command.js';
import {policyFor} from './embed/paste.js';
import {openPacks, type Opened, type PackFolder} from './pack-folders/open-packs.js';
import {outputName} from './pack-folders/read-folder.js';
import {formatDiagnostic, summary} from './print-diagnostics.js';
import {Problem} from './problem.js';
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
    const opened = open(wanted, surroundings);
    const told = problemsIn(opened, surroundings);
    if (told !== undefined) return told;
    const targets = targetsOf(opened, wanted, surroundings);
    for (const {place, name} of targets) refuseUnlessOurs(place, name);
    const tell = progress(surroundings);
    // all of it is made before any of it is put in place
    const made: Made[] = [];
    for (const target of targets) made.push({...target, files: wanted.onlyPacks ? packsAlone(target.packs) : await wholeBuild(only(target.packs), wanted, surroundings.installed, (done, all) => tell(() => `Building ${target.packs[0]?.id ?? ''}: ${Math.min(done, all)} of about ${all} pages.`))});
    for (const {place, name, files} of made) swapIn(place, files, name);
    surroundings.out(report(made, opened, wanted, surroundings));
    return 0;
  },
};

/** The folder, told of as it was typed. */
function open({folder, typedFolder, onlyPacks, today}: Wanted, {installed}: Surroundings): Opened {
  try {
    return openPacks(folder, installed, undefined, onlyPacks ? {} : {compile: {advice: {today}}});
  } catch (error) {
    if (error instanceof Problem) throw new Problem(error.message.replaceAll(folder, typedFolder));
    throw error;
  }
}

/** Where something is put, and what is in it. */
interface Target {
  packs: Pack[];
  place: string;
  /** The place as a person would name it. */
  name: string;
}

interface Made extends Target {
  files: Files;
}

const only = ([pack]: readonly Pack[]): Pack => pack!; // a site is made of one

/** Tells every error, and says that nothing was built; undefined where there is none. */
function problemsIn({packs, several}: Opened, {out}: Surroundings): ExitCode | undefined {
  const diagnostics = packs.flatMap(({diagnostics: own}) => own);
  if (packs.every(({pack}) => pack)) return undefined;
  const shown = (folder: PackFolder, one: Diagnostic): string => formatDiagnostic(several ? {...one, file: `${folder.name}/${one.file}`} : one, linesOf(folder, one.file));
  for (const folder of packs) for (const one of folder.diagnostics.filter(({severity}) => severity === 'error')) out(`${shown(folder, one)}\n`);
  out(`Nothing was built, and what was built before is as it was: ${summary(diagnostics)}. Mend ${summary(diagnostics).startsWith('1 error') ? 'it' : 'them'} and build again.`);
  return 1;
}

const linesOf = ({files}: PackFolder, path: string): string[] => sourceText(files.find((file) => file.path === path) ?? {path, text: ''}).text.split('\n');

function targetsOf({packs: folders, several}: Opened, {out, onlyPacks, folder}: Wanted, {cwd}: Surroundings): Target[] {
  const packs = folders.flatMap(({pack}) => pack ?? []);
  const named = (place: string): string => (relative(cwd, place).startsWith('..') ? place : relative(cwd, place) || '.');
  if (onlyPacks) {
    const place = out?.place ?? join(folder, outputName);
    return [{packs, place, name: out?.typed ?? named(place)}];
  }
  return folders.flatMap(({folder: own, pack}) => {
    if (!pack) return [];
    const place = !out ? join(own, outputName) : several ? join(out.place, pack.id) : out.place;
    return [{packs: [pack], place, name: out ? (several ? `${out.typed.replace(/[\\/]$/, '')}${sep}${pack.id}` : out.typed) : named(place)}];
  });
}

const size = (files: Files): string => {
  const bytes = [...files.values()].reduce((sum, content) => sum + (typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength), 0);
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
};

function report(made: readonly Made[], {packs}: Opened, wanted: Wanted, {colour}: Surroundings): string {
  const {bold, green, yellow} = colours(colour);
  const advice = packs.reduce((sum, {diagnostics}) => sum + diagnostics.length, 0);
  const reviews = packs.flatMap(({diagnostics}) => diagnostics.filter(({code}) => code === 'review-due'));
  const notes = [
    ...reviews.map(({file, line, message}) => `${file}:${line}: ${message}`),
    ...(advice > 0 ? [`There ${advice === 1 ? 'is 1 piece' : `are ${advice} pieces`} of advice on the text: \`practice-guidance check ${wanted.typedFolder}\` tells ${advice === 1 ? 'it' : 'them'}.`] : []),
    ...(!wanted.onlyPacks && !wanted.base ? ['The address of the website was not said, so it has no sitemap, and what to paste has no links to it. With --base https://guidance.example.gov.uk/ it has both.'] : []),
  ].map((note) => yellow(wrapped(note)));
  if (wanted.onlyPacks) return [...made.map(({packs: own, name}) => green(`${own.length} ${own.length === 1 ? 'pack' : 'packs'} built into ${name}: ${own.map(({id, version}) => `${id} ${version}`).join(', ')}.`)), ...notes].join('\n');
  const built = made.flatMap(({packs: own, name, files}) => {
    const {id, title, version} = only(own);
    const pages = [...files.keys()].filter((file) => /^site\/.*\.html$/.test(file)).length;
    const rows = [
      [join(name, 'site', 'index.html'), 'the website: open this file to see it'],
      ...([...files.keys()].some((file) => file.startsWith('snippets/')) ? [[join(name, 'snippets'), 'what to paste into other pages, entry by entry']] : []),
      [join(name, `${id}.json`), `the pack; ${id}.js is the same for a bundler`],
    ] as [string, string][];
    const width = Math.max(...rows.map(([file]) => file.length));
    return [
      green(`${title} ${version} is built: ${pages} pages, ${size(files)}, in ${name}.`),
      ...rows.map(([file, words]) => `  ${file.padEnd(width)}  ${words}`),
      '',
    ];
  });
  return [
    ...built,
    bold('To publish it'),
    '  Copy all that is in the folder site to your web server. Nothing else is needed, and nothing is asked of any other site.',
    '',
    bold('Content security policy that its pages work under'),
    `  ${policyFor(wanted.at ?? '/').header}`,
    '',
    bold('What a page of another site needs once, to show an entry'),
    ...headLines({base: wanted.base, scripts: wanted.at ?? 'guidance/'}).split('\n').map((line) => `  ${line}`),
    ...(notes.length > 0 ? ['', ...notes] : []),
  ].join('\n');
}
