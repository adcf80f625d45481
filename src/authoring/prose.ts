/**
 * Prose: marked's tokens into the closed tree of the model. What the tree cannot hold is reported where it stands;
 * nothing is dropped without a word but the alignment of table columns and whether a list is spaced out.
 */
import type {MarkedToken, Token, Tokens} from 'marked';
import type {Block as ProseBlock, Inline} from '../model/prose.js';
import {kinds} from '../model/kinds.js';
import {isData, lexInlines, locate, locateItems, type Block} from './blocks.js';
import {characterName, hasHidden} from './characters.js';
import type {Context} from './context.js';
import {decodeEntity, entitiesIn} from './entities.js';
import {maxDepth} from './guards.js';
import {fillTitle, readTarget} from './links.js';
import {reportLookAlikes} from './look-alikes.js';
import {isPersonalEmail} from './personal-data.js';
import {alignEscapes, alignLines, cut, spot, type View} from './positions.js';
import {locateCells} from './tables.js';

/** Blocks of prose. */
export const readProse = (blocks: readonly Block[], context: Context, depth = 0): ProseBlock[] => blocks.flatMap((block) => readBlock(block, context, depth));

function readBlock(block: Block, context: Context, depth: number): ProseBlock[] {
  const {token, at} = block;
  const {report} = context;
  if (depth > maxDepth) {
    report('too-deep', line(at), {limit: maxDepth});
    return [];
  }
  switch (token.type) {
    case 'paragraph':
    case 'text': {
      const words = at.text.startsWith(token.text) ? at : alignLines(token.text, at);
      reportLookAlikes(words, report);
      const children = readInlines(token.tokens ?? [], words, context);
      return children.length ? [{type: 'paragraph', children}] : [];
    }
    case 'list':
      return [{
        type: 'list',
        ordered: token.ordered,
        ...(token.ordered && token.start !== 1 && token.start !== '' && {start: token.start}),
        items: locateItems({token, at}).map((item) => readItem(item, context, depth)),
      }];
    case 'blockquote':
      return [{type: 'quote', children: readProse(locate(token.tokens, at), context, depth + 1)}];
    case 'code':
      return readCode(block as Block<Tokens.Code>, context);
    case 'hr':
      return [{type: 'rule'}];
    case 'table':
      return readTable({token, at}, context);
    case 'heading':
      report('heading-place', line(at));
      return [];
    case 'html':
      report('raw-html', line(at), {html: oneLine(token.raw)});
      return [];
    case 'checkbox':
      report('task-box', line(at));
      return [];
    case 'def':
      if (token.tag.startsWith('^')) report('footnote', line(at));
      else readTarget(token.href, line(at), report);
      if (token.title) report('link-title', line(at));
      return [];
    default:
      return [];
  }
}

function readItem({token, at}: Block<Tokens.ListItem>, context: Context, depth: number): ProseBlock[] {
  if (!token.task) return readProse(locate(token.tokens, at), context, depth + 1);
  const box = at.text.search(/\[[ xX]\]/);
  context.report('task-box', spot(at, box, box + 3));
  return readProse(locate(token.tokens.filter(({type}) => type !== 'checkbox'), cut(at, box + 3)), context, depth + 1);
}

function readCode(block: Block<Tokens.Code>, {report}: Context): ProseBlock[] {
  const {token, at} = block;
  const fence = unclosedFence(block);
  if (fence) report('unclosed-fence', line(at), {fence});
  else if (token.codeBlockStyle === 'indented') report('indented-code', line(at));
  else if (isData(block)) report('data-block-place', line(at));
  else if (token.lang) report('code-language', line(at), {words: oneLine(token.lang)});
  return [{type: 'code-block', text: token.text.replace(/\n$/, '')}];
}

