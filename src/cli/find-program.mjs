// @ts-check
/**
 * Where a machine keeps a program, and any browser of the Chromium family. Looks only. Plain JavaScript and Node's own modules
 * alone, since the repository's scripts ask the same before anything is installed.
 */
import {accessSync, constants, statSync} from 'node:fs';
import path from 'node:path';

/** @param {string} file */
export const isExecutable = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
};

/**
 * The first of these commands that is on PATH.
 * @param {readonly string[]} names
 * @returns {string | undefined} its whole path
 */
export const onPath = (names) => {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  for (const name of names)
    for (const folder of folders)
      for (const ending of endings) {
        const file = path.join(folder, name + ending);
        if (isExecutable(file)) return file;
      }
  return undefined;
};

/** @param {readonly string[]} files */
export const firstThere = (files) => files.find(isExecutable);

/** Programs in the places where Windows installers put them. @param {string} below */
export const onWindows = (below) =>
  ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => (process.env[variable] ? [path.join(process.env[variable] ?? '', below)] : []));

/**
 * A browser of the Chromium family, in the places where it is most often kept.
 * @returns {string | undefined}
 */
export const lookForChromium = () =>
  onPath(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable', 'brave-browser', 'brave']) ??
  firstThere([
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ...onWindows('Google\\Chrome\\Application\\chrome.exe'),
    ...onWindows('Microsoft\\Edge\\Application\\msedge.exe'),
  ]);
