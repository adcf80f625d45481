/** The pages that say how to use the guidance elsewhere: what to paste for each entry. For editors; no page for a family leads here. */
import type {EntryKind} from '../model/kinds.js';
import {entriesOf} from '../packs/entries.js';
import {readingOrder} from '../packs/texts.js';
import {pageOf, upFrom, usePage, usePageOf} from './addresses.js';
import {markup, type Markup} from './html.js';
import {chapterWords} from './kind-words.js';
import type {Site, SiteFile} from './options.js';
import {ownWords, pageFile} from './page.js';
import type {Entry} from './shown.js';
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
  const otherSites = base || site.scripts.startsWith('/') ? 'A page of another site may use them where your server sends'
    : 'The address begins at the top of the site that gives out these pages: put its own before it, where that is another. Then your server has to send';
  yield pageFile(site, {
    path: usePage, title: 'Use this guidance on other pages', description: 'What to paste to show an entry on a page of another site, or in a content management system.',
    main: markup`<div class="text"${own}><h1>Use this guidance on other pages</h1>
<p>Each entry can be shown on any page of yours, and stays what it is here: when this site is published anew, every page that shows the entry shows the new words.</p>
<h2>Once, in the site’s template</h2>
<p>Whoever looks after the template puts these two lines into its head.</p>
${code(headLines(site))}
<p>${otherSites} <code>Access-Control-Allow-Origin: *</code> with the files of <code>${site.scripts.replace(/^.*?([^/]+\/)$/, '$1')}</code>; nothing in them is secret.</p>
<h2>Where it should stand</h2>
<p>Choose the entry below and copy one of two texts. The <strong>tag</strong> is for a page whose HTML you write yourself. The one with <strong>data attributes</strong> is for the editing screen of a content management system, which takes tags out: switch the screen to its source or HTML view, and paste. What stands inside is read until the guidance is there, and where it cannot be.</p>
<ul>${kinds.map((kind) => markup`<li><a href="${upFrom(usePage)}${usePageOf(kind)}">${chapterWords[kind]}</a></li>`)}</ul></div>`,
  });
  for (const kind of kinds) yield kindPage(site, kind);
}

/** What a reader should know besides of a kind. */
const notes: Partial<Record<EntryKind, string>> = {checklist: ' A checklist stands in a form, and is posted with it.', role: ' A role is shown with those beside it.'};

function kindPage(site: Site, kind: EntryKind): SiteFile {
  const {pack} = site;
  const path = usePageOf(kind);
  const own = ownWords(pack.language);
  const words = chapterWords[kind].toLowerCase();
  return pageFile(site, {
    path, title: `Use on other pages: ${words}`, description: `What to paste to show ${words} on other pages.`,
    main: markup`<div class="text"><h1${own}>Use on other pages: ${words}</h1>
<p${own}>Put the <a href="${upFrom(path)}${usePage}">two lines</a> into the page’s head once. Then paste one of these where the entry should stand.${notes[kind]}</p>
${entriesOf(pack, kind).map((entry) => entrySection(site, kind, entry, path))}</div>`,
  });
}

function entrySection({pack, base}: Site, kind: EntryKind, entry: Entry, path: string): Markup {
  const own = ownWords(pack.language);
  const snippets = snippetsOf(pack, kind, entry, base);
  const inside = snippets ? markup`<h3${own}>Tag</h3>${code(snippets.tag)}<h3${own}>Data attributes</h3>${code(snippets.dataAttributes)}`
    : markup`<p${own}>No element shows this alone. Link to <a href="${upFrom(path)}${pageOf(kind, entry.id)}">its page</a>.</p>`;
  return markup`<section class="snippets" id="${kind}-${entry.id}"><h2>${entry.title}</h2>
${inside}</section>
`;
}
