/** `practice-guidance diff <old> <new>`: what changed between two packs, in words. */
import {resolve} from 'node:path';
import {differences, isNothing, type PackDifferences} from '../authoring/differences/differences.js';
import type {Pack} from '../model/pack.js';
import type {Command, Surroundings, Typed} from './command.js';
import {openSide} from './diff/open-side.js';
import {asMarkdown} from './diff/print-markdown.js';
import {asText} from './diff/print-text.js';
import {packSince} from './diff/since.js';
import {tell} from './diff/tell.js';
import {openPack} from './pack-folders/open-packs.js';
import {packOf} from './pack-folders/pack-of.js';
import {Problem} from './problem.js';

export const diff: Command = {
  examples: ['./last-month ./our-council', './our-council/dist/our-council.json ./our-council', './our-council --since HEAD~1', './last-month ./our-council --markdown'],
  usage: '<old> <new>',
  about: 'Says in words what has changed for a reader, entry by entry: what matters first, then what is only worded differently, then dates. Old and new are each a pack’s folder or the .json that was built from one. Nothing is written. It ends with exit code 0 whether or not anything has changed.',
  options: [
    {name: 'since', takes: 'revision', means: 'compares one folder with what git had of it: a commit, a tag or a branch'},
    {name: 'markdown', means: 'prints what goes into a staff bulletin, without ids'},
    {name: 'json', means: 'prints it as JSON'},
    {name: 'exit-code', means: 'ends with exit code 1 where something has changed, for a script to ask'},
  ],
  async run(typed, surroundings) {
    if (typed.has('markdown') && typed.has('json')) throw new Problem('--markdown and --json are two ways to print it. Choose one.');
    const [before, after] = sides(typed, surroundings);
    const found = differences(before, after);
    surroundings.out(printed(found, typed, surroundings));
    return typed.has('exit-code') && !isNothing(found) ? 1 : 0;
  },
};

/** The format is a promise: docs/diff.md tells its fields. */
const asJson = (found: PackDifferences): string => JSON.stringify({format: 'practice-guidance/diff@1', changed: !isNothing(found), ...found}, null, 2);

function printed(found: PackDifferences, typed: Typed, {colour}: Surroundings): string {
  if (typed.has('json')) return asJson(found);
  return typed.has('markdown') ? asMarkdown(tell(found)) : asText(tell(found), colour);
}

function sides(typed: Typed, surroundings: Surroundings): [Pack, Pack] {
  const [old, now, more] = typed.words;
  const revision = typed.value('since');
  if (revision !== undefined) {
    if (now !== undefined) throw new Problem(`--since compares one folder with what git had of it, and two were named: “${old}” and “${now}”.`);
    const name = old ?? '.';
    if (/\.json$/i.test(name)) throw new Problem(`--since wants a pack’s folder, and “${name}” is a built pack.`);
    const folder = openPack(resolve(surroundings.cwd, name), surroundings.installed);
    return [packSince(revision, folder, name, surroundings), packOf(folder, name)];
  }
  if (old === undefined || now === undefined) throw new Problem('Name two packs, the older one first: practice-guidance diff ./last-month ./our-council\nOr one, and since when: practice-guidance diff ./our-council --since HEAD~1');
  if (more !== undefined) throw new Problem(`Two packs are compared, and three were named; “${more}” is one too many.`);
  return [openSide(old, surroundings), openSide(now, surroundings)];
}
