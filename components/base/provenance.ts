import type {TemplateResult} from 'lit';
import {html, nothing} from 'lit';
import {inWords} from '../../src/calendar/plain-date.js';
import type {Provenance} from '../../src/model/provenance.js';
import {review} from '../../src/packs/review.js';
import {outward} from './prose.js';

const duties = {must: 'Required by law', should: 'Statutory guidance', local: 'Local expectation'};
const wordings = {quoted: 'Quoted', adapted: 'Adapted', drafted: 'Drafted for this library'};

/**
 * One quiet line that says where a statement comes from, whose words it is in, what kind of duty it is and whether it is
 * within its review date on the day `today`. Past that date it is a warning, and names who has to look at it.
 * What is drafted is nobody's duty yet, and says none.
 */
export function provenanceLine({source, place, wording, duty, owner, reviewed, due, adopted}: Provenance, today: string, locale: string): TemplateResult {
  const day = (date: string): string => inWords(date, locale);
  const {kind, days} = review(due, today);
  const told = kind === 'passed' ? `Review date passed on ${day(due)}: ask ${owner} before you rely on it.` : `Review due ${kind === 'due' ? `in ${days} ${days === 1 ? 'day' : 'days'}, ` : ''}${day(due)}.`;
  const rest = `, ${source.publisher}, ${source.edition}; ${place}. ${wordings[wording]}. ${wording === 'drafted' ? '' : `${duties[duty]}. `}${adopted ? `Reviewed by ${owner} ${day(adopted)}.` : `Not yet reviewed by ${owner}.`} Checked ${day(reviewed)}. `;
  return html`<p class="provenance">Source: ${outward(source.address, source.title)}<span .textContent=${rest}></span><span class=${kind} .textContent=${told}></span></p>`;
}

/** Said at all times beside what is drafted: a suggestion must not pass for the council's own. */
export const draftMark = (entry: Provenance & {id: string}): TemplateResult | typeof nothing =>
  entry.wording === 'drafted' ? html`<p class="mark" id=${`mark-${entry.id}`}><strong>Suggestion.</strong> Drafted for this library, not by ${entry.owner}.</p>` : nothing;
