/**
 * What was meant as mark-up and is none: Markdown would show it as it stands, and nobody would say so. Each can still be shown as it
 * stands by a backslash or, for a bullet, by its reference `&bull;`.
 */
import type {Mend, Report} from './diagnostic.js';
import {offsetAt, spot, type View} from './positions.js';

/** Bullets as word processors and mail programs write them; the last ones are Word's, from its symbol fonts. */
const bullet = /^[ \u00A0]*(?<mark>[•·▪◦‣●■\uF0B7\uF0A7\uF0D8])(?=[ \u00A0]*\S)/;
/** A dash is a bullet where another line of the paragraph has it too: alone it may say whose words stand above it. */
const dash = /^(?<mark>[–—])[ \u00A0]+\S/;
/** So is a hyphen without a space after it. */
const bareHyphen = /^(?<mark>-)\p{L}/u;

interface Line {
  text: string;
  from: number;
}

/** Reports what a paragraph holds of them. */
export function reportLookAlikes(paragraph: View, report: Report): void {
  if (!/[-#|.)•·▪◦‣●■\uF0B7\uF0A7\uF0D8–—]/.test(paragraph.text)) return;
  let from = 0;
  const lines = paragraph.text.split('\n').map((text): Line => {
    const line = {text, from};
    from += text.length + 1;
    return line;
  });
  reportHeadings(lines, paragraph, report);
  reportBullets(lines, paragraph, report);
  reportNumbers(lines, paragraph, report);
  reportTables(lines, paragraph, report);
}

function reportHeadings(lines: readonly Line[], paragraph: View, report: Report): void {
  for (const {text, from} of lines) {
    const [all, marks = '', words = ''] = /^(#{2,6}(?=[\p{L}\p{N}])|#(?=\S.*\{#[^{}]*\}\s*$))(.*)$/u.exec(text) ?? [];
    if (all === undefined) continue;
    const end = offsetAt(paragraph, from + marks.length);
    report('heading-space', spot(paragraph, from, from + text.trimEnd().length), {example: `${marks} ${words.trimEnd()}`}, [{at: {source: paragraph.source, from: end, to: end}, text: ' '}]);
  }
}

function reportBullets(lines: readonly Line[], paragraph: View, report: Report): void {
  const other = [dash, bareHyphen].find((one) => lines.filter(({text}) => one.test(text)).length > 1);
  for (const {text, from} of lines) {
    const {0: all, groups} = bullet.exec(text) ?? other?.exec(text) ?? {};
    const mark = groups?.['mark'];
    if (all === undefined || mark === undefined) continue;
    const index = from + text.indexOf(mark);
    const second = withoutSecondMark(offsetAt(paragraph, index), paragraph);
    const remedy = second ? 'Take it out: the list mark before it is enough. Write &bull; where the mark itself should be seen.' : 'Begin each line with a hyphen and a space; write &bull; where the mark itself should be seen.';
    report('pasted-bullet', spot(paragraph, index, index + 1), {mark: /[\uE000-\uF8FF]/.test(mark) ? 'of a symbol font' : mark, remedy}, [second ?? hyphen(offsetAt(paragraph, index), paragraph)]);
  }
}

/** Takes out a bullet that stands right after a list mark, where a hyphen in its place would begin a list inside the list; undefined where it stands elsewhere. */
function withoutSecondMark(from: number, {source}: View): Mend | undefined {
  const before = source.text.slice(source.text.lastIndexOf('\n', from - 1) + 1, from);
  const isAfterMark = /^[ >]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)+\u00A0*$/.test(before);
  if (!isAfterMark) return undefined;
  const [written = ''] = /^.[ \u00A0]*/.exec(source.text.slice(from, from + 40)) ?? [];
  const isBeforeTab = source.text[from + written.length] === '\t'; // which becomes the space after the list mark
  const [extra = ''] = (isBeforeTab ? /[ \u00A0]*$/ : /\u00A0*$/).exec(before) ?? [];
  return {at: {source, from: from - extra.length, to: from + written.length}, text: ''};
}

/** Numbers without a space after them, on more lines than one: alone it may be a number of another kind. */
function reportNumbers(lines: readonly Line[], paragraph: View, report: Report): void {
  const found = lines.flatMap(({text, from}) => {
    const [mark] = /^\d{1,2}[.)](?=\p{L})/u.exec(text) ?? [];
    return mark === undefined ? [] : [{mark, from}];
  });
  if (found.length < 2) return;
  for (const {mark, from} of found) {
    const end = offsetAt(paragraph, from + mark.length);
    report('pasted-bullet', spot(paragraph, from, from + mark.length), {mark, remedy: `Write a space after each number, as in “${mark} One”.`}, [{at: {source: paragraph.source, from: end, to: end}, text: ' '}]);
  }
}

/** A hyphen and one space; a tab after the mark is a problem of its own and stays. */
function hyphen(from: number, {source}: View): Mend {
  const [written = ''] = /^.[ \u00A0]*/.exec(source.text.slice(from, from + 40)) ?? [];
  const isBeforeTab = source.text[from + written.length] === '\t';
  return {at: {source, from, to: from + (isBeforeTab ? 1 : written.length)}, text: isBeforeTab ? '-' : '- '};
}

/** Lines between bars are a table only with a line of dashes under the first, as many as it has cells. */
function reportTables(lines: readonly Line[], paragraph: View, report: Report): void {
  const isRow = (line: Line | undefined): boolean => line !== undefined && /^ *\|.*[^\\]\| *$/.test(line.text);
  lines.forEach((line, number) => {
    const next = lines[number + 1];
    if (!next || !isRow(line) || !isRow(next) || isRow(lines[number - 1])) return;
    const cells = line.text.trim().replace(/\\\|/g, '').split('|').length - 2;
    const dashes = `|${' --- |'.repeat(cells)}`;
    const place = (of: Line) => spot(paragraph, of.from + of.text.search(/\S/), of.from + of.text.trimEnd().length);
    if (/^[ |:-]+$/.test(next.text)) report('table-dashes', place(next), {dashes}, [{at: place(next), text: dashes}]);
    else report('table-dashes', place(line), {dashes});
  });
}
