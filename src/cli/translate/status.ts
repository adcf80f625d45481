/** How far the translations are, as text. */
import type {LanguageStatus, Lack, PartStatus, TranslationStatus} from '../../authoring/translate/status.js';
import {colours, harmless, wrapped, type Colours} from '../colour.js';
import {languageName} from '../language-name.js';
import {counted, forWhom, listed, packName} from '../words.js';
import {inFull} from './language.js';

export interface Counts {
  explanations: number;
  begun: number;
  /** Headings, paragraphs, lists and tables of the audiences that are translated, or could be. */
  texts: number;
  good: number;
  stale: number;
  missing: number;
  /** Explanations that are begun and that nobody has read against the original. */
  unchecked: number;
  /** Titles, and headings that say for whom, without which nothing of what they stand over is offered. */
  unnamed: number;
}

export function countsOf({explanations}: LanguageStatus): Counts {
  const lacks = (is: Lack['is']): number => explanations.flatMap(({parts}) => parts.flatMap((part) => part.lacks)).filter((lack) => lack.is === is).length;
  const texts = explanations.flatMap(({parts}) => parts).reduce((sum, {count}) => sum + count, 0);
  const [stale, missing] = [lacks('stale'), lacks('missing')];
  const begun = explanations.filter((one) => one.begun);
  return {
    explanations: explanations.length,
    begun: begun.length,
    texts,
    good: texts - stale - missing,
    stale,
    missing,
    unchecked: begun.filter(({checked}) => !checked).length,
    unnamed: begun.reduce((sum, {untitled, unnamed}) => sum + Number(untitled) + unnamed.length, 0),
  };
}

/** What remains to be done in a language; nothing where all is well. */
const isDone = ({explanations, begun, stale, missing, unchecked, unnamed}: Counts): boolean => begun === explanations && stale + missing + unchecked + unnamed === 0;

export function asText(title: string, languages: readonly LanguageStatus[], folder: string, colour: boolean): string {
  const paint = colours(colour);
  const count = languages[0]?.explanations.length;
  return [
    paint.bold(harmless(count === undefined ? title : `${title}: ${counted(count, 'explanation for families', 'explanations for families')}`)),
    ...(languages.length ? languages.flatMap((one) => ['', ...languageText(one, folder, paint)]) : ['Nothing is translated yet. To begin, name a language: practice-guidance translate start ur' + folder]),
  ].join('\n');
}

function languageText(status: LanguageStatus, folder: string, paint: Colours): string[] {
  const {language, explanations} = status;
  const counts = countsOf(status);
  const begun = explanations.filter((one) => one.begun);
  const rest = explanations.filter((one) => !one.begun);
  return [
    paint.bold(inFull({tag: language, name: languageName(language) ?? language})),
    wrapped(summary(counts)),
    ...begun.flatMap((one) => ['', ...explanationText(one, paint)]),
    ...(rest.length ? ['', wrapped(harmless(`Not begun: ${listed(rest.map(({title}) => `“${title}”`))}.`), '  ')] : []),
    '',
    ...next(counts, language, folder, begun, paint),
  ];
}

function summary({good, texts, stale, missing, begun, explanations, unchecked}: Counts): string {
  const all = counted(texts, 'heading and paragraph', 'headings and paragraphs');
  const lacks = `${stale ? `, ${stale} out of date` : ''}${missing ? `, ${missing} missing` : ''}`;
  return `${good} of ${all} translated${lacks}. ${begun} of ${counted(explanations, 'explanation')} begun${unchecked ? `, ${unchecked} of them not checked by anybody` : ''}.`;
}

function explanationText({title, file, from, checked, untitled, unnamed, leavesOut, parts}: TranslationStatus, {bold, green, yellow}: Colours): string[] {
  const place = file ?? `from ${packName(from ?? '')}`;
  const lacking = parts.filter(({lacks}) => lacks.length);
  return [
    `  ${bold(harmless(title))} (${harmless(place)}), ${checked ? green(harmless(`checked by ${checked.by} on ${checked.on}`)) : yellow('not checked by anybody')}`,
    ...(untitled ? ['    missing      the title: until it is written, no family is offered any of this'] : []),
    ...unnamed.map((audience) => `    missing      the heading for ${forWhom(audience)}: until it is written, they are offered none of it`),
    ...lacking.flatMap(partText),
    ...(lacking.length || untitled || unnamed.length ? [] : ['    translated, every paragraph']),
    ...(leavesOut.length ? [`    leaves out   ${listed(leavesOut.map(forWhom))}`] : []),
  ];
}

function partText({audience, title, count, lacks}: PartStatus): string[] {
  const whole = lacks.length === count && lacks.every(({is}) => is === 'missing');
  return [
    wrapped(harmless(`“${title}”, for ${forWhom(audience)}`), '    '),
    ...(whole ? [`      missing      all of it, ${counted(count - 1, 'paragraph')} and the heading`] : lacks.map(lackText)),
  ];
}

function lackText({place, is, begins, hash, was}: Lack): string {
  const name = `${place ? `paragraph ${place}` : 'the heading'}, “${begins}”`;
  return harmless(`      ${(is === 'stale' ? 'out of date' : 'missing').padEnd(12)} ${name}${was ? ` (translated from ${was}, now ${hash})` : ''}`);
}

function next(counts: Counts, language: string, folder: string, begun: readonly TranslationStatus[], {bold, green}: Colours): string[] {
  if (isDone(counts)) return [`  ${green('Every explanation is translated, up to date and checked.')}`];
  const own = begun.some(({file}) => file);
  const steps = [
    ...(counts.begun < counts.explanations ? [`practice-guidance translate start ${language}${folder} lays out what is not begun.`] : []),
    ...((counts.missing || counts.unnamed) && own ? ['Write what is missing: each heading in the place of its …, each paragraph under its original.'] : []),
    ...(counts.stale ? ['Translate again what is out of date. `practice-guidance check` gives the line "of" to write once the part is right.'] : []),
    ...(counts.unchecked ? ['Have somebody who knows both languages read it against the original. Then write who and when: checked: {by: Translation service, on: 2026-11-01}'] : []),
  ];
  return [`  ${bold('What to do next')}`, ...steps.map((step, index) => wrapped(harmless(`${index + 1}. ${step}`), '  '))];
}
