/** What was built and where, and what to do with it, for people. */
import {join} from 'node:path';
import type {Pack} from '../../model/pack.js';
import {headLines} from '../../site/use.js';
import {findingsIn} from '../check/findings.js';
import {colours, wrapped, type Colours} from '../colour.js';
import type {Surroundings} from '../command.js';
import {policyFor} from '../embed/paste.js';
import type {Opened} from '../pack-folders/open-packs.js';
import {adviceCounted, asTyped, counted, sizeWords} from '../words.js';
import type {Wanted} from './typed.js';
import type {Files} from './written.js';

/** Where something is put, and what is in it. */
export interface Target {
  /** One, where a site is made of it. */
  packs: Pack[];
  place: string;
  /** The place as a person would name it. */
  name: string;
}

export interface Made extends Target {
  files: Files;
}

export function buildReport(made: readonly Made[], opened: Opened, wanted: Wanted, {colour, cwd}: Surroundings): string {
  const paint = colours(colour);
  const {bold, green} = paint;
  const notes = notesOn(opened, wanted, cwd, paint);
  if (wanted.onlyPacks) return [...made.map(({packs, name}) => green(`${counted(packs.length, 'pack')} built into ${name}: ${packs.map(({id, version}) => `${id} ${version}`).join(', ')}.`)), ...notes].join('\n');
  return [
    ...made.flatMap((one) => [...siteText(one, paint), '']),
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

/** What an editor should know although it was built. */
function notesOn(opened: Opened, {typedFolder, onlyPacks, base}: Wanted, cwd: string, {yellow}: Colours): string[] {
  const findings = findingsIn(opened, {typed: typedFolder, cwd});
  const advice = findings.length;
  const [are, them] = advice === 1 ? ['is', 'it'] : ['are', 'them'];
  const reviews = findings.filter(({code}) => code === 'review-due');
  return [
    ...reviews.map(({shown, line, message}) => `${shown}:${line}: ${message}`),
    ...(advice > 0 ? [`There ${are} ${adviceCounted(advice)} on the text: \`practice-guidance check ${asTyped(typedFolder)}\` tells ${them}.`] : []),
    ...(!onlyPacks && !base ? ['The address of the website was not said, so it has no sitemap, and what to paste has no links to it. With --base https://guidance.example.gov.uk/ it has both.'] : []),
  ].map((note) => yellow(wrapped(note)));
}

/** One pack's website: how large it is, and what stands where. */
function siteText({packs, name, files}: Made, {green}: Colours): string[] {
  return packs.flatMap(({id, title, version}) => {
    const names = [...files.keys()];
    const pages = names.filter((file) => /^site\/.*\.html$/.test(file)).length;
    const rows: (readonly [file: string, words: string])[] = [
      [join(name, 'site', 'index.html'), 'the website: open this file to see it'],
      ...(names.some((file) => file.startsWith('snippets/')) ? [[join(name, 'snippets'), 'what to paste into other pages, entry by entry'] as const] : []),
      [join(name, `${id}.json`), `the pack; ${id}.js is the same for a bundler`],
    ];
    const width = Math.max(...rows.map(([file]) => file.length));
    return [green(`${title} ${version} is built: ${counted(pages, 'page')}, ${sizeWords(bytesOf(files))}, in ${name}.`), ...rows.map(([file, words]) => `  ${file.padEnd(width)}  ${words}`)];
  });
}

const bytesOf = (files: Files): number => [...files.values()].reduce((sum, content) => sum + (typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength), 0);
