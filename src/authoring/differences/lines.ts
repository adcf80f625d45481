/** Prose as the lines that a reader meets: a paragraph, an item of a list, a row of a table. */
import type {Block, Inline} from '../../model/prose.js';

export interface Line {
  /** The words, without marks. */
  text: string;
  /** The words with what stands around them: emphasis, breaks, the list or quote it is in. Links leave no mark here. */
  form: string;
  /** Each link with its words and where it leads, but for those to the glossary. */
  links: {words: string; target: string}[];
  /** The links to the glossary. */
  terms: string[];
}

export const linesOf = (body: readonly Block[], around = ''): Line[] => body.flatMap((block) => blockLines(block, around));

function blockLines(block: Block, around: string): Line[] {
  switch (block.type) {
    case 'paragraph':
      return [lineOf(block.children, `${around}p`)];
    case 'list':
      return block.items.flatMap((item) => linesOf(item, `${around}${block.ordered ? `${block.start ?? 1}.` : '-'}`));
    case 'quote':
      return linesOf(block.children, `${around}>`);
    case 'table':
      return [block.head, ...block.rows].map((row, index) => rowOf(row, `${around}${index ? '|' : '|h'}`));
    case 'code-block':
      return [{text: block.text, form: `${around}c${block.text}`, links: [], terms: []}];
    case 'rule':
      return [{text: '', form: `${around}r`, links: [], terms: []}];
  }
}

function lineOf(children: readonly Inline[], around: string): Line {
  const links: Line['links'] = [];
  const terms: string[] = [];
  const walk = (nodes: readonly Inline[]): {text: string; form: string} => {
    const inner = nodes.map((node): {text: string; form: string} => {
      if (node.type === 'break') return {text: ' ', form: '\n'};
      if (node.type === 'text') return {text: node.text, form: node.text};
      if (node.type === 'code') return {text: node.text, form: `\`${node.text}\``};
      const {text, form} = walk(node.children);
      if (node.type === 'emphasis') return {text, form: `<i>${form}</i>`};
      if (node.type === 'strong') return {text, form: `<b>${form}</b>`};
      if (node.type === 'entry-link' && node.kind === 'term') terms.push(`${text} → ${node.id}`);
      else links.push({words: text, target: node.type === 'link' ? node.address : node.type === 'name' ? `name:${node.name}` : `${node.kind}:${node.id}`});
      return {text, form};
    });
    return {text: inner.map(({text}) => text).join(''), form: inner.map(({form}) => form).join('')};
  };
  const {text, form} = walk(children);
  return {text: text.replace(/\s+/g, ' ').trim(), form: `${around} ${form}`, links, terms};
}

function rowOf(cells: readonly (readonly Inline[])[], around: string): Line {
  const read = cells.map((cell) => lineOf(cell, ''));
  return {text: read.map(({text}) => text).join(' | '), form: `${around}${read.map(({form}) => form).join('|')}`, links: read.flatMap(({links}) => links), terms: read.flatMap(({terms}) => terms)};
}
