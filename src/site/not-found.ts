/** The page for an address that leads nowhere. A server gives it at any depth, so that its own links are whole where the site's address is known. */
import {findPage, home, notFoundPage} from './addresses.js';
import {markup} from './html.js';
import type {Site, SiteFile} from './options.js';
import {ownWords, pageFile} from './page.js';

export function notFoundPageOf(site: Site): SiteFile {
  const {base, pack} = site;
  const own = ownWords(pack.language);
  const {path, text} = pageFile({...site, base: undefined}, {
    path: notFoundPage, title: 'There is no such page', description: 'The address leads nowhere.',
    main: markup`<h1${own}>There is no such page</h1>
<p${own}>The address may be mistyped, or what stood here may have moved. <a href="${home}">Begin at the home page</a>, or <a href="${findPage}">find it from A to Z</a>.</p>`,
  });
  return {path, text: base ? text.replace('<meta charset="utf-8">', markup`<meta charset="utf-8">
<base href="${new URL(base).pathname}">`.text) : text};
}
