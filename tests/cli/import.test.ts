/** A Word document into a pack: what is written, what is left alone, what is told. */
import assert from 'node:assert/strict';
import {copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {withSource} from '../../src/cli/import/pack-file.js';
import {openPack} from '../../src/cli/pack-folders/open-packs.js';
import {docx, heading, p, table} from '../unit/authoring/word/docx.js';
import {put} from './package.js';
import {sameAsTranscript, screen, typed} from './transcripts.js';

const installed = fileURLToPath(new URL('../../', import.meta.url));
const today = '2026-11-22';
let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'practice-guidance-'));
  for (const [to, from] of [['framework.docx', 'framework-pandoc.docx'], ['visits.docx', 'awkward-pandoc.docx']] as const) copyFileSync(new URL(`../fixtures/word/${from}`, import.meta.url), join(cwd, to));
});
afterEach(() => rmSync(cwd, {recursive: true, force: true}));

const inWork = (...names: string[]): string => join(cwd, ...names);
const text = (...names: string[]): string => readFileSync(inWork(...names), 'utf8');
const run = (rest: string, ask?: () => Promise<string | undefined>) => typed(`import ${rest}`, {cwd, installed, today, ...(ask && {ask})});
const seen = async (rest: string): Promise<string> => screen(`import ${rest}`, await run(rest)).replaceAll(cwd, '…');
const problems = (folder: string): string[] => openPack(inWork(folder), installed).diagnostics.map(({file, line, code}) => `${file}:${line} ${code}`);
const everything = (folder: string): Record<string, string> =>
  Object.fromEntries(readdirSync(inWork(folder), {withFileTypes: true, recursive: true}).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort().map((file) => [file, readFileSync(file, 'utf8')]));

