/** An editor checks her pack: a good one, one with mistakes, and what is no pack at all. */
import assert from 'node:assert/strict';
import {chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, truncateSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, beforeEach, describe, it} from 'node:test';
import {packYaml, standard} from '../unit/authoring/support.js';
import {machine, put, type Machine} from './package.js';
import {sameAsTranscript, screen, typed} from './transcripts.js';

let here: Machine;
let count = 0;
before(() => {
  here = machine();
});
after(() => here.remove());
/** Each test types its commands in a folder of its own. */
beforeEach(() => {
  here = {...here, cwd: join(here.installed, '..', `work-${++count}`)};
  mkdirSync(here.cwd);
});

const session = async (...lines: string[]): Promise<string> => {
  const screens: string[] = [];
  for (const line of lines) screens.push(screen(line, await typed(line, here)));
  return screens.join('\n').replaceAll(here.cwd, '…');
};
const found = async (line: string): Promise<{errors: number; problems: {file: string; line: number; column: number; code: string; message: string; remedy: string}[]}> => JSON.parse((await typed(`${line} --json`, here)).out) as never;
const told = async (line: string): Promise<string[]> => (await found(line)).problems.map(({file, line: row, column, code}) => `${file}:${row}:${column} ${code}`);
const at = (...path: string[]): string => join(here.cwd, ...path);

const entry = (id: string, number: number, body: string): string => `---\nid: ${id}\ntitle: ${id}\nnumber: ${number}\n---\n${body}`;
const words = '## Core group {#core-group}\n\n```yaml\nplain: Those who carry out the plan\n```\n';
const good = {'ours/pack.yaml': packYaml.replace('id: sample', 'id: ours'), 'ours/standards/planning.md': entry('planning', 1, 'The [core group](term:core-group) meets.\n'), 'ours/terms/meetings.md': words};
const wrong = {
  ...good,
  'ours/standards/planning.md': entry('planning', 1, 'The [core group](term:core-grup) meets. See [the other page](../terms/meetings.md).\n\n## Why\n\nAsk jo.bloggs@riverside.gov.uk, or ring 07911 123456.\n'),
  'ours/standards/visits.md': '---\nid: visits\ntitle: “Visits: how often”\nnumber: 2\n---\nSee [plans](standard:plans), [more](standard:plans).\n',
  'ours/terms/meetings.md': `${words}\n## Review {#core-group}\n\n\`\`\`yaml\nplain:\tA look back\n\`\`\`\n`,
};
const advised = {...good, 'ours/standards/planning.md': entry('planning', 1, 'The core group meets.\n\n    Within ten days.\n')};

