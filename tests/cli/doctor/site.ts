/** The sites that fixture pages are on: a case management system at case.example, and another at other.example. */
import {readFileSync, readdirSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

export interface Answer {
  status?: number;
  type?: string;
  body?: string;
  headers?: Readonly<Record<string, string>>;
  /** The answer begins, and does not end. */
  hangs?: true;
  /** Milliseconds before it begins. */
  late?: number;
}

/** One request that reached a server. */
export interface Arrived {
  host: string;
  path: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
}

export interface Sites {
  /** For the browser: where names lead. */
  argument: string;
  port: number;
  arrived: Arrived[];
  close(): Promise<void>;
}

const library = fileURLToPath(new URL('../../../dist/embed/', import.meta.url));
const types: Readonly<Record<string, string>> = {'.js': 'text/javascript', '.json': 'application/json', '.css': 'text/css', '.html': 'text/html; charset=utf-8'};

/** The version that the pages here tell of, so that a release changes no transcript. */
export const version = '1.2.3';
const built = (JSON.parse(readFileSync(join(library, 'integrity.json'), 'utf8')) as {version: string}).version;
export const entryText = readFileSync(join(library, 'practice-guidance.js'), 'utf8').replaceAll(built, version);

/** The folder of the library at three addresses: as it is, the same again, and as if it were of another version. */
function libraryAnswers(): Map<string, Answer> {
  const answers = new Map<string, Answer>();
  for (const entry of readdirSync(library, {withFileTypes: true, recursive: true})) {
    const type = types[extname(entry.name)];
    if (!entry.isFile() || !type) continue;
    const place = join(entry.parentPath, entry.name);
    const body = readFileSync(place, 'utf8');
    const name = place.slice(library.length).replaceAll('\\', '/');
    const as = (claimed: string): Answer => ({type, body: name.endsWith('.js') ? body.replaceAll(built, claimed) : body});
    for (const folder of ['guidance', 'copy']) answers.set(`/${folder}/${name}`, as(version));
    answers.set(`/newer/${name}`, as('99.0.0'));
  }
  return answers;
}

/** @param pages by host and path, such as `case.example/good` */
export async function openSites(pages: Readonly<Record<string, Answer>>): Promise<Sites> {
  const files = libraryAnswers();
  const arrived: Arrived[] = [];
  const server = createServer(({headers, url = '/'}, response) => {
    // only a site on this machine is trusted without a certificate, as a service worker wants it
    const host = (headers.host ?? '').replace(/:\d+$/, '').replace('localhost', 'case.example');
    const path = new URL(url, 'http://host').pathname;
    arrived.push({host, path, headers});
    const {status = 200, type = 'text/html; charset=utf-8', body = '', headers: more = {}, hangs, late = 0} = pages[host + path] ?? files.get(path) ?? (path === '/favicon.ico' ? {status: 204} : {status: 404, type: 'text/plain', body: 'Nothing is here.'});
    const answer = (): void => {
      response.writeHead(status, {'content-type': type, ...more});
      if (hangs) response.write(body);
      else response.end(body);
    };
    if (late > 0) setTimeout(answer, late);
    else answer();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  return {
    port,
    argument: `--host-resolver-rules=MAP case.example 127.0.0.1:${port}, MAP other.example 127.0.0.1:${port}, MAP nobody.example ~NOTFOUND`,
    arrived,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
