/**
 * Where a piece of text stood in its file. The lexer hands out nested text without its list indents, quote marks and
 * escapes; a view remembers, piece by piece, which offset of the file each of its characters came from.
 */
import type {SourceText, Spot} from './source-text.js';

export interface View {
  readonly source: SourceText;
  readonly text: string;
  /** Runs of characters that stand together in the file: the run that begins at index `from` stands at `offset`. */
  readonly runs: readonly Run[];
  /** The index within `runs` that the view's first character has: a cut shares its parent's runs. */
  readonly shift: number;
}

export interface Run {
  from: number;
  offset: number;
  /** How many characters of the file the whole run stands for, where that is another number than its own: a reference such as `&eacute;`. */
  width?: number;
}

/** A stretch of a file as it stands there. */
export const view = (source: SourceText, from: number, to: number): View => ({source, text: source.text.slice(from, to), runs: [{from: 0, offset: from}], shift: 0});

/** A part of a view. */
export const cut = (whole: View, from: number, to = whole.text.length): View => ({source: whole.source, text: whole.text.slice(from, to), runs: whole.runs, shift: whole.shift + from});

/** The run that holds the character at `index` of the uncut view. */
function runAt(runs: readonly Run[], wanted: number): Run {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (runs[middle]!.from <= wanted) low = middle;
    else high = middle - 1;
  }
  return runs[low]!;
}

/** The offset in the file of the character at `index`. */
export function offsetAt({runs, shift}: View, index: number): number {
  const run = runAt(runs, index + shift);
  return run.offset + (run.width === undefined ? Math.max(0, index + shift - run.from) : 0);
}

/** The offset in the file at which the character at `index` ends. */
function endAt(whole: View, index: number): number {
  const {width = 1} = runAt(whole.runs, index + whole.shift);
  return offsetAt(whole, index) + width;
}

/** A stretch of a view as a place in the file. */
export function spot(within: View, from = 0, to = within.text.length): Spot {
  const start = offsetAt(within, from);
  return {source: within.source, from: start, to: to > from ? endAt(within, to - 1) : start};
}

/**
 * A view of text whose lines are the ends of the lines of `whole`: what is left of a list item or a quote when its marks
 * are taken off. A line that is not found so keeps its line and loses its column.
 */
export function alignLines(text: string, whole: View): View {
  if (text === whole.text) return whole;
  const runs: Run[] = [];
  const outer = whole.text.split('\n');
  const inner = text.split('\n');
  let extra = inner.length - outer.length;
  let number = 0;
  let from = 0;
  let outerFrom = 0;
  for (const line of inner) {
    const full = (outer[number] ?? '').trimEnd();
    const bare = line.trimEnd();
    const marks = full.endsWith(bare) ? full.length - bare.length : Math.max(0, full.length - bare.trimStart().length);
    runs.push({from, offset: offsetAt(whole, Math.min(outerFrom + marks, whole.text.length))});
    from += line.length + 1;
    // The lexer sometimes puts a blank line in, where it joins a line of marks to a paragraph
    if (extra > 0 && !bare && /[^\s>*+\-\d.)]/.test(full)) extra--;
    else outerFrom += (outer[number++] ?? '').length + 1;
  }
  return {source: whole.source, text, runs, shift: 0};
}

/** A view of text that is `whole` without some of its backslashes, as the lexer leaves link labels and table cells. */
export function alignEscapes(text: string, whole: View): View {
  if (whole.text.startsWith(text)) return cut(whole, 0, text.length);
  const runs: Run[] = [{from: 0, offset: offsetAt(whole, 0)}];
  let outer = 0;
  for (let index = 0; index < text.length; index++, outer++) {
    if (text[index] !== whole.text[outer] && whole.text[outer] === '\\') runs.push({from: index, offset: offsetAt(whole, ++outer)});
  }
  return {source: whole.source, text, runs, shift: 0};
}
