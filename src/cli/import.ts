/** `practice-guidance import <document>`: a Word document as the files of a pack. */
import {existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync} from 'node:fs';
import {basename, extname, join, relative, resolve} from 'node:path';
import {isDate, localToday} from '../calendar/plain-date.js';
import {suggestedId} from '../authoring/headings.js';
import type {SourceFile} from '../authoring/source-text.js';
import {importKinds, toEntries, type ImportKind} from '../authoring/word/entries.js';
import {readDocument, type WordDocument} from '../authoring/word/read-document.js';
import {NotReadable} from '../authoring/word/refusal.js';
import {tellings, type Told} from '../authoring/word/told.js';
import {colours, harmless, wrapped} from './colour.js';
import type {Command, Surroundings, Typed} from './command.js';
import {swap} from './embed/replace.js';
import {knownSource, linesToAdd, newPackFile, withSource, type Source} from './import/pack-file.js';
import {planFiles, type Plan} from './import/plan.js';
import {tellAll} from './import/tell.js';
import {readWritten, writtenName, writtenText} from './import/written.js';
import {perhaps} from './options.js';
import {openPack} from './pack-folders/open-packs.js';
import {readFolder} from './pack-folders/read-folder.js';
import {packId} from './pack-name.js';
import {Problem, whyNot} from './problem.js';

export const importWord: Command = {
  examples: ['framework.docx --reviewed 2026-03-31', 'framework.docx --into our-council --reviewed 2026-03-31', 'framework.docx --kind standards --reviewed 2026-03-31'],
  usage: '<document.docx>',
  about: 'Turns a Word document into the Markdown files of a pack, by its headings, lists and tables. It keeps nothing that is hidden in the document, and tells what it could not place. Run it again when the document has changed: it replaces what it wrote, and nothing that somebody changed since.',
  options: [
    {name: 'into', takes: 'folder', means: 'the folder of the pack; without it, a new folder called as the document is'},
    {name: 'reviewed', takes: 'day', means: 'when somebody last went through the document and found it right, as year-month-day. Every entry shows it'},
    {name: 'kind', takes: importKinds.join('|'), means: 'what each chapter becomes. Without it, a chapter called “Standard 3” is a standard, and any other a list of statements'},
    {name: 'force', means: 'replaces files that somebody has changed since the last import'},
    {name: 'json', means: 'prints all of it as JSON'},
  ],
  async run(typed, surroundings) {
    const result = await importInto(typed, surroundings);
    surroundings.out(typed.has('json') ? JSON.stringify(asData(result), null, 2) : asText(result, surroundings));
    return result.errors > 0 || result.plan.left.length > 0 || result.toAdd ? 1 : 0;
  },
};

interface Result {
  /** As it was typed. */
  document: string;
  /** The folder, as a person would type it. */
  folder: string;
  isNew: boolean;
  plan: Plan;
  told: readonly Told[];
  /** Lines that have to be written into pack.yaml by hand. */
  toAdd: string | undefined;
  /** How many errors the pack has now. */
  errors: number;
}

