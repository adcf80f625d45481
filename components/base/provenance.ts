import type {TemplateResult} from 'lit';
import {html, nothing} from 'lit';
import {inWords} from '../../src/calendar/plain-date.js';
import type {Provenance} from '../../src/model/provenance.js';
import {maintainers, review} from '../../src/packs/review.js';
import {outward} from './prose.js';
import {english, type Say} from './say.js';

const duties = {must: 'Required by law', should: 'Statutory guidance', local: 'Local expectation'};
const wordings = {quoted: 'Quoted', adapted: 'Adapted', drafted: 'Drafted for this library'};

/** What the line may take from its surroundings. */
interface Around {
  say?: Say;
  /** The provenance of the list around the entry: a document that is named there is not named again. */
  above?: Provenance | undefined;
  /** What stands at the end of the line. */
  end?: unknown;
}

/**
 * One quiet line that says where a statement comes from, whose words it is in, what kind of duty it is and whether it is
 * within its review date on the day `today`. Past that date it is a warning, and names who has to look at it.
 * What is drafted is nobody's duty yet, and says none.
 */
export function provenanceLine({source, place, wording, duty, owner, reviewed, due, adopted}: Provenance, today: string, locale: string, {say = english, above, end = nothing}: Around = {}): TemplateResult {
  const {kind, days} = review(due, today);
  const date = (day: string | undefined): string => inWords(day ?? '', locale);
  const told = kind === 'passed' ? 'Review date passed on {date}: ask {owner} before you rely on it.' : kind === 'in-date' ? 'Review due {date}.' : days === 1 ? 'Review due in {days} day, {date}.' : 'Review due in {days} days, {date}.';
  const known = above?.source.id === source.id;
  const checked = say('Checked {date}', {date: date(reviewed)});
  const looked = owner === maintainers ? checked : `${say(adopted ? 'Reviewed by {owner} {date}' : 'Not yet reviewed by {owner}', {owner, date: date(adopted)})}. ${checked}`;
  const words = [
    known ? place : `, ${source.publisher}, ${source.edition}; ${place}`,
    say(wordings[wording]),
    wording !== 'drafted' && say(duties[duty]),
    // what is known of the list is known of its entries, unless they say otherwise
    !(known && above.owner === owner && above.reviewed === reviewed && above.adopted === adopted) && looked,
    '',
  ];
  return html`<p class="provenance">${known ? nothing : html`${say('Source')}: ${outward(source.address, source.title)}`}<span .textContent=${words.filter((part) => part !== false).join('. ')}></span><span class=${kind} .textContent=${say(told, {date: date(due), days, owner})}></span>${end}</p>`;
}

/** Said at all times beside what is drafted: a suggestion must not pass for the council's own. */
export const draftMark = (entry: Provenance & {id: string}, say = english): TemplateResult | typeof nothing =>
  entry.wording === 'drafted' ? html`<p class="mark" id=${`mark-${entry.id}`}><strong>${say('Suggestion.')}</strong><span .textContent=${` ${say(entry.owner === maintainers ? 'Drafted for this library. No council has taken it as its own.' : 'Drafted for this library, not by {owner}.', {owner: entry.owner})}`}></span></p>` : nothing;
