/** The pages that are measured, on a server of their own. Everything is read and bundled before the first measurement. */
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {createServer, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';
import {bundle} from '../../scripts/build/bundle.mjs';
import type {Pack} from '../../src/model/pack.js';
import {nativeHtml, nativeTemplates} from './baselines/native-html.js';
import {checklistId, today, type ContenderName} from './page/contenders.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const bench = 'tests/bench';

export interface Size {
  /** gzip -9, in bytes. */
  gzip: number;
  /** brotli -11, in bytes. */
  brotli: number;
}

export interface Site {
  origin: string;
  /** The page in which many are mounted. */
  mountPage(contender: ContenderName): string;
  /** The page that loads one, cold. */
  coldPage(contender: ContenderName): string;
  /** The page of what is read, with every element. */
  readingPage: string;
  /** The script with every element, on disk. */
  everyElement: string;
  /** A page without anything. */
  blank: string;
  /** The address of a pack that is answered only once `release` is called. */
  heldPack: string;
  release(): void;
  /** Size of a script that was served, by its path. */
  size(path: string): Size;
  close(): Promise<void>;
}

/** A script of the built folder, as a host would serve it. */
function built(name: string): string {
  const file = path.join(root, 'dist', 'embed', name);
  if (!existsSync(file)) throw new Error(`dist/embed/${name} is not there. Run "npm run build" first.`);
  return readFileSync(file, 'utf8');
}

const sizeOf = (code: string): Size => ({
  gzip: gzipSync(code, {level: 9}).length,
  brotli: brotliCompressSync(code, {params: {[constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(code)}}).length,
});

/** Our own bundler and its shortest output for the baselines as well: nobody wins by the tools. */
async function script(source: string): Promise<string> {
  const [chunk] = await bundle({entries: {script: path.join(root, bench, source)}, short: true, rolldownOptions: {output: {minify: true, comments: false}}});
  return chunk!.code;
}

/** What the authors of the standards wrote, by id, without the front matter. */
const markdownOf = (pack: Pack): Record<string, string> =>
  Object.fromEntries(pack.standards.map(({id}) => [id, readFileSync(path.join(root, 'content', pack.id, 'standards', `${id}.md`), 'utf8').replace(/^---\n.*?\n---\n/s, '')]));

export async function openSite(): Promise<Site> {
  const pack = JSON.parse(built('packs/wandsworth.json')) as Pack;
  const list = pack.checklists.find(({id}) => id === checklistId)!;
  const files = new Map<string, string>([['/embed/packs/wandsworth.json', JSON.stringify(pack)]]);
  for (const name of readdirSync(path.join(root, 'dist', 'embed')).filter((file) => file.endsWith('.js'))) files.set(`/embed/${name}`, built(name));
  for (const source of ['baselines/lit-checklist', 'baselines/native-script', 'page/harness', 'page/reading-harness', 'page/until-tick']) files.set(`/${path.basename(source)}.js`, await script(`${source}.ts`));
  const native = nativeHtml(pack, list);
  const look = `<style>${readFileSync(path.join(root, bench, 'baselines/native.css'), 'utf8')}</style>`;
  const page = (head: string, body: string): string => `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Bench</title><link rel="icon" href="data:,">${head}<body><form>${body}</form></body></html>`;
  const load = (src: string): string => `<script type="module" src="${src}"></script>`;
  const scripts: Record<ContenderName, string> = {
    'ours': load('/embed/checklist.js'),
    'ours-laid-out': load('/embed/checklist.js'),
    'lit': load('/lit-checklist.js'),
    'native': look + load('/native-script.js'),
  };
  const alone: Record<ContenderName, string> = {
    'ours': `<practice-checklist pack="wandsworth" checklist="${checklistId}" name="checklist" today="${today(pack)}"></practice-checklist>`,
    'ours-laid-out': '',
    'lit': `<lit-checklist src="/embed/packs/wandsworth.json" checklist="${checklistId}"></lit-checklist>`,
    'native': native + nativeTemplates,
  };
  for (const name of Object.keys(scripts) as ContenderName[]) {
    files.set(`/mount/${name}`, page(scripts[name] + load('/harness.js'), `<div id="checklists"></div>${name === 'native' ? `<template id="checklist">${native.trim()}</template>${nativeTemplates}` : ''}`));
    files.set(`/cold/${name}`, page(scripts[name] + load('/until-tick.js'), alone[name]));
  }
  files.set('/reading', page(load('/embed/practice-guidance.all.js') + load('/reading-harness.js'), ''));
  files.set('/markdown.json', JSON.stringify(markdownOf(pack)));
  files.set('/blank', page('', ''));

  const types: Record<string, string> = {'.js': 'text/javascript; charset=utf-8', '.json': 'application/json', '': 'text/html; charset=utf-8'};
  const held: (() => void)[] = [];
  const answer = (response: ServerResponse, pathname: string, code: string | undefined): void => {
    // isolated, since only then does the page's clock tell microseconds
    const headers = {'content-type': types[path.extname(pathname)] ?? 'text/plain', 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp', 'cache-control': 'no-store'};
    response.writeHead(code === undefined ? 404 : 200, headers).end(code);
  };
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url!, 'http://bench');
    if (pathname === '/held/wandsworth.json') held.push(() => answer(response, pathname, files.get('/embed/packs/wandsworth.json')));
    else answer(response, pathname, files.get(pathname));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    mountPage: (name) => `${origin}/mount/${name}`,
    coldPage: (name) => `${origin}/cold/${name}`,
    readingPage: `${origin}/reading`,
    everyElement: path.join(root, 'dist', 'embed', 'practice-guidance.all.js'),
    blank: `${origin}/blank`,
    heldPack: '/held/wandsworth.json',
    release: () => held.splice(0).forEach((go) => go()),
    size: (name) => sizeOf(files.get(name)!),
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => void server.close(() => resolve()));
    },
  };
}
