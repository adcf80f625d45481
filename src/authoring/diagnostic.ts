/** A problem with a pack: where it is, what is wrong and what to write instead. */
import {codes, type Code, type Values} from './codes.js';
import {ownOffset, placeIn, placeOf, type Spot} from './source-text.js';

/** A stretch of a file's own text, with its mark and its own line ends, from `from` up to and without `to`, and what stands there instead. */
export interface Edit {
  from: number;
  to: number;
  text: string;
}

export interface Diagnostic {
  /** The file, relative to the pack's folder. */
  file: string;
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 code units. */
  column: number;
  /** The column after the last character, where the problem ends on the line it begins on. */
  endColumn?: number;
  code: Code;
  /** An `error` keeps the pack from being built; `advice` does not. */
  severity: 'error' | 'advice';
  /** What is wrong, in one plain sentence. */
  message: string;
  /** What to write instead. */
  remedy: string;
  /** What puts it right, where only one thing does. */
  fix?: Edit[];
}

/** A text that should stand in the place of another. */
export interface Mend {
  at: Spot;
  text: string;
}

/** What puts one word in the place of another within a stretch, where it stands there once. */
export function mendWord(at: Spot, written: string, right: string | undefined): Mend[] {
  const place = right === undefined ? undefined : placeIn(at, written);
  return place && right !== undefined ? [{at: place, text: right}] : [];
}

/**
 * Notes one problem. The words of the code's message and remedy have to be given, and no others; after them, what puts it right where
 * only one thing does.
 */
export type Report = <C extends Code>(code: C, at: Spot, ...values: keyof Values<C> extends never ? [values?: Record<string, never>, mends?: readonly Mend[]] : [values: Values<C>, mends?: readonly Mend[]]) => void;

export function diagnostic<C extends Code>(code: C, at: Spot, values: Partial<Record<string, string | number>> = {}, mends: readonly Mend[] = []): Diagnostic {
  const {severity, message, remedy} = codes[code];
  const {line, column} = placeOf(at.source, at.from);
  const end = placeOf(at.source, Math.max(at.to, at.from));
  const fill = (text: string) => text.replace(/\{([a-z]+)\}/g, (_, name: string) => String(values[name] ?? ''));
  return {
    file: at.source.path,
    line,
    column,
    ...(end.line === line && end.column > column && {endColumn: end.column}),
    code,
    severity,
    message: fill(message),
    remedy: fill(remedy),
    ...(mends.length > 0 && {fix: mends.map(({at: {source, from, to}, text}) => ({from: ownOffset(source, from), to: ownOffset(source, to), text: source.end === '\n' ? text : text.replaceAll('\n', source.end)}))}),
  };
}

/** A list of problems and the function that adds to it. */
export function collector(): {diagnostics: Diagnostic[]; report: Report} {
  const diagnostics: Diagnostic[] = [];
  return {diagnostics, report: (code, at, ...[values, mends]) => void diagnostics.push(diagnostic(code, at, values, mends))};
}

/** In the order of the files and of the text in them; a problem told twice at one place is told once. */
export function inOrder<One extends Diagnostic>(diagnostics: readonly One[]): One[] {
  const seen = new Set<string>();
  return diagnostics
    .filter((one) => {
      const key = JSON.stringify(one);
      return !seen.has(key) && seen.add(key);
    })
    .sort((a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.code, b.code));
}

/** Compares by code units: the same order on every machine, whatever its language. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
