/** The pages that say how to use the guidance elsewhere: what to paste for each entry. For editors; no page for a family leads here. */
import type {EntryKind} from '../model/kinds.js';
import {entriesOf} from '../packs/entries.js';
import {readingOrder} from '../packs/texts.js';
import {pageOf, upFrom, usePage, usePageOf} from './addresses.js';
import {markup, type Markup} from './html.js';
import {chapterWords} from './kind-words.js';
import type {Site, SiteFile} from './options.js';
import {ownWords, pageFile} from './page.js';
import {snippetsOf} from './snippets.js';

/** Where pages of other sites find the script: as far as it is known. */
export const scriptAddress = ({base, scripts}: Pick<Site, 'base' | 'scripts'>): string => (/^(\/|https?:)/.test(scripts) ? scripts : `${base ?? '/'}${scripts}`);

/** What a page needs once, in its head or its site's template. */
export const headLines = (site: Pick<Site, 'base' | 'scripts'>): string => markup`<link rel="stylesheet" href="${scriptAddress(site)}practice-guidance.css">
<script type="module" src="${scriptAddress(site)}practice-guidance.js"></script>`.text;

const code = (text: string): Markup => markup`<pre class="code"><code>${text}</code></pre>`;

export function* usePages(site: Site): Generator<SiteFile> {
  const {pack, base} = site;
  const kinds = readingOrder.filter((kind) => entriesOf(pack, kind).length > 0);
  const own = ownWords(pack.language);
  yield pageFile(site, {
    path: usePage, title: 'Use this guidance on other pages', description: 'What to paste to show an entry on a page of another site, or in a content management system.',
    main: markup`<div class="text"${own}><h1>Use this guidance on other pages</h1>
<p>Each entry can be shown on any page of yours, and stays what it is here: when this site is published anew, every page that shows the entry shows the new words.</p>
<h2>Once, in the site’s template</h2>
<p>Whoever looks after the template puts these two lines into its head.</p>
${code(headLines(site))}
<p>${base || site.scripts.startsWith('/') ? 'A page of another site may use them where your server sends' : 'The address begins at the top of the site that gives out these pages: put its own before it, where that is another. Then your server has to send'} <code>Access-Control-Allow-Origin: *</code> with the files of <code>${site.scripts.replace(/^.*?([^/]+\/)$/, '$1')}</code>; nothing in them is secret.</p>
<h2>Where it should stand</h2>
<p>Choose the entry below and copy one of two texts. The <strong>tag</strong> is for a page whose HTML you write yourself. The one with <strong>data attributes</strong> is for the editing screen of a content management system, which takes tags out: switch the screen to its source or HTML view, and paste. What stands inside is read until the guidance is there, and where it cannot be.</p>
<ul>${kinds.map((kind) => markup`<li><a href="${upFrom(usePage)}${usePageOf(kind)}">${chapterWords[kind]}</a></li>`)}</ul></div>`,
  });
  for (const kind of kinds) yield kindPage(site, kind);
}

function kindPage(site: Site, kind: EntryKind): SiteFile {
  const {pack, base} = site;
  const path = usePageOf(kind);
  const own = ownWords(pack.language);
  return pageFile(site, {
    path, title: `Use on other pages: ${chapterWords[kind].toLowerCase()}`, description: `What to paste to show ${chapterWords[kind].toLowerCase()} on other pages.`,
    main: markup`<div class="text"><h1${own}>Use on other pages: ${chapterWords[kind].toLowerCase()}</h1>
<p${own}>Put the <a href="${upFrom(path)}${usePage}">two lines</a> into the page’s head once. Then paste one of these where the entry should stand.${kind === 'checklist' && ' A checklist stands in a form, and is posted with it.'}${kind === 'role' && ' A role is shown with those beside it.'}</p>
${entriesOf(pack, kind).map((entry) => {
    const snippets = snippetsOf(pack, kind, entry, base);
    return markup`<section class="snippets" id="${kind}-${entry.id}"><h2>${entry.title}</h2>
${snippets ? markup`<h3${own}>Tag</h3>${code(snippets.tag)}<h3${own}>Data attributes</h3>${code(snippets.dataAttributes)}` : markup`<p${own}>No element shows this alone. Link to <a href="${upFrom(path)}${pageOf(kind, entry.id)}">its page</a>.</p>`}</section>
`;
  })}</div>`,
  });
}
