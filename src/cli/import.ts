/** `practice-guidance import <document>`: a Word document as the files of a pack. */
import {existsSync, lstatSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {basename, extname, join, relative, resolve} from 'node:path';
import {isDate, localToday} from '../calendar/plain-date.js';
import {frontMatterIn} from '../authoring/front-matter-lines.js';
import {suggestedId} from '../authoring/suggested-id.js';
import {packFileName, readManifest} from '../authoring/manifest.js';
import {sourceText, type SourceFile} from '../authoring/source-text.js';
import {importKinds, toEntries, type ImportKind} from '../authoring/word/entries.js';
import {formerEntries, type FormerEntry} from '../authoring/word/former.js';
import {readDocument, type WordDocument} from '../authoring/word/read-document.js';
import {NotReadable} from '../authoring/word/refusal.js';
import {tellings, type Told} from '../authoring/word/told.js';
import type {Pack} from '../model/pack.js';
import {colours, harmless, wrapped} from './colour.js';
import type {Command, Surroundings, Typed} from './command.js';
import {knownSource, linesToAdd, newPackFile, withSource, type Source} from './import/pack-file.js';
import {planFiles, type Plan} from './import/plan.js';
import {tellAll} from './import/tell.js';
import {readWritten, writtenName, writtenText} from './import/written.js';
import {perhaps} from './options.js';
import {openPack} from './pack-folders/open-packs.js';
import {shippedPack} from './pack-folders/parents.js';
import {readFolder} from './pack-folders/read-folder.js';
import {packId} from './pack-name.js';
import {Problem, whyNot} from './problem.js';
import {progress} from './progress.js';
import {fileAt, putFiles} from './put-files.js';
import {asTyped, counted, errorsCounted} from './words.js';

export const importWord: Command = {
  examples: ['framework.docx --reviewed 2026-03-31', 'framework.docx --into our-council --reviewed 2026-03-31', 'framework.docx --kind standards --reviewed 2026-03-31'],
  usage: '<document.docx>',
  about: 'Turns a Word document into the Markdown files of a pack, by its headings, lists and tables. It keeps nothing that is hidden in the document, and tells what it could not place. Run it again when the document has changed: it replaces what it wrote, and nothing that somebody changed since.',
  options: [
    {name: 'into', takes: 'folder', means: 'the folder of the pack; without it, a new folder called as the document is'},
    {name: 'reviewed', takes: 'day', means: 'when somebody last went through the document and found it right, as year-month-day. Every entry shows it'},
    {name: 'kind', takes: importKinds.join('|'), means: 'what each chapter becomes. Without it, a chapter called “Standard 3” is a standard, and any other a list of statements'},
    {name: 'timescales', means: 'makes time-scales of a table with a column of lengths also where it does not say from when they count, for you to write'},
    {name: 'former', takes: 'folder', means: 'a folder with an earlier import of the document, whose ids are kept where only a heading has changed. Without it, the folder that is written into'},
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
  /** Another folder with an import of a document of the same title, whose ids were not looked at. */
  beside?: string;
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
  const tell = progress(surroundings);
  const document = readWord(resolve(cwd, name), name, (count) => tell(() => `Reading ${harmless(name)}: ${count.toLocaleString('en-GB')} paragraphs and tables …`));
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
  const isOurs = (file: SourceFile): boolean => file.path in before || isOfSource(file, source.id) || isMoved(file, there, before);
  tell(() => `Looking for what stands in ${shown} …`);
  const otherFolder = typed.value('former');
  const former = otherFolder === undefined ? formerEntries(there, isOurs) : formerIn(resolve(cwd, otherFolder), otherFolder, key);
  const entries = toEntries(document, {title, source: source.id, reviewed, ...(kind && {kind}), others: there.filter((file) => !isOurs(file)), former, withoutStart: typed.has('timescales'), parents: parentsOf(folder, packFile, installed), ...(isOfEngland(packFile) && {nation: 'england'})});

  const isPackOurs = packFile === undefined || 'pack.yaml' in before;
  const pack = isPackOurs ? newPackFile({id, title, owner: 'Practice development lead'}, source) : withSource(packFile, source);
  const plan = planFiles(new Map([...(isPackOurs && pack !== undefined ? [['pack.yaml', pack] as const] : []), ...entries.files.map(({path, text}) => [path, text] as const)]), before, (path) => contentOf(folder, path), typed.has('force'));
  if (!isPackOurs && pack !== undefined && pack !== packFile) plan.write.set('pack.yaml', pack);
  const isNew = there.length === 0;
  write(folder, plan, writtenText({...written, [key]: plan.hashes}));
  tell(() => `Checking ${shown} …`);
  const isGone = ({path}: FormerEntry): boolean => otherFolder !== undefined || plan.write.has(path) || plan.removed.includes(path);
  const told = [...entries.told, ...entries.gone.filter(isGone).map(({title: words, id: gone}): Told => ({code: 'gone-entry', words, id: gone}))];
  const beside = isNew && otherFolder === undefined ? otherImport(cwd, folder, title) : undefined;
  return {document: name, folder: shown, isNew, plan, told, ...(beside !== undefined && {beside}), toAdd: pack === undefined ? linesToAdd(source) : undefined, errors: errorsIn(folder, installed)};
}

/** Whether a file names the document as its source. */
const isOfSource = ({text}: SourceFile, source: string): boolean => new RegExp(`^source: ${source}$`, 'm').test(frontOf(text));

/** The front matter of a file; empty where it has none. */
function frontOf(written: string): string {
  const {text} = sourceText({path: '', text: written});
  const {from, to} = frontMatterIn(text)?.yaml ?? {from: 0, to: 0};
  return text.slice(from, to);
}

/** Whether a file is one that an import wrote and somebody called otherwise since: by the id in it, after which an import calls a file. */
function isMoved({path, text}: SourceFile, there: readonly SourceFile[], before: Readonly<Record<string, string>>): boolean {
  const [, id] = /^(?:id|list): *([a-z0-9-]+) *$/m.exec(frontOf(text)) ?? [];
  const usual = `${path.split('/')[0]}/${id}.md`;
  return usual in before && !there.some((one) => one.path === usual);
}

/** The packs that a pack extends, as far as they can be had: a new one will extend England's. */
function parentsOf(folder: string, packFile: string | undefined, installed: string): readonly Pack[] {
  if (packFile !== undefined) return openPack(folder, installed).parents;
  const england = shippedPack(installed, 'england');
  return england ? [england] : [];
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

function readWord(file: string, typed: string, onBlock: (count: number) => void): WordDocument {
  let bytes: Uint8Array;
  try {
    const {size} = statSync(file);
    if (size > maxFile) throw new Problem(`${typed} is larger than ${maxFile / 1_000_000} MB. Take its pictures out in Word, and import it again.`);
    bytes = readFileSync(file);
  } catch (error) {
    throw error instanceof Problem ? error : new Problem(`${typed} cannot be read: ${whyNot(error)}.`);
  }
  try {
    return readDocument(bytes, onBlock);
  } catch (error) {
    if (error instanceof NotReadable) throw new Problem(wrapped(`${typed} was not imported: ${error.message}`));
    throw error;
  }
}

/** Whether the law and the bank holidays of England hold for a pack: where it builds on what is England’s, as a new one does. */
const isOfEngland = (packFile: string | undefined): boolean => packFile === undefined || (readManifest([sourceText({path: packFileName, text: packFile})], () => undefined).fields.extends?.includes('england') ?? false);

/** The entries of an earlier import into another folder. */
function formerIn(folder: string, typed: string, document: string): FormerEntry[] {
  const written = readWritten(folder);
  const own = written[document];
  const names = own ? Object.keys(own) : Object.values(written).flatMap((files) => Object.keys(files));
  if (names.length === 0) throw new Problem(wrapped(`${typed} holds nothing of an earlier import: there is no list of one in it (${writtenName}), so no id can be known again. Name the folder that an import wrote into, or leave --former out.`));
  return formerEntries(filesIn(folder, typed), ({path}) => names.includes(path));
}

/** A folder beside that holds an import of a document of the same title, as it would be typed. */
function otherImport(cwd: string, folder: string, title: string): string | undefined {
  try {
    const names = readdirSync(cwd, {withFileTypes: true}).filter((entry) => entry.isDirectory() && join(cwd, entry.name) !== folder).map(({name}) => name).sort();
    return names.find((name) => existsSync(join(cwd, name, writtenName)) && existsSync(join(cwd, name, packFileName)) && knownSource(readFileSync(join(cwd, name, packFileName), 'utf8'), title).id !== undefined);
  } catch {
    return undefined;
  }
}

async function reviewedOn(typed: string | undefined, document: string, {ask, today = localToday()}: Surroundings): Promise<string> {
  let day = typed;
  if (day === undefined) {
    if (!ask) throw new Problem(wrapped(`Say when somebody last went through the document and found it right, since every entry shows that day. Add it to what you typed, so: practice-guidance import ${asTyped(document)} --reviewed 2026-03-31`));
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
  const place = fileAt(folder, path);
  if (!existsSync(place)) return undefined;
  return lstatSync(place).isFile() ? readFileSync(place) : new Uint8Array();
}

function write(folder: string, {write: files, removed}: Plan, list: string): void {
  if (existsSync(folder) && files.size === 0 && removed.length === 0) return;
  putFiles(folder, new Map([...files, [writtenName, list]]), removed);
}

const errorsIn = (folder: string, installed: string): number => openPack(folder, installed).diagnostics.filter(({severity}) => severity === 'error').length;

const asData = ({document, folder, plan, told, beside, toAdd, errors}: Result): object => ({
  document, folder, written: [...plan.write.keys()], same: plan.same, left: plan.left, removed: plan.removed, outlived: plan.outlived, errors,
  ...(beside !== undefined && {beside}),
  ...(toAdd !== undefined && {toAdd}),
  told: told.map((one) => ({...one, isLoss: tellings[one.code].isLoss, message: tellings[one.code].message, remedy: tellings[one.code].remedy})),
});

function asText({document, folder, isNew, plan, told, beside, toAdd, errors}: Result, {colour}: Surroundings): string {
  const {bold, green, yellow} = colours(colour);
  const list = (paths: readonly string[]): string[] => paths.map((path) => `  ${path}`);
  const block = (title: string, paths: readonly string[]): string[] => (paths.length > 0 ? ['', yellow(wrapped(title)), ...list(paths)] : []);
  const written = [...plan.write.keys()];
  const isAsItWas = [written, plan.left, plan.removed, plan.outlived].every(({length}) => length === 0);
  const all = `${document}${isAsItWas ? ' says what it said at the last import' : ''}: ${written.length === 0 ? 'nothing was' : counted(written.length, 'file')} written into ${folder}.`;
  return [
    green(harmless(all)),
    ...list(written),
    ...(written.length > 0 && plan.same.length > 0 ? [`${counted(plan.same.length, 'file')} stayed as ${plan.same.length === 1 ? 'it was' : 'they were'}.`] : []),
    ...block('Somebody has changed these since they were imported, so they were left as they are. --force replaces them:', plan.left),
    ...block('Taken away, since the document no longer has them:', plan.removed),
    ...block('The document no longer has these, and somebody has changed them. They were left; take them away if they are no longer needed:', plan.outlived),
    ...(toAdd === undefined ? [] : ['', yellow('Add the document to pack.yaml, under the line “sources:”:'), ...toAdd.split('\n').map((line) => `  ${line}`)]),
    ...tellAll(told, colour),
    ...(beside === undefined ? [] : ['', yellow(wrapped(`${beside} holds an earlier import of this document. Nothing was taken from there, so an entry whose heading has changed since has another id here. To keep the ids, take ${folder} away and import again with --into ${asTyped(beside)} or --former ${asTyped(beside)}.`))]),
    '',
    bold('Next'),
    ...(isNew ? [wrapped(`  Open ${join(folder, 'pack.yaml')}, and write your council’s name, who reviews the guidance, and the document’s edition.`, '  ').replace(/^ {4}/, '  ')] : []),
    `  npx practice-guidance check ${asTyped(folder)}${errors > 0 ? ` (it has ${errorsCounted(errors)} to show you)` : ''}`,
    `  npx practice-guidance preview ${asTyped(folder)}`,
  ].join('\n');
}
