/** A checklist of one site in a frame on a page of another: what is answered in it is sent with the page's own form, and neither side listens to anybody else. */
import assert from 'node:assert/strict';
import {after, before, beforeEach, describe, it} from 'node:test';
import type {Browser, FrameLocator, Page} from 'playwright-core';
import {openBrowser, until} from '../demo/browser.js';
import {wholeRecord} from '../conformance/samples.js';
import {startCaseSystem, startGuidance, type CasePage, type CaseSystem, type Server} from './sites.js';

let browser: Browser;
let guidance: Server;
let cases: CaseSystem;
before(async () => {
  [browser, guidance] = await Promise.all([openBrowser(), startGuidance()]);
  cases = await startCaseSystem(guidance.origin);
});
after(() => Promise.all([browser?.close(), guidance?.close(), cases?.close()]));

const parameters = 'element=checklist&pack=wandsworth&checklist=wandsworth-5&today=2026-11-22&heading-level=3';
const address = (more = '', {folder = '/guidance', parent = cases.origin, what = parameters} = {}): string => `${guidance.origin}${folder}/frame.html?${what}&parent=${parent}${more}`;

let page: Page;
let problems: string[];
let frame: FrameLocator;

/** Opens the case page, and watches it: each error and warning, each request to a third place. */
async function open(shown: CasePage): Promise<void> {
  await page?.context().close();
  cases.show(shown);
  const context = await browser.newContext({baseURL: cases.origin, locale: 'en-GB'});
  context.setDefaultTimeout(10_000);
  page = await context.newPage();
  problems = [];
  page.on('console', (message) => void (['error', 'warning'].includes(message.type()) && problems.push(message.text())));
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('request', (request) => void ([guidance.origin, cases.origin].includes(new URL(request.url()).origin) || problems.push(request.url())));
  await page.addInitScript(() => {
    const heard: unknown[] = [];
    Object.assign(window, {heard});
    window.addEventListener('message', ({data, origin}) => heard.push({...(data as object), origin}));
  });
  await page.goto('/');
  frame = page.frameLocator('[data-practice-frame]');
}
beforeEach(() => void (problems = []));

type Said = {kind: string; origin: string; [field: string]: unknown};
const heard = (kind: string): Promise<Said[]> => page.evaluate((one) => (window as unknown as {heard: Said[]}).heard.filter((said) => said.kind === one), kind);
const says = (words: string): Promise<void> => until(async () => (await frame.locator('.status').innerText()).includes(words), true);
const choose = (item: string, choice: string): Promise<void> => frame.locator(`[data-item=${item}] input[value=${choice}]`).check();
const record = (): Promise<string> => page.locator('#record').inputValue();
const states = (text: string): Record<string, string> => Object.fromEntries(Object.entries((text ? (JSON.parse(text) as {items: Record<string, {state: string}>}) : {items: {}}).items).map(([id, {state}]) => [id, state]));
/** All that stands in the element. */
const said = (): Promise<string> => frame.locator('#frame').evaluate((box) => [...box.querySelectorAll('*')].map(({shadowRoot}) => shadowRoot?.textContent ?? '').join(' ').replace(/\s+/g, ' '));
/** Where a frame has a process of its own, the browser learns a moment after it has scrolled where the frame now is: a press before that goes to the frame. */
async function press(name: string): Promise<void> {
  const button = page.getByRole('button', {name, exact: true});
  await button.scrollIntoViewIfNeeded();
  await page.waitForTimeout(200);
  await button.click();
}
const heights = (): Promise<[frame: number, inside: number]> => Promise.all([page.locator('[data-practice-frame]').evaluate((one) => one.clientHeight), frame.locator('#frame').evaluate((one) => Math.ceil(one.getBoundingClientRect().height))]);

