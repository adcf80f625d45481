/** Quoted prose as a quotation: set apart, and between quotation marks. */
import type {Block} from '../../src/model/prose.js';
import {plainWords} from '../../src/packs/entries.js';

const text = (words: string): {type: 'text'; text: string} => ({type: 'text', text: words});

/** Prose that sets its quotation apart itself is left alone: what stands around the quotation is not quoted. */
export function asQuotation(blocks: readonly Block[]): readonly Block[] {
  if (!blocks.length || blocks.some(({type}) => type === 'quote')) return blocks;
  return [{type: 'quote', children: /^["“‘']/.test(plainWords(blocks)) ? [...blocks] : marked(blocks)}];
}

/** With a mark before its first words and one after its last, where these are paragraphs. */
function marked(blocks: readonly Block[]): Block[] {
  const last = blocks.length - 1;
  return blocks.map((block, index) => (block.type === 'paragraph' ? {...block, children: [...(index ? [] : [text('“')]), ...block.children, ...(index === last ? [text('”')] : [])]} : block));
}
