/** Prose as Markdown for whoever translates it: to be read, and its marks to be taken over. */
import type {Block, Inline} from '../../model/prose.js';

/** One block. Links to the glossary are left out: the compiler makes them anew where a language has them. */
export function proseText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return inlineText(block.children);
    case 'list':
      return block.items.map((item, index) => indented(item.map(proseText).join('\n\n'), block.ordered ? `${(block.start ?? 1) + index}. ` : '- ')).join('\n');
    case 'quote':
      return block.children.map(proseText).join('\n\n').replace(/^/gm, '> ').replace(/^> $/gm, '>');
    case 'code-block':
      return `\`\`\`\n${block.text}\n\`\`\``;
    case 'rule':
      return '---';
    case 'table': {
      const row = (cells: readonly Inline[][]): string => `| ${cells.map((cell) => inlineText(cell).replace(/\|/g, '\\|')).join(' | ')} |`;
      return [row(block.head), row(block.head.map(() => [{type: 'text', text: '---'}])), ...block.rows.map(row)].join('\n');
    }
  }
}

/** Lines after the first stand under the text and not under the mark. */
const indented = (text: string, mark: string): string => mark + text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(mark.length)}`);

const inlineText = (nodes: readonly Inline[]): string => nodes.map((node) => {
  switch (node.type) {
    case 'text':
      return node.text.replace(/[\\`*[\]<]/g, '\\$&');
    case 'code':
      return `\`${node.text}\``;
    case 'break':
      return '\\\n';
    case 'emphasis':
      return `*${inlineText(node.children)}*`;
    case 'strong':
      return `**${inlineText(node.children)}**`;
    case 'link':
      return `[${inlineText(node.children)}](${node.address})`;
    case 'name':
      return `[${inlineText(node.children)}](name:${node.name})`;
    case 'entry-link':
      return node.kind === 'term' ? inlineText(node.children) : `[${inlineText(node.children)}](${node.kind}:${node.id})`;
  }
}).join('');