describe('a checklist in a frame, under a strict policy on both sides', () => {
  before(() => open({src: address()}));

  it('is sent with the form of the page around it', async () => {
    await says('0 of 5 answered');
    await choose('case-summary', 'up-to-date');
    await until(async () => states(await record()), {'case-summary': 'up-to-date'});
    await press('Save');
    await until(() => states(cases.saved()['record'] ?? ''), {'case-summary': 'up-to-date'});
    assert.deepEqual(Object.keys(cases.saved()), ['notes', 'record'], 'once');
  });

  it('has its answers again on the page that the server writes', async () => {
    await says('1 of 5 answered');
    await choose('genogram', 'needs-updating');
    await press('Save');
    await until(() => states(cases.saved()['record'] ?? ''), {'case-summary': 'up-to-date', 'genogram': 'needs-updating'});
    await says('2 of 5 answered');
  });

  it('is as high as what stands in it, and stays so when a disclosure opens', async () => {
    await until(async () => (await heights()).every((height, _, [first]) => height > 300 && height === first), true);
    const [shut] = await heights();
    await frame.getByRole('button', {name: /^Guidance/}).first().click();
    await until(async () => (await heights()).every((height, _, [first]) => height > shut && height === first), true);
    await frame.getByRole('button', {name: /^Guidance/}).first().click();
    await until(heights, [shut, shut]);
    assert.ok(!(await frame.locator('html').evaluate((root) => root.scrollHeight > root.clientHeight)), 'nothing to scroll');
  });

  it('tells each height once: one does not lead to another', async () => {
    await page.setViewportSize({width: 400, height: 700});
    await until(async () => (await heights()).every((height, _, [first]) => height === first), true);
    const before = await heard('height');
    await page.waitForTimeout(300);
    const told = await heard('height');
    assert.equal(told.length, before.length, 'it comes to rest');
    assert.ok(told.length < 14, `${told.length} heights were told`);
    await page.setViewportSize({width: 1280, height: 720});
  });

  it('is reached by keyboard, and lets the focus go', async () => {
    const inFrame = (): Promise<boolean> => page.evaluate(() => document.activeElement?.localName === 'iframe');
    await page.locator('[name=notes]').focus();
    await page.keyboard.press('Tab');
    assert.ok(await inFrame());
    await page.keyboard.press('ArrowDown');
    await until(async () => states(await record())['case-summary'], 'needs-updating');
    const onSave = (): Promise<boolean> => page.evaluate(() => document.activeElement?.textContent === 'Save');
    for (let tab = 0; tab < 40 && !(await onSave()); tab++) await page.keyboard.press('Tab');
    assert.ok(await onSave());
  });

  it('tells what an audit trail wants to know, as plain data', async () => {
    const told = (await heard('event')).filter(({type}) => type === 'practice-answer').at(-1);
    const {detail} = told as unknown as {detail: {item: string; answer: {state: string}; previous: {state: string}}};
    assert.deepEqual([told?.origin, detail.item, detail.answer.state, detail.previous.state], [guidance.origin, 'case-summary', 'needs-updating', 'up-to-date']);
  });

  it('goes back to what the server wrote when the form is reset', async () => {
    await press('Reset');
    await says('2 of 5 answered');
    await until(async () => states(await record()), {'case-summary': 'up-to-date', 'genogram': 'needs-updating'});
    assert.ok(await frame.locator('[data-item=case-summary] input[value=up-to-date]').isChecked());
  });

  it('has its answers again on Back', async () => {
    await choose('chronology', 'up-to-date');
    await until(async () => Object.keys(states(await record())).length, 3);
    await page.goto('/other');
    await page.goBack();
    await says('3 of 5 answered');
    assert.equal(Object.keys(states(await record())).length, 3);
  });

  it('keeps what cannot be read, to the letter', async () => {
    await page.evaluate(async () => {
      const {connectFrame} = (await import('/guidance/frame-host.js' as string)) as {connectFrame(frame: Element): {write(value: string): void}};
      connectFrame(document.querySelector('iframe')!).write('{"format": broken');
    });
    await until(() => said().then((text) => /cannot be read/i.test(text)), true);
    await press('Save');
    await until(() => cases.saved()['record'], '{"format": broken');
  });

  it('breaks no rule of either policy, and asks nobody else for anything', () => assert.deepEqual(problems, []));
});

describe('a checklist in a frame that has to be answered', () => {
  before(() => open({src: address('&required')}));

  it('stops the form, and leads to what is open', async () => {
    await says('0 of 5 answered');
    await until(async () => (await heard('validity')).at(-1)?.['valid'], false);
    const before = cases.saved();
    await press('Save');
    await until(() => frame.locator('practice-checklist').evaluate((one) => one.shadowRoot!.activeElement?.closest('[data-item]')?.getAttribute('data-item')), 'case-summary');
    assert.equal(cases.saved(), before, 'nothing was sent');
  });

  it('lets it go once nothing is open', async () => {
    await page.evaluate(async (value) => {
      const {connectFrame} = (await import('/guidance/frame-host.js' as string)) as {connectFrame(frame: Element): {write(value: unknown): void}};
      connectFrame(document.querySelector('iframe')!).write(value);
    }, wholeRecord);
    await says('5 of 5 answered');
    await until(async () => (await heard('validity')).at(-1)?.['valid'], true);
    await press('Save');
    await until(() => Object.keys(states(cases.saved()['record'] ?? '')).length, 5);
    assert.deepEqual(problems, []);
  });
});

