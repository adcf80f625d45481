/** What the case system itself asks of its form. The checklist has no part in it: a record may be saved with items open. */
import {isDate} from '../src/calendar/plain-date.js';
import {legalStatuses, stages, type HostFields} from './case.js';

/** What is wrong and what to do, by field. */
export type FieldErrors = Partial<Record<keyof HostFields, string>>;

export function checkFields({worker, visitDate, legalStatus, stage, notes}: HostFields): FieldErrors {
  return {
    ...(!worker.trim() && {worker: 'Enter the name of the allocated worker'}),
    ...(!isDate(visitDate) && {visitDate: 'Enter the date of the visit'}),
    ...(!legalStatuses.includes(legalStatus) && {legalStatus: 'Choose a legal status from the list'}),
    ...(!stages.some(({value}) => value === stage) && {stage: 'Choose a stage of the work from the list'}),
    ...(!notes.trim() && {notes: 'Enter notes of the visit'}),
  };
}

/** The host's fields from a post, with the line breaks that a form always posts as CR LF back as they were typed. */
export const fieldsFrom = (posted: URLSearchParams): HostFields => {
  const typed = (name: keyof HostFields) => (posted.get(name) ?? '').replace(/\r\n/g, '\n');
  return {worker: typed('worker'), visitDate: typed('visitDate'), legalStatus: typed('legalStatus'), stage: typed('stage'), notes: typed('notes')};
};
