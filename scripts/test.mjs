// @ts-check
/**
 * `npm test`: every step in order, going on after a failure so that all failures show; then the failures again, a table,
 * and as the last line `N passed, N failed`.
 *
 * `npm test -- node floors` runs the steps named; a test file among the names limits the steps that run tests to it.
 */
import {Problem} from './process.mjs';
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

/** @param {string[]} args step names and test files */
export const test = async (args) => {
  const files = args.filter((arg) => arg.endsWith('.test.ts'));
  const steps = stepsFor(args.filter((arg) => !files.includes(arg)), files);
  /** @type {Finished[]} */
  const finished = [];
  for (const {name, title, run} of steps) {
    console.log(`\n${name}: ${title}`);
    const begun = performance.now();
    // A step that falls over is a failure of that step and of no other.
    const outcome = await run(files).catch((/** @type {unknown} */ error) => ({passed: 0, failures: [{name, text: reasonOf(error)}]}));
    const seconds = (performance.now() - begun) / 1000;
    finished.push({...outcome, step: name, seconds});
    for (const failure of outcome.failures) console.log(failureText(failure));
    console.log(`  ${outcome.passed} passed, ${outcome.failures.length} failed, ${seconds.toFixed(1)} s`);
  }
  const failed = finished.filter(({failures}) => failures.length > 0);
  // a single step's failures are still on the screen
  const scrolledAway = steps.length > 1 ? failed : [];
  if (scrolledAway.length > 0) console.log('\nAll failures');
  for (const {step, failures} of scrolledAway) for (const failure of failures) console.log(`\n${step}:\n${failureText(failure)}`);
  for (const {step, notRun = []} of finished) for (const reason of notRun) console.log(`\nDID NOT RUN, ${step}: ${reason}`);
  console.log(`\n${table(finished)}\n`);
  console.log(lastLine(finished));
  if (failed.length > 0) process.exitCode = 1;
};
