/** The package as it would be published: packed, and unpacked into the node_modules of a folder that has nothing else. */
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

type Target = string | Readonly<Record<string, string>>;
export interface Manifest {
  exports: Readonly<Record<string, Target>>;
  dependencies: Readonly<Record<string, string>>;
  peerDependencies: Readonly<Record<string, string>>;
  customElements: string;
  'web-types': string;
  files: readonly string[];
  bin?: string | Readonly<Record<string, string>>;
}

export const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as Manifest;

/** What is exported, with the files behind it; a wildcard stands for no file. */
export const exported: readonly {name: string; files: readonly string[]; types?: string}[] = Object.entries(manifest.exports).map(([name, target]) => ({
  name: name.replace('.', 'practice-guidance'),
  files: typeof target === 'string' ? [target] : Object.values(target),
  ...(typeof target === 'string' ? {} : {types: target['types']}),
}));

/** Entries that a program can import: no wildcards, and no files but modules. */
export const modules = exported.filter(({name, files}) => !name.includes('*') && files.some((file) => /\.m?js$/.test(file))).map(({name}) => name);

/** Runs a program to its end. @throws Error with what it printed, where it fails */
export function run(command: string, args: readonly string[], options: {cwd?: string; env?: NodeJS.ProcessEnv} = {}): string {
  const {status, stdout, stderr, error} = spawnSync(command, args, {encoding: 'utf8', cwd: root, maxBuffer: 1e8, ...options});
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}:\n${stdout}\n${stderr}`);
  return stdout;
}

/** Runs a program of the repository's packages in Node. */
export const runNode = (args: readonly string[], cwd = root): string => run(process.execPath, args, {cwd});

/** A folder of the test's own, taken away at the end of the process. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'practice-guidance-'));
  process.once('exit', () => rmSync(folder, {recursive: true, force: true}));
  return folder;
}

export interface Packed {
  tarball: string;
  files: readonly {path: string; size: number}[];
  unpackedSize: number;
}

let packed: Packed | undefined;

/** Packs once for each test file. npm runs offline: packing needs no registry. */
export function pack(): Packed {
  if (packed) return packed;
  const folder = temporaryFolder();
  const npm = process.env['npm_execpath'];
  const args = ['pack', '--offline', '--json', '--loglevel=error', '--pack-destination', folder];
  const [told] = JSON.parse(npm ? runNode([npm, ...args]) : run('npm', args)) as [{filename: string; files: Packed['files']; unpackedSize: number}];
  packed = {tarball: path.join(folder, told.filename), files: told.files, unpackedSize: told.unpackedSize};
  return packed;
}

/**
 * A project with nothing but the package, its dependencies (those of the repository, linked), and what is named.
 * @param others folders below the repository, all of whose packages the project has as well: `tests/hosts/vue-3`
 * @param tools packages of the repository, such as `typescript`
 */
export function project({others = [], tools = []}: {others?: readonly string[]; tools?: readonly string[]} = {}): string {
  const folder = temporaryFolder();
  const installed = path.join(folder, 'node_modules');
  mkdirSync(path.join(installed, 'practice-guidance'), {recursive: true});
  writeFileSync(path.join(folder, 'package.json'), '{"name": "empty", "private": true, "type": "module"}\n');
  run('tar', ['-xzf', pack().tarball, '-C', path.join(installed, 'practice-guidance'), '--strip-components=1']);
  for (const other of others) linkAll(path.join(root, other, 'node_modules'), installed);
  for (const name of [...Object.keys(manifest.dependencies), ...tools]) link(path.join(root, 'node_modules', name), path.join(installed, name));
  return folder;
}

function linkAll(from: string, to: string): void {
  for (const name of readdirSync(from)) {
    if (name.startsWith('.')) continue;
    if (name.startsWith('@')) linkAll(path.join(from, name), path.join(to, name));
    else link(path.join(from, name), path.join(to, name));
  }
}

function link(from: string, to: string): void {
  if (existsSync(to)) return;
  mkdirSync(path.dirname(to), {recursive: true});
  symlinkSync(from, to, 'junction');
}
