import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Term} from '../../../src/model/term.js';
import {lettersOf, wordsOf} from '../../../src/packs/glossary.js';

const term = (id: string, title: string, more: Partial<Term> = {}): Term => ({id, title, plain: `plain ${id}`, body: [], ...more}) as Term;
const namesOf = (...given: Parameters<typeof wordsOf>): string[] => wordsOf(...given).map(({name}) => name);
const language = 'en-GB';

describe('the words of a pack', () => {
  it('are in the order of a dictionary, numbers by their size', () => {
    assert.deepEqual(namesOf([term('a', 'section 47'), term('b', 'Section 5'), term('c', 'école'), term('d', 'Zoo'), term('e', 'Eel')], {language}), ['école', 'Eel', 'Section 5', 'section 47', 'Zoo']);
  });

  it('are found by each word that is looked for, in any order, in anything that is said of them', () => {
    const terms = [term('a', 'Core group', {short: 'CG', expansion: 'Who carries out a plan', uses: ['core groups']}), term('b', 'Child’s plan')];
    for (const find of ['group core', 'cg', 'CARRIES', 'groups']) assert.deepEqual(namesOf(terms, {language, find}), ['Core group'], find);
    assert.deepEqual(namesOf(terms, {language, find: "child's"}), ['Child’s plan']);
    assert.deepEqual(namesOf(terms, {language, find: 'core zebra'}), []);
    assert.equal(namesOf(terms, {language, find: '  '}).length, 2);
  });

  it('are not found by plain words that are not shown', () => {
    assert.deepEqual(namesOf([term('a', 'Area', {audience: 'parent', expansion: 'x', plain: 'secret'})], {language, audience: 'young-person', find: 'secret'}), []);
  });
});

describe('letters', () => {
  const of = (...titles: string[]): string[] => lettersOf(wordsOf(titles.map((title, index) => term(String(index), title)), {language})).map(({letter, id, words}) => `${letter} ${id} ${words.length}`);

  it('are those that there are, accents and capitals put aside', () => assert.deepEqual(of('apple', 'Ábc', 'Éa', 'zoo'), ['A a 2', 'E e 1', 'Z z 1']));

  it('have a place for numbers, and one for what is neither', () => assert.deepEqual(of('20', '7 days', '“Q”', 'b'), ['# other 1', '0–9 0-9 2', 'B b 1']));

  it('of other scripts are letters too', () => assert.deepEqual(of('جائزہ'), ['ج ج 1']));
});
