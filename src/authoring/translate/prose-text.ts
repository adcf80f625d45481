/** Prose as Markdown for whoever translates it: to be read, and its marks to be taken over. */
import type {Block, Inline} from '../../model/prose.js';
import {writeProse} from '../write/prose.js';

/** One block. Links to the glossary are left out: the compiler makes them anew where a language has them. */
export const proseText = (block: Block): string => writeProse([withoutTerms(block)]);

/** A copy in which the words of a link to a term stand for the link. */
const withoutTerms = (block: Block): Block =>
  JSON.parse(JSON.stringify(block), (_, value: unknown) => (Array.isArray(value) ? (value as unknown[]).flatMap((one) => (isTermLink(one) ? one.children : [one])) : value)) as Block; // a tree of prose is plain data

const isTermLink = (node: unknown): node is Extract<Inline, {type: 'entry-link'}> => {
  const {type, kind} = Object(node) as Partial<Record<'type' | 'kind', unknown>>;
  return type === 'entry-link' && kind === 'term';
};
