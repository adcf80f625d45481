/** Inline nodes as Markdown: text, emphasis, code, links, names and breaks. */
import type {Inline} from '../../model/prose.js';
import {onOneLine, reference, writeText} from './text.js';

type Mark = '*' | '_';

interface Within {
  /** What the nodes stand in. At the edges of a block no space is kept. */
  holder: 'block' | 'emphasis' | 'link';
  inLink: boolean;
  /** Whether what comes first begins a line. */
  lineStart: boolean;
  /** The mark of the emphasis round them. */
  mark?: Mark;
}

/** The inline nodes of a paragraph: on one line but for the breaks in it, and as long as people write lines. */
export const writeInlines = (nodes: readonly Inline[]): string => folded(written(nodes, {holder: 'block', inLink: false, lineStart: true}));

/** The inline nodes of a table's cell, which stands on one line. */
export const writeCell = (nodes: readonly Inline[]): string => written(nodes.map((node) => (node.type === 'break' ? {type: 'text', text: ' '} : node)), {holder: 'block', inLink: false, lineStart: false}).replace(/\|/g, '\\|');

function written(nodes: readonly Inline[], within: Within): string {
  const {holder, inLink} = within;
  const joined = joinTexts(nodes);
  let made = '';
  let before: {mark: Mark; endsInMark: boolean} | undefined;
  joined.forEach((node, index) => {
    const lineStart = made === '' ? within.lineStart : made.endsWith('\n');
    const next = joined[index + 1];
    if (node.type === 'emphasis' || node.type === 'strong') {
      const mark = otherMark(before?.mark ?? within.mark);
      const marks = node.type === 'strong' ? mark + mark : mark;
      const inner = written(node.children, {holder: 'emphasis', inLink, lineStart: false, mark});
      if (mark === '_' || beginsWithMark(inner)) made = withReferenceAtEnd(made);
      made += marks + inner + marks;
      before = {mark, endsInMark: mark === '_' || endsWithMark(inner)};
      return;
    }
    if (node.type === 'text') {
      const text = onOneLine(node.text);
      const {start, end} = spaces(text, {start: edge(joined[index - 1], holder), end: edge(next, holder)});
      const first = before?.endsInMark && !start && isWordPart(text) ? [...text][0]! : ''; // no text is empty
      const body = text.slice(start.length + first.length, text.length - end.length);
      const lead = [...start, ...(first ? [first] : [])].map(reference).join('');
      made += lead + writeText(body, {lineStart: lineStart && !lead, inLink, before: made.slice(-8) + start + first, after: end ? ' ' : next ? opening(next) : ''}) + [...end].map(reference).join('');
    } else {
      made += writeOne(node, within);
    }
    before = undefined;
  });
  return made;
}

/** Neighbouring texts as one, and stretches of code, nothing empty: what stands beside a mark has to be known to write it. */
function joinTexts(nodes: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if ((node.type === 'text' || node.type === 'code') && last?.type === node.type) joined[joined.length - 1] = {type: node.type, text: last.text + node.text};
    else if (!('text' in node) || node.text !== '') joined.push(node);
  }
  return joined;
}

/** Emphasis inside emphasis, or straight after it, takes the other mark: two alike would run together. */
const otherMark = (mark: Mark | undefined): Mark => (mark === '*' ? '_' : '*');

const beginsWithMark = (text: string): boolean => /^[\p{P}\p{S}]/u.test(text);
const endsWithMark = (text: string): boolean => /[\p{P}\p{S}]$/u.test(text);

/** Whether a text begins with what a mark of emphasis beside it takes for the rest of its word. */
const isWordPart = (text: string): boolean => /^[^\s\p{P}\p{S}]|^~/u.test(text);

/** What is written before emphasis that begins with a mark, its last letter as a reference: else the emphasis would not begin. The lexer takes every letter beyond U+FFFF for a part of a word. */
const withReferenceAtEnd = (made: string): string => made.replace(/\\?~$|[^\s\p{P}\p{S}]$|[\u{10000}-\u{10FFFF}]$/u, (letter) => reference(letter.replace('\\', '')));

/** What a text ends at: what it stands in, a break of the line, or a node beside which spaces stay. */
const edge = (beside: Inline | undefined, holder: Within['holder']): Within['holder'] => (beside === undefined ? holder : beside.type === 'break' ? 'block' : 'link');

/** The spaces at the edges of a text that would be lost as they are: all in emphasis, and at the edges of a block those that are not plain. */
function spaces(text: string, {start, end}: Record<'start' | 'end', Within['holder']>): {start: string; end: string} {
  const before = {emphasis: /^\s+/, block: /^[^\S ]\s*/, link: /(?!)/}[start].exec(text)?.[0] ?? '';
  const after = {emphasis: /\s+$/, block: /\s*[^\S ]$/, link: /(?!)/}[end].exec(text.slice(before.length))?.[0] ?? '';
  return {start: before, end: after};
}

/** The mark that a node opens with. */
const opening = (node: Inline): string => (node.type === 'code' ? '`' : node.type === 'break' ? '\\' : node.type === 'emphasis' || node.type === 'strong' ? '*' : '[');

function writeOne(node: Exclude<Inline, {type: 'text' | 'emphasis' | 'strong'}>, within: Within): string {
  switch (node.type) {
    case 'break':
      return '\\\n';
    case 'code':
      return within.inLink && /[`\\[\]]/.test(node.text) ? writeText(node.text, {inLink: true}) : writeCode(node.text); // such code cannot be read in a link
    case 'link':
      return isPlainAddress(node) ? `<${node.address.replace(/^mailto:/, '')}>` : `[${label(node.children, within)}](${destination(node.address)})`;
    case 'name':
      return `[${label(node.children, within)}](name:${node.name})`;
    case 'entry-link':
      return `[${label(node.children, within)}](${node.kind}:${node.id})`;
  }
}

const label = (children: readonly Inline[], {mark}: Within): string => written(children, {holder: 'link', inLink: true, lineStart: false, ...(mark && {mark})});

/** Code between as many backticks as it does not hold itself. */
export function writeCode(text: string): string {
  const line = onOneLine(text);
  const runs = new Set((line.match(/`+/g) ?? []).map(({length}) => length));
  let count = 1;
  while (runs.has(count)) count++;
  const pad = /^`|`$|^ .*[^ ].* $/.test(line) ? ' ' : '';
  return '`'.repeat(count) + pad + line + pad + '`'.repeat(count);
}

/** Whether a link shows its own address, which can then stand between < and >. */
const isPlainAddress = ({address, children: [only, ...others]}: Extract<Inline, {type: 'link'}>): boolean =>
  !others.length && only?.type === 'text' && /^(?:https?:\/\/[A-Za-z0-9/:.?=#%+,&@-]+|mailto:[A-Za-z0-9.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]*[A-Za-z0-9])+)$/.test(address) && only.text === address.replace(/^mailto:/, '') && !/&[#A-Za-z0-9]+;/.test(address);

/** An address between the round brackets of a link. */
const destination = (address: string): string =>
  address.replace(/&(?=(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)/g, '&amp;').replace(/[\\()<>*`[\]~!]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&');

/** Longer lines than any editor shows well are broken between two plain words: a line break in a paragraph is a space. */
const longest = 10_000;
const folded = (text: string): string => (text.length > longest ? text.replace(new RegExp(`(.{${longest / 2},}?[A-Za-z,.]) (?=[A-Za-z])`, 'g'), '$1\n') : text);
