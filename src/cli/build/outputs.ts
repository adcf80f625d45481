/** The files that a build comes to, before any of them is written. */
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {EntryKind} from '../../model/kinds.js';
import type {Pack} from '../../model/pack.js';
import {entriesOf} from '../../packs/entries.js';
import {readingOrder} from '../../packs/texts.js';
import {elementsOf} from '../../site/shown.js';
import {filesOf, howMany} from '../../site/site.js';
import {snippetsOf} from '../../site/snippets.js';
import {chooseFiles} from '../embed/choose.js';
import {intactFile, manifestName, readManifest} from '../embed/manifest.js';
import {attributesByTag, embedFolder} from '../installed.js';
import {Problem} from '../problem.js';
import {schemas} from '../schemas.js';
import type {Wanted} from './typed.js';
import type {Files} from './written.js';

/** The folder of the site that has the scripts and the pack; pages of other sites may use it too. */
const scriptsFolder = 'guidance/';

/** A pack as JSON and as a module. */
export function packFiles(pack: Pack): [name: string, content: string][] {
  const json = JSON.stringify(pack);
  return [[`${pack.id}.json`, `${json}\n`], [`${pack.id}.js`, `export default ${json};\n`]];
}

/** Packs without their sites: what a package of packs is made of, and the JSON Schemas that go with it. */
export const packsAlone = (packs: readonly Pack[]): Files =>
  new Map([...packs.flatMap(packFiles), ...Object.entries(schemas()).map(([name, schema]) => [name, `${JSON.stringify(schema, null, 2)}\n`] as const)]);

/**
 * A pack with its site and its snippets.
 * @param step is told how many of how many pages there are
 * @throws Problem where the package is not whole
 */
export async function wholeBuild(pack: Pack, {today, base, at}: Wanted, installed: string, step: (done: number, all: number) => void): Promise<Files> {
  const files = new Map<string, string | Uint8Array>(packFiles(pack));
  const all = howMany(pack);
  let done = 0;
  for await (const {path, text} of filesOf(pack, {today, base, scripts: at ?? scriptsFolder})) {
    files.set(`site/${path}`, text);
    step((done += 1), all);
    // a stop is heard here
    if (done % 20 === 0) await new Promise((resume) => setImmediate(resume));
  }
  for (const name of ['site.css', 'site.js']) files.set(`site/${name}`, ownFile(installed, name));
  files.set(`site/${scriptsFolder}packs/${pack.id}.json`, `${JSON.stringify(pack)}\n`);
  if (!at) for (const [name, content] of scripts(pack, installed)) files.set(`site/${scriptsFolder}${name}`, content);
  for (const [name, content] of snippetFiles(pack, base)) files.set(`snippets/${name}`, content);
  return files;
}

function ownFile(installed: string, name: string): Uint8Array {
  const file = join(installed, 'dist', 'site', name);
  if (!existsSync(file)) throw new Problem(`${file} belongs to this command and is missing. Install the package again; in its own repository, run npm run build.`);
  return readFileSync(file);
}

/** The files of the embed folder that the site's elements need, each as it was when the package was built. */
function scripts(pack: Pack, installed: string): [name: string, content: Uint8Array | string][] {
  const source = embedFolder(installed);
  const manifest = readManifest(source);
  if (!manifest) throw new Problem(`The scripts are not where they should be, in ${source}. Install the package again; in its own repository, run npm run build.`);
  const known = Object.keys(attributesByTag(installed)).map((tag) => tag.replace('practice-', ''));
  const {names} = chooseFiles(manifest, {elements: elementsOf(pack).filter((element) => known.includes(element)), packs: []}, known);
  const found = names.filter(isNeeded).map((name): [string, Uint8Array] => [name, intactFile(source, name, manifest)]);
  const list = `${JSON.stringify({version: manifest.version, files: Object.fromEntries(found.map(([name]) => [name, manifest.files[name]]))}, null, 2)}\n`;
  return [...found, [manifestName, list]];
}

/** Not the packs of others, nor the page for frames, nor themes for other sites, nor the script for a page with nothing but a checklist. */
const isNeeded = (name: string): boolean => !/^(packs|themes)\/|^frame|^checklist\.js$/.test(name);

/** For each entry that an element shows, two files: what is in one is what is pasted. */
function snippetFiles(pack: Pack, base: string | undefined): [name: string, content: string][] {
  const of = (kind: EntryKind): [string, string][] =>
    entriesOf(pack, kind).flatMap((entry): [string, string][] => {
      const snippets = snippetsOf(pack, kind, entry, base);
      return snippets ? [[`${kind}/${entry.id}.tag.html`, `${snippets.tag}\n`], [`${kind}/${entry.id}.data-attributes.html`, `${snippets.dataAttributes}\n`]] : [];
    });
  return readingOrder.flatMap(of);
}
