/**
 * The ways in that the folder offers, in each engine: one script that fetches what the page uses, one for pages without modules, a page
 * that a server rendered, a frame of another site. That each element works in each engine is told by its own tests.
 */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {engineNames, missingEngine} from '../../scripts/browsers.mjs';
import {renderElement, styleSheets} from '../../src/embed/static/index.js';
import type {Pack} from '../../src/model/pack.js';
import {strictHeaders} from '../conformance/policy.js';
import {today} from '../conformance/samples.js';
import {openSite, type Site} from '../conformance/site.js';
import {clickAtRest, pageText, saveForm, until} from '../conformance/trial.js';
import {startCaseSystem, startGuidance, type CaseSystem, type Server} from '../frame/sites.js';
import {openEngine, presentEngines, type Engine, type Json} from './engine.js';

for (const missing of engineNames.filter((name) => !presentEngines().includes(name))) console.error(`NOT RUN: no way in was tried in ${missing}. ${missingEngine(missing)}`);

/** Each element as a host writes it. */
const elements: readonly string[] = [
  '<practice-checklist id="ours" name="ours" pack="wandsworth" checklist="wandsworth-5"></practice-checklist>',
  '<practice-bottom-lines pack="lewisham"></practice-bottom-lines>',
  '<practice-statements pack="leicestershire" list="partners-wishes"></practice-statements>',
  '<p>The next <practice-term pack="england" term="core-group">core group</practice-term>.</p>',
  '<practice-search pack="wandsworth" query="supervision"></practice-search>',
  '<practice-timescales pack="england" timescale="child-and-family-assessment" calculator></practice-timescales>',
  '<practice-pathway pack="barnet" pathway="escalation"></practice-pathway>',
  '<practice-figures pack="leicestershire" list="referrers"></practice-figures>',
  '<practice-roles pack="leicestershire" list="team"></practice-roles>',
  '<practice-explanation pack="england" explanation="first-contact"></practice-explanation>',
  '<practice-guidance pack="lewisham" stage="assessment"></practice-guidance>',
  '<practice-standards pack="wandsworth"></practice-standards>',
  '<practice-glossary pack="wandsworth"></practice-glossary>',
  '<practice-framework pack="barnet"></practice-framework>',
];
const [checklist, ...others] = elements;
const all = `<form action="/echo" method="post">${checklist}<button>Save</button></form>${others.join('\n')}`;

let site: Site;
let guidance: Server;
let cases: CaseSystem;
before(async () => {
  [site, guidance] = await Promise.all([openSite(), startGuidance()]);
  cases = await startCaseSystem(guidance.origin);
  for (const {name, css} of styleSheets()) site.page(`/styles/${name}`, {body: css, headers: {'content-type': 'text/css'}});
});
after(() => Promise.all([site?.close(), guidance?.close(), cases?.close()]));

