/** What has one right answer is mended, and what has not is left. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {applyFixes} from '../../../src/authoring/fixes.js';
import {cases} from './cases.js';
import {compile, item, marked, packYaml, standard, terms, told, type Files} from './support.js';

/** The files as often mended as anything can be. */
function mended(files: Files, rounds = 20): Files {
  let now = files;
  for (let round = 0; round < rounds; round++) {
    const {diagnostics} = compile(now);
    const next = Object.fromEntries(Object.entries(now).map(([path, text]) => [path, applyFixes(text, diagnostics.filter(({file}) => file === path)).text]));
    if (JSON.stringify(next) === JSON.stringify(now)) return now;
    now = next;
  }
  return now;
}
const body = (text: string): string => mended(standard(text))['standards/one.md']!.split('---\n').slice(2).join('---\n');

describe('a fix', () => {
  it('writes the spaces that a tab means where it stands', () => {
    assert.equal(body('- a\n\t- b\n\n\tc\n'), '- a\n    - b\n\n    c\n', 'the next stop of four in a list');
    assert.equal(body('\tAs in Word.\n\nA word\tand another.\n'), ' As in Word.\n\nA word and another.\n', 'no indent that would be code');
    assert.equal(body('\t- a\n\t- b\n'), ' - a\n - b\n', 'a list that is indented as a whole stays one list');
    assert.equal(body('```\n\ta\n```\n'), '```\n    a\n```\n');
    const yaml = mended({'pack.yaml': packYaml.replace(/\n {2}(?=\w)/g, '\n\t').replace(/\n {4}/g, '\n\t\t')});
    assert.deepEqual(compile(yaml).diagnostics, []);
    assert.equal(yaml['pack.yaml'], packYaml);
  });

  it('writes spaces for the tabs of front matter, whatever stands above it and whichever dashes round it', () => {
    const right = '---\nid: one\ntitle: One\nnumber: 1\ntopics:\n  - visits\n---\nText.\n';
    const tabbed = right.replace(/: (?=\w)/g, ':\t').replace('  -', '\t-');
    for (const [written, blank] of [[tabbed, ''], [`\n${tabbed}`, '\n'], [` \n\n${tabbed}`, ' \n\n'], [tabbed.replace(/^---$/gm, '—'), '']] as const) {
      const files = {'pack.yaml': packYaml, 'standards/one.md': written};
      assert.deepEqual(compile(files).diagnostics.filter(({code}) => code === 'pasted-table'), []);
      assert.equal(mended(files)['standards/one.md'], `${blank}${right}`);
    }
    assert.equal(body('One.\n\n---\n\tb\n\n---\n'), 'One.\n\n---\n b\n\n---\n', 'lines further down are no front matter');
  });

  it('makes a table of one that was pasted with tabs, and leaves it where nobody can say where it begins', () => {
    assert.equal(body('Times:\n\nWhat\tWhen\tWho\nVisit\t\tMs Nobody \n\nEnd.\n'), 'Times:\n\n| What | When | Who |\n| --- | --- | --- |\n| Visit |  | Ms Nobody |\n\nEnd.\n');
    const close = 'Times:\nWhat\tWhen\nVisit\tWeekly\n';
    assert.equal(body(close), close);
    assert.equal(body('•\tAsk\n•\tListen\n'), '- Ask\n- Listen\n', 'a list is no table');
  });

  it('takes hidden characters out, and gives back what Windows-1252 meant', () => {
    assert.equal(body('One\u200B two\u2060.\n'), 'One two.\n');
    assert.equal(body('The child\u0092s\u000Bplan.\n'), 'The child’s plan.\n');
    assert.equal(body('Lost \uFFFD letter.\n'), 'Lost \uFFFD letter.\n', 'nobody knows which letter it was');
  });

  it('mends every tab of a file that has hundreds in one go', () => {
    const files = standard('a\tb\n'.repeat(300));
    const {text} = applyFixes(files['standards/one.md']!, compile(files).diagnostics);
    assert.doesNotMatch(text, /\t/);
  });

  it('gives each heading an id that no other heading of its kind has, now or further down', () => {
    const files = mended({...terms('## Review\n```yaml\nplain: x\n```\n\n## Review\n```yaml\nplain: y\n```\n'), 'terms/z.md': '## Another {#review}\n```yaml\nplain: z\n```\n'});
    assert.match(files['terms/words.md']!, /^## Review \{#review-2\}\n[^]*## Review \{#review-3\}\n/);
    assert.deepEqual(compile(files).diagnostics, []);
  });

  it('gives a file an id of its title that nothing else has, and never a second time', () => {
    const front = (title: string, number: number): string => `---\ntitle: ${title}\nnumber: ${number}\n---\n`;
    const files = mended({'pack.yaml': packYaml, 'standards/a.md': front('Home visits', 1), 'standards/b.md': front('Home visits', 2), 'standards/c.md': front('Home visits', 3).replace('title', 'id: home-visits\ntitle')});
    assert.match(files['standards/a.md']!, /^---\nid: home-visits-2\ntitle: Home visits\n/);
    assert.match(files['standards/b.md']!, /^---\nid: home-visits-3\ntitle: Home visits\n/);
    assert.deepEqual(compile(files).diagnostics, []);
    const untitled = mended({'pack.yaml': packYaml, 'standards/a.md': '---\nnumber: 1\n---\n'})['standards/a.md'];
    assert.equal(untitled, '---\nnumber: 1\n---\n', 'there is nothing to make it of');
  });

  it('writes straight quotes for curly ones, and a day as days are written', () => {
    const front = (lines: string): Files => ({'pack.yaml': packYaml, 'standards/one.md': `---\n${lines}\n---\n`});
    assert.match(mended(front('id: one\ntitle: “Standard 1: assessing”\nnumber: 1'))['standards/one.md']!, /^title: "Standard 1: assessing"$/m);
    assert.match(mended(front("id: one\ntitle: 'Dad's view'\nnumber: 1"))['standards/one.md']!, /^title: "Dad's view"$/m);
    assert.match(mended(front('id: one\ntitle: One\nnumber: 1\nreviewed: 22/11/2026\ndue: 3rd January 2027'))['standards/one.md']!, /^reviewed: 2026-11-22\ndue: 2027-01-03$/m);
    assert.match(mended(front('id: one\ntitle: One\nnumber: 1\nreviewed: 03/04/2026'))['standards/one.md']!, /03\/04\/2026/, 'the third of April, or the fourth of March');
  });

  it('puts right a slip in an id, a key or a word of a list, where one alone can be meant', () => {
    const words = '## Core group {#core-group}\n```yaml\nplain: x\n```\n';
    assert.match(mended({...standard('See [it](term:core-grup).\n'), 'terms/a.md': words})['standards/one.md']!, /\(term:core-group\)/);
    assert.match(mended({...standard('See [it](trem:core-group).\n'), 'terms/a.md': words})['standards/one.md']!, /trem:/, 'a short word has too many neighbours');
    const near = `${words}${words.replace('{#core-group}', '{#core-groups}')}`;
    assert.match(mended({...standard('See [it](term:core-grupp).\n'), 'terms/a.md': near})['standards/one.md']!, /core-grupp/, 'two can be meant');
    const months = words.replace('{#core-group}', '{#review-after-6-months}');
    assert.match(mended({...standard('See [it](term:review-after-3-months).\n'), 'terms/a.md': months})['standards/one.md']!, /3-months/, 'another number is another thing');
    const slips = mended(item('## A {#a}\n\n```yaml\nduty: Must\nrevewed: 2026-11-02\nsource: handbok\nplace: Page 1\n```\n'));
    assert.deepEqual(compile(slips).diagnostics, []);
  });

  it('writes https:// before an address that lacks it, and never before the name of a file', () => {
    const text = (target: string): string => mended(standard(`See [it](${target}).\n`))['standards/one.md']!.split('---\n')[2]!;
    for (const address of ['www.example.org', 'www.example.org/form.docx', 'example.gov.uk/a?b#c', 'example.gov.uk/guide.pdf#p2', 'www.guide.md/a']) assert.equal(text(address), `See [it](https://${address}).\n`);
    for (const file of ['referral-form.docx', 'guide.pdf#p2', 'page.html?a', 'costs.xlsx', 'map.png', 'old.forms.zip', 'other.md']) assert.equal(text(file), `See [it](${file}).\n`);
  });

  it('makes a list of pasted bullets, a heading of marks without a space, data of a block without its name', () => {
    const text = mended(standard('##Why {#why}\n\n```\nwording: adapted\n```\n\nWe:\n•\thear\n•   see\n\nSee [it] (standard:one).\n'))['standards/one.md']!;
    assert.equal(text.split('\n---\n')[1], '## Why {#why}\n\n```yaml\nwording: adapted\n```\n\nWe:\n- hear\n- see\n\nSee [it](standard:one).\n');
  });

  it('takes a pasted bullet out where a list mark stands before it already', () => {
    assert.equal(body('- • hear the child\n- •   see the child\n'), '- hear the child\n- see the child\n');
    assert.equal(body('1. \uF0B7 hear\n2. • see\n   • and ask\n'), '1. hear\n2. see\n   - and ask\n', 'a bullet below begins a list of its own');
    assert.equal(body('> - \u00A0•\u00A0hear\n\n- We:\n  - •\thear\n\n-\t• see\n'), '> - hear\n\n- We:\n  - hear\n\n-   see\n');
    assert.equal(body('- – hear\n  – see\n'), '- hear\n  - see\n');
    assert.equal(body('We:\n• hear\n'), 'We:\n- hear\n');
  });

  it('writes the hyphens round the front matter, and lines up the keys in it', () => {
    const text = mended({'pack.yaml': packYaml, 'standards/one.md': '—\nid: one\n  title: One\n  number:\u00A01\n--\nText.\n'})['standards/one.md'];
    assert.equal(text, '---\nid: one\ntitle: One\nnumber: 1\n---\nText.\n');
  });

  it('keeps line ends and the byte order mark, whatever they are', () => {
    const before = `\uFEFF---\r\nid: one\r\ntitle: One\r\nnumber: 1\r\n---\r\n## Why\r\n\r\nA\tb.\rC\u200B.\n`;
    const after = mended({'pack.yaml': packYaml, 'standards/one.md': before})['standards/one.md'];
    assert.equal(after, before.replace('## Why', '## Why {#why}').replace('\t', ' ').replace('\u200B', ''));
  });
});

/** The files as a program on Windows saves them. */
const ofWindows = (files: Files): Files => Object.fromEntries(Object.entries(files).map(([path, text]) => [path, `\uFEFF${text.replaceAll('\n', '\r\n')}`]));

describe('all fixes', () => {
  it('leave a file that they have mended as it is, with the line ends and the mark of Windows where it has them, and never make more problems than there were', () => {
    // what is refused before it is read has nothing to mend, and takes its time
    for (const {code, what, files: written, parents = []} of cases.filter((one) => !/too-(large|long|deep)/.test(one.code))) {
      const {files} = marked(written);
      const first = compile(files, parents).diagnostics;
      const once = mended(files);
      assert.deepEqual(mended(once), once, `${code}: ${what}`);
      assert.ok(parents.length > 0 || compile(once).diagnostics.length <= first.length, `${code}: ${what}`);
      if (Object.values(files).some((text) => /\r|^\uFEFF/.test(text))) continue;
      assert.deepEqual(compile(ofWindows(files), parents).diagnostics.map(told), first.map(told), `${code}: ${what}, saved by Windows`);
      if (first.some(({fix}) => fix)) assert.deepEqual(mended(ofWindows(files), 3), ofWindows(once), `${code}: ${what}, saved by Windows`);
    }
  });

  it('are made whole or not at all, and never overlap', () => {
    const edit = fc.record({from: fc.nat(30), length: fc.nat(5), text: fc.string({maxLength: 3})}).map(({from, length, text}) => ({from, to: from + length, text}));
    const [shape] = compile(standard('a\tb\n')).diagnostics;
    fc.assert(fc.property(fc.string({minLength: 10, maxLength: 30}), fc.array(edit, {maxLength: 8}), (text, edits) => {
      const {text: after, mended: made} = applyFixes(text, edits.map((one) => ({...shape!, fix: [one]})));
      const length = made.reduce((sum, {fix = []}) => sum + fix.reduce((more, one) => more + one.text.length - (one.to - one.from), 0), text.length);
      assert.equal(after.length, length);
    }));
  });
});
