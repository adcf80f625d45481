/** Pages for a browser: the built library, its packs, the style sheets of what is rendered, and whatever a test writes. */
import {existsSync, readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import path from 'node:path';
import {bundle} from '../../scripts/build/bundle.mjs';
import {root} from '../../scripts/process.mjs';
import {styleSheets} from '../../src/embed/static/index.js';

export interface Page {
  body: string;
  headers?: Record<string, string>;
}

export interface StaticSite {
  origin: string;
  /** Serves a page; gives its address. */
  page(path: string, page: Page): string;
  /** Paths that are answered only after so many milliseconds. */
  slow: Map<string, number>;
  close(): Promise<void>;
}

const types: Record<string, string> = {'.js': 'text/javascript', '.json': 'application/json', '.css': 'text/css', '.html': 'text/html; charset=utf-8'};

/** A page with something in its main part. */
export const pageOf = (main: string, head = ''): string => `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>A page</title>${head}</head><body><main>${main}</main></body></html>`;

export async function openSite(): Promise<StaticSite> {
  const chunks = await bundle({entries: {stories: path.join(root, 'tests/static/page/stories.ts')}, rolldownOptions: {output: {entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js'}}});
  const files = new Map<string, Page>([
    ...chunks.map(({fileName, code}) => [`/${fileName}`, {body: code}] as const),
    ...styleSheets().map(({name, css}) => [`/styles/${name}`, {body: css}] as const),
    // the tree of a page leaves out what is far from the window
    ...styleSheets().map(({name, css}) => [`/seen/${name}`, {body: css.replaceAll('content-visibility: auto', '')}] as const),
  ]);
  const slow = new Map<string, number>();
  const find = (name: string): Page | undefined => {
    const written = files.get(name);
    if (written) return written;
    const folder = name.startsWith('/guidance/') ? 'dist/embed' : name.startsWith('/packs/') ? 'dist' : undefined;
    const file = folder && path.join(root, folder, path.normalize(name.replace('/guidance/', '/')));
    return file && existsSync(file) ? {body: readFileSync(file, 'utf8')} : undefined;
  };
  const server = createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://localhost').pathname;
    const page = find(name);
    setTimeout(() => {
      if (name === '/favicon.ico') return void response.writeHead(204).end();
      if (!page) return void response.writeHead(404).end('There is no such page.');
      response.writeHead(200, {'content-type': types[path.extname(name)] ?? types['.html'], ...page.headers}).end(page.body);
    }, slow.get(name) ?? 0);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    slow,
    page(name, page) {
      files.set(name, page);
      return origin + name;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
