/** Front matter: the YAML between two lines --- at the head of a file, and the Markdown after it. */
import type {Report} from './diagnostic.js';
import {view, type View} from './positions.js';
import {fileStart, type SourceText, type Spot} from './source-text.js';
import {readYaml, type Yaml} from './yaml.js';

export interface FrontMatter {
  yaml: Yaml | 'nowhere' | 'unreadable';
  body: View;
  /** The line that opens it, for what is missing in it. */
  at: Spot;
}

/** The line that opens it; a line of other dashes does where a key follows. Blank lines may stand above it. */
const opening = /^((?: *\n)*)(---(?= *(?:\n|$))|[-–—]{1,4}(?= *\n[a-z]+:))/;

/** Word processors make one dash of two or three hyphens. */
function reportDashes(at: Spot, report: Report): void {
  if (at.source.text.slice(at.from, at.to) !== '---') report('front-matter-dashes', at, {}, [{at, text: '---'}]);
}

/** Splits a file into front matter and body. A file without front matter is all body. */
export function splitFrontMatter(source: SourceText, report: Report): FrontMatter {
  const {text} = source;
  const [all, blank = '', marks = ''] = opening.exec(text) ?? [];
  if (all === undefined) return {yaml: 'nowhere', body: view(source, 0, text.length), at: fileStart(source)};
  const at: Spot = {source, from: blank.length, to: blank.length + marks.length};
  reportDashes(at, report);
  const from = Math.min(text.length, text.indexOf('\n', blank.length) + 1 || text.length);
  const end = /^--- *$/m.exec(text.slice(from)) ?? /^[-–—]{1,4} *$/m.exec(text.slice(from));
  if (!end) {
    report('front-matter-open', at);
    return {yaml: 'unreadable', body: view(source, text.length, text.length), at};
  }
  reportDashes({source, from: from + end.index, to: from + end.index + end[0].trimEnd().length}, report);
  const yaml = readYaml(view(source, from, from + end.index), at, report) ?? 'unreadable';
  return {yaml, body: view(source, from + end.index + end[0].length, text.length), at};
}
