/** At which address a web server gives out the folder. */
import {basename} from 'node:path';
import {Problem} from '../problem.js';

/**
 * The address with a slash at its end.
 * @param given what `--at` says; without it, the folder's own name at the top of the site
 * @throws Problem where it is no address that a page can fetch from
 */
export function folderAddress(given: string | undefined, folder: string): string {
  if (given === undefined) return `/${encodeURIComponent(basename(folder))}/`;
  const address = given.endsWith('/') ? given : `${given}/`;
  const isPath = /^(\/|\.{1,2}\/)/.test(address);
  if (!(isPath || /^https?:\/\/[^/]/i.test(address)) || /[\s"'<>\\?#]/.test(address) || !URL.canParse(address, 'https://host/'))
    throw new Problem(`--at takes the address of the folder as a page would write it, such as /guidance/ or https://static.example.gov.uk/guidance/, and not “${given}”.`);
  return address;
}

/** The origin of an address that names one: `https://static.example.gov.uk`. Undefined for one on the page's own site. */
export const originOf = (address: string): string | undefined => (/^(https?:)?\/\//i.test(address) ? new URL(address, 'https://host/').origin : undefined);
