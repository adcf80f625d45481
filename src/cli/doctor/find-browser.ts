/** The browser that the doctor opens a page in. Nothing is installed and nothing is downloaded. */
import {isExecutable, lookForChromium} from '../find-program.mjs';
import {Problem} from '../problem.js';

/**
 * The program's whole path. CHROME_PATH wins: whoever set it meant that browser.
 * @throws Problem where there is none, or where CHROME_PATH names none
 */
export function findBrowser(env: Readonly<Record<string, string | undefined>>): string {
  const named = env['CHROME_PATH'];
  if (named && !isExecutable(named)) throw new Problem(`CHROME_PATH names ${named}, which is not a program that can be run. Correct it, or unset it to have a browser found.`);
  const found = named ?? lookForChromium();
  if (!found) throw new Problem('The doctor opens the page in Chromium, Chrome, Edge or Brave, and found none of them. Install one, or name one: CHROME_PATH=/path/to/chrome practice-guidance doctor …');
  return found;
}
