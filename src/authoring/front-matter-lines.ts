/** Where front matter stands in a text, for all who have to know it from the text under it. */

interface Stretch {
  from: number;
  to: number;
}

interface FrontMatterLines {
  /** The marks that open it. */
  open: Stretch;
  /** What stands between its two lines; all of the text where it is never closed. */
  yaml: Stretch;
  /** The marks that close it, with the spaces after them. */
  close?: Stretch;
}

/** The line that opens it; a line of other dashes does where a key follows. Blank lines may stand above it. */
const opening = /^((?: *\n)*)(---(?= *(?:\n|$))|[-–—]{1,4}(?= *\n[a-z]+:))/;

/** The front matter of a text whose lines end in `\n`, as offsets; undefined where it has none. */
export function frontMatterIn(text: string): FrontMatterLines | undefined {
  const [all, blank = '', marks = ''] = opening.exec(text) ?? [];
  if (all === undefined) return undefined;
  const open = {from: blank.length, to: blank.length + marks.length};
  const from = Math.min(text.length, text.indexOf('\n', blank.length) + 1 || text.length);
  const end = /^--- *$/m.exec(text.slice(from)) ?? /^[-–—]{1,4} *$/m.exec(text.slice(from));
  if (!end) return {open, yaml: {from, to: text.length}};
  const to = from + end.index;
  return {open, yaml: {from, to}, close: {from: to, to: to + end[0].length}};
}
