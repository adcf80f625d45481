/** Two sites for a test, each on a port of its own and so of an origin of its own: the guidance, and the case system that frames it. */
import {createServer, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {bodyOf} from '../conformance/body.js';
import {ensureBuilt} from '../conformance/built.js';
import {attribute, library} from '../hosts/host.js';

const types: Record<string, string> = {'.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.json': 'application/json; charset=utf-8', '.css': 'text/css; charset=utf-8'};

export interface Server {
  origin: string;
  close(): Promise<void>;
}

async function listen(answer: (address: URL, method: string, body: string, response: ServerResponse) => Promise<void> | void): Promise<Server> {
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    if (body === undefined) return;
    await answer(new URL(request.url ?? '/', `http://${request.headers.host}`), request.method ?? 'GET', body, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function giveFile(address: string, response: ServerResponse, headers: Record<string, string> = {}): Promise<void> {
  const name = /^\/guidance\/([\w./-]+)$/.exec(address)?.[1];
  const body = name && (await readFile(path.join(library, path.normalize(name))).catch(() => undefined));
  if (address === '/favicon.ico') response.writeHead(204).end();
  else if (body) response.writeHead(200, {'content-type': types[path.extname(name)] ?? 'text/plain', ...headers}).end(body);
  else response.writeHead(404, {'content-type': 'text/plain'}).end(`There is nothing at ${address}.`);
}

/** The site of the guidance: the folder as it is built. With `/open/` before an address, other origins may fetch from it, and a sandboxed frame has another. */
export async function startGuidance(): Promise<Server> {
  await ensureBuilt();
  return listen(({pathname}, _, __, response) => (pathname.startsWith('/open/') ? giveFile(pathname.slice('/open'.length), response, {'access-control-allow-origin': '*'}) : giveFile(pathname, response)));
}

/** What a case page is made of. */
export interface CasePage {
  /** The address of the frame. */
  src: string;
  /** More attributes of the frame. */
  frame?: string;
  /** Below the form. */
  below?: string;
  /** Attributes of the form. */
  form?: string;
}

export interface CaseSystem extends Server {
  /** What `/` answers from now on. */
  show(page: CasePage): void;
  /** What was sent last. */
  saved(): Record<string, string>;
}

/** The case system: a form that a server writes, with the frame in it, under a strict policy. It gives back what was sent. */
export async function startCaseSystem(guidance: string): Promise<CaseSystem> {
  let page: CasePage = {src: 'about:blank'};
  let saved: Record<string, string> = {};
  const policy = `default-src 'none'; script-src 'self'; style-src 'self'; frame-src 'self' ${guidance}; form-action 'self'; base-uri 'none'; require-trusted-types-for 'script'`;
  const written = ({src, frame = '', below = '', form = ''}: CasePage, record: string): string => `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Example Child A</title><link rel="stylesheet" href="/style.css"><script type="module" src="/guidance/frame-host.js"></script></head>
<body><h1>Example Child A</h1>
<form id="case" method="post" action="/save" ${form}>
<p><label>Notes <input name="notes"></label></p>
<textarea hidden id="record" name="record">${attribute(record)}</textarea>
<iframe title="Case record check" data-practice-frame="record" src="${attribute(src)}" ${frame}></iframe>
<p><button>Save</button> <button type="reset">Reset</button></p></form>${below}</body></html>`;
  const server = await listen(async ({pathname}, method, body, response) => {
    if (method === 'POST') saved = Object.fromEntries(new URLSearchParams(body));
    if (pathname === '/style.css') response.writeHead(200, {'content-type': types['.css']}).end('body { font: 16px/1.5 sans-serif } iframe { inline-size: 100%; block-size: 10px; border: 0 }');
    else if (pathname === '/' || pathname === '/save') response.writeHead(200, {'content-type': types['.html'], 'content-security-policy': policy}).end(written(page, pathname === '/save' ? (saved['record'] ?? '') : ''));
    else if (pathname === '/other') response.writeHead(200, {'content-type': types['.html']}).end('<!doctype html><title>Another page</title><p>Another page</p>');
    else await giveFile(pathname, response);
  });
  return {...server, show: (one) => void (page = one), saved: () => saved};
}
