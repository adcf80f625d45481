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

/** Splits a file into front matter and body. A file without front matter is all body. */
export function splitFrontMatter(source: SourceText, report: Report): FrontMatter {
  const {text} = source;
  const at = fileStart(source);
  if (!/^--- *(\n|$)/.test(text)) return {yaml: 'nowhere', body: view(source, 0, text.length), at};
  const from = Math.min(text.length, text.indexOf('\n') + 1 || text.length);
  const end = /^--- *$/m.exec(text.slice(from));
  if (!end) {
    report('front-matter-open', at);
    return {yaml: 'unreadable', body: view(source, text.length, text.length), at};
  }
  const yaml = readYaml(view(source, from, from + end.index), at, report) ?? 'unreadable';
  return {yaml, body: view(source, from + end.index + end[0].length, text.length), at};
}
