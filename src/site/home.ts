/** The home page: what the pack is, who looks after it, and all that is in it. */
import {planOf, type Chapter} from '../../components/framework/chapters.js';
import {inWords} from '../calendar/plain-date.js';
import {summaryOf} from '../packs/entries.js';
import {maintainers} from '../packs/review.js';
import {familiesPage, findPage, home, pageOf, pageOfAll} from './addresses.js';
import {packAround} from './element.js';
import {markup, type Markup, type Value} from './html.js';
import {chapterWords} from './kind-words.js';
import {isPassed, soonest} from './metadata.js';
import type {Site, SiteFile} from './options.js';
import {ownWords, pageFile, siteName} from './page.js';
import type {Entry} from './shown.js';

export function homePage(site: Site): SiteFile {
  const {pack} = site;
  const plan = planOf(pack, () => true);
  const own = ownWords(pack.language);
  // what must always be done stands there in its words, before anything that has to be opened
  const always = plan.chapters.filter(({list, kind}) => (list?.of ?? kind) === 'bottom-line');
  const sets = plan.chapters.filter((one) => one.list && !always.includes(one));
  return pageFile(site, {
    path: home, title: siteName(pack), description: `${siteName(pack)}. ${plan.chapters.map(({list, kind}) => list?.title ?? chapterWords[kind]).join(', ')}.`, about: soonest(site, plan.entries), elements: true,
    main: markup`<h1>${siteName(pack)}</h1>
${front(site, plan.entries, plan.drafted)}
<div class="find"${own}>${packAround(site, home, markup`<practice-search heading-level="2"><p><a href="${findPage}">Find: every entry from A to Z</a></p></practice-search>`)}</div>
<div class="chapters">
${always.map((chapter) => chapterOf(chapter, own))}
${sets.length > 0 && section('sets', own, 'What it says', sets.map(({list}) => list && markup`<li><a href="${pageOf('list', list.id)}">${list.title}</a></li>`))}
${plan.chapters.filter((one) => !one.list && !always.includes(one)).map((chapter) => chapterOf(chapter, own))}
</div>
${plan.sources.length > 0 && markup`<section class="sources"><h2${own}>What this rests on</h2>
<ul>${plan.sources.map(({title, publisher, edition, address}) => markup`<li>${address ? markup`<a href="${address}">${title}</a>` : title}, ${publisher}, ${edition}</li>`)}</ul></section>`}`,
  });
}

/** Whose it is, in which version, and what a reader should know before relying on it. */
function front(site: Site, entries: readonly Entry[], drafted: boolean): Markup {
  const {pack, today} = site;
  const {owner, language} = pack;
  const own = ownWords(language);
  const due = entries.map((entry) => entry.due).sort()[0];
  const passed = entries.filter((entry) => isPassed(entry.due, site)).length;
  // nobody is said to look after what they have not seen
  const reviewed = owner === maintainers || !entries.length || entries.some((entry) => entry.owner === owner && entry.adopted);
  const marks = [
    passed > 0 && `On ${inWords(today, 'en-GB')}, ${passed} of ${entries.length} entries were past their review date. Each says so.`,
    !reviewed && `Not yet reviewed by ${owner}.`,
    drafted && `Some of this is a suggestion, drafted for this library${owner === maintainers ? '' : ` and not by ${owner}`}. Each is marked.`,
  ];
  return markup`<dl class="facts"${own}><div><dt>${reviewed ? 'Looked after by' : 'For'}</dt><dd>${owner}</dd></div><div><dt>Version</dt><dd>${pack.version}</dd></div>${due && markup`<div><dt>Check after</dt><dd>${inWords(due, 'en-GB')}</dd></div>`}</dl>
${marks.map((mark) => mark && markup`<p class="mark"${own}>${mark}</p>
`)}`;
}

function chapterOf({kind, id, list, entries}: Chapter, own: Markup | false): Markup {
  const all = pageOfAll(kind);
  const title = list ? markup`<a href="${pageOf('list', list.id)}">${list.title}</a>` : chapterWords[kind];
  const count = (words: string): Value => markup`<li><a href="${all}">${entries.length === 1 ? '1' : `All ${entries.length}`} ${words}</a></li>`;
  switch (kind) {
    case 'timescale':
      return section(id, own, title, count('time-scales'));
    case 'term':
      return section(id, own, title, count('words from A to Z'));
    case 'help-line':
      return section(id, own, title, entries.map((entry) => markup`<li><a href="${pageOf(kind, entry.id)}">${entry.title}</a></li>`));
    case 'explanation':
      return section(id, own, title, markup`${entries.map((entry) => markup`<li><a href="${pageOf(kind, entry.id)}">${entry.title}</a></li>`)}<li><a href="${familiesPage}"${own}>The pages for families themselves</a></li>`);
    case 'standard':
      return section(id, own, title, entries.map((entry) => markup`<li>${'number' in entry && markup`<span class="number">${entry.number}</span> `}<a href="${pageOf(kind, entry.id)}">${entry.title}</a></li>`), 'numbered');
    default:
      return section(id, list ? false : own, title, entries.map((entry) => markup`<li><a href="${pageOf(kind, entry.id)}">${entry.title}</a>${summaryOf(entry) && markup`<p>${summaryOf(entry)}</p>`}</li>`));
  }
}

const section = (id: string, own: Markup | false, title: Value, items: Value, look = ''): Markup => markup`<section id="${id}"${look && markup` class="${look}"`}><h2${own}>${title}</h2><ul>${items}</ul></section>
`;
