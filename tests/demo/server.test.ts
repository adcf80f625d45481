import assert from 'node:assert/strict';
import {request} from 'node:http';
import {after, before, beforeEach, test} from 'node:test';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createApp} from '../../demo/app.js';
import {hostFields, startDemo, type Demo} from './demo.js';

let demo: Demo;
before(async () => {
  demo = await startDemo();
});
beforeEach(async () => {
  await demo.post('/reset', {});
});
after(() => demo.close());

const text = async (path: string) => (await demo.get(path)).text();
const stored = async (reference: string) => JSON.parse(await readFile(join(demo.dataFolder, `${reference}.json`), 'utf8')) as {record: string; fields: typeof hostFields};
/** The default value in the page, read as a browser reads an attribute. */
const valueIn = (markup: string) =>
  /<practice-checklist[^>]* value="([^"]*)"/.exec(markup)![1]!
    .replace(/&#13;/g, '\r').replace(/&quot;/g, '"').replace(/&#39;/g, "'").replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');

/** A path sent exactly as written: `fetch` would tidy it first. */
const raw = (path: string, method = 'GET') =>
  new Promise<{status: number; body: string}>((resolve, reject) => {
    request(demo.origin, {path, method}, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part: string) => (body += part)).on('end', () => resolve({status: response.statusCode ?? 0, body}));
    }).on('error', reject).end();
  });

test('opens on a page that tells in plain words what there is to see, and leads to all of it', async () => {
  const page = await text('/');
  assert.match(page, /<h1>What there is to see<\/h1>/);
  for (const address of ['/cases/DEMO-0001', '/compact', '/summary', '/procedures', '/family', '/guidance-text']) {
    assert.ok(page.includes(`<li><a href="${address}">`), address);
    assert.ok([200, 302].includes((await demo.get(address)).status), address);
  }
});

test('has a case screen with the list of cases beside it', async () => {
  const page = await text('/cases/DEMO-0001');
  assert.match(page, /<h1>Example Child A<\/h1>/);
  for (let number = 1; number <= 8; number++) assert.ok(page.includes(`href="/cases/DEMO-000${number}"`));
  assert.match(page, /<label [^>]*for="record-check">Case record check<\/label>/);
});

test('the policy stands on every answer, whatever it is', async () => {
  for (const path of ['/', '/cases/DEMO-0001', '/compact/DEMO-0001', '/summary', '/procedures', '/procedures/lewisham', '/family', '/family/first-contact', '/guidance-text', '/nothing', '/demo/demo.css', '/guidance/practice-guidance.js', '/reset']) {
    const policy = (await demo.get(path)).headers.get('content-security-policy') ?? '';
    assert.equal(
      policy,
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types lit-html",
      path,
    );
  }
});

