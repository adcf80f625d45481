// @ts-check
/** What `npm test` consists of, in order: first what is quick to tell, and the build; then what needs the build; then the browsers. */
import {build} from '../build.mjs';
import {ensureBrowsers} from '../install-browsers.mjs';
import {Problem, runProgram} from '../process.mjs';
import {componentStep} from './components.mjs';
import {browserSuites, nodeTestFiles, requiredBrowserSuites, suiteFiles} from './files.mjs';
import {runNodeTests} from './node-tests.mjs';

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string} title
 * @property {(files: string[], say: (text: string) => void) => Promise<import('../test.mjs').Outcome>} run what it prints goes to `say`
 */

/** A program that either finds nothing wrong (one passed) or does (one failed). @param {string} name @param {string} title @param {readonly string[]} args for node @returns {Step} */
const check = (name, title, args) => ({
  name,
  title,
  async run() {
    const {code, output} = await runProgram(process.execPath, args, {keep: true, minutes: 10});
    return code === 0 ? {passed: 1, failures: []} : {passed: 0, failures: [{name, text: output}]};
  },
});

/** @type {Step} */
const buildStep = {
  name: 'build',
  title: 'everything in dist',
  async run(_files, say) {
    try {
      await build({log: (text) => say(`${text}\n`)});
      return {passed: 1, failures: []};
    } catch (error) {
      if (error instanceof Problem) return {passed: 0, failures: [{name: 'build', text: error.message}]};
      throw error;
    }
  },
};

/** @type {Step} */
const nodeStep = {
  name: 'node',
  title: 'tests without a browser',
  run: (files) => runNodeTests(nodeTestFiles(), {only: files, minutesEach: 2, minutes: 15}),
};

/** @type {Step} */
const browserStep = {
  name: 'browser',
  title: `tests that drive browsers: ${browserSuites.join(', ')}`,
  async run(files) {
    await ensureBrowsers({all: true});
    const empty = files.length > 0 ? [] : requiredBrowserSuites.filter((suite) => suiteFiles(suite).length === 0);
    // three, on two processors: a test waits for its browser, a browser for its page, a host for its packages
    const {passed, failures, notRun} = await runNodeTests(browserSuites.flatMap(suiteFiles), {only: files, minutesEach: 15, minutes: 40, atOnce: 3});
    return {passed, notRun, failures: [...empty.map((suite) => ({name: `tests/${suite}`, text: `There is no test in tests/${suite}: a whole suite is missing.`})), ...failures]};
  },
};

/**
 * Steps that stand together run two at a time: each keeps one processor busy and leaves another idle. The tests in Node and those that drive
 * browsers run several files at a time by themselves, and so stand alone.
 * @type {readonly (readonly Step[])[]}
 */
const together = [
  [
    check('types', 'tsc', ['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.']),
    check('lint', 'eslint', ['node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.']),
    buildStep,
    check('templates', 'lit-analyzer, the types of attributes and properties in templates', ['node_modules/lit-analyzer/cli.js', '--strict', 'components/**/*.ts']),
    check('floors', 'dependency-cruiser, which folder may know which', ['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.cjs', 'src', 'components']),
  ],
  [nodeStep],
  [componentStep('firefox'), componentStep('webkit'), componentStep('chromium')],
  [browserStep],
];
const steps = together.flat();

/**
 * @param {readonly string[]} names none for all
 * @param {readonly string[]} files test files, which limit the steps to those that have them
 * @returns {readonly (readonly Step[])[]} in order; steps that stand together run two at a time
 * @throws Problem where there is no such step
 */
export const stepsFor = (names, files) => {
  const known = steps.map(({name}) => name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Problem(`There is no step ${unknown.map((name) => `"${name}"`).join(', ')}. There are: ${known.join(', ')}. A test file's name limits a run to it: npm test -- node tests/unit/….test.ts`);
  const wanted = names.length > 0 ? names : files.length > 0 ? files.map(stepOf) : known;
  return together.map((group) => group.filter(({name}) => wanted.includes(name))).filter((group) => group.length > 0);
};

/** The step that runs a test file when no step is named. @param {string} file */
const stepOf = (file) => {
  if (file.startsWith('tests/components/')) return 'chromium';
  return browserSuites.some((suite) => file.startsWith(`tests/${suite}/`)) ? 'browser' : 'node';
};
