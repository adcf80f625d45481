/**
 * Promise 4, nothing leaves the page: whatever the checklist does, it does under the strictest policy, served as a header;
 * it asks for its own files and the pack, and for nothing else; and it leaves nothing behind in the browser. Promise 5, it
 * survives the editor's CMS, is held to the same.
 */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {missingEngine} from '../../scripts/browsers.mjs';
import {openEngine, presentEngines, type Engine, type EngineName, type Json} from '../engines/engine.js';
import {strictHeaders} from '../conformance/policy.js';
import {items, olderAnswer, recordOf, today, wholeRecord} from '../conformance/samples.js';
import {openSite, type Site} from '../conformance/site.js';
import {clickAtRest, pageText, saveForm, until} from '../conformance/trial.js';

const engineNames: readonly EngineName[] = ['chromium', 'firefox', 'webkit'];
const present = presentEngines();
for (const missing of engineNames.filter((name) => !present.includes(name))) console.error(`NOT RUN: no test of promise 4 ran in ${missing}. ${missingEngine(missing)}`);

let site: Site;
before(async () => {
  site = await openSite();
});
after(() => site?.close());

const attribute = (value: unknown): string => JSON.stringify(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** One item was asked in other words, and one is no longer asked. */
const drifted = {...recordOf(items.slice(1)), items: {...recordOf(items.slice(1)).items, [items[0]!.id]: olderAnswer(`${items[0]!.label}\nIs there a summary from the last year?`), 'contact-list': olderAnswer('Contact list\nAre all numbers right?')}};
const damaged = '{"format":"practice-guidance/record@1","check';

for (const name of present)
  describe(`promise 4: nothing leaves the page, in ${name}`, () => {
    let engine: Engine;
    let pages = 0;
    before(async () => {
      engine = await openEngine(name);
    });
    after(() => engine?.close());

    const entry = '/guidance/checklist.js';

    /** Opens a page under the policy, with one checklist in a form. */
    const open = async (attributes: string, {script = entry, around = (markup: string): string => markup, of = 'pack="wandsworth" checklist="wandsworth-5"'} = {}): Promise<string> => {
      const checklist = `<practice-checklist id="ours" name="ours" ${of} today="${today}" ${attributes}>The guidance is on the intranet.</practice-checklist>`;
      const path = `/${name}-${(pages += 1)}`;
      const address = site.page(path, {body: pageText(`<form action="/echo" method="post">${around(checklist)}<button>Save</button></form>`, `<script type="module" src="${script}"></script>`), headers: strictHeaders});
      site.forget();
      await engine.goto(address);
      return path;
    };

    const seen = async (words: string): Promise<void> => {
      const text = () => engine.evaluate(() => document.querySelector<HTMLElement>('#ours')!.shadowRoot!.textContent + [...document.querySelector<HTMLElement>('#ours')!.shadowRoot!.querySelectorAll('input')].map(({value}) => value).join(' '));
      assert.ok(await until(async () => (await text()).includes(words), 10_000), `“${words}” stands on the page, where there is: ${await text().catch(String)}`);
    };
    const there = async (selector: string): Promise<void> => {
      const found = () => engine.evaluate((inside: string) => document.querySelector('#ours')?.shadowRoot?.querySelector(inside) != null, selector);
      assert.ok(await until(found, 10_000), `${selector} is there`);
    };
    const press = async (selector: string): Promise<void> => {
      await there(selector);
      await clickAtRest(engine, `#ours >>> ${selector}`);
    };
    const value = () => engine.evaluate(() => (document.querySelector('#ours') as unknown as {value: Json}).value) as Promise<{items: Record<string, {state: string; reason?: string}>} | null>;

    const save = async (): Promise<string[]> => (await saveForm(engine, site)).filter(([field]) => field === 'ours').map(([, text]) => text);

    /** Nothing was refused or complained of, nothing was asked for but what is ours to ask for, and nothing was kept. Asked before the page is left. */
    const leftNothing = async (page: string, packs: readonly string[] = ['/guidance/packs/wandsworth.json']): Promise<void> => {
      assert.deepEqual(await engine.evaluate(() => notes as unknown as Json), [], 'no breach of the policy, no error, no warning');
      // the page itself, its own script, and what a browser asks for by itself are the host's
      const own = [...site.files.filter((path) => path.endsWith('.js')), ...packs];
      const asked = site.asked.map(({path}) => path).filter((path) => ![page, '/in-page.js', '/favicon.ico'].includes(path));
      assert.deepEqual(asked.filter((path) => !own.includes(path)), [], 'the server was asked for nothing else');
      for (const path of packs) assert.ok((await resources()).includes(path), `${path} was fetched`);
      const hosts = ['/in-page.js', '/favicon.ico'];
      assert.deepEqual((await resources()).filter((path) => !own.includes(path) && !hosts.includes(path)), [], 'the page fetched nothing else, from anywhere');
      assert.deepEqual(await kept(), {local: 0, session: 0, cookie: '', databases: [], caches: [], workers: 0});
    };

    /** What the page fetched: the path for its own site, the whole address for any other. */
    const resources = () => engine.evaluate(() => performance.getEntriesByType('resource').map(({name: address}) => (address.startsWith(`${location.origin}/`) ? new URL(address).pathname : address)));

    const kept = () =>
      engine.evaluate(async () => ({
        local: localStorage.length,
        session: sessionStorage.length,
        cookie: document.cookie,
        databases: (await indexedDB.databases()).map(({name: database}) => String(database)),
        caches: await caches.keys(),
        workers: (await navigator.serviceWorker.getRegistrations()).length,
      }));

    it(`promise 4: the checklist renders with its styles, is answered in every way, opens every disclosure, and posts (${name})`, async () => {
      const page = await open('required by="A. Worker (demo)"');
      await press('[data-item=case-summary] input[value=up-to-date]');
      assert.equal(await engine.evaluate(() => document.querySelector('#ours')!.shadowRoot!.adoptedStyleSheets.length > 0 && getComputedStyle(document.querySelector('#ours')!).display !== 'inline'), true, 'its styles act');
      await press('[data-item=case-summary] [data-do=date]');
      await there('[data-item=case-summary] input[type=date]');
      await press('[data-item=chronology] input[value=not-applicable]');
      await press('[data-item=chronology] input[type=text]');
      await engine.type('Opened today');
      await press('[data-item=genogram] input[value=needs-updating]');
      await press('[data-item=genogram] [data-do=clear]');
      for (const {id} of items) {
        await press(`[data-item="${id}"] [data-do=help]`);
        await there(`[data-item="${id}"] .help`);
      }
      for (const id of ['genogram', 'current-plan', 'supervision']) await press(`[data-item=${id}] input[value=up-to-date]`);
      assert.equal((await value())!.items['chronology']!.reason, 'Opened today');
      await seen('5 of 5 answered.');
      await leftNothing(page);
      const held = JSON.stringify(await value());
      assert.deepEqual((await save()).map((text) => JSON.stringify(JSON.parse(text))), [held]);
    });

    it(`promise 4: drift shows both wordings and what is no longer asked, and is decided (${name})`, async () => {
      const page = await open(`value="${attribute(drifted)}"`);
      await seen('Is there a summary from the last year?');
      await seen('No longer asked');
      await press('[data-item=case-summary] [data-do=keep]');
      await seen('5 of 5 answered.');
      await leftNothing(page);
      const [posted = ''] = await save();
      assert.equal((JSON.parse(posted) as typeof drifted).items['contact-list'].wording, 'Contact list\nAre all numbers right?');
    });

    it(`promise 4: a record that cannot be read is shown, set aside and brought back, and posts as it came (${name})`, async () => {
      const page = await open(`value="${damaged.replaceAll('"', '&quot;')}"`);
      await seen(damaged);
      // told by a typed event, and on the screen; not on the console
      await press('[data-do=swap]');
      await press('[data-item=chronology] input[value=up-to-date]');
      await press('[data-do=swap]');
      await seen(damaged);
      await leftNothing(page);
      assert.deepEqual(await save(), [damaged]);
    });

    it(`promise 4: a closed case is read, and printed with all its help (${name})`, async () => {
      const page = await open(`readonly value="${attribute(wholeRecord)}"`);
      await seen('answered');
      await there('.answer');
      assert.equal(await engine.evaluate(() => document.querySelector('#ours')!.shadowRoot!.querySelectorAll('input').length), 0, 'there is nothing to answer');
      await engine.evaluate(() => void dispatchEvent(new Event('beforeprint')));
      assert.equal(await engine.evaluate(() => document.querySelector('#ours')!.shadowRoot!.querySelectorAll('.help').length), items.length, 'every item’s help is on the sheet');
      await engine.evaluate(() => void dispatchEvent(new Event('afterprint')));
      await leftNothing(page);
      assert.deepEqual(await save(), [JSON.stringify(wholeRecord)]);
    });

    it(`promise 4: inside practice-pack, as one line, beside a form, and with ticks (${name})`, async () => {
      const packs = ['/guidance/packs/leicestershire.json'];
      const script = '/guidance/practice-guidance.js';
      const around = (markup: string): string => `<practice-pack name="leicestershire">${markup}<practice-checklist checklist="partners-requests" variant="summary"></practice-checklist><practice-checklist checklist="partners-requests" variant="compact"></practice-checklist></practice-pack>`;
      const page = await open('carrier="input"', {script, around, of: 'checklist="partners-requests"'});
      await there('[data-item=respected] input');
      // pressed by script: WebKitGTK 2.50 gives what stands inside a pack element no box to press until its window is painted, and the policy is what counts here
      await engine.evaluate(() => document.querySelector('#ours')!.shadowRoot!.querySelector<HTMLElement>('[data-item=respected] input')!.click());
      await seen('1 of 7 answered.');
      const others = () => engine.evaluate(() => [...document.querySelectorAll('practice-checklist[variant]')].every((one) => one.shadowRoot!.querySelector('.status') !== null));
      assert.ok(await until(others, 10_000), 'the other two are shown');
      await leftNothing(page, packs);
      assert.deepEqual(Object.keys((JSON.parse((await save())[0]!) as {items: object}).items), ['respected']);
    });

    it(`promise 5: a page that keeps no tags of ours, with the stylesheet for fallbacks (${name})`, async () => {
      const style = '/guidance/practice-guidance.css';
      const host = `<label for="host">Case record check</label><div id="host" data-practice="checklist" data-pack="wandsworth" data-checklist="wandsworth-5" data-name="ours" data-today="${today}" data-value="${attribute(recordOf(items.slice(0, 1)))}" data-controller="theirs"><p>The guidance is <a href="/intranet">on the intranet</a>.</p></div>`;
      const path = `/${name}-${(pages += 1)}`;
      const address = site.page(path, {
        body: pageText(`<form action="/echo" method="post">${host}<p>Every <span data-practice="term" data-pack="wandsworth" data-term="core-group">core group</span>.</p><button>Save</button></form>`, `<link rel="stylesheet" href="${style}"><script type="module" src="/guidance/practice-guidance.js"></script>`),
        headers: strictHeaders,
      });
      site.forget();
      await engine.goto(address);
      const inside = '#host > practice-checklist';
      const words = (selector: string) => engine.evaluate((tag: string) => document.querySelector(tag)?.shadowRoot?.textContent ?? '', selector);
      assert.ok(await until(async () => (await words(inside)).includes('1 of 5 answered.'), 10_000), 'the checklist is shown, with the record that was given');
      assert.ok(await until(async () => (await engine.evaluate(() => document.querySelector('span > practice-term')?.shadowRoot?.querySelector('button') != null)), 10_000), 'the term explains itself');
      assert.equal(await engine.evaluate(() => getComputedStyle(document.querySelector('#host')!).overflowWrap), 'anywhere', 'the stylesheet acts');
      if (engine.axNode) {
        const {role, name: told} = await engine.axNode(inside);
        assert.deepEqual({role, told}, {role: 'group', told: 'Case record check'});
      }
      await clickAtRest(engine, 'label[for=host]');
      assert.equal(await engine.evaluate((tag: string) => document.querySelector(tag)!.shadowRoot!.activeElement?.closest('[data-item]')?.getAttribute('data-item'), inside), items[1]!.id, 'a press on the label leads to the first open item');
      await clickAtRest(engine, `${inside} >>> [data-item="${items[1]!.id}"] input[value=needs-updating]`);
      assert.ok(await until(async () => (await words(inside)).includes('2 of 5 answered.'), 10_000), 'it is answered');
      await leftNothing(path, ['/guidance/packs/wandsworth.json', style]);
      assert.deepEqual((await save()).map((text) => Object.keys((JSON.parse(text) as {items: object}).items)), [items.slice(0, 2).map(({id}) => id)]);
    });

    it(`promise 4: a checklist that its pack does not have is told of, beside its fallback (${name})`, async () => {
      const page = await open('', {of: 'pack="wandsworth" checklist="wandsworth-6"'});
      await seen('wandsworth-6');
      await there('[role=alert]');
      await leftNothing(page);
    });

    it(`promise 4: a pack that cannot be had is told of, tried again, and what was given posts as it came (${name})`, async () => {
      const page = await open(`value="${attribute(wholeRecord)}"`, {of: 'pack="nowhere" checklist="wandsworth-5"'});
      await seen('/guidance/packs/nowhere.json');
      await press('[role=alert] button');
      assert.ok(await until(() => Promise.resolve(site.asked.filter(({path}) => path === '/guidance/packs/nowhere.json').length === 2), 10_000), 'it was asked for again');
      await seen('/guidance/packs/nowhere.json');
      await leftNothing(page, ['/guidance/packs/nowhere.json']);
      assert.deepEqual(await save(), [JSON.stringify(wholeRecord)]);
    });

    it(`promise 4: these tests would see a breach, a request and something kept (${name})`, async () => {
      await open('');
      await there('[data-item]');
      const [breaches, fetched] = await engine.evaluate(async () => {
        document.querySelector('form')!.setAttribute('style', 'color: red');
        await fetch('/elsewhere').catch(() => undefined);
        await fetch('http://127.0.0.2:9/elsewhere').catch(() => undefined);
        localStorage.setItem('kept', 'yes');
        await new Promise((resolve) => setTimeout(resolve, 100));
        return [notes.filter(({kind}) => kind === 'violation').map(({text}) => text.split(' ')[0]!), performance.getEntriesByType('resource').length] as const;
      });
      assert.deepEqual(breaches.map((directive) => directive.replace(/-attr$|-elem$/, '')).sort(), ['connect-src', 'style-src']);
      assert.ok(fetched > 0);
      assert.ok(site.asked.some(({path}) => path === '/elsewhere'));
      assert.equal((await kept()).local, 1);
      await engine.evaluate(() => void localStorage.clear());
    });
  });
