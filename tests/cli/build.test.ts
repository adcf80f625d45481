/** What an editor types to build, and sees; and that nothing of hers, or of the last build, is ever lost by it. */
import assert from 'node:assert/strict';
import {spawn, spawnSync} from 'node:child_process';
import {chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import {after, before, beforeEach, describe, it} from 'node:test';
import {progress} from '../../src/cli/progress.js';
import {recover, swapIn} from '../../src/cli/build/swap.js';
import {listName, refuseUnlessOurs} from '../../src/cli/build/written.js';
import {packYaml, standard} from '../unit/authoring/support.js';
import {machine, put, type Machine} from './package.js';
import {sameAsTranscript, screen, typed} from './transcripts.js';

const ours: Record<string, string> = {
  'our-council/pack.yaml': packYaml.replace('id: sample', 'id: our-council').replace('title: A sample', 'title: Our council').replace('Practice lead', 'Our council, Children’s Services'),
  'our-council/standards/one.md': standard('We listen first.\n')['standards/one.md']!,
};
const broken = {'our-council/standards/one.md': standard('See [this](term:gone).\n')['standards/one.md']!};

let place: Machine;
before(() => {
  place = machine();
  put(place.installed, {'dist/site/site.css': '/* the look of a site */\n', 'dist/site/site.js': '// what a script adds\n'});
});
after(() => place.remove());
beforeEach(() => {
  for (const name of readdirSync(place.cwd)) rmSync(join(place.cwd, name), {recursive: true, force: true});
  put(place.cwd, ours);
});

const type = (line: string) => typed(line, place);
const at = (...names: string[]): string => join(place.cwd, ...names);
/** Every file below a folder with its text. */
const all = (folder: string): Record<string, string> =>
  Object.fromEntries(readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort().map((file) => [relative(folder, file), readFileSync(file, 'utf8')]));

describe('build', () => {
  it('makes the pack, the site and what to paste, and says where they are and what to do with them', async () => {
    const line = 'build our-council --today 2026-11-22 --base https://guidance.example.gov.uk/';
    sameAsTranscript('build', screen(line, await type(line)));
    const made = all(at('our-council', 'dist'));
    for (const name of ['our-council.json', 'our-council.js', 'site/index.html', 'site/standard/one.html', 'site/site.css', 'site/guidance/practice-guidance.js', 'site/guidance/packs/our-council.json', 'snippets/standard/one.tag.html', 'snippets/standard/one.data-attributes.html'])
      assert.ok(made[name], name);
    const again = {...made};
    await type(line);
    assert.deepEqual(all(at('our-council', 'dist')), again, 'the same bytes');
  });

  it('tells every error, builds nothing, and leaves the last build as it was', async () => {
    await type('build our-council --today 2026-11-22');
    const before = all(at('our-council', 'dist'));
    put(place.cwd, broken);
    const result = await type('build our-council --today 2026-11-22');
    sameAsTranscript('build-error', screen('build our-council --today 2026-11-22', result));
    assert.equal(result.code, 1);
    assert.deepEqual(all(at('our-council', 'dist')), before);
  });

  it('builds each pack of a folder that holds several, or none of them', async () => {
    put(place.cwd, {'packs/a/pack.yaml': packYaml.replace('id: sample', 'id: a'), 'packs/b/pack.yaml': packYaml.replace('id: sample', 'id: b\nextends: a')});
    const result = await type('build packs --today 2026-11-22 --out published');
    sameAsTranscript('build-several', screen('build packs --today 2026-11-22 --out published', result));
    assert.deepEqual(readdirSync(at('published')).sort(), ['a', 'b']);
    put(place.cwd, {'packs/b/pack.yaml': 'id: b\n'});
    assert.equal((await type('build packs --out elsewhere')).code, 1);
    assert.equal(existsSync(at('elsewhere')), false);
  });

  it('refuses what it cannot do in a sentence that says what to do instead', async () => {
    put(place.cwd, {'letters/april.txt': 'Dear all', 'a-file': 'x'});
    const lines = ['build', 'build our-council england', 'build gone', 'build our-council --out our-council/site', 'build our-council --out .', 'build our-council --out letters', 'build our-council --out a-file', 'build our-council --today tomorrow', 'build our-council --base guidance.example.gov.uk', 'build our-council --only site', 'build our-council --quick'];
    const screens: string[] = [];
    for (const line of lines) {
      const result = await type(line);
      assert.equal(result.code, 2, line);
      screens.push(screen(line, result));
    }
    sameAsTranscript('build-refused', screens.join('\n'));
    assert.equal(readFileSync(at('letters', 'april.txt'), 'utf8'), 'Dear all');
    assert.equal(existsSync(at('our-council', 'dist')), false);
  });

  it('takes the paths and the line endings of Windows, and a mark at the beginning', async () => {
    put(place.cwd, Object.fromEntries(Object.entries(ours).map(([name, text]) => [name, `\uFEFF${text.replaceAll('\n', '\r\n')}`])));
    assert.equal((await type('build ./our-council/ --today 2026-11-22')).code, 0);
    assert.match(all(at('our-council', 'dist'))['site/standard/one.html'] ?? '', /We listen first\./);
  });
});

describe('the folder of a build', () => {
  const files = new Map([['a.txt', 'new'], ['deep/b.txt', 'new']]);

  it('is replaced only where nobody has put or changed anything in it', async () => {
    await type('build our-council --today 2026-11-22');
    for (const [name, text] of [['site/logo.txt', 'ours'], ['site/index.html', 'changed by hand']] as const) {
      writeFileSync(at('our-council', 'dist', name), text);
      const {code, err} = await type('build our-council --today 2026-11-22');
      assert.equal(code, 2);
      assert.ok(err.includes(name), err);
      assert.equal(readFileSync(at('our-council', 'dist', name), 'utf8'), text);
      rmSync(at('our-council', 'dist'), {recursive: true});
      await type('build our-council --today 2026-11-22');
    }
    writeFileSync(at('our-council', 'dist', '.DS_Store'), 'x'); // whoever looked into it left this
    assert.equal((await type('build our-council --today 2026-11-22')).code, 0);
    assert.deepEqual(readdirSync(at('our-council')).sort(), ['dist', 'pack.yaml', 'standards'], 'nothing is left beside it');
  });

  it('keeps the last build whole when the disk is full half-way', () => {
    const folder = at('out');
    swapIn(folder, new Map([['a.txt', 'old']]), 'out');
    let written = 0;
    const full = (file: string, content: string | Uint8Array): void => {
      if ((written += 1) > 1) throw Object.assign(new Error('ENOSPC'), {code: 'ENOSPC'});
      writeFileSync(file, content);
    };
    assert.throws(() => swapIn(folder, files, 'out', {write: full}), {name: 'Problem', message: 'out could not be written: the disk is full. What stood there before stands there still.'});
    assert.equal(readFileSync(join(folder, 'a.txt'), 'utf8'), 'old');
    assert.deepEqual(readdirSync(place.cwd).sort(), ['our-council', 'out']);
  });

  /** A disk on which another program holds what is renamed, as on Windows: by names' ends, how often each fails. */
  const held = (times: Record<string, number>, code = 'EPERM') => {
    const waited: number[] = [];
    const rename = (from: string, to: string): void => {
      const [end] = Object.keys(times).filter((one) => from.endsWith(one));
      if (end !== undefined && times[end]! > 0) {
        times[end]! -= 1;
        throw Object.assign(new Error(code), {code});
      }
      renameSync(from, to);
    };
    return {rename, wait: (time: number) => void waited.push(time), waited};
  };

  it('waits a moment for a program that holds the last build, as they do on Windows, and then replaces it', () => {
    const folder = at('out');
    swapIn(folder, new Map([['a.txt', 'old']]), 'out');
    for (const code of ['EPERM', 'EBUSY', 'EACCES']) {
      const disk = held({out: 2, '.part': 2}, code);
      swapIn(folder, new Map([['a.txt', code]]), 'out', disk);
      assert.equal(readFileSync(join(folder, 'a.txt'), 'utf8'), code);
      assert.deepEqual(disk.waited, [50, 100, 50, 100]);
    }
    assert.deepEqual(readdirSync(place.cwd).sort(), ['our-council', 'out']);
  });

  it('is as it was where the other program never lets go, and the editor is told what to close', () => {
    const folder = at('out');
    swapIn(folder, new Map([['a.txt', 'old']]), 'out');
    const why = 'another program is using it, or you may not change it';
    const close = 'Close what may have its files open, such as an editor, a window that shows the folder or a terminal that stands in it, and build again.';
    for (const times of [{out: Infinity}, {'.part': Infinity}] as Record<string, number>[]) {
      const disk = held(times);
      assert.throws(() => swapIn(folder, files, 'out', disk), {name: 'Problem', message: `out could not be replaced: ${why}. What stood there before stands there still. ${close}`});
      assert.equal(readFileSync(join(folder, 'a.txt'), 'utf8'), 'old');
      assert.deepEqual(readdirSync(place.cwd).sort(), ['our-council', 'out'], 'nothing half-written is left');
      assert.ok(disk.waited.reduce((sum, time) => sum + time, 0) <= 2000, 'nobody waits long to be told');
    }
    assert.throws(() => swapIn(folder, files, 'out', held({'.part': Infinity, '.old': Infinity})), {message: `out could not be replaced: ${why}. The last build is whole, and is called .out.practice-guidance-${process.pid}.old for now: the next build gives it its name back. ${close}`});
    swapIn(at('elsewhere'), files, 'elsewhere');
    recover(folder);
    assert.equal(readFileSync(join(folder, 'a.txt'), 'utf8'), 'old');
  });

  it('is put back where a build was stopped between taking the old one away and putting the new one there', () => {
    const folder = at('out');
    swapIn(folder, new Map([['a.txt', 'old']]), 'out');
    const stopped = spawnSync(process.execPath, ['-e', '']).pid; // one that runs no longer
    renameSync(folder, at(`.out.practice-guidance-${stopped}.old`));
    mkdirSync(at(`.out.practice-guidance-${stopped}.part`));
    recover(folder);
    assert.equal(readFileSync(join(folder, 'a.txt'), 'utf8'), 'old');
    assert.deepEqual(readdirSync(place.cwd).sort(), ['our-council', 'out']);
    refuseUnlessOurs(folder, 'out');
    assert.ok(existsSync(join(folder, listName)));
  });

  it('leaves what another build is still writing', async () => {
    const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 20000)']);
    try {
      mkdirSync(at(`.out.practice-guidance-${other.pid}.part`));
      recover(at('out'));
      assert.ok(existsSync(at(`.out.practice-guidance-${other.pid}.part`)));
    } finally {
      other.kill();
    }
  });

  it('says so where it may not be written, and leaves it whole', (t) => {
    const folder = at('out');
    swapIn(folder, new Map([['a.txt', 'old']]), 'out');
    chmodSync(folder, 0o555);
    chmodSync(place.cwd, 0o555);
    const script = `const {swapIn} = await import(${JSON.stringify(new URL('../../src/cli/build/swap.ts', import.meta.url).href)}); try { swapIn(${JSON.stringify(folder)}, new Map([['a.txt', 'new']]), 'out'); console.log('written'); } catch (error) { console.log(error.message); }`;
    // nothing is read-only to root
    const user = process.getuid?.() === 0 ? {uid: 65_534, gid: 65_534} : {};
    if ('uid' in user) for (const parent of [join(place.cwd, '..')]) chmodSync(parent, 0o755);
    const {stdout, stderr} = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {encoding: 'utf8', env: {...process.env, TMPDIR: '/tmp', HOME: '/tmp'}, ...user});
    chmodSync(folder, 0o755);
    chmodSync(place.cwd, 0o755);
    assert.equal(readFileSync(join(folder, 'a.txt'), 'utf8'), 'old');
    if (!stdout && 'uid' in user) return t.skip(`another user may not run the sources on this machine: ${stderr.slice(0, 200)}`);
    assert.equal(stdout.trim(), 'out could not be written: it may not be read or written by you. What stood there before stands there still.');
  });
});

describe('progress', () => {
  it('is told once a second, to somebody who watches, and not in the first second', () => {
    let time = 0;
    const told: string[] = [];
    const tell = progress({err: (text) => void told.push(text), watched: true}, () => time);
    for (time = 0; time <= 2_500; time += 100) tell(() => `${time}`);
    assert.deepEqual(told, ['1000', '2000']);
    const unwatched: string[] = [];
    const quiet = progress({err: (text) => void unwatched.push(text)}, () => time);
    for (; time <= 9_000; time += 100) quiet(() => `${time}`);
    assert.deepEqual(unwatched, []);
  });
});
