/** The folder that a host copies, as the build leaves it. Built here only where it is missing or older than its sources. */
import {mkdir, readdir, rmdir, stat} from 'node:fs/promises';
import {join} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {buildEmbed} from '../../scripts/build.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The built folder, `dist/embed`. */
export const embedFolder = join(root, 'dist', 'embed');

/** When the newest of the files at or below a path was written, in milliseconds; 0 where there is none. */
async function newest(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined);
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const below = await readdir(path);
  return Math.max(0, ...(await Promise.all(below.map((name) => newest(join(path, name))))));
}

const sources = ['src', 'components', 'content', 'scripts/build', 'scripts/build.mjs', 'package.json'];

async function isFresh(): Promise<boolean> {
  const built = await newest(join(embedFolder, 'integrity.json'));
  const written = await Promise.all(sources.map((path) => newest(join(root, path))));
  return built > Math.max(...written);
}

/**
 * Builds the folder where it has to be. Test files run side by side, each in a process of its own: a lock on the disk lets
 * one build while the others wait. A lock of two minutes was left by a run that was ended while it built, and is taken away.
 * @throws where the build fails
 */
export async function ensureBuilt(): Promise<void> {
  const lock = join(root, '.cache', 'building-embed');
  await mkdir(join(root, '.cache'), {recursive: true});
  while (!(await isFresh())) {
    const mine = await mkdir(lock).then(() => true, () => false);
    if (mine) {
      try {
        if (!(await isFresh())) await buildEmbed();
        return;
      } finally {
        await rmdir(lock);
      }
    }
    const since = await stat(lock).then(({mtimeMs}) => mtimeMs, () => Date.now());
    if (Date.now() - since > 120_000) await rmdir(lock).catch(() => undefined); // another may have been quicker
    await pause(200);
  }
}
