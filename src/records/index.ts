/** What an answer is, without a screen: reading records, answering, progress, drift, and the shapes that other systems take. */
export type {Answer, AnswerState, ChecklistRecord, Reading, RecordProblem} from './record.js';
export {readRecord, recordFormat} from './record.js';
export type {Page, Said} from './answer.js';
export {answerItem, clearItem, wordingOf} from './answer.js';
export type {OpenReason, Progress, ProgressState, Standing} from './progress.js';
export {progress, standing} from './progress.js';
export type {Drift} from './drift.js';
export {drift, retired} from './drift.js';
export type {Piece} from './wording-diff.js';
export {wordingDiff} from './wording-diff.js';
export type {PlainTextOptions} from './plain-text.js';
export {readingAsText, recordAsText} from './plain-text.js';
export {recordToFields} from './form-fields.js';
export {recordsToCsv} from './csv.js';
export {checklistToQuestionnaire, recordToQuestionnaireResponse} from './fhir.js';
