/** The checklists as an ordinary page: what a reader has where scripts do not run, and what a fallback can link to. */
import {periodWords} from '../../components/checklist/words.js';
import {inWords} from '../../src/calendar/plain-date.js';
import type {ChecklistItem} from '../../src/model/checklist.js';
import type {Provenance, Wording} from '../../src/model/provenance.js';
import type {Term} from '../../src/model/term.js';
import type {Guidance} from '../guidance.js';
import {html, type Markup} from '../html.js';
import {layout} from './layout.js';
import {blocks, termAnchor} from './prose.js';

export const guidanceTextPage = (all: readonly Guidance[]): Markup =>
  layout({
    title: 'Guidance as text',
    address: '/guidance-text',
    body: html`<h1>Guidance as text</h1>
<p>This page was written by the server and needs no script.</p>
${all.map(checklistText)}
${termsText(all.flatMap(({pack}) => pack.terms))}`,
  });

const checklistText = ({pack, checklist}: Guidance): Markup => html`
<section class="guidance" aria-labelledby="${checklist.id}">
<h2 id="${checklist.id}">${checklist.title}</h2>
${blocks(checklist.body)}
${checklist.items.map((item, index) => itemText(item, index + 1, checklist.id))}
<p class="source">${pack.title}, version ${pack.version}. ${provenanceText(checklist)}</p>
</section>`;

const itemText = (item: ChecklistItem, number: number, checklist: string): Markup => html`
<article aria-labelledby="${checklist}-${item.id}">
<h3 id="${checklist}-${item.id}">${number}. ${item.label}</h3>
${item.statement && html`<p>${item.statement}</p>`}
${item.sections.map(({title, body}) => html`<h4>${title}</h4>${blocks(body)}`)}
<p class="source">${item.standard && html`It serves the standard “${item.standard.title}”. `}${item.refresh && html`Renew it every ${periodWords(item.refresh)} (${
  item.refresh.source.title}, ${item.refresh.place}). `}${provenanceText(item)}</p>
</article>`;

/** Each word once, though several packs may hold it. */
const termsText = (terms: readonly Term[]): Markup => html`
<section class="guidance" aria-labelledby="words">
<h2 id="words">Words used here</h2>
<dl class="terms">${[...new Map(terms.map((term) => [term.id, term])).values()].map((term) => html`
<dt id="${termAnchor(term.id)}">${term.title}</dt>
<dd><p>${term.plain}</p>${blocks(term.body)}</dd>`)}
</dl>
</section>`;

const wordingWords: Record<Wording, string> = {
  quoted: 'In the words of',
  adapted: 'Adapted from',
  drafted: 'A suggestion drafted for this library, not taken from a source, to go with',
};

const provenanceText = ({source, place, wording, owner, reviewed, due, adopted}: Provenance): Markup => html`${wordingWords[wording]}: ${source.title}, ${source.publisher}, ${source.edition}, ${place}. Wording checked ${
  inWords(reviewed, 'en-GB')}, to be checked again by ${inWords(due, 'en-GB')}. ${adopted ? html`Adopted by ${owner} on ${inWords(adopted, 'en-GB')}.` : html`Not yet reviewed by ${owner}.`}`;
