/**
 * A record as plain text, for a case note or an answer to somebody who asks what is held about them. It needs no pack: every
 * answer carries its own wording. Whether the checklist was complete is not said, since that depends on the guidance of the day.
 */
import {inWords, isDate} from '../calendar/plain-date.js';
import type {Answer, ChecklistRecord} from '../model/record.js';
import type {Reading, RecordProblem} from './record.js';

export interface PlainTextOptions {
  /** The checklist's title, where it is known; else its id is the heading. */
  title?: string;
  /** The language that days are written in. The rest is English, and the wording is as it was shown. Default `en-GB`. */
  language?: string;
  /** The day of writing (`YYYY-MM-DD`), where it is to be said. */
  today?: string;
}

/** An answer in words; a state that is not known is shown as it is written. */
const stateWords: Record<string, string> = {
  'up-to-date': 'Up to date',
  'needs-updating': 'Needs updating',
  'not-applicable': 'Not applicable',
  done: 'Done',
};

const knownOfAnswer = ['packVersion', 'pack', 'hash', 'wording', 'state', 'date', 'reason', 'note', 'at', 'by'];
const knownOfRecord = ['format', 'checklist', 'pack', 'items'];

/** The whole record as text with line feeds: nothing in it is left out but the hashes, which are no words. */
export function recordAsText(record: ChecklistRecord, {title, language = 'en-GB', today}: PlainTextOptions = {}): string {
  const answers = Object.entries(record.items);
  return [
    heading(title ?? `Checklist: ${record.checklist}`),
    [
      ...(title ? [`Checklist: ${record.checklist}`] : []),
      `Guidance: ${record.pack}`,
      `Answers: ${answers.length || 'none'}`,
      ...(today ? [`Written out: ${inWords(today, language)}`] : []),
    ].join('\n'),
    ...answers.map(([id, answer], place) => answerAsText(id, answer, place + 1, record.pack, language)),
    others('Also recorded with this checklist', record, knownOfRecord).join('\n'),
  ].filter(Boolean).join('\n\n') + '\n';
}

/** What reading came to, as text: the record; that there is none; or, where it cannot be read, why, and what came, whole and exactly. */
export function readingAsText(reading: Reading, options: PlainTextOptions = {}): string {
  if (reading.kind === 'record') return recordAsText(reading.record, options);
  const title = options.title ?? 'Checklist';
  if (reading.kind === 'none') return `${heading(title)}\n\nNothing has been recorded.\n`;
  const why = `${problemWords[reading.problem]} (${reading.detail})`;
  const when = options.today ? `\nWritten out: ${inWords(options.today, options.language ?? 'en-GB')}` : '';
  return `${heading(`${title}: a record that cannot be read`)}\n\n${why}${when}\nIt is kept. What was stored follows, exactly as it came.\n\n${reading.given}\n`;
}

const problemWords: Record<RecordProblem, string> = {
  'object-as-text': 'The answers were lost before they were stored: a program wrote an object where its text belongs.',
  'not-json': 'It is damaged: it is not JSON.',
  'not-a-record': 'It is not a record of a checklist.',
  'future-version': 'It was made by a later version than this one can read.',
  'must-understand': 'It holds something that has to be understood before it may be shown, and this version does not.',
  'other-checklist': 'It is the record of another checklist.',
};

const heading = (text: string): string => `${text}\n${'='.repeat(Math.min([...text].length, 72))}`;

/** One answer: its wording, then each thing recorded on a line of its own, indented so that no note can pass for a heading. */
function answerAsText(id: string, answer: Answer, place: number, pack: string, language: string): string {
  const [label, ...statement] = lines(answer.wording.trim() || id);
  const applies = answer.state !== 'not-applicable';
  const stamp = [
    answer.at && momentInWords(answer.at, language),
    answer.by && `by ${answer.by}`,
    `under ${answer.pack ?? pack} ${answer.packVersion}`,
  ].filter(Boolean);
  return [
    `${place}. ${label}`,
    ...statement.map((line) => `   ${line}`),
    ...[
      ...named('Answer', Object.hasOwn(stateWords, answer.state) ? stateWords[answer.state] : answer.state),
      ...named('Date given', answer.date && dayInWords(answer.date, language)),
      ...named(applies ? 'Reason' : 'Why it does not apply', answer.reason?.trim() ? answer.reason : applies ? '' : 'no reason was given'),
      ...named('Note', answer.note),
      ...named('Recorded', stamp.join(', ')),
      ...others('Also recorded', answer, knownOfAnswer),
    ].map((line) => `   ${line}`.trimEnd()),
  ].join('\n');
}

/** A named text, its further lines set in under the first; nothing where there is no text. */
function named(name: string, text: string | undefined | null): string[] {
  const [first, ...rest] = lines(text?.trimEnd() ?? '');
  return first || rest.length ? [`${name}: ${first}`, ...rest.map((line) => `  ${line}`)] : [];
}

/** The fields that this version does not know, by their names. */
const others = (name: string, fields: object, known: readonly string[]): string[] =>
  Object.entries(fields)
    .filter(([field]) => !known.includes(field))
    .flatMap(([field, value]) => named(name, `${field}: ${typeof value === 'string' ? value : JSON.stringify(value)}`));

/** Lines however they end; a control character that a printer or terminal would obey becomes a space. */
const lines = (text: string): string[] => text.split(/\r\n?|[\n\u2028\u2029]/).map((line) => line.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, ' ').trimEnd());

/** A day in words; what is no real day as it was written, and said to be none. */
const dayInWords = (date: string, language: string): string => (isDate(date) ? inWords(date, language) : `${date} (not a real day)`);

/** A moment as its day and time in UTC; anything else as it was written. */
function momentInWords(at: string, language: string): string {
  const [, day = '', time = ''] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?Z$/.exec(at) ?? [];
  return isDate(day) ? `${inWords(day, language)} at ${time} UTC` : at;
}
