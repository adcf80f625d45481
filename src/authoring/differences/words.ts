/** The values of a pack as a reader would say them. */
import type {Checklist, ChecklistItem} from '../../model/checklist.js';
import type {Pathway} from '../../model/pathway.js';
import type {Duty, Wording} from '../../model/provenance.js';
import type {Confidence, Counted} from '../../model/timescale.js';

/** Names and ids as one text; nothing where there are none. */
export const listWords = (all: readonly string[] | undefined): string | undefined => (all?.length ? all.map((one) => (/^[a-z0-9-]+$/.test(one) ? one.replace(/-/g, ' ') : one)).join(', ') : undefined);

export const dutyWords: Readonly<Record<Duty, string>> = {must: 'required by law', should: 'statutory guidance', local: 'local expectation'};
export const wordingWords: Readonly<Record<Wording, string>> = {quoted: 'the source’s words', adapted: 'the source’s meaning in other words', drafted: 'a suggestion'};
export const confidenceWords: Readonly<Record<Confidence, string>> = {verified: 'seen in the source', reported: 'as another or an older source has it', known: 'from general knowledge'};
export const answersWords: Readonly<Record<Checklist['answers'], string>> = {status: 'up to date, needs updating or not applicable', tick: 'done or not yet'};
export const dateWords: Readonly<Record<ChecklistItem['date'], string>> = {asked: 'a date is asked for', optional: 'a date may be added', none: 'no date'};
export const daysWords: Readonly<Record<Pathway['counts'], string>> = {calendar: 'calendar days', working: 'working days', unsaid: 'days that the source does not name'};
export const countedWords: Readonly<Record<Counted, string>> = {within: 'within that time', before: 'at least that long before', until: 'until the end of that time'};