describe('check', () => {
  it('says of a good pack that it is good, and what comes next', async () => {
    put(here.cwd, {...good, 'theirs/pack.yaml': packYaml.replace('id: sample', 'id: theirs')});
    sameAsTranscript('check', await session('check ours', 'check .'));
  });

  it('tells of every error at once, file by file, with what to write instead', async () => {
    put(here.cwd, wrong);
    sameAsTranscript('check-errors', await session('check ours'));
  });

  it('tells of advice after errors; it is no hindrance, can be left out, and can be made one', async () => {
    put(here.cwd, {...advised, 'ours/terms/more.md': '## Review {#review}\n\n```yaml\nplain: A look back\n```\n\n![a chart](chart.png)\n'});
    sameAsTranscript('check-advice', await session('check ours', 'check ours --no-advice'));
    put(here.cwd, {'ours/terms/more.md': words.replaceAll('ore group', 'are plan').replaceAll('core-group', 'care-plan')});
    assert.deepEqual([(await typed('check ours', here)).code, (await typed('check ours --strict', here)).code], [0, 1]);
  });

  it('tells the first of many of a kind in full, and of the others where and what', async () => {
    put(here.cwd, {...good, 'ours/standards/planning.md': entry('planning', 1, `${Array.from({length: 7}, (_, index) => `See [it](term:care-${index}).\n\n`).join('')}${'a\tb\n\n'.repeat(9)}`)});
    sameAsTranscript('check-many', await session('check ours'));
  });

  it('mends what has one right answer and says what it changed; the second time there is nothing left to mend', async () => {
    put(here.cwd, wrong);
    chmodSync(at('ours/terms/meetings.md'), 0o640);
    sameAsTranscript('check-fix', await session('check ours --fix', 'check ours --fix --no-advice'));
    assert.match(readFileSync(at('ours/standards/planning.md'), 'utf8'), /\(term:core-group\) meets\.[^]*## Why \{#why\}/);
    assert.deepEqual(readdirSync(at('ours/standards')), ['planning.md', 'visits.md'], 'nothing is left beside them');
    if (process.platform !== 'win32') assert.equal(statSync(at('ours/terms/meetings.md')).mode & 0o777, 0o640);
  });

  it('mends a file that an older program saved in another encoding, and leaves one that could be anything', async () => {
    put(here.cwd, good);
    writeFileSync(at('ours/terms/meetings.md'), Buffer.from(words.replace('Those', 'The child’s family, at £5, those').replace('’', '\u0092'), 'latin1'));
    const odd = Buffer.from(words.replaceAll('core-group', 'odd').replace('Those', '\u0081\u00e4'), 'latin1');
    writeFileSync(at('ours/terms/odd.md'), odd);
    assert.deepEqual(await told('check ours'), ['ours/terms/meetings.md:4:17 not-utf-8', 'ours/terms/odd.md:4:8 not-utf-8'], 'what is in the first is read all the same');
    await typed('check ours --fix', here);
    assert.match(readFileSync(at('ours/terms/meetings.md'), 'utf8'), /The child’s family, at £5, those/);
    assert.deepEqual(readFileSync(at('ours/terms/odd.md')), odd);
    assert.deepEqual(await told('check ours'), ['ours/terms/odd.md:4:8 not-utf-8']);
  });

  it('refuses what it does not understand, and does nothing', async () => {
    put(here.cwd, good);
    sameAsTranscript('check-refused', await session('check', 'check ours theirs', 'check ours --json --sarif', 'check ours --annotations gitub', 'check ours --fixx'));
  });

  it('paints for a terminal alone, and the words are the same', async () => {
    put(here.cwd, wrong);
    const painted = (await typed('check ours', {...here, colour: true})).out;
    assert.match(painted, /\u001B\[31m/);
    assert.equal(painted.replace(/\u001B\[\d+m/g, ''), (await typed('check ours', here)).out);
  });

  it('lets no terminal obey what stands in a file', async () => {
    put(here.cwd, {...good, 'ours/standards/planning.md': entry('planning', 1, 'One \u001B[31mtwo.\n')});
    assert.doesNotMatch((await typed('check ours', here)).out, /\u001B/);
  });
});

describe('check for programs', () => {
  it('prints JSON of a kept shape, alone', async () => {
    put(here.cwd, wrong);
    const {out, err, code} = await typed('check ours --json', here);
    assert.deepEqual([err, code], ['', 1]);
    assert.deepEqual(Object.keys(JSON.parse(out) as object), ['format', 'packs', 'errors', 'advice', 'problems']);
    sameAsTranscript('check-json', await session('check ours --json'));
  });

  it('prints annotations for GitHub and a Code Quality report for GitLab', async () => {
    put(here.cwd, {...good, 'ours/standards/plan, 100%.md': entry('plan', 2, 'See [it](term:gone).\n')});
    sameAsTranscript('check-annotations', await session('check ours --annotations github', 'check ours --annotations gitlab'));
  });

  it('prints SARIF with what code hosts ask for', async () => {
    put(here.cwd, {...wrong, 'ours/standards/my plan.md': entry('plan', 3, '    Code.\n')});
    const {out, err} = await typed('check ours --sarif', here);
    assert.match(err, /^\d+ errors, 1 piece of advice\.\n$/);
    const log = JSON.parse(out) as {version: string; runs: {tool: {driver: {name: string; rules: {id: string; shortDescription: {text: string}; help: {text: string}; defaultConfiguration: {level: string}}[]}}; results: Record<string, unknown>[]}[]};
    assert.equal(log.version, '2.1.0');
    const [run] = log.runs;
    assert.ok(run);
    const {rules} = run.tool.driver;
    assert.equal(new Set(rules.map(({id}) => id)).size, rules.length);
    for (const {shortDescription, help, defaultConfiguration} of rules) {
      assert.ok(shortDescription.text.length > 5 && help.text.length > 5);
      assert.doesNotMatch(shortDescription.text, /\{/);
      assert.ok(['error', 'note'].includes(defaultConfiguration.level));
    }
    assert.doesNotMatch(out, /helpUri/);
    const prints = new Set<string>();
    for (const {ruleId, ruleIndex, level, message, locations, partialFingerprints} of run.results) {
      assert.equal(rules[Number(ruleIndex)]?.id, ruleId);
      assert.equal(rules[Number(ruleIndex)]?.defaultConfiguration.level, level);
      assert.ok((message as {text: string}).text.length > 10);
      const [{physicalLocation: {artifactLocation: {uri}, region}}] = locations as [{physicalLocation: {artifactLocation: {uri: string}; region: Record<string, number>}}];
      assert.match(uri, /^ours\/[\w%./-]+$/, 'relative to where the command was typed, and no blank in it');
      assert.ok(region['startLine']! >= 1 && region['startColumn']! >= 1 && (region['endColumn'] ?? Infinity) > region['startColumn']!);
      prints.add(JSON.stringify(partialFingerprints));
    }
    assert.equal(prints.size, run.results.length);
    put(here.cwd, {'short/pack.yaml': packYaml, 'short/standards/one.md': standard('See [it](term:gone).\n')['standards/one.md'] ?? ''});
    sameAsTranscript('check-sarif', await session('check short --sarif'));
  });
});

describe('check of what is not as it should be', () => {
  it('says in a sentence what is no pack, and what to name instead', async () => {
    put(here.cwd, {...good, 'notes/read.me': 'x', 'site/deep/ours/pack.yaml': packYaml});
    mkdirSync(at('empty'));
    sameAsTranscript('check-no-pack', await session('check gone', 'check empty', 'check notes', 'check site', 'check ours/standards/planning.md', 'check ours/pack.yaml'));
  });

  it('tells of a pack without pack.yaml, and checks the rest', async () => {
    put(here.cwd, {'ours/terms/meetings.md': `${words}\n![x](y.png)\n`});
    assert.deepEqual(await told('check ours'), ['ours/pack.yaml:1:1 missing-pack-file', 'ours/terms/meetings.md:7:1 image']);
  });

  it('reads Windows line ends and a byte order mark, and finds the same places', async () => {
    put(here.cwd, wrong);
    const plain = await told('check ours');
    for (const [name, text] of Object.entries(wrong)) put(here.cwd, {[name]: `\uFEFF${text.replace(/\n/g, '\r\n')}`});
    assert.deepEqual(await told('check ours'), plain);
  });

  it('takes a folder with a slash at its end, by its whole path, or with dots', async () => {
    put(here.cwd, wrong);
    const plain = await told('check ours');
    for (const folder of ['ours/', './ours', 'ours/../ours', at('ours')]) assert.deepEqual(await told(`check ${folder}`), plain, folder);
    assert.match((await typed(`check ${at('ours')}`, here)).out, new RegExp(`^${at('ours', 'standards', 'planning.md').replace(/[\\.]/g, '\\$&')}:6:5 `, 'm'), 'told as it was typed');
  });

  it('tells of tabs and curly quotes in YAML once, and not of all that follows from them', async () => {
    put(here.cwd, {...good, 'ours/pack.yaml': packYaml.replace('id: sample', 'id: ours').replace('  source: handbook', '\tsource: handbook').replace('A sample', '“Ours: the guidance”')});
    assert.deepEqual((await told('check ours')).map((one) => one.replace(/:\d+ /, ' ')), ['ours/pack.yaml:2 curly-quotes', 'ours/pack.yaml:12 tab']);
  });

  it('refuses a file of 20 MB by its size, a long line and deep nesting, each in milliseconds', async () => {
    put(here.cwd, {...good, 'ours/terms/huge.md': '', 'ours/terms/long.md': 'x'.repeat(900_000), 'ours/terms/deep.md': '> '.repeat(9_000)});
    truncateSync(at('ours/terms/huge.md'), 20_000_000);
    await told('check ours'); // what is loaded once is not counted
    const begin = performance.now();
    assert.deepEqual(await told('check ours'), ['ours/terms/deep.md:1:1 too-deep', 'ours/terms/huge.md:1:1 file-too-large', 'ours/terms/long.md:1:1 line-too-long']);
    assert.ok(performance.now() - begin < 1_000, `${performance.now() - begin} ms`);
  });

  it('tells of two packs that extend each other in both, and of a link that leads out of the pack', async () => {
    put(here.cwd, {'all/a/pack.yaml': packYaml.replace('id: sample', 'id: a\nextends: b'), 'all/b/pack.yaml': packYaml.replace('id: sample', 'id: b\nextends: a'), 'secret.md': 'not ours'});
    mkdirSync(at('all/a/terms'));
    symlinkSync(at('secret.md'), at('all/a/terms/out.md'));
    symlinkSync(at('all/a'), at('all/a/terms/round'));
    assert.deepEqual(await told('check all'), ['all/b/pack.yaml:2:10 extends-circle', 'all/a/pack.yaml:2:10 extends-circle', 'all/a/terms/out.md:1:1 outside-folder', 'all/a/terms/round:1:1 outside-folder']);
    assert.doesNotMatch((await typed('check all', here)).out, /not ours/);
  });

  it('says where a parent has errors of its own', async () => {
    put(here.cwd, {'all/a/pack.yaml': packYaml.replace('id: sample', 'id: a\nextends: b'), 'all/b/pack.yaml': packYaml.replace('id: sample', 'id: b').replace('1.0.0', 'one')});
    assert.deepEqual(await told('check all/a'), ['all/a/pack.yaml:2:10 broken-parent']);
  });
});
