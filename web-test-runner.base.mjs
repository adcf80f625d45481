// @ts-check
/** What the component tests have in common in every engine; web-test-runner.<engine>.mjs names the engine. */
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {defaultReporter} from '@web/test-runner';
import {inputPlugin} from './tests/engines/input-plugin.mjs';
import {resultsReporter} from './tests/engines/results-reporter.mjs';

/**
 * @param {import('@web/test-runner').BrowserLauncher} browser
 * @param {{concurrency?: number}} [options] pages at a time
 * @returns {import('@web/test-runner').TestRunnerConfig}
 */
export const componentTests = (browser, {concurrency = 1} = {}) => ({
  files: 'tests/components/**/*.test.ts',
  // The repository is the root, so a test may fetch `/dist/packs/wandsworth.json` and its own fixtures below `/tests/`.
  rootDir: process.cwd(),
  // Lit's development build warns on every page and behaves otherwise than what hosts get.
  nodeResolve: {exportConditions: ['production']},
  plugins: [esbuildPlugin({ts: true, tsconfig: './tsconfig.json', target: 'es2022'}), inputPlugin()],
  browsers: [browser],
  concurrency,
  testFramework: {config: {timeout: '15000'}},
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  staticLogging: Boolean(process.env.TEST_RESULTS),
  reporters: process.env.TEST_RESULTS ? [resultsReporter(process.env.TEST_RESULTS)] : [defaultReporter({reportTestProgress: false})],
});
