/** Diagnostics as text for people: where, what, the line itself with a mark under the place, and what to write instead. */
import type {Diagnostic} from '../authoring/diagnostic.js';

/** How much of a long line is shown. */
const width = 120;

/**
 * One diagnostic as a few lines of text, with no line break at its end.
 * @param lines the lines of its file, where they are known.
 */
export function formatDiagnostic({file, line, column, endColumn, code, severity, message, remedy}: Diagnostic, lines: readonly string[] = []): string {
  const head = [`${file}:${line}:${column} ${severity === 'advice' ? 'advice ' : ''}${code}`, `  ${message}`];
  const text = lines[line - 1];
  return [...head, ...(text?.trim() ? excerpt(text, column, endColumn) : []), `  → ${remedy}`].map(harmless).join('\n');
}

/** A line, cut to fit, and carets under a part of it. Wide and joined letters are counted as they are most often shown. */
function excerpt(text: string, column: number, endColumn = column + 1): string[] {
  const from = column > width - 20 ? column - 21 : 0;
  const shown = text.slice(from, from + width);
  const before = shown.slice(0, column - 1 - from);
  const marked = shown.slice(column - 1 - from, Math.min(endColumn - 1 - from, width));
  return [`    ${shown}`, `    ${' '.repeat([...before].length)}${'^'.repeat(Math.max(1, [...marked].length))}`];
}

/** A line without the characters that a terminal would obey instead of showing. */
const harmless = (text: string): string => text.replace(/[\u0000-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069]/g, ' ');

/** "2 errors, 1 piece of advice". */
export function summary(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({severity}) => severity === 'error').length;
  const advice = diagnostics.length - errors;
  return `${errors} ${errors === 1 ? 'error' : 'errors'}${advice ? `, ${advice} ${advice === 1 ? 'piece' : 'pieces'} of advice` : ''}`;
}
