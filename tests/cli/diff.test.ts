/** `diff` as an editor and her colleague in digital services meet it. */
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, describe, it} from 'node:test';
import {compiled, packYaml, type Files} from '../unit/authoring/support.js';
import {put} from './package.js';
import {sameAsTranscript, screen, typed} from './transcripts.js';

const root = mkdtempSync(join(tmpdir(), 'diff-'));
after(() => rmSync(root, {recursive: true}));
const installed = join(root, 'package');
put(installed, {'package.json': '{"version": "1.2.3"}'});

const pack = (version: string, more = ''): string => packYaml.replace('id: sample', 'id: riverside').replace('A sample', 'Riverside practice guidance').replace('1.0.0', version).replaceAll('handbook', 'guide').replace('example guide', 'practice guide').replace('owner:', `${more}owner:`);
const checklist = (items: string): string => `---\nid: basics\ntitle: The basics of a record\nanswers: status\n---\n${items}`;
const summary = '## Case summary {#case-summary}\n\nA short account of where things stand, which a stranger can act on.\n';
const standard = (front: string, body: string): string => `---\nid: being-reliable\ntitle: Being reliable\nnumber: 1\n${front}---\n${body}`;

const regionThen: Files = {
  'pack.yaml': packYaml.replace('id: sample', 'id: region'),
  'timescales/visits.md': '## First visit {#first-visit}\n\n```yaml\nstarts: the referral\nlimit: 10 working days\nnation: england\nconfidence: verified\n```\n',
};
const ourThen: Files = {
  'pack.yaml': pack('1.3.0', 'extends: region\n'),
  'checklists/basics.md': checklist(`${summary}\n## Chronology {#chronology}\n\nThe important events, in order.\n`),
  'standards/being-reliable.md': standard('', 'Families know who comes, when, and what for.\n\n## Why it matters {#why}\n\nSomebody who was let down once listens out for the next time.\n'),
  'bottom-lines/bottom-lines.md': '---\nlist: bottom-lines\ntitle: Our bottom lines\n---\n\n## Thinking {#thinking}\n\nNobody decides alone.\n\n## Writing {#writing}\n\nWe write it down on the day.\n',
  'roles/team.md': '---\nlist: team\ntitle: A team\n---\n\n## Manager {#manager}\n\nHolds the plan.\n',
  'explanations/visit.md': '---\nid: visit\ntitle: Our visit\n---\n## For you {#parent}\n\n### You can ask {#ask}\n\nAsk us to say it again.\n\n### Others {#help}\n\nRing them.\n',
};
const [ask, help] = compiled({...ourThen, 'pack.yaml': pack('1.3.0')}).explanations[0]!.texts[0]!.blocks.map(({hashes}) => hashes.join(', ')); // it has two parts
ourThen['explanations/visit.cy.md'] = `---\ntranslates: visit\nlanguage: cy\ntitle: Ein hymweliad\n---\n## I chi {#parent}\n\n### Gofyn {#ask}\n\n\`\`\`yaml\nof: [${ask}]\n\`\`\`\n\nGofynnwch.\n\n### Eraill {#help}\n\n\`\`\`yaml\nof: [${help}]\n\`\`\`\n\nFfoniwch.\n`;

const regionNow: Files = {'pack.yaml': regionThen['pack.yaml']!.replace('1.0.0', '1.1.0'), 'timescales/visits.md': regionThen['timescales/visits.md']!.replace('10 working', '5 working')};
const ourNow: Files = {
  ...ourThen,
  'pack.yaml': pack('1.4.0', 'extends: region\n').replace('edition: 2024', 'edition: 2026').replace('reviewed: 2026-11-01', 'reviewed: 2026-11-15'),
  'checklists/basics.md': checklist(`${summary.replace('a stranger', 'any colleague')}\n## Who to ring {#who-to-ring}\n\nA name and a number.\n`),
  'standards/being-reliable.md': standard('editorial: 1.4.0\n', 'Families know who comes, when, and what for.\n\n## Why it matters {#why}\n\nSomebody who was let down once waits for the next time.\n'),
  'bottom-lines/bottom-lines.md': ourThen['bottom-lines/bottom-lines.md']!.replace(/(## Thinking[\s\S]*)(## Writing[\s\S]*)/, '$2\n$1'),
  'roles/team.md': '---\nlist: team\ntitle: A team\n---\n\n## Manager {#team-manager}\n\nHolds the plan.\n',
  'explanations/visit.md': ourThen['explanations/visit.md']!.replace('Ask us to say it again.', 'Ask us to say it again, or to write it down.'),
};

const under = (folder: string, files: Files): Files => Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));
let count = 0;
const desk = (...files: Files[]): string => {
  const folder = join(root, String(++count));
  mkdirSync(folder);
  for (const one of files) put(folder, one);
  return folder;
};
const both = desk(under('june/region', regionThen), under('june/riverside', ourThen), under('july/region', regionNow), under('july/riverside', ourNow));
const at = (cwd: string, env: Record<string, string> = {}) => ({cwd, installed, env});
const seen = async (cwd: string, line: string, env?: Record<string, string>): Promise<string> => screen(line, await typed(line, at(cwd, env))).replaceAll(cwd, '…');

