/** A host whose pages a generator of sites makes from Markdown. */
import {execFile} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {promisify} from 'node:util';
import {install} from '../../scripts/install.mjs';
import {folderOf, installed, withoutUs} from './bundled.js';
import {library, startFiles, type Host} from './host.js';

interface Generator {
  /** The package whose version is told. */
  package_: string;
  /** Its program, in the host's node_modules, and what is said to it. */
  program: string;
  args: (pages: string, out: string) => string[];
  told: (version: string) => string;
  /** The policy of a page with this text. */
  policy: (page: string) => string;
}

/**
 * Installs the generator, has it make the site of `pages/`, and serves that.
 * @throws Error with what the generator printed, where it ends with a fault
 */
export async function startGenerated(folder: string, {package_, program, args, told, policy}: Generator): Promise<Host> {
  const root = folderOf(folder);
  await install(root);
  const out = mkdtempSync(path.join(tmpdir(), 'site-'));
  await promisify(execFile)(process.execPath, [path.join(root, 'node_modules', program), ...args('pages', path.relative(root, out))], {cwd: root});
  const page = readFileSync(path.join(out, 'index.html'), 'utf8');
  const host = await startFiles(told(installed(folder, package_)), {'/guidance/': library, '/': out}, {page, without: withoutUs(page), headers: (address) => (/\.(?!html)\w+$/.test(address) ? undefined : {'content-security-policy': policy(page)})});
  return {
    ...host,
    close: async () => {
      await host.close();
      rmSync(out, {recursive: true, force: true});
    },
  };
}