async function importInto(typed: Typed, surroundings: Surroundings): Promise<Result> {
  const {cwd, installed} = surroundings;
  const [name, more] = typed.words;
  if (name === undefined) throw new Problem('Say which Word document to import: practice-guidance import framework.docx');
  if (more !== undefined) throw new Problem(`One document at a time: “${name}” was named, and “${more}” after it. A name with spaces in it wants quotes: "Our framework.docx".`);
  const kind = kindOf(typed.value('kind'));
  const document = readWord(resolve(cwd, name), name);
  const title = document.title ?? basename(name, extname(name));
  const folder = resolve(cwd, typed.value('into') ?? packId(basename(name, extname(name))));
  const shown = relative(cwd, folder) || '.';
  if (existsSync(folder) && !statSync(folder).isDirectory()) throw new Problem(`${shown} is a file. Name a folder: --into our-council`);
  refuseFolder(folder, shown);
  const id = packId(basename(folder));
  const reviewed = await reviewedOn(typed.value('reviewed'), name, surroundings);

  const key = basename(name);
  const written = readWritten(folder);
  const before = written[key] ?? {};
  const there = filesIn(folder, shown);
  const packFile = there.find(({path}) => path === 'pack.yaml')?.text;
  const source: Source = {id: suggestedId(title, new Set()), publisher: 'Our council', ...knownSource(packFile, title), title, edition: document.saved === undefined ? 'date not seen' : `saved ${document.saved}`};
  const isOurs = ({path, text}: SourceFile): boolean => path in before || new RegExp(`^source: ${source.id}$`, 'm').test(text.split('\n---')[0] ?? '');
  const entries = toEntries(document, {title, source: source.id, reviewed, ...(kind && {kind}), others: there.filter((file) => !isOurs(file))});

  const isPackOurs = packFile === undefined || 'pack.yaml' in before;
  const pack = isPackOurs ? newPackFile({id, title, owner: 'Practice development lead'}, source) : withSource(packFile, source);
  const plan = planFiles(new Map([...(isPackOurs && pack !== undefined ? [['pack.yaml', pack] as const] : []), ...entries.files.map(({path, text}) => [path, text] as const)]), before, (path) => contentOf(folder, path), typed.has('force'));
  if (!isPackOurs && pack !== undefined && pack !== packFile) plan.write.set('pack.yaml', pack);
  const isNew = there.length === 0;
  write(folder, plan, writtenText({...written, [key]: plan.hashes}));
  return {document: name, folder: shown, isNew, plan, told: entries.told, toAdd: pack === undefined ? linesToAdd(source) : undefined, errors: errorsIn(folder, installed)};
}

/** A folder that is there has to be a pack's: anything else would be filled with files that have no place there. */
function refuseFolder(folder: string, shown: string): void {
  if (!existsSync(folder)) return;
  try {
    const names = readdirSync(folder).filter((one) => !one.startsWith('.'));
    if (names.length > 0 && !names.includes('pack.yaml')) throw new Problem(wrapped(`${shown} has something in it and no pack.yaml, so it is not a pack’s folder. Name the folder of a pack, or one that is empty or not there yet: --into our-council`));
  } catch (error) {
    throw error instanceof Problem ? error : new Problem(`${shown} cannot be read: ${whyNot(error)}. Nothing was written.`);
  }
}

function kindOf(typed: string | undefined): ImportKind | undefined {
  const kind = importKinds.find((one) => one === typed);
  if (typed !== undefined && !kind) throw new Problem(`--kind cannot be “${typed}”.${perhaps(typed, importKinds)} It is one of ${importKinds.join(', ')}.`);
  return kind;
}

/** More than any document with pictures in it that people send each other. */
const maxFile = 300_000_000;

function readWord(file: string, typed: string): WordDocument {
  let bytes: Uint8Array;
  try {
    const {size} = statSync(file);
    if (size > maxFile) throw new Problem(`${typed} is larger than ${maxFile / 1_000_000} MB. Take its pictures out in Word, and import it again.`);
    bytes = readFileSync(file);
  } catch (error) {
    throw error instanceof Problem ? error : new Problem(`${typed} cannot be read: ${whyNot(error)}.`);
  }
  try {
    return readDocument(bytes);
  } catch (error) {
    if (error instanceof NotReadable) throw new Problem(wrapped(`${typed} was not imported: ${error.message}`));
    throw error;
  }
}

async function reviewedOn(typed: string | undefined, document: string, {ask, today = localToday()}: Surroundings): Promise<string> {
  let day = typed;
  if (day === undefined) {
    if (!ask) throw new Problem(wrapped(`Say when somebody last went through the document and found it right, since every entry shows that day. Add it to what you typed, so: practice-guidance import ${document} --reviewed 2026-03-31`));
    day = await ask('When did somebody last go through this document and find it right? (year-month-day) ');
    if (day === undefined) throw new Problem('Stopped. Nothing was written.');
  }
  if (!isDate(day)) throw new Problem(`“${harmless(day)}” is not a day. Write year-month-day, such as 2026-03-31. Nothing was written.`);
  if (day > today) throw new Problem(`${day} has yet to come. Write the day on which somebody last went through the document. Nothing was written.`);
  return day;
}

