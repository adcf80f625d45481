/** Tables that were pasted from a word processor: lines with tabs between their cells. Spaces for the tabs would make one paragraph of them. */
import type {Mend} from './diagnostic.js';
import type {SourceText, Spot} from './source-text.js';
import {partsOf} from './tabs.js';

export interface PastedTable {
  /** Its first line, which will be its head. */
  at: Spot;
  /** The first line as it should stand. */
  head: string;
  /** What makes a table of it; nothing where text stands right above or below, since only a person can say where that begins. */
  mends: Mend[];
  /** Offsets of the first line and of the end of the last. */
  from: number;
  to: number;
}

/** A cell that counts the lines of a list, such as `•`, `2.` or `b)`: those lines are no rows. */
const counts = /^(?:[^\p{L}\p{N}]*|[\p{L}\p{N}]{1,3}[.)])$/u;

/** Two lines or more, one after the other, that tabs part into as many cells. */
export function pastedTables(source: SourceText): PastedTable[] {
  if (!source.text.includes('\t')) return [];
  const all = source.text.split('\n');
  const parts = partsOf(source);
  const cellsIn = (number: number): number => (parts[number] === 'text' ? cellsOf(all[number] ?? '') : 0);
  const found: PastedTable[] = [];
  for (let first = 0; first < all.length; first++) {
    let end = first + 1;
    while (cellsIn(first) > 1 && cellsIn(end) === cellsIn(first)) end++;
    if (end - first < 2) continue;
    const rows = all.slice(first, end).map((line, index) => ({line, from: source.lines[first + index]!})); // a start for each line
    const isAlone = [first - 1, end].every((number) => /^\s*$|^#{1,6} /.test(all[number] ?? '') || parts[number] === 'yaml' || parts[number] === 'code');
    found.push(tableOf(source, rows, isAlone));
    first = end - 1;
  }
  return found;
}

interface Row {
  line: string;
  from: number;
}

function tableOf(source: SourceText, rows: readonly Row[], isAlone: boolean): PastedTable {
  const [head, last] = [rows[0]!, rows.at(-1)!]; // two at least
  const dashes = `\n|${' --- |'.repeat(cellsOf(head.line))}`;
  const end = ({line, from}: Row): number => from + line.trimEnd().length;
  const mends = rows.flatMap((row): Mend[] => [{at: {source, from: row.from, to: row.from + row.line.length}, text: `${asRow(row.line)}${row === head ? dashes : ''}`}]);
  return {at: {source, from: head.from, to: end(head)}, head: asRow(head.line), mends: isAlone ? mends : [], from: head.from, to: end(last)};
}

const asRow = (line: string): string => `| ${line.trimEnd().split('\t').map((cell) => cell.trim()).join(' | ')} |`;

/** How many cells a line has as the row of a table; 0 where it is none. */
function cellsOf(line: string): number {
  const [first = '', ...others] = line.trimEnd().split('\t');
  return line.includes('|') || line.trimEnd().length < line.replace(/ +$/, '').length || counts.test(first.trim()) ? 0 : others.length + 1;
}
