/** What a change is called, in words that an editor and her colleagues know. */
import {inWords, isDate} from '../../calendar/plain-date.js';
import type {Field, Origin, Place, Role} from '../../authoring/differences/differences.js';
import {languageName} from '../language-name.js';

export const fieldWords: Readonly<Record<Field, string>> = {
  title: 'Title', statement: 'What is asked', number: 'Number', answers: 'How it is answered', date: 'Date', refresh: 'Renewed', standard: 'Standard it serves', starts: 'Counted from', counts: 'How it is counted',
  limit: 'Time allowed', extended: 'Longest time, where extended', then: 'Again after', nation: 'Nation', plain: 'In plain words', audience: 'For', short: 'Abbreviation', expansion: 'Officially', for: 'Whom it helps',
  audiences: 'Audiences', phone: 'Phone', hours: 'Hours', web: 'Website', value: 'Figure', period: 'Period', unit: 'What is counted', stressed: 'Stressed', figure: 'Figure', list: 'List', of: 'Holds', shares: 'Shares',
  stages: 'Stages of work', roles: 'Whose work', topics: 'Topics', related: 'Goes with', duty: 'Duty', helpLines: 'Help lines', mark: 'When', after: 'After the start', every: 'How often', who: 'Who', to: 'Leads to', direction: 'Written',
};

export const originWords: Readonly<Record<Origin, string>> = {
  from: 'Taken from', source: 'Document', place: 'Place in the document', wording: 'Whose words', owner: 'Reviewed by', reviewed: 'Last reviewed', due: 'Review due', adopted: 'Adopted', checked: 'Checked', confidence: 'How sure',
  madeFrom: 'Translation read against the original again',
};

/** Days in words; anything else as it is. */
export const valueWords = (value: string): string => (isDate(value) ? inWords(value, 'en-GB') : value);

export const roleWords: Readonly<Record<Role, string>> = {section: 'section', item: 'item', audience: 'audience', part: 'part', step: 'step', branch: 'branch', translation: 'translation'};

/** The way down to a part: "Case summary, Why it matters". */
export const whereWords = (where: readonly Place[]): string => where.map(placeWords).join(', ');

export const placeWords = ({role, id, title}: {role: Role; id: string; title: string}): string => (role === 'translation' ? `in ${languageName(id) ?? id}` : title);
