import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';
import fc from 'fast-check';
import {overLimits, readingOf, sentencesOf, syllablesOf, textsOf, wordsOf} from '../../../src/authoring/reading-age.js';
import {reportReadings} from '../../../src/cli/reading-age.js';
import type {Block, Inline} from '../../../src/model/prose.js';

const text = (words: string): Inline => ({type: 'text', text: words});
const paragraph = (...children: Inline[]): Block => ({type: 'paragraph', children});

/** Measures, and fails the test where nothing could be measured. */
function measured(...texts: string[]) {
  const reading = readingOf(texts);
  assert.ok(reading);
  return reading;
}

describe('sentences', () => {
  const cases: [what: string, text: string, sentences: string[]][] = [
    ['end at a full stop, question mark or exclamation mark', 'Who are we? We help. Ask us!', ['Who are we?', 'We help.', 'Ask us!']],
    ['end inside closing quotes and brackets', '“We will try.” That is all. (Ask us.) Thank you.', ['“We will try.”', 'That is all.', '(Ask us.)', 'Thank you.']],
    ['end with the text, though no mark stands there', 'a break', ['a break']],
    ['do not end inside a number', 'Ring after 9.30 in the morning.', ['Ring after 9.30 in the morning.']],
    ['do not end after e.g. and the like', 'Bring somebody, e.g. your sister.', ['Bring somebody, e.g. your sister.']],
    ['do not end after a title', 'Ask for Dr. Green. She knows.', ['Ask for Dr. Green.', 'She knows.']],
    ['are none where there is no word', ' … ', []],
  ];
  for (const [what, given, sentences] of cases) it(what, () => assert.deepEqual(sentencesOf(given), sentences));
});

describe('words', () => {
  it('are what has a letter or a digit, without the marks around it', () => {
    assert.deepEqual(wordsOf('“Don’t worry” – it’s 9.30, and/or later …'), ['Don’t', 'worry', 'it’s', '9.30', 'and', 'or', 'later']);
  });
  it('may have a hyphen inside', () => assert.deepEqual(wordsOf('your well-being — now'), ['your', 'well-being', 'now']));
});

describe('syllables', () => {
  const cases: [word: string, count: number][] = [
    ['child', 1], ['worker', 2], ['family', 3], ['assessment', 3], ['conference', 3], ['independent', 4], ['don’t', 1], ['you’ll', 1], ['well-being', 3],
    ['NHS', 3], ['BBC', 3], ['IROs', 3], ['WWF', 7], ['I', 1], ['15', 2], ['3', 1],
  ];
  for (const [word, count] of cases) it(`${word} has ${count}`, () => assert.equal(syllablesOf(word), count));
});

describe('a measured text', () => {
  it('has the grade of the published formula', () => {
    // Worked out by hand: 0.39 × 11/2 + 11.8 × 12/11 − 15.59 = 2.145 + 12.873 − 15.59.
    const reading = measured('You can bring someone with you. They can help you talk.');
    assert.deepEqual([reading.sentences, reading.words, reading.syllables], [2, 11, 12]);
    assert.equal(reading.grade.toFixed(3), '-0.572');
    assert.equal(reading.age, reading.grade + 5);
    assert.equal(reading.sentenceLength, 5.5);
  });
  it('counts each list item as a sentence of its own', () => {
    const reading = measured('You can ask for:', 'a break', 'an interpreter', 'someone to come with you');
    assert.equal(reading.sentences, 4);
    assert.equal(reading.sentenceLength, 13 / 4);
  });
  it('finds what officials write harder than what people say', () => {
    const official = measured('The multi-agency safeguarding partnership will undertake a comprehensive assessment of parental capacity.');
    const plain = measured('We will talk with you. We want to find out what would help.');
    assert.deepEqual(overLimits(official), ['age']);
    assert.deepEqual(overLimits(plain), []);
  });
  it('is over the limit for sentences though its words are short', () => {
    assert.deepEqual(overLimits(measured('We may come to see you at home and we may talk to you and to your child too so that we can help.')), ['sentenceLength']);
  });
  it('is nothing where there is no word', () => assert.equal(readingOf(['', ' … ']), undefined));
  it('has figures that can be used, whatever the text', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.string(), fc.string({unit: 'grapheme'})), {maxLength: 5}), (texts) => {
      const reading = readingOf(texts);
      if (!reading) return;
      assert.ok(reading.sentences >= 1 && reading.words >= reading.sentences && reading.syllables >= reading.words);
      assert.ok(Number.isFinite(reading.grade));
    }));
  });
});

