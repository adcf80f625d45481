/** What is typed and what is seen, kept as readable files. UPDATE_TRANSCRIPTS=1 writes them anew. */
import assert from 'node:assert/strict';
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Surroundings} from '../../src/cli/command.js';
import {run} from '../../src/cli/run.js';

const folder = fileURLToPath(new URL('transcripts/', import.meta.url));

export const transcriptNames = (): string[] => readdirSync(folder).map((name) => name.replace(/\.txt$/, '')).sort();

/** One command as somebody types it, run where it is said to be. */
export async function typed(line: string, where: {cwd: string; installed: string; env?: Record<string, string>; colour?: boolean; ask?: Surroundings['ask']; today?: string; watched?: boolean}): Promise<{code: number; out: string; err: string}> {
  const told = {out: '', err: ''};
  // a word may stand in quotes
  const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
  const code = await run(words, {colour: false, env: {}, ...where, out: (text) => void (told.out += `${text}\n`), err: (text) => void (told.err += `${text}\n`)});
  return {code, ...told};
}

/** A screen: what was typed, what came, and the exit code where it is not 0. */
export const screen = (line: string, {code, out, err}: {code: number; out: string; err: string}): string => `${`$ practice-guidance ${line}`.trim()}\n${out}${err}${code === 0 ? '' : `(exit code ${code})\n`}`;

/** Holds what is seen against the file of that name. */
export function sameAsTranscript(name: string, seen: string): void {
  const file = join(folder, `${name}.txt`);
  if (process.env['UPDATE_TRANSCRIPTS']) {
    mkdirSync(folder, {recursive: true});
    writeFileSync(file, seen);
  }
  let kept: string;
  try {
    kept = readFileSync(file, 'utf8');
  } catch {
    assert.fail(`There is no tests/cli/transcripts/${name}.txt. Run with UPDATE_TRANSCRIPTS=1 to write it, and read it. It would be:\n${seen}`);
  }
  assert.equal(seen, kept, `what is seen is what tests/cli/transcripts/${name}.txt says. If the new words are right: UPDATE_TRANSCRIPTS=1`);
}
