/** Files of one folder, by address. */
import {readFile} from 'node:fs/promises';
import {extname, resolve, sep} from 'node:path';
import type {Reply} from './reply.js';

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * The file at `path` (still percent-encoded) below `folder`, or null where there is none. Null, too, for a kind of file
 * that has no business here and for any path that leads out of the folder, however it is written.
 */
export async function fileReply(folder: string, path: string): Promise<Reply | null> {
  const file = inside(folder, path);
  const type = file && types[extname(file)];
  if (!type) return null;
  try {
    return {status: 200, headers: {'content-type': type}, body: await readFile(file)};
  } catch (error) {
    if (['ENOENT', 'EISDIR', 'ENOTDIR', 'ENAMETOOLONG'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}

function inside(folder: string, path: string): string | null {
  let name: string;
  try {
    name = decodeURIComponent(path);
  } catch {
    return null;
  }
  if (/[\0\\]/.test(name)) return null;
  const root = resolve(folder) + sep;
  const file = resolve(root, name);
  return file.startsWith(root) ? file : null;
}
