/** Each council's website, built by the command that editors use, from the Markdown of this repository. */
import {execFile} from 'node:child_process';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * Where a council's website is. It is built once, when somebody first asks for it, so that the demo starts as fast without it.
 * @param folder where the websites are put
 */
export function builtSites(folder: string): (id: string) => Promise<string> {
  const sites = new Map<string, Promise<string>>();
  const build = async (id: string): Promise<string> => {
    const out = join(folder, id);
    // from its source, as the packs are built: a demo that has just been started has no other
    await promisify(execFile)(process.execPath, ['--import', 'tsx', here('../src/cli/practice-guidance.ts'), 'build', here(`../content/${id}`), '--out', out], {cwd: here('..')});
    return join(out, 'site');
  };
  return (id) => {
    const known = sites.get(id) ?? build(id);
    sites.set(id, known);
    known.catch(() => sites.delete(id)); // asked again, it is tried again
    return known;
  };
}
