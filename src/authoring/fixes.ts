/** What puts a problem right by itself: edits of a file's own text, made on a disk by the command or in a page by an editor. */
import type {Diagnostic, Edit} from './diagnostic.js';

/**
 * Makes the fixes of one file's diagnostics, each of them whole or not at all: one that would touch what another has changed is left for
 * the next time. Line ends and the byte order mark stay as they are.
 * @param text the file's own text, as it was compiled.
 * @returns the new text, and the diagnostics that were mended, in their order.
 */
export function applyFixes(text: string, diagnostics: readonly Diagnostic[]): {text: string; mended: Diagnostic[]} {
  const made: Edit[] = [];
  const mended = diagnostics.filter(({fix = []}) => {
    if (!fix.length || !fix.every((edit) => isWithin(edit, text) && made.every((other) => !touch(edit, other)))) return false;
    made.push(...fix);
    return true;
  });
  let from = 0;
  const parts: string[] = [];
  for (const edit of made.sort((a, b) => a.from - b.from)) {
    parts.push(text.slice(from, edit.from), edit.text);
    from = edit.to;
  }
  return {text: parts.join('') + text.slice(from), mended};
}

const isWithin = ({from, to}: Edit, text: string): boolean => from >= 0 && from <= to && to <= text.length;

/** Whether two edits overlap, or put something into one place: then nothing says which comes first. */
const touch = (a: Edit, b: Edit): boolean => (a.from < b.to && b.from < a.to) || a.from === b.from;
