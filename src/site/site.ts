/**
 * A pack as a website: pages that read, link, search and print with scripts off, and that the library's elements take over where they
 * run. No disk and no clock: the same pack and options give the same files.
 */
import type {Pack} from '../model/pack.js';
import {entriesOf} from '../packs/entries.js';
import {readingOrder} from '../packs/texts.js';
import {entryPage, togetherPages} from './entry-pages.js';
import {familyPages} from './family-pages.js';
import {findPageOf} from './find.js';
import {homePage} from './home.js';
import {notFoundPageOf} from './not-found.js';
import type {Site, SiteFile, SiteOptions} from './options.js';
import {sitemapOf} from './sitemap.js';
import {usePages} from './use.js';
import {wholePage} from './whole.js';

/**
 * The files of a site, one at a time, so that whoever writes them may say how far they are and stop between two.
 * @param pack a pack without an error
 */
export async function* filesOf(pack: Pack, options: SiteOptions): AsyncGenerator<SiteFile> {
  const site: Site = {...options, pack};
  const paths: string[] = [];
  for await (const file of pagesOf(site)) {
    paths.push(file.path);
    yield file;
  }
  yield notFoundPageOf(site);
  const sitemap = sitemapOf(site, paths);
  if (sitemap) yield sitemap;
}

/** About how many files there will be. */
export const howMany = (pack: Pack): number => readingOrder.reduce((sum, kind) => sum + entriesOf(pack, kind).length, 0) + pack.explanations.reduce((sum, {texts}) => sum + texts.length, 0) + 12;

async function* pagesOf(site: Site): AsyncGenerator<SiteFile> {
  const {pack} = site;
  yield homePage(site);
  yield findPageOf(site);
  yield* togetherPages(site);
  for (const kind of readingOrder) for (const entry of entriesOf(pack, kind)) yield await entryPage(site, kind, entry);
  yield* familyPages(site);
  yield* usePages(site);
  yield await wholePage(site);
}
