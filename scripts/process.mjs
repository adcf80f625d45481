// @ts-check
/** Running other programs from the scripts. Node's own modules only. */
import {spawn} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {stripVTControlCharacters} from 'node:util';

/** The repository's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Something a person can put right: printed as its message alone, without a stack. */
export class Problem extends Error {
  /** @override */
  name = 'Problem';
}

const signals = /** @type {const} */ (['SIGINT', 'SIGTERM']);

/**
 * @typedef {object} Finished
 * @property {number} code the exit code; 1 where a signal ended it
 * @property {string} output what it printed, both streams as they came, where it was kept
 */

/**
 * Runs a program to its end.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{env?: NodeJS.ProcessEnv, keep?: boolean, say?: (text: string) => void, minutes?: number, shell?: boolean}} [options] keep: hold the output back and
 *   give it to the caller; say: print it by this, without what moves a terminal's cursor; minutes: ended by force after so many, with everything that it started
 * @returns {Promise<Finished>}
 */
export const runProgram = (program, args, {env, keep = false, say, minutes, shell = false} = {}) =>
  new Promise((resolve, reject) => {
    // In a group of its own where it may have to be ended: what it started goes with it.
    const detached = minutes !== undefined && process.platform !== 'win32';
    const stream = keep || say ? 'pipe' : 'inherit';
    const child = spawn(program, args, {cwd: root, env: {...process.env, ...env}, stdio: ['ignore', stream, stream], detached, shell});
    let output = '';
    const take = (/** @type {string} */ text) => {
      if (keep) output += text;
      else (say ?? ((plain) => process.stdout.write(plain)))(stripVTControlCharacters(text));
    };
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', take);
    const end = () => {
      try {
        if (detached && child.pid) process.kill(-child.pid, 'SIGKILL');
        else child.kill('SIGKILL');
      } catch {
        // already gone
      }
    };
    const timer = minutes && setTimeout(() => (end(), take(`\nIt was ended after ${minutes} minutes without coming to its end.\n`)), minutes * 60_000);
    process.once('exit', end);
    // Ctrl-C does not reach another group by itself: leaving by way of 'exit' does.
    const leave = () => process.exit(130);
    for (const signal of signals) process.once(signal, leave);
    const settle = () => {
      if (timer) clearTimeout(timer);
      process.off('exit', end);
      for (const signal of signals) process.off(signal, leave);
      if (detached) end(); // whatever it left running
    };
    child.once('error', (error) => (settle(), reject(error)));
    child.once('close', (code) => (settle(), resolve({code: code ?? 1, output})));
  });

/**
 * Runs a program of ours until it or the person at the keyboard ends it, and ends as it ended.
 * @param {readonly string[]} args for node
 * @param {NodeJS.ProcessEnv} [env]
 */
export const runNodeToTheEnd = (args, env) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {cwd: root, env: {...process.env, ...env}, stdio: 'inherit'});
    for (const signal of signals) process.on(signal, () => child.kill(signal));
    child.once('error', reject);
    child.once('close', (code) => {
      process.exitCode = code ?? 0;
      resolve(undefined);
    });
  });
