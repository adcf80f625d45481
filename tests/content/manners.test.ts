/** How the words read, and what may never be among them. Read from the packs and from the Markdown, so that comments count too. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {audience} from '../../src/model/audience.js';
import {explanationPart} from '../../src/model/explanation.js';
import {compiled, contentFiles} from './compiled.js';
import {inventory} from './inventory.js';
import {plain} from './says.js';
import {ownEntriesOf} from './words.js';

/** 999 is no contact that could go out of date, and may stand wherever somebody could be in danger. */
const telephone = /(?:\+44|\(?0)\s*\d(?:[\s().-]*\d){8,10}(?!\d)|\b0800 1111\b/;

const never: Record<string, RegExp> = {
  'an e-mail address': /[\w.+-]+@[\w-]+\.\w/,
  'a postcode': /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/,
  'a date of birth or a record number': /\b(?:date of birth|DOB|NHS number|case number)\b/i,
  'a person named by title': /\b(?:Mr|Mrs|Ms|Miss|Dr|Cllr)\.? [A-Z][a-z]/,
  'raw HTML': /<\/?[a-z][^>\s]*[\s>]/i,
  'an image': /!\[/,
};

const american = /\b(?!(?:over|under|re)?sized?\b|prized?\b|seized?\b)\w*(?:[a-z]ized?|izing|ization)\b|\b(?:behavior|center|color|counselor|enroll|favor|fulfill|program)s?\b/i;

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

/** What stands in a source word for word: titles, official words, the words it stresses. Nobody may mend those. */
const exact = new Set(
  Object.values(inventory.packs).flatMap((row) => [
    ...row.lists.flatMap((list) => [list.title, ...list.rows.flatMap((one) => [one.title ?? [], one.stressed ?? []])]),
    ...row.pathways.map((one) => one.title),
    ...row.terms.map((one) => one.names),
  ]).flat(2).map(plain),
);

/** What an editor writes: without the data, where a line that begins with # is a comment. */
const withoutData = (text: string): string => text.replace(/^---\n.*?\n---$/ms, '').replace(/^```.*?^```$/gms, '');

const headingsOf = (text: string): {depth: number; title: string; id: string | undefined}[] =>
  [...withoutData(text).matchAll(/^(#+) +(.*?)(?: +\{#([a-z0-9]+(?:-[a-z0-9]+)*)\})?$/gm)].map(([, marks = '', title = '', id]) => ({depth: marks.length, title, id}));

const standardSections = ['why', 'practitioner', 'manager', 'timing', 'reflection', 'supervision', 'direct-work', 'guidance'];

const filesIn = (folder: string) => contentFiles().filter(({path}) => path.split('/')[1] === folder);

describe('what no pack may hold', () => {
  const files = contentFiles();

  it('looks at every file of the content', () => {
    assert.ok(files.length >= 80, `only ${files.length} files were read`);
  });

  for (const [what, pattern] of Object.entries(never)) {
    it(`holds no ${what.replace(/^an? /, '')}`, () => {
      for (const {path, text} of files) {
        const found = pattern.exec(text.replace(/https?:\/\/\S+/g, ''));
        assert.equal(found, null, `${path} holds ${what}: ${found?.[0]}`);
      }
    });
  }

  it('holds a telephone number in a help line alone, where its date stands with it', () => {
    for (const {path, text} of files.filter((file) => file.path.split('/')[1] !== 'help-lines')) {
      const found = telephone.exec(text.replace(/https?:\/\/\S+/g, ''));
      assert.equal(found, null, `${path} holds a telephone number: ${found?.[0]}`);
    }
  });

  it('sets no date of adoption', () => {
    for (const {path, text} of files) assert.doesNotMatch(text, /^\s*adopted\s*:/m, path);
  });
});

describe('headings', () => {
  it('carry a written id, from the second level down', () => {
    for (const {path, text} of contentFiles().filter((file) => file.path.endsWith('.md') && !/\.[a-z]{2,3}\.md$/.test(file.path))) {
      for (const {depth, title, id} of headingsOf(text)) {
        assert.ok(depth === 2 || depth === 3, `${path}: ${'#'.repeat(depth)} ${title}`);
        assert.ok(id, `${path}: "${title}" has no id`);
      }
    }
  });

  it('of a standard are its eight sections', () => {
    for (const {path, text} of filesIn('standards')) {
      assert.deepEqual(headingsOf(text).map(({depth, id}) => `${depth} ${id}`), standardSections.map((id) => `2 ${id}`), path);
    }
  });

  it('of an explanation are its audiences and, in each, its parts in their order', () => {
    for (const {path, text} of filesIn('explanations').filter((file) => !/\.[a-z]{2,3}\.md$/.test(file.path))) {
      const headings = headingsOf(text);
      const audiences = headings.filter(({depth}) => depth === 2).map(({id}) => id);
      assert.deepEqual(audiences, audience.options.filter((one) => audiences.includes(one)), path);
      for (const {id} of headings.filter(({depth}) => depth === 3)) assert.ok(explanationPart.options.some((one) => one === id), `${path}: ${id}`);
    }
  });

  it('of a checklist are its items and the two kinds of help', () => {
    for (const {path, text} of filesIn('checklists')) {
      for (const {title, id} of headingsOf(text).filter(({depth}) => depth === 3)) assert.match(`${title} ${id}`, /^(?:Why it matters why|What good looks like good)$/, path);
    }
  });

  it('of a pathway are its steps and, under them, conditions', () => {
    for (const {path, text} of filesIn('pathways')) {
      assert.ok(headingsOf(text).some(({depth}) => depth === 2), path);
      for (const {title} of headingsOf(text).filter(({depth}) => depth === 3)) assert.match(title, /^(?:If|When|Where|Otherwise)\b/, `${path}: "${title}" is no condition`);
    }
  });

  it('of a list are its entries', () => {
    for (const folder of ['bottom-lines', 'statements', 'roles', 'figures', 'timescales', 'terms', 'help-lines']) {
      for (const {path, text} of filesIn(folder)) assert.deepEqual(headingsOf(text).filter(({depth}) => depth !== 2), [], path);
    }
  });
});

for (const id of Object.keys(inventory.packs)) {
  describe(`the words of ${id}`, () => {
    const entries = ownEntriesOf(compiled(id).pack);
    const words = entries.flatMap(({name, texts}) => texts.map((text) => ({name, text})));
    const ours = words.filter(({text}) => !exact.has(plain(text)));

    it('keeps sentences short enough to take in at once', () => {
      for (const {name, text} of ours) {
        for (const sentence of text.split(/(?<=[.?!:;][”"’)]?)\s+/)) {
          const count = sentence.split(/\s+/).length;
          assert.ok(count <= 32, `${name}: ${count} words in "${sentence}"`);
        }
      }
    });

    it('spells as the United Kingdom does', () => {
      for (const {name, text} of words) assert.doesNotMatch(text, american, name);
    });

    it('uses plain words', () => {
      for (const {name, text} of ours) {
        const own = text.replace(/“[^”]*”/g, '');
        for (const [instead, pattern] of Object.entries(office)) assert.doesNotMatch(own, pattern, `${name}: write "${instead}"`);
      }
    });

    it('ends every sentence that stands alone', () => {
      for (const {name, text} of words.filter((one) => /^[A-Z].*\. /.test(one.text))) assert.match(text, /[.?!:][”"’)]?$/, name);
    });
  });
}
