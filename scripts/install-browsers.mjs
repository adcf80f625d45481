// @ts-check
/** Getting the browsers that the tests drive. Node's own modules only. */
import {readFileSync} from 'node:fs';
import {debianPackages, engineTitles, hasEngine, missingEngine, onPath} from './browsers.mjs';
import {Problem, runProgram} from './process.mjs';

/** Whether this is an automated run, which may and should have every engine. */
export const isAutomated = () => Boolean(process.env.CI) && !['false', '0'].includes(process.env.CI ?? '');

/** Debian itself: in its descendants `chromium` may be something else (on Ubuntu, a shell that fetches a snap). */
const isDebian = () => {
  try {
    return /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
};

const mayInstall = () => process.getuid?.() === 0 && isDebian() && Boolean(onPath(['apt-get'])) && process.env.NO_APT !== '1';

/** Another apt may hold the lock while a machine is being set up: wait for it rather than fail at once. In seconds. */
const lockWait = ['-o', 'DPkg::Lock::Timeout=300'];

/** @param {readonly string[]} args */
const apt = async (args) => (await runProgram('apt-get', [...lockWait, ...args], {env: {DEBIAN_FRONTEND: 'noninteractive'}, keep: true, minutes: 8})).code === 0;

let listsAreFresh = false;

/** @param {import('./browsers.mjs').EngineName} engine */
const installEngine = async (engine) => {
  console.log(`Installing ${engineTitles[engine]} for the tests: apt-get install ${debianPackages[engine].join(' ')} …`);
  if (!listsAreFresh) listsAreFresh = await apt(['update', '-q']);
  const installed = await apt(['install', '-y', '-q', '--no-install-recommends', ...debianPackages[engine]]);
  if (!installed) console.log(`apt-get could not install ${engineTitles[engine]}.`);
};

/** One after the other: two steps that run at the same time must not both install. @type {Promise<unknown>} */
let last = Promise.resolve();

/**
 * Sees that Chromium is there, and in an automated run every engine, installing where we may.
 * @param {{all: boolean}} options all: the other engines as well
 * @throws Problem where there is no Chromium in the end: without it there is next to nothing to test
 */
export const ensureBrowsers = ({all}) => {
  const now = last.catch(() => undefined).then(() => ensure({all}));
  last = now;
  return now;
};

/** @param {{all: boolean}} options */
const ensure = async ({all}) => {
  for (const engine of all ? /** @type {const} */ (['chromium', 'firefox', 'webkit']) : /** @type {const} */ (['chromium'])) {
    const wanted = engine === 'chromium' || isAutomated();
    if (wanted && !hasEngine(engine) && mayInstall()) await installEngine(engine);
  }
  if (!hasEngine('chromium')) throw new Problem(missingEngine('chromium'));
};