test('no page has a script or a style in it, nor an address elsewhere that it would fetch', async () => {
  for (const path of ['/', '/cases/DEMO-0001', '/cases/DEMO-0005', '/compact/DEMO-0001', '/summary', '/family', '/family/first-contact', '/guidance-text', '/nothing']) {
    const page = await text(path);
    assert.doesNotMatch(page, /<style|\sstyle=|\son\w+=|<script(?! type="module" src="\/(guidance\/practice-guidance|demo\/guidance-panel|demo\/family)\.js"><\/script>)/i, path);
    assert.doesNotMatch(page, /(src|<link[^>]*href)="https?:/i, path);
  }
});

test('stores what arrived, character for character, and shows it back', async () => {
  const record = '{"format":"practice-guidance/record@1","checklist":"wandsworth-5","pack":"wandsworth","items":{},"host":"<b>\\"&amp;\'</b>"}';
  const saved = await demo.post('/cases/DEMO-0001', {...hostFields, recordCheck: record});
  assert.equal(saved.status, 303);
  assert.equal(saved.headers.get('location'), '/cases/DEMO-0001');
  assert.equal((await stored('DEMO-0001')).record, record);
  const page = await text('/cases/DEMO-0001');
  assert.equal(valueIn(page), record);
  assert.ok(page.includes('recordCheck=%7B%22format'), 'the body as it arrived');
  assert.ok(!page.includes('<b>'), 'escaped wherever it is shown');
  assert.match(page, /Last saved/);
});

test('keeps a record that it cannot read exactly as it came', async () => {
  const given = (await stored('DEMO-0006')).record;
  const page = await text('/cases/DEMO-0006');
  assert.equal(valueIn(page), given);
  assert.match(page, /This record cannot be read\..*It is damaged: it is not JSON\./s);
  await demo.post('/cases/DEMO-0006', {...hostFields, recordCheck: given});
  assert.equal((await stored('DEMO-0006')).record, given);
});

test('keeps the saved answers, and says so, when the form arrives without the checklist', async () => {
  const before = (await stored('DEMO-0002')).record;
  await demo.post('/cases/DEMO-0002', {...hostFields, notes: 'Typed with scripts off.'});
  assert.equal((await stored('DEMO-0002')).record, before);
  assert.equal((await stored('DEMO-0002')).fields.notes, 'Typed with scripts off.');
  assert.match(await text('/cases/DEMO-0002'), /The form arrived without the checklist.*The answers saved before were kept\./s);
});

test('takes an empty value as no answer: the checklist was there, and nothing was answered', async () => {
  await demo.post('/cases/DEMO-0002', {...hostFields, recordCheck: ''});
  assert.equal((await stored('DEMO-0002')).record, '');
  assert.doesNotMatch(await text('/cases/DEMO-0002'), /without the checklist/);
});

test('gives everything back as typed where a field is wrong, the checklist’s value too, and saves nothing', async () => {
  const before = await stored('DEMO-0007');
  const typed = {worker: 'N. Worker <demo>', visitDate: '2026-11-09', legalStatus: 'Care order', notes: ' ', recordCheck: '{"typed":"but not saved"}'};
  const answer = await demo.post('/cases/DEMO-0007', typed);
  const page = await answer.text();
  assert.equal(answer.status, 422);
  assert.match(page, /<title>Error: /);
  assert.match(page, /href="#notes">Enter notes of the visit</);
  assert.match(page, /<textarea id="notes"[^>]*aria-describedby="notes-hint notes-error"[^>]*aria-invalid="true"/);
  assert.ok(page.includes('value="N. Worker &lt;demo&gt;"') && page.includes('value="2026-11-09"') && page.includes('<option selected>Care order'));
  assert.equal(valueIn(page), typed.recordCheck);
  assert.deepEqual(await stored('DEMO-0007'), before);
});

test('names every host field that is wrong, each in its place', async () => {
  const page = await (await demo.post('/cases/DEMO-0001', {visitDate: '2026-02-30', legalStatus: 'King', stage: 'coronation', worker: '', notes: ''})).text();
  for (const field of ['worker', 'visitDate', 'legalStatus', 'stage', 'notes']) assert.ok(page.includes(`href="#${field}"`) && page.includes(`id="${field}-error"`), field);
});

test('gives notes back with their own line breaks, a first empty line among them', async () => {
  await demo.post('/cases/DEMO-0001', {...hostFields, notes: '\r\nFirst\r\nSecond'});
  assert.equal((await stored('DEMO-0001')).fields.notes, '\nFirst\nSecond');
  assert.match(await text('/cases/DEMO-0001'), /<textarea[^>]*>\n\nFirst\nSecond<\/textarea>/);
});

test('refuses to change a closed case', async () => {
  const before = await stored('DEMO-0005');
  const answer = await demo.post('/cases/DEMO-0005', {...hostFields, recordCheck: ''});
  assert.equal(answer.status, 409);
  assert.match(await answer.text(), /This case is closed/);
  assert.deepEqual(await stored('DEMO-0005'), before);
  assert.doesNotMatch(await text('/cases/DEMO-0005'), /id="case-form"/);
});

test('works out on the server how far a record is, item by item, and writes it as plain text', async () => {
  assert.match(await text('/cases/DEMO-0001'), /<strong>Not started\.<\/strong> 0 of 5 answered/);
  assert.match(await text('/cases/DEMO-0002'), /<strong>Complete\.<\/strong> 5 of 5 answered/);
  assert.match(await text('/cases/DEMO-0003'), /<strong>In progress\.<\/strong> 3 of 5 answered.*Chronology<\/th><td>Open\. The wording has changed/s);
  assert.match(await text('/cases/DEMO-0004'), /<strong>Out of date\.<\/strong> 5 of 5 answered.*Case summary<\/th><td>Too old since/s);
  const plain = /aria-label="The record as plain text">([^<]*)</.exec(await text('/cases/DEMO-0003'))![1]!;
  for (const word of ['Case summary', 'Ecomap', 'The main events in this child']) assert.ok(plain.includes(word), word);
});

test('every item’s guidance can be read with scripts off', async () => {
  const page = await text('/guidance-text');
  for (const words of ['The Wandsworth 5', 'Case summary', 'Supervision and management oversight', 'What partners asked of us', 'What good looks like', 'Not yet reviewed by']) assert.ok(page.includes(words), words);
  const anchors = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id!).filter((id) => id !== 'main');
  assert.ok(anchors.length > 0);
  for (const id of anchors) assert.ok(page.includes(`id="${id}"`), `#${id} leads somewhere`);
  assert.match(await text('/cases/DEMO-0001'), /<li><strong>Chronology<\/strong>: [^<]+<\/li>[\s\S]*href="\/guidance-text#wandsworth-5"/);
});

