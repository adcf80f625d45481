import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {compile, explanation, item, packYaml, pathway, standard, terms, type Files} from './support.js';

/** Pieces that mean something to Markdown, YAML or the compiler, to be strung together at random. */
const pieces = fc.constantFrom(
  '# ', '## ', '### ', 'A word ', 'é😀', '\n', '\n\n', '- ', '  - ', '1. ', '> ', '    ', '\t', '**', '*', '_', '~~', '`', '```', '```yaml\n', '\n```\n', '---\n', '| a | b |\n', '| - | - |\n',
  '[', ']', '(', ')', '](', '[x](term:a)', '[](standard:one)', '[x](javascript:1)', '![', '<', '>', '<b>', '<!--', '-->', '&amp;', '&#0;', '&x;', '{#a}', '{#b}', '{#', '}', '\\', '[^1]', '[^1]: ', '[a]: https://a.org', 'https://a.org',
  'a@b.org', 'plain: x\n', 'date: asked\n', 'place: ', 'source: handbook\n', '&a ', '*a', '!!x ', '"', '\'', ': ', '{', '? ', '|\n', '__proto__: x\n', 'constructor: y\n', '\u202E', '\u0000', '\uFEFF', '\uD800', '\r', '\r\n', '[ ] ', '***', '===\n',
);
const soup = fc.array(pieces, {maxLength: 60}).map((parts) => parts.join(''));
const anything = fc.oneof(soup, fc.string({unit: 'binary', maxLength: 200}), fc.string({unit: 'grapheme', maxLength: 200}));

const holders: ((text: string) => Files)[] = [
  standard, item, terms,
  (text) => item(`## A {#a}\n\n${text}`),
  (text) => item(`## A {#a}\n\`\`\`yaml\n${text}\n\`\`\`\n`),
  (text) => terms(`---\n${text}\n---\n## A {#a}\n\`\`\`yaml\nplain: x\n\`\`\`\n${text}`),
  (text) => ({'pack.yaml': text}),
  (text) => ({'pack.yaml': packYaml + text}),
  (text) => ({'pack.yaml': packYaml, [text]: 'Text'}),
  (text) => ({'pack.yaml': packYaml.replace('owner:', `extends: [${text}]\nhide:\n  - ${text}\nowner:`)}),
  (text) => pathway(`## A {#a}\n\n\`\`\`yaml\nmark: ${text}\nwho: [${text}]\n\`\`\`\n\n### B {#b}\n\n${text}`),
  (text) => ({...explanation(`## A {#parent}\n\n### Ask {#ask}\n\n${text}\n\n### Help {#help}\n\nB.\n`), 'explanations/one.cy.md': `---\ntranslates: one\nlanguage: cy\ntitle: ${text}\n---\n## A {#parent}\n\n### C {#ask}\n\n\`\`\`yaml\nof: [${text}]\n\`\`\`\n\n${text}`}),
  (text) => ({...standard(text), ...terms(`## A {#a}\n\n\`\`\`yaml\nplain: x\nuses: [${text}]\n\`\`\`\n\n${text}`), 'statements/s.md': `---\nlist: s\ntitle: ${text}\n---\n${text}\n## A {#a}\n\n${text}`, 'checklists/c.md': text}),
  (text) => standard(`${text.repeat(1 + Math.floor(19_000 / Math.max(1, text.length)))}`.replace(/[\r\n]+/g, ' ').slice(0, 19_000)),
];

describe('any text at all', () => {
  it('is compiled or told about, never thrown over, and the same way twice', () => {
    fc.assert(fc.property(anything, fc.constantFrom(...holders), (text, hold) => {
      const files = hold(text);
      const compiled = compile(files);
      const {pack, diagnostics} = compiled;
      assert.equal(pack === undefined, diagnostics.some(({severity}) => severity === 'error'));
      for (const one of diagnostics) {
        const lines = (files[one.file] ?? '').replace(/^\uFEFF/, '').split(/\r\n?|\n/);
        assert.notEqual(one.code, 'internal', `${one.message}\n${JSON.stringify(files)}`);
        assert.ok(one.line >= 1 && one.line <= Math.max(1, lines.length), `line ${one.line} of ${lines.length}: ${one.code}`);
        assert.ok(one.column >= 1 && one.column <= (lines[one.line - 1] ?? '').length + 1, `column ${one.column}: ${one.code} ${JSON.stringify(files)}`);
        assert.doesNotMatch(one.message + one.remedy, /undefined|\[object|NaN/);
      }
      assert.deepEqual(compile(files), compiled);
    }), {numRuns: 800});
  });

  it('of right Markdown becomes a pack with every word in it and nothing undefined', () => {
    const word = fc.stringMatching(/^[a-zA-Zéŵ’£]{1,8}$/);
    const inline: fc.Arbitrary<string> = fc.oneof(word, word.map((text) => `*${text}*`), word.map((text) => `**${text}**`), word.map((text) => `\`${text}\``), word.map((text) => `[${text}](https://example.org)`), word.map((text) => `[${text}](standard:one)`));
    const paragraph = fc.array(inline, {minLength: 1, maxLength: 6}).map((parts) => parts.join(' '));
    const list = fc.array(paragraph, {minLength: 1, maxLength: 4}).map((lines) => lines.map((line, index) => `${'  '.repeat(index % 3)}- ${line}`).join('\n'));
    const quote = paragraph.map((line) => `> ${line}`);
    const table = fc.tuple(paragraph, paragraph).map(([a, b]) => `| ${a} | ${b} |\n| - | - |\n| ${b} | ${a} |`);
    const body = fc.array(fc.oneof(paragraph, list, quote, table), {minLength: 1, maxLength: 6}).map((blocks) => blocks.join('\n\n'));
    fc.assert(fc.property(body, (text) => {
      const {pack, diagnostics} = compile(standard(`${text}\n`));
      assert.deepEqual(diagnostics, []);
      const json = JSON.stringify(pack, (_, value: unknown) => {
        assert.notEqual(value, undefined);
        return value;
      });
      for (const found of text.replace(/\((https:\/\/example\.org|standard:one)\)/g, '').match(/[a-zA-Zéŵ’£]+/g) ?? []) assert.ok(json.includes(found), found);
    }), {numRuns: 300});
  });

  it('that would take long is refused at once', () => {
    const heavy = ['['.repeat(19_000), '> '.repeat(9_000), `${'*a '.repeat(6_000)}`, Array.from({length: 400}, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n'), `${'- '.repeat(9_000)}x`, 'x'.repeat(1_000_001)];
    for (const text of heavy) {
      const begin = performance.now();
      const {diagnostics} = compile(standard(text));
      assert.ok(diagnostics.some(({code}) => ['too-deep', 'line-too-long', 'file-too-large'].includes(code)), text.slice(0, 20));
      assert.ok(performance.now() - begin < 250, `${text.slice(0, 20)}: ${performance.now() - begin} ms`);
    }
  });
});
