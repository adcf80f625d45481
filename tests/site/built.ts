/** Sites as the command builds them, in memory: the fixture with every kind of entry, and a shipped pack. */
import {createServer} from 'node:http';
import {readFileSync} from 'node:fs';
import type {AddressInfo} from 'node:net';
import path from 'node:path';
import {root} from '../../scripts/process.mjs';
import {wholeBuild} from '../../src/cli/build/outputs.js';
import type {Pack} from '../../src/model/pack.js';
import {strictHeaders} from '../conformance/policy.js';

export const today = '2026-11-22';

export const shipped = (id: string): Pack => JSON.parse(readFileSync(path.join(root, 'dist', 'packs', `${id}.json`), 'utf8')) as Pack;

/** All that a build of a pack writes, by path. */
export async function built(pack: Pack, more: {base?: string; at?: string; today?: string} = {}): Promise<Map<string, string>> {
  const files = await wholeBuild(pack, {typedFolder: '', folder: '', out: undefined, onlyPacks: false, base: undefined, at: undefined, today, ...more}, root, () => undefined);
  return new Map([...files].map(([name, content]) => [name, typeof content === 'string' ? content : new TextDecoder().decode(content)]));
}

/** The pages of a site, by path from its top. */
export const pagesIn = (files: ReadonlyMap<string, string>): Map<string, string> =>
  new Map([...files].flatMap(([name, text]) => (/^site\/.*\.html$/.test(name) ? [[name.slice('site/'.length), text] as const] : [])));

/** One page of each kind there is: of a folder, the first. */
export const sampleOf = (pages: ReadonlyMap<string, string>): string[] =>
  [...new Map([...pages.keys()].reverse().map((name) => [/^families\/.*\./.test(name) ? name.replace(/^.*\/([^/]*)$/, 'families/$1') : name.includes('/') ? name.split('/')[0] : name, name])).values()].sort();

const types: Record<string, string> = {'.js': 'text/javascript', '.json': 'application/json', '.css': 'text/css', '.html': 'text/html; charset=utf-8'};

/** Gives files out under the strict policy, below a folder of the site's own: nothing may lean on the top of a server. */
export async function serve(files: ReadonlyMap<string, string>): Promise<{origin: string; put(name: string, text: string): void; close(): Promise<void>}> {
  const more = new Map(files);
  const server = createServer((request, response) => {
    const name = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname).replace(/^\/deep\/down\//, '').replace(/(^|\/)$/, '$1index.html');
    const text = more.get(name);
    if (text === undefined) return void response.writeHead(name === '/favicon.ico' ? 204 : 404).end();
    response.writeHead(200, {'content-type': types[path.extname(name)] ?? 'text/plain', ...strictHeaders}).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    put: (name, text) => void more.set(name, text),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
