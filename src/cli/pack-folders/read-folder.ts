/** A pack's folder on a disk as files in memory. */
import {readdirSync, readFileSync, realpathSync, statSync} from 'node:fs';
import {join, sep} from 'node:path';
import {diagnostic, type Diagnostic} from '../../authoring/diagnostic.js';
import {fileStart, sourceText, type SourceFile} from '../../authoring/source-text.js';

/** The folder at the top of a pack's folder that its build is written into. It is not read. */
export const outputName = 'dist';

/** Files that systems and editors leave behind. */
export const isLitter = (name: string): boolean => name.startsWith('.') || name.startsWith('~$') || name === 'Thumbs.db' || name === 'desktop.ini';

/** The texts of files by their whole path, each with a stamp that changes when the file does. */
export type KnownTexts = Map<string, {stamp: string; text: string}>;

/**
 * Reads every file under a folder but its build, in the order of their paths. A file that is not UTF-8, or a link that leads out of the
 * folder, is not read and is told as a diagnostic.
 * @param known what was read before, so that a file that has not changed is not read again; kept up to date
 * @throws where the folder itself cannot be read.
 */
export function readFolder(folder: string, known?: KnownTexts): {files: SourceFile[]; diagnostics: Diagnostic[]} {
  const root = realpathSync(folder);
  const files: SourceFile[] = [];
  const diagnostics: Diagnostic[] = [];
  const refuse = (code: 'not-utf-8' | 'outside-folder', path: string) => void diagnostics.push(diagnostic(code, fileStart(sourceText({path, text: ''}))));

  const read = (path: string): void => {
    const place = join(root, path);
    try {
      files.push({path, text: textOf(place, known)});
    } catch (error) {
      if (error instanceof TypeError) refuse('not-utf-8', path);
      else throw error;
    }
  };
  const walk = (inner: string): void => {
    const entries = readdirSync(join(root, inner), {withFileTypes: true}).filter(({name}) => !isLitter(name) && (inner || name !== outputName));
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = inner ? `${inner}/${entry.name}` : entry.name;
      if (entry.isSymbolicLink() && !leadsInside(join(root, path), root)) refuse('outside-folder', path);
      else if (entry.isDirectory()) walk(path);
      else if (entry.isFile() || entry.isSymbolicLink()) read(path);
    }
  };
  walk('');
  return {files, diagnostics};
}

/** @throws TypeError where the file is not UTF-8 */
function textOf(place: string, known?: KnownTexts): string {
  const {mtimeNs, size, ino} = statSync(place, {bigint: true});
  const stamp = `${mtimeNs} ${size} ${ino}`;
  const before = known?.get(place);
  if (before?.stamp === stamp) return before.text;
  const text = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(readFileSync(place));
  known?.set(place, {stamp, text});
  return text;
}

/** Whether a link leads to a file inside the folder. */
function leadsInside(link: string, root: string): boolean {
  try {
    return realpathSync(link).startsWith(root + sep);
  } catch {
    return false; // it leads nowhere
  }
}
