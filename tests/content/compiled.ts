/** The packs of `content/`, compiled once for a run of the tests, parents first. */
import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {compilePack, type Diagnostic, type SourceFile} from '../../src/authoring/compile.js';
import {readFolder} from '../../src/cli/pack-folders/read-folder.js';
import type {Pack} from '../../src/model/pack.js';
import {inventory} from './inventory.js';

const contentDir = fileURLToPath(new URL('../../content', import.meta.url));

/** The folders of `content/`, each of them a pack. */
export const packIds = (): string[] => readdirSync(contentDir, {withFileTypes: true}).filter((entry) => entry.isDirectory()).map(({name}) => name);

/** Every file of the content as text, its path from `content/`. */
export const contentFiles = (): SourceFile[] =>
  packIds().flatMap((id) => readFolder(join(contentDir, id)).files.map(({path, text}) => ({path: `${id}/${path}`, text})));

const made = new Map<string, {pack: Pack; diagnostics: Diagnostic[]}>();

/**
 * A pack with everything the compiler said of it.
 * @throws where the pack has an error, with all of them in the message.
 */
export function compiled(id: string): {pack: Pack; diagnostics: Diagnostic[]} {
  const before = made.get(id);
  if (before) return before;
  const parents = (inventory.packs[id]?.extends ?? []).map((parent) => compiled(parent).pack);
  const read = readFolder(join(contentDir, id));
  const {pack, diagnostics: found} = compilePack(read.files, {parents});
  const diagnostics = [...read.diagnostics, ...found];
  if (!pack) throw new Error(`content/${id} does not compile:\n${diagnostics.map(({file, line, message}) => `${file}:${line} ${message}`).join('\n')}`);
  made.set(id, {pack, diagnostics});
  return {pack, diagnostics};
}
