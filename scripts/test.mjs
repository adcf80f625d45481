// @ts-check
/**
 * `npm test`: every step in order, some two at a time, going on after a failure so that all failures show; then the failures again, a table,
 * and as the last line `N passed, N failed`.
 *
 * `npm test -- node floors` runs the steps named; a test file among the names limits the steps that run tests to it.
 */
import {Problem} from './process.mjs';
import {sideBySide} from './test/side-by-side.mjs';
import {stepsFor} from './test/steps.mjs';
import {failureText, lastLine, table} from './test/summary.mjs';

/**
 * @typedef {{name: string, text: string}} Failure
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {Failure[]} failures each counts as one failed
 * @property {string[]} [notRun] what could not be run and why: counted neither way, and said loudly
 * @typedef {Outcome & {step: string, seconds: number}} Finished
 */

/** A problem that a person can put right is told without a stack. @param {unknown} error */
const reasonOf = (error) => (error instanceof Problem ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error));

/** @param {import('./test/steps.mjs').Step} step @param {string[]} files @param {(text: string) => void} say @returns {Promise<Finished>} */
const runStep = async ({name, title, run}, files, say) => {
  say(`\n${name}: ${title}\n`);
  const begun = performance.now();
  // A step that falls over is a failure of that step and of no other.
  const outcome = await run(files, say).catch((/** @type {unknown} */ error) => ({passed: 0, failures: [{name, text: reasonOf(error)}]}));
  const seconds = (performance.now() - begun) / 1000;
  for (const failure of outcome.failures) say(`${failureText(failure)}\n`);
  say(`  ${outcome.passed} passed, ${outcome.failures.length} failed, ${seconds.toFixed(1)} s\n`);
  return {...outcome, step: name, seconds};
};

/** @param {string[]} args step names and test files */
export const test = async (args) => {
  const files = args.filter((arg) => arg.endsWith('.test.ts'));
  const steps = stepsFor(args.filter((arg) => !files.includes(arg)), files);
  /** @type {Finished[]} */
  const finished = [];
  for (const group of steps) finished.push(...(await sideBySide(group.map((step) => (say) => runStep(step, files, say)), (text) => process.stdout.write(text))));
  const failed = finished.filter(({failures}) => failures.length > 0);
  // a single step's failures are still on the screen
  const scrolledAway = finished.length > 1 ? failed : [];
  if (scrolledAway.length > 0) console.log('\nAll failures');
  for (const {step, failures} of scrolledAway) for (const failure of failures) console.log(`\n${step}:\n${failureText(failure)}`);
  for (const {step, notRun = []} of finished) for (const reason of notRun) console.log(`\nDID NOT RUN, ${step}: ${reason}`);
  console.log(`\n${table(finished)}\n`);
  console.log(lastLine(finished));
  if (failed.length > 0) process.exitCode = 1;
};
