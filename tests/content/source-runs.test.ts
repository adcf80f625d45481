/** Promise 7, the other way round: what is not marked as quoted is in our own sentences. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Pack} from '../../src/model/pack.js';
import {compiled, contentFiles} from './compiled.js';
import {inventory} from './inventory.js';
import {plain} from './says.js';
import {copied, hashOf, peopleIn, runCount, runLength, sourceNames, wordsOf} from './source-runs.js';
import {entriesOf, inlines, inlineText, ownEntriesOf, type Entry} from './words.js';

/** Titles and stressed words that the sources fix, which carry over exactly and may be named in our sentences. */
const fixedTitles = new Set(
  Object.values(inventory.packs).flatMap((row) => [
    ...row.lists.flatMap((list) => [list.title, ...list.rows.flatMap((one) => [one.title ?? [], one.stressed ?? []].flat())]),
    ...row.pathways.map((one) => one.title),
    ...row.standards.map((one) => one.title),
  ]).flat().map(plain),
);

const withoutQuotations = (text: string): string[] => text.split(/“[^”]*”|"[^"]*"|(?<!\p{L})‘[^’]*’(?!\p{L})/u);

/** Our own sentences in an entry: what stands neither in quotation marks nor as the title of another entry. */
function ours(entry: Entry): string[] {
  if (entry.provenance.wording === 'quoted') return [];
  const titles = entry.titles.filter((title) => !fixedTitles.has(plain(title)));
  const prose = entry.bodies.flatMap(inlines).map((run) => run.map((node) => (node.type === 'entry-link' && fixedTitles.has(plain(inlineText(node))) ? '“”' : inlineText(node))).join(''));
  return [...titles, ...entry.lines, ...prose].flatMap(withoutQuotations);
}

const longestQuote = (pack: Pack): {name: string; words: string[]}[] =>
  entriesOf(pack).flatMap((entry) => entry.texts.flatMap((text) => copied(text).map(({words}) => ({name: entry.name, words}))));

describe('our own sentences', () => {
  it('are held against all five documents', () => {
    assert.deepEqual(sourceNames, [
      'barnet-performance-and-quality-strategy', 'hackney-the-way-we-do-things-here', 'leicestershire-growing-quality-in-social-care',
      'lewisham-vision-bottom-lines-values', 'wandsworth-outstanding-practice-framework',
    ]);
    assert.ok(runCount > 8000, `only ${runCount} runs are known`);
  });

  it('would not be taken for ours if they were copied', () => {
    const known = copied('As it says: “When you work here in Leicestershire you are signing up to a shared vision and mission for local children and families.”');
    assert.deepEqual(known.map(({source, words}) => [source, words.length]), [['leicestershire-growing-quality-in-social-care', 21]]);
    assert.deepEqual(copied('When you come to work in this county you sign up to one shared vision for the children who live here.'), []);
    assert.notEqual(hashOf('a', wordsOf('one two')), hashOf('b', wordsOf('one two')), 'the hashes are not salted');
  });

  for (const id of Object.keys(inventory.packs)) {
    it(`are no source's in ${id}: no run of ${runLength} words or more is`, () => {
      const found = ownEntriesOf(compiled(id).pack).flatMap((entry) => ours(entry).flatMap((text) => copied(text).map(({source, words}) => `${entry.name}: "${words.join(' ')}" (${source})`)));
      assert.deepEqual(found, []);
    });

    it(`quote no more than forty words at a time in ${id}`, () => {
      for (const {name, words} of longestQuote(compiled(id).pack)) assert.ok(words.length <= 40, `${name} quotes ${words.length} words: ${words.join(' ')}`);
    });
  }

  it('name nobody whom the sources name', () => {
    for (const {path, text} of contentFiles()) assert.deepEqual(peopleIn(text), [], path);
  });
});
