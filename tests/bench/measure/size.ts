/** What one checklist costs to fetch, found by using all of it and listing what the browser asked for. */
import type {Chromium} from '../browser.js';
import type {ContenderName} from '../page/contenders.js';
import type {Site, Size} from '../site.js';

export interface Fetched extends Size {
  files: string[];
}

/** Everything that is fetched while every item is answered in every way and every disclosure opened, but for the pack. */
export async function fetched(chromium: Chromium, site: Site, contender: ContenderName): Promise<Fetched> {
  const visit = await chromium.visit();
  try {
    await visit.goto(site.mountPage(contender));
    await visit.run('prepare', contender);
    await visit.run('mount', 1);
    await visit.run('useWhole', 0);
    const files = [...new Set(visit.requests)].filter((path) => path.endsWith('.js') && path !== '/harness.js');
    const sizes = files.map((path) => site.size(path));
    return {files, gzip: sizes.reduce((total, {gzip}) => total + gzip, 0), brotli: sizes.reduce((total, {brotli}) => total + brotli, 0)};
  } finally {
    await visit.close();
  }
}
