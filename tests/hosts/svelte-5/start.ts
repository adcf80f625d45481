import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {install} from '../../../scripts/install.mjs';
import {folderOf, startBundled} from '../bundled.js';
import type {Host} from '../host.js';

interface Compiler {
  compile(source: string, options: {filename: string; generate: 'client'}): {js: {code: string}};
}

export async function start(): Promise<Host> {
  const folder = folderOf('svelte-5');
  await install(folder);
  const compiler = (await import(pathToFileURL(path.join(folder, 'node_modules/svelte/src/compiler/index.js')).href)) as Compiler;
  const svelte = {name: 'svelte', transform: (code: string, id: string) => (id.endsWith('.svelte') ? {code: compiler.compile(code, {filename: id, generate: 'client'}).js.code} : undefined)};
  return startBundled('svelte-5', 'svelte', (version) => `Svelte ${version}: the record is state, the form is drawn under another key`, {plugins: [svelte]});
}
