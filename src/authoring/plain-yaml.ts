/**
 * The YAML that packs are written in, read without a parser: a key and its value a line, lists and mappings in one pair of brackets or
 * indented. A thousand files hold six thousand such blocks, and a tree of the parser's for each of them was an eighth of a check.
 *
 * It reads what can be read in one way alone, as the parser would, and gives up at anything else: comments, escapes, empty values, values
 * of several lines, keys written twice, and whatever there is something to say about. The parser then reads it.
 */
import {hasHidden} from './characters.js';

/** A stretch of the text, `from` up to and without `to`. */
interface Range {
  from: number;
  to: number;
}

/** What stands in brackets or on one line has a range; what is spread over lines has none. */
export type PlainNode =
  | {type: 'text'; value: string; range: Range}
  | {type: 'list'; value: string[]; items: PlainNode[]; range?: Range}
  | PlainMap;

export interface PlainMap {
  type: 'map';
  value: Record<string, unknown>;
  pairs: Map<string, {key: Range; node: PlainNode}>;
  range?: Range;
}

const pairLine = /^( *)([A-Za-z][A-Za-z0-9-]*):(?:( +)(\S.*)| *)$/;
const itemLine = /^( *)(- +)(\S.*)$/;

/** A value without quotes: it begins with a letter, a digit or a pound sign, which mean nothing to YAML, and no colon in it ends a key. */
const bare = /^[A-Za-z0-9£À-ÖØ-öø-ɏ](?:[^:]|:(?=[A-Za-z0-9/]))*$/;
/** The same within brackets, which may not hold what ends it there. */
const bareInBrackets = /^[A-Za-z0-9£À-ÖØ-öø-ɏ](?:[^:,[\]{}]|:(?=[A-Za-z0-9/]))*$/;
const inQuotes = /^(?:'[^']+'|"[^"\\]+")$/;
const listInBrackets = /^\[([^[\]{}]+)\]$/;
const mapInBraces = /^\{([^[\]{}]+)\}$/;
const pairInBraces = /^( *)([A-Za-z][A-Za-z0-9-]*):( +)(.*)$/;

/** A line that is not blank. */
interface Line {
  indent: number;
  from: number;
  text: string;
}

