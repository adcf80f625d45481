// @ts-check
/** @typedef {import('../test.mjs').Finished} Finished */

/** Lines of one failure that are worth a screen; the rest is in a run of that step alone. */
const longest = 80;

/** @param {import('../test.mjs').Failure} failure */
export const failureText = ({name, text}) => {
  const lines = text.trimEnd().split('\n');
  const shown = lines.length > longest ? [...lines.slice(0, longest), `… ${lines.length - longest} lines more`] : lines;
  return [`  ✗ ${name}`, ...shown.map((line) => `    ${line}`)].join('\n');
};

/** @param {readonly Finished[]} finished */
const sums = (finished) => ({
  passed: finished.reduce((sum, {passed}) => sum + passed, 0),
  failed: finished.reduce((sum, {failures}) => sum + failures.length, 0),
});

/** One line a step. @param {readonly Finished[]} finished */
export const table = (finished) => {
  const row = (/** @type {string[]} */ [name, ...figures]) => name?.padEnd(12) + figures.map((figure) => figure.padStart(9)).join('');
  const lines = finished.map(({step, passed, failures, seconds, notRun}) => row([step, String(passed), String(failures.length), seconds.toFixed(1)]) + (notRun?.length ? '  not all of it ran' : ''));
  return [row(['step', 'passed', 'failed', 'seconds']), ...lines].join('\n');
};

/** What other programs read: nothing may follow it. @param {readonly Finished[]} finished */
export const lastLine = (finished) => {
  const {passed, failed} = sums(finished);
  return `${passed} passed, ${failed} failed`;
};
