/** YAML read without the parser is read as the parser reads it, or not at all. */
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {collector} from '../../../src/authoring/diagnostic.js';
import {readPlainYaml} from '../../../src/authoring/plain-yaml.js';
import {view} from '../../../src/authoring/positions.js';
import {fileStart, sourceText} from '../../../src/authoring/source-text.js';
import {parseYaml, readYaml, type Yaml} from '../../../src/authoring/yaml.js';

const read = (reader: typeof readYaml, text: string) => {
  const source = sourceText({path: 'a.md', text: `---\n${text}\n---\n`});
  const {diagnostics, report} = collector();
  return {yaml: reader(view(source, 4, 4 + text.length), fileStart(source), report), diagnostics};
};

/** Every path of a value, and some that lead nowhere. */
function paths(value: unknown): PropertyKey[][] {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, one]) => paths(one).map((path) => [Array.isArray(value) ? Number(key) : key, ...path])) : [];
  return [[], ['gone'], [7], ...inner];
}

const placesOf = (yaml: Yaml): unknown[] => paths(yaml.value).flatMap((path) => [path, yaml.at(path).from, yaml.at(path).to, yaml.at(path, 'key').from, yaml.at(path, 'key').to]);

/** Asserts that the parser finds nothing to say about a text and reads the same in it, at the same places. */
function assertSame(text: string): void {
  const plain = read(readYaml, text);
  const parsed = read(parseYaml, text);
  assert.deepEqual(parsed.diagnostics, [], 'the parser has something to say');
  assert(plain.yaml && parsed.yaml);
  assert.deepEqual(plain.yaml.value, parsed.yaml.value);
  assert.deepEqual(Object.keys(plain.yaml.value as object), Object.keys(parsed.yaml.value as object));
  assert.deepEqual(placesOf(plain.yaml), placesOf(parsed.yaml));
  for (const key of ['id', 'title', 'a', 'gone', ...Object.keys(parsed.yaml.value as object)]) assert.equal(plain.yaml.has(key), parsed.yaml.has(key), key);
}

const key = fc.constantFrom('id', 'title', 'a', 'b-c', 'refresh', 'x1', 'yes', 'no', 'null', 'on', '1', 'constructor', '__proto__', '<<', 'a b', 'é', '? a', '"a"', '-', 'toString');
const word = fc.constantFrom('case-summary', '1.10', '007', '0x1F', '1e3', 'yes', 'No', 'true', '~', 'null', '2026-11-22', '12:30', 'a: b', 'a:', 'term:a-b', 'https://example.org/a?b=c#d', 'a #b', 'a#b', '#', 'it’s', 'it\'s', '“so”', '\'so\'', '"so"', '\'a\'\'b\'', '"a\\n"', '\'\'', 'a, b', 'a]', '[a', '{a', '&a', '*a', '!a', '|', '>', '>-', '%', '@a', '`a`', '- a', '-a', '?', '? a', '£5', '5%', '1,487', 'ŵyl', 'اردو', '😀', 'a\u00A0', '\u00A0', 'a\tb', 'a\u2028b', '---', '...', 'Two words', 'x y  z', '\\', 'a \\ b', '=', '.inf', ',a', 'a,', 'a [b] {c}', '');
const some = fc.array(word, {maxLength: 3});
const inFlow = fc.constantFrom('', ' ', '  ');
const value = fc.oneof(
  {weight: 5, arbitrary: word},
  {weight: 1, arbitrary: fc.tuple(word, word).map((two) => two.join(' '))},
  {weight: 3, arbitrary: fc.tuple(some, inFlow).map(([words, space]) => `[${words.join(`,${space}`)}${space}]`)},
  {weight: 2, arbitrary: fc.tuple(fc.array(fc.tuple(key, word), {maxLength: 3}), inFlow).map(([pairs, space]) => `{${space}${pairs.map(([one, two]) => `${one}: ${two}`).join(`,${space}`)}}`)},
);
const indent = fc.constantFrom('', '', '', '', '  ', '  ', '    ', ' ', '\t');
const end = fc.constantFrom('', '', '', '', '', ' ', '  ', ' # note', '\t', '\r');
const line = fc.tuple(indent, fc.oneof(
  {weight: 6, arbitrary: fc.tuple(key, fc.constantFrom(': ', ': ', ': ', ':  ', ':', ' : '), value).map((parts) => parts.join(''))},
  {weight: 3, arbitrary: key.map((one) => `${one}:`)},
  {weight: 3, arbitrary: value.map((one) => `- ${one}`)},
  {weight: 1, arbitrary: word},
  {weight: 1, arbitrary: fc.constantFrom('', '# a note', '-', '-  a', '- - a')},
), end).map((parts) => parts.join(''));
const anyText = fc.array(line, {minLength: 1, maxLength: 6}).map((lines) => lines.join('\n'));