describe('the texts of a body', () => {
  it('are its paragraphs, list items, quotes and cells, with links and names read as their words', () => {
    const body: Block[] = [
      paragraph(text('Ask '), {type: 'name', name: 'worker', children: [text('your social worker')]}, text(' about the '), {type: 'entry-link', kind: 'term', id: 'core-group', children: [{type: 'strong', children: [text('core group')]}]}, text('.')),
      {type: 'list', ordered: false, items: [[paragraph(text('a break'))], [paragraph(text('time'), {type: 'break'}, text('to read'))]]},
      {type: 'rule'},
      {type: 'quote', children: [paragraph(text('We will try.'))]},
      {type: 'table', head: [[text('Who')]], rows: [[[text('You')]]]},
    ];
    assert.deepEqual(textsOf(body), ['Ask your social worker about the core group.', 'a break', 'time to read', 'We will try.', 'Who', 'You']);
  });
});

describe('the report', () => {
  let content: string;
  let printed: string[];
  const put = (path: string, written: string): void => {
    mkdirSync(dirname(join(content, path)), {recursive: true});
    writeFileSync(join(content, path), written);
  };
  const report = (...names: string[]): number => reportReadings(content, names, (line) => printed.push(line));
  const explanation = (id: string, next: string): string => `---
id: ${id}
title: A visit
---

## For a parent or carer {#parent}

### What happens next {#next}

${next}

### What you can ask for {#ask}

- a break
- an interpreter

### Who can help you {#help}

Ask [your social worker](name:worker). You can ring their manager too.
`;
  const easy = 'We come to see you. We listen. Then we tell you what we think.';
  const hard = 'The multi-agency safeguarding partnership will undertake a comprehensive assessment of parental capacity.';

  beforeEach(() => {
    content = mkdtempSync(join(tmpdir(), 'reading-age-test-'));
    printed = [];
    for (const pack of ['first', 'second']) {
      put(`${pack}/pack.yaml`, `id: ${pack}\ntitle: Pack\nversion: 1.0.0\nlanguage: en-GB\nowner: Somebody\nsources:\n  ours:\n    title: Ours\n    publisher: Us\n    edition: '2026'\n`
        + 'defaults:\n  source: ours\n  place: All of it\n  wording: drafted\n  duty: local\n  reviewed: 2026-11-22\n  due: 2027-11-22\n');
    }
    put('first/explanations/visit.md', explanation('visit', easy));
  });
  afterEach(() => rmSync(content, {recursive: true, force: true}));

  it('has a row for every part, with its figures, and passes where all are easy', () => {
    assert.equal(report(), 0);
    const lines = printed.join('\n').split('\n');
    assert.match(lines[1]!, /^visit +parent +(next|ask|help) +\d+ +\d+ +[\d.]+ +-?[\d.]+ +[\d.]+$/);
    assert.match(lines.find((line) => line.includes(' next '))!, /^visit +parent +next +14 +3 +4\.7 /);
    assert.match(printed.join('\n'), /3 parts of 1 explanation: 28 words, 7 sentences, 4\.0 words a sentence/);
  });
  it('names what is too hard, last, and fails', () => {
    put('second/explanations/assessed.md', explanation('assessed', hard));
    assert.equal(report(), 1);
    const rows = printed.join('\n').split('\n\n')[0]!.split('\n');
    assert.match(rows.at(-1)!, /^assessed +parent +next .* hard words$/);
    assert.match(printed.join('\n'), /1 is above a reading age of 11/);
  });
  it('keeps to the packs that are named', () => {
    put('second/explanations/assessed.md', explanation('assessed', hard));
    assert.equal(report('first'), 0);
    assert.doesNotMatch(printed.join('\n'), /assessed/);
  });
  it('passes nothing where a pack has an error, and shows it', () => {
    put('first/explanations/visit.md', explanation('visit', easy).replace('{#ask}', '{#asking}'));
    assert.equal(report(), 1);
    assert.match(printed.join('\n'), /first\/explanations\/visit\.md:\d+/);
    assert.equal(report('second'), 0);
  });
  it('says so where there is no such pack', () => {
    assert.equal(report('third'), 2);
    assert.match(printed.join('\n'), /There is no pack in ".*third"/);
  });
});
