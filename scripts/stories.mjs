// @ts-check
/** The stories: served to look at, or built for the tests that open each. */
import path from 'node:path';
import {buildPacks} from './build.mjs';
import {buildManifest} from './build/manifest.mjs';
import {Problem, root, runNodeToTheEnd, runProgram} from './process.mjs';

const program = 'node_modules/storybook/dist/bin/dispatcher.js';
const quiet = {STORYBOOK_DISABLE_TELEMETRY: '1'};

/** Where the built stories are for tests; git ignores it. */
export const storiesFolder = path.join(root, '.cache', 'storybook');

/** What stories show and what their tables are made from. */
const prepare = async () => {
  await buildPacks();
  await buildManifest(path.join(root, 'dist'));
};

/** Serves the stories until ended. @param {readonly string[]} args more for Storybook, such as `--port 7007` */
export const serveStories = async (args) => {
  await prepare();
  await runNodeToTheEnd([program, 'dev', '--port', '6006', '--no-open', '--ci', '--disable-telemetry', ...args], quiet);
};

/**
 * Builds the stories as static files: `index.json` lists them, `iframe.html?id=<story>` shows one.
 * @param {string} [folder]
 * @throws Problem with what Storybook said
 */
export const buildStories = async (folder = storiesFolder) => {
  await prepare();
  const {code, output} = await runProgram(process.execPath, [program, 'build', '--disable-telemetry', '--quiet', '-o', folder], {env: quiet, keep: true, minutes: 5});
  if (code !== 0) throw new Problem(`Building the stories failed:\n${output.trim()}`);
};
