/** The doctor is shown pages with one thing wrong, and pages with nothing wrong, and says what is the matter. One browser for all. */
import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {chromium, type Browser} from 'playwright-core';
import {findChromium, missingEngine} from '../../../scripts/browsers.mjs';
import type {Surroundings} from '../../../src/cli/command.js';
import {visit, type Visit} from '../../../src/cli/doctor.js';
import type {Diagnosis} from '../../../src/cli/doctor/diagnose.js';
import {run} from '../../../src/cli/run.js';
import {chromiumArguments} from '../../engines/launch.mjs';
import {sameAsTranscript} from '../transcripts.js';
import {fixtures} from './pages.js';
import {openSites, version, type Answer, type Sites} from './site.js';

const installed = fileURLToPath(new URL('../../../', import.meta.url));
/** Packs have versions of their own, which go on. */
const tidy = (text: string): string => text.replaceAll(`localhost:${sites.port}`, 'localhost').replace(/^( {2}(?:packs)? +[\w-]+) \d+\.\d+\.\d+,/gm, '$1 …,');

const special: Readonly<Record<string, Answer>> = {
  'case.example/gone': {status: 404},
  'case.example/private': {status: 401},
  'case.example/letter.pdf': {type: 'application/pdf', body: '%PDF-1.4'},
  'case.example/leads-on': {status: 302, headers: {location: 'http://other.example/elsewhere'}},
  'case.example/case': {status: 302, headers: {location: '/sign-in'}},
  'case.example/sign-in': {body: '<!doctype html><title>Sign in</title><form><input type="password"></form>'},
  'case.example/endless': {body: '<!doctype html><title>Endless</title><script>for (;;);</script>'},
  'case.example/in-frames': {body: `<!doctype html><title>Frames</title>${'<iframe src="/good"></iframe>'.repeat(3)}`},
  'other.example/endless': {body: '<!doctype html><title>Endless</title><script>for (;;);</script>'},
  'case.example/around-endless': {body: '<!doctype html><title>Around</title><p>A case.<iframe src="http://other.example/endless"></iframe>'},
  'other.example/elsewhere': {body: '<!doctype html><title>Elsewhere</title><p>Nothing.'},
};

let sites: Sites;
let browser: Browser;
before(async () => {
  const pages: Record<string, Answer> = {};
  for (const [name, {page, more = {}, other = {}}] of Object.entries(fixtures)) {
    pages[`case.example/${name}`] = page;
    for (const [path, answer] of Object.entries(more)) pages[`case.example${path}`] = answer;
    for (const [path, answer] of Object.entries(other)) pages[`other.example${path}`] = answer;
  }
  sites = await openSites({...pages, ...special});
  const executablePath = findChromium();
  if (!executablePath) throw new Error(missingEngine('chromium'));
  browser = await chromium.launch({executablePath, args: [...chromiumArguments(), sites.argument]});
});
after(async () => {
  await browser?.close();
  await sites?.close();
});

/** A site with a certificate, as far as the page can tell. */
const secured = (page: Answer): Pick<Browser, 'newContext'> => ({
  newContext: async (options) => {
    const context = await browser.newContext(options);
    await context.route('https://case.example/**', (route) => route.fulfill({status: 200, contentType: 'text/html', body: page.body ?? ''}));
    return context;
  },
});

const quiet: Surroundings = {cwd: installed, installed, env: process.env, colour: false, out: () => undefined, err: () => undefined};

async function seen(target: string, more: Partial<Visit> = {}, where: Pick<Browser, 'newContext'> = browser): Promise<{code: number; out: string}> {
  let out = '';
  const code = await visit(where, {target, isFile: false, root: '', headers: [], wait: 15, json: false, ...more}, {...quiet, out: (text) => void (out = text)});
  return {code, out};
}

