/** The body of a document as headings and prose, in the order in which it is read. */
import type {Block, Inline} from '../../model/prose.js';
import {cleaned} from './characters.js';
import {fold, plain, type Piece} from './fold.js';
import type {Item} from './numbering.js';
import {tell, type Reading} from './reading.js';
import {headingLevel, isContentsLine, isOn, isQuote} from './styles.js';
import {isShaded, readWords} from './words.js';
import {child, elementsOf, textOf, valueOf, within, type Element} from './xml.js';

export type WordBlock = {type: 'title'; text: string} | {type: 'heading'; level: number; text: string} | {type: 'prose'; block: Block};

/** A paragraph or table on its way: items of lists still stand in a row. */
type Line = WordBlock | {type: 'item'; item: Item; blocks: Block[]} | {type: 'quoted'; block: Block};

/** Longer than any heading: what has the style of one and is longer is a paragraph. */
const maxHeading = 200;

export function readBlocks(elements: readonly Element[], reading: Reading): WordBlock[] {
  return withLists(readLines(elements, false, reading));
}

/** Elements of a body or a cell. Wrappers of changes and of form fields are looked through. */
function readLines(elements: readonly Element[], shaded: boolean, reading: Reading): Line[] {
  const lines: Line[] = [];
  let held: Piece[] = [];
  for (const [index, element] of elements.flatMap((one) => unwrapped(one, reading)).entries()) {
    if (!reading.inCell) reading.onBlock?.(index + 1);
    if (element.name === 'w:tbl') lines.push(...readTable(element, shaded, reading));
    else if (element.name !== 'w:p') continue;
    else {
      const properties = child(element, 'w:pPr');
      const {pieces, joinsNext} = readWords(element, shaded, reading);
      held = [...held, ...pieces];
      if (joinsNext) {
        tell({...reading, under: undefined}, 'tracked-changes');
        continue;
      }
      lines.push(...readParagraph(properties, held, lines.at(-1), reading));
      held = [];
    }
  }
  if (held.length > 0) lines.push(...readParagraph(undefined, held, lines.at(-1), reading));
  return lines;
}

function unwrapped(element: Element, reading: Reading): Element[] {
  const inside = (from: Element): Element[] => elementsOf(from).flatMap((one) => unwrapped(one, reading));
  switch (element.name) {
    case 'w:sdt': {
      const gallery = [...within(child(element, 'w:sdtPr') ?? element, 'w:docPartGallery')][0]?.attributes['w:val'];
      if (gallery === 'Table of Contents') {
        tell({...reading, under: undefined}, 'contents-list');
        return [];
      }
      return inside(child(element, 'w:sdtContent') ?? element);
    }
    case 'w:customXml':
    case 'w:ins':
    case 'w:moveTo':
      return inside(element);
    case 'mc:AlternateContent':
      return inside(child(element, 'mc:Choice') ?? element);
    case 'w:altChunk':
    case 'w:subDoc':
      tell(reading, 'embedded-file');
      return [];
    case 'm:oMathPara':
    case 'm:oMath':
      tell(reading, 'equation', [...within(element, 'm:t')].map(textOf).join(''));
      return [];
    default:
      return [element];
  }
}

function readParagraph(properties: Element | undefined, pieces: Piece[], before: Line | undefined, reading: Reading): Line[] {
  const {styles} = reading;
  if (isContentsLine(properties, styles)) {
    tell({...reading, under: undefined}, 'contents-list');
    return [];
  }
  const children = fold(pieces);
  const item = reading.numbering.itemOf(properties); // also where nothing is shown: it counts
  if (children.length === 0) return [];
  const level = headingLevel(properties, styles);
  if (level !== undefined) {
    const text = plain(children);
    if (text.length <= maxHeading) {
      if (level !== 'title') reading.under = text;
      return [level === 'title' ? {type: 'title', text} : {type: 'heading', level, text}];
    }
    tell(reading, 'cut-heading', text.slice(0, 60));
  }
  const paragraph: Block = {type: 'paragraph', children};
  if (item?.continues) {
    if (before?.type === 'item') before.blocks.push(paragraph);
    return before?.type === 'item' ? [] : [{type: 'prose', block: paragraph}];
  }
  if (item) return [{type: 'item', item, blocks: [paragraph]}];
  const typed = withoutBullet(children);
  if (typed) return [{type: 'item', item: {level: 0, ordered: false, number: 0, continues: false}, blocks: [{type: 'paragraph', children: typed}]}];
  if (!reading.inCell && isBoldLine(children)) tell(reading, 'bold-line', plain(children));
  return [isQuote(properties, styles) ? {type: 'quoted', block: paragraph} : {type: 'prose', block: paragraph}];
}

/** A paragraph that begins with a bullet that somebody typed, without it. */
function withoutBullet([first, ...rest]: readonly Inline[]): Inline[] | undefined {
  if (first?.type !== 'text' || !/^[•▪◦‣●○■]\s*\S?/.test(first.text)) return undefined;
  const text = first.text.slice(1).trimStart();
  return text || rest.length ? [...(text ? [{type: 'text' as const, text}] : []), ...rest] : undefined;
}

/** Whether a paragraph is one short stretch of bold without a full stop, as headings without a style are. */
const isBoldLine = (children: readonly Inline[]): boolean => {
  const [only] = children;
  return children.length === 1 && only?.type === 'strong' && plain(children).length <= 80 && !/[.:;,!]$/.test(plain(children));
};

