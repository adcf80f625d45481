/** Builds every pack under a folder: `node --import tsx src/cli/build-packs.ts content dist/packs`. */
import {existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {compilePack} from '../authoring/compile.js';
import {diagnostic, type Diagnostic} from '../authoring/diagnostic.js';
import {readExtends} from '../authoring/manifest.js';
import {fileStart, sourceText, type SourceFile, type Spot} from '../authoring/source-text.js';
import type {Pack} from '../model/pack.js';
import {buildOrder} from './pack-folders/build-order.js';
import {formatDiagnostic, summary} from './print-diagnostics.js';
import {readFolder} from './pack-folders/read-folder.js';
import {schemas} from './schemas.js';

export interface Built {
  /** The packs without an error, parents first. */
  packs: Pack[];
  /** Every problem, its file with the name of the pack's folder before it. */
  diagnostics: Diagnostic[];
  /** Whether any pack could not be built. */
  failed: boolean;
}

interface Folder {
  name: string;
  files: SourceFile[];
  /** The pack's id, or the folder's name where pack.yaml gives none. */
  id: string;
  extends: string[];
  extendsAt: Spot[];
  diagnostics: Diagnostic[];
}

/**
 * Compiles every folder of `contentDir` and writes `<pack>.json`, `<pack>.js` and the JSON Schemas into `outDir`. The
 * same content gives the same bytes. A pack with errors is not written, and what an earlier run wrote of it is removed.
 * @param print takes one line or block of text for people at a time.
 * @throws where a folder cannot be read or written.
 */
export function buildPacks(contentDir: string, outDir: string, print: (text: string) => void = console.log): Built {
  const folders = readFolders(contentDir);
  const {order, circles} = buildOrder(folders);
  for (const circle of circles) reportCircle(circle, folders);
  const packs: Pack[] = [];
  for (const folder of order) {
    const {pack, diagnostics} = compilePack(folder.files, {parents: packs});
    folder.diagnostics.push(...diagnostics);
    if (pack && !folder.diagnostics.some(({severity}) => severity === 'error')) packs.push(pack);
  }
  for (const folder of folders) for (const one of folder.diagnostics) print(`${formatDiagnostic({...one, file: `${folder.name}/${one.file}`}, linesOf(folder, one.file))}\n`);
  const diagnostics = folders.flatMap(({name, diagnostics: own}) => own.map((one) => ({...one, file: `${name}/${one.file}`})));
  write(outDir, packs, folders.map(({id}) => id));
  const failed = packs.length < folders.length;
  print(`${packs.length} of ${folders.length} ${folders.length === 1 ? 'pack' : 'packs'} built: ${packs.map(({id, version}) => `${id} ${version}`).join(', ') || 'none'}. ${summary(diagnostics)}.`);
  return {packs, diagnostics, failed};
}

function readFolders(contentDir: string): Folder[] {
  const names = readdirSync(contentDir, {withFileTypes: true}).filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map(({name}) => name).sort();
  const folders: Folder[] = [];
  for (const name of names) {
    const {files, diagnostics} = readFolder(join(contentDir, name));
    const {id = name, extends: parents} = readExtends(files);
    const twin = folders.find((folder) => folder.id === id);
    if (twin) diagnostics.push(diagnostic('duplicate-pack', packFileStart(files), {id, folder: twin.name}));
    folders.push({name, files, id, extends: parents.map((parent) => parent.id), extendsAt: parents.map(({at}) => at), diagnostics});
  }
  return folders;
}

const packFileStart = (files: readonly SourceFile[]): Spot => fileStart(sourceText(files.find(({path}) => path === 'pack.yaml') ?? {path: 'pack.yaml', text: ''}));

function reportCircle(circle: string[], folders: readonly Folder[]): void {
  const folder = folders.find(({id}) => id === circle[0]);
  const at = folder?.extendsAt[folder.extends.indexOf(circle[1]!)]; // a circle has two ids at least
  if (folder && at) folder.diagnostics.push(diagnostic('extends-circle', at, {circle: circle.join(' → ')}));
}

const linesOf = ({files}: Folder, path: string): string[] => sourceText(files.find((file) => file.path === path) ?? {path, text: ''}).text.split('\n');

function write(outDir: string, packs: readonly Pack[], ids: readonly string[]): void {
  mkdirSync(outDir, {recursive: true});
  for (const id of ids) {
    if (packs.some((pack) => pack.id === id)) continue;
    for (const suffix of ['json', 'js']) rmSync(join(outDir, `${basename(id)}.${suffix}`), {force: true});
  }
  for (const pack of packs) {
    const json = JSON.stringify(pack);
    put(join(outDir, `${pack.id}.json`), `${json}\n`);
    put(join(outDir, `${pack.id}.js`), `export default ${json};\n`);
  }
  for (const [name, schema] of Object.entries(schemas())) put(join(outDir, name), `${JSON.stringify(schema, null, 2)}\n`);
}

/** Writes a file in one step: who reads it meanwhile has the old one or the new one, never half. */
function put(path: string, text: string): void {
  writeFileSync(`${path}.part`, text);
  renameSync(`${path}.part`, path);
}

function run([contentDir, outDir]: string[]): number {
  if (!contentDir || !outDir) {
    console.error('Say where the packs are and where they go: build-packs content dist/packs');
    return 2;
  }
  if (!existsSync(contentDir)) {
    console.error(`There is no folder "${contentDir}". Make it, with one folder in it for each pack.`);
    return 2;
  }
  return buildPacks(contentDir, outDir).failed ? 1 : 0;
}

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) process.exitCode = run(process.argv.slice(2));