describe('import', () => {
  it('makes a pack of a document that checks with nothing to say', async () => {
    sameAsTranscript('import', await seen('framework.docx --reviewed 2026-03-31'));
    assert.deepEqual(problems('framework'), []);
  });

  it('tells what it could not place, and what is worth a look', async () => sameAsTranscript('import-told', await seen('visits.docx --into our-visits --reviewed 2026-03-31')));

  it('adds a document to the pack that init made, and changes nothing else of it', async () => {
    await typed('init our-council --yes', {cwd, installed, today});
    const before = everything('our-council');
    sameAsTranscript('import-into', await seen('framework.docx --into our-council --reviewed 2026-03-31'));
    assert.deepEqual(problems('our-council'), []);
    const after = everything('our-council');
    for (const [file, was] of Object.entries(before)) if (!file.endsWith('pack.yaml')) assert.equal(after[file], was, file);
    assert.equal(text('our-council', 'pack.yaml').replace(/ {2}riverbank-practice-framework:\n(?: {4}.*\n){3}/, ''), before[inWork('our-council', 'pack.yaml')]);
  });

  it('gives the same files when it is run again, and says so', async () => {
    await run('framework.docx --reviewed 2026-03-31');
    const before = everything('framework');
    sameAsTranscript('import-again', await seen('framework.docx --reviewed 2026-03-31'));
    assert.deepEqual(everything('framework'), before);
    rmSync(inWork('framework', '.import.json'));
    await run('framework.docx --reviewed 2026-03-31');
    assert.deepEqual(Object.keys(everything('framework')), Object.keys(before).filter((file) => !file.endsWith('.import.json')));
  });

  it('takes over what changed in the document, and leaves what somebody changed in the pack', async () => {
    const body = (second: string): string => heading(1, 'Values') + heading(2, 'Kind') + p('One.') + heading(1, second) + heading(2, second) + p(`Two, of ${second}.`);
    writeFileSync(inWork('ours.docx'), docx(body('Vision')));
    await run('ours.docx --reviewed 2026-03-31');
    writeFileSync(inWork('ours', 'statements', 'values.md'), text('ours', 'statements', 'values.md').replace('One.', 'One, in our words.'));
    writeFileSync(inWork('ours.docx'), docx(body('Hopes').replace('One.', 'Another.')));
    sameAsTranscript('import-changed', await seen('ours.docx --reviewed 2026-03-31'));
    assert.deepEqual(readdirSync(inWork('ours', 'statements')).sort(), ['hopes.md', 'values.md']);
    assert.match(text('ours', 'statements', 'values.md'), /One, in our words\./);
    assert.equal((await run('ours.docx --reviewed 2026-03-31 --force')).code, 0);
    assert.match(text('ours', 'statements', 'values.md'), /Another\./);
  });

  it('says that the document is as it was only where it is', async () => {
    const body = (...titles: string[]): string => titles.map((title) => heading(1, title) + heading(2, `${title}, in short`) + p(`${title}.`)).join('');
    const first = async (): Promise<string> => (await run('ours.docx --reviewed 2026-03-31')).out.split('\n')[0]!;
    writeFileSync(inWork('ours.docx'), docx(body('Values', 'Vision', 'Ways', 'Hopes')));
    await run('ours.docx --reviewed 2026-03-31');
    assert.equal(await first(), 'ours.docx says what it said at the last import: nothing was written into ours.');
    writeFileSync(inWork('ours.docx'), docx(body('Values', 'Vision', 'Ways')));
    assert.equal(await first(), 'ours.docx: nothing was written into ours.', 'a chapter went away');
    assert.equal(await first(), 'ours.docx says what it said at the last import: nothing was written into ours.');
    writeFileSync(inWork('ours', 'statements', 'ways.md'), text('ours', 'statements', 'ways.md').replace('Ways.', 'Ways, in our words.'));
    writeFileSync(inWork('ours.docx'), docx(body('Values', 'Vision', 'Ways').replace('Ways.', 'Other ways.')));
    assert.equal(await first(), 'ours.docx: nothing was written into ours.', 'what changed is in a file that somebody changed');
    writeFileSync(inWork('ours.docx'), docx(body('Values', 'Vision')));
    assert.equal(await first(), 'ours.docx: nothing was written into ours.', 'a chapter went away whose file somebody changed');
  });

  it('keeps the ids of what has another heading and largely the same text, and tells what it took for what', async () => {
    const long = 'We ring before the day, we say who is coming and when, and we write down what we promised to the family.';
    const visits = (one: string, text = long): string => heading(2, one) + p(text);
    const values = (name: string, ...parts: string[]): string => heading(1, name) + p('These hold on every day, for every family and in each of our teams.') + parts.join('');
    const brave = visits('Brave', 'We say what we saw, even where it is hard to hear, and we say it first to those it is about.');
    writeFileSync(inWork('ours.docx'), docx(values('Values', visits('Being reliable'), brave, visits('Kind', 'Kind words cost nothing.')) + heading(1, 'Standard 1: Planning') + p('A plan that the family helped to write.') + heading(2, 'Why it matters') + p('A plan that nobody asked for is read by nobody, and a family that was asked comes to the next meeting.')));
    await run('ours.docx --reviewed 2026-03-31');
    writeFileSync(inWork('ours.docx'), docx(values('What we value', brave, visits('Being there when we said', long.replace('ring', 'write')), visits('Being reliable', 'Something else altogether, which nobody here has said before, stands under the old heading now.')) + heading(1, 'Standard 1: Making a plan') + p('A plan that the family helped to write.') + heading(2, 'Why') + p('A plan that nobody asked for is read by nobody, and a family that was asked comes to the next meeting.')));
    sameAsTranscript('import-renamed', await seen('ours.docx --reviewed 2026-03-31'));
    assert.deepEqual(readdirSync(inWork('ours', 'statements')), ['values.md']);
    assert.deepEqual(text('ours', 'statements', 'values.md').match(/^(?:list|title): .*|^## .*/gm), ['list: values', 'title: What we value', '## Brave {#brave}', '## Being there when we said {#being-reliable}', '## Being reliable {#being-reliable-2}']);
    assert.deepEqual(text('ours', 'standards', 'planning.md').match(/^(?:id|title): .*|^## .*/gm), ['id: planning', 'title: Making a plan', '## Why {#why-it-matters}']);
    const before = everything('ours');
    assert.match(await seen('ours.docx --reviewed 2026-03-31'), /nothing was written into ours/);
    assert.deepEqual(everything('ours'), before);
  });

  it('knows a file by the id in it, whatever somebody has called it since, and makes no second copy', async () => {
    const rows = (plain: string): string => table(['Word', 'Meaning'], ['Core group', plain]);
    const body = (words: string): string => heading(1, 'Values') + heading(2, 'Kind') + p(words) + heading(1, 'Standard 1: Planning') + p(`A plan. ${words}`) + heading(1, 'Words') + rows(words);
    const names = (): string[] => Object.keys(everything('ours')).map((file) => file.slice(inWork('ours').length + 1)).filter((name) => name.endsWith('.md')).sort();
    const left = async (): Promise<string[]> => (JSON.parse((await run('ours.docx --reviewed 2026-03-31 --json')).out) as {left: string[]}).left;
    writeFileSync(inWork('ours.docx'), docx(body('One.')));
    await run('ours.docx --reviewed 2026-03-31');
    assert.deepEqual(names(), ['standards/planning.md', 'statements/values.md', 'terms/ours.md']);
    const moved = [['standards/planning.md', 'standards/1-plans.md'], ['statements/values.md', 'statements/what-we-value.md'], ['terms/ours.md', 'terms/glossary.md']] as const;
    for (const [from, to] of moved) renameSync(inWork('ours', from), inWork('ours', to));
    const renamed = ['standards/1-plans.md', 'statements/what-we-value.md', 'terms/glossary.md'];
    assert.match((await run('ours.docx --reviewed 2026-03-31')).out, /nothing was written/);
    assert.deepEqual(names(), renamed);
    writeFileSync(inWork('ours.docx'), docx(body('Another.') + heading(1, 'What we value') + heading(2, 'Brave') + p('We are.')));
    assert.deepEqual(await left(), []);
    assert.deepEqual(names(), [...renamed, 'statements/what-we-value-2.md'].sort());
    for (const name of renamed) assert.match(text('ours', name), /Another\./, name);
    assert.deepEqual(problems('ours'), []);
    // a file that was also changed is somebody's own, under its new name as under its old
    writeFileSync(inWork('ours', 'terms', 'glossary.md'), text('ours', 'terms', 'glossary.md').replace('Another.', 'Ours.'));
    renameSync(inWork('ours', 'terms', 'glossary.md'), inWork('ours', 'terms', 'words.md'));
    assert.deepEqual(await left(), ['terms/words.md']);
    assert.ok(!names().includes('terms/ours.md') && !names().includes('terms/glossary.md'));
  });

  it('knows such a file too where a blank line stands above its front matter, or dashes of a word processor round it', async () => {
    const body = (words: string): string => heading(1, 'Standard 1: Planning') + p(`A plan. ${words}`);
    for (const [into, changed] of [['blank', (was: string) => `\n${was}`], ['dashes', (was: string) => was.replace(/^---$/gm, '—')], ['windows', (was: string) => `\uFEFF\n${was}`.replaceAll('\n', '\r\n')]] as const) {
      writeFileSync(inWork('ours.docx'), docx(body('One.')));
      await run(`ours.docx --into ${into} --reviewed 2026-03-31`);
      writeFileSync(inWork(into, 'standards', '1-plans.md'), changed(text(into, 'standards', 'planning.md')));
      rmSync(inWork(into, 'standards', 'planning.md'));
      writeFileSync(inWork('ours.docx'), docx(body('Another.')));
      const {left} = JSON.parse((await run(`ours.docx --into ${into} --reviewed 2026-03-31 --json`)).out) as {left: string[]};
      assert.deepEqual([left, readdirSync(inWork(into, 'standards'))], [['standards/1-plans.md'], ['1-plans.md']], into);
    }
  });

  for (const name of ['What we value.md', 'what_we_value.md', 'Values – for all.md'])
    it(`remembers a file by whatever name somebody gave it, again and again: ${name}`, async () => {
      const body = (words: string): string => heading(1, 'Values') + heading(2, 'Kind') + p(words);
      const edition = async (words: string) => {
        writeFileSync(inWork('ours.docx'), docx(body(words)));
        return run('ours.docx --reviewed 2026-03-31');
      };
      await edition('One.');
      renameSync(inWork('ours', 'statements', 'values.md'), inWork('ours', 'statements', name));
      for (const words of ['Another.', 'A third.', 'A fourth.']) {
        const {code, out} = await edition(words);
        assert.equal(code, 0, out);
        assert.ok(text('ours', 'statements', name).includes(words), out);
      }
      assert.deepEqual(readdirSync(inWork('ours', 'statements')), [name]);
    });

  it('takes over what changed in files that git or an editor on Windows has saved with its own line ends and mark, and keeps those', async () => {
    const body = (words: string): string => heading(1, 'Values') + heading(2, 'Kind') + p(words);
    writeFileSync(inWork('ours.docx'), docx(body('One.')));
    await run('ours.docx --reviewed 2026-03-31');
    for (const name of ['pack.yaml', 'statements/values.md', '.import.json']) writeFileSync(inWork('ours', name), `${name.endsWith('.md') ? '\uFEFF' : ''}${text('ours', name).replaceAll('\n', '\r\n')}`);
    assert.match((await run('ours.docx --reviewed 2026-03-31')).out, /nothing was written/);
    writeFileSync(inWork('ours.docx'), docx(body('Another.')));
    assert.equal((await run('ours.docx --reviewed 2026-03-31')).code, 0);
    assert.match(text('ours', 'statements', 'values.md'), /^\uFEFF---\r\n[^]*\r\nAnother\.\r\n$/);
  });

  it('says what an entry takes the place of in a pack that is extended, on the screen and in the file', async () => {
    const rows = [['Event', 'Time limit'], ['Supervision', 'Within 4 weeks of the last one'], ['Initial child protection conference', 'Within 10 working days of the strategy discussion']];
    writeFileSync(inWork('times.docx'), docx(heading(1, 'Timing') + p('As it is.') + table(...rows)));
    sameAsTranscript('import-replaces', await seen('times.docx --reviewed 2026-03-31'));
    const [, note = ''] = /```yaml\n# (.*)\nstarts: the strategy discussion/.exec(text('times', 'timescales', 'times.md')) ?? [];
    assert.match(note, /^Takes the place of “Initial child protection conference” in the pack england: 15 working days from .*\. To keep that one as well, give this another id\.$/);
    assert.deepEqual(problems('times'), []);
  });

  it('keeps the ids of an earlier import into another folder where that is named, and says so where it is not', async () => {
    const body = (one: string): string => p('Our ways', '<w:pStyle w:val="Title"/>') + heading(1, 'Values') + heading(2, one) + p('We ring before the day, and we say who is coming and when.');
    writeFileSync(inWork('first.docx'), docx(body('Reliable')));
    await run('first.docx --reviewed 2026-03-31');
    writeFileSync(inWork('second.docx'), docx(body('Being reliable')));
    sameAsTranscript('import-beside', [await seen('second.docx --reviewed 2026-03-31'), await seen('second.docx --into third --former first --reviewed 2026-03-31'), await seen('second.docx --into fourth --former third/statements --reviewed 2026-03-31')].join('\n'));
    assert.match(text('second', 'statements', 'values.md'), /\{#being-reliable\}/);
    assert.match(text('third', 'statements', 'values.md'), /\{#reliable\}/);
    assert.ok(!existsSync(inWork('fourth')));
  });

  it('writes folders with spaces in what is to be typed as a shell takes them', async () => {
    const body = p('Our ways', '<w:pStyle w:val="Title"/>') + heading(1, 'Values') + heading(2, 'Reliable') + p('We ring before the day.');
    for (const name of ['first.docx', 'second.docx']) writeFileSync(inWork(name), docx(body));
    await run('first.docx --reviewed 2026-03-31');
    renameSync(inWork('first'), inWork('Our council'));
    assert.match((await run('second.docx --reviewed 2026-03-31')).out.replace(/\s+/g, ' '), /^.*Our council holds an earlier import .* --into "Our council" or --former "Our council"\./);
  });

  it('makes time-scales of a table that says how long and from when, and says what is left to find out', async () => {
    const rows = [['Event', 'Time limit', 'Who'], ['First visit', 'Within 5 working days of the referral', 'Social worker'], ['Reports', '2 working days before the meeting', 'Everyone who writes one'], ['Decision', '24 hours after the call', '']];
    writeFileSync(inWork('times.docx'), docx(heading(1, 'Timing') + p('As it is.') + table(...rows)));
    sameAsTranscript('import-timescales', await seen('times.docx --reviewed 2026-03-31'));
    assert.deepEqual(problems('times'), []);
    assert.doesNotMatch(text('times', 'statements', 'times.md'), /\|/);
    assert.match(text('times', 'timescales', 'times.md'), /## First visit \{#first-visit\}\n\n```yaml\nstarts: the referral\nlimit: 5 working days\nnation: england\nconfidence: reported\n```\n\n\*\*Who:\*\* Social worker\n\n## Reports/);
    assert.match(text('times', 'timescales', 'times.md'), /starts: the meeting\nlimit: 2 working days\ncounts: before\n/);
  });

  it('leaves a table that does not say from when, unless it is asked for what there is', async () => {
    const rows = [['Event', 'Time limit'], ['First visit', 'Within 5 working days']];
    writeFileSync(inWork('times.docx'), docx(heading(1, 'Timing') + p('As it is.') + table(...rows)));
    const left = await seen('times.docx --reviewed 2026-03-31');
    assert.match(text('times', 'statements', 'times.md'), /\| First visit \| Within 5 working days \|/);
    sameAsTranscript('import-no-start', `${left}\n${await seen('times.docx --timescales --reviewed 2026-03-31')}`);
    assert.deepEqual(problems('times'), ['timescales/times.md:12 missing-key']);
  });

  it('leaves a table of time-scales where nothing says whose law and holidays hold', async () => {
    put(cwd, {'ours/pack.yaml': 'id: ours\ntitle: Ours\nversion: 0.1.0\nlanguage: en-GB\nowner: Us\n'});
    writeFileSync(inWork('times.docx'), docx(heading(1, 'Timing') + table(['Event', 'Time limit'], ['First visit', 'Within 5 working days of the referral'])));
    const {told} = JSON.parse((await run('times.docx --into ours --reviewed 2026-03-31 --json')).out) as {told: {code: string}[]};
    assert.deepEqual(told.map(({code}) => code), ['no-nation']);
    assert.match(text('ours', 'statements', 'times.md'), /\| First visit \|/);
  });

  it('tells a person who waits how far it is, and nobody else', async () => {
    const slow = async (watched: boolean): Promise<string> => {
      const now = performance.now.bind(performance);
      let at = 0;
      performance.now = () => (at += 600);
      try {
        return (await typed('import framework.docx --into slow --reviewed 2026-03-31', {cwd, installed, today, watched})).err;
      } finally {
        performance.now = now;
      }
    };
    assert.match(await slow(true), /^Reading framework\.docx: \d+ paragraphs and tables …\n/);
    assert.equal(await slow(false), '');
  });

  it('removes and replaces nothing outside the folder, whatever its list says', async () => {
    put(cwd, {'mine.md': 'mine', 'framework/.import.json': JSON.stringify({'framework.docx': {'../mine.md': 'x', '/etc/passwd': 'x', 'statements/../../mine.md': 'x', 'statements/..\\..\\..\\mine.md': 'x'}})});
    assert.equal((await run('framework.docx --reviewed 2026-03-31')).code, 0);
    assert.equal(text('mine.md'), 'mine');
  });

  it('asks for the day where somebody is there to answer, and leaves nothing where she stops', async () => {
    assert.equal((await run('framework.docx', () => Promise.resolve(undefined))).code, 2);
    assert.ok(!existsSync(inWork('framework')));
    assert.equal((await run('framework.docx', () => Promise.resolve('2026-03-31'))).code, 0);
    assert.match(text('framework', 'statements', 'our-values.md'), /reviewed: 2026-03-31\ndue: 2027-03-31\n/);
  });

  it('gives all of it as data', async () => {
    const {code, out} = await run('visits.docx --reviewed 2026-03-31 --json');
    const {written, told, errors} = JSON.parse(out) as {written: string[]; told: {code: string; under?: string; words?: string; remedy: string}[]; errors: number};
    assert.deepEqual([code, errors, written], [0, 0, ['pack.yaml', 'statements/visiting-families.md']]);
    assert.deepEqual(told.find((one) => one.code === 'picture')?.words, 'A line drawing of a front door');
  });

  it('refuses what it cannot read, and writes nothing', async () => {
    put(cwd, {'old.docx': '%PDF-1.7', 'text.docx': 'Hello', 'folder.docx/x': '', 'taken': '', 'desk/letters.txt': ''});
    writeFileSync(inWork('bomb.docx'), docx('', {'word/document.xml': ' '.repeat(50_000_000)}));
    const lines = ['', 'framework.docx', 'framework.docx --reviewed soon', 'framework.docx --reviewed 2026-12-01', 'gone.docx', 'folder.docx', 'old.docx', 'text.docx', 'bomb.docx', 'framework.docx visits.docx', 'framework.docx --kind standard', 'framework.docx --into taken --reviewed 2026-03-31', 'framework.docx --into desk --reviewed 2026-03-31'];
    const before = readdirSync(cwd);
    const screens: string[] = [];
    for (const line of lines) screens.push(await seen(line));
    sameAsTranscript('import-refused', screens.join('\n'));
    assert.deepEqual(readdirSync(cwd), before);
  });
});

describe('a document as a source in pack.yaml', () => {
  const source = {id: 'guide', title: 'Guide: one', publisher: 'Us', edition: '2026'};
  const added = '    title: "Guide: one"\n    publisher: Us\n    edition: 2026\n';
  it('is written where the others stand, and every other character stays', () => {
    assert.equal(withSource('id: a\nsources: # ours\n  b:\n    title: c\n', source), `id: a\nsources: # ours\n  guide:\n${added}  b:\n    title: c\n`);
    assert.equal(withSource('id: a\r\nsources:\r\n  b:\r\n    title: c', source), `id: a\r\nsources:\r\n  guide:\r\n${added.replaceAll('\n', '\r\n')}  b:\r\n    title: c`);
    assert.equal(withSource('id: a', source), `id: a\nsources:\n  guide:\n${added}`);
  });
  it('is left to the person where that would rewrite what she wrote', () => {
    assert.equal(withSource('id: a\nsources: {b: {title: c, publisher: d, edition: e}}\n', source), undefined);
    assert.equal(withSource('id: [a\n', source), undefined);
  });
  it('is there only once', () => {
    const text = 'id: a\nsources:\n  guide: {title: x, publisher: y, edition: z}\n';
    assert.equal(withSource(text, source), text);
  });
});
