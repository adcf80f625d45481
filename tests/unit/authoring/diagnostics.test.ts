import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {compilePack} from '../../../src/authoring/compile.js';
import {codes} from '../../../src/authoring/codes.js';
import {cases, elsewhere, today} from './cases.js';
import {compile, marked, packYaml, placed, standard, told} from './support.js';

describe('every problem is told where it stands', () => {
  for (const {code, what, files: written, parents = [], broken = [], advised, says} of cases) {
    it(`${code}: ${what}`, () => {
      const {files, places} = marked(written);
      const {pack, diagnostics} = compile(files, parents, broken, advised ? {today} : undefined);
      const expected = places.length ? places : [code === 'missing-pack-file' ? 'pack.yaml:1:1' : undefined];
      assert.deepEqual([...new Set(diagnostics.map((one) => one.code))], [code], diagnostics.map(told).join('\n'));
      if (places.length || code === 'missing-pack-file') assert.deepEqual(diagnostics.map(placed), expected);
      else assert.match(placed(diagnostics[0]!), /:1:1(-|$)/);
      assert.equal(pack === undefined, codes[code].severity === 'error');
      const words = diagnostics.map(({message, remedy}) => `${message}\n${remedy}`).join('\n');
      if (says) assert.ok(words.includes(says), words);
      assert.doesNotMatch(words, /undefined|\[object|\{[a-z]+\}/);
    });
  }

  it('duplicate-file: two files of one path', () => {
    const files = [{path: 'pack.yaml', text: packYaml}, {path: 'README.md', text: 'One'}, {path: 'README.md', text: 'Two'}];
    assert.deepEqual(compilePack(files).diagnostics.map(placed), ['README.md:1:1-4']);
  });
});

describe('the list of codes', () => {
  it('holds the codes that the tests raise and no others', () => {
    assert.deepEqual([...new Set([...cases.map(({code}) => code), ...elsewhere])].sort(), Object.keys(codes).sort());
  });

  it('is the list of docs/diagnostics.md', () => {
    const page = readFileSync(new URL('../../../docs/diagnostics.md', import.meta.url), 'utf8');
    assert.deepEqual([...page.matchAll(/^### `([a-z0-9-]+)`$/gm)].map(([, code]) => code).sort(), Object.keys(codes).sort());
  });

  it('says what is wrong in one sentence and then what to write', () => {
    for (const [code, {message, remedy}] of Object.entries(codes)) {
      assert.match(message, /[.}]$/, code);
      assert.ok(remedy.length > 5, code);
    }
  });
});

describe('all problems at once', () => {
  it('tells those of every file, in the order of files and lines', () => {
    const {files, places} = marked({
      'pack.yaml': packYaml.replace('1.0.0', '«one»').replace('duty: local', 'duty: «shall»'),
      'checklists/a.md': '---\nid: a\ntitle: A\n«anwsers»: tick\nanswers: tick\n---\n## One {#one}\n\n## Two «{#one}»\n\n«## Three»\n',
      'standards/b.md': '---\nid: b\ntitle: B\nnumber: «none»\nreviewed: «2026-13-01»\n---\nOne «<i>»two. See «[x](term:gone)» and «[y](ftp://example.org)».\n',
      'terms/c.md': '## C {#c}\n```yaml\nplain: C\n```\n\nSee «![a](https://example.org)» and [standard b](standard:b).\n',
    });
    const {pack, diagnostics} = compile(files);
    assert.equal(pack, undefined);
    assert.deepEqual(diagnostics.map(placed), [...places.filter((place) => /check|pack/.test(place)), ...places.filter((place) => /stand|terms/.test(place))].sort((a, b) => order(a, b)));
  });

  const order = (a: string, b: string) => {
    const [[fileA, lineA, columnA], [fileB, lineB, columnB]] = [a.split(/[:-]/), b.split(/[:-]/)] as [[string, string, string], [string, string, string]];
    return fileA < fileB ? -1 : fileA > fileB ? 1 : Number(lineA) - Number(lineB) || Number(columnA) - Number(columnB);
  };

  it('tells a mistake in the defaults once and not at every entry', () => {
    const {diagnostics} = compile({...standard('Text.\n'), 'pack.yaml': packYaml.replace('source: handbook', 'source: gone').replace('  duty: local\n', '')});
    assert.deepEqual(diagnostics.map(told), ['pack.yaml:12:11 unknown-source', 'standards/one.md:1:1 missing-provenance']);
  });
});
