// @ts-check
/** Runs test files with Node's own runner and tsx, and reads what came of them. */
import {mkdirSync, readFileSync, rmSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {root, runProgram} from '../process.mjs';
import {longestFirst} from './files.mjs';

/** Where steps leave what they found, for this process to read. @param {string} name */
export const resultsFile = (name) => {
  const folder = path.join(root, '.cache', 'test');
  mkdirSync(folder, {recursive: true});
  const file = path.join(folder, `${name}-${process.pid}.json`);
  rmSync(file, {force: true});
  return file;
};

/**
 * @param {readonly string[]} all paths below the repository's folder
 * @param {{only: readonly string[], minutesEach: number, minutes: number, atOnce?: number}} options only: these of them, where any are named; minutesEach: for one test; minutes: for all;
 *   atOnce: files that run at the same time
 * @returns {Promise<import('../test.mjs').Outcome>}
 */
export const runNodeTests = async (all, {only, minutesEach, minutes, atOnce = 2}) => {
  const files = only.length > 0 ? all.filter((file) => only.includes(file)) : all;
  if (files.length === 0) return {passed: 0, failures: [{name: only.join(' ') || 'tests', text: 'There is no test to run.'}]};
  const results = resultsFile('node');
  const {code} = await runProgram(
    process.execPath,
    ['--import', 'tsx', `--test-timeout=${minutesEach * 60_000}`, fileURLToPath(new URL('run-files.mjs', import.meta.url)), String(minutesEach * 60_000), String(atOnce), ...longestFirst(files)],
    // a test of this very function is no reason to run nothing
    {env: {TEST_RESULTS: results, NODE_TEST_CONTEXT: undefined}, minutes},
  );
  return outcomeOf(results, code, files);
};

/** @param {string} results @param {number} code @param {readonly string[]} files @returns {import('../test.mjs').Outcome} */
const outcomeOf = (results, code, files) => {
  /** @type {import('../test.mjs').Outcome & {files: string[]}} */
  let outcome;
  try {
    outcome = JSON.parse(readFileSync(results, 'utf8'));
  } catch {
    return {passed: 0, failures: [{name: 'tests', text: `Node's test runner ended with code ${code} and left no results.`}]};
  } finally {
    rmSync(results, {force: true});
  }
  const {passed, failures, notRun} = outcome;
  const silent = files.filter((file) => !outcome.files.includes(file)).map((name) => ({name, text: 'There is no test in this file, or it did not get as far as its tests.'}));
  const unexplained = code !== 0 && failures.length + silent.length === 0 ? [{name: 'tests', text: `Node's test runner ended with code ${code} although no test failed.`}] : [];
  return {passed, notRun, failures: [...failures, ...silent, ...unexplained]};
};
