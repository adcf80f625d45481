/** The preview's own small server: for this machine alone, and for nothing but its page and the library's files. */
import {readdirSync, readFileSync} from 'node:fs';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {join, relative, sep} from 'node:path';
import {mediaType} from '../media-types.js';
import {Problem} from '../problem.js';
import type {Update} from './update.js';

/** Tried first where no port is asked for, so that an address stays the same from day to day. */
const usualPort = 4174;

/** What the elements need, and no more. */
const elements = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; require-trusted-types-for 'script'; trusted-types lit-html";
/** What stands around them makes no policy and shows one frame. */
const around = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

export interface Server {
  /** `http://127.0.0.1:4174/`. */
  address: string;
  /** Tells every page that is open. */
  send(update: Update): void;
  close(): Promise<void>;
}

export interface Given {
  /** The folder of the preview's own page. */
  page: string;
  /** The folder of the library that hosts copy. */
  embed: string;
  /** The port that was asked for. */
  port?: number;
  /** All that a page has to know that has just been opened. */
  begin(): Update;
}

/** @throws Problem where the port that was asked for cannot be had, or the package is not whole */
export async function startServer({page, embed, port, begin}: Given): Promise<Server> {
  const files = new Map([...filesOf(page, '/'), ...filesOf(embed, '/embed/')]);
  const shell = files.get('/shell.html');
  if (!shell || !files.has('/embed/practice-guidance.all.js')) throw new Problem(`The files of the preview are not where they should be, in ${page}. Install the package again; in its own repository, run npm run build.`);
  files.set('/', shell);
  const listeners = new Set<ServerResponse>();
  let hosts: readonly string[] = [];

  const server = createServer((request, response) => {
    const refused = refusal(request, hosts);
    const path = pathOf(request.url);
    if (refused) answer(response, refused[0], refused[1]);
    else if (path === '/events') listen(response);
    else if (files.has(path)) give(response, files.get(path) ?? '', path);
    else if (path === '/favicon.ico') response.writeHead(204, common).end();
    else answer(response, 404, 'There is no such page here.');
  });
  const listen = (response: ServerResponse): void => {
    response.writeHead(200, {...common, 'content-type': 'text/event-stream; charset=utf-8'});
    response.write(event(begin(), 'begin'));
    listeners.add(response);
    response.once('close', () => listeners.delete(response));
  };

  await listenOn(server, port);
  const {port: taken} = server.address() as AddressInfo;
  hosts = [`127.0.0.1:${taken}`, `localhost:${taken}`];
  return {
    address: `http://127.0.0.1:${taken}/`,
    send: (update) => listeners.forEach((response) => response.write(event(update, 'update'))),
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

const event = (update: Update, name: string): string => `event: ${name}\ndata: ${JSON.stringify(update)}\n\n`;

const common = {
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/**
 * Why a request gets nothing. A page of another site may have its own name lead to this machine, and would then read what is
 * here: whatever was not asked for by this machine's own name is refused.
 */
function refusal({method, headers}: IncomingMessage, hosts: readonly string[]): [status: number, why: string] | undefined {
  if (!hosts.includes(headers.host ?? '')) return [403, 'The preview answers to the address that the command printed, and to no other.'];
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && headers['sec-fetch-mode'] !== 'navigate') return [403, 'The preview is for no other page.'];
  if (method !== 'GET' && method !== 'HEAD') return [405, 'The preview can only be read.'];
  return undefined;
}

/** The path that is asked for, as it is: only what is on the list is given, so that `..` leads nowhere. */
const pathOf = (url = '/'): string => url.split(/[?#]/, 1)[0] ?? '/';

function give(response: ServerResponse, file: string, path: string): void {
  let content: Buffer;
  try {
    content = readFileSync(file);
  } catch {
    return answer(response, 404, 'The file has gone. Install the package again.');
  }
  const policy = path === '/frame.html' ? elements : around;
  response.writeHead(200, {...common, 'content-type': mediaType(file), 'content-security-policy': policy}).end(content);
}

function answer(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {...common, 'content-type': 'text/plain; charset=utf-8', 'content-security-policy': "default-src 'none'"}).end(text);
}

/** The files below a folder by the path they are asked for by, none where it is not there. Links are left out. */
function filesOf(folder: string, before: string): [path: string, file: string][] {
  try {
    return readdirSync(folder, {withFileTypes: true, recursive: true})
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [before + relative(folder, file).split(sep).join('/'), file]);
  } catch {
    return [];
  }
}

async function listenOn(server: ReturnType<typeof createServer>, port: number | undefined): Promise<void> {
  const attempt = (one: number): Promise<NodeJS.ErrnoException | undefined> =>
    new Promise((resolve) => {
      server.once('error', resolve);
      server.listen(one, '127.0.0.1', () => {
        server.off('error', resolve);
        resolve(undefined);
      });
    });
  const failed = await attempt(port ?? usualPort);
  if (!failed) return;
  if (port !== undefined) {
    const why = failed.code === 'EADDRINUSE' ? 'is taken: another program, or another preview, uses it' : 'may not be used by you';
    throw new Problem(`Port ${port} ${why}. Leave --port out and a free one is found, or name another: --port ${port < 65_535 ? port + 1 : usualPort}`);
  }
  const still = await attempt(0);
  if (still) throw new Problem(`No port of this machine could be had: ${still.message}.`);
}
