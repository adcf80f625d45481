/** What a build wrote into a folder: the list by which the next build knows that the folder is its own. */
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {join, sep} from 'node:path';
import {contentHash, isStill} from '../content-hash.js';
import {Problem, whyNot} from '../problem.js';
import {counted} from '../words.js';

export const listName = '.practice-guidance-build.json';

/** Files by path with forward slashes, as they are written. */
export type Files = ReadonlyMap<string, string | Uint8Array>;

/** The list of files with the hash of each; the same files give the same text. */
export function listOf(files: Files): string {
  const hashes = [...files].map(([name, content]) => [name, contentHash(content)] as const).sort(([one], [other]) => (one < other ? -1 : 1));
  return `${JSON.stringify({writtenBy: 'practice-guidance build', files: Object.fromEntries(hashes)}, null, 1)}\n`;
}

/** What systems leave in any folder that somebody has looked into. */
const isLeftBySystem = (name: string): boolean => /(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini)$/.test(name);

/**
 * Looks whether a folder may be replaced: it is not there, or empty, or as a build left it.
 * @param typed the folder as a person would name it
 * @throws Problem where somebody else's files are in it
 */
export function refuseUnlessOurs(folder: string, typed: string): void {
  if (!existsSync(folder)) return;
  if (!statSync(folder).isDirectory()) throw new Problem(`${typed} is a file. Name a folder with --out, or move the file.`);
  const found = namesIn(folder, typed).filter((name) => !isLeftBySystem(name));
  if (found.length === 0) return;
  const known = readList(folder);
  if (!known) throw new Problem(`${typed} has files in it and was not written by this command, so it was left as it is. Name another folder with --out, or move what is in it elsewhere.`);
  const strange = found.filter((name) => name !== listName && !isStill(readFileSync(join(folder, name)), known[name]));
  if (strange.length === 0) return;
  const [what, them] = strange.length === 1 ? ['a file', 'it'] : [counted(strange.length, 'file'), 'them'];
  const names = `${strange.slice(0, 5).join(', ')}${strange.length > 5 ? ' and others' : ''}`;
  throw new Problem(`${typed} has ${what} that this command did not write, or that somebody has changed since: ${names}. Nothing was replaced. Move ${them} elsewhere, or name another folder with --out.`);
}

function namesIn(folder: string, typed: string): string[] {
  try {
    return readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1).split(sep).join('/'));
  } catch (error) {
    throw new Problem(`${typed} cannot be read: ${whyNot(error)}. Nothing was changed.`);
  }
}

function readList(folder: string): Readonly<Record<string, string>> | undefined {
  try {
    const {files} = Object(JSON.parse(readFileSync(join(folder, listName), 'utf8'))) as {files?: Record<string, string>};
    return files;
  } catch {
    return undefined;
  }
}