/** Items that follow each other as lists, and quoted paragraphs that do as one quote. */
function withLists(lines: readonly Line[]): WordBlock[] {
  const blocks: WordBlock[] = [];
  for (let from = 0; from < lines.length; ) {
    const line = lines[from]!; // within its length
    let to = from + 1;
    if (line.type === 'item' || line.type === 'quoted') while (lines[to]?.type === line.type) to++;
    if (line.type === 'item') blocks.push(...nested(lines.slice(from, to).filter(isItem)).map((block) => ({type: 'prose' as const, block})));
    else if (line.type === 'quoted') blocks.push({type: 'prose', block: {type: 'quote', children: lines.slice(from, to).flatMap((one) => (one.type === 'quoted' ? [one.block] : []))}});
    else blocks.push(line);
    from = to;
  }
  return blocks;
}

type ItemLine = Extract<Line, {type: 'item'}>;
const isItem = (line: Line): line is ItemLine => line.type === 'item';

function nested(lines: readonly ItemLine[]): Block[] {
  const lists: Block[] = [];
  for (let at = 0; at < lines.length; ) {
    const first = lines[at]!; // within its length
    const {level, ordered, number: start} = first.item;
    const items: Block[][] = [];
    for (let number = start; at < lines.length; ) {
      const {item, blocks} = lines[at]!; // within its length
      if (item.level > level) {
        const from = at;
        while ((lines[at]?.item.level ?? level) > level) at++;
        items.at(-1)?.push(...nested(lines.slice(from, at)));
      } else if (item.level === level && item.ordered === ordered && (!ordered || item.number === number)) {
        items.push([...blocks]);
        number++;
        at++;
      } else break;
    }
    lists.push({type: 'list', ordered, ...(ordered && start !== 1 && {start}), items});
  }
  return lists;
}

/** A table; one of a single cell is a frame round its text. */
function readTable(table: Element, outer: boolean, reading: Reading): Line[] {
  const shaded = outer || isShaded(child(table, 'w:tblPr')) || child(child(table, 'w:tblPr'), 'w:tblStyle') !== undefined;
  const rows = elementsOf(table)
    .flatMap((one) => unwrapped(one, reading))
    .filter((row) => row.name === 'w:tr' && !isRemoved(child(row, 'w:trPr'), reading))
    .map((row) => elementsOf(row).flatMap((one) => unwrapped(one, reading)).filter((cell) => cell.name === 'w:tc' && !isRemoved(child(cell, 'w:tcPr'), reading)));
  const [only, second] = rows.flat();
  if (only && !second) return readLines(elementsOf(only), shaded || isShaded(child(only, 'w:tcPr')), reading);
  const cells = rows.map((row) => row.flatMap((cell) => readCell(cell, shaded, reading))).filter((row) => row.some((cell) => cell.length > 0));
  const width = Math.max(0, ...cells.map(({length}) => length));
  const [head, ...rest] = cells.map((row) => [...row, ...Array.from({length: width - row.length}, (): Inline[] => [])]);
  return head ? [{type: 'prose', block: {type: 'table', head, rows: rest}}] : [];
}

function isRemoved(properties: Element | undefined, reading: Reading): boolean {
  const removed = child(properties, 'w:del') ?? child(properties, 'w:cellDel');
  if (removed) tell({...reading, under: undefined}, 'tracked-changes');
  return removed !== undefined || isOn(child(properties, 'w:hidden'));
}

/** More columns than any table that people read. */
const maxColumns = 63;

/** A cell and the empty ones that it covers. */
function readCell(cell: Element, shaded: boolean, reading: Reading): Inline[][] {
  const properties = child(cell, 'w:tcPr');
  const span = Math.min(maxColumns, Math.max(1, Number(valueOf(properties, 'w:gridSpan') ?? 1) || 1));
  const merged = child(properties, 'w:vMerge');
  if (span > 1 || merged) tell(reading, 'merged-cells');
  const isCovered = merged !== undefined && merged.attributes['w:val'] !== 'restart';
  return [isCovered ? [] : readCellText(cell, shaded || isShaded(properties), reading), ...Array.from({length: span - 1}, (): Inline[] => [])];
}

/** A cell's text as one line. */
function readCellText(cell: Element, shaded: boolean, reading: Reading): Inline[] {
  if (child(cell, 'w:tbl')) tell(reading, 'nested-table');
  const lines = readLines(elementsOf(cell), shaded, {...reading, inCell: true}).map(lineOf).filter((line) => line.length > 0);
  if (lines.length > 1) tell(reading, 'cell-paragraphs');
  return lines.flatMap((line, index): Inline[] => (index === 0 ? line : [{type: 'text', text: ' '}, ...line])).map((node): Inline => (node.type === 'break' ? {type: 'text', text: ' '} : node));
}

function lineOf(line: Line): Inline[] {
  if (line.type === 'title' || line.type === 'heading') return [{type: 'text', text: cleaned(line.text)}];
  return (line.type === 'item' ? line.blocks : [line.block]).flatMap(inlinesOf);
}

function inlinesOf(block: Block): Inline[] {
  if (block.type === 'paragraph') return block.children;
  if (block.type === 'table') return [block.head, ...block.rows].flat().flatMap((cell, index): Inline[] => (index === 0 ? cell : [{type: 'text', text: ' '}, ...cell]));
  if (block.type === 'list') return block.items.flat().flatMap(inlinesOf);
  return block.type === 'quote' ? block.children.flatMap(inlinesOf) : [];
}