describe('the doctor', {concurrency: 3}, () => {
  for (const [name, {raises, page, secure, wait = 15}] of Object.entries(fixtures))
    it(`${raises.length > 0 ? 'tells of' : 'finds nothing wrong with'} ${name}`, async () => {
      const address = `${secure === 'local' ? `http://localhost:${sites.port}` : secure ? 'https://case.example' : 'http://case.example'}/${name}`;
      const where = secure === 'certificate' ? secured(page) : browser;
      const {code, out} = await seen(address, {wait}, where);
      const told = [...out.matchAll(/^(?:✗ problem|! advice) .* {2}(\S+)$/gm)].map(([, one]) => one);
      assert.deepEqual(told.sort(), [...raises].sort(), out);
      assert.equal(code, /^✗/m.test(out) ? 1 : 0);
      sameAsTranscript(`doctor-${name}`, tidy(`$ practice-guidance doctor ${address}\n${out}\n${code === 0 ? '' : `(exit code ${code})\n`}`));
    });

  it('gives the same as data', async () => {
    const {out} = await seen('http://case.example/good', {json: true});
    const {address, found, findings} = JSON.parse(out) as Diagnosis;
    assert.equal(address, 'http://case.example/good');
    assert.deepEqual(findings, []);
    assert.deepEqual(found.libraries, [{version, from: '/guidance/practice-guidance.js'}]);
    assert.deepEqual(found.values, [{name: 'recordCheck', where: 'practice-checklist#check'}]);
    assert.deepEqual(found.packs.map(({id}) => id).sort(), ['england', 'lewisham', 'wandsworth']);
  });

  it('sends headers to the page’s own site, and to no other, wherever that leads', async () => {
    const headers = [{name: 'cookie', value: 'session=abc'}, {name: 'x-worker', value: 'demo'}];
    await seen('http://case.example/leads-on', {headers});
    await seen('http://case.example/script-cors', {headers});
    const withHeaders = sites.arrived.filter(({headers: {cookie, 'x-worker': worker}}) => cookie === 'session=abc' && worker === 'demo').map(({host, path}) => host + path);
    assert.ok(withHeaders.includes('case.example/leads-on') && withHeaders.includes('case.example/script-cors'), withHeaders.join());
    assert.deepEqual(sites.arrived.filter(({host, headers: {cookie, 'x-worker': worker}}) => host !== 'case.example' && (cookie !== undefined || worker !== undefined)), []);
    assert.ok(sites.arrived.some(({host, path}) => host === 'other.example' && path === '/elsewhere'), 'it was led there');
  });

  for (const [path, words] of Object.entries({gone: /answered 404, so there is no page/, private: /answered 401: it wants somebody to be signed in\..*--header/, 'letter.pdf': /no page|gives a file to download/}))
    it(`says plainly that there is no page: ${path}`, async () => void (await assert.rejects(seen(`http://case.example/${path}`), {name: 'Problem', message: words})));

  it('says that a page to sign in came, and which address led there', async () => {
    const {out} = await seen('http://case.example/case');
    assert.match(out.replace(/\s+/g, ' '), /nothing-here http:\/\/case\.example\/sign-in It asks for a password: .* http:\/\/case\.example\/case led there\. .*--header "Cookie: …"/);
  });

  it('does not wait for ever for a page that stands still', async () => {
    await assert.rejects(seen('http://case.example/endless', {wait: 1}), {name: 'Problem', message: /gave no answer for \d+ seconds: a script of it does not end/});
  });

  it('looks at a page although a frame of another site stands still', async () => {
    const {address} = JSON.parse((await seen('http://case.example/around-endless', {wait: 1, json: true})).out) as Diagnosis;
    assert.equal(address, 'http://case.example/around-endless');
  });

  it('names once what several frames have in common', async () => {
    const {found} = JSON.parse((await seen('http://case.example/in-frames', {json: true})).out) as Diagnosis;
    assert.deepEqual(found.libraries, [{version, from: '/guidance/practice-guidance.js'}]);
    assert.deepEqual(found.packs.map(({id}) => id).sort(), ['england', 'lewisham', 'wandsworth']);
    assert.match((await seen('http://case.example/in-frames')).out, /practice-checklist#check, in the frame http:\/\/case\.example\/good: shows its guidance \(3 times\)/);
  });

  for (const [address, trusted] of [['https://localhost:5001/case', true], ['https://127.0.0.1/case', true], ['https://localhost.example/case', false], ['https://cases.example/case', false]] as const)
    it(`${trusted ? 'takes' : 'does not take'} a certificate that nobody vouches for: ${address}`, async () => {
      const options: unknown[] = [];
      const newContext: Browser['newContext'] = (given) => {
        options.push(given?.ignoreHTTPSErrors);
        throw new Error('seen enough');
      };
      await assert.rejects(seen(address, {}, {newContext}), /seen enough/);
      assert.deepEqual(options, [trusted]);
    });

  it('says plainly that nothing answers', async () => {
    await assert.rejects(seen('http://nobody.example/'), {name: 'Problem', message: /there is no site of that name/});
    await assert.rejects(seen('http://127.0.0.1:9/'), {name: 'Problem', message: /could not be opened/});
  });
});

describe('the doctor, as it is typed', () => {
  it('takes the address of a file, with blanks and other letters in it, and says what the top of the site is', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'doctor-'));
    try {
      const page = join(folder, 'Fälle von heute 100%.html');
      writeFileSync(page, '<!doctype html><html lang="en"><title>x</title><script type="module" src="../guidance/practice-guidance.js"></script><practice-checklist>The five.</practice-checklist>');
      let out = '';
      await run(['doctor', pathToFileURL(page).href], {...quiet, cwd: folder, env: {CHROME_PATH: findChromium()}, out: (text) => void (out = text), err: assert.fail});
      assert.match(out, /^Fälle von heute 100%\.html/);
      assert.ok(out.replace(/\s+/g, ' ').includes(`script-not-found /guidance/practice-guidance.js The server answered 404.`) && out.replace(/\s+/g, ' ').includes(`${folder} is the top of the site; --root names another.`), out);
    } finally {
      rmSync(folder, {recursive: true, force: true});
    }
  });

  it('opens a file in a browser of its own, gives out its folder and nothing above, and ends with 1 where something is wrong', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'doctor-'));
    try {
      mkdirSync(join(folder, 'site'));
      writeFileSync(join(folder, 'secret.js'), 'document.title = "read";');
      writeFileSync(join(folder, 'site', 'a page.html'), '<!doctype html><html lang="en"><title>unread</title><script src="/../secret.js"></script><script src="/..%2Fsecret.js"></script><practice-checklist>The five.</practice-checklist>');
      let out = '';
      const code = await run(['doctor', join('site', 'a page.html')], {...quiet, cwd: folder, env: {CHROME_PATH: findChromium()}, out: (text) => void (out = text), err: assert.fail});
      assert.equal(code, 1);
      assert.match(out, /^a page\.html \(“unread”\)\n/);
      assert.match(out, /script-missing\n {4}practice-checklist\n/);
    } finally {
      rmSync(folder, {recursive: true, force: true});
    }
  });
});