function filesIn(folder: string, shown: string): SourceFile[] {
  if (!existsSync(folder)) return [];
  try {
    return readFolder(folder).files;
  } catch (error) {
    throw new Problem(`${shown} cannot be read: ${whyNot(error)}. Nothing was written.`);
  }
}

/** What stands under a path; what is no file can only be somebody's own. */
function contentOf(folder: string, path: string): Uint8Array | undefined {
  const place = join(folder, ...path.split('/'));
  if (!existsSync(place)) return undefined;
  return lstatSync(place).isFile() ? readFileSync(place) : new Uint8Array();
}

function write(folder: string, {write: files, removed}: Plan, list: string): void {
  const before = existsSync(folder);
  if (before && files.size === 0 && removed.length === 0) return;
  try {
    mkdirSync(folder, {recursive: true});
  } catch (error) {
    throw new Problem(`${folder} cannot be made: ${whyNot(error)}.`);
  }
  try {
    const encoder = new TextEncoder();
    swap(folder, new Map([...files, [writtenName, list] as const].map(([path, text]) => [path, encoder.encode(text)])), removed);
  } catch (error) {
    if (!before) rmSync(folder, {recursive: true, force: true});
    throw error;
  }
}

const errorsIn = (folder: string, installed: string): number => openPack(folder, installed).diagnostics.filter(({severity}) => severity === 'error').length;

const asData = ({document, folder, plan, told, toAdd, errors}: Result): object => ({
  document, folder, written: [...plan.write.keys()], same: plan.same, left: plan.left, removed: plan.removed, outlived: plan.outlived, errors,
  ...(toAdd !== undefined && {toAdd}),
  told: told.map((one) => ({...one, isLoss: tellings[one.code].isLoss, message: tellings[one.code].message, remedy: tellings[one.code].remedy})),
});

function asText({document, folder, isNew, plan, told, toAdd, errors}: Result, {colour}: Surroundings): string {
  const {bold, green, yellow} = colours(colour);
  const files = (count: number): string => `${count} ${count === 1 ? 'file' : 'files'}`;
  const list = (paths: readonly string[]): string[] => paths.map((path) => `  ${path}`);
  const block = (title: string, paths: readonly string[]): string[] => (paths.length > 0 ? ['', yellow(wrapped(title)), ...list(paths)] : []);
  const written = [...plan.write.keys()];
  const all = written.length === 0 ? `${document} says what it said at the last import: nothing was written into ${folder}.` : `${document}: ${files(written.length)} written into ${folder}.`;
  return [
    green(harmless(all)),
    ...list(written),
    ...(written.length > 0 && plan.same.length > 0 ? [`${files(plan.same.length)} stayed as ${plan.same.length === 1 ? 'it was' : 'they were'}.`] : []),
    ...block('Somebody has changed these since they were imported, so they were left as they are. --force replaces them:', plan.left),
    ...block('Taken away, since the document no longer has them:', plan.removed),
    ...block('The document no longer has these, and somebody has changed them. They were left; take them away if they are no longer needed:', plan.outlived),
    ...(toAdd === undefined ? [] : ['', yellow('Add the document to pack.yaml, under the line “sources:”:'), ...toAdd.split('\n').map((line) => `  ${line}`)]),
    ...tellAll(told, colour),
    '',
    bold('Next'),
    ...(isNew ? [wrapped(`  Open ${join(folder, 'pack.yaml')}, and write your council’s name, who reviews the guidance, and the document’s edition.`, '  ').replace(/^ {4}/, '  ')] : []),
    `  practice-guidance check ${folder}${errors > 0 ? ` (it has ${errors} ${errors === 1 ? 'error' : 'errors'} to show you)` : ''}`,
    `  practice-guidance preview ${folder}`,
  ].join('\n');
}
