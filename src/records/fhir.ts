/**
 * Records for systems that speak FHIR R4: a checklist as a Questionnaire, a record as a QuestionnaireResponse. Plain objects; all names are
 * `urn:practice-guidance:…`, so that nothing points to an address.
 *
 * A response's status says only whether anything is open: `completed` is FHIR's word for an answered form and never means that the
 * checklist is complete. Each answer keeps its own version, hash and wording, since a record has none for the whole.
 */
import {isDate} from '../calendar/plain-date.js';
import type {Checklist, ChecklistItem} from '../model/checklist.js';
import type {Answer, ChecklistRecord} from '../model/record.js';
import {wordingOf} from './answer.js';
import {choices, progress} from './progress.js';

const urn = (...parts: string[]): string => ['urn:practice-guidance', ...parts].join(':');
const questionnaire = (pack: string, checklist: string): string => urn('questionnaire', pack, checklist);

const display: Record<string, string> = {'up-to-date': 'Up to date', 'needs-updating': 'Needs updating', 'not-applicable': 'Not applicable', done: 'Done'};
const coding = (code: string) => ({valueCoding: {system: urn('answer'), code, display: display[code]}});

/** A checklist as a FHIR R4 Questionnaire (https://hl7.org/fhir/R4/questionnaire.html). Its version is the checklist's content hash. */
export const checklistToQuestionnaire = (checklist: Checklist) => ({
  resourceType: 'Questionnaire',
  url: questionnaire(checklist.pack, checklist.id),
  version: checklist.hash,
  title: checklist.title,
  status: 'active',
  item: checklist.items.map((item: ChecklistItem) => ({
    linkId: item.id,
    text: wordingOf(item),
    type: 'choice',
    required: true,
    answerOption: choices[checklist.answers].map(coding),
    item: [
      ...(item.date === 'none' ? [] : [{linkId: `${item.id}.date`, text: 'Date', type: 'date'}]),
      ...(checklist.answers === 'status' ? [{linkId: `${item.id}.reason`, text: 'Why it does not apply', type: 'text'}] : []),
      {linkId: `${item.id}.note`, text: 'Note', type: 'text'},
    ],
  })),
});

const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

/** A record as a FHIR R4 QuestionnaireResponse (https://hl7.org/fhir/R4/questionnaireresponse.html), as it stands on the day `today` (`YYYY-MM-DD`). */
export function recordToQuestionnaireResponse(record: ChecklistRecord, checklist: Checklist, today: string) {
  const moments = Object.values(record.items).map((answer) => answer.at ?? '').filter((at) => moment.test(at)).sort();
  return {
    resourceType: 'QuestionnaireResponse',
    questionnaire: questionnaire(record.pack, record.checklist),
    status: progress(checklist, record, today).open.length ? 'in-progress' : 'completed',
    ...(moments.length && {authored: moments.at(-1)}),
    item: Object.entries(record.items).map(([id, answer]) => responseItem(id, answer, record.pack)),
  };
}

interface ResponseAnswer {
  valueCoding?: {system: string; code: string; display?: string};
  valueDate?: string;
  valueString?: string;
  item?: {linkId: string; text: string; answer: ResponseAnswer[]}[];
}

/** One answer. A state that is none of ours is text, since FHIR's codes are closed; a date that is no real day is text for the same reason. */
function responseItem(id: string, answer: Answer, pack: string) {
  const {date, reason, note} = answer;
  const nested: ResponseAnswer['item'] = [
    ...(date ? [{linkId: `${id}.date`, text: 'Date', answer: [isDate(date) ? {valueDate: date} : {valueString: date}]}] : []),
    ...(reason?.trim() ? [{linkId: `${id}.reason`, text: 'Why it does not apply', answer: [{valueString: reason}]}] : []),
    ...(note?.trim() ? [{linkId: `${id}.note`, text: 'Note', answer: [{valueString: note}]}] : []),
  ];
  const value: ResponseAnswer = Object.hasOwn(display, answer.state) ? coding(answer.state) : answer.state ? {valueString: answer.state} : {};
  return {
    linkId: id,
    text: answer.wording,
    extension: [{url: urn('given-under'), extension: givenUnder(answer, pack)}],
    answer: [nested.length ? {...value, item: nested} : value],
  };
}

/** What an answer was given under, and every field that this version does not know, as JSON. */
function givenUnder({packVersion, pack: own, hash, wording, state, date, reason, note, at, by, ...other}: Answer, pack: string) {
  void [wording, state, date, reason, note];
  const parts = {pack: own ?? pack, packVersion, hash, at, by, other: Object.keys(other).length ? JSON.stringify(other) : undefined};
  return Object.entries(parts).flatMap(([url, valueString]) => (valueString ? [{url, valueString}] : []));
}
