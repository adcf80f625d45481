/** Every entry from A to Z with its words, so that a browser's own Find reaches them where no script runs; above it, the search. */
import {textsOf, type EntryText} from '../packs/texts.js';
import {summaryOf} from '../packs/entries.js';
import {findPage, pageOf} from './addresses.js';
import {packAround} from './element.js';
import {markup, type Markup} from './html.js';
import {kindWords} from './kind-words.js';
import type {Site, SiteFile} from './options.js';
import {ownWords, pageFile, siteName} from './page.js';

export function findPageOf(site: Site): SiteFile {
  const {pack} = site;
  const own = ownWords(pack.language);
  const letters = byLetter([...textsOf(pack)], pack.language);
  return pageFile(site, {
    path: findPage, title: 'Find', description: `Everything in ${siteName(pack)} from A to Z, with its words.`, elements: true,
    main: markup`<h1${own}>Find</h1>
<div class="find"${own}>${packAround(site, findPage, markup`<practice-search heading-level="2"><p>Everything stands below from A to Z, with its words: your browser’s own Find (Ctrl and F, or Find in page) looks through all of them.</p></practice-search>`)}</div>
<nav class="letters" aria-label="Letters"><ul>${letters.map(([letter, , id]) => markup`<li><a href="#${id}">${letter}</a></li>`)}</ul></nav>
${letters.map(([letter, entries, id]) => markup`<section id="${id}"><h2>${letter}</h2>
<ul class="entries">${entries.map((entry) => itemOf(entry, own))}
</ul></section>
`)}`,
  });
}

/** Every word of an entry is there, folded: browsers open what their Find finds, and so does paper. */
function itemOf({kind, entry, names, parts}: EntryText, own: Markup | false): Markup {
  const also = names.filter((name) => name.toLowerCase() !== entry.title.toLowerCase());
  const summary = summaryOf(entry);
  const more = parts.length > 1 || parts.some(({text}) => text.length > summary.length + 40);
  const named = markup`<a href="${pageOf(kind, entry.id)}">${entry.title}</a> <small${own}>${kindWords[kind]}</small>`;
  const called = also.length > 0 && markup`<p class="also"><span${own}>Also:</span> ${also.join('; ')}</p>`;
  const words = parts.map(({title, text}) => markup`<p>${title && markup`<b>${title}</b> `}${text}</p>`);
  const whole = more && markup`<details><summary${own}>All of its text<span class="unseen">: ${entry.title}</span></summary>${words}</details>`;
  return markup`
<li id="${kind}-${entry.id}">${named}${summary && markup`<p>${summary}</p>`}${called}${whole}</li>`;
}

/** By the first letter of the title, in the order of the pack's language; what begins with none stands under #. */
function byLetter(entries: EntryText[], language: string): [letter: string, entries: EntryText[], id: string][] {
  const {compare} = new Intl.Collator(language, {numeric: true});
  const letters = new Map<string, EntryText[]>();
  for (const one of entries.sort((a, b) => compare(a.entry.title, b.entry.title))) {
    const [first = ''] = one.entry.title.normalize('NFD').replace(/^[^\p{L}\p{N}]+/u, '');
    const letter = /\p{L}/u.test(first) ? first.toLocaleUpperCase(language) : '#';
    letters.set(letter, [...(letters.get(letter) ?? []), one]);
  }
  return [...letters].map(([letter, of], index) => [letter, of, `letter-${/^[A-Z]$/.test(letter) ? letter.toLowerCase() : index}`]);
}
