/**
 * An explanation as plain text, to be pasted into a letter or a message. It comes in a file of its own, when somebody
 * copies; it knows nothing of the page.
 */
import type {HelpLine} from '../../src/model/help-line.js';
import type {Block, Inline} from '../../src/model/prose.js';
import type {Sheet, Stage} from './stage.js';

/** The explanation as text: paragraphs with an empty line between them, headings on lines of their own. */
export function letter({title, audience, warnings, parts, helpLines, ending}: Sheet, {say, given, looked}: Pick<Stage, 'say' | 'given' | 'looked'>): string {
  const inline = (node: Inline): string => {
    switch (node.type) {
      case 'text':
      case 'code':
        return node.text;
      case 'break':
        return '\n';
      case 'name':
        return given(node.name) ?? inlines(node.children);
      case 'link':
        return `${inlines(node.children)} (${node.address})`;
      default:
        return inlines(node.children);
    }
  };
  const inlines = (nodes: readonly Inline[]): string => nodes.map(inline).join('');
  const row = (cells: readonly Inline[][]): string => cells.map(inlines).join(' | ');
  const block = (node: Block): string => {
    switch (node.type) {
      case 'paragraph':
        return inlines(node.children);
      case 'list':
        return node.items.map((item, index) => `${node.ordered ? `${(node.start ?? 1) + index}.` : '-'} ${item.map(block).join('\n').replaceAll('\n', '\n  ')}`).join('\n');
      case 'quote':
        return node.children.map(block).join('\n\n');
      case 'code-block':
        return node.text;
      case 'table':
        return [node.head, ...node.rows].map(row).join('\n');
      case 'rule':
        return '';
    }
  };
  const helpLine = (line: HelpLine): string =>
    [
      line.title,
      `${say('For')}: ${line.for}`,
      line.phone && `${say('Phone')}: ${line.phone}`,
      line.hours && `${say('Hours')}: ${line.hours}`,
      line.web && `${say('Website')}: ${line.web}`,
      looked(line),
    ].filter(Boolean).join('\n');
  const part = ({id, title, body}: Sheet['parts'][number]): string[] => [title, ...body.map(block), ...(id === 'help' ? helpLines.map(helpLine) : [])];
  return [title, audience, ...warnings.map(([words]) => words), ...parts.flatMap(part), ...ending].filter(Boolean).join('\n\n');
}
