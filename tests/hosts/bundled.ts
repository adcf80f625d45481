/** A host whose page is an application built from its own packages. */
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {build, type Plugin} from 'vite';
import {install} from '../../scripts/install.mjs';
import {library, startFiles, type Host} from './host.js';

export const folderOf = (name: string): string => fileURLToPath(new URL(`${name}/`, import.meta.url));

/** The version that is installed in a host's own folder. */
export const installed = (name: string, package_: string): string => (JSON.parse(readFileSync(path.join(folderOf(name), 'node_modules', package_, 'package.json'), 'utf8')) as {version: string}).version;

/** A page without the line that loads us. */
export const withoutUs = (page: string): string => page.replace(/<script [^>]*\/guidance\/.*?<\/script>\n?/, '');

/** A page, and the same without the line that loads us. Where a host has none of its own, the one that applications are drawn in. */
export const pagesOf = (name: string): {page: string; without: string} => {
  const own = path.join(folderOf(name), 'index.html');
  const page = readFileSync(existsSync(own) ? own : fileURLToPath(new URL('application.html', import.meta.url)), 'utf8');
  return {page, without: withoutUs(page)};
};

interface Bundling {
  /** The file that is built. */
  entry?: string;
  /** What the bundler has to know besides. */
  plugins?: Plugin[];
  define?: Record<string, string>;
  /** What the server says with everything, such as its policy. */
  headers?: () => Readonly<Record<string, string>>;
}

/**
 * Installs what the host's lock names, builds its `app.*` and serves it.
 * @param folder of tests/hosts
 * @param framework the package whose version is told
 */
export async function startBundled(folder: string, framework: string, told: (version: string) => string, {entry = 'app.js', plugins = [], define = {}, headers}: Bundling = {}): Promise<Host> {
  const root = folderOf(folder);
  await install(root);
  const out = mkdtempSync(path.join(tmpdir(), 'host-'));
  const built = await build({root, configFile: false, mode: 'production', logLevel: 'silent', plugins, define, build: {write: false, rolldownOptions: {input: path.join(root, entry), output: {entryFileNames: 'app.js'}}}});
  for (const one of [built].flat()) if ('output' in one) for (const file of one.output) writeFileSync(path.join(out, path.basename(file.fileName)), file.type === 'chunk' ? file.code : file.source);
  const host = await startFiles(told(installed(folder, framework)), {'/built/': out, '/guidance/': library}, {...pagesOf(folder), headers});
  return {
    ...host,
    drawnByScript: true,
    close: async () => {
      await host.close();
      rmSync(out, {recursive: true, force: true});
    },
  };
}
