/** A page for each entry, and one for each kind whose entries are read together. */
import type {EntryKind} from '../model/kinds.js';
import {partsOf} from '../packs/texts.js';
import {entriesOf, findEntry} from '../packs/entries.js';
import {familyPage, home, pageOf, pageOfAll, upFrom, usePageOf} from './addresses.js';
import {entryText, helpLineText, plainOf} from './entry-text.js';
import {markup, type Markup, type Value} from './html.js';
import {chapterWords} from './kind-words.js';
import {aboutOf} from './metadata.js';
import type {Site, SiteFile} from './options.js';
import {ownWords, pageFile} from './page.js';
import {shownBy, type Entry, type Shown} from './shown.js';

/** Gives the pack to the elements on a page, and where entries have their pages. */
export const packAround = ({pack}: Site, path: string, inside: Value, links = true): Markup =>
  markup`<practice-pack src="${upFrom(path)}guidance/packs/${pack.id}.json"${links && markup` links="${upFrom(path)}{kind}/{id}.html"`}>
${inside}
</practice-pack>`;

/** An element with its text inside it, which stays until the element can show its own. */
export const elementWith = ({element, attributes}: Shown, text: Value): Markup =>
  markup`<practice-${element}${Object.entries(attributes).map(([name, value]) => markup` ${name}${value && markup`="${value}"`}`)} heading-level="1">
${text}
</practice-${element}>`;

/** An explanation has a page of its own for each of those it is for; a checklist is answered where the record is, and is only read here. */
export async function entryPage(site: Site, kind: EntryKind, entry: Entry): Promise<SiteFile> {
  const {pack} = site;
  const path = pageOf(kind, entry.id);
  const shown = shownBy(kind, entry);
  const text = await entryText(site, kind, entry, shown, {level: 1, links: `${upFrom(path)}{kind}/{id}.html`});
  const elements = shown !== undefined && !['role', 'checklist', 'help-line'].includes(kind);
  const body = elements ? packAround(site, path, elementWith(shown, text)) : text;
  const own = ownWords(pack.language);
  const before = kind === 'explanation' ? handOut(site, path, entry) : undefined;
  const after = markup`<p class="use"${own}>${kind === 'checklist' && 'You answer it where the record is kept, and only read it here. '}<a href="${upFrom(path)}${usePageOf(kind)}#${kind}-${entry.id}">Use this on another page</a></p>`;
  return pageFile(site, {
    path, title: entry.title, description: descriptionOf(entry), about: aboutOf(site, entry), elements,
    main: markup`${trail(site, kind, entry, path)}${before}<div class="text">${body}</div>${after}`,
  });
}

/** The beginning of what an entry says; its title where it says nothing. */
const descriptionOf = (entry: Entry): string => partsOf(entry).map(({text}) => text).find(Boolean) ?? entry.title;

/** Where the page belongs. */
function trail({pack}: Site, kind: EntryKind, entry: Entry, path: string): Markup {
  const up = upFrom(path);
  const list = 'list' in entry && entry.list ? findEntry(pack, 'list', entry.list) : undefined;
  const all = pageOfAll(kind);
  const within = list ? markup`<a href="${up}${pageOf('list', list.id)}">${list.title}</a>` : all ? markup`<a href="${up}${all}">${chapterWords[kind]}</a>` : kind !== 'list' && markup`<a href="${up}${home}#${kind}s">${chapterWords[kind]}</a>`;
  return markup`<nav class="trail" aria-label="You are here"${ownWords(pack.language)}><ol><li><a href="${up}${home}">Home</a></li>${within && markup`<li>${within}</li>`}</ol></nav>
`;
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

/** What is said of several entries: whichever has to be looked at first. */
export const soonest = (site: Site, entries: readonly Entry[]): ReturnType<typeof aboutOf> | undefined => {
  const [first] = [...entries].sort((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0));
  return first && {...aboutOf(site, first), source: `${entries.length} entries, each with its own source`};
};
