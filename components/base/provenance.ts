import type {TemplateResult} from 'lit';
import {html, nothing} from 'lit';
import {inWords} from '../../src/calendar/plain-date.js';
import type {Provenance} from '../../src/model/provenance.js';
import {review} from '../../src/packs/review.js';
import {outward} from './prose.js';

const duties = {must: 'Required by law', should: 'Statutory guidance', local: 'Local expectation'};
const wordings = {quoted: 'Quoted', adapted: 'Adapted from the source', drafted: 'Drafted for this library, not the source’s words'};

/**
 * One quiet line that says where a statement comes from, whose words it is in, what kind of duty it is and whether it is
 * within its review date on the day `today`. Past that date it is a warning, and names who has to look at it.
 */
export function provenanceLine(entry: Provenance, today: string, language: string): TemplateResult {
  const {source, place, wording, duty, owner, reviewed, due, adopted} = entry;
  const day = (date: string): string => inWords(date, language);
  const state = review(due, today);
  const past = state.kind === 'passed';
  const told = past
    ? `Review date passed on ${day(due)}: ask ${owner} before you rely on it.`
    : state.kind === 'due' ? `Review due in ${state.days} ${state.days === 1 ? 'day' : 'days'}, on ${day(due)}.` : `Review due ${day(due)}.`;
  return html`<p class="provenance">Source: ${outward(source.address, source.title)}, ${source.publisher}, ${source.edition}; ${place}. ${wordings[wording]}. ${duties[duty]}. ${adopted ? `Reviewed by ${owner} on ${day(adopted)}.` : `Not yet reviewed by ${owner}.`} Checked ${day(reviewed)}. <span class=${past ? 'past' : ''} .textContent=${told}></span></p>`;
}

/** Said at all times beside what is drafted: a suggestion must not pass for the council's own. */
export const draftMark = (entry: Provenance): TemplateResult | typeof nothing =>
  entry.wording === 'drafted' ? html`<p class="mark"><strong>Suggestion.</strong> Drafted for this library, not by ${entry.owner}.</p>` : nothing;
