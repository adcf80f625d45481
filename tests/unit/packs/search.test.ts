import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {readInSlices, searchIndex, type SearchAnswer, type SearchHit} from '../../../src/packs/search.js';
import type {Pack} from '../../../src/model/pack.js';
import {common, everyKind, largePack, largeQueries, packOf, prose} from './search-sample.js';

const ready = (pack: Pack) => {
  const index = searchIndex(pack);
  assert.equal(index.read(Infinity), true);
  return index;
};
const titles = ({hits}: SearchAnswer) => hits.map(({entry}) => entry.title);
/** A text with what was found in it in brackets. */
const marked = (text: string, ranges: readonly [number, number][]) => [...ranges].reverse().reduce((out, [from, to]) => `${out.slice(0, from)}[${out.slice(from, to)}]${out.slice(to)}`, text);
const excerpt = ({excerpt: text, ranges}: SearchHit) => marked(text, ranges);
const statement = (title: string, text = '', id = title.toLowerCase().replace(/\W+/g, '-')) => ({...common, id, title, body: prose(text)});
const statements = (...all: [title: string, text?: string][]) => ready(packOf({statements: all.map(([title, text]) => statement(title, text))}));

describe('search', () => {
  it('finds every entry of every kind by any word it says, with the part it stands in', () => {
    const index = ready(everyKind());
    const found = (query: string) => index.find(query).hits.map(({kind, part}) => [kind, part?.title].filter(Boolean).join(', '));
    assert.deepEqual(found('strapline'), ['list']);
    assert.deepEqual(found('later'), ['standard, Why it matters']);
    assert.deepEqual(found('ecomap'), ['checklist, Ecomap']);
    const [item] = index.find('ecomap').hits;
    assert.deepEqual([marked(item!.part!.title!, item!.partRanges), item!.excerpt], ['[Ecomap]', 'It is up to date. What good looks like. Drawn with the child.']);
    assert.deepEqual(found('disagreement'), ['pathway']);
    assert.deepEqual(found('worries'), ['pathway, Day 1: Talk to the worker']);
    assert.deepEqual(found('0800'), ['help-line']);
    assert.deepEqual(found('1,487'), ['figure']);
    assert.deepEqual(found('9347'), [], 'a number is found as it is written');
    assert.deepEqual(found('9,347'), ['statement']);
    assert.deepEqual(found('cell'), ['standard']);
    assert.deepEqual(found('somebody comes'), ['explanation, For a young child']);
    assert.deepEqual(found('asesiad'), [], 'a translation is never shown by a search');
  });

  it('sets titles before headings before text, whole words before beginnings, and the very title first', () => {
    const pack = packOf({
      statements: [statement('Other', 'A visit was made'), statement('Visiting hours'), statement('Home visit, announced'), statement('Visit')],
      standards: [{...common, id: 'one', title: 'One', number: 1, body: [], sections: [{id: 'visit', title: 'Each visit', body: prose('On time.')}]}],
    });
    assert.deepEqual(titles(ready(pack).find('visit')), ['Visit', 'Home visit, announced', 'Visiting hours', 'One', 'Other']);
  });

  it('finds words by their beginning while they are typed, and a short word in the middle only whole', () => {
    const index = statements(['Assessment'], ['Asking'], ['Child in need'], ['Child information']);
    assert.deepEqual(titles(index.find('as')), ['Asking', 'Assessment']);
    assert.deepEqual(titles(index.find('asse')), ['Assessment']);
    assert.deepEqual(titles(index.find('child in')), ['Child in need', 'Child information']);
    assert.deepEqual(titles(index.find('in child')), ['Child in need']);
  });

  it('makes no difference of case, accents, apostrophes and plurals', () => {
    const index = statements(['Children’s views'], ['Résumé'], ['Policies']);
    for (const query of ['CHILDREN', "children's", 'children’s', 'view']) assert.deepEqual(titles(index.find(query)), ['Children’s views'], query);
    assert.deepEqual(titles(index.find('resume')), ['Résumé']);
    assert.deepEqual(titles(index.find('policy')), ['Policies']);
    assert.deepEqual(marked('Children’s views', index.find("children's").hits[0]!.titleRanges), '[Children’s] views');
  });

  it('forgives one letter in words of five and more, wrong, missing, added or swapped, also before the word is ended', () => {
    const index = statements(['Supervision'], ['Chronology'], ['Plan']);
    for (const query of ['suprvision', 'superrvision', 'supervizion', 'supevrision', 'zupervision', 'supevi']) assert.deepEqual(titles(index.find(query)), ['Supervision'], query);
    for (const query of ['pln', 'plam', 'suprvizion']) assert.deepEqual(titles(index.find(query)), [], query);
  });

  it('takes no word for a typo that stands in the pack', () => {
    assert.deepEqual(titles(statements(['Court'], ['Count'], ['Course']).find('court')), ['Court']);
  });

  it('knows a term by every name: its abbreviation, its other phrases, its plain words', () => {
    const index = ready({...everyKind(), statements: [statement('Plans', 'A child in need has one.'), statement('Not it', 'The need of a child in our street'), statement('Plain', 'We lend a helping hand.')]});
    assert.deepEqual(titles(index.find('cin')), ['Child in need plan', 'Plans', 'Plain']);
    assert.deepEqual(titles(index.find('a helping hand')).slice(0, 2).sort(), ['Child in need plan', 'Plain']);
    const plans = index.find('CIN').hits.find(({entry}) => entry.title === 'Plans')!;
    assert.equal(excerpt(plans), 'A [child in need] has one.');
  });

  it('wants the words that tell most, and not every small one', () => {
    const index = statements(['First review', 'When the first review is held'], ['Reviews', 'What a review is for'], ['Visits', 'When the first visit is made'], ['Home', 'The place where a child is'], ['Other', 'What is the case'], ['More', 'The end']);
    const found = index.find('when is the first review');
    assert.equal(titles(found)[0], 'First review');
    assert.ok(!titles(found).includes('Other') && !titles(found).includes('More'));
    assert.deepEqual(titles(statements(['Childline', 'Talk to somebody'], ['Things', 'Your phone and a childline card'], ['Letters', 'A phone is better']).find('childline phone')).sort(), ['Childline', 'Things'], 'a title counts for more than text');
  });

  it('shows a line of text round what was found, cut between words, and marks it there', () => {
    const filler = 'Nothing is said of it here and that goes on for quite a while. '.repeat(6);
    const hit = (text: string, query: string) => statements(['Other', text]).find(query).hits[0]!;
    const long = hit(`${filler}The ecomap is drawn with the child. ${filler}`, 'ecomap');
    assert.match(excerpt(long), /^….*The \[ecomap\] is drawn with the child\. .*…$/);
    assert.ok(long.excerpt.length <= 170, String(long.excerpt.length));
    assert.equal(excerpt(hit('The ecomap is drawn.', 'ecomap')), 'The [ecomap] is drawn.');
    assert.match(excerpt(hit(`${filler}The last word is ecomap.`, 'ecomap')), /^….*\[ecomap\]\.$/);
    assert.equal(hit('ecomap, first of all. And an ecomap. The sky.', 'ecomap').ranges.length, 2);
    const [titleOnly] = statements(['Ecomap', filler]).find('ecomap').hits;
    assert.match(titleOnly!.excerpt, /^Nothing is said.*…$/);
    assert.deepEqual(titleOnly!.ranges, []);
  });

  it('marks no word that tells nothing beside a rare one', () => {
    const all = Array.from({length: 30}, (_, number): [string, string] => [`Entry ${number}`, number ? 'It is the same.' : 'It is the review.']);
    assert.equal(excerpt(statements(...all).find('the review').hits[0]!), 'It is the [review].');
  });

  it('holds to the kinds asked for, and still says how many there are of each', () => {
    const index = ready(everyKind());
    const all = index.find('plan');
    assert.deepEqual(all.counts, {timescale: 1, term: 1});
    const held = index.find('plan', {kinds: ['timescale']});
    assert.deepEqual(held.hits.map(({kind}) => kind), ['timescale']);
    assert.deepEqual(held.counts, all.counts);
    assert.equal(statements(...Array.from({length: 40}, (_, number): [string] => [`Visit ${number}`])).find('visit').hits.length, 20);
    assert.equal(statements(['Visit one'], ['Visit two']).find('visit', {limit: 1}).hits.length, 1);
  });

  it('helps where nothing is found: which words are missing, and which are like them', () => {
    const index = statements(['Chronology'], ['Ecomap'], ['Supervision']);
    assert.deepEqual(index.find('kronologie'), {hits: [], counts: {}, missing: ['kronologie'], nearest: ['Chronology']});
    assert.deepEqual(index.find('zzzz').nearest, []);
    const half = index.find('ecomap zzzz');
    assert.deepEqual([titles(half), half.missing, half.nearest], [['Ecomap'], ['zzzz'], []]);
    for (const nothing of ['', '   ', '…!?', '\u202E']) assert.deepEqual(index.find(nothing), {hits: [], counts: {}, missing: [], nearest: []});
    index.find('kronologie');
    assert.deepEqual(index.find('kronologi').nearest, ['Chronology'], 'what was typed is no word of the pack');
    assert.deepEqual(index.find('kronologie').nearest, ['Chronology']);
  });

  it('is read in slices, one entry at a time if need be, and finds at any time what has been read', async () => {
    const pack = packOf({statements: Array.from({length: 50}, (_, number) => statement(`Visit ${number}`))});
    const index = searchIndex(pack);
    let slices = 0;
    let found = 0;
    while (!index.read(0)) {
      slices++;
      const now = index.find('visit', {limit: 99}).hits.length;
      assert.ok(now === found || now === found + 1, 'no slice takes more than one entry beyond its time');
      found = now;
    }
    assert.equal(slices, 50);
    assert.equal(found, 50);
    assert.equal(index.read(), true, 'reading on does no harm');

    const other = searchIndex(largePack(300));
    let breaths = 0;
    const timer = setInterval(() => breaths++, 0);
    await readInSlices({...other, read: () => other.read(0.5)});
    clearInterval(timer);
    assert.ok(breaths > 3, `others had their turn ${breaths} times`);
    assert.equal(other.read(0), true);
    const stopped = searchIndex(pack);
    await readInSlices(stopped, AbortSignal.abort());
    assert.deepEqual(stopped.find('visit').hits, []);
  });

  it('finds in a large pack what stands there: every title, by its own words', () => {
    const pack = largePack(400);
    const index = ready(pack);
    for (const {title} of [...pack.statements, ...pack.standards]) assert.ok(titles(index.find(title, {limit: 5})).includes(title), title);
    for (const query of largeQueries(pack, 100)) assert.doesNotThrow(() => index.find(query));
  });

  it('takes any text at all, in the pack and in the question, and marks only what stands there', () => {
    const strange = fc.oneof(
      fc.string({unit: 'binary', maxLength: 60}),
      fc.array(fc.constantFrom('<script>', '"><img src=x>', '\u202E', '\u0000', '\uD800', '’', "'", 'İ', 'ﬀ', 'ß', 'e\u0301', '漢字', 'مرحبا', 'a'.repeat(500), ' ', '__proto__', 'constructor', '[', '\\', '.*', 'review', 's', '😀'), {maxLength: 14}).map((parts) => parts.join('')),
    );
    fc.assert(fc.property(fc.array(fc.tuple(strange, strange), {minLength: 1, maxLength: 4}), strange, fc.nat(3), (entries, query, which) => {
      const index = ready(packOf({statements: entries.map(([title, text], number) => statement(title, text, `s${number}`)), terms: [{...common, id: 't', title: entries[0]![0] || 'x', plain: entries[0]![1] || 'x', short: query || 'x', body: []}]}));
      for (const asked of [query, entries[which % entries.length]![0]]) {
        for (const {entry, excerpt: text, titleRanges, ranges} of index.find(asked).hits) {
          for (const [whole, all] of [[entry.title, titleRanges], [text, ranges]] as const) {
            let last = 0;
            for (const [from, to] of all) {
              assert.ok(from >= last && to > from && to <= whole.length, JSON.stringify({whole, all}));
              last = to;
            }
          }
          assert.ok(text.length <= 165, String(text.length));
        }
      }
    }), {numRuns: 300});
  });
});
