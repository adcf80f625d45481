/** Prose as Markdown that the compiler reads back to the same tree: each paragraph on one line, a blank line between blocks. */
import type {Block} from '../../model/prose.js';
import {writeCell, writeInlines} from './inlines.js';

/** Blocks of prose, without a line break at the end; empty where there are none. */
export const writeProse = (blocks: readonly Block[]): string => writeBlocks(blocks, 'body');

/** @param holder a rule in a list item takes another mark than the list */
function writeBlocks(blocks: readonly Block[], holder: 'body' | 'item'): string {
  let second = false;
  return blocks.map((block, index) => {
    const before = blocks[index - 1];
    // two lists in a row would be one if they had the same marks
    second = block.type === 'list' && before?.type === 'list' && before.ordered === block.ordered && !second;
    return writeBlock(block, holder, second);
  }).filter((text) => text !== '').join('\n\n');
}

function writeBlock(block: Block, holder: 'body' | 'item', second: boolean): string {
  switch (block.type) {
    case 'paragraph':
      return writeInlines(block.children);
    case 'list':
      return writeList(block, second);
    case 'quote':
      return prefixed(writeBlocks(block.children, 'body'), '> ', '>');
    case 'code-block':
      return writeCodeBlock(block.text);
    case 'rule':
      return holder === 'item' ? '___' : '---';
    case 'table':
      return writeTable(block);
  }
}

/** Each line with marks before it. @param blank the marks of a line that holds nothing */
const prefixed = (text: string, marks: string, blank: string): string => text.split('\n').map((line) => (line ? marks + line : blank)).join('\n');

/** The highest number that an item may have. */
const highest = 999_999_999;

function writeList({ordered, start = 1, items}: Extract<Block, {type: 'list'}>, second: boolean): string {
  const isTight = items.every(isShort);
  const written = items.map((item, index) => {
    const mark = ordered ? `${Math.min(start + index, highest)}${second ? ')' : '.'}` : second ? '*' : '-';
    const indent = ' '.repeat(mark.length + 1);
    const [first, ...others] = item;
    if (!first) return mark;
    // a list straight under its item's words belongs to them; anything else stands by itself
    const text = isShort(item) && others.length ? `${writeBlocks([first], 'item')}\n${writeBlocks(others, 'item')}` : writeBlocks(item, 'item');
    return `${mark} ${prefixed(text, indent, '').slice(indent.length)}`;
  });
  return written.join(isTight ? '\n' : '\n\n');
}

/** Whether an item is one paragraph, or one with a list of bullets under it that can stand without a blank line before it. */
const isShort = ([first, second, ...others]: readonly Block[]): boolean =>
  first?.type === 'paragraph' && !others.length && (!second || (second.type === 'list' && !second.ordered && second.items.every((item) => item.length > 0 && isShort(item))));

/** Between fences that are longer than any in the code. */
function writeCodeBlock(text: string): string {
  const fence = '`'.repeat(Math.max(3, ...(text.match(/`+/g) ?? []).map(({length}) => length + 1)));
  return `${fence}\n${text === '' ? '' : `${text}\n`}${fence}`;
}

function writeTable({head, rows}: Extract<Block, {type: 'table'}>): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [row(head.map(writeCell)), row(head.map(() => '---')), ...rows.map((cells) => row(cells.map(writeCell)))].join('\n');
}
