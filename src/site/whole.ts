/** The whole pack on one page, for paper and for whoever wants one file: every entry, every reader of every explanation, every word. */
import {only, planOf, type Chapter, type Entry} from '../../components/framework/chapters.js';
import {inWords} from '../calendar/plain-date.js';
import type {Explanation} from '../model/explanation.js';
import type {HelpLine} from '../model/help-line.js';
import {printPage} from './addresses.js';
import {entryText, helpLineText, plainOf} from './entry-text.js';
import {markup, type Markup, type Value} from './html.js';
import {chapterWords} from './kind-words.js';
import {soonest} from './metadata.js';
import type {Site, SiteFile} from './options.js';
import {ownWords, pageFile, siteName} from './page.js';
import {shownBy, type Shown} from './shown.js';

/** Links between entries stay on the page. */
const links = `${printPage}#{kind}-{id}`;

export async function wholePage(site: Site): Promise<SiteFile> {
  const {pack, today} = site;
  const own = ownWords(pack.language);
  const {chapters, sources, entries} = planOf(pack, () => true);
  const inside: Markup[] = [];
  for (const chapter of chapters) inside.push(markup`<section class="chapter${chapter.list ? '' : ' major'}" id="${chapter.id}-chapter">
${await chapterText(site, chapter)}
</section>
`);
  return pageFile(site, {
    path: printPage, title: `All of ${siteName(pack)}`, description: `The whole of ${siteName(pack)} on one page, to print or to save.`, about: soonest(site, entries),
    main: markup`<h1>${siteName(pack)}</h1>
<dl class="facts"${own}><div><dt>For</dt><dd>${pack.owner}</dd></div><div><dt>Version</dt><dd>${pack.version}</dd></div><div><dt>As it stood on</dt><dd>${inWords(today, 'en-GB')}</dd></div></dl>
<p class="on-screen"${own}>This is everything on one page. Print it, or save it as a PDF, by your browser’s own Print.</p>
<nav class="contents" aria-label="Contents"><h2${own}>Contents</h2><ol>${chapters.map(contentOf)}</ol></nav>
<div class="text">
${inside}</div>
${sources.length > 0 && markup`<section class="chapter major"><h2${own}>What this rests on</h2><ul>${sources.map(({title, publisher, edition, address}) => markup`<li>${address ? markup`<a href="${address}">${title}</a>` : title}, ${publisher}, ${edition}</li>`)}</ul></section>`}`,
  });
}

const named: readonly string[] = ['standard', 'pathway', 'checklist', 'explanation'];

const contentOf = ({id, kind, list, entries}: Chapter): Markup => markup`<li><a href="#${id}-chapter">${list?.title ?? chapterWords[kind]}</a>${!list && named.includes(kind) && markup`<ol>${entries.map((entry) => markup`<li><a href="#${kind}-${entry.id}">${entry.title}</a></li>`)}</ol>`}</li>`;

async function chapterText(site: Site, {kind, list, entries}: Chapter): Promise<Value> {
  const {pack} = site;
  const title = markup`<h2${ownWords(pack.language)}>${chapterWords[kind]}</h2>`;
  const together = {level: 2, links, words: false, ways: false};
  if (list) return plainOf(site, shownBy('list', list)!, together); // a set is of a kind that an element shows
  switch (kind) {
    case 'timescale':
      return plainOf(site, {element: 'timescales', attributes: {}}, together, only(pack, kind, entries));
    case 'term':
      return plainOf(site, {element: 'glossary', attributes: {}}, together);
    case 'help-line':
      return markup`${title}${(entries as HelpLine[]).map((line) => helpLineText(line, {level: 3, links}))}`;
    default: {
      const texts: Markup[] = [];
      for (const entry of entries) texts.push(await wholeEntry(site, kind, entry));
      return markup`${title}${texts}`;
    }
  }
}

/** Whatever an entry has inside it has ids that begin with the entry's, since two may have a part of one name. */
async function wholeEntry(site: Site, kind: Chapter['kind'], entry: Entry): Promise<Markup> {
  const id = `${kind}-${entry.id}`;
  const fitting = {level: 3, links, words: false, ways: false, idPrefix: `in-${id}-`};
  const shown = shownBy(kind, entry);
  const texts: Markup[] = [];
  for (const each of kind === 'explanation' ? readersOf(entry as Explanation) : [shown]) texts.push(await entryText(site, kind, entry, each, {...fitting, idPrefix: `${fitting.idPrefix}${texts.length > 0 ? `${texts.length}-` : ''}`}));
  return markup`<section class="whole" id="${id}">
${texts}
</section>
`;
}

const readersOf = ({id, texts}: Explanation): Shown[] => texts.map(({audience}) => ({element: 'explanation', attributes: {explanation: id, audience, fixed: ''}}));
