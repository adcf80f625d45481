/** A body cut at its headings, and the block of data that may stand directly under one. */
import type {Tokens} from 'marked';
import {isData, lexBlocks, type Block} from './blocks.js';
import type {Context} from './context.js';
import {maxDepth} from './guards.js';
import {readHeading, type Ids} from './headings.js';
import {cut, type View} from './positions.js';
import {line, readProse, unclosedFence} from './prose.js';
import type {Section} from '../model/prose.js';
import {readYaml, type Yaml} from './yaml.js';

/** A heading with the blocks that follow it, up to the next heading of its level. */
export interface Part {
  heading: Block<Tokens.Heading>;
  blocks: Block[];
}

/** The blocks of a body; empty where the lexer gives up on it, which is then reported. */
export function readBlocks(body: View, {report}: Context): Block[] {
  try {
    return lexBlocks(body);
  } catch (error) {
    if (error instanceof RangeError) report('too-deep', line(body), {limit: maxDepth});
    else report('internal', line(body), {detail: (error as Error).message});
    return [];
  }
}

/** Cuts blocks at their headings of one level: what stands before the first, and the parts. */
export function cutAtHeadings(blocks: readonly Block[], depth: number): {before: Block[]; parts: Part[]} {
  const before: Block[] = [];
  const parts: Part[] = [];
  for (const block of blocks) {
    if (block.token.type === 'heading' && block.token.depth === depth) parts.push({heading: block as Block<Tokens.Heading>, blocks: []});
    else (parts.at(-1)?.blocks ?? before).push(block);
  }
  return {before, parts};
}

/** Reports headings of levels that mean nothing here, and hands back the other blocks. */
export function withoutHeadings(blocks: readonly Block[], expected: string, {report}: Context): Block[] {
  return blocks.filter(({token, at}) => {
    if (token.type !== 'heading') return true;
    report('heading-level', line(at), {level: token.depth, expected});
    return false;
  });
}

/** The fence of a block that holds nothing but keys and their values and does not say that it is data; undefined for any other. */
function namelessFence({token}: Block): string | undefined {
  if (token.type !== 'code' || token.codeBlockStyle === 'indented' || token.lang) return undefined;
  return /^(?:#.*\n)*[a-z][A-Za-z]*:(?:\s|$)/.test(token.text) && token.text.split('\n').every((one) => /^(?:[a-z][A-Za-z]*:(?: |$)|[ #-]|$)/.test(one)) ? /^ {0,3}(`{3,}|~{3,})/.exec(token.raw)?.[1] : undefined;
}

/** Takes the block of data from under a heading. */
export function takeData({heading, blocks}: Part, {report}: Context): {yaml: Yaml | 'nowhere' | 'unreadable'; rest: Block[]} {
  const index = blocks.findIndex(({token}) => token.type !== 'space');
  const block = blocks[index];
  const nameless = block && namelessFence(block);
  if (!block || !(isData(block) || nameless)) return {yaml: 'nowhere', rest: blocks};
  const rest = blocks.slice(index + 1);
  const fence = unclosedFence(block);
  if (nameless) {
    const at = line(block.at);
    report('data-block-name', at, {fence: nameless}, [{at: {...at, from: at.to}, text: 'yaml'}]);
  }
  if (fence) {
    report('unclosed-fence', line(block.at), {fence});
    return {yaml: 'unreadable', rest};
  }
  const first = block.token.raw.indexOf('\n') + 1;
  const last = block.token.raw.trimEnd().lastIndexOf('\n') + 1;
  const yaml = readYaml(cut(block.at, first, Math.max(first, last)), line(heading.at), report) ?? 'unreadable';
  return {yaml, rest};
}

/** The sections of an item or entry. `expected` says which headings may stand inside them. */
export function readSections(parts: Part[], expected: string, context: Context): Section[] {
  const ids: Ids = new Map();
  return parts.flatMap(({heading, blocks}) => {
    const {id, title} = readHeading(heading, ids, context);
    const body = readProse(withoutHeadings(blocks, expected, context), context);
    return id && title ? [{id, title, body}] : [];
  });
}
