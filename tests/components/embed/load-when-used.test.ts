/** `practice-guidance.js`: what a page uses comes when it is used, wherever it stands, and nothing else does. */
import {aTimeout, expect, fixtureSync, waitUntil} from '../testing.js';
import '../../../src/embed/practice-guidance.js';
import {setPackFolder} from '../../../src/packs/load.js';

before(() => setPackFolder(new URL('/dist/packs/', location.href).href));

const isDefined = (name: string): boolean => customElements.get(`practice-${name}`) !== undefined;
const comes = (name: string): Promise<void> => waitUntil(() => isDefined(name), `practice-${name} is there`);
const shows = (element: Element, words: RegExp): Promise<void> => waitUntil(() => words.test(element.shadowRoot?.textContent ?? ''), `it shows ${words.source}`);

let said: string[];
const {error} = console;
beforeEach(() => {
  said = [];
  console.error = (...words: unknown[]) => said.push(words.join(' '));
});
afterEach(() => (console.error = error));

it('what takes a record or a pack is there at once, and nothing else', async () => {
  await aTimeout(50);
  for (const name of ['checklist', 'pack']) expect(isDefined(name), name).to.equal(true);
  for (const name of ['standards', 'framework', 'term', 'search', 'guidance']) expect(isDefined(name), name).to.equal(false);
});

it('an element comes when it is put on the page, keeps its fallback until then, and takes what it was given before', async () => {
  const element = fixtureSync('<practice-statements pack="wandsworth">The fallback</practice-statements>');
  expect(element.textContent).to.equal('The fallback');
  Object.assign(element, {headingLevel: '4'});
  await comes('statements');
  await waitUntil(() => element.shadowRoot?.querySelector('[aria-level="4"]') != null, 'its headings are of the level that was given before it was there');
});

it('an element far inside what is put on the page comes', async () => {
  fixtureSync('<section><div><p>Text</p><ul><li><practice-figures pack="wandsworth"></practice-figures></li></ul></div></section>');
  await comes('figures');
});

it('promise 5: what data attributes name comes, also when the name is written later', async () => {
  const term = fixtureSync('<p>The <span data-practice="term" data-pack="wandsworth" data-term="core-group">core group</span> meets.</p>').querySelector('span')!; // just written
  await comes('term');
  await waitUntil(() => term.querySelector('practice-term') !== null, 'the tag is put inside');
  const later = fixtureSync('<div>Text</div>');
  await aTimeout(20);
  later.dataset['practice'] = 'roles';
  await comes('roles');
  await waitUntil(() => later.querySelector('practice-roles') !== null, 'the tag is put inside');
});

it('an element in the shadow root of another component comes, whether that is defined already or later', async () => {
  const host = (name: string) =>
    class extends HTMLElement {
      constructor() {
        super();
        this.attachShadow({mode: 'open'}).append(document.createElement(`practice-${name}`));
      }
    };
  customElements.define('host-early', host('pathway'));
  fixtureSync('<host-early></host-early>');
  await comes('pathway');
  fixtureSync('<host-late></host-late>');
  await aTimeout(20);
  expect(isDefined('timescales')).to.equal(false);
  customElements.define('host-late', host('timescales'));
  await comes('timescales');
  const root = fixtureSync('<host-early></host-early>').shadowRoot!; // it makes one
  await aTimeout(20);
  root.append(document.createElement('practice-glossary'));
  await comes('glossary');
});

it('a result of a search opens in its place, although its element was not used before', async () => {
  const search = fixtureSync<HTMLElement & {query: string}>('<practice-search pack="wandsworth"></practice-search>');
  await comes('search');
  search.query = 'core group';
  const hit = () => [...(search.shadowRoot?.querySelectorAll<HTMLElement>('.hit') ?? [])].find((one) => /Standard \d|standard/i.test(one.textContent));
  await waitUntil(() => hit() !== undefined, 'a standard is found');
  expect(isDefined('standards')).to.equal(false);
  hit()!.click(); // it is there
  await waitUntil(() => search.shadowRoot?.querySelector('practice-standards')?.shadowRoot?.querySelector('.reading') != null, 'the standard stands in its place');
});

it('an object that a framework wrote as text, before the element was there, is told of with what to do', async () => {
  fixtureSync('<practice-explanation pack="wandsworth" names="[object Object]"></practice-explanation>');
  await waitUntil(() => said.length > 0, 'it is told');
  expect(said).to.have.length(1);
  expect(said[0]).to.match(/<practice-explanation names="\[object Object\]">.*Load practice-guidance\.all\.js/);
  await comes('explanation');
});

it('a framework brings what it is made up of', async () => {
  const framework = fixtureSync('<practice-framework pack="wandsworth"></practice-framework>');
  await comes('framework');
  for (const name of ['bottom-lines', 'standards', 'explanation']) expect(isDefined(name), name).to.equal(true);
  await shows(framework, /Practice standards/i);
});