describe('what is said by somebody else', () => {
  it('is not heeded by the frame: it speaks to the page that its address names, and to no other', async () => {
    // the page around is not the one that is named
    await open({src: address('', {parent: 'https://cases.example'})});
    await says('0 of 5 answered');
    await page.evaluate((value) => {
      const {contentWindow} = document.querySelector('iframe')!;
      contentWindow!.postMessage({format: 'practice-guidance/frame@1', kind: 'hello'}, '*');
      contentWindow!.postMessage({format: 'practice-guidance/frame@1', kind: 'set-value', value}, '*');
    }, wholeRecord);
    await choose('case-summary', 'up-to-date');
    await says('1 of 5 answered');
    assert.equal(await page.evaluate(() => (window as unknown as {heard: unknown[]}).heard.length), 0);
    assert.equal(await record(), '');
    assert.ok(problems.some((problem) => problem.includes(`Write parent=${cases.origin}`)), `the page around says why: ${problems.join('\n')}`);
  });

  it('is not heeded by the page around: it hears its own frame, from the origin of its address', async () => {
    // another frame of its origin, and later itself once it shows a page of another
    await open({src: address(), below: `<iframe id="second" title="Another" src="${address('&readonly').replaceAll('&', '&amp;')}"></iframe>`});
    await says('0 of 5 answered');
    await page.frameLocator('#second').locator('.status').waitFor();
    const lie = (value: string): void => {
      for (const [kind, field] of [['value', {value}], ['height', {height: 7}], ['height', {height: 'auto'}]] as const) parent.postMessage({format: 'practice-guidance/frame@1', kind, ...field}, '*');
    };
    await page.frames().find((one) => one.url().includes('readonly'))!.evaluate(lie, 'a lie'); // it is on the page
    await page.evaluate(lie, 'a lie');
    await until(async () => (await heard('value')).length, 2);
    assert.equal(await record(), '');
    assert.ok((await heights())[0] > 300);
    // words that are not shaped as they should be, from the frame itself
    await page.frames().find((one) => one.url().includes('frame.html') && !one.url().includes('readonly'))!.evaluate(() => {
      for (const data of ['value', null, 7, {kind: 'value', value: 'a lie'}, {format: 'practice-guidance/frame@2', kind: 'value', value: 'a lie'}, {format: 'practice-guidance/frame@1', kind: 'value', value: {}}, {format: 'practice-guidance/frame@1', kind: 'height', height: -4}, {format: 'practice-guidance/frame@1', kind: 'height', height: 1e9}]) parent.postMessage(data, '*');
    });
    await choose('genogram', 'up-to-date');
    await until(async () => states(await record()), {genogram: 'up-to-date'});
    assert.ok((await heights())[0] > 300);
    await page.locator('[data-practice-frame]').evaluate((one) => void ((one as HTMLIFrameElement).src = '/other'));
    await frame.getByText('Another page').waitFor();
    await page.frames().find((one) => one.url().endsWith('/other'))!.evaluate(lie, 'a lie');
    await until(async () => (await heard('value')).some(({origin, value}) => origin === cases.origin && value === 'a lie'), true);
    await page.waitForTimeout(50);
    assert.deepEqual(states(await record()), {genogram: 'up-to-date'});
    assert.deepEqual(problems, []);
  });

  it('is not heeded by the frame either where it is another page of the named origin', async () => {
    await open({src: address(), below: '<iframe id="second" title="Another" src="/other"></iframe>'});
    await says('0 of 5 answered');
    await page.frames().find((one) => one.url().endsWith('/other'))!.evaluate((value) => void parent.frames[0]!.postMessage({format: 'practice-guidance/frame@1', kind: 'set-value', value}, '*'), wholeRecord);
    await page.waitForTimeout(100);
    await says('0 of 5 answered');
    assert.deepEqual(problems, []);
  });
});

