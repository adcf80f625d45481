/** What chapters become, and that two producers' documents of the same words become the same files. */
import assert from 'node:assert/strict';
import {readFileSync, writeFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {toEntries, type Choices} from '../../../../src/authoring/word/entries.js';
import {readDocument} from '../../../../src/authoring/word/read-document.js';
import {compile, packYaml, told} from '../support.js';
import {docx, heading, p, table} from './docx.js';

const choices: Choices = {title: 'framework', source: 'handbook', reviewed: '2026-03-31'};
const fixture = (name: string): URL => new URL(`../../../fixtures/word/${name}`, import.meta.url);
const imported = (bytes: Uint8Array, more: Partial<Choices> = {}) => {
  const {files, told: all} = toEntries(readDocument(bytes), {...choices, ...more});
  return {files: Object.fromEntries(files.map(({path, text}) => [path, text])), told: all.map(({code}) => code)};
};

/** Everything that was made, as one text. */
const written = (files: Record<string, string>): string => Object.entries(files).map(([path, text]) => `=== ${path}\n${text}`).join('\n');

function sameAsFile(name: string, seen: string): void {
  if (process.env['UPDATE_TRANSCRIPTS']) writeFileSync(fixture(name), seen);
  assert.equal(seen, readFileSync(fixture(name), 'utf8'));
}

describe('documents that two programs made of the same words', () => {
  for (const name of ['framework', 'awkward']) {
    it(`become the same Markdown, which builds with nothing to complain of: ${name}`, () => {
      for (const producer of ['pandoc', 'libreoffice']) {
        const {files} = imported(readFileSync(fixture(`${name}-${producer}.docx`)));
        // LibreOffice was never given the tracked changes of the other document: what was deleted there stands here
        sameAsFile(`${name}.expected.md`, written(files).replace(' It can wait a week.', ''));
        assert.deepEqual(compile({'pack.yaml': packYaml, ...files}).diagnostics.map(told), [], producer);
      }
    });
  }

  it('tell of the same things, as far as each program kept them', () => {
    assert.deepEqual(imported(readFileSync(fixture('awkward-pandoc.docx'))).told, ['footnote', 'picture', 'equation', 'link-left', 'bold-line', 'tracked-changes']);
    assert.deepEqual(imported(readFileSync(fixture('awkward-libreoffice.docx'))).told, ['footnote', 'picture', 'picture', 'link-left', 'bold-line']);
  });
});

describe('chapters', () => {
  const body = p('Before.') + heading(1, 'Vision') + p('One.') + heading(1, 'Values') + p('Two.') + heading(2, 'Kind') + p('Three.') + heading(2, 'Kind') + heading(1, 'Standard 7 – Planning') + p('Four.') + heading(2, 'Why');
  const names = (kind?: Choices['kind'], more: Partial<Choices> = {}): string[] => Object.keys(imported(docx(body), {...(kind && {kind}), ...more}).files);

  it('become lists, statements and standards by their shape and name', () => {
    const {files} = imported(docx(body));
    assert.deepEqual(Object.keys(files), ['statements/framework.md', 'statements/values.md', 'standards/planning.md']);
    assert.match(files['statements/framework.md'] ?? '', /title: framework\norder: 1\n[^]*\nBefore\.\n\n## Vision \{#vision\}\n\nOne\.\n$/);
    assert.match(files['statements/values.md'] ?? '', /place: under “Values”\n[^]*\n## Kind \{#kind\}\n\nThree\.\n\n## Kind \{#kind-2\}\n$/);
    assert.match(files['standards/planning.md'] ?? '', /title: Planning\nnumber: 7\n[^]*\nFour\.\n\n## Why \{#why\}\n$/);
  });

  it('become what is asked for', () => {
    assert.deepEqual(names('standards'), ['statements/framework.md', 'standards/vision.md', 'standards/values.md', 'standards/planning.md']);
    assert.deepEqual(names('bottom-lines'), ['bottom-lines/framework.md', 'bottom-lines/values.md', 'bottom-lines/standard-7-planning.md']);
  });

  it('leave the names, ids and numbers of the pack’s other files alone', () => {
    const others = [{path: 'statements/ours.md', text: '---\nlist: values\n---\n## Vision {#vision}\n'}, {path: 'standards/seven.md', text: '---\nid: seven\nnumber: 7\n---\n'}];
    const {files, told: all} = imported(docx(body), {others});
    assert.deepEqual(Object.keys(files), ['statements/framework.md', 'statements/values-2.md', 'standards/planning.md']);
    assert.match(files['statements/framework.md'] ?? '', /\{#vision-2\}/);
    assert.match(files['standards/planning.md'] ?? '', /number: 1\n/);
    assert.deepEqual(all, ['number-taken']);
  });

  it('keep a number that their heading gives them, and no other number is taken for one', () => {
    const {files} = imported(docx(['3. Planning', '24 hour cover', 'Standard 2', 'Visiting'].map((text) => heading(1, text)).join('')), {kind: 'standards'});
    assert.deepEqual(Object.values(files).map((text) => /title: (.*)\nnumber: (.*)/.exec(text)?.slice(1)), [['Planning', '3'], ['24 hour cover', '1'], ['Standard 2', '2'], ['Visiting', '4']]);
  });

  it('without headings are one entry, and that is told', () => {
    const {files, told: all} = imported(docx(p('Only text.')));
    assert.match(files['statements/framework.md'] ?? '', /## framework \{#framework-2\}\n\nOnly text\.\n/);
    assert.deepEqual(all, ['no-headings']);
  });

  it('of an empty document are none', () => assert.deepEqual(imported(docx('')).files, {}));
});

describe('tables', () => {
  it('become terms only where they can be nothing else', () => {
    const glossary = table(['Term', 'Meaning'], ['Core group', 'the people who carry out the plan: together']);
    const {files, told: all} = imported(docx(heading(1, 'Glossary') + glossary + heading(1, 'Rest') + table(['Term', 'Dates'], ['Autumn', 'September'])));
    assert.deepEqual(Object.keys(files), ['statements/framework.md', 'terms/framework.md']);
    assert.match(files['terms/framework.md'] ?? '', /## Core group \{#core-group\}\n\n```yaml\nplain: "the people who carry out the plan: together"\n```\n$/);
    assert.match(files['statements/framework.md'] ?? '', /\| Autumn \| September \|/);
    assert.deepEqual(all, ['became-terms']);
  });
});

describe('words that mean something in Markdown or YAML', () => {
  it('come out as the words they are', () => {
    const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
    const title = '“Ours”: # and *not* <b> [x](y)';
    const words = '1. # *a* _b_ <i>c</i> &amp; ~d~ `e` | f';
    const {files} = imported(docx(heading(1, escaped(title)) + p(escaped(words)) + heading(2, escaped(title)) + p('x') + heading(1, 'y')));
    const {pack, diagnostics} = compile({'pack.yaml': packYaml, ...files});
    assert.deepEqual(diagnostics.map(told), []);
    const list = pack?.lists.find(({body}) => body.length > 0);
    assert.deepEqual([list?.title, list?.body, pack?.statements.find(({list: of}) => of === list?.id)?.title], [title, [{type: 'paragraph', children: [{type: 'text', text: words}]}], title]);
  });
});

describe('a table with a column of lengths', () => {
  const of = (limit: string, from?: string, head = 'Time limit'): {files: Record<string, string>; told: string[]} =>
    imported(docx(heading(1, 'Timing') + p('Text.') + table(['Event', head, ...(from === undefined ? [] : ['From'])], ['First visit', limit, ...(from === undefined ? [] : [from])])), {nation: 'england'});
  const data = (limit: string, from?: string): string | undefined => /```yaml\n([^]*?)\nnation: england\nconfidence: reported\n```/.exec(of(limit, from).files['timescales/framework.md'] ?? '')?.[1]?.replaceAll('\n', '; ');

  const read: [limit: string, from: string | undefined, data: string][] = [
    ['Within 10 working days of the strategy discussion', undefined, 'starts: the strategy discussion; limit: 10 working days'],
    ['no later than 24 hours after the call.', undefined, 'starts: the call; limit: 24 hours'],
    ['one working day', 'From the referral', 'starts: the referral; limit: 1 working day'],
    ['6 months', 'the first review', 'starts: the first review; limit: 6 months'],
    ['At least 5 working days before the conference', undefined, 'starts: the conference; limit: 5 working days; counts: before'],
  ];
  for (const [limit, from, expected] of read) it(`is read: ${limit}${from ? `, ${from}` : ''}`, () => assert.equal(data(limit, from), expected));

  const open: [limit: string, from: string | undefined, code: string][] = [
    ['As soon as possible, and within 5 working days', undefined, 'open-timescales'],
    ['Within 5 days of the referral, or 10 if the family is away', undefined, 'open-timescales'],
    ['Within 5 days before the meeting', undefined, 'open-timescales'],
    ['At least 5 days after the meeting', undefined, 'open-timescales'],
    ['Every 6 weeks', undefined, 'open-timescales'],
    ['5 days from the visit', 'the referral', 'open-timescales'],
    ['5 working weeks', 'the referral', 'open-timescales'],
    ['5 working days', undefined, 'no-start'],
  ];
  for (const [limit, from, code] of open) {
    it(`stays a table, and that is told: ${limit}${from ? `, ${from}` : ''}`, () => {
      const {files, told: all} = of(limit, from);
      assert.deepEqual([Object.keys(files), all], [['statements/framework.md'], [code]]);
      assert.match(files['statements/framework.md'] ?? '', /\| First visit \|/);
    });
  }

  it('is none where its heading says something else: a course lasts, and is not late', () => assert.deepEqual(of('Within 10 weeks of the start', undefined, 'Length of the course').told, []));
});
