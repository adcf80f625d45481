/** Random prose as the compiler can read it: every tree that some Markdown is read to, and none that is never made. */
import fc from 'fast-check';
import type {Code} from '../../../src/authoring/codes.js';
import type {Diagnostic} from '../../../src/authoring/diagnostic.js';
import type {Block, Inline} from '../../../src/model/prose.js';

/** What random letters and digits may come to by chance, which says nothing of how they are written and read. */
const chance: ReadonlySet<Code> = new Set(['email-address', 'phone-number', 'identity-number']);

/** The problems that are not told of what random letters and digits happen to be. */
export const unlessByChance = (diagnostics: readonly Diagnostic[]): Diagnostic[] => diagnostics.filter(({code}) => !chance.has(code));

/** Words, and all that means something to Markdown, YAML or the compiler where it stands badly. */
export const piece = fc.oneof(
  {weight: 4, arbitrary: fc.constantFrom('the child', 'a visit', 'Ruth’s', 'ŵyl', 'اردو', '£5', 'e.g.', '5', '12', 'x', 'A')},
  {weight: 5, arbitrary: fc.constantFrom(
    '*', '**', '_', '__', '`', '```', '~', '~~', '[', ']', '](', '[^1]', '[a]: https://a.org', '(b)', '<', '>', '<b>', '<!--', '<https://a.org>', '&', '&amp;', '&#35;', '&x;', '#', '##', '{#a}', '{', '}', '\\', '\\\\',
    '|', '| - |', '||', '---', '- - -', '===', '=', '-', '- ', '+', '+ ', '1.', '1. ', '2)', '10) ', ':-', '!', '![', 'https://a.org/b_c', 'HTTP://a.org', 'www.a.org', ' a@example.org ', ' mailto:a@example.org ', '"', '\'', ': ', ' #', '%', '@', '/', '[x]', '[ ] ', '😀', 'e\u0301',
  )},
  {weight: 3, arbitrary: fc.constantFrom(' ', '  ', ' ', '\u00A0', '\u2003')},
);
const words = (maxLength = 5): fc.Arbitrary<string> => fc.array(piece, {minLength: 1, maxLength}).map((pieces) => pieces.join(''));

const address = fc.constantFrom('https://example.org', 'https://example.org/a_b/(c)?d=e&f=g&copy;#h', 'http://example.org/*a*/_b_', 'mailto:duty@example.org', 'https://example.org/a|b', 'https://example.org/~x/[y]', 'https://example.org/a\\b', 'https://example.org/<x>');

type Holder = 'block' | 'cell' | 'emphasis' | 'strong' | 'link';

