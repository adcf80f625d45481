// @ts-check
/**
 * Where this machine keeps each browser engine that the tests drive. Looks only; installing is install-browsers.mjs.
 * Node's own modules only: this runs before anything is installed.
 */
import {existsSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {firstThere, isExecutable, lookForChromium, onPath, onWindows} from '../src/cli/find-program.mjs';
import {Problem} from './process.mjs';

/** @typedef {'chromium' | 'firefox' | 'webkit'} EngineName */

/** @type {readonly EngineName[]} */
export const engineNames = ['chromium', 'firefox', 'webkit'];

/** What an engine is called in messages. @type {Record<EngineName, string>} */
export const engineTitles = {chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit'};

export {onPath};

/**
 * A browser that the environment names outright. A wrong path is an error and never a reason to look elsewhere: whoever
 * set it meant that browser.
 * @param {string} variable
 */
const named = (variable) => {
  const file = process.env[variable];
  if (!file) return undefined;
  if (!isExecutable(file)) throw new Problem(`${variable} names ${file}, which is not a program that can be run. Correct it, or unset it to have one found.`);
  return file;
};

/**
 * Any browser of the Chromium family. CHROME_PATH wins.
 * @returns {string | undefined}
 * @throws where CHROME_PATH names nothing that runs
 */
export const findChromium = () => named('CHROME_PATH') ?? lookForChromium();

/**
 * Firefox, the extended support release first (it is our baseline). FIREFOX_PATH wins.
 * @returns {string | undefined}
 * @throws where FIREFOX_PATH names nothing that runs
 */
export const findFirefox = () =>
  named('FIREFOX_PATH') ??
  onPath(['firefox-esr', 'firefox']) ??
  firstThere(['/Applications/Firefox.app/Contents/MacOS/firefox', ...onWindows('Mozilla Firefox\\firefox.exe')]);

/** WebKitGTK's own small browser lives in a versioned folder of the library folder, which is named for the processor. */
const findMiniBrowser = () => {
  const library = '/usr/lib';
  if (!existsSync(library)) return undefined;
  const folders = readdirSync(library).filter((name) => name.endsWith('-linux-gnu')).concat('.');
  return firstThere(folders.flatMap((folder) => ['6.0', '4.1', '4.0'].map((version) => path.join(library, folder, `webkit2gtk-${version}`, 'MiniBrowser'))));
};

/**
 * WebKitGTK: its driver, its browser, and a virtual screen unless there is a real one. All of them or nothing.
 * @returns {{driver: string, browser: string, screen: string | undefined} | undefined}
 */
export const findWebkit = () => {
  const driver = onPath(['WebKitWebDriver']);
  const browser = findMiniBrowser();
  const screen = onPath(['Xvfb']);
  if (!driver || !browser) return undefined;
  if (!screen && !process.env.DISPLAY) return undefined;
  return {driver, browser, screen};
};

/**
 * Whether this machine has an engine.
 * @param {EngineName} engine
 */
export const hasEngine = (engine) => Boolean({chromium: findChromium, firefox: findFirefox, webkit: findWebkit}[engine]());

/** @type {Record<EngineName, readonly string[]>} */
export const debianPackages = {
  chromium: ['chromium', 'fonts-liberation'],
  firefox: ['firefox-esr', 'fonts-liberation'],
  webkit: ['webkit2gtk-driver', 'xvfb', 'xauth', 'fonts-liberation'],
};

/**
 * Why an engine cannot be driven here and what to do, in one sentence.
 * @param {EngineName} engine
 */
export const missingEngine = (engine) => {
  const apt = `on Debian or Ubuntu: apt-get install -y ${debianPackages[engine].join(' ')}`;
  if (engine === 'chromium') return `No browser of the Chromium family was found. Install one (${apt}), or name one in CHROME_PATH.`;
  if (engine === 'firefox') return `Firefox was not found. Install it (${apt}), or name it in FIREFOX_PATH.`;
  return `WebKitGTK's WebKitWebDriver, MiniBrowser or Xvfb was not found. Install them (${apt}).`;
};
