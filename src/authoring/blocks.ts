/** Markdown as marked's block tokens, each with its place in the file. */
import {Lexer, Tokenizer, type MarkedToken, type Token, type Tokens} from 'marked';
import {withoutHidden} from './characters.js';
import {alignLines, cut, type View} from './positions.js';

/** A block token and the text it was made from. */
export interface Block<Kind extends MarkedToken = MarkedToken> {
  token: Kind;
  at: View;
}

/** A lexer with options and a tokenizer of its own: what a host sets up for marked elsewhere is no concern of a pack. */
function newLexer(): Lexer {
  const options = {gfm: true, breaks: false, pedantic: false, async: false, silent: false, extensions: null, hooks: null, renderer: null, walkTokens: null};
  return new BareFirst({...options, tokenizer: new Tokenizer({...options})});
}

/** What every mark that means something inside a paragraph has in it, and what begins an address by itself. */
const mark = /[\\<!&[\]`*~_@]|:\/\/|www\.| {2}\n/i;

/** Words without a mark, as most headings, list items and sentences are: one token of text, which needs no looking through by thirty patterns. */
const bareWords = (words: string): Tokens.Text | undefined => (words && !mark.test(words) ? {type: 'text', raw: words, text: words, escaped: false} : undefined);

class BareFirst extends Lexer {
  override inlineTokens(words: string, tokens: Token[] = []): Token[] {
    const bare = tokens.length === 0 && !this.state.inRawBlock ? bareWords(words) : undefined;
    if (!bare) return super.inlineTokens(words, tokens);
    tokens.push(bare);
    return tokens;
  }
}

/**
 * The blocks of a Markdown text.
 * @throws what marked throws, which on nested text can be a RangeError.
 */
export function lexBlocks(body: View): Block[] {
  const seen = {...body, text: withoutHidden(body.text)}; // as long as it was, so that every place stays
  return locate(newLexer().lex(seen.text), seen);
}

/** The inline tokens of words that stand in one block. */
export function lexInlines(words: string): MarkedToken[] {
  const bare = bareWords(words);
  return bare ? [bare] : (newLexer().inlineTokens(words) as MarkedToken[]);
}

/** Block tokens with their places, given the text that holds them all. */
export function locate(tokens: readonly Token[], container: View): Block[] {
  const text = tokens.map(({raw}) => raw).join('');
  const aligned = alignLines(text, container);
  let from = 0;
  return (tokens as MarkedToken[]).map((token) => {
    const at = cut(aligned, from, from + token.raw.length);
    from += token.raw.length;
    return {token, at};
  });
}

/** The items of a list with their places. */
export const locateItems = ({token, at}: Block<Tokens.List>): Block<Tokens.ListItem>[] => locate(token.items, at) as Block<Tokens.ListItem>[];

/** Whether a block is a fenced block with the info string `yaml`. */
export const isData = ({token}: Block): boolean => token.type === 'code' && token.codeBlockStyle !== 'indented' && /^ya?ml$/i.test(token.lang ?? '');
