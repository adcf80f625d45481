/** Words without a mark are one token; whatever the lexer would make more of is left to it. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {Lexer} from 'marked';
import {lexBlocks, lexInlines} from '../../../src/authoring/blocks.js';
import {view} from '../../../src/authoring/positions.js';
import {sourceText} from '../../../src/authoring/source-text.js';
import {piece} from './arbitraries.js';

const bare = fc.constantFrom('a', 'b c', ' ', '  ', '\n', '  \n', '.', ',', ':', 'http', 'ftp://', 'www', 'WWW.a.org', 'http://a.org', '$', '^', '|', '"', '\'', '-', '=', '+', '#', '>', '(', ')', '{', '}', '/', '?', ';', '%', 'mailto:', 'xmpp:', '1.');
const words = fc.array(fc.oneof({weight: 3, arbitrary: bare}, {weight: 1, arbitrary: piece}), {maxLength: 10}).map((pieces) => pieces.join(''));
const text = fc.array(fc.oneof({weight: 3, arbitrary: words}, {weight: 1, arbitrary: fc.constantFrom('\n\n', '\n- ', '\n## ', '\n\n| a | b |\n| - | - |\n| c | d |\n', '\n\n[a]: https://a.org\n\n', '[a]')}), {maxLength: 6}).map((pieces) => pieces.join(''));

describe('words without a mark', () => {
  it('are the tokens that the lexer makes of them', () => fc.assert(fc.property(words, (one) => assert.deepEqual(lexInlines(one), new Lexer().inlineTokens(one))), {numRuns: 500}));

  it('are so wherever they stand in a text', () => {
    fc.assert(fc.property(text, (body) => {
      const source = sourceText({path: 'a.md', text: body});
      assert.deepEqual(lexBlocks(view(source, 0, source.text.length)).map(({token}) => token), [...new Lexer().lex(source.text)]);
    }), {numRuns: 500});
  });
});
