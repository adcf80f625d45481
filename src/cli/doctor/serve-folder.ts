/** A file's folder as a small web site on this machine alone: a page opened as `file:` could load no module and no pack. */
import {readFile, realpath} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname, join, sep} from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.htm': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml', '.png': 'image/png', '.jpg': 'image/jpeg', '.woff2': 'font/woff2',
};

export interface Served {
  origin: string;
  close(): Promise<void>;
}

/** Gives out the files below a folder, and nothing else: a link that leads out of it is not followed. */
export async function serveFolder(folder: string): Promise<Served> {
  const root = await realpath(folder);
  const fileAt = async (address: string): Promise<string | undefined> => {
    try {
      const file = await realpath(join(root, decodeURIComponent(new URL(address, 'http://host').pathname)));
      return file.startsWith(root.endsWith(sep) ? root : root + sep) ? file : undefined;
    } catch {
      return undefined;
    }
  };
  const server = createServer(async ({url = '/'}, response) => {
    const file = await fileAt(url);
    const content = file && (await readFile(file).catch(() => undefined));
    if (content) response.writeHead(200, {'content-type': types[extname(file).toLowerCase()] ?? 'application/octet-stream'}).end(content);
    else if (url === '/favicon.ico') response.writeHead(204).end();
    else response.writeHead(404, {'content-type': 'text/plain'}).end('There is no such file in the folder.');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
