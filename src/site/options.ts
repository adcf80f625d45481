/** What a site is made from, and what it is made of. */
import type {Pack} from '../model/pack.js';
import type {IsoDate} from '../model/text.js';

export interface SiteOptions {
  /** The day on which the pages are built, which review dates are reckoned from until a script reckons anew. */
  today: IsoDate;
  /** The site's own address with a slash at its end. Without it, there are no canonical links and no sitemap. */
  base?: string | undefined;
  /** Where the scripts are, with a slash at its end: an address, or a path from the site's top. */
  scripts: string;
}

export interface SiteFile {
  /** From the site's top, with forward slashes. */
  path: string;
  text: string;
}

/** What every page is made from. */
export interface Site extends SiteOptions {
  pack: Pack;
}