/** The fence that a block lacks at its end; undefined where it has one, or is indented and needs none. */
export function unclosedFence({token}: Block): string | undefined {
  const fence = /^ {0,3}(`{3,}|~{3,})/.exec(token.raw)?.[1];
  if (!fence || (token.type === 'code' && token.codeBlockStyle === 'indented')) return undefined;
  const last = token.raw.trimEnd().split('\n').slice(1).at(-1)?.trim() ?? '';
  return last.startsWith(fence) && !last.replaceAll(fence[0]!, '') ? undefined : fence;
}

function readTable({token, at}: Block<Tokens.Table>, context: Context): ProseBlock[] {
  const rows = locateCells(at);
  const columns = token.header.length;
  rows.forEach(({cells, at: row}) => {
    if (cells.length > columns) context.report('table-row', row, {cells: cells.length, columns});
  });
  const cell = ({text, tokens}: Tokens.TableCell, row: number, column: number) => {
    const place = rows[row]?.cells[column];
    return place ? readInlines(tokens, alignEscapes(text, place), context) : [];
  };
  return [{
    type: 'table',
    head: token.header.map((one, column) => cell(one, 0, column)),
    rows: token.rows.map((row, index) => row.map((one, column) => cell(one, index + 1, column))),
  }];
}

/** Inline tokens, given the text they were made from. */
function readInlines(tokens: readonly Token[], text: View, context: Context): Inline[] {
  const read = tidy(inlines(tokens, text, context, 0, false));
  context.notes.written.set(read, {tokens, at: text});
  return read;
}

function inlines(tokens: readonly Token[], text: View, context: Context, depth: number, inLink: boolean): Inline[] {
  let from = 0;
  return (tokens as MarkedToken[]).flatMap((token) => {
    const at = cut(text, from, from + token.raw.length);
    from += token.raw.length;
    return readInline(token, at, context, depth, inLink);
  });
}

function readInline(token: MarkedToken, at: View, context: Context, depth: number, inLink: boolean): Inline[] {
  const {report} = context;
  if (depth > maxDepth) {
    report('too-deep', line(at), {limit: maxDepth});
    return [];
  }
  const within = (one: Tokens.Em | Tokens.Strong | Tokens.Del) => inlines(one.tokens, inner(one, at), context, depth + 1, inLink);
  switch (token.type) {
    case 'text':
      return readText(at, context);
    case 'escape':
      return [{type: 'text', text: token.text}];
    case 'codespan':
      return [{type: 'code', text: token.text}];
    case 'br':
      return [{type: 'break'}];
    case 'em':
      return [{type: 'emphasis', children: tidy(within(token), false)}];
    case 'strong':
      return [{type: 'strong', children: tidy(within(token), false)}];
    case 'link':
      return readLink(token, at, context, depth, inLink);
    case 'image':
      report('image', line(at));
      return [];
    case 'html':
      report('raw-html', line(at), {html: oneLine(token.raw)});
      return [];
    case 'del':
      report('strikethrough', line(at));
      return within(token);
    default:
      return [];
  }
}

function readLink(token: Tokens.Link, at: View, context: Context, depth: number, inLink: boolean): Inline[] {
  const {report, uses} = context;
  const place = line(at);
  if (inLink) report('link-nested', place);
  if (token.raw.startsWith('[^')) {
    report('footnote', place);
    return [];
  }
  if (token.title) report('link-title', place);
  if (!token.raw.startsWith('[') && !token.raw.startsWith('<') && !isPersonalEmail(token.raw)) report('bare-address', place, {address: token.href}); // a person's is told as that
  const target = readTarget(token.href, place, report);
  const children = tidy(inlines(token.tokens, inner(token, at), context, depth + 1, true), false);
  if (!target) return children;
  if (target.type === 'entry-link') uses.push({kind: target.kind, id: target.id, at: place, found: fillTitle(children)});
  else if (!children.length) report('empty-link', place);
  return [{...target, children}];
}

/** The part of a token's text that the tokens inside it were made from. */
export function inner(token: Tokens.Em | Tokens.Strong | Tokens.Del | Tokens.Link, at: View): View {
  if (token.type === 'link') return token.raw.startsWith('[') ? alignEscapes(token.text, cut(at, 1)) : cut(at, token.raw.startsWith('<') ? 1 : 0);
  const marks = token.type === 'em' || (token.type === 'del' && !token.raw.startsWith('~~')) ? 1 : 2;
  return cut(at, marks, Math.max(marks, at.text.length - marks));
}

/** The middle of a link to an entry, with a space between its brackets. */
const apart = new RegExp(`\\] +\\((?:${Object.keys(kinds).join('|')}|name):[a-z0-9-]+\\)`, 'g');

/** Text as it is read: references decoded, line breaks as spaces. */
export function readText(at: View, {report}: Pick<Context, 'report'>): Inline[] {
  if (!/[&\]]/.test(at.text)) return [{type: 'text', text: at.text.includes('\n') ? at.text.replace(/ *\n */g, ' ') : at.text}];
  for (const note of at.text.matchAll(/\[\^[^\]\s]+\]/g)) report('footnote', spot(at, note.index, note.index + note[0].length));
  for (const brackets of at.text.matchAll(/\]\([^\s)]*\)?/g)) report('broken-link', spot(at, brackets.index, brackets.index + brackets[0].length));
  for (const {0: brackets, index} of at.text.matchAll(apart)) {
    const gap = spot(at, index + 1, index + brackets.indexOf('('));
    report('broken-link', spot(at, index, index + brackets.length), {}, [{at: gap, text: ''}]);
  }
  const parts = [...entitiesIn(at.text)].map(({text, index, entity}) => {
    if (!entity) return text;
    const decoded = decodeEntity(text);
    const place = spot(at, index, index + text.length);
    if (decoded === undefined) report('unknown-entity', place, {entity: text});
    else if (hasHidden(decoded)) report('hidden-character', place, {character: characterName(decoded)});
    else return decoded;
    return '';
  });
  return [{type: 'text', text: parts.join('').replace(/ *\n */g, ' ')}];
}

/** Reports what is wrong with words that hold no mark-up but may hold references. Marks with a backslash before them are read as themselves. */
export function readPlain(at: View, context: Pick<Context, 'report'>): void {
  let from = 0;
  for (const {type, raw} of lexInlines(at.text)) {
    if (type === 'text') readText(cut(at, from, from + raw.length), context);
    from += raw.length;
  }
}

/** Neighbouring texts as one, nothing empty; at the edges of a block and beside a break no space. */
function tidy(nodes: Inline[], edges = true): Inline[] {
  const joined: Inline[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text') joined[joined.length - 1] = {type: 'text', text: last.text + node.text};
    else joined.push(node);
  }
  return joined
    .map((node, index): Inline => {
      if (node.type !== 'text') return node;
      const before = index === 0 ? edges : joined[index - 1]!.type === 'break';
      const after = index === joined.length - 1 ? edges : joined[index + 1]!.type === 'break';
      return {type: 'text', text: trim(node.text, before, after)};
    })
    .filter((node) => node.type !== 'text' || node.text !== '');
}

/** Spaces only: a no-break space was written on purpose. */
const trim = (text: string, start: boolean, end: boolean): string => text.slice(start ? /^[ \n]*/.exec(text)![0].length : 0).replace(end ? /[ \n]+$/ : /$^/, '');

/** Words that may hold no mark-up, as text; `plain` tells whether they hold none. */
export function plainText(words: string): {text: string; plain: boolean} {
  const tokens = lexInlines(words);
  const plain = tokens.every(({type}) => type === 'text' || type === 'escape');
  return {text: flat(tokens).replace(/\s*\n\s*/g, ' ').trim(), plain};
}

/** The words of inline tokens without their marks. */
const flat = (tokens: readonly MarkedToken[]): string =>
  tokens.map((token) => {
    if (token.type === 'escape' || token.type === 'codespan') return token.text;
    if (token.type === 'text') return [...entitiesIn(token.raw)].map(({text, entity}) => (entity && decodeEntity(text)) || text).join('');
    return 'tokens' in token && token.tokens ? flat(token.tokens as MarkedToken[]) : '';
  }).join('');

/** The first line of a view, without the line break: where a problem of a whole block is shown. */
export function line(at: View): ReturnType<typeof spot> {
  const start = /^[ \n]*/.exec(at.text)![0].length;
  const end = at.text.indexOf('\n', start);
  return spot(at, start < at.text.length ? start : 0, (end < 0 ? at.text : at.text.slice(0, end)).trimEnd().length);
}

const oneLine = (text: string): string => {
  const [first = ''] = text.trim().split('\n', 1);
  return first.length > 40 ? `${first.slice(0, 40)}…` : first;
};
