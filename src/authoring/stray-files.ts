/** Files that have no place in a pack, told folder by folder. */
import type {Report} from './diagnostic.js';
import {isDocument} from './file-endings.js';
import {folderNames, keepOutside, kindOfFile} from './folders.js';
import {mistakenName, packFileName} from './manifest.js';
import {onlyNear} from './nearest.js';
import {fileStart, type SourceText} from './source-text.js';

interface Stray {
  /** As it stands in the message. */
  folder: string;
  remedy: string;
  files: SourceText[];
}

/**
 * Tells of each folder that holds what a pack does not, at the first of its files; of files beside pack.yaml, those alike together. What
 * is to be called pack.yaml is told where that is missing.
 */
export function reportStrayFiles(texts: readonly SourceText[], report: Report): void {
  const isThere = (name: string): boolean => texts.some(({path}) => path === name);
  const strays = new Map<string, SourceText[]>();
  for (const source of texts) {
    const {path} = source;
    if (path === packFileName || path === 'README.md' || kindOfFile(path)) continue;
    const key = path.includes('/') ? folderOf(path) : `/${besidePackFile(path)}`;
    strays.set(key, [...(strays.get(key) ?? []), source]);
  }
  if (!isThere(packFileName)) strays.delete(`/${packFileName}`);
  for (const [key, files] of strays) tell(key.startsWith('/') ? beside(files, isThere('README.md')) : inFolder(key, files), report);
}

/** The folder at fault: one that is no kind's or, in a kind's, the first inside it. */
function folderOf(path: string): string {
  const [folder = '', inner] = path.split('/');
  return folderNames.includes(folder) ? `${folder}/${inner}` : folder;
}

function tell({folder, remedy, files}: Stray, report: Report): void {
  const [first] = files;
  if (!first) return;
  const others = files.length - 1;
  const [name] = first.path.split('/').slice(-1);
  const counted = others === 0 ? '' : first.path.includes('/') ? `; ${files.length.toLocaleString('en-GB')} files stand there` : `; ${name} and ${others === 1 ? 'another file' : `${others} other files`} stand there`;
  report('unknown-folder', fileStart(first), {folder, files: counted, remedy});
}

const allFolders = folderNames.map((one) => `${one}/`).join(', ');
const fileWord = (files: readonly SourceText[]): string => (files.length === 1 ? 'the file' : 'the files');
const putElsewhere = (files: readonly SourceText[]): string => `ut ${fileWord(files)} into one of ${allFolders}; only pack.yaml and README.md stand outside them.`;

function inFolder(folder: string, files: SourceText[]): Stray {
  const [kind = '', inner] = folder.split('/');
  const near = onlyNear(folder, folderNames);
  const remedy = files.every(({path}) => isDocument(path))
    ? keepOutside
    : inner !== undefined
      ? `Move ${fileWord(files)} up into ${kind}/: no folders stand inside it.`
      : near ? `Call the folder ${near}/, or p${putElsewhere(files)}` : `P${putElsewhere(files)}`;
  return {folder: `"${folder}"`, remedy, files};
}

/** What a file beside pack.yaml is most likely to be: a document, one of the two that stand there by another name, or an entry. */
function besidePackFile(path: string): 'document' | 'pack.yaml' | 'README.md' | 'entry' {
  if (isDocument(path)) return 'document';
  if (mistakenName.test(path)) return 'pack.yaml';
  return /^readme\.md$/i.test(path) ? 'README.md' : 'entry';
}

function beside(files: SourceText[], hasReadme: boolean): Stray {
  const what = besidePackFile(files[0]?.path ?? '');
  const isOne = files.length === 1;
  const second = (name: string): string => `${name} is there already: take ${isOne ? 'this one' : 'these'} out.`;
  const readme = hasReadme ? second('README.md') : isOne ? 'Call the file README.md.' : 'Call one of them README.md, and take the others out.';
  const remedy = {document: keepOutside, 'pack.yaml': second('pack.yaml'), 'README.md': readme, entry: `P${putElsewhere(files)}`}[what];
  return {folder: 'the pack\'s own folder', remedy, files};
}
