// @ts-check
/** Installing what a package-lock.json names, once for each state of it. Node's own modules only. */
import {createHash} from 'node:crypto';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {Problem, root, runProgram} from './process.mjs';

/** @param {string} folder */
const stampFile = (folder) => path.join(folder, 'node_modules', '.installed-from');

/** What was installed from: the lock's text, and the platform, since some packages are programs built for one. @param {string} folder */
const stampNow = (folder) => `${createHash('sha256').update(readFileSync(path.join(folder, 'package-lock.json'))).digest('hex')} ${process.platform}-${process.arch}\n`;

/** @param {string} folder */
const isInstalled = (folder) => existsSync(stampFile(folder)) && readFileSync(stampFile(folder), 'utf8') === stampNow(folder);

/**
 * Installs the packages that the lock of a folder names, unless they are.
 * @param {string} [folder] the repository's own where none is named
 * @throws Problem where npm cannot
 */
export const install = async (folder = root) => {
  if (isInstalled(folder)) return;
  const where = path.relative(root, folder).split(path.sep).join('/');
  console.log(`Installing the packages that ${where ? `${where}/` : ''}package-lock.json names (once${where ? '' : '; about a minute'}) …`);
  // dev packages by name: NODE_ENV=production would leave out all that builds and tests
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--prefix', folder];
  const npm = process.env.npm_execpath;
  const {code} = npm ? await runProgram(process.execPath, [npm, ...args]) : await runProgram('npm', args, {shell: process.platform === 'win32'});
  if (code !== 0) throw new Problem('npm could not install the packages; its reason is above. Nothing else was done. Put that right and type the same command again.');
  markInstalled(folder);
};

/** Says that what is installed is what the lock names. @param {string} [folder] */
export const markInstalled = (folder = root) => writeFileSync(stampFile(folder), stampNow(folder));
