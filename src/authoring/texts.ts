/** Prose as the words a reader meets, without its marks. */
import type {Block, Inline} from '../model/prose.js';

/** The paragraphs, list items and table cells of a body as plain texts. A name that a host may fill in is read as the words that stand for it. */
export const textsOf = (body: readonly Block[]): string[] => body.flatMap(blockTexts);

/** The words that a body begins with, up to so many of them; three dots where there are more. */
export function beginningOf(body: readonly Block[], most: number): string {
  const words = textsOf(body).join(' ').split(/\s+/).filter(Boolean);
  return `${words.slice(0, most).join(' ')}${words.length > most ? '…' : ''}`;
}

/** A heading's words, or the beginning of a paragraph under it, as an editor finds it again. @param place 0 is the heading */
export function beginningAt({title, body}: {title: string; body: readonly Block[]}, place: number): string {
  const block = body[place - 1];
  return block ? beginningOf([block], 8) : title;
}

function blockTexts(block: Block): string[] {
  switch (block.type) {
    case 'paragraph': return [inlineText(block.children)];
    case 'list': return block.items.flatMap(textsOf);
    case 'quote': return textsOf(block.children);
    case 'table': return [block.head, ...block.rows].flat().map(inlineText);
    case 'code-block': return [block.text];
    case 'rule': return [];
  }
}

function inlineText(inlines: readonly Inline[]): string {
  return inlines.map((inline) => {
    if (inline.type === 'break') return ' ';
    return 'children' in inline ? inlineText(inline.children) : inline.text;
  }).join('');
}