/** What a text of YAML says, with the places of it; undefined where only the parser can tell. */
export function readPlainYaml(text: string): PlainMap | undefined {
  if (/[#\t\r]/.test(text) || hasHidden(text)) return undefined;
  const lines = linesOf(text);
  if (lines[0]?.indent !== 0) return undefined;
  const read = readMap(lines, 0, 0);
  return read && read.next === lines.length ? read.node : undefined;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (const line of text.split('\n')) {
    const indent = line.search(/[^ ]/);
    if (indent >= 0) lines.push({indent, from, text: line});
    from += line.length + 1;
  }
  return lines;
}

/** What was read, and the line after it. */
interface Read<Node> {
  node: Node;
  next: number;
}

function readMap(lines: readonly Line[], first: number, indent: number): Read<PlainMap> | undefined {
  const node: PlainMap = {type: 'map', value: {}, pairs: new Map()};
  let next = first;
  for (let line = lines[next]; line?.indent === indent; line = lines[next]) {
    const [, , key, spaces, words] = pairLine.exec(line.text) ?? [];
    if (key === undefined) return undefined;
    const from = line.from + indent;
    const read = words === undefined ? readBelow(lines, next + 1, indent) : oneLine(words, from + key.length + 1 + spaces!.length, next + 1); // spaces stand before words
    if (!read || !add(node, key, from, read.node)) return undefined;
    next = read.next;
  }
  return lines[next] && lines[next]!.indent > indent ? undefined : {node, next};
}

/** The list or mapping under a key. */
function readBelow(lines: readonly Line[], first: number, indent: number): Read<PlainNode> | undefined {
  const line = lines[first];
  if (!line || line.indent < indent) return undefined;
  if (itemLine.test(line.text)) return readList(lines, first, line.indent);
  return line.indent > indent ? readMap(lines, first, line.indent) : undefined;
}

function readList(lines: readonly Line[], first: number, indent: number): Read<PlainNode> | undefined {
  const items: PlainNode[] = [];
  const value: string[] = [];
  let next = first;
  for (let line = lines[next]; line?.indent === indent; line = lines[next]) {
    const [, , mark = '', words = ''] = itemLine.exec(line.text) ?? [];
    if (!mark) break;
    const item = readText(words, line.from + indent + mark.length, bare);
    if (!item) return undefined;
    items.push(item);
    value.push(item.value);
    next++;
  }
  return lines[next] && lines[next]!.indent > indent ? undefined : {node: {type: 'list', value, items}, next};
}

function oneLine(words: string, from: number, next: number): Read<PlainNode> | undefined {
  const node = readValue(words.replace(/ +$/, ''), from);
  return node && {node, next};
}

function readValue(words: string, from: number): PlainNode | undefined {
  const range = {from, to: from + words.length};
  const [, inList] = listInBrackets.exec(words) ?? [];
  if (inList !== undefined) {
    const items = cutAtCommas(inList, from + 1).map((one) => readText(one.text, one.from, bareInBrackets));
    const texts = items.filter((item) => item !== undefined);
    return texts.length === items.length ? {type: 'list', value: texts.map(({value}) => value), items: texts, range} : undefined;
  }
  const [, inMap] = mapInBraces.exec(words) ?? [];
  return inMap === undefined ? readText(words, from, bare) : readPairs(inMap, range);
}

function readPairs(words: string, range: Range): PlainMap | undefined {
  const node: PlainMap = {type: 'map', value: {}, pairs: new Map(), range};
  for (const {text, from} of cutAtCommas(words, range.from + 1)) {
    const [, before = '', key, spaces = '', value = ''] = pairInBraces.exec(text) ?? [];
    const read = key !== undefined && readText(value, from + before.length + key.length + 1 + spaces.length, bareInBrackets);
    if (!read || !add(node, key, from + before.length, read)) return undefined;
  }
  return node;
}

function cutAtCommas(text: string, from: number): {text: string; from: number}[] {
  let at = from;
  return text.split(',').map((piece) => {
    const cut = {text: piece, from: at};
    at += piece.length + 1;
    return cut;
  });
}

/** One value, without the spaces round it. */
function readText(words: string, from: number, pattern: RegExp): Extract<PlainNode, {type: 'text'}> | undefined {
  const start = words.search(/[^ ]/);
  if (start < 0) return undefined;
  const text = words.slice(start).replace(/ +$/, '');
  const range = {from: from + start, to: from + start + text.length};
  if (pattern.test(text)) return {type: 'text', value: text, range};
  return inQuotes.test(text) ? {type: 'text', value: text.slice(1, -1), range} : undefined;
}

/** Adds a pair to a mapping, unless the key is there already. */
function add({value, pairs}: PlainMap, key: string, from: number, node: PlainNode): boolean {
  if (pairs.has(key)) return false;
  pairs.set(key, {key: {from, to: from + key.length}, node});
  value[key] = node.value;
  return true;
}

/**
 * The place of what a path leads to: of its key or value, or of the last on the way that there is.
 * @returns 'whole' where there is nothing of it, and undefined where only the parser can tell.
 */
export function placeOfPath(map: PlainMap, path: readonly PropertyKey[], part: 'key' | 'value'): Range | 'whole' | undefined {
  let node: PlainNode | undefined = map;
  let found: Range | 'whole' | undefined = 'whole';
  for (const [index, step] of path.entries()) {
    const pair: {key: Range; node: PlainNode} | undefined = node?.type === 'map' ? node.pairs.get(String(step)) : undefined;
    const inner: PlainNode | undefined = node?.type === 'list' ? node.items[Number(step)] : pair?.node;
    const isKey = index === path.length - 1 && part === 'key';
    if (isKey ? !pair : !inner) break;
    found = isKey ? pair?.key : inner?.range;
    node = inner;
  }
  return found;
}
