// @ts-check
/** Writes what the component tests came to as JSON, for the one summary of `npm test`; prints a line a file. */
import {writeFileSync} from 'node:fs';
import path from 'node:path';

/**
 * @typedef {{name: string, text: string}} Failure
 * @typedef {{passed: number, failures: Failure[], notRun: string[]}} Results
 */

/** A stack without the message it repeats in some engines. @param {string} [stack] */
const placesOf = (stack = '') => stack.split('\n').filter((line) => /^\s*at /.test(line)).join('\n');

/** @param {{name?: string, message?: string, stack?: string, expected?: unknown, actual?: unknown}} error */
const errorText = ({name, message, stack, expected, actual}) => {
  const values = expected === undefined && actual === undefined ? [] : [`expected: ${expected}`, `actual:   ${actual}`];
  return [`${name && name !== 'Error' ? `${name}: ` : ''}${message}`, ...values, placesOf(stack)].filter(Boolean).join('\n');
};

/** Every test below a suite, with the names of the suites before its own. @param {import('@web/test-runner').TestSuiteResult | undefined} suite @param {string} before @returns {{test: import('@web/test-runner').TestResult, name: string}[]} */
const testsOf = (suite, before) =>
  suite ? [...suite.tests.map((test) => ({test, name: `${before}${test.name}`})), ...suite.suites.flatMap((inner) => testsOf(inner, `${before}${inner.name} › `))] : [];

/** @param {import('@web/test-runner').TestSession} session @returns {Results} */
const resultsOf = (session) => {
  const file = path.relative(process.cwd(), session.testFile);
  const tests = testsOf(session.testResults, '');
  const logs = session.logs.map((line) => `console: ${line.map(String).join(' ')}`);
  const failures = tests.filter(({test}) => !test.passed && !test.skipped).map(({test, name}) => ({name: `${file}: ${name}`, text: [test.error ? errorText(test.error) : '', ...logs].join('\n')}));
  for (const error of session.errors) failures.push({name: file, text: [errorText(error), ...session.request404s.map((url) => `not found: ${url}`), ...logs].join('\n')});
  if (tests.length === 0 && failures.length === 0) failures.push({name: file, text: ['There is no test in this file, or it did not get as far as its tests.', ...session.request404s.map((url) => `not found: ${url}`), ...logs].join('\n')});
  return {passed: tests.filter(({test}) => test.passed && !test.skipped).length, failures, notRun: tests.filter(({test}) => test.skipped).map(({name}) => `${file}: ${name}`)};
};

/**
 * @param {string} file where the JSON goes
 * @returns {import('@web/test-runner').Reporter}
 */
export const resultsReporter = (file) => ({
  reportTestFileResults({sessionsForTestFile}) {
    for (const session of sessionsForTestFile) {
      const {passed, failures} = resultsOf(session);
      console.log(`  ${path.relative(process.cwd(), session.testFile)}  ${passed} passed${failures.length > 0 ? `, ${failures.length} failed` : ''}`);
    }
  },
  onTestRunFinished({sessions}) {
    const all = sessions.map(resultsOf);
    writeFileSync(file, JSON.stringify({passed: all.reduce((sum, {passed}) => sum + passed, 0), failures: all.flatMap(({failures}) => failures), notRun: all.flatMap(({notRun}) => notRun)}));
  },
});