describe('a sandboxed frame', () => {
  it('works with allow-same-origin', async () => {
    await open({src: address(), frame: 'sandbox="allow-scripts allow-forms allow-same-origin"'});
    await choose('genogram', 'up-to-date');
    await until(async () => states(await record()), {genogram: 'up-to-date'});
    assert.deepEqual(problems, []);
  });

  it('works without it where the server lets other origins fetch, and is answered through its own port', async () => {
    await open({src: address('', {folder: '/open/guidance'}), frame: 'sandbox="allow-scripts"'});
    await choose('genogram', 'up-to-date');
    await until(async () => states(await record()), {genogram: 'up-to-date'});
    assert.ok((await heard('value')).every(({origin}) => origin === 'null'));
    await press('Save');
    await until(() => states(cases.saved()['record'] ?? ''), {genogram: 'up-to-date'});
    await says('1 of 5 answered');
    await until(async () => (await heights()).every((height, _, [first]) => height > 300 && height === first), true);
    assert.deepEqual(problems, []);
  });

  it('says in one line, there and in the console, what the server must send where it does not', async () => {
    await open({src: address(), frame: 'sandbox="allow-scripts"'});
    const words = /sandboxed without allow-same-origin.*Access-Control-Allow-Origin: \*/s;
    await until(async () => words.test(await frame.locator('[role=alert]').innerText()), true);
    assert.equal(problems.filter((problem) => /^practice-guidance/.test(problem) && words.test(problem)).length, 1);
    await until(async () => (await heard('error')).map(({code}) => code), ['script-unreachable']);
  });
});

describe('the address of a frame', () => {
  it('is refused where it tells of a case, there and in the console, and nothing is shown', async () => {
    await open({src: address('&value=%7B%22Ms+Example%22%7D')});
    await until(async () => /“value” is not taken from an address.*set-value/s.test(await frame.locator('[role=alert]').innerText()), true);
    assert.equal(await frame.locator('practice-checklist').count(), 0);
    assert.equal(problems.length, 1);
    assert.match(problems[0] ?? '', /^practice-guidance frame: “value” is not taken/);
    assert.doesNotMatch(JSON.stringify([problems, await heard('error')]), /Example/);
    await until(async () => (await heights()).every((height, _, [first]) => height > 20 && height === first), true);
  });

  it('is told of a word that is not known, and shows the rest', async () => {
    await open({src: address('&variannt=compact')});
    await says('0 of 5 answered');
    assert.deepEqual(problems, ['practice-guidance frame: “variannt” is not known for element=checklist. Meant perhaps: variant.']);
  });
});

describe('each element in a frame', () => {
  /** What is written besides, and words that then stand there. */
  const shown: Record<string, [more: string, words: RegExp]> = {
    'bottom-lines': ['&pack=lewisham', /Accountability/],
    'explanation': ['&pack=england&explanation=first-contact&audience=parent', /When we first hear/],
    'figures': ['&pack=wandsworth', /\d/],
    'framework': ['&pack=wandsworth', /Contents/],
    'glossary': ['&pack=england', /core group/i],
    'guidance': ['&pack=wandsworth&stage=assessment', /Assess/],
    'pathway': ['&pack=barnet', /Escalat|step/i],
    'roles': ['&pack=hackney', /worker/i],
    'search': ['&pack=wandsworth', /Search/i],
    'standards': ['&pack=wandsworth', /Assessing/],
    'statements': ['&pack=wandsworth', /Vision/i],
    'term': ['&pack=england&term=core-group', /core group/i],
    'timescales': ['&pack=england', /working days/],
  };

  it('shows itself and is given its height', async () => {
    await open({src: address()});
    await says('0 of 5 answered');
    for (const [element, [more, words]] of Object.entries(shown)) {
      await page.locator('[data-practice-frame]').evaluate((one, src) => void ((one as HTMLIFrameElement).src = src), address(more, {what: `element=${element}`}));
      // the page in the frame may just be changing
      await until(async () => words.test(await said().catch(() => '')) || element, true);
      await until(async () => (await heights()).every((height, _, [first]) => height > 20 && height === first), true);
    }
    assert.deepEqual(problems, []);
  });

  it('takes what belongs to a family by message, and lets the page around take over what it would do', async () => {
    await open({src: address('&pack=england&explanation=first-contact&audience=parent&takes=report', {what: 'element=explanation'})});
    await until(async () => (await heard('event')).some(({type}) => type === 'practice-shown'), true);
    await page.evaluate(async () => {
      const {connectFrame} = (await import('/guidance/frame-host.js' as string)) as {connectFrame(frame: Element): {give(details: unknown): void}};
      connectFrame(document.querySelector('iframe')!).give({names: Object.fromEntries(['child', 'worker', 'council', 'phone', 'manager'].map((name) => [name, 'Sam Example (demo)']))});
    });
    await until(async () => (await said()).includes('Sam Example (demo)'), true);
    await frame.getByRole('button', {name: /Something is wrong here/}).first().click();
    await until(async () => /passed on/.test(await said()), true);
    const report = (await heard('event')).find(({type}) => type === 'practice-report');
    assert.equal((report?.['detail'] as {reported: {entry: string}}).reported.entry, 'first-contact');
    assert.deepEqual(problems, []);
  });
});
