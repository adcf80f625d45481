// @ts-check
/** The component tests in one engine, by Web Test Runner. */
import {existsSync, readFileSync, rmSync} from 'node:fs';
import {engineTitles, hasEngine, missingEngine} from '../browsers.mjs';
import {ensureBrowsers} from '../install-browsers.mjs';
import {runProgram} from '../process.mjs';
import {componentTestFiles} from './files.mjs';
import {resultsFile} from './node-tests.mjs';

/**
 * @param {import('../browsers.mjs').EngineName} engine
 * @returns {import('./steps.mjs').Step}
 */
export const componentStep = (engine) => ({
  name: engine,
  title: `component tests in ${engineTitles[engine]}`,
  async run(only, say) {
    await ensureBrowsers({all: engine !== 'chromium'});
    if (!hasEngine(engine)) return {passed: 0, failures: [], notRun: [`no component test ran in ${engineTitles[engine]}. ${missingEngine(engine)}`]};
    const files = only.length > 0 ? componentTestFiles().filter((file) => only.includes(file)) : componentTestFiles();
    if (files.length === 0) return {passed: 0, failures: [{name: 'tests/components', text: 'There is no component test: a whole suite is missing.'}]};
    const results = resultsFile(engine);
    const {code} = await runProgram(process.execPath, ['node_modules/@web/test-runner/dist/bin.js', '--config', `web-test-runner.${engine}.mjs`, '--files', ...files], {env: {TEST_RESULTS: results, NODE_ENV: 'test'}, say, minutes: 12});
    if (!existsSync(results)) return {passed: 0, failures: [{name: engineTitles[engine], text: `Web Test Runner ended with code ${code} and left no results; what it said is above.`}]};
    /** @type {import('../test.mjs').Outcome} */
    const outcome = JSON.parse(readFileSync(results, 'utf8'));
    rmSync(results, {force: true});
    if (code !== 0 && outcome.failures.length === 0) outcome.failures.push({name: engineTitles[engine], text: `Web Test Runner ended with code ${code} although no test failed.`});
    return outcome;
  },
});