describe('diff', () => {
  it('tells what changed in words, what matters first', async () => sameAsTranscript('diff', await seen(both, 'diff june/riverside july/riverside')));

  it('gives a bulletin for staff, in Markdown and without ids', async () => {
    const told = await seen(both, 'diff june/riverside july/riverside --markdown');
    sameAsTranscript('diff-markdown', told);
    assert.doesNotMatch(told.split('\n').slice(1).join('\n'), /case-summary|who-to-ring|being-reliable|team-manager/);
  });

  it('gives the same as data, from folders and from what was built of them', async () => {
    const told = await typed('diff june/riverside july/riverside --json', at(both));
    const found = JSON.parse(told.out) as {format: string; changed: boolean; version: string; entries: {is: string; id: string; weight: string}[]};
    assert.deepEqual([found.format, found.changed, found.version], ['practice-guidance/diff@1', true, 'raised']);
    assert.deepEqual(found.entries.map(({is, id, weight}) => `${is} ${id} ${weight}`), [
      'changed being-reliable editorial', 'changed thinking dates', 'changed writing dates', 'changed basics material', 'changed first-visit material', 'new team-manager material', 'gone manager material',
      'changed bottom-lines dates', 'changed team dates', 'changed visit material',
    ].sort((a, b) => found.entries.findIndex((one) => a.includes(` ${one.id} `)) - found.entries.findIndex((one) => b.includes(` ${one.id} `))));
    const [region, then] = [compiled(regionThen), compiled(regionNow)];
    put(both, {'old.json': JSON.stringify(compiled(ourThen, [region])), 'new.json': `\uFEFF${JSON.stringify(compiled(ourNow, [then]))}`});
    assert.equal((await typed('diff old.json new.json --json', at(both))).out, told.out);
  });

  it('says in one sentence that nothing changed, and ends with 0 either way unless it is asked not to', async () => {
    sameAsTranscript('diff-nothing', [await seen(both, 'diff june/riverside june/riverside'), await seen(both, 'diff june/riverside june/riverside --exit-code'), await seen(both, 'diff june/riverside june/riverside --markdown')].join('\n'));
    assert.equal((await typed('diff june/riverside july/riverside', at(both))).code, 0);
    assert.equal((await typed('diff june/riverside july/riverside --exit-code', at(both))).code, 1);
  });

  it('warns where the version was not raised, where the two are the wrong way round, and where they are two packs', async () => {
    const same = desk({...under('a', {...ourThen, 'pack.yaml': pack('1.3.0')}), ...under('b', {...ourThen, 'pack.yaml': pack('1.3.0'), 'roles/team.md': ourThen['roles/team.md']!.replace('Holds', 'Keeps')}), ...under('c', {'pack.yaml': pack('1.3.0').replace('id: riverside', 'id: other')})});
    sameAsTranscript('diff-warnings', [await seen(same, 'diff a b'), (await seen(both, 'diff july/riverside june/riverside')).split('\n').slice(0, 6).join('\n'), (await seen(same, 'diff a c')).split('\n').slice(0, 6).join('\n')].join('\n\n'));
  });

  it('refuses what it cannot compare, and says what to name instead', async () => {
    const odd = desk({...under('broken', {'pack.yaml': pack('one')}), ...under('good', {'pack.yaml': pack('1.0.0')}), 'text.txt': 'x', 'no.json': '{', 'other.json': '{"format": "something"}'});
    const lines = ['diff', 'diff good', 'diff good gone', 'diff good text.txt', 'diff good no.json', 'diff good other.json', 'diff good broken', 'diff good good good', 'diff good good --json --markdown', 'diff HEAD~1:good good'];
    const screens: string[] = [];
    for (const line of lines) screens.push(await seen(odd, line));
    sameAsTranscript('diff-refused', screens.join('\n'));
  });

  it('shows no character that a terminal would obey', async () => {
    const odd = structuredClone(compiled({...ourThen, 'pack.yaml': pack('1.3.0')}));
    put(both, {'one.json': JSON.stringify(odd), 'two.json': JSON.stringify({...odd, title: 'Red \u001B[31m', owner: 'x\u202Ey', version: '1.4.0'})});
    for (const line of ['diff one.json two.json', 'diff one.json two.json --markdown']) assert.doesNotMatch((await typed(line, at(both))).out, /[\u001B\u202E]/);
  });
});

