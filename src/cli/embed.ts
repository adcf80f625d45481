/** `practice-guidance embed <folder>`: the folder that a web server needs, and what to paste. */
import {resolve} from 'node:path';
import {colours, wrapped} from './colour.js';
import type {Command, Surroundings, Typed} from './command.js';
import {folderAddress} from './embed/address.js';
import {chooseFiles, type Choice} from './embed/choose.js';
import {exampleOf, type ExamplePack} from './embed/example.js';
import {intactFile, manifestName, readManifest, type FolderManifest} from './embed/manifest.js';
import {linesToPaste, policyFor, serverWords, type Paste, type Policy, type Row} from './embed/paste.js';
import {refuseTarget, replaceFiles, type Replaced} from './embed/replace.js';
import {attributesByTag, embedFolder} from './installed.js';
import {atCommas} from './options.js';
import {Problem} from './problem.js';
import {sizeWords} from './words.js';

export const embed: Command = {
  examples: ['./public/guidance', './public/guidance --packs wandsworth --elements checklist,explanation', './public/guidance --at https://static.example.gov.uk/guidance/'],
  usage: '<folder>',
  about: 'Copies the scripts and packs into a folder that your web server gives out, and prints the lines to paste, the content security policy that they need, and what the server has to send. Run it again after an upgrade: it replaces what it wrote, and nothing else.',
  options: [
    {name: 'at', takes: 'address', means: 'at which address your server gives out the folder; without it, the folder’s own name at the top of the site'},
    {name: 'elements', takes: 'names', means: 'only these elements, with commas between them: checklist,explanation'},
    {name: 'packs', takes: 'names', means: 'only these packs: wandsworth'},
    {name: 'force', means: 'replaces files of the same names that somebody else wrote or changed'},
    {name: 'json', means: 'prints all of it as JSON'},
  ],
  async run(typed, surroundings) {
    const result = copy(typed, surroundings);
    surroundings.out(typed.has('json') ? JSON.stringify(asData(result), null, 2) : asText(result, surroundings));
    return 0;
  },
};

interface Result {
  version: string;
  /** As it was typed. */
  folder: string;
  address: string;
  guessed: boolean;
  files: {name: string; bytes: number; integrity: string}[];
  choice: Choice;
  replaced: Replaced;
  paste: Paste;
  policy: Policy;
  server: Row[];
}

function copy(typed: Typed, {cwd, installed}: Surroundings): Result {
  const [folder, more] = typed.words;
  if (folder === undefined) throw new Problem('Say into which folder the files should go: practice-guidance embed ./public/guidance');
  if (more !== undefined) throw new Problem(`One folder is enough: “${folder}” was named, and “${more}” after it.`);
  const target = resolve(cwd, folder);
  const source = embedFolder(installed);
  const address = folderAddress(typed.value('at'), target);
  const manifest = readManifest(source);
  if (!manifest) throw new Problem(`The files to copy are not where they should be, in ${source}. Install the package again; in its own repository, run npm run build.`);
  const elements = atCommas(typed.value('elements') ?? '').map((name) => name.replace(/^practice-/, ''));
  const known = Object.keys(attributesByTag(installed)).map((tag) => tag.replace('practice-', '')).sort();
  const choice = chooseFiles(manifest, {elements, packs: atCommas(typed.value('packs') ?? '')}, known);
  refuseTarget(source, target, folder);

  const contents = new Map(choice.names.map((name) => [name, intactFile(source, name, manifest)]));
  const files = [...contents].map(([name, content]) => ({name, bytes: content.byteLength, integrity: manifest.files[name]!})); // chosen from its keys
  const hashes = Object.fromEntries(files.map(({name, integrity}) => [name, integrity]));
  const packs = choice.packs.map((name) => JSON.parse(new TextDecoder().decode(contents.get(`packs/${name}.json`))) as ExamplePack);
  const replaced = replaceFiles(target, new Map([...contents, [manifestName, freshManifest(manifest, hashes)]]), typed.has('force'));
  return {
    version: manifest.version, folder, address, guessed: !typed.has('at'), files, choice, replaced,
    paste: linesToPaste(hashes, address, exampleOf(packs, elements)),
    policy: policyFor(address),
    server: serverWords(address, 'frame.html' in hashes),
  };
}

function freshManifest({version, elements}: FolderManifest, files: Readonly<Record<string, string>>): Uint8Array {
  const whole = Object.entries(elements ?? {}).filter(([, names]) => names.every((name) => name in files));
  return new TextEncoder().encode(`${JSON.stringify({version, files, ...(elements ? {elements: Object.fromEntries(whole)} : {})}, null, 2)}\n`);
}

const asData = ({version, folder, address, files, choice, replaced, paste, policy, server}: Result): object => ({
  version, folder, address, files, packs: choice.packs, notes: choice.notes, ...replaced, paste,
  policy: {header: policy.header, directives: Object.fromEntries(policy.directives)},
  server: Object.fromEntries(server),
});

function asText({version, folder, address, guessed, files, choice, replaced, paste, policy, server}: Result, {colour}: Surroundings): string {
  const {bold, green, yellow} = colours(colour);
  const indented = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);
  const rows = (all: readonly Row[]): string[] => all.flatMap(([name, means]) => [`  ${name}`, wrapped(`${means}.`, '      ')]);
  const block = (title: string, lines: readonly string[]): string[] => ['', bold(title), ...lines];
  const notes = [
    ...choice.notes,
    ...(replaced.removed.length > 0 ? [`Removed, since they are no longer needed: ${replaced.removed.join(', ')}.`] : []),
    ...replaced.left.map((name) => `${name} is of an earlier version and was changed by somebody since. It was left where it is.`),
    ...(guessed ? [`The lines below take ${address} as the folder’s address. If your server gives it out at another, say so: --at /some/where/`] : []),
  ];
  return [
    green(`practice-guidance ${version}: ${files.length + 1} files, ${sizeWords(files.reduce((sum, {bytes}) => sum + bytes, 0))}, are in ${folder}.`),
    `Packs: ${choice.packs.join(', ') || 'none'}.`,
    ...notes.map((note) => yellow(wrapped(note))),
    ...block('Paste once, into the page’s head or the site’s template', indented(paste.head)),
    ...(paste.classic ? block('Instead of the script above, where a page cannot write type="module"', indented([paste.classic])) : []),
    ...(paste.tag ? block('Paste where it should stand', indented(paste.tag)) : []),
    ...(paste.dataAttributes ? block('The same, where a content management system takes tags out', indented(paste.dataAttributes)) : []),
    ...block('Content security policy', indented([policy.header])),
    '',
    ...rows(policy.directives),
    ...block('What your server sends', rows(server)),
    '',
    wrapped(`The integrity attributes hold the files to this version: paste them anew after an upgrade. ${manifestName} in the folder has the hash of every file.`),
  ].join('\n');
}
