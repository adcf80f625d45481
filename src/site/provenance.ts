/** Where an entry comes from, in one line, for what no element shows by itself. */
import {inWords} from '../calendar/plain-date.js';
import type {Provenance} from '../model/provenance.js';
import {maintainers} from '../packs/review.js';
import {markup, type Markup, type Value} from './html.js';

const wordings = {quoted: 'Quoted', adapted: 'Adapted', drafted: 'Drafted for this library'};
const duties = {must: 'Required by law', should: 'Statutory guidance', local: 'Local expectation'};

export function provenanceLine({source, place, wording, duty, owner, reviewed, due, adopted}: Provenance): Markup {
  const date = (day: string): string => inWords(day, 'en-GB');
  const seen = owner === maintainers ? '' : adopted ? ` Reviewed by ${owner} ${date(adopted)}.` : ` Not yet reviewed by ${owner}.`;
  return markup`<p class="provenance">Source: ${source.address ? markup`<a href="${source.address}">${source.title}</a>` : source.title}, ${source.publisher}, ${source.edition}; ${place}. ${wordings[wording]}.${wording !== 'drafted' && ` ${duties[duty]}.`}${seen} Checked ${date(reviewed)}. Review due ${date(due)}.</p>`;
}

/** That an entry is a suggestion, where it is one. */
export const draftMark = ({wording, owner}: Provenance): Value =>
  wording === 'drafted' && markup`<p class="mark"><strong>Suggestion.</strong> ${owner === maintainers ? 'Drafted for this library. No council has taken it as its own.' : `Drafted for this library, not by ${owner}.`}</p>`;
