import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {adviceCodes, adviceKinds, type AdviceOptions} from '../../../src/authoring/advice/index.js';
import {codes, type AdviceCode} from '../../../src/authoring/codes.js';
import {compilePack, type Diagnostic, type SourceFile} from '../../../src/authoring/compile.js';
import {sourceText} from '../../../src/authoring/source-text.js';
import {readFolder} from '../../../src/cli/pack-folders/read-folder.js';
import type {Pack} from '../../../src/model/pack.js';
import {packIds} from '../../content/compiled.js';
import {compile, compiled, explanation, marked, packYaml, placed, standard, told, type Files} from './support.js';

const today = '2026-11-22';
const everything = adviceKinds.map(({code}) => code);
const samples = fileURLToPath(new URL('../../fixtures/advice/', import.meta.url));
const content = fileURLToPath(new URL('../../../content/', import.meta.url));

const filesOf = (folder: string): SourceFile[] => readFolder(folder).files;
const england = compilePack(filesOf(join(content, 'england'))).pack!; // the tests of the content hold it right

/** The advice on a pack's folder, every kind asked for. */
function advised(folder: string): {files: SourceFile[]; diagnostics: Diagnostic[]} {
  const files = filesOf(folder);
  const {pack, diagnostics} = compilePack(files, {parents: [england], advice: {today, on: everything}});
  assert.ok(pack, diagnostics.map(told).join('\n'));
  return {files, diagnostics: diagnostics.filter(({severity}) => severity === 'advice')};
}

/** The words that a finding points at, as the page of judgements has them. */
function pointedAt({file, line, column, endColumn}: Diagnostic, files: readonly SourceFile[]): string {
  const text = sourceText(files.find(({path}) => path === file)!).text.split('\n')[line - 1] ?? ''; // a finding names a file that there is
  const words = text.slice(column - 1, (endColumn ?? text.length + 1) - 1);
  return (words.length > 70 ? `${words.slice(0, 67)}…` : words).replaceAll('|', '\\|');
}

describe('the advice on every pack of the content and on the samples', () => {
  const folders = [...packIds().map((id) => ({name: id, folder: join(content, id)})), ...['riverside', 'hillside'].map((name) => ({name, folder: join(samples, name)}))];
  const found = folders.flatMap(({name, folder}) => {
    const {files, diagnostics} = advised(folder);
    return diagnostics.filter(({code}) => everything.includes(code as AdviceCode)).map((one) => ({code: one.code, row: `${one.code} | ${name}/${one.file} | ${pointedAt(one, files)}`}));
  });

  const judged = readFileSync(join(samples, 'judged.md'), 'utf8').split(/^## /m).slice(1).flatMap((chapter) => {
    const code = chapter.slice(0, chapter.indexOf('\n'));
    return [...chapter.matchAll(/^\| (\S+\/\S+) \| (.*) \| (yes|no) \| (.+) \|$/gm)].map(([, where, words, verdict, why = '']) => ({code, row: `${code} | ${where} | ${words}`, worth: verdict === 'yes', why}));
  });

  it('was judged finding by finding, and no finding appears or goes without', () => {
    const [now, then] = [found, judged].map((rows) => rows.map(({row}) => row).sort());
    assert.deepEqual(now, then, 'judge what is new in tests/fixtures/advice/judged.md, and take out what is gone');
    assert.ok(judged.every(({why}) => why.length > 5));
  });

  const shareOf = (rows: readonly {worth: boolean}[]): number => rows.filter(({worth}) => worth).length / rows.length;
  it('is worth acting on nine times in ten, of what is given unasked', () => {
    const unasked = judged.filter(({code}) => adviceKinds.find((kind) => kind.code === code)?.on);
    assert.ok(unasked.length >= 80);
    assert.ok(shareOf(unasked) >= 0.9, String(shareOf(unasked)));
  });
  for (const {code} of adviceKinds) {
    it(`is so for ${code} by itself, where there are ten findings`, () => {
      const rows = judged.filter((one) => one.code === code);
      assert.ok(rows.length > 0, 'the samples have one at least');
      if (rows.length >= 10) assert.ok(shareOf(rows) >= 0.9, String(shareOf(rows)));
    });
  }
});

