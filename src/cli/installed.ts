/** What stands beside the command in the package. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {Problem, whyNot} from './problem.js';

const readJson = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Problem(`${file} belongs to this command and cannot be read: ${whyNot(error)}. Install the package again.`);
  }
};

/** The package's version. @throws Problem where the package is not whole */
export const versionOf = (installed: string): string => (readJson(join(installed, 'package.json')) as {version: string}).version;

/** The folder that hosts copy. */
export const embedFolder = (installed: string): string => join(installed, 'dist', 'embed');

interface Manifest {
  modules: readonly {declarations?: readonly {tagName?: string; attributes?: readonly {name: string}[]}[]}[];
}

/**
 * The attributes of each element, by its tag.
 * @throws Problem where the package is not whole
 */
export function attributesByTag(installed: string): Readonly<Record<string, readonly string[]>> {
  const {modules} = readJson(join(installed, 'dist', 'custom-elements.json')) as Manifest;
  return Object.fromEntries(modules.flatMap(({declarations = []}) => declarations.flatMap(({tagName, attributes = []}) => (tagName ? [[tagName, attributes.map(({name}) => name)] as const] : []))));
}