test('puts the demo cases back', async () => {
  await demo.post('/cases/DEMO-0001', {...hostFields, recordCheck: '{"mine":1}'});
  const answer = await demo.post('/reset', {});
  assert.equal(answer.headers.get('location'), '/cases/DEMO-0001');
  assert.equal((await stored('DEMO-0001')).record, '');
  assert.equal((await demo.get('/reset')).status, 405);
});

test('keeps what was saved when the demo starts again', async () => {
  await demo.post('/cases/DEMO-0001', {...hostFields, recordCheck: '{"mine":1}'});
  await createApp({dataFolder: demo.dataFolder});
  assert.equal((await stored('DEMO-0001')).record, '{"mine":1}');
});

test('answers a path that leads nowhere with a clear page', async () => {
  for (const path of ['/nothing', '/cases/DEMO-9999', '/cases/..%2f..%2fpackage', '/cases/%00', '/cases/', '/guidance/', '//elsewhere.example/', '/cases/%E0%A4%A']) {
    const {status, body} = await raw(path);
    assert.equal(status, 404, path);
    assert.match(body, /There is no such page.*Go to the cases/s, path);
  }
});

test('serves no file from outside its folders, however the path is written', async () => {
  for (const path of [
    '/guidance/../../package.json', '/guidance/..%2f..%2fpackage.json', '/guidance/%2e%2e/%2e%2e/package.json', '/guidance/..%5c..%5cpackage.json',
    '/guidance/packs/..%2f..%2f..%2fpackage.json', '/demo/..%2fcase.ts', '/demo/..%2fdata%2fDEMO-0001.json', '/guidance/%2fetc%2fpasswd', '/guidance//etc/hosts.txt',
    '/guidance/packs%00.json', '/guidance/packs',
  ]) {
    const {status, body} = await raw(path);
    assert.equal(status, 404, path);
    assert.doesNotMatch(body, /"devDependencies"|root:|"reference"/, path);
  }
});

test('serves the built folder with the types that browsers insist on', async () => {
  for (const [path, type] of [['practice-guidance.js', 'text/javascript'], ['packs/wandsworth.json', 'application/json']] as const) {
    const answer = await demo.get(`/guidance/${path}`);
    assert.equal(answer.status, 200, path);
    assert.ok(answer.headers.get('content-type')?.startsWith(type), path);
    assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
  }
});

test('answers a body that is too large in words, and saves nothing', async () => {
  const answer = await demo.post('/cases/DEMO-0001', {...hostFields, notes: 'x'.repeat(70_000)});
  assert.equal(answer.status, 413);
  assert.match(await answer.text(), /A form may have 64 KB in all\. Nothing was saved\./);
  assert.notEqual((await stored('DEMO-0001')).fields.notes.length, 70_000);
});

test('takes only what a form posts', async () => {
  const answer = await fetch(`${demo.origin}/cases/DEMO-0001`, {method: 'POST', body: '{}', headers: {'content-type': 'application/json'}});
  assert.equal(answer.status, 415);
  assert.match(await answer.text(), /not &quot;application\/json&quot;/);
  const {status} = await raw('/cases/DEMO-0001', 'DELETE');
  assert.equal(status, 405);
});

test('refuses a post from another site', async () => {
  const answer = await demo.post('/reset', {}, {'sec-fetch-site': 'cross-site'});
  assert.equal(answer.status, 403);
});

test('says which stored case cannot be read, and the other pages still work', async () => {
  await writeFile(join(demo.dataFolder, 'DEMO-0004.json'), 'half a fi');
  const answer = await demo.get('/cases/DEMO-0004');
  assert.equal(answer.status, 500);
  assert.match(await answer.text(), /DEMO-0004\.json cannot be read.*<form method="post" action="\/reset">/s);
  assert.equal((await demo.get('/guidance-text')).status, 200);
  await demo.post('/reset', {});
  assert.equal((await demo.get('/cases/DEMO-0004')).status, 200);
});

test('says what to build where the guidance is missing or is no pack', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'practice-embed-'));
  try {
    await assert.rejects(createApp({dataFolder: folder, embedFolder: folder}), /wandsworth\.json is not there\. Run "npm run build" first/);
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
});