describe('texts that are right', () => {
  it('raise nothing, with every kind asked for', () => {
    assert.deepEqual(advised(join(samples, 'right')).diagnostics.map((one) => `${told(one)}: ${one.message}`), []);
  });

  const practitioner = [
    'A section 47 enquiry begins with a strategy discussion, and an initial child protection conference may follow.',
    'The child in need plan is reviewed at the meeting that families call “the big meeting”.',
    'A young offender institution is a place of detention; beyond parental control is a ground in section 31.',
    'The council called its page “Hard to reach families”, and nobody answered.',
    'Avoid *chaotic* and *non-engaging*. Write what you saw.',
    'See [Services for hard to reach families](https://example.org/a) of 2011.',
    'In 2019 the Troubled Families programme paid for it.',
    'Ring the GP, the NHS line or 999.',
    'WE SEE THE CHILD FIRST.',
    'Read Part III of the Act, and PD12A.',
    'The `LPMX` field stays empty.',
    'Disabled children, Deaf parents and autistic adults have told us so.',
  ];
  for (const text of practitioner) it(text, () => assert.deepEqual(advise(standard(`${text}\n`)).map(told), []));

  const family = [
    'An assessment means finding out how you are.',
    'We check how things are. This is called an **assessment**.',
    'The core group is the small team that makes the plan work.',
    'You can ask for an advocate, someone on your side.',
    'The [core group](term:core-group) meets here.',
    'If someone is being hurt, we act.',
    'You can ask what was decided, and who decided it.',
    'The plan was made by you and your family.',
    'Keep in contact with your worker.',
  ];
  for (const text of family) it(`to a parent: ${text}`, () => assert.deepEqual(advise(toParent(text)).map(told), []));
});

describe('texts that are wrong raise the one kind', () => {
  const wrong: [code: AdviceCode, files: Files][] = [
    ['label', standard('Hard to reach families were not asked.\n')],
    ['label', standard('A girl who puts herself at risk is discussed weekly.\n')],
    ['label', standard('His uncle committed suicide.\n')],
    ['label', standard('The mother failed to engage.\n')],
    ['label', standard('Two LAC children moved.\n')],
    ['label', standard('Munchausen’s syndrome by proxy is rare.\n')],
    ['abbreviation', standard('The SGO was made in May.\n')],
    ['abbreviation', standard('The PIBs meet monthly.\n')],
    ['abbreviation', toParent('The EWO may ring you.')],
    ['jargon', toParent('The threshold was not met.')],
    ['jargon', toParent('You can have contact with your dad.')],
    ['jargon', toParent('Come to the core group.')],
    ['long-sentence', toParent(`We ${'see you at home and '.repeat(6)}we go.`)],
    ['long-sentence', standard(`You ${'write it down and read it and '.repeat(7)}stop.\n`)],
    ['passive', toParent('A meeting will be held.')],
    ['reading-age', toParent('The administrative responsibility necessitates documentation. Departmental irregularities are regrettable.')],
    ['superseded-edition', {'pack.yaml': packYaml.replace('The example handbook', 'Working Together to Safeguard Children').replace('2024', 'December 2023'), 'timescales/a.md': '## A {#a}\n```yaml\nstarts: a\nlimit: 1 day\nnation: england\nconfidence: known\n```\n'}],
    ['review-due', {...standard('Text.\n'), 'pack.yaml': packYaml.replace('2026-11-01', '2025-12-01').replace('2027-11-01', '2026-12-01')}],
    ['unlinked-entry', {'pack.yaml': packYaml, 'statements/a.md': '## A {#a}\n\nText.\n'}],
  ];
  for (const [code, files] of wrong) it(`${code}: ${Object.values(files).at(-1)!.split('\n').find((line) => / .*\.$/.test(line)) ?? 'data'}`, () => assert.deepEqual([...new Set(advise(files).map((one) => one.code))], [code]));
});

