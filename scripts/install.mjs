// @ts-check
/** Installing what package-lock.json names, once for each state of it. Node's own modules only. */
import {createHash} from 'node:crypto';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {Problem, root, runProgram} from './process.mjs';

const stampFile = path.join(root, 'node_modules', '.installed-from');

/** What was installed from: the lock's text, and the platform, since some packages are programs built for one. */
const stampNow = () => `${createHash('sha256').update(readFileSync(path.join(root, 'package-lock.json'))).digest('hex')} ${process.platform}-${process.arch}\n`;

const isInstalled = () => existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stampNow();

/**
 * Installs the packages that the lock names, unless they are.
 * @throws Problem where npm cannot
 */
export const install = async () => {
  if (isInstalled()) return;
  console.log('Installing the packages that package-lock.json names (once; about a minute) …');
  // dev packages by name: NODE_ENV=production would leave out all that builds and tests
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath;
  const {code} = npm ? await runProgram(process.execPath, [npm, ...args]) : await runProgram('npm', args, {shell: process.platform === 'win32'});
  if (code !== 0) throw new Problem('npm could not install the packages; its reason is above. Nothing else was done. Put that right and type the same command again.');
  markInstalled();
};

/** Says that what is installed is what the lock names. */
export const markInstalled = () => writeFileSync(stampFile, stampNow());
