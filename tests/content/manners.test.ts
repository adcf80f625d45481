/** How the words read, and what may never be among them. Read from the packs and from the Markdown, so that comments count too. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {compiled, contentFiles} from './compiled.js';
import {inventory} from './inventory.js';
import {entriesOf} from './words.js';

const never: Record<string, RegExp> = {
  'an e-mail address': /[\w.+-]+@[\w-]+\.\w/,
  'a telephone number': /(?:\+44|\(?0)\s*\d(?:[\s().-]*\d){8,10}(?!\d)/,
  'a postcode': /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/,
  'a date of birth or a record number': /\b(?:date of birth|DOB|NHS number|case number)\b/i,
  'a person named by title': /\b(?:Mr|Mrs|Ms|Miss|Dr|Cllr)\.? [A-Z][a-z]/,
  'raw HTML': /<\/?[a-z][^>\s]*[\s>]/i,
  'an image': /!\[/,
};

const american = /\b\w*(?:[a-z]ized?|izing|ization)\b|\b(?:behavior|center|color|counselor|enroll|favor|fulfill|program)s?\b/i;

/** Office words, each with what to write. */
const office: Record<string, RegExp> = {
  'use': /\butili[sz]/i,
  'now, or the day': /\bgoing forward\b/i,
  'help': /\bfacilitat/i,
  'worker': /\bservice users?\b/i,
  'before': /\bprior to\b/i,
  'about': /\bin (?:relation|regard) to\b/i,
  'what was seen': /\bdisguised compliance\b/i,
  'make sure': /\bensur(?:e|es|ing)\b/i,
  'who they are': /\bthe (?:above|aforementioned)\b/i,
};

describe('what no pack may hold', () => {
  const files = contentFiles();

  it('looks at every file of the content', () => {
    assert.ok(files.length >= 16, `only ${files.length} files were read`);
  });

  for (const [what, pattern] of Object.entries(never)) {
    it(`holds no ${what.replace(/^an? /, '')}`, () => {
      for (const {path, text} of files) {
        const found = pattern.exec(text.replace(/https?:\/\/\S+/g, ''));
        assert.equal(found, null, `${path} holds ${what}: ${found?.[0]}`);
      }
    });
  }

  it('sets no date of adoption', () => {
    for (const {path, text} of files) assert.doesNotMatch(text, /^\s*adopted\s*:/m, path);
  });

  it('keeps to headings of entries, items, and the two kinds of help', () => {
    for (const {path, text} of files) {
      for (const [heading] of text.matchAll(/^#{3,} .*$/gm)) {
        assert.match(heading, /^### (?:Why it matters \{#why\}|What good looks like \{#good\})$/, path);
      }
      for (const [heading] of text.matchAll(/^#{1,2} .*$/gm)) assert.match(heading, /^## .+ \{#[a-z0-9]+(?:-[a-z0-9]+)*\}$/, path);
    }
  });
});

for (const id of Object.keys(inventory.packs)) {
  describe(`the words of ${id}`, () => {
    const words = entriesOf(compiled(id).pack).flatMap(({name, texts}) => texts.map((text) => ({name, text})));

    it('keeps sentences short enough to take in at once', () => {
      for (const {name, text} of words) {
        for (const sentence of text.split(/(?<=[.?!:;])\s+/)) {
          const count = sentence.split(/\s+/).length;
          assert.ok(count <= 32, `${name}: ${count} words in "${sentence}"`);
        }
      }
    });

    it('spells as the United Kingdom does', () => {
      for (const {name, text} of words) assert.doesNotMatch(text, american, name);
    });

    it('uses plain words', () => {
      for (const {name, text} of words) for (const [instead, pattern] of Object.entries(office)) assert.doesNotMatch(text, pattern, `${name}: write "${instead}"`);
    });

    it('ends every sentence that stands alone', () => {
      for (const {name, text} of words.filter((one) => /^[A-Z].*\. /.test(one.text))) assert.match(text, /[.?!:]$/, name);
    });
  });
}