describe('a finding points at its words', () => {
  const texts: [what: string, text: string][] = [
    ['after emphasis and a link', 'A *very* [long](https://example.org/x_y) way to «hard to reach» families.'],
    ['after an escape and references', '1\\* &amp; 2 &#163;3 \\[4\\] for «hard to reach» families.'],
    ['on the second line of a paragraph', 'One line, and then\nthe «hard to reach» families.'],
    ['in a list in a list', '- One\n  - two with an\n    «hard to reach» family\n'],
    ['in a table with a bar that is text', '| A | B |\n| - | - |\n| x \\| y | «hard to reach» |'],
    ['in the text of a link to an entry, after an escaped bracket', 'See [the \\[old\\] «hard to reach» page](standard:one).'],
    ['in strong words', 'We help **with many** things, «hard to reach» is none.'],
  ];
  for (const [what, text] of texts) {
    it(what, () => {
      const {files, places} = marked(standard(`${text}\n`));
      assert.deepEqual(advise(files).map(placed), places);
    });
  }
  it('and ends after a reference that stands for one letter', () => {
    const {files, places} = marked(toParent('Come to the «core grou&#112;» now.'));
    assert.deepEqual(advise(files).map(placed), places);
  });
  it('whose line begins with a byte order mark or ends with a return', () => {
    const {files, places} = marked(standard('One.\n\nThe «hard to reach» families.\n'));
    const written = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, `\uFEFF${text.replaceAll('\n', '\r\n')}`]));
    assert.deepEqual(advise(written).map(placed), places);
  });
});

describe('which advice is given', () => {
  it('is eight kinds or fewer, until one is asked for or switched off', () => {
    assert.ok(adviceKinds.filter(({on}) => on).length <= 8);
    assert.deepEqual(advise(toParent('A meeting will be held.'), {today}), []);
  });
  it('is none without a day to count from', () => {
    assert.deepEqual(compile(standard('Hard to reach.\n')).diagnostics, []);
  });
  it('leaves a kind out that is switched off by whoever asks, in pack.yaml or in the file', () => {
    const files = standard('The hard to reach SGO.\n');
    const at = {'standards/one.md': files['standards/one.md']!};
    assert.deepEqual(codesOf(advise(files)), ['abbreviation', 'label']);
    assert.deepEqual(codesOf(advise(files, {today, off: ['label']})), ['abbreviation']);
    assert.deepEqual(codesOf(advise({'pack.yaml': `${packYaml}advice:\n  off: [abbreviation]\n`, ...at})), ['label']);
    assert.deepEqual(codesOf(advise({...files, 'standards/one.md': at['standards/one.md'].replace('number: 1', 'number: 1\nadvice:\n  off: label')})), ['abbreviation']);
    assert.deepEqual(codesOf(advise({'pack.yaml': `${packYaml}advice: {on: passive, off: passive}\n`, ...toParent('A meeting will be held.', {})}, {today})), []);
  });
  it('leaves a kind out for the one entry of a list that does without it, from its heading to its last line', () => {
    const list = (first: string, second = ''): Files => ({'pack.yaml': packYaml, 'statements/a.md': `---\nlist: a\ntitle: A\n---\n\n## One {#one}\n${first}\n\nHard to reach.\n\n- The SGO and hard to reach families.\n\n## Two {#two}\n${second}\nHard to reach.\n`});
    const off = '\n```yaml\nadvice: {off: label}\n```';
    assert.deepEqual(advise(list('')).map(({line, code}) => `${line} ${code}`), ['9 label', '11 abbreviation', '11 label', '15 label']);
    assert.deepEqual(advise(list(off)).map(({line, code}) => `${line} ${code}`), ['14 abbreviation', '18 label']);
    assert.deepEqual(advise(list('', `${off}\n`)).map(({line, code}) => `${line} ${code}`), ['9 label', '11 abbreviation', '11 label']);
    assert.deepEqual(compiled(list(off)).statements[0], {...compiled(list('')).statements[0]}, 'a pack holds nothing of it');
  });
  it('leaves an entry out of a finding that stands where several take something from', () => {
    const entry = (id: string, data: string): string => `## ${id} {#${id}}\n\n\`\`\`yaml\nstarts: a\nlimit: 1 day\nnation: england\nconfidence: known\n${data}\`\`\`\n`;
    const yaml = packYaml.replace('2026-11-01', '2025-12-01').replace('2027-11-01', '2026-12-01').replace('The example handbook', 'Working Together to Safeguard Children').replace('2024', 'December 2023');
    const at = (...data: [string, string]) => advise({'pack.yaml': yaml, 'timescales/a.md': `${entry('a', data[0])}\n${entry('b', data[1])}`}).map(({file, message}) => `${file}: ${message}`);
    const off = 'advice: {off: [review-due, superseded-edition]}\n';
    assert.deepEqual(at('', '').map((one) => /\b(?:these 2|2 time-scales)\b/.test(one)), [true, true]);
    assert.deepEqual(at(off, '').map((one) => /\b(?:this text|The time-scale)\b/.test(one)), [true, true]);
    assert.deepEqual(at(off, off), []);
  });
  it('holds a file that does without a kind to be none of those that take something from pack.yaml', () => {
    const yaml = packYaml.replace('2026-11-01', '2025-12-01').replace('2027-11-01', '2026-12-01');
    const {'standards/one.md': file = ''} = standard('Text.\n');
    assert.deepEqual(advise({'pack.yaml': yaml, 'standards/one.md': file.replace('number: 1', 'number: 1\nadvice: {off: review-due}')}), []);
  });
  it('tells a wrong name in the data of an entry where it stands', () => {
    const {files, places} = marked({'pack.yaml': packYaml, 'bottom-lines/a.md': '## One {#one}\n\n```yaml\nadvice: {off: «lable»}\n```\n\nText.\n'});
    assert.deepEqual(compile(files).diagnostics.map((one) => `${placed(one)} ${one.code}`), places.map((place) => `${place} unknown-advice`));
  });
  it('holds for the advice on code and on translations too, with a day or without', () => {
    const files = {...standard('Text.\n\n    Text.\n'), 'pack.yaml': `${packYaml}advice:\n  off: indented-code\n`};
    assert.deepEqual(compile(files).diagnostics, []);
    assert.deepEqual(advise(files), []);
  });
  it('can be named by every code that is advice, and by no other', () => {
    assert.deepEqual([...adviceCodes].sort(), Object.entries(codes).filter(([, {severity}]) => severity === 'advice').map(([code]) => code).sort());
  });
  it('is about the pack\'s own entries and not about those it inherits', () => {
    const parent: Pack = compiled(standard('Hard to reach families.\n'));
    const child = packYaml.replace('id: sample', 'id: child').replace('owner:', 'extends: sample\nowner:').replace(/^sources:[\s\S]*/m, '');
    assert.deepEqual(advise({'pack.yaml': child}, {today}, [parent]), []);
  });
  it('says nothing of words in a language that it does not know, and still tells of dates and links', () => {
    const yaml = packYaml.replace('en-GB', 'cy').replace('2026-11-01', '2025-12-01').replace('2027-11-01', '2026-12-01');
    assert.deepEqual(codesOf(advise({'pack.yaml': yaml, 'statements/a.md': '## A {#a}\n\nHard to reach SGO.\n'})), ['review-due', 'unlinked-entry']);
  });
  it('leaves quoted wording and translations alone', () => {
    assert.deepEqual(advise({...standard('Hard to reach.\n'), 'pack.yaml': packYaml.replace('drafted', 'quoted')}), []);
  });
});