/** Lines that are mostly right, so that what is read without the parser is met often. */
const goodWord = fc.constantFrom('case-summary', '1.10', '007', '0x1F', '1e3', 'yes', 'No', 'true', 'null', '2026-11-22', '12:30', 'term:a-b', 'https://example.org/a?b=c', 'it’s', 'it\'s', '\'so\'', '"so"', '\'1, 2\'', '£5', '5%', 'Two words', 'x y  z', 'a \\ b', 'a\u00A0', 'é', 'O\'Brien: no', 'x - y', 'a ? b', 'A & B', 'a * b', 'a ! b', 'a "b" c', 'a, b', 'a [b] {c}', 'a |', 'a >');
const goodValue = fc.oneof(goodWord, fc.array(goodWord, {minLength: 1, maxLength: 3}).map((words) => `[${words.join(', ')}]`), fc.array(goodWord, {minLength: 1, maxLength: 2}).map((words) => `{${words.map((one, index) => `k${index}: ${one}`).join(', ')}}`));
const space = fc.constantFrom('', '', '', ' ', '\n', '\n  ');
const goodPart = fc.oneof(
  fc.tuple(goodValue, space).map(([one, after]) => ` ${one}${after}`),
  fc.tuple(fc.array(goodWord, {minLength: 1, maxLength: 3}), fc.constantFrom('', '  ', '    ')).map(([words, by]) => words.map((one) => `\n${by}- ${one}`).join('')),
  fc.tuple(fc.array(goodValue, {minLength: 1, maxLength: 3}), fc.constantFrom('  ', '    ', ' ')).map(([values, by]) => values.map((one, index) => `\n${by}in${index}: ${one}`).join('')),
);
const goodText = fc.array(goodPart, {minLength: 1, maxLength: 5}).map((parts) => parts.map((part, index) => `key-${index}:${part}`).join('\n'));

describe('YAML that is read without the parser', () => {
  it('is read as the parser reads it, with every key and value at its place', () => {
    let met = 0;
    let count = 0;
    fc.assert(fc.property(fc.oneof(anyText, goodText), (text) => {
      count++;
      if (!readPlainYaml(text)) return;
      met++;
      assertSame(text);
    }), {numRuns: 1500});
    assert(met > count / 5, `only ${met} of ${count} texts were read without it`);
  });

  for (const text of ['a: 1.10', 'a: yes', 'a: 007', 'a: 2026-11-22', 'a: x: y', 'a: x #y', 'a: x#y', 'a: \'x\'', 'a: \'it\'\'s\'', 'a: "x\\ty"', 'a: [x, y: z]', 'a: [x:y]', 'a: {x: y}', 'a: {x:y}', 'a: x\n  y', 'a: x\n  b: y', 'a:\n- x\n- y', 'a:\n  - x\n - y', 'a:\n  - x: y', 'a:', 'a: x\na: y', 'a: &x y', '- a', 'a', '__proto__: x', 'a: [x, ]', 'a: []', 'a: x\n\n  \nb: y', 'a:   x  ', 'a: x\n...', 'a: "x" y', 'a: b - c\n- d', 'a:\n  b: x\n c: y', 'a: x, y', 'a: [it\'s, x]', 'a:\n  b:\n    - x\n  c: y\nd: z', 'a: “x”', '  a: x']) {
    it(`differs in nothing where it is read: ${JSON.stringify(text)}`, () => {
      if (readPlainYaml(text)) assertSame(text);
      else assert.deepEqual(read(readYaml, text).yaml?.value, read(parseYaml, text).yaml?.value);
    });
  }

  it('is nearly all that the shipped packs hold', () => {
    const content = new URL('../../../content/', import.meta.url);
    const files = readdirSync(content, {recursive: true, encoding: 'utf8'}).filter((name) => name.endsWith('.md')).map((name) => readFileSync(new URL(name.replaceAll('\\', '/'), content), 'utf8'));
    const texts = files.flatMap((text) => [...text.matchAll(/^(?:---|```yaml)\n(.*?)\n(?:---|```)$/gms)].map(([, yaml = '']) => yaml));
    const plain = texts.filter((text) => readPlainYaml(text));
    assert(texts.length > 200 && plain.length / texts.length > 0.9, `${plain.length} of ${texts.length}, and not: ${texts.filter((text) => !readPlainYaml(text)).slice(0, 3).join('\n\n')}`);
    for (const text of plain) assertSame(text);
  });
});
