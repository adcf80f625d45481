/** The list of pages for search engines. It names whole addresses, so there is none where the site's own is not known. */
import {notFoundPage} from './addresses.js';
import {escaped} from './html.js';
import type {Site, SiteFile} from './options.js';

export function sitemapOf({base}: Site, paths: readonly string[]): SiteFile | undefined {
  if (!base) return undefined;
  const addresses = paths.filter((path) => path.endsWith('.html') && path !== notFoundPage).map((path) => base + path.replace(/^index\.html$/, ''));
  const text = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${addresses.map((address) => `<url><loc>${escaped(address)}</loc></url>`).join('\n')}
</urlset>
`;
  return {path: 'sitemap.xml', text};
}
