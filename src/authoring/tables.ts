/** Where the cells of a table stand: the lexer hands out their text alone. */
import {cut, spot, type View} from './positions.js';
import type {Spot} from './source-text.js';

export interface Row {
  cells: View[];
  at: Spot;
}

/** The rows of a table, the head first and the line of dashes left out. */
export function locateCells(table: View): Row[] {
  const rows: Row[] = [];
  let from = 0;
  table.text.split('\n').forEach((line, number) => {
    if (number !== 1 && line.trim()) rows.push({cells: cellsOf(cut(table, from, from + line.length)), at: spot(table, from + (line.length - line.trimStart().length), from + line.trimEnd().length)});
    from += line.length + 1;
  });
  return rows;
}

/** The cells between a row's bars, without the spaces round them. A bar with a backslash before it belongs to the text. */
function cellsOf(row: View): View[] {
  const bars: number[] = [];
  for (let index = 0; index < row.text.length; index++) {
    if (row.text[index] === '\\') index++;
    else if (row.text[index] === '|') bars.push(index);
  }
  const edges = [-1, ...bars, row.text.length];
  const cells = edges.slice(1).map((end, index): [number, number] => [edges[index]! + 1, end]);
  const isBlank = (cell?: [number, number]) => cell !== undefined && !row.text.slice(...cell).trim();
  if (isBlank(cells[0])) cells.shift();
  if (isBlank(cells.at(-1))) cells.pop();
  return cells.map(([start, end]) => {
    const text = row.text.slice(start, end);
    return cut(row, start + (text.length - text.trimStart().length), start + text.trimEnd().length);
  });
}
