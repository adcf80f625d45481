// @ts-check
/**
 * Everything in dist, in the order in which one part needs another. Same input, same bytes: nothing here writes a date,
 * a path or a random name.
 */
import {readdirSync} from 'node:fs';
import {copyFile, cp, mkdir, rename, rm} from 'node:fs/promises';
import path from 'node:path';
import {buildCommand} from './build/command.mjs';
import {buildComponents} from './build/components.mjs';
import {buildEditors} from './build/editors.mjs';
import {buildScripts, embedEntries} from './build/embed.mjs';
import {writeFallbackStyle} from './build/fallback-style.mjs';
import {writeFrame} from './build/frame.mjs';
import {buildFrameworks} from './build/frameworks.mjs';
import {filesBelow, writeIntegrity} from './build/integrity.mjs';
import {writeLicences} from './build/licences.mjs';
import {buildLlms} from './build/llms.mjs';
import {buildManifest} from './build/manifest.mjs';
import {writePackTypes} from './build/pack-types.mjs';
import {buildPreview} from './build/preview.mjs';
import {replaceFolder} from './build/replace.mjs';
import {buildSiteAssets} from './build/site.mjs';
import {sizeTable} from './build/sizes.mjs';
import {writeThemes} from './build/themes.mjs';
import {Problem, root, runProgram} from './process.mjs';

/** @param {readonly string[]} args for node @param {string} doing what it is called where it fails */
const runNode = async (args, doing) => {
  const {code, output} = await runProgram(process.execPath, args, {keep: true, minutes: 5});
  if (code !== 0) throw new Problem(`${doing} failed:\n${output.trim()}`);
  return output;
};

/**
 * `content/` as compiled packs.
 * @param {string} [folder]
 */
export const buildPacks = (folder = path.join(root, 'dist', 'packs')) =>
  replaceFolder(folder, async (beside) => {
    await runNode(['--import', 'tsx', 'src/cli/practice-guidance.ts', 'build', 'content', '--only', 'packs', '--out', path.join(beside, 'built')], 'Building the packs');
    // its list of what it wrote is for the next build into the same folder, and this one is new each time
    for (const name of readdirSync(path.join(beside, 'built')).filter((file) => !file.startsWith('.'))) await rename(path.join(beside, 'built', name), path.join(beside, name));
    await rm(path.join(beside, 'built'), {recursive: true});
    await writePackTypes(beside);
  });

/** A pack, and no JSON Schema beside it. @param {string} file */
const isPack = (file) => file.endsWith('.json') && !file.endsWith('.schema.json');

/**
 * The folder that a host copies to its own server: scripts, packs, integrity hashes, licences.
 * @param {string} [folder]
 * @param {string} [packs] compiled packs, which are built first where none are named
 */
export const buildEmbed = async (folder = path.join(root, 'dist', 'embed'), packs) => {
  const from = packs ?? path.join(root, 'dist', 'packs');
  if (!packs) await buildPacks(from);
  await replaceFolder(folder, async (beside) => {
    const elements = await buildScripts(beside, embedEntries);
    await mkdir(path.join(beside, 'packs'));
    for (const name of filesBelow(from).filter(isPack)) await copyFile(path.join(from, name), path.join(beside, 'packs', name));
    await writeFallbackStyle(beside);
    await writeFrame(beside);
    await writeThemes(beside);
    await writeLicences(beside);
    await writeIntegrity(beside, elements);
  });
};

/** What a server needs that reads records: the JSON Schema, and sample records with what each comes to. */
const buildRecords = async () => {
  await replaceFolder(path.join(root, 'dist', 'records'), async (beside) => {
    await cp(path.join(root, 'src', 'records', 'samples'), beside, {recursive: true});
    await copyFile(path.join(root, 'dist', 'packs', 'record.schema.json'), path.join(beside, 'record.schema.json'));
  });
};

/** Type declarations. */
const buildTypes = async () => {
  await rm(path.join(root, 'dist', 'types'), {recursive: true, force: true});
  await runNode(['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], 'Writing the type declarations');
};

/** What is made from the manifest. @param {string} dist */
const buildDescribed = async (dist) => {
  await buildManifest(dist);
  await Promise.all([buildFrameworks(dist), buildEditors(dist), buildLlms(dist)]);
};

/** @param {{log?: (text: string) => void}} [options] */
export const build = async ({log = console.log} = {}) => {
  await buildEmbed();
  await Promise.all([buildRecords(), buildComponents(path.join(root, 'dist')), buildTypes(), buildDescribed(path.join(root, 'dist')), buildCommand(path.join(root, 'dist', 'cli')), buildPreview(path.join(root, 'dist', 'preview')), buildSiteAssets(path.join(root, 'dist', 'site'))]);
  log(sizeTable(path.join(root, 'dist', 'embed')));
};
