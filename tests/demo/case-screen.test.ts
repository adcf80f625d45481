import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {after, afterEach, before, beforeEach, test} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {localToday} from '../../src/calendar/plain-date.js';
import type {Pack} from '../../src/model/pack.js';
import type {ChecklistRecord} from '../../src/model/record.js';
import type {DemoCase} from '../../demo/case.js';
import {checklist, choice, item, openBrowser, openPage, save, seen, stands, toldAs, until, type Watched} from './browser.js';
import {startDemo, type Demo} from './demo.js';

let demo: Demo;
let browser: Browser;
let watched: Watched;
let page: Page;

before(async () => {
  demo = await startDemo();
  browser = await openBrowser();
});
beforeEach(async () => {
  await demo.post('/reset', {});
  watched = await openPage(browser, demo.origin);
  page = watched.page;
});
afterEach(async () => {
  await page.context().close();
  assert.deepEqual(watched.problems, [], 'no error, no warning, no breach of the policy, no request elsewhere');
});
after(async () => {
  await browser?.close();
  await demo?.close();
});

const stored = async (reference: string) => JSON.parse(await readFile(join(demo.dataFolder, `${reference}.json`), 'utf8')) as DemoCase;
const record = async (reference: string) => JSON.parse((await stored(reference)).record) as ChecklistRecord;
/** What was in the checklist's field of the last post, decoded as any server does. */
const posted = async (reference: string) => new URLSearchParams((await stored(reference)).lastPost!.body).get('recordCheck');
const pack = async (id: string) => (await (await demo.get(`/guidance/packs/${id}.json`)).json()) as Pack;

