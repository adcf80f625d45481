/** `integrity.json`: which files a folder of ours holds, and the hash of each. */
import {createHash} from 'node:crypto';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {Problem} from '../problem.js';
import {fileAt} from '../put-files.js';

export const manifestName = 'integrity.json';

export interface FolderManifest {
  version: string;
  /** By path with forward slashes: the hash as an `integrity` attribute takes it. */
  files: Readonly<Record<string, string>>;
  /** By element, without `practice-`: the files that it needs beyond those that every page needs. */
  elements?: Readonly<Record<string, readonly string[]>>;
}

export const integrityOf = (content: Uint8Array): string => `sha384-${createHash('sha384').update(content).digest('base64')}`;

/** A path that stays in its folder: no link out of it, whoever wrote the manifest. */
const staysInside = (name: string): boolean => !/^$|^[/\\]|^[a-z]:|\\/i.test(name) && name.split('/').every((part) => part !== '' && part !== '.' && part !== '..');

/** The manifest of a folder, or undefined where it has none that can be read. */
export function readManifest(folder: string): FolderManifest | undefined {
  let read: unknown;
  try {
    read = JSON.parse(readFileSync(join(folder, manifestName), 'utf8'));
  } catch {
    return undefined;
  }
  const {version, files, elements} = Object(read) as Partial<FolderManifest>;
  if (typeof version !== 'string' || typeof files !== 'object' || files === null) return undefined;
  const kept = Object.entries(files).filter(([name, hash]) => staysInside(name) && typeof hash === 'string');
  return {version, files: Object.fromEntries(kept), ...(elements ? {elements} : {})};
}

/**
 * A file of a folder, as it was when the folder was built.
 * @throws Problem where it is missing, or somebody has changed it
 */
export function intactFile(folder: string, name: string, {files}: FolderManifest): Uint8Array {
  const place = fileAt(folder, name);
  const content = existsSync(place) ? readFileSync(place) : undefined;
  if (content && integrityOf(content) === files[name]) return content;
  throw new Problem(`${place} ${content ? 'is not as it was built' : 'is missing'}. Nothing was written. Install the package again.`);
}
