/** What is looked at before anything is parsed: a file that no reader could use is refused in milliseconds. */
import {characterName, hiddenCharacters, insteadOf} from './characters.js';
import type {Mend, Report} from './diagnostic.js';
import {pastedTables} from './pasted-tables.js';
import {reportPersonalData} from './personal-data.js';
import {fileStart, type SourceText} from './source-text.js';
import {insteadOfTabs} from './tabs.js';

const maxFile = 1_000_000;
const maxLine = 20_000;
/** How deep lists, quotes and emphasis may be nested. */
export const maxDepth = 20;
/** Characters of one paragraph that open or close something: the lexer compares each with those after it. */
const maxMarks = 4_000;
/** A damaged file holds thousands of them: the first few say it. */
const maxHidden = 20;

/** Reports what keeps a file from being read, and whether it can be read. Hidden characters are reported and can be. */
export function guard(source: SourceText, report: Report): boolean {
  if (source.text.length > maxFile) {
    report('file-too-large', fileStart(source), {limit: '1 MB'});
    return false;
  }
  const readable = linesAreReadable(source, report);
  reportHidden(source, report);
  if (readable) reportPersonalData(source, report);
  return readable;
}

/** Tells the first of them, each with what should stand there; the last that is told takes along what mends those after it. */
function reportHidden(source: SourceText, report: Report): void {
  const tabs = insteadOfTabs(source);
  const tables = pastedTables(source);
  for (const {at, head, mends} of tables) report('pasted-table', at, {head}, mends);
  const isTold = ({character, index}: {character: string; index: number}): boolean => character === '\t' && tables.some(({from, to}) => from <= index && index < to);
  const found = [...hiddenCharacters(source.text)].filter((one) => !isTold(one)).map(({character, index}) => {
    const at = {source, from: index, to: index + 1};
    const text = tabs.get(index) ?? insteadOf(character);
    return {character, at, mends: text === undefined ? [] : [{at, text}] as Mend[]};
  });
  found.slice(0, maxHidden).forEach(({character, at, mends}, index) => {
    const all = index === maxHidden - 1 && mends.length ? [...mends, ...found.slice(maxHidden).flatMap((other) => other.mends)] : mends;
    if (character === '\t') report('tab', at, {}, all);
    else report('hidden-character', at, {character: characterName(character)}, all);
  });
}

function linesAreReadable(source: SourceText, report: Report): boolean {
  let readable = true;
  let marks = 0;
  source.lines.forEach((from, number) => {
    const line = source.text.slice(from, (source.lines[number + 1] ?? source.text.length + 1) - 1);
    const at = {source, from, to: from + line.length};
    marks = line.trim() ? marks + (line.match(/[[\]*_~`<>]/g)?.length ?? 0) : 0;
    if (line.length > maxLine) report('line-too-long', at, {limit: '20,000'});
    else if (depth(line) > maxDepth || marks > maxMarks) report('too-deep', at, {limit: maxDepth});
    else return;
    marks = 0;
    readable = false;
  });
  return readable;
}

/** How deep the marks at the start of a line nest it: each list or quote mark is one, and so are two spaces before a mark. */
function depth(line: string): number {
  const marks = /^(?: *(?:[-*+]|\d{1,9}[.)]|>)(?= |$|>))+/.exec(line)?.[0];
  if (!marks || /^ *(?:(?:- *){3,}|(?:\* *){3,})$/.test(line)) return 0;
  const indent = marks.length - marks.trimStart().length;
  return Math.floor(indent / 2) + (marks.match(/[-*+>.)]/g)?.length ?? 0);
}
