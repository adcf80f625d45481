// @ts-check
/**
 * What each command does. Node's own modules only at the top: whatever needs an installed package is imported after
 * `install()`.
 */
import path from 'node:path';
import {ensureBrowsers} from './install-browsers.mjs';
import {install} from './install.mjs';
import {Problem, root, runNodeToTheEnd} from './process.mjs';

/** @type {Record<string, (args: string[]) => Promise<unknown>>} */
const commands = {
  /** The demo: a case screen that saves. */
  async start() {
    await install();
    const [{buildEmbed}, {buildManifest}, {buildSiteAssets}] = await Promise.all([import('./build.mjs'), import('./build/manifest.mjs'), import('./build/site.mjs')]);
    await buildEmbed();
    // what the websites that the demo shows are built with
    await buildManifest(path.join(root, 'dist'));
    await buildSiteAssets(path.join(root, 'dist', 'site'));
    await runNodeToTheEnd(['--import', 'tsx', 'demo/server.ts']);
  },

  /** Every test, or the steps that are named. */
  async test(args) {
    await install();
    const {test} = await import('./test.mjs');
    await test(args);
  },

  /** Everything in dist. */
  async build() {
    await install();
    const {build} = await import('./build.mjs');
    await build();
  },

  /** The figures of the conformance page. */
  async bench(args) {
    await install();
    await ensureBrowsers({all: false});
    const {build} = await import('./build.mjs');
    await build();
    await runNodeToTheEnd(['--import', 'tsx', 'tests/bench/run.ts', ...args]);
  },

  /** How hard each part of each explanation for families is to read. */
  async 'reading-age'(args) {
    await install();
    await runNodeToTheEnd(['--import', 'tsx', 'src/cli/reading-age.ts', ...args]);
  },

  /** Every state of every element, to look at. */
  async storybook(args) {
    await install();
    const {serveStories} = await import('./stories.mjs');
    await serveStories(args);
  },
};

/**
 * @param {string | undefined} name
 * @param {string[]} args
 */
export const run = async (name, args) => {
  try {
    const command = commands[name ?? ''];
    if (!command) throw new Problem(`There is no command "${name ?? ''}". There are: ${Object.keys(commands).join(', ')}.`);
    await command(args);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
};
