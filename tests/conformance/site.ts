/** A host's web site for a test: the library in its own folder, pages as a test writes them, and a page that tells what was posted. */
import {readdir, readFile} from 'node:fs/promises';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname, join, relative, sep} from 'node:path';
import {fileURLToPath} from 'node:url';
import {bodyOf} from './body.js';
import {embedFolder, ensureBuilt} from './built.js';
import {version, wholeRecord} from './samples.js';

/** What a page is served with. A browser asks for it again each time, as for any page made by a server, unless the page says otherwise. */
export interface Page {
  body: string;
  headers?: Record<string, string>;
}

/** One request that reached the server. */
export interface Asked {
  method: string;
  path: string;
  body: string;
}

export interface Site {
  origin: string;
  /** Serves a page, made anew for each request where it is a function; gives its address. */
  page(path: string, page: Page | (() => Page)): string;
  /** Every request since the last `forget`. */
  asked: Asked[];
  /** The paths of the library's own files, in the folder that pages use. */
  files: readonly string[];
  forget(): void;
  close(): Promise<void>;
}

const types: Record<string, string> = {'.js': 'text/javascript; charset=utf-8', '.json': 'application/json; charset=utf-8', '.css': 'text/css; charset=utf-8'};

/** The version that the page's other copy of the library claims to be. */
export const newerVersion = '99.0.0';

/** Folders of the site that hold the library: the one that pages use, the same again, and one of another version. */
const folders: Record<string, (code: string) => string> = {
  guidance: (code) => code,
  copy: (code) => code,
  newer: (code) => code.replaceAll(version, newerVersion),
};

const inPage = fileURLToPath(new URL('in-page.js', import.meta.url));

/** A script that each page loads before all others: what the tests ask the page by, and the notes of what went wrong. */
const inPageScript = async (): Promise<string> => `const wholeRecord = ${JSON.stringify(wholeRecord)};\n${await readFile(inPage, 'utf8')}`;

/** The library's files by their path, read once: a build that begins meanwhile changes nothing. */
async function readLibrary(): Promise<Map<string, {type: string; text: string}>> {
  const entries = await readdir(embedFolder, {withFileTypes: true, recursive: true});
  const files = new Map<string, {type: string; text: string}>();
  for (const entry of entries) {
    const type = types[extname(entry.name)];
    if (!entry.isFile() || !type) continue;
    const file = join(entry.parentPath, entry.name);
    const text = await readFile(file, 'utf8');
    const path = relative(embedFolder, file).split(sep).join('/');
    for (const [folder, change] of Object.entries(folders)) files.set(`/${folder}/${path}`, {type, text: entry.name.endsWith('.js') ? change(text) : text});
  }
  return files;
}

/** @throws where the library cannot be built */
export async function openSite(): Promise<Site> {
  await ensureBuilt();
  const library = await readLibrary();
  const pages = new Map<string, Page | (() => Page)>();
  const asked: Asked[] = [];

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    asked.push({method: request.method ?? '', path, body: (await bodyOf(request)) ?? ''});
    const send = (status: number, type: string, text: string, headers: Record<string, string> = {}): void =>
      void response.writeHead(status, {'content-type': type, 'cache-control': 'no-cache', ...headers}).end(text);
    const entry = pages.get(path);
    const page = typeof entry === 'function' ? entry() : entry;
    if (page) return send(200, 'text/html; charset=utf-8', page.body, page.headers);
    if (path === '/in-page.js') return send(200, types['.js']!, await inPageScript());
    // browsers ask for it by themselves
    if (path === '/favicon.ico') return send(204, 'image/x-icon', '');
    const file = library.get(path);
    if (file) return send(200, file.type, file.text, {'cache-control': 'max-age=600'});
    send(404, 'text/plain', `There is nothing at ${path}.`);
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const site: Site = {
    origin,
    page: (path, page) => {
      pages.set(path, page);
      return origin + path;
    },
    asked,
    files: [...library.keys()].filter((path) => path.startsWith('/guidance/')),
    forget: () => void asked.splice(0),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  site.page('/echo', {body: '<!doctype html><html lang="en"><meta charset="utf-8"><title>Saved</title><p>Saved.</p>'});
  return site;
}

/** The fields of the last form that was posted to `/echo`, as a server decodes them. */
export const postedFields = ({asked}: Site): [string, string][] => {
  const post = asked.findLast(({method, path}) => method === 'POST' && path === '/echo');
  return post ? [...new URLSearchParams(post.body)] : [];
};
