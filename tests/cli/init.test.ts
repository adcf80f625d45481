/** A pack to start from: it checks as it stands, holds one of each kind, overwrites nothing, and asks no more than three questions. */
import assert from 'node:assert/strict';
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {PassThrough} from 'node:stream';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {Ajv} from 'ajv';
import {parse} from 'yaml';
import {overLimits, readingOf, textsOf} from '../../src/authoring/reading-age.js';
import {askAt} from '../../src/cli/ask.js';
import {openPack} from '../../src/cli/pack-folders/open-packs.js';
import {packId} from '../../src/cli/pack-name.js';
import {entryKind, kinds} from '../../src/model/kinds.js';
import {put} from './package.js';
import {sameAsTranscript, screen, typed} from './transcripts.js';

const installed = fileURLToPath(new URL('../../', import.meta.url));
const today = '2026-11-22';
let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'practice-guidance-'));
});
afterEach(() => rmSync(cwd, {recursive: true, force: true}));

const inWork = (...names: string[]): string => join(cwd, ...names);
const text = (...names: string[]): string => readFileSync(inWork(...names), 'utf8');
const filesIn = (folder: string): string[] => readdirSync(folder, {withFileTypes: true, recursive: true}).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1).replaceAll('\\', '/')).sort();
const init = (rest: string, answers?: readonly (string | undefined)[]) => {
  const asked: string[] = [];
  const left = [...(answers ?? [])];
  const ask = (question: string) => {
    asked.push(question);
    return Promise.resolve(left.shift());
  };
  return typed(`init ${rest}`, {cwd, installed, today, ...(answers && {ask})}).then((seen) => ({...seen, asked}));
};
const seen = async (rest: string): Promise<string> => screen(`init ${rest}`, await init(rest)).replaceAll(cwd, '…');

describe('init', () => {
  it('leaves a folder that checks with nothing to say, with one of each kind, and says what to type next', async () => {
    sameAsTranscript('init', await seen('our-council --yes'));
    const {pack, diagnostics} = openPack(inWork('our-council'), installed);
    assert.deepEqual(diagnostics, []);
    for (const kind of entryKind.options) assert.ok(pack?.[kinds[kind].key].some((entry: {pack: string}) => entry.pack === 'our-council'), kind);
    assert.deepEqual(pack?.explanations.find(({id}) => id === 'first-visit')?.translations.map(({language}) => language), ['cy']);
    assert.deepEqual(pack?.extends.map(({id}) => id), ['england']);
  });

  it('says in every title that it is an example, and calls every wording drafted', async () => {
    await init('our-council --yes');
    const pack = openPack(inWork('our-council'), installed).pack!; // the test before says that it builds
    const own = [...pack.lists, ...pack.standards, ...pack.checklists, ...pack.explanations, ...pack.pathways].filter((entry) => entry.pack === 'our-council');
    for (const {title} of own) assert.match(title, /\(an example\)$/);
    for (const kind of entryKind.options) for (const entry of pack[kinds[kind].key]) if (entry.pack === 'our-council') assert.deepEqual([entry.wording, entry.reviewed, entry.due, entry.place], ['drafted', today, '2027-11-22', 'an example, to be replaced'], `${kind} ${entry.id}`);
  });

  it('writes for families so that they can read it', async () => {
    await init('our-council --yes');
    const {texts} = openPack(inWork('our-council'), installed).pack!.explanations.find(({id}) => id === 'first-visit')!; // as above
    for (const {blocks} of texts) for (const {id, body} of blocks) assert.deepEqual(overLimits(readingOf(textsOf(body))!), [], id);
  });

  it('asks three questions, and takes what was answered or the usual answer', async () => {
    const {asked, out} = await init('riverside', ['  Riverside: the "Council" ', '', '“Our way”']);
    const [first = '', ...rest] = out.split('\n');
    const answered = asked.map((question, index) => `${question}${['Riverside: the "Council"', '', '“Our way”'][index]}`);
    sameAsTranscript('init-asked', ['$ practice-guidance init riverside', first, ...answered, ...rest].join('\n'));
    const {pack, diagnostics} = openPack(inWork('riverside'), installed);
    assert.deepEqual(diagnostics, []);
    assert.deepEqual([pack?.title, pack?.owner, pack?.sources[0]], ['Riverside: the "Council" practice guidance', 'Practice development lead', {id: 'framework', title: '“Our way”', publisher: 'Riverside: the "Council"', edition: 'date not seen'}]);
  });

  it('asks only what was not said, and nothing with --yes', async () => {
    assert.equal((await init('a1 --name Us --owner Lead', ['Guide'])).asked.length, 1);
    assert.equal((await init('a2 --yes', [])).asked.length, 0);
    assert.equal((await init('a3 --name Us --owner Lead --document Guide', [])).asked.length, 0);
    assert.match(text('a1', 'pack.yaml'), /title: Us practice guidance[^]*owner: Lead[^]*title: Guide/);
  });

  it('leaves nothing where somebody stops instead of answering', async () => {
    const {code, err} = await init('our-council', ['Us', undefined]);
    assert.deepEqual([code, err], [2, 'Stopped. Nothing was written.\n']);
    assert.deepEqual(readdirSync(cwd), []);
  });

  it('overwrites nothing, and refuses names that not every machine can have', async () => {
    put(cwd, {'full/notes.md': 'mine', 'settings/.vscode/settings.json': '{}', 'notes.txt': 'mine'});
    const lines = ['', 'one two', 'notes.txt', 'full', 'settings', 'CON', 'aux.guidance', 'a:b', '...', '我们'];
    sameAsTranscript('init-refused', (await Promise.all(lines.map((line) => seen(`${line} --yes`)))).join('\n'));
    assert.deepEqual(filesIn(cwd), ['full/notes.md', 'notes.txt', 'settings/.vscode/settings.json']);
  });

  it('fills a folder that holds nothing but a repository', async () => {
    mkdirSync(inWork('fresh/.git'), {recursive: true});
    assert.equal((await init('fresh --yes')).code, 0);
    assert.ok(existsSync(inWork('fresh/pack.yaml')));
  });

  it('takes the id from the folder’s name', async () => {
    assert.equal((await init('"Our Council’s Guidance" --yes')).code, 0);
    assert.equal(openPack(inWork('Our Council’s Guidance'), installed).pack?.id, 'our-councils-guidance');
    for (const [name, id] of [['Rhondda Cynon Tâf', 'rhondda-cynon-taf'], ['guidance_2026', 'guidance-2026'], ['console', 'console']] as const) assert.equal(packId(name), id);
  });
});

