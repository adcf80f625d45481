/** A package in a temporary folder: small, so that its hashes and its transcripts are the same whatever the library says. */
import {createHash} from 'node:crypto';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';

export const hashOf = (text: string | Uint8Array): string => `sha384-${createHash('sha384').update(text).digest('base64')}`;

/** Writes files below a folder, by their paths with forward slashes. */
export function put(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    const place = join(folder, name);
    mkdirSync(dirname(place), {recursive: true});
    writeFileSync(place, text);
  }
}

const entries = {standards: [{id: 'assessing-needs', title: 'Assessing needs'}], explanations: [{id: 'first-contact', title: 'When we first hear about a child'}], pathways: [], terms: [{id: 'core-group', title: 'core group'}]};
const pack = (id: string, checklists: object[] = []): string => JSON.stringify({id, title: id, ...entries, checklists});

/** The folder that is copied: its files, without the manifest. */
export const embedFiles: Readonly<Record<string, string>> = {
  'checklist.js': '// the checklist alone\n',
  'errors.js': '// the words of faults\n',
  'explanation.js': '// explanations\n',
  'licences.txt': 'Lit: BSD-3-Clause\n',
  'practice-guidance.all.js': '// everything\n',
  'practice-guidance.classic.js': '// everything as a classic script\n',
  'practice-guidance.css': '/* fallbacks */\n',
  'practice-guidance.js': '// the entry\n',
  'reading.js': '// shared by what is read\n',
  'standards.js': '// standards\n',
  'packs/england.json': pack('england'),
  'packs/wandsworth.json': pack('wandsworth', [{id: 'wandsworth-5', title: 'The Wandsworth 5', items: [{label: 'Case summary'}, {label: 'Chronology'}]}]),
};

const elements = {explanation: ['explanation.js', 'reading.js'], standards: ['standards.js', 'reading.js']};
const tags = ['checklist', 'explanation', 'pack', 'standards'];

/** Writes the manifest of an embed folder anew. */
export const putManifest = (folder: string, files: Readonly<Record<string, string>>, version: string, more: object = {elements}): void =>
  put(folder, {'integrity.json': `${JSON.stringify({version, files: Object.fromEntries(Object.entries(files).map(([name, text]) => [name, hashOf(text)])), ...more}, null, 2)}\n`});

export interface Machine {
  /** The package, as npm would have installed it. */
  installed: string;
  /** Where commands are typed. */
  cwd: string;
  /** The folder of the package that is copied. */
  source: string;
  /** Another version of it takes the place of the one that is there. */
  upgrade(version: string, files: Readonly<Record<string, string>>, more?: object): void;
  remove(): void;
}

export function machine(): Machine {
  const root = mkdtempSync(join(tmpdir(), 'practice-guidance-'));
  const installed = join(root, 'package');
  const source = join(installed, 'dist', 'embed');
  const upgrade: Machine['upgrade'] = (version, files, more) => {
    rmSync(installed, {recursive: true, force: true});
    put(installed, {
      'package.json': JSON.stringify({version}),
      'dist/custom-elements.json': JSON.stringify({modules: tags.map((tag) => ({declarations: [{tagName: `practice-${tag}`, attributes: [{name: 'pack'}]}]}))}),
    });
    put(source, files);
    putManifest(source, files, version, more);
  };
  upgrade('1.2.3', embedFiles);
  const cwd = join(root, 'work');
  mkdirSync(cwd);
  return {installed, cwd, source, upgrade, remove: () => rmSync(root, {recursive: true, force: true})};
}
