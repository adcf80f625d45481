/** A host application for a test: what it is, where it listens, and how it is ended. */
import {spawn} from 'node:child_process';
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {bodyOf} from '../conformance/body.js';
import type {Check} from './check.js';

export interface Host {
  /** For the table: `A server's form, Python 3.11.2`. */
  name: string;
  origin: string;
  /** A script of the host's draws the form once its page has come. */
  drawnByScript?: boolean;
  /** Its page stands in a frame. */
  framed?: boolean;
  /** What the browser says of the host's own doings, with us or without. */
  says?: RegExp;
  /** What has to hold in this host alone, besides what has to hold in all. */
  also?: readonly Check[];
  close(): Promise<void>;
}

/** The strictest policy that a page of ours keeps to. */
export const strictPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types lit-html";

/** A text as the value of an attribute. */
export const attribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** The folder that a host copies. */
export const library = fileURLToPath(new URL('../../dist/embed/', import.meta.url));

/**
 * A host that is a program of its own and prints its version and its address on one line.
 * @throws Error with what it printed, where it ends before that
 */
export async function startProgram(kind: string, command: string, args: readonly string[]): Promise<Host> {
  const program = spawn(command, args, {stdio: ['ignore', 'pipe', 'pipe']});
  let printed = '';
  program.stderr.on('data', (text) => (printed += String(text)));
  const line = await new Promise<string>((resolve, reject) => {
    program.once('error', reject);
    program.once('exit', (code) => reject(new Error(`${command} ended with ${code}: ${printed}`)));
    program.stdout.on('data', (text) => {
      printed += String(text);
      if (printed.includes('\n')) resolve(printed.trim());
    });
  });
  const [origin = ''] = /http:\S+/.exec(line) ?? [];
  const ended = new Promise((resolve) => program.once('exit', resolve));
  return {name: kind, origin, close: async () => void (program.kill(), await ended)};
}

const types: Record<string, string> = {'.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.json': 'application/json; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml'};

/** What a server answers to what is sent: a page, or one with more to say of it. */
export type Answer = string | {status: number; headers: Readonly<Record<string, string>>; body: string};

interface Pages {
  /** The page of the host, with us and without. Where it shows what was saved, it is written anew each time. */
  page: string | ((saved: Readonly<Record<string, string[]>>) => string);
  without: string;
  /** Where the server draws the form again, what it answers to what is sent. */
  answer?: (address: string, fields: URLSearchParams) => Answer;
  /** Files by their addresses that it writes itself. */
  written?: Readonly<Record<string, string>>;
  /** What it says with everything at an address, such as its policy. */
  headers?: ((address: string) => Readonly<Record<string, string>> | undefined) | undefined;
}

/**
 * A host whose work is done in the page: a server that gives out files and keeps what is sent to `/save`.
 * @param folders by the address that each is at, with a slash at its end
 */
export async function startFiles(name: string, folders: Readonly<Record<string, string>>, pages: Pages): Promise<Host> {
  let saved: Record<string, string[]> = {};
  const fileOf = (address: string): string | undefined => {
    const at = Object.keys(folders).find((one) => address.startsWith(one));
    // found by it
    return at ? path.join(folders[at]!, path.normalize(`${address.slice(at.length)}${address.endsWith('/') ? 'index.html' : ''}`)) : undefined;
  };
  const server = createServer(async (request, response) => {
    const {pathname, search} = new URL(request.url ?? '/', 'http://host');
    const send = (status: number, type: string, body: string | Buffer, headers: Readonly<Record<string, string>> = {}): void =>
      void response.writeHead(status, {'content-type': type, ...pages.headers?.(pathname), ...headers}).end(body);
    if (request.method === 'POST') {
      const body = await bodyOf(request);
      if (body === undefined) return;
      const fields = new URLSearchParams(body);
      if (pathname === '/save') saved = Object.fromEntries([...fields.keys()].map((field) => [field, fields.getAll(field)]));
      const answer = pages.answer?.(pathname, fields);
      if (answer === undefined) return send(200, types['.json']!, JSON.stringify(saved));
      return typeof answer === 'string' ? send(200, types['.html']!, answer) : send(answer.status, types['.html']!, answer.body, answer.headers);
    }
    if (pathname === '/') return send(200, types['.html']!, search === '?without' ? pages.without : typeof pages.page === 'string' ? pages.page : pages.page(saved));
    if (pathname === '/saved') return send(200, types['.json']!, JSON.stringify(saved));
    if (pathname === '/favicon.ico') return send(204, 'image/x-icon', '');
    const written = pages.written?.[pathname];
    if (written !== undefined) return send(200, types[path.extname(pathname)] ?? 'text/plain', written);
    const file = fileOf(pathname);
    const body = file && (await readFile(file).catch(() => undefined));
    return body ? send(200, types[path.extname(file)] ?? 'application/octet-stream', body) : send(404, 'text/plain', `There is nothing at ${pathname}.`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    name,
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
