import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {compile, marked, placed, standard, told} from './support.js';

const bad = '«[x](javascript:1)»';

/** Puts marks before the lines of a text: `first` before the first, `rest` before the others that are not blank. */
const indented = (text: string, first: string, rest: string): string =>
  text.split('\n').map((line, index) => (index === 0 ? first : line.trim() || rest.trim() ? rest : '') + line).join('\n');

/** Ways to hold a block in another: a list item, a quote, after other blocks. */
const wraps: ((block: string) => string)[] = [
  (block) => indented(block, '- ', '  '),
  (block) => `- One\n${indented(block, '- ', '  ')}`,
  (block) => indented(`Before\n\n${block}`, '*   ', '    '),
  (block) => indented(block, '12. ', '    '),
  (block) => `1. One\n\n   Two\n\n${indented(block, '2. ', '   ')}`,
  (block) => indented(block, '> ', '> '),
  (block) => (/^ /m.test(block) ? block : indented(block, '>', '>')), // a quote mark takes one space along
  (block) => `> Quoted\n>\n${indented(block, '> ', '> ')}`,
  (block) => `Some text.\n\n${block}\n\nMore text.`,
];

/** Ways to hold an inline in a block. */
const lines: ((inline: string) => string)[] = [
  (inline) => inline,
  (inline) => `See ${inline} and more`,
  (inline) => `First line\nthen ${inline}\nand a third`,
  (inline) => `Broken  \nhere ${inline}`,
  (inline) => `A \\* star \\[ bracket &amp; mark ${inline}`,
  (inline) => `**Strong ${inline} words** and *more*`,
  (inline) => `*Emphasis with **strong ${inline}** inside*`,
  (inline) => `\`code\` 😀 café ${inline}`,
  (inline) => `[good \\[one\\]](https://example.org) ${inline}`,
  (inline) => `| A | ${inline} |\n| --- | --- |\n| 1 | 2 |`,
  (inline) => `| A | B |\n|---|:--|\n| a \\| b | **c** ${inline} |\n| x | y |`,
  (inline) => `A | B\n--- | ---\n${inline} | y`,
  (inline) => `[text]: https://example.org\n\n[text] ${inline}`,
];

describe('a problem is told at its line and column', () => {
  const check = (body: string) => {
    const {files, places} = marked(standard(`${body}\n`));
    const found = compile(files).diagnostics;
    assert.deepEqual(found.map(placed), places, `${body}\n${found.map(told).join('\n')}`);
  };

  lines.forEach((line, index) => {
    it(`in a block of form ${index + 1}, alone and in each thing that holds blocks`, () => {
      check(line(bad));
      for (const wrap of wraps) check(wrap(line(bad)));
    });
  });

  it('however lists, quotes and blocks are nested', () => {
    const nest = fc.record({line: fc.constantFrom(...lines), holders: fc.array(fc.constantFrom(...wraps), {maxLength: 5})});
    fc.assert(fc.property(nest, ({line, holders}) => check(holders.reduce((block, wrap) => wrap(block), line(bad)))), {numRuns: 400});
  });

  it('on the lines of a quote and of a list that are continued without their marks', () => {
    check(`> One\ntwo ${bad}\nthree ${bad}`);
    check(`- One\ntwo ${bad}\n- Three\n  four ${bad}`);
    check(`> - One\n>   ${bad}\ntwo ${bad}`);
    check(`> > One\n> two ${bad}\nthree ${bad}`);
    check(`Text\n      far in ${bad}`);
    check(`1. One\n===\ntwo ${bad}\n   three ${bad}`);
    check(`> One\n===\ntwo ${bad}`);
  });

  it('behind the escapes that are taken out of link texts and cells', () => {
    check('See [one \\[two\\] and «&three;»](https://example.org).');
    check('| A | B |\n| - | - |\n| a \\| b \\| c «&three;» | [x \\[y\\] «&four;»](https://example.org) |');
  });

  it('with Windows line ends, old Mac ones and a byte order mark', () => {
    const body = `- One\n  - Two ${bad}\n\n> | A | B |\n> | - | - |\n> | 1 | ${bad} |\n`;
    for (const change of [(text: string) => text.replaceAll('\n', '\r\n'), (text: string) => text.replaceAll('\n', '\r'), (text: string) => `\uFEFF${text}`, (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`]) {
      const files = Object.fromEntries(Object.entries(standard(body)).map(([path, text]) => [path, change(text)]));
      const {files: plain, places} = marked(files);
      assert.equal(places.length, 2);
      assert.deepEqual(compile(plain).diagnostics.map(placed), places);
    }
  });

  it('after tabs and hidden characters, which are told too', () => {
    const {files, places} = marked(standard(`-«\t»One «\u200F\u202A»\n- Two ${bad}\n`.replace('«\u200F\u202A»', '\u200F«\u202A»')));
    assert.deepEqual(compile(files).diagnostics.map(placed), places);
  });
});
