/** `practice-guidance translate status` and `translate start <language>`. */
import {sourceText} from '../authoring/source-text.js';
import {translationStatus} from '../authoring/translate/status.js';
import {readTranslations} from '../authoring/translations.js';
import {audience, type Audience} from '../model/audience.js';
import type {Pack} from '../model/pack.js';
import {colours, harmless, wrapped} from './colour.js';
import type {Command, ExitCode, Surroundings, Typed} from './command.js';
import {atCommas, perhaps} from './options.js';
import type {PackFolder} from './pack-folders/open-packs.js';
import {openPackTyped} from './pack-folders/open-typed.js';
import {packOf} from './pack-folders/pack-of.js';
import {Problem} from './problem.js';
import {isThere, fileAt, putFiles} from './put-files.js';
import {inFull, readLanguage, type Language} from './translate/language.js';
import {plan, type Plan, type ToWrite} from './translate/start.js';
import {asText, countsOf} from './translate/status.js';
import {counted, forWhom} from './words.js';

export const translate: Command = {
  examples: ['status ./our-council', 'start ur ./our-council', 'start ur ./our-council --only first-contact --audience parent'],
  usage: '<status | start language> <folder>',
  about: '“status” says by language, explanation and paragraph what is missing, what is out of date because the original has changed, and what nobody has checked. “start” lays out a file for each explanation that has none in that language, with the original above the place of each paragraph; it never overwrites. Without a folder, the one you are in is meant.',
  options: [
    {name: 'only', takes: 'ids', means: 'start: lays out only these explanations, with commas between their ids'},
    {name: 'audience', takes: 'audiences', means: `start: lays out only what is for ${audience.options.join(', ')}; in a file that is there, adds what is for them`},
    {name: 'json', means: 'prints it as JSON'},
  ],
  async run(typed, surroundings) {
    const [what, ...rest] = typed.words;
    if (what === 'status') return status(rest, typed, surroundings);
    if (what === 'start') return start(rest, typed, surroundings);
    throw new Problem(`${what === undefined ? 'Say what to do' : `There is no “translate ${what}”.${perhaps(what, ['status', 'start'])} Write`}: practice-guidance translate status, or practice-guidance translate start ur`);
  },
};

function folderOf(words: readonly string[], surroundings: Surroundings): {folder: PackFolder; pack: Pack; behind: string} {
  const [name = '.', more] = words;
  if (more !== undefined) throw new Problem(`One folder at a time: “${name}” was named, and “${more}” after it.`);
  const folder = openPackTyped(name, surroundings);
  return {folder, pack: packOf(folder, name), behind: name === '.' ? '' : ` ${name}`};
}

function status(words: readonly string[], typed: Typed, surroundings: Surroundings): ExitCode {
  const other = ['only', 'audience'].find((name) => typed.has(name));
  if (other) throw new Problem(`--${other} belongs to “translate start”.`);
  const {folder, pack, behind} = folderOf(words, surroundings);
  if (!pack.explanations.length) {
    surroundings.out(typed.has('json') ? statusJson(pack, []) : `${harmless(pack.title)} has no explanations for families, so there is nothing to translate.`);
    return 0;
  }
  const languages = translationStatus(pack, readTranslations(folder.files.map(sourceText)));
  surroundings.out(typed.has('json') ? statusJson(pack, languages) : asText(pack.title, languages, behind, surroundings.colour));
  return 0;
}

/** The format is a promise: docs/translate.md tells its fields. */
const statusJson = ({id, title, version}: {id: string; title: string; version: string}, languages: ReturnType<typeof translationStatus>): string =>
  JSON.stringify({format: 'practice-guidance/translations@1', pack: {id, title, version}, languages: languages.map((one) => ({language: one.language, counts: countsOf(one), explanations: one.explanations}))}, null, 2);

function start(words: readonly string[], typed: Typed, surroundings: Surroundings): ExitCode {
  const [tag, ...rest] = words;
  if (tag === undefined) throw new Problem('Say into which language: practice-guidance translate start ur');
  const audiences = atCommas(typed.value('audience') ?? '').map(readAudience);
  const {folder, pack, behind} = folderOf(rest, surroundings);
  const language = readLanguage(tag, pack.language);
  const ids = atCommas(typed.value('only') ?? '');
  const known = pack.explanations.map(({id}) => id);
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown !== undefined) throw new Problem(`There is no explanation “${unknown}”.${perhaps(unknown, known)} The pack has ${known.join(', ') || 'none'}.`);
  const made = plan(folder, pack, language, {ids, audiences});
  write(folder.folder, made.files);
  surroundings.out(typed.has('json') ? startJson(language, made) : startText(language, made, behind, surroundings));
  return 0;
}

/** A new file never takes the place of one that is there. */
function write(folder: string, files: readonly ToWrite[]): void {
  if (!files.length) return;
  const come = files.find(({path, added}) => !added && isThere(fileAt(folder, path)));
  if (come) throw new Problem(`${fileAt(folder, come.path)} has come in the meantime. Nothing was changed; run this again.`);
  putFiles(folder, new Map(files.map(({path, text}) => [path, text])));
}

function readAudience(typed: string): Audience {
  const {data} = audience.safeParse(typed);
  if (!data) throw new Problem(`There is no audience “${typed}”.${perhaps(typed, audience.options)} --audience takes ${audience.options.join(', ')}.`);
  return data;
}

const startJson = ({tag}: Language, {files, notes}: Plan): string =>
  JSON.stringify({format: 'practice-guidance/translation-start@1', language: tag, files: files.map(({path, title, added}) => ({path, title, is: added ? 'added-to' : 'new', ...(added && {added})})), notes}, null, 2);

function startText(language: Language, {files, notes}: Plan, behind: string, {colour}: Surroundings): string {
  const {bold} = colours(colour);
  const fresh = files.filter(({added}) => !added);
  const extended = files.filter(({added}) => added);
  const row = ({path, title}: ToWrite): string => `  ${harmless(path)}  ${harmless(title)}`;
  return [
    bold(inFull(language)),
    ...(fresh.length ? ['', `Laid out: ${counted(fresh.length, 'file')}`, ...fresh.map(row)] : []),
    ...(extended.length ? ['', 'Added to, with what was there left as it is', ...extended.flatMap((one) => [row(one), ...(one.added ?? []).map(({audience: whom, title}) => `    ${harmless(title)}, for ${forWhom(whom)}`)])] : []),
    ...(files.length ? [] : ['Nothing is left to lay out.']),
    ...notes.flatMap((note) => ['', wrapped(harmless(note))]),
    '',
    bold('What to do next'),
    ...(files.length ? [wrapped('Open each file. Write each heading in the place of its …, and each paragraph under the original that stands above its place. What is not written yet is shown to nobody.', '  ')] : []),
    wrapped(`practice-guidance translate status${behind} says what is still to be written, out of date or to be checked.`, '  '),
  ].join('\n');
}
