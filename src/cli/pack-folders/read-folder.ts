/** A pack's folder on a disk as files in memory. */
import {readdirSync, readFileSync, realpathSync, statSync, type Dirent} from 'node:fs';
import {join, sep} from 'node:path';
import {diagnostic, type Diagnostic} from '../../authoring/diagnostic.js';
import {packFileName} from '../../authoring/manifest.js';
import {fileStart, sourceText, type SourceFile, type Spot} from '../../authoring/source-text.js';
import {Problem, whyNot} from '../problem.js';
import {decode, readAnyhow} from './encodings.js';

/** The folder at the top of a pack's folder that its build is written into. It is not read. */
export const outputName = 'dist';

/** No text of a million characters has more bytes: what does is refused by its size alone. */
const maxBytes = 4_000_000;

/** Far more than any pack holds: who has more has named another folder. */
const maxFiles = 20_000;

/** Files that systems and editors leave behind. */
export const isLitter = (name: string): boolean => name.startsWith('.') || name.startsWith('~$') || name === 'Thumbs.db' || name === 'desktop.ini';

/** The texts of files by their whole path, each with a stamp that changes when the file does. */
export type KnownTexts = Map<string, {stamp: string; text: string}>;

/** What is asked of a disk, so that a test can be one that fails. */
export interface Disk {
  readdir(path: string): Dirent[];
  read(path: string): Uint8Array;
  /** The stamp changes when the file does. */
  look(path: string): {size: number; stamp: string};
  isFolder(path: string): boolean;
  real(path: string): string;
}

const realDisk: Disk = {
  readdir: (path) => readdirSync(path, {withFileTypes: true}),
  read: (path) => readFileSync(path),
  look: (path) => {
    const {mtimeNs, size, ino} = statSync(path, {bigint: true});
    return {size: Number(size), stamp: `${mtimeNs} ${size} ${ino}`};
  },
  isFolder: (path) => statSync(path).isDirectory(),
  real: (path) => realpathSync(path),
};

export interface Read {
  files: SourceFile[];
  /** The paths of files that are not written in UTF-8 and could be read all the same. Each is told as a diagnostic, too. */
  legacy: string[];
  diagnostics: Diagnostic[];
}

const startOf = (path: string): Spot => fileStart(sourceText({path, text: ''}));

/**
 * Reads every file under a folder but its build, in the order of their paths. What cannot be read, a file of another encoding or a size
 * that nobody writes, and a link that leads out of the folder are told as diagnostics, and the rest is read. A file that has no place in
 * a pack is handed on without its text.
 * @param known what was read before, so that a file that has not changed is not read again; kept up to date.
 * @param onFile is told how many files were read so far.
 * @throws Problem where there are too many files; whatever the disk throws where the folder itself cannot be read.
 */
export function readFolder(folder: string, {known, disk = realDisk, onFile = () => undefined}: {known?: KnownTexts | undefined; disk?: Disk; onFile?: (count: number) => void} = {}): Read {
  const root = disk.real(folder);
  const files: SourceFile[] = [];
  const legacy: string[] = [];
  const diagnostics: Diagnostic[] = [];

  const read = (path: string): void => {
    if (files.length + diagnostics.length >= maxFiles) throw new Problem(`${folder} holds more than ${maxFiles.toLocaleString('en-GB')} files, and no pack does. Name the folder that holds pack.yaml, and keep other things out of it.`);
    const place = join(root, path);
    if (path !== packFileName && !path.endsWith('.md')) return void files.push({path, text: ''});
    const {size, stamp} = disk.look(place);
    if (size > maxBytes) return void diagnostics.push(diagnostic('file-too-large', startOf(path), {limit: '1 MB'}));
    const before = known?.get(place);
    if (before?.stamp === stamp) {
      files.push({path, text: before.text});
      return onFile(files.length);
    }
    const bytes = disk.read(place);
    const decoded = decode(bytes);
    if (!decoded || decoded.encoding) diagnostics.push(notUtf8(path, bytes));
    if (decoded?.encoding) legacy.push(path);
    if (decoded) files.push({path, text: decoded.text});
    if (decoded && !decoded.encoding) known?.set(place, {stamp, text: decoded.text});
    onFile(files.length);
  };
  /** Whatever goes wrong with one file or folder leaves the others. */
  const told = (path: string, act: () => void): void => {
    try {
      act();
    } catch (error) {
      if (error instanceof Problem || !(error as NodeJS.ErrnoException).code || !path) throw error;
      diagnostics.push(diagnostic('unreadable', startOf(path), {why: whyNot(error), remedy: remedies[(error as NodeJS.ErrnoException).code ?? ''] ?? 'Open it in your own programs, and put it right or take it out of the pack.'}));
    }
  };
  const walk = (inner: string): void => told(inner, () => {
    const entries = disk.readdir(join(root, inner)).filter(({name}) => !isLitter(name) && (inner || name !== outputName));
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = inner ? `${inner}/${entry.name}` : entry.name;
      if (entry.isSymbolicLink()) told(path, () => followLink(path));
      else if (entry.isDirectory()) walk(path);
      else if (entry.isFile()) told(path, () => read(path));
    }
  });
  const followLink = (path: string): void => {
    const place = join(root, path);
    if (!leadsInside(disk, place, root)) diagnostics.push(diagnostic('outside-folder', startOf(path)));
    else if (disk.isFolder(place)) diagnostics.push(diagnostic('unreadable', startOf(path), {why: 'it is a link to a folder', remedy: 'Put the folder itself in its place.'}));
    else read(path);
  };
  walk('');
  return {files, legacy, diagnostics};
}

/** What to do about a file, by what the system says of it. */
const askForIt = 'Ask whoever looks after the folder to let you read it, or take it out of the pack.';
const remedies: Readonly<Record<string, string>> = {EACCES: askForIt, EPERM: askForIt, EBUSY: 'Close it in the other program, and run this again.'};

/** Tells of the first byte that is not UTF-8. */
function notUtf8(path: string, bytes: Uint8Array): Diagnostic {
  const source = sourceText({path, text: readAnyhow(bytes)});
  const from = Math.max(0, source.text.indexOf('\uFFFD'));
  return diagnostic('not-utf-8', {source, from, to: from + 1});
}

/** Whether a link leads to a file inside the folder. */
function leadsInside(disk: Disk, link: string, root: string): boolean {
  try {
    return disk.real(link).startsWith(root + sep);
  } catch {
    return false; // it leads nowhere
  }
}
