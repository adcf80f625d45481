/** Front matter: the YAML between two lines --- at the head of a file, and the Markdown after it. */
import type {Report} from './diagnostic.js';
import {frontMatterIn} from './front-matter-lines.js';
import {view, type View} from './positions.js';
import {fileStart, type SourceText, type Spot} from './source-text.js';
import {readYaml, type Yaml} from './yaml.js';

export interface FrontMatter {
  yaml: Yaml | 'nowhere' | 'unreadable';
  body: View;
  /** The line that opens it, for what is missing in it. */
  at: Spot;
}

/** Word processors make one dash of two or three hyphens. */
function reportDashes(at: Spot, report: Report): void {
  if (at.source.text.slice(at.from, at.to) !== '---') report('front-matter-dashes', at, {}, [{at, text: '---'}]);
}

/** Splits a file into front matter and body. A file without front matter is all body. */
export function splitFrontMatter(source: SourceText, report: Report): FrontMatter {
  const {text} = source;
  const lines = frontMatterIn(text);
  if (!lines) return {yaml: 'nowhere', body: view(source, 0, text.length), at: fileStart(source)};
  const {open, yaml: {from, to}, close} = lines;
  const at: Spot = {source, ...open};
  reportDashes(at, report);
  if (!close) {
    report('front-matter-open', at);
    return {yaml: 'unreadable', body: view(source, text.length, text.length), at};
  }
  reportDashes({source, from: close.from, to: close.from + text.slice(close.from, close.to).trimEnd().length}, report);
  const yaml = readYaml(view(source, from, to), at, report) ?? 'unreadable';
  return {yaml, body: view(source, close.to, text.length), at};
}
