/** A page for each entry, and one for each kind whose entries are read together. */
import type {EntryKind} from '../model/kinds.js';
import type {Pack} from '../model/pack.js';
import {partsOf} from '../packs/texts.js';
import {entriesOf, findEntry} from '../packs/entries.js';
import {familyPage, home, pageOf, pageOfAll, upFrom, usePageOf} from './addresses.js';
import {elementWith, packAround} from './element.js';
import {entryText, helpLineText, plainOf} from './entry-text.js';
import {markup, rendered, type Markup, type Value} from './html.js';
import {chapterWords} from './kind-words.js';
import {aboutOf, soonest} from './metadata.js';
import type {Site, SiteFile} from './options.js';
import {ownWords, pageFile} from './page.js';
import {shownBy, type Entry} from './shown.js';

/** An explanation has a page of its own for each of those it is for; a checklist is answered where the record is, and is read here. */
export async function entryPage(site: Site, kind: EntryKind, entry: Entry): Promise<SiteFile> {
  const {pack} = site;
  const path = pageOf(kind, entry.id);
  const shown = shownBy(kind, entry);
  const text = await entryText(site, kind, entry, shown, {level: 1, links: `${upFrom(path)}{kind}/{id}.html`});
  const elements = shown !== undefined && !['role', 'checklist', 'help-line'].includes(kind);
  const body = elements ? packAround(site, path, elementWith(shown, text)) : kind === 'checklist' ? withTrial(site, path, entry, text) : text;
  const own = ownWords(pack.language);
  const before = kind === 'explanation' ? handOut(site, path, entry) : undefined;
  const after = markup`<p class="use"${own}>${kind === 'checklist' && 'You answer it where the record is kept. '}<a href="${upFrom(path)}${usePageOf(kind)}#${kind}-${entry.id}">Use this on another page</a></p>`;
  return pageFile(site, {
    path, title: entry.title, description: descriptionOf(entry), about: aboutOf(site, entry), elements: elements || kind === 'checklist',
    main: markup`${trail(site, kind, entry, path)}${before}<div class="text">${body}</div>${after}`,
  });
}

/**
 * A checklist is read as text, with all its help open. Where scripts run, it can be gone through as well, by somebody who learns it or
 * wants it on paper; that nothing is kept stands above it. Before its first item, or else after it.
 */
function withTrial(site: Site, path: string, {id, title}: Entry, {text}: Markup): Markup {
  const trial = markup`<details class="trial" hidden${ownWords(site.pack.language)}><summary>Go through it here</summary>
<p class="mark"><strong>Nothing is kept.</strong> Your answers are gone when you leave this page, and nobody else sees them. Print the page to have them on paper.</p>
<label class="unseen" for="trial">${title}</label>
${packAround(site, path, markup`<practice-checklist id="trial" checklist="${id}" heading-level="none" variant="compact"></practice-checklist>`)}
</details>
`.text;
  const first = text.indexOf('<h2');
  return rendered(first < 0 ? text + trial : text.slice(0, first) + trial + text.slice(first));
}

/** The beginning of what an entry says; its title where it says nothing. */
const descriptionOf = (entry: Entry): string => partsOf(entry).map(({text}) => text).find(Boolean) ?? entry.title;

/** Where the page belongs. */
function trail({pack}: Site, kind: EntryKind, entry: Entry, path: string): Markup {
  const up = upFrom(path);
  const within = trailTo(pack, kind, entry, up);
  return markup`<nav class="trail" aria-label="You are here"${ownWords(pack.language)}><ol><li><a href="${up}${home}">Home</a></li>${within && markup`<li>${within}</li>`}</ol></nav>
`;
}

/** The set that an entry stands in, the page with all of its kind, or its place on the home page; none for a set itself. */
function trailTo(pack: Pack, kind: EntryKind, entry: Entry, up: string): Value {
  const list = 'list' in entry && entry.list ? findEntry(pack, 'list', entry.list) : undefined;
  const all = pageOfAll(kind);
  if (list) return markup`<a href="${up}${pageOf('list', list.id)}">${list.title}</a>`;
  if (all) return markup`<a href="${up}${all}">${chapterWords[kind]}</a>`;
  return kind !== 'list' && markup`<a href="${up}${home}#${kind}s">${chapterWords[kind]}</a>`;
}

/** The pages of an explanation that are made for handing to a family. */
function handOut({pack}: Site, path: string, entry: Entry): Value {
  if (!('texts' in entry)) return undefined;
  const up = upFrom(path);
  return markup`<p class="hand-out"${ownWords(pack.language)}>Pages to hand to a family: ${entry.texts.map(({audience, title}, index) => markup`${index > 0 && ', '}<a href="${up}${familyPage(entry.id, audience)}" lang="${pack.language}">${title}</a>`)}.</p>
`;
}

/** What is read together: the time-scales, the words, the help lines. */
export async function* togetherPages(site: Site): AsyncGenerator<SiteFile> {
  const {pack} = site;
  const links = '{kind}/{id}.html';
  for (const [kind, shown, description] of [
    ['timescale', {element: 'timescales', attributes: {calculator: ''}}, 'What has to be done within which time, with the source of each figure.'],
    ['term', {element: 'glossary', attributes: {}}, 'The words of the work, each with its plain meaning.'],
  ] as const) {
    const entries = entriesOf(pack, kind);
    const path = pageOfAll(kind);
    if (!entries.length || !path) continue;
    const main = packAround(site, path, elementWith(shown, await plainOf(site, shown, {level: 1, links})));
    yield pageFile(site, {path, title: chapterWords[kind], description, about: soonest(site, entries), elements: true, main: markup`<div class="text">${main}</div>`});
  }
  const lines = entriesOf(pack, 'help-line');
  const path = pageOfAll('help-line');
  if (!lines.length || !path) return;
  yield pageFile(site, {
    path, title: chapterWords['help-line'], description: 'People whom a family can ask who are not part of the council.', about: soonest(site, lines),
    main: markup`<div class="text"><h1${ownWords(pack.language)}>${chapterWords['help-line']}</h1>${lines.map((line) => helpLineText(line, {level: 2, links}))}</div>`,
  });
}
