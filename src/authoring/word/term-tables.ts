/** Tables that can be nothing but a glossary, taken out of the text as terms. */
import type {Block, Inline} from '../../model/prose.js';
import {plain} from './fold.js';

export interface TermRow {
  title: string;
  plain: string;
}

const wordHead = /^(terms?|words?|words? or phrases?|phrases?|abbreviations?|acronyms?|jargon)$/i;
const meaningHead = /^(meanings?|definitions?|what it means|what this means|what it stands for|in plain words|plain english|plain words)$/i;

/** The rows of a table of two columns that are headed as a glossary's are, each cell plain words, no word twice; undefined for any other block. */
export function termRows(block: Block): TermRow[] | undefined {
  if (block.type !== 'table' || block.head.length !== 2) return undefined;
  const [word = [], meaning = []] = block.head;
  if (!wordHead.test(plain(word).trim()) || !meaningHead.test(plain(meaning).trim())) return undefined;
  const rows = block.rows.map(([title = [], text = []]) => ({title: plain(title).trim(), plain: plain(text).trim(), isPlain: !holdsLink(title) && !holdsLink(text)}));
  const titles = new Set(rows.map(({title}) => title.toLowerCase()));
  const isGlossary = rows.length > 0 && titles.size === rows.length && rows.every(({title, plain: means, isPlain}) => isPlain && title && means && title.length <= 80 && means.length <= 500);
  return isGlossary ? rows.map(({title, plain: means}) => ({title, plain: means})) : undefined;
}

const holdsLink = (nodes: readonly Inline[]): boolean => nodes.some((node) => node.type === 'link' || ('children' in node && holdsLink(node.children)));
