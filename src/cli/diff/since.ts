/** A pack's folder as git had it: read from the repository, with nothing on the disk touched. */
import {execFileSync, type ExecFileSyncOptions} from 'node:child_process';
import {realpathSync} from 'node:fs';
import {resolve} from 'node:path';
import {compilePack, type SourceFile} from '../../authoring/compile.js';
import {packFileName, readExtends} from '../../authoring/manifest.js';
import type {Pack} from '../../model/pack.js';
import type {Surroundings} from '../command.js';
import type {PackFolder} from '../pack-folders/open-packs.js';
import {isLitter, outputName} from '../pack-folders/read-folder.js';
import {packOf} from '../pack-folders/pack-of.js';
import {Problem} from '../problem.js';

/** What is asked of git. */
interface Git {
  /** The revision, as the name of a commit that is there. */
  commit: string;
  /** The folder within the repository, with forward slashes and none at its end; empty for the repository itself. */
  folder: string;
  /** The files below a folder of the repository, by their paths from there. */
  files(folder: string): SourceFile[];
  /** The folders in a folder of the repository. */
  folders(folder: string): string[];
}

/**
 * The pack as it was at a revision. What it extends is taken from beside it as that was then; what did not stand there, as it is now.
 * @param now the folder as it is
 * @throws Problem where git is not there, or knows neither the folder nor the revision
 */
export function packSince(revision: string, now: PackFolder, typed: string, {env}: Pick<Surroundings, 'env'>): Pack {
  const git = openGit(revision, now.folder, typed, env);
  const files = git.files(git.folder);
  if (!files.some(({path}) => path === packFileName)) throw new Problem(`At ${revision}, ${typed} had no ${packFileName}: it was no pack yet, and all of it is new. Name a later revision.`);
  return packOf(compiledThen(files, git.folder, git, now.parents, []), `${typed}, as it was at ${revision},`);
}

function compiledThen(files: readonly SourceFile[], folder: string, git: Git, current: readonly Pack[], below: readonly string[]): ReturnType<typeof compilePack> {
  const {id = '', extends: parents} = readExtends(files);
  const then = parents.filter((one) => one.id !== id && !below.includes(one.id)).flatMap((one): Pack[] => {
    const place = besideThen(folder, one.id, git);
    const pack = place === undefined ? undefined : compiledThen(git.files(place), place, git, current, [...below, id]).pack;
    return pack ? [pack] : current.filter((other) => other.id === one.id);
  });
  return compilePack(files, {parents: then});
}

/** The folder beside a pack's that held the pack of an id. A pack that is the whole repository has none beside it. */
function besideThen(folder: string, id: string, git: Git): string | undefined {
  if (!folder) return undefined;
  const shelf = folder.split('/').slice(0, -1).join('/');
  const others = git.folders(shelf).filter((place) => place !== folder).sort((a, b) => Number(b.endsWith(`/${id}`)) - Number(a.endsWith(`/${id}`)));
  return others.find((place) => readExtends(git.files(`${place}/${packFileName}`).map(({text}) => ({path: packFileName, text}))).id === id);
}

function openGit(revision: string, path: string, typed: string, env: Surroundings['env']): Git {
  const place = realpathSync(path);
  const options: ExecFileSyncOptions = {
    cwd: place,
    // it takes no lock, since nothing is to be touched, and answers in English, which is read
    env: {...env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C'},
    stdio: ['pipe', 'pipe', 'pipe'],
    maxBuffer: 512 * 1024 * 1024,
    windowsHide: true,
  };
  const ask = (...args: string[]): Buffer => execFileSync('git', args, options) as Buffer;
  const line = (...args: string[]): string | undefined => {
    try {
      return ask(...args).toString('utf8').replace(/\r?\n$/, '');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new Problem('--since asks git, and there is no git on this machine. Without it, name two folders or two built packs: practice-guidance diff <old> <new>');
      return undefined;
    }
  };
  const prefix = line('rev-parse', '--show-prefix');
  const top = line('rev-parse', '--show-toplevel');
  if (prefix === undefined || !top) throw new Problem(`${typed} is not kept in git, so nothing says how it was. Name two folders or two built packs: practice-guidance diff <old> <new>`);
  // a word that begins with a dash would be an option; no revision does
  const commit = revision.startsWith('-') ? undefined : line('rev-parse', '--verify', '--quiet', `${revision}^{commit}`);
  if (!commit) throw new Problem(`git knows no revision “${revision}” here. Name a commit, a tag or a branch, such as HEAD~1 or v1.3.0.`);
  options.cwd = resolve(top);
  return {
    commit,
    folder: prefix.replace(/\/$/, ''),
    files: (folder) => filesAt(commit, folder, ask, options),
    folders: (folder) => tree(ask('ls-tree', '-z', '-d', '--full-tree', commit, ...(folder ? [`${folder}/`] : []))).map(({path: inner}) => inner),
  };
}

interface Node {
  mode: string;
  object: string;
  path: string;
}

/** What `ls-tree -z` prints: `mode type object<tab>path`, each ended by a null. */
const tree = (printed: Buffer): Node[] => printed.toString('utf8').split('\0').filter(Boolean).map((one) => {
  const [head = '', path = ''] = one.split('\t');
  const [mode = '', , object = ''] = head.split(' ');
  return {mode, object, path};
});

/** The files that a pack's folder would have been read from: no links, nothing that systems leave behind, no build. */
function filesAt(commit: string, folder: string, ask: (...args: string[]) => Buffer, options: ExecFileSyncOptions): SourceFile[] {
  const nodes = tree(ask('ls-tree', '-r', '-z', '--full-tree', commit, ...(folder ? [folder] : []))).filter(({mode}) => mode === '100644' || mode === '100755');
  const pathIn = (path: string): string => (folder && path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path);
  const isRead = (path: string): boolean => !path.startsWith(`${outputName}/`) && !path.split('/').some(isLitter);
  const inside = nodes.map(({object, path}) => ({object, path: pathIn(path)})).filter(({path}) => isRead(path));
  if (!inside.length) return [];
  const all = execFileSync('git', ['cat-file', '--batch'], {...options, input: inside.map(({object}) => `${object}\n`).join('')}) as Buffer;
  let from = 0;
  return inside.map(({path}) => {
    const end = all.indexOf(10, from);
    const size = Number(all.toString('latin1', from, end).split(' ').at(-1));
    from = end + 1 + size + 1; // the content ends with a line break of its own
    return {path, text: all.toString('utf8', end + 1, end + 1 + size)};
  });
}
