/**
 * A council's procedures site: its whole framework on one page, with a search over it. The text stands in the tags, written by
 * the server, so that the page reads, and its links lead, with scripts off.
 */
import type {EntryKind} from '../../src/model/kinds.js';
import type {EntriesByKind, Pack} from '../../src/model/pack.js';
import type {Provenance} from '../../src/model/provenance.js';
import {entriesOf} from '../../src/packs/entries.js';
import {html, type Markup, type Value} from '../html.js';
import {blocks} from './prose.js';

/** The councils with a site, each in a sentence. */
export const councils: readonly {id: string; name: string; says: string}[] = [
  {id: 'wandsworth', name: 'Wandsworth', says: 'Ten practice standards, the vision and values that they rest on, and the Wandsworth 5, a check of a child’s record.'},
  {id: 'lewisham', name: 'Lewisham', says: 'A vision, seven bottom lines that hold in all work, and ways of working with families and with partners.'},
  {id: 'hackney', name: 'Hackney', says: 'How work is shared in a social work unit, who does what, and what the service expects of its practice.'},
  {id: 'leicestershire', name: 'Leicestershire', says: 'What partners asked of the service, the figures behind it, and how its team and pods are made up.'},
  {id: 'barnet', name: 'Barnet', says: 'How quality is looked after: who does what, the cycle of audits, and the days of an escalation.'},
];

const page = (title: string, current: string, body: Value): Markup => html`<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="/demo/icon.svg">
<link rel="stylesheet" href="/demo/demo.css">
<link rel="stylesheet" href="/demo/procedures.css">
<script type="module" src="/guidance/practice-guidance.js"></script>
</head>
<body class="procedures">
<a class="skip" href="#main">Skip to the main part</a>
<header class="bar">
<p class="name">Example procedures site <span>a demo: no council runs it</span></p>
<nav aria-label="Councils"><ul>
${councils.map(({id, name}) => html`<li><a href="/procedures/${id}"${id === current && html` aria-current="page"`}>${name}</a></li>
`)}<li><a href="/">Back to the demo</a></li>
</ul></nav>
</header>
<main id="main">
${body}
</main>
</body>
</html>`;

export const proceduresList = page('Procedures sites (demo)', '', html`<h1>Procedures sites</h1>
<p>Each council’s own framework, whole, on one page: to read, to search and to print. Every entry names its source. And the same as a
website, with a page for each entry, as <code>practice-guidance build</code> makes it from the Markdown.</p>
<ul class="sites">${councils.map(({id, name, says}) => html`
<li><h2><a href="/procedures/${id}">${name}</a></h2><p>${says}</p><p><a href="/sites/${id}/">${name} as a website</a></p></li>`)}
</ul>`);

export const proceduresPage = (pack: Pack): Markup =>
  page(`${pack.title}: practice guidance (demo)`, pack.id, html`<practice-pack name="${pack.id}">
<div class="find"><practice-search heading-level="2"><p>To search this page, use your browser’s own Find.</p></practice-search></div>
<practice-framework heading-level="1">
<h1>${pack.title}: practice guidance</h1>
<p>For ${pack.owner}, who have not yet reviewed it. Version ${pack.version}.</p>
${sets(pack)}
${own(pack, 'standard').map((one) => entry('standard', one, one.sections.map(part)))}
${own(pack, 'pathway').map((one) => entry('pathway', one, one.steps.map(({mark, title, body, branches}) => [part({title: `${mark}: ${title}`, body}), branches.map(part)])))}
${own(pack, 'checklist').map((one) => entry('checklist', one, one.items.map(({label, statement, sections}) => html`<h3>${label}</h3>${statement && html`<p>${statement}</p>`}${sections.map(({title, body}) => html`<h4>${title}</h4>${blocks(body)}`)}`)))}
${words(pack)}
</practice-framework>
</practice-pack>`);

const own = <Kind extends EntryKind>(pack: Pack, kind: Kind): EntriesByKind[Kind][] => entriesOf(pack, kind).filter((one) => one.pack === pack.id);

const part = ({title, body}: {title: string; body: EntriesByKind['statement']['body']}): Markup => html`<h3>${title}</h3>${blocks(body)}`;

const entry = (kind: EntryKind, one: EntriesByKind['standard' | 'pathway' | 'checklist'], inside: Value): Markup => html`
<section id="${kind}-${one.id}"><h2>${one.title}</h2>${blocks(one.body)}${inside}${source(one)}</section>`;

/** What short entries have besides their text: a number, a figure. */
const fact = (one: EntriesByKind['statement' | 'role' | 'figure' | 'bottom-line']): string | undefined =>
  'value' in one ? [one.value?.text, one.unit, one.period].filter(Boolean).join(' ') : 'number' in one ? [one.number, one.unit].filter(Boolean).join(' ') : 'figure' in one ? one.figure : undefined;

const sets = (pack: Pack): Markup[] =>
  own(pack, 'list').map((list) => {
    const entries = entriesOf(pack, list.of, list.id) as EntriesByKind['statement'][];
    return html`
<section id="list-${list.id}"><h2>${list.title}</h2>${blocks(list.body)}${entries.map((one) => html`
<div id="${list.of}-${one.id}">${one.title !== list.title && html`<h3>${one.title}</h3>`}${fact(one) && html`<p><b>${fact(one)}</b></p>`}${blocks(one.body)}${one.wording === 'drafted' && html`<p><b>Suggestion.</b> Drafted for this library, not by ${one.owner}.</p>`}</div>`)}
${source(list)}</section>`;
  });

/** All words, since any link may lead to one. */
const words = (pack: Pack): Markup => html`
<section id="terms"><h2>Words and what they mean</h2>
<dl class="terms">${pack.terms.map(({id, title, plain}) => html`
<dt id="term-${id}">${title}</dt><dd>${plain}</dd>`)}
</dl></section>`;

const source = ({source: {title, publisher, edition}, place, wording, owner}: Provenance): Markup => html`
<p class="source">${wording === 'drafted' ? html`Suggestion, drafted for this library and not by ${owner}. It goes with` : 'Source:'} ${title}, ${publisher}, ${edition}; ${place}.</p>`;