/** git as it is on this machine, with nobody's own settings. */
const env = {PATH: process.env['PATH'] ?? '', HOME: root, GIT_CONFIG_NOSYSTEM: '1', GIT_AUTHOR_NAME: 'Editor', GIT_AUTHOR_EMAIL: 'editor@example.org', GIT_COMMITTER_NAME: 'Editor', GIT_COMMITTER_EMAIL: 'editor@example.org'};
const hasGit = process.env['PATH']?.split(process.platform === 'win32' ? ';' : ':').some((folder) => existsSync(join(folder, process.platform === 'win32' ? 'git.exe' : 'git'))) ?? false;

describe('diff --since', {skip: hasGit ? false : 'there is no git here'}, () => {
  const repository = (folder: string, ...commits: Files[]): string => {
    const git = (...args: string[]) => execFileSync('git', args, {cwd: folder, env, stdio: 'pipe'});
    git('init', '-q', '-b', 'main');
    for (const [number, files] of commits.entries()) {
      put(folder, files);
      git('add', '-A');
      git('commit', '-q', '-m', `Release ${number + 1}`);
    }
    return folder;
  };

  it('compares a folder with what git had of it and of what it extends, and touches nothing', async () => {
    const folder = repository(desk(), {...under('packs/region', regionThen), ...under('packs/riverside', ourThen), 'notes.txt': 'x'});
    put(folder, {...under('packs/region', regionNow), ...under('packs/riverside', ourNow)});
    const told = await typed('diff packs/riverside --since HEAD', at(folder, env));
    assert.equal(told.out, (await typed('diff june/riverside july/riverside', at(both))).out, told.err);
    assert.equal((await typed('diff --since main', at(join(folder, 'packs', 'riverside'), env))).out, told.out, 'from inside the folder');
    assert.deepEqual(readdirSync(folder).sort(), ['.git', 'notes.txt', 'packs']);
  });

  it('takes a parent that git did not have as it is now, and a pack that is the whole repository', async () => {
    const folder = desk(under('region', regionThen), {'ours/keep.txt': ''});
    rmSync(join(folder, 'ours', 'keep.txt'));
    repository(join(folder, 'ours'), ourThen);
    put(join(folder, 'ours'), ourNow);
    const {out, err} = await typed('diff ours --since HEAD', at(folder, env));
    assert.match(out, /^1 entry is new, 2 have changed/m, err);
    assert.doesNotMatch(out, /Taken over from/);
  });

  it('says what is amiss where git cannot answer', async () => {
    const folder = repository(desk(), {'readme.txt': 'x'}, under('ours', {'pack.yaml': pack('1.0.0')}));
    const alone = desk(under('ours', {'pack.yaml': pack('1.0.0')}));
    const screens = [
      await seen(folder, 'diff ours --since HEAD~1', env), await seen(folder, 'diff ours --since v9', env), await seen(folder, 'diff ours ours --since HEAD', env), await seen(folder, 'diff ours/dist.json --since HEAD', env),
      await seen(alone, 'diff ours --since HEAD', env),
    ];
    sameAsTranscript('diff-since-refused', screens.join('\n'));
  });
});