for (const name of presentEngines())
  describe(`ways in, in ${name}`, () => {
    let engine: Engine;
    before(async () => {
      engine = await openEngine(name);
    });
    after(() => engine?.close());

    const open = (path: string, body: string, head: string): Promise<void> => engine.goto(site.page(`/${name}-${path}`, {body: pageText(body, head), headers: strictHeaders}));
    const problems = (): Promise<Json> => engine.evaluate(() => notes as unknown as Json);
    /** Every tag of ours shows something of its own that can be used or read, beyond its fallback. */
    const allShown = (): Promise<void> => shown(elements.length);
    const shown = async (count: number): Promise<void> => {
      const empty = () =>
        engine.evaluate((least: number) => {
          const ours = [...document.body.querySelectorAll('*')].filter(({localName}) => localName.startsWith('practice-'));
          const without = ours.filter(({shadowRoot}) => !shadowRoot?.querySelector('button, a, input, p, li') || shadowRoot.querySelector('[role=alert]')).map(({localName}) => localName);
          return ours.length < least ? [`${ours.length} of ${least}`] : without;
        }, count);
      await until(async () => (await empty()).length === 0, 15_000);
      assert.deepEqual(await empty(), []);
    };
    /** The answer that a press gives reaches the form's post. */
    const answers = async (inside = '#ours'): Promise<void> => {
      await clickAtRest(engine, `${inside} >>> [data-item=chronology] input[value=up-to-date]`);
      const posted = (await saveForm(engine, site)).filter(([field]) => field === 'ours').map(([, text]) => Object.keys((JSON.parse(text) as {items: object}).items));
      assert.deepEqual(posted, [['chronology']]);
    };

    it(`promise 4: one script brings every element under the strict policy, and one that comes later (${name})`, async () => {
      await open('all', all, '<script type="module" src="/guidance/practice-guidance.js"></script>');
      await allShown();
      await engine.evaluate(() => {
        const later = document.createElement('div');
        later.append(Object.assign(document.createElement('p'), {textContent: 'Later'}), document.createElement('practice-bottom-lines'));
        later.lastElementChild!.setAttribute('pack', 'wandsworth');
        document.body.append(later);
      });
      await shown(elements.length + 1);
      assert.deepEqual(await problems(), []);
      await answers();
    });

    it(`the classic script brings every element to a page without modules (${name})`, async () => {
      await open('classic', all, '<script src="/guidance/practice-guidance.classic.js" defer></script>');
      await allShown();
      assert.deepEqual(await problems(), []);
      await answers();
    });

    it(`what a server rendered reads at once, and is taken over with what somebody opened (${name})`, async () => {
      const pack = JSON.parse(readFileSync('dist/packs/wandsworth.json', 'utf8')) as Pack;
      const rendered = await Promise.all([
        renderElement({tag: 'practice-guidance', attributes: {id: 'panel', pack: 'wandsworth', stage: 'assessment', today}, pack}, {styles: '/styles/'}),
        renderElement({tag: 'practice-checklist', attributes: {id: 'ours', name: 'ours', pack: 'wandsworth', checklist: 'wandsworth-5', today}, pack}, {styles: '/styles/'}),
      ]);
      const body = (script: string): string => `<form action="/echo" method="post">${rendered.join('')}<button>Save</button></form>${script}`;
      const words = () => engine.evaluate(() => ['panel', 'ours'].map((id) => document.getElementById(id)!.shadowRoot!.textContent!.replace(/\s+/g, ' ').length));
      await open('still', body(''), '');
      assert.ok((await words()).every((length) => length > 500), `without a script there is something to read: ${(await words()).join(', ')} characters`);
      await open('taken', body('<script type="module" src="/guidance/practice-guidance.js"></script>'), '');
      const opened = await engine.evaluate(() => {
        const one = document.getElementById('panel')!.shadowRoot!.querySelector<HTMLDetailsElement>('details[id^=standard]')!;
        one.open = true;
        return one.id;
      });
      const still = () => engine.evaluate(() => ['panel', 'ours'].some((id) => document.getElementById(id)!.shadowRoot!.querySelector('[data-still]')));
      assert.ok(await until(async () => !(await still()), 15_000), 'it is taken over');
      assert.equal(await engine.evaluate((id) => document.getElementById('panel')!.shadowRoot!.querySelector<HTMLDetailsElement>(`#${id}`)!.open, opened), true, 'what was opened stays open');
      assert.deepEqual(await problems(), []);
      await answers();
    });

    it(`promise 1: a checklist in a frame of another site is answered by keyboard, posts with the page's form, and is as high as what stands in it (${name})`, async () => {
      cases.show({src: `${guidance.origin}/guidance/frame.html?element=checklist&pack=wandsworth&checklist=wandsworth-5&today=${today}&parent=${cases.origin}`});
      await engine.goto(`${cases.origin}/`);
      const height = () => engine.evaluate(() => document.querySelector<HTMLElement>('[data-practice-frame]')!.clientHeight);
      assert.ok(await until(async () => (await height()) > 300, 15_000), `${await height()} pixels high`);
      // the case system serves all engines: what it saved has to be this one's
      await engine.evaluate((words) => {
        const notes = document.querySelector<HTMLInputElement>('[name=notes]')!;
        notes.value = words;
        notes.focus();
      }, name);
      await engine.press('Tab');
      await engine.press('ArrowDown');
      const states = () => engine.evaluate(() => document.querySelector<HTMLTextAreaElement>('#record')!.value.match(/"state":"[\w-]+"/g));
      assert.ok(await until(async () => (await states())?.length === 1, 10_000), 'the page has the answer');
      // by key: WebKit answers a press of the mouse outside a frame that has the focus by scrolling back to that, native fields in it or ours, and the press is lost
      await engine.evaluate(() => document.querySelector<HTMLElement>('form button:not([type])')!.focus());
      await engine.press('Enter');
      await until(() => Promise.resolve(cases.saved()['notes'] === name), 10_000);
      assert.equal(cases.saved()['notes'], name);
      assert.match(cases.saved()['record'] ?? '', /"state":"needs-updating"/);
    });
  });
