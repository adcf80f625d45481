/** What was found in packs, each with its place as a person and as a program names it. */
import {createHash} from 'node:crypto';
import path, {type PlatformPath} from 'node:path';
import type {Diagnostic} from '../../authoring/diagnostic.js';
import {packFileName} from '../../authoring/manifest.js';
import {sourceText} from '../../authoring/source-text.js';
import type {Opened, PackFolder} from '../pack-folders/open-packs.js';

export interface Finding extends Diagnostic {
  /** The id of its pack. */
  pack: string;
  /** Its file from where the command was typed, as it was typed there: an editor or a terminal opens it. */
  shown: string;
  /** The same with forward slashes. */
  path: string;
  /** The lines of its file; none where it could not be read. */
  lines: readonly string[];
}

/** How the folder was named. */
export interface Typed {
  typed: string;
  cwd: string;
}

/** Every finding, pack after pack; in a pack pack.yaml comes first, since much else follows from it. */
export function findingsIn({packs}: Opened, how: Typed): Finding[] {
  return packs.flatMap((pack) => {
    const lines = new Map<string, string[]>();
    const linesOf = (path: string): string[] => {
      const known = lines.get(path) ?? readLines(pack, path);
      lines.set(path, known);
      return known;
    };
    const all = pack.diagnostics.map((one): Finding => ({...one, pack: pack.id, ...placesOf(pack, one.file, how), lines: linesOf(one.file)}));
    return [...all.filter(({file}) => file === packFileName), ...all.filter(({file}) => file !== packFileName)];
  });
}

const readLines = ({files}: PackFolder, path: string): string[] => {
  const file = files.find((one) => one.path === path);
  return file ? sourceText(file).text.split('\n') : [];
};

/**
 * A file of a pack as it is named from where the command was typed.
 * @param system whose paths they are; a test gives those of Windows
 */
export function placesOf({folder}: Pick<PackFolder, 'folder'>, file: string, {typed, cwd}: Typed, {join, relative, sep}: PlatformPath = path): Pick<Finding, 'shown' | 'path'> {
  const place = relative(cwd, join(folder, file)).split(sep).join('/');
  // on Windows both slashes are understood: she gets the one that she writes
  const shown = sep === '\\' && !typed.includes('/') ? place.replaceAll('/', '\\') : place;
  return {shown: isAbsolute(typed) ? join(folder, file) : shown, path: place};
}

const isAbsolute = (typed: string): boolean => /^([/\\]|[A-Za-z]:)/.test(typed);

/** An identity that stays while lines are added above: of the code, the file and the words of the line; each equal one gets a number. */
export function fingerprints(findings: readonly Finding[]): string[] {
  const count = new Map<string, number>();
  return findings.map(({code, path, lines, line, message}) => {
    const key = JSON.stringify([code, path, lines[line - 1]?.trim() ?? '', message]);
    const number = (count.get(key) ?? 0) + 1;
    count.set(key, number);
    return createHash('sha256').update(`${key}${number}`).digest('hex').slice(0, 32);
  });
}
