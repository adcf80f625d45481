/** The elements' own words in other languages: none missing, none left over, every gap filled in, and marked as what they are. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {words as cy} from '../../../components/base/languages/cy.js';
import {words as ur} from '../../../components/base/languages/ur.js';
import {saying} from '../../../components/base/say.js';
import {everythingSaid} from './said.js';

const {said, unclear} = everythingSaid();
const english = new Set(said.map(({text}) => text));
const gaps = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([gap]) => gap).sort();

describe('what the elements say', () => {
  it('is written where it is said, so that it can be found and translated', () => {
    assert.deepEqual(unclear, []);
    assert.ok(english.size > 50, `${english.size}`);
  });
});

for (const [language, words] of Object.entries({cy, ur})) {
  describe(`the words in ${language}`, () => {
    it('are there for everything that is said', () => assert.deepEqual([...english].filter((text) => !Object.hasOwn(words, text)), []));

    it('are there for nothing that is no longer said', () => assert.deepEqual(Object.keys(words).filter((text) => !english.has(text)), []));

    it('leave out nothing that is filled in', () => {
      for (const [text, translated] of Object.entries(words)) assert.deepEqual(gaps(translated), gaps(text), text);
    });

    it('are not English left standing', () => {
      assert.deepEqual(Object.entries(words).filter(([text, translated]) => text === translated && text.length > 3 && /[a-z]{4}/.test(text.replace(/\{\w+\}/g, ''))), []);
    });

    it('are marked as a draft, since nobody who speaks the language has checked them', () => {
      assert.match(readFileSync(new URL(`../../../components/base/languages/${language}.ts`, import.meta.url), 'utf8'), /A draft: no \w+ speaker has checked it\./);
    });
  });
}

describe('saying something', () => {
  it('falls back to English, and fills in either', () => {
    const say = saying({'{count} found': '{count} wedi’u canfod'});
    assert.equal(say('{count} found', {count: 3}), '3 wedi’u canfod');
    assert.equal(say('Close {what}', {what: 'this'}), 'Close this');
  });

  it('leaves braces that nothing fills as they are, and takes no word of the object’s own for one', () => {
    assert.equal(saying({})('A {gap}'), 'A {gap}');
    assert.equal(saying({})('constructor'), 'constructor');
  });
});
