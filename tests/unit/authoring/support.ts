/** What the compiler's tests share: a small right pack to put one wrong thing into, and marks for where it is. */
import type {AdviceOptions} from '../../../src/authoring/advice/index.js';
import {compilePack, type Compiled} from '../../../src/authoring/compile.js';
import type {Diagnostic} from '../../../src/authoring/diagnostic.js';
import type {Pack} from '../../../src/model/pack.js';

/** The files of a pack by path. */
export type Files = Record<string, string>;

export const packYaml = `id: sample
title: A sample
version: 1.0.0
language: en-GB
owner: Practice lead
sources:
  handbook:
    title: The example handbook
    publisher: The example council
    edition: 2024
defaults:
  source: handbook
  place: Chapter 1
  duty: local
  wording: drafted
  reviewed: 2026-11-01
  due: 2027-11-01
`;

export const compile = (files: Files, parents: Pack[] = [], broken: string[] = [], advice?: AdviceOptions): Compiled =>
  compilePack(Object.entries(files).map(([path, text]) => ({path, text})), {parents, broken, ...(advice && {advice})});

/** The pack of files that have to be right. */
export function compiled(files: Files, parents: Pack[] = []): Pack {
  const {pack, diagnostics} = compile(files, parents);
  if (!pack) throw new Error(diagnostics.map(told).join('\n'));
  return pack;
}

/** A standard with a body, as the only entry of the sample pack. */
export const standard = (body: string): Files => ({'pack.yaml': packYaml, 'standards/one.md': `---\nid: one\ntitle: One\nnumber: 1\n---\n${body}`});

/** A checklist with one item whose text follows. */
export const item = (text: string): Files => ({'pack.yaml': packYaml, 'checklists/list.md': `---\nid: list\ntitle: List\nanswers: status\n---\n${text}`});

export const terms = (text: string): Files => ({'pack.yaml': packYaml, 'terms/words.md': text});

/** A pathway with a body, as the only entry of the sample pack. */
export const pathway = (body: string, open = '---'): Files => ({'pack.yaml': packYaml, 'pathways/one.md': `${open}\nid: one\ntitle: One\ncounts: unsaid\n---\n${body}`});

/** An explanation with a body, as the only entry of the sample pack. */
export const explanation = (body: string, open = '---'): Files => ({'pack.yaml': packYaml, 'explanations/one.md': `${open}\nid: one\ntitle: One\n---\n${body}`});

/** `file:line:column code`, as a person reads it. */
export const told = ({file, line, column, code}: Diagnostic): string => `${file}:${line}:${column} ${code}`;

/** Files with « and » round the places of problems: the files without the marks, and the places as `file:line:column-endColumn`. */
export function marked(files: Files): {files: Files; places: string[]} {
  const places: string[] = [];
  const plain = Object.entries(files).map(([path, text]) => {
    let line = 1;
    let column = 1;
    let open: {line: number; column: number} | undefined;
    for (const character of text.replace(/\r\n?/g, '\n').replace(/^\uFEFF/, '').split('')) {
      if (character === '«') open = {line, column};
      else if (character === '»' && open) places.push(`${path}:${open.line}:${open.column}${open.line === line && column > open.column ? `-${column}` : ''}`);
      else if (character === '\n') [line, column] = [line + 1, 1];
      else column++;
    }
    return [path, text.replace(/[«»]/g, '')];
  });
  return {files: Object.fromEntries(plain) as Files, places};
}

export const placed = ({file, line, column, endColumn}: Diagnostic): string => `${file}:${line}:${column}${endColumn ? `-${endColumn}` : ''}`;
