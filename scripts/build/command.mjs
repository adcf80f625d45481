// @ts-check
/** The command `practice-guidance` as plain JavaScript: the program, and a file for each command that is read when it is asked for. */
import {readFileSync} from 'node:fs';
import {chmod, mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {root} from '../process.mjs';
import {bundle} from './bundle.mjs';
import {replaceFolder} from './replace.mjs';

/** What npm links as the command. */
const program = 'practice-guidance';

/** Node's own modules, and the packages that are installed with ours. */
const notBundled = () => {
  const {dependencies} = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  return [/^node:/, ...Object.keys(dependencies).map((name) => new RegExp(`^${name}($|/)`))];
};

/** @param {string} folder */
export const buildCommand = (folder) =>
  replaceFolder(folder, async (beside) => {
    const chunks = await bundle({
      entries: {[program]: path.join(root, 'src/cli/practice-guidance.ts')},
      rolldownOptions: {external: notBundled(), platform: 'node', output: {entryFileNames: '[name].js', chunkFileNames: '[name].js', minify: false}},
    });
    for (const {fileName, code, isEntry} of chunks) {
      const file = path.join(beside, fileName);
      await mkdir(path.dirname(file), {recursive: true});
      await writeFile(file, isEntry ? `#!/usr/bin/env node\n${code}` : code);
      if (isEntry) await chmod(file, 0o755);
    }
  });
