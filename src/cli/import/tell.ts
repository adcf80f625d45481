/** What an import could not place, for people: each thing once, with the headings under which to look for it. */
import {tellings, type Telling, type Told} from '../../authoring/word/told.js';
import {colours, harmless, wrapped} from '../colour.js';

/** How many places of one thing are named. */
const shown = 10;

/** Lines for each thing, with a line between; empty where there is nothing to tell. */
export function tellAll(told: readonly Told[], colour: boolean): string[] {
  const {bold} = colours(colour);
  const about = (isLoss: boolean): string[] => {
    const codes = [...new Set(told.map(({code}) => code))].filter((code) => tellings[code].isLoss === isLoss);
    return codes.flatMap((code) => tellOne(code, told.filter((one) => one.code === code)));
  };
  const block = (title: string, lines: readonly string[]): string[] => (lines.length > 0 ? ['', bold(title), ...lines] : []);
  return [...block('Left out', about(true)), ...block('Taken over, and worth a look', about(false))];
}

function tellOne(code: Telling, all: readonly Told[]): string[] {
  const {message, remedy} = tellings[code];
  const each = all.map(placeOf).filter(Boolean);
  const places = [...new Set(each)].map((place) => (each.filter((one) => one === place).length > 1 ? `${place} (${each.filter((one) => one === place).length} times)` : place));
  const more = places.length > shown ? [`and ${places.length - shown} more`] : [];
  const sentence = `${message[0]?.toUpperCase()}${message.slice(1)}`;
  return [wrapped(sentence, '  '), ...[...places.slice(0, shown), ...more].map((place) => wrapped(harmless(place), '      ')), hanging(`→ ${remedy}`)];
}

function placeOf({code, under, words, id}: Told): string {
  if (code === 'kept-id') return `“${words ?? ''}” is now “${under ?? ''}”, and is still ${id ?? ''}`;
  if (code === 'replaces-inherited') return `“${words ?? ''}”, ${id ?? ''}, takes the place of “${under ?? ''}”`;
  if (id !== undefined) return `“${words ?? ''}”, ${id}`;
  return [...(under === undefined ? [] : [`under “${under}”`]), ...(words ? [`“${words}”`] : [])].join(': ');
}

/** Under an arrow, the lines that follow begin where its words do. */
const hanging = (text: string): string => wrapped(text, '      ').replace(/^ {2}/, '');
