/** Spaces for tabs: as many as the text means by them, which depends on where they stand. */
import {frontMatterIn} from './front-matter-lines.js';
import type {SourceText} from './source-text.js';

/** What a line is read as, and for one of a list how far the list itself is indented. */
interface Line {
  part: 'yaml' | 'code' | 'list' | 'text';
  outer: number;
}

const listMark = /^(?:[-*+]|\d{1,9}[.)])[ \t]+/;
const indentOf = (line: string): string => /^[ \t]*/.exec(line)![0]; // matches nothing at least

/**
 * What should stand in the place of each tab of a file, by its offset.
 *
 * In YAML a tab at the beginning of a line is one step of the indent that its neighbours have. In a list, and in a block of code, it goes
 * to the next stop of four, as Markdown counts. Before any other paragraph it is the indent of a word processor, which means nothing here
 * and would be code, and between words it is a space.
 */
export function insteadOfTabs({path, text, lines}: SourceText): Map<number, string> {
  const mended = new Map<number, string>();
  if (!text.includes('\t')) return mended;
  const all = text.split('\n');
  const step = all.some((line) => /^ {2}[\w-]/.test(line)) || !all.some((line) => /^ {4}[\w-]/.test(line)) ? '  ' : '    ';
  readLines(path, text).forEach(({part, outer}, number) => {
    const line = all[number]!; // one for each
    const indent = indentOf(line).length;
    const marks = indent + (part === 'list' ? (listMark.exec(line.slice(indent))?.[0].length ?? 0) : 0);
    let column = 0;
    for (let at = 0; at < line.length; at++) {
      const space = line[at] === '\t' ? spaces(part, at, column, {outer, indent, marks, step}) : '1';
      if (line[at] === '\t') mended.set(lines[number]! + at, space); // a start for each line
      column += space.length;
    }
  });
  return mended;
}

/** What each line of a file is read as. */
export const partsOf = ({path, text}: SourceText): Line['part'][] => readLines(path, text).map(({part}) => part);

function spaces(part: Line['part'], at: number, column: number, {outer, indent, marks, step}: {outer: number; indent: number; marks: number; step: string}): string {
  const toStop = ' '.repeat(4 - (column % 4));
  if (part === 'yaml') return at < indent ? step : ' ';
  if (part === 'code') return toStop;
  if (part === 'list' && at >= outer && at < marks) return toStop;
  return at === 0 || at >= indent ? ' ' : '';
}

function readLines(path: string, text: string): Line[] {
  const all = text.split('\n');
  if (!path.endsWith('.md')) return all.map(() => ({part: 'yaml', outer: 0}));
  const front = frontMatterIn(text);
  const frontLines = front ? text.slice(0, (front.close ?? front.yaml).to).split('\n').length : 0;
  let inside: 'yaml' | 'code' | undefined;
  let fence = '';
  let list: string | undefined;
  return all.map((line, number) => {
    if (number < frontLines) return {part: 'yaml', outer: 0};
    const [, mark = '', info = ''] = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
    if (inside) {
      const part = inside;
      if (mark.startsWith(fence)) inside = undefined;
      return {part, outer: 0};
    }
    if (mark) [inside, fence] = [/^ *ya?ml\b/i.test(info) ? 'yaml' : 'code', mark];
    const indent = indentOf(line);
    if (listMark.test(line.slice(indent.length))) list ??= indent;
    else if (line.trim() && !indent) list = undefined;
    return list === undefined ? {part: 'text', outer: 0} : {part: 'list', outer: indent.startsWith(list) ? list.length : 0};
  });
}
