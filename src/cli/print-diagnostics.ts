/** Diagnostics as text for people: where, what, the line itself with a mark under the place, and what to write instead. */
import type {Diagnostic} from '../authoring/diagnostic.js';
import {colours, harmless, type Colours} from './colour.js';
import {adviceCounted, errorsCounted} from './words.js';

/** How much of a long line is shown. */
const width = 120;

/**
 * One diagnostic as a few lines of text, with no line break at its end.
 * @param lines the lines of its file, where they are known.
 */
export function formatDiagnostic({file, line, column, endColumn, code, severity, message, remedy}: Diagnostic, lines: readonly string[] = [], paint: Colours = colours(false)): string {
  const colour = severity === 'advice' ? paint.yellow : paint.red;
  const place = harmless(`${file}:${line}:${column}`);
  const text = lines[line - 1];
  return [
    `${paint.bold(place)} ${colour(`${severity === 'advice' ? 'advice ' : ''}${code}`)}`,
    `  ${oneLine(message)}`,
    ...(text?.trim() ? excerpt(text, column, endColumn, colour) : []),
    `  → ${oneLine(remedy)}`,
  ].join('\n');
}

/** A text of a file on one line, without what a terminal would obey. */
export const oneLine = (text: string): string => harmless(text.replace(/\n/g, ' '));

/** A line, cut to fit, and carets under a part of it. Wide and joined letters are counted as they are most often shown. */
function excerpt(text: string, column: number, endColumn = column + 1, colour: (text: string) => string): string[] {
  const from = column > width - 20 ? column - 21 : 0;
  const shown = text.slice(from, from + width);
  const before = shown.slice(0, column - 1 - from);
  const marked = shown.slice(column - 1 - from, Math.min(endColumn - 1 - from, width));
  return [`    ${oneLine(shown)}`, `    ${' '.repeat([...before].length)}${colour('^'.repeat(Math.max(1, [...marked].length)))}`];
}

/** "2 errors, 1 piece of advice"; without errors the advice alone, and where there is nothing "0 errors". */
export function summary(diagnostics: readonly Pick<Diagnostic, 'severity'>[]): string {
  const errors = diagnostics.filter(({severity}) => severity === 'error').length;
  const advice = diagnostics.length - errors;
  return [...(errors || !advice ? [errorsCounted(errors)] : []), ...(advice ? [adviceCounted(advice)] : [])].join(', ');
}