/** The nodes that a holder may have: no link in a link, no line broken in a cell. */
function inlines(depth: number, holder: Holder, inLink: boolean, inCell: boolean): fc.Arbitrary<Inline[]> {
  const text = words().map((one): Inline => ({type: 'text', text: one}));
  const plain: fc.WeightedArbitrary<Inline>[] = [
    {weight: 6, arbitrary: text},
    {weight: 1, arbitrary: words(3).map((one): Inline => ({type: 'code', text: inLink ? one.replace(/[`\\[\]]/g, '') || 'x' : one}))},
    ...(inCell ? [] : [{weight: 1, arbitrary: fc.constant<Inline>({type: 'break'})}]),
  ];
  if (depth === 0) return fc.array(fc.oneof(...plain), {minLength: 1, maxLength: 3}).map((nodes) => tidy(nodes, holder)).filter((nodes) => holder === 'cell' || nodes.length > 0);
  const within = (inner: Holder) => inlines(depth - 1, inner, inLink || inner === 'link', inCell);
  const marked: fc.WeightedArbitrary<Inline>[] = [
    ...(holder === 'emphasis' ? [] : [{weight: 1, arbitrary: within('emphasis').map((children): Inline => ({type: 'emphasis', children}))}]),
    ...(holder === 'strong' ? [] : [{weight: 1, arbitrary: within('strong').map((children): Inline => ({type: 'strong', children}))}]),
    ...(inLink ? [] : [
      {weight: 1, arbitrary: fc.tuple(address, within('link')).map(([to, children]): Inline => ({type: 'link', address: to, children}))},
      {weight: 1, arbitrary: address.map((to): Inline => ({type: 'link', address: to, children: [{type: 'text', text: to.replace('mailto:', '')}]}))},
      {weight: 1, arbitrary: within('link').map((children): Inline => ({type: 'name', name: 'worker', children}))},
      {weight: 1, arbitrary: within('link').map((children): Inline => ({type: 'entry-link', kind: 'standard', id: 'one', children}))},
    ]),
  ];
  return fc.array(fc.oneof(...plain, ...marked), {minLength: 1, maxLength: 4}).map((nodes) => tidy(nodes, holder)).filter((nodes) => holder === 'cell' || nodes.length > 0);
}

/** Nodes as reading leaves them: texts joined, no space at the edges of a block or beside a break, no break at an end. */
function tidy(nodes: readonly Inline[], holder: Holder): Inline[] {
  const joined: Inline[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text') last.text += node.text;
    else if (node.type === 'code' && last?.type === 'code') continue;
    else if ((node.type === 'emphasis' || node.type === 'strong') && last?.type === node.type) continue;
    else joined.push(node.type === 'text' ? {...node} : node);
  }
  const isEdge = holder === 'block' || holder === 'cell';
  let changed = false;
  const trimmed = joined.map((node, index): Inline => {
    if (node.type !== 'text') return node;
    const start = index === 0 ? isEdge : joined[index - 1]!.type === 'break';
    const end = index === joined.length - 1 ? isEdge : joined[index + 1]!.type === 'break';
    return {type: 'text', text: node.text.replace(start ? /^ +/ : /(?!)/, '').replace(end ? / +$/ : /(?!)/, '')};
  }).filter((node, index, all) => {
    const kept = !(node.type === 'text' && node.text === '') && !(node.type === 'break' && index === all.length - 1);
    changed ||= !kept;
    return kept;
  });
  return changed ? tidy(trimmed, holder) : trimmed;
}

const paragraph = inlines(2, 'block', false, false).map((children): Block => ({type: 'paragraph', children}));
const codeLine = fc.oneof(words(), fc.constantFrom('', '  ', '    x', '```', '~~~', '- a', '> b', '# c', '\\'));
const codeBlock = fc.array(codeLine, {maxLength: 4}).map((lines): Block => ({type: 'code-block', text: lines.join('\n')}));
const rule = fc.constant<Block>({type: 'rule'});
const cell = inlines(1, 'cell', false, true).filter((nodes) => !JSON.stringify(nodes).includes('\\\\|'));
const table = fc.integer({min: 1, max: 3}).chain((columns) => {
  const row = fc.array(cell, {minLength: columns, maxLength: columns});
  return fc.tuple(row, fc.array(row, {maxLength: 3}));
}).map(([head, rows]): Block => ({type: 'table', head, rows}));

/** Blocks of prose, lists and quotes within each other as deep as `depth` says. */
export function blocks(depth = 2, minLength = 1): fc.Arbitrary<Block[]> {
  const flat: fc.WeightedArbitrary<Block>[] = [{weight: 5, arbitrary: paragraph}, {weight: 1, arbitrary: codeBlock}, {weight: 1, arbitrary: rule}, {weight: 1, arbitrary: table}];
  if (depth === 0) return fc.array(fc.oneof(...flat), {minLength, maxLength: 3});
  const deep: fc.WeightedArbitrary<Block>[] = [
    {weight: 2, arbitrary: fc.tuple(fc.boolean(), fc.constantFrom(1, 1, 0, 3, 10, 99), fc.array(blocks(depth - 1, 0), {minLength: 1, maxLength: 3})).map(([ordered, start, items]): Block => ({type: 'list', ordered, ...(ordered && start !== 1 && {start}), items}))},
    {weight: 1, arbitrary: blocks(depth - 1, 0).map((children): Block => ({type: 'quote', children}))},
  ];
  return fc.array(fc.oneof(...flat, ...deep), {minLength, maxLength: 3});
}