describe('a cut that is suggested', () => {
  it('gives two sentences that stand by themselves', () => {
    const [one] = advise(toParent('We will come to see you at home on Monday at nine, but if you would like another day then you can ring us and we will change it for you.'));
    assert.equal(one!.remedy, 'Cut it in two: “We will come to see you at home on Monday at nine.” “But if you would like another day then you can ring us and we will change it for you.”');
  });
  it('is not made where a half would hang in the air', () => {
    const [one] = advise(toParent('If you are not at home when we come to see you on that day and we cannot reach you on the phone at all then we will write to you.'));
    assert.match(one!.remedy, /^Make two sentences/);
  });
});

/** The advice on files, every kind asked for unless it is said otherwise. */
function advise(files: Files, advice: AdviceOptions = {today, on: everything}, parents: Pack[] = []): Diagnostic[] {
  const {pack, diagnostics} = compile(files, parents, [], advice);
  assert.ok(pack, diagnostics.map(told).join('\n'));
  return diagnostics;
}

const codesOf = (diagnostics: readonly Diagnostic[]): string[] => diagnostics.map(({code}) => code).sort();

/** An explanation for a parent with a text, and a term that it may use. */
function toParent(text: string, files: Files = {'pack.yaml': packYaml}): Files {
  const {'explanations/one.md': file = ''} = explanation(`## For you {#parent}\n\n### What happens {#next}\n\n${text}\n\n### You can ask {#ask}\n\nA.\n\n### Others {#help}\n\nB.\n`);
  return {...files, 'terms/a.md': '## Core group {#core-group}\n```yaml\nplain: the small team\nuses: core group\n```\n', 'explanations/one.md': file.replace('title: One', 'title: One\nstages: [assessment]')};
}
