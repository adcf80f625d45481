/** The text of one file with its lines, so that any offset can be told as a line and a column. */

/** A file as it comes from a disk, a zip or an editor. */
export interface SourceFile {
  /** Relative to the pack's folder, with forward slashes: `terms/glossary.md`. */
  path: string;
  text: string;
}

export interface SourceText {
  path: string;
  /** Without a byte order mark, every line ended by `\n` alone: neither moves a line or a column. */
  text: string;
  /** The offset at which each line begins. */
  lines: number[];
  /** The same in the file's own text, with its mark and its own line ends. */
  starts: number[];
  /** What ends its own lines, so that a line put into it ends as the others do. */
  end: string;
}

/** A stretch of a file, as offsets into its text: `from` up to and without `to`. */
export interface Spot {
  source: SourceText;
  from: number;
  to: number;
}

export function sourceText({path, text}: SourceFile): SourceText {
  const begin = text.startsWith('\uFEFF') ? 1 : 0;
  const plain = text.includes('\r') ? text.slice(begin).replace(/\r\n?/g, '\n') : text.slice(begin);
  const lines = [0];
  for (let at = plain.indexOf('\n'); at >= 0; at = plain.indexOf('\n', at + 1)) lines.push(at + 1);
  const starts = text.includes('\r') ? [begin, ...[...text.matchAll(/\r\n?|\n/g)].map((end) => end.index + end[0].length)] : lines.map((from) => from + begin);
  return {path, text: plain, lines, starts, end: lineEnd(text)};
}

/** What ends the lines of a text: of its first one, and where it has but one, that of most systems. */
export const lineEnd = (text: string): string => /\r\n?|\n/.exec(text)?.[0] ?? '\n';

/** An offset of the plain text as one of the file's own text. */
export function ownOffset(source: SourceText, offset: number): number {
  const {line, column} = placeOf(source, offset);
  return source.starts[line - 1]! + column - 1; // a start for each line
}

/** Line and column of an offset, both from 1; columns count UTF-16 code units, as editors do. */
export function placeOf({lines}: SourceText, offset: number): {line: number; column: number} {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return {line: low + 1, column: offset - lines[low]! + 1};
}

/** Where a text stands within a stretch; undefined where it does not, or more than once. */
export function placeIn({source, from, to}: Spot, text: string): Spot | undefined {
  const whole = source.text.slice(from, to);
  const at = whole.indexOf(text);
  return at < 0 || whole.includes(text, at + 1) ? undefined : {source, from: from + at, to: from + at + text.length};
}

/** The first line of a file, for what is wrong with the file as a whole. */
export const fileStart = (source: SourceText): Spot => ({source, from: 0, to: source.text.split('\n', 1)[0]!.length});