test('two answers are saved, shown as received, and still there after a reload', async () => {
  await page.goto('/cases/DEMO-0001');
  await stands(page, '0 of 5 answered.');
  await choice(page, 'Case summary', 'Up to date').check();
  await choice(page, 'Chronology', 'Needs updating').check();
  await stands(page, '2 of 5 answered. Open: Genogram, Current plan and Supervision and management oversight.');
  await save(page);

  await seen(page.getByText('Last saved'));
  const {items, ...top} = await record('DEMO-0001');
  const {version, checklists} = await pack('wandsworth');
  assert.deepEqual(top, {format: 'practice-guidance/record@1', checklist: 'wandsworth-5', pack: 'wandsworth'});
  assert.deepEqual(Object.keys(items), ['case-summary', 'chronology']);
  const asked = checklists[0]!.items[0]!;
  const {at, ...answer} = items['case-summary']!;
  assert.deepEqual(answer, {packVersion: version, hash: asked.hash, wording: `${asked.label}\n${asked.statement}`, state: 'up-to-date', by: 'A. Worker (demo)'});
  assert.match(at!, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  assert.equal(items['chronology']!.state, 'needs-updating');

  const received = page.getByRole('row').filter({has: page.getByRole('rowheader', {name: 'recordCheck', exact: true})});
  assert.equal(await received.getByRole('cell').textContent(), (await stored('DEMO-0001')).record, 'what the server says it received is what it stored');
  assert.deepEqual(JSON.parse((await page.getByRole('region', {name: 'The stored record'}).textContent())!), await record('DEMO-0001'));
  await seen(page.locator('.developer').getByText('2 of 5 answered. Open: Genogram, Current plan and Supervision and management oversight.'));

  await page.reload();
  await stands(page, '2 of 5 answered.');
  assert.ok(await choice(page, 'Case summary', 'Up to date').isChecked());
  assert.ok(await choice(page, 'Chronology', 'Needs updating').isChecked());
  assert.equal(await choice(page, 'Genogram', 'Up to date').isChecked(), false);
});

test('an empty value is posted where nothing was answered, so that a server knows it was shown', async () => {
  await page.goto('/cases/DEMO-0001');
  await stands(page, '0 of 5 answered.');
  await save(page);
  assert.equal(await posted('DEMO-0001'), '');
});

test('the date a person gives is saved with the answer, and the system’s own date beside it is not', async () => {
  await page.goto('/cases/DEMO-0001');
  await seen(item(page, 'Case summary'));
  await seen(checklist(page).getByText(/The record system says: last updated/));
  await choice(page, 'Case summary', 'Up to date').check();
  assert.equal((await item(page, 'Case summary').getByLabel('Date last updated').count()), 0, 'no date field before somebody wants one');
  await item(page, 'Case summary').getByRole('button', {name: 'Add the date'}).click();
  await item(page, 'Case summary').getByLabel('Date last updated').fill(localToday());
  await choice(page, 'Chronology', 'Up to date').check();
  await save(page);
  const {items} = await record('DEMO-0001');
  assert.equal(items['case-summary']!.date, localToday());
  assert.ok(!('date' in items['chronology']!), 'the system’s date is nobody’s answer');
});

test('the host’s own fields are saved as typed beside the checklist', async () => {
  await page.goto('/cases/DEMO-0001');
  await page.getByLabel('Allocated worker').fill('N. O’Example <demo> & co');
  await page.getByLabel('Visit date').fill('2026-10-30');
  await page.getByLabel('Legal status').selectOption('Care order');
  await page.getByLabel('Stage of the work').selectOption('Core group');
  await page.getByLabel('Notes of the visit').fill('First “line”\n\n  £5 & <b>more</b> 🌱');
  await choice(page, 'Genogram', 'Up to date').check();
  await save(page);
  assert.deepEqual((await stored('DEMO-0001')).fields, {
    worker: 'N. O’Example <demo> & co',
    visitDate: '2026-10-30',
    legalStatus: 'Care order',
    stage: 'core-group',
    notes: 'First “line”\n\n  £5 & <b>more</b> 🌱',
  });
  const names = [...new URLSearchParams((await stored('DEMO-0001')).lastPost!.body).keys()];
  assert.deepEqual(names, ['caseReference', 'worker', 'visitDate', 'legalStatus', 'stage', 'notes', 'recordCheck'], 'the checklist posts one field and nothing of its inside');
  assert.equal(await page.getByLabel('Notes of the visit').inputValue(), 'First “line”\n\n  £5 & <b>more</b> 🌱');
});

test('answers that were not saved are still there after leaving the page and going back', async () => {
  await page.goto('/cases/DEMO-0001');
  await choice(page, 'Case summary', 'Up to date').check();
  await choice(page, 'Current plan', 'Not applicable').check();
  await item(page, 'Current plan').getByLabel('Why does it not apply?').fill('No plan is needed yet.');
  await page.getByLabel('Notes of the visit').fill('Half a no');
  await page.getByRole('link', {name: 'Example Child B'}).click();
  await seen(page.getByRole('heading', {name: 'Example Child B'}));
  await page.goBack();
  await stands(page, '2 of 5 answered.');
  assert.ok(await choice(page, 'Case summary', 'Up to date').isChecked());
  assert.equal(await item(page, 'Current plan').getByLabel('Why does it not apply?').inputValue(), 'No plan is needed yet.');
  assert.equal(await page.getByLabel('Notes of the visit').inputValue(), 'Half a no');
  await save(page);
  assert.equal((await record('DEMO-0001')).items['current-plan']!.reason, 'No plan is needed yet.');
});

test('Reset brings back what was saved, and only then', async () => {
  await page.goto('/cases/DEMO-0002');
  await stands(page, '5 of 5 answered.');
  const before = (await stored('DEMO-0002')).record;
  await choice(page, 'Case summary', 'Needs updating').check();
  await page.getByLabel('Allocated worker').fill('Somebody else');
  await stands(page, 'Needs updating: Case summary.');
  await page.getByRole('button', {name: 'Reset', exact: true}).click();
  await stands(page, '5 of 5 answered. Nothing needs updating.');
  assert.ok(await choice(page, 'Case summary', 'Up to date').isChecked());
  assert.equal(await page.getByLabel('Allocated worker').inputValue(), 'B. Worker (demo)');
  await save(page);
  assert.equal(await posted('DEMO-0002'), before);
});

test('not applicable stays open until it has a reason, and can be saved either way', async () => {
  await page.goto('/cases/DEMO-0001');
  await choice(page, 'Genogram', 'Not applicable').check();
  await stands(page, '0 of 5 answered.');
  await seen(checklist(page).getByText(/Say why it does not apply/));
  await save(page);
  await stands(page, '0 of 5 answered.');
  assert.equal((await record('DEMO-0001')).items['genogram']!.state, 'not-applicable');
  await item(page, 'Genogram').getByLabel('Why does it not apply?').fill('Drawn on the sibling’s record.');
  await stands(page, '1 of 5 answered.');
  await save(page);
  assert.equal((await record('DEMO-0001')).items['genogram']!.reason, 'Drawn on the sibling’s record.');
  await seen(page.locator('.developer').getByText('1 of 5 answered.'));
});

test('one answer can be cleared, and the others stay', async () => {
  await page.goto('/cases/DEMO-0002');
  await item(page, 'Chronology').getByRole('button', {name: /^Clear this answer/}).click();
  await stands(page, '4 of 5 answered. Open: Chronology.');
  const {items} = await record('DEMO-0002');
  await save(page);
  delete items['chronology'];
  assert.deepEqual((await record('DEMO-0002')).items, items);
});

test('a date that has become too old makes a record out of date, in words', async () => {
  await page.goto('/cases/DEMO-0004');
  await stands(page, '5 of 5 answered. Too old: Case summary.');
  await seen(checklist(page).getByText('Out of date.', {exact: true}));
});

test('an older record shows old and new wording, and saving it untouched changes no byte', async () => {
  const before = (await stored('DEMO-0003')).record;
  await page.goto('/cases/DEMO-0003');
  await stands(page, '3 of 5 answered. Open: Chronology and Supervision and management oversight.');
  const changed = item(page, 'Chronology');
  await seen(changed.getByText('The main events in this child\'s life, in date order, up to the last review.'));
  const now = (await pack('wandsworth')).checklists[0]!.items.find(({id}) => id === 'chronology')!.statement!;
  await until(async () => (await changed.locator('.wording').allTextContents()).map((text) => text.split('\n')[1]), ['The main events in this child\'s life, in date order, up to the last review.', now]);
  await seen(checklist(page).getByText('No longer asked'));
  await seen(checklist(page).getByText('A picture of the people and places around the family'));
  await save(page);
  assert.equal(await posted('DEMO-0003'), before);
  assert.equal((await stored('DEMO-0003')).record, before);
});

test('keeping an older answer writes that answer alone', async () => {
  const before = (await record('DEMO-0003')).items;
  await page.goto('/cases/DEMO-0003');
  await item(page, 'Chronology').getByRole('button', {name: 'Keep this answer: Up to date'}).click();
  await stands(page, '4 of 5 answered. Open: Supervision and management oversight.');
  await save(page);
  const {chronology, ...others} = (await record('DEMO-0003')).items;
  const {chronology: old, ...othersBefore} = before;
  assert.deepEqual(others, othersBefore, 'every other answer keeps the version it was given under');
  assert.equal(chronology!.packVersion, (await pack('wandsworth')).version);
  assert.notEqual(chronology!.hash, old!.hash);
  assert.equal(chronology!.state, 'up-to-date');
});

test('a record that cannot be read is shown as it came, and posts back unchanged', async () => {
  const before = (await stored('DEMO-0006')).record;
  await page.goto('/cases/DEMO-0006');
  await seen(checklist(page).getByText('Cannot be read.', {exact: true}));
  await seen(checklist(page).getByText(/damaged or cut off/));
  assert.equal(await checklist(page).getByRole('group', {name: 'The record as it came'}).textContent(), before);
  await page.getByLabel('Notes of the visit').fill('A note beside it.');
  await save(page);
  assert.equal(await posted('DEMO-0006'), before);
  assert.equal((await stored('DEMO-0006')).fields.notes, 'A note beside it.');
});

test('a record that cannot be read is replaced only by somebody who starts afresh', async () => {
  await page.goto('/cases/DEMO-0006');
  await checklist(page).getByRole('button', {name: 'Start afresh'}).click();
  await choice(page, 'Case summary', 'Up to date').check();
  await save(page);
  assert.deepEqual(Object.keys((await record('DEMO-0006')).items), ['case-summary']);
});

test('a closed case reads in full and offers nothing to change', async () => {
  await page.goto('/cases/DEMO-0005');
  await seen(checklist(page).getByText('Not applicable. Reason: The plan ended when the case was closed.'));
  await stands(page, '5 of 5 answered. Needs updating: Supervision and management oversight.');
  for (const role of ['radio', 'checkbox', 'textbox'] as const) assert.equal(await page.getByRole(role).count(), 0, role);
  assert.equal(await checklist(page).getByRole('button', {name: /Clear|date|Keep|afresh/}).count(), 0);
  assert.equal(await page.getByRole('button', {name: 'Save'}).count(), 0);
  await checklist(page).getByRole('button', {name: /Guidance.*Case summary/}).click();
  await seen(checklist(page).getByText('What good looks like'));
});

test('a checklist of ticks is answered and saved in the same way', async () => {
  await page.goto('/cases/DEMO-0008');
  await stands(page, '2 of 7 answered.');
  assert.ok(await checklist(page).getByRole('checkbox', {name: 'Promises kept'}).isChecked());
  await checklist(page).getByRole('checkbox', {name: 'Time to talk'}).check();
  await checklist(page).getByRole('checkbox', {name: 'Promises kept'}).uncheck();
  await stands(page, '2 of 7 answered.');
  await save(page);
  const {items, pack: from} = await record('DEMO-0008');
  assert.equal(from, 'leicestershire');
  assert.deepEqual(Object.entries(items).map(([id, {state}]) => [id, state]).sort(), [['time-to-talk', 'done'], ['what-happens-next', 'done']]);
});

test('an error of the host gives everything back as typed, the answers too, and saves nothing', async () => {
  const before = await stored('DEMO-0007');
  await page.goto('/cases/DEMO-0007');
  await choice(page, 'Genogram', 'Up to date').check();
  await page.getByLabel('Allocated worker').fill('N. Worker (demo)');
  await save(page);
  await seen(page.getByRole('alert').getByText('Enter notes of the visit'));
  await stands(page, '3 of 5 answered.');
  assert.ok(await choice(page, 'Genogram', 'Up to date').isChecked());
  assert.equal(await page.getByLabel('Allocated worker').inputValue(), 'N. Worker (demo)');
  assert.deepEqual(await stored('DEMO-0007'), before);
  await page.getByRole('link', {name: 'Enter notes of the visit'}).click();
  await until(() => page.getByLabel('Notes of the visit').evaluate((field) => field.matches(':focus')), true);
  await page.keyboard.type('Now there are notes.');
  await save(page);
  await seen(page.getByText('Last saved'));
  assert.deepEqual(Object.keys((await record('DEMO-0007')).items), ['case-summary', 'chronology', 'genogram']);
  // the browser itself remarks on the answer 422, which is what a server should answer here
  watched.problems.splice(0, 1, ...watched.problems.slice(0, 1).filter((problem) => !problem.includes('status of 422')));
});

test('the label outside names the checklist, and a press on it leads into the checklist and answers nothing', async () => {
  await page.goto('/cases/DEMO-0001');
  await stands(page, '0 of 5 answered.');
  assert.equal(await toldAs(page, 'practice-checklist'), 'group: Case record check');
  await page.getByText('Case record check', {exact: true}).click();
  await until(() => choice(page, 'Case summary', 'Up to date').evaluate((field) => field.matches(':focus')), true);
  await stands(page, '0 of 5 answered.');
});
