/** A file's folder as a small web site on this machine alone: a page opened as `file:` could load no module and no pack. */
import {readFile, realpath} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {join, sep} from 'node:path';
import {mediaType} from '../media-types.js';

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
      return undefined; // it is not there, or the address cannot be decoded
    }
  };
  const server = createServer(async ({url = '/'}, response) => {
    const file = await fileAt(url);
    const content = file && (await readFile(file).catch(() => undefined));
    if (content) response.writeHead(200, {'content-type': mediaType(file)}).end(content);
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