describe('what init leaves for VS Code', () => {
  beforeEach(() => init('our-council --yes'));
  const json = (name: string): Record<string, unknown> => JSON.parse(text('our-council', '.vscode', name)) as Record<string, unknown>;

  it('knows pack.yaml by a schema that lies beside it, and recommends the extension that reads it', () => {
    const schemas = Object.keys(json('settings.json')['yaml.schemas'] as object);
    assert.deepEqual(schemas, ['./.vscode/pack.schema.json']);
    assert.ok(existsSync(inWork('our-council', schemas[0] ?? '')));
    assert.deepEqual(json('extensions.json'), {recommendations: ['redhat.vscode-yaml']});
  });

  it('has a schema that takes what the compiler takes, and marks what it does not', () => {
    const isRight = new Ajv({strict: false, validateFormats: false}).compile(json('pack.schema.json'));
    const yaml = text('our-council', 'pack.yaml');
    assert.ok(isRight(parse(yaml)), JSON.stringify(isRight.errors));
    for (const right of [yaml.replace('edition: date not seen', 'edition: 2026'), yaml.replace('extends: england', 'extends: [england]')]) assert.ok(isRight(parse(right)), JSON.stringify(isRight.errors));
    for (const wrong of ['duty: law', 'Duty: local', 'adopted: yesterday', 'duty: []']) assert.ok(!isRight(parse(yaml.replace('duty: local', wrong))), wrong);
  });

  it('offers a beginning for each kind of file and entry, and the values of each key that has a list of them', () => {
    const all = Object.values(json('practice-guidance.code-snippets')) as {prefix: string; body: string[]; scope: string}[];
    const prefixes = all.map(({prefix}) => prefix);
    assert.equal(new Set(prefixes).size, prefixes.length);
    for (const kind of entryKind.options) assert.ok(prefixes.includes(kind), kind);
    for (const key of ['wording', 'duty', 'stages', 'confidence', 'answers', 'audiences']) assert.ok(prefixes.includes(key), key);
    assert.deepEqual(all.find(({prefix}) => prefix === 'wording')?.body, [`wording: \${1|quoted,adapted,drafted|}`]);
  });
});

describe('a question at a terminal', () => {
  const asked = (feed: (input: PassThrough) => void): Promise<string | undefined> => {
    const input = new PassThrough();
    const answer = askAt(input, new PassThrough(), 'Well? ');
    feed(input);
    return answer;
  };
  it('is answered by a line', async () => assert.equal(await asked((input) => void input.write('  yes \r\n')), 'yes'));
  it('is left where the input ends', async () => assert.equal(await asked((input) => void input.end()), undefined));
});
