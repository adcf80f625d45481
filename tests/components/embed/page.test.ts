/** docs/data-attributes.md: what it says to paste survives a filter and works as it stands, and its table is true. Promise 5. */
import {aTimeout, expect, fixtureSync, waitUntil} from '../testing.js';
import '../../../src/embed/practice-guidance.all.js';
import {setPackFolder} from '../../../src/packs/load.js';
import {seen} from '../checklist/page.js';
import {browserFiltered, strictlyFiltered} from './filter.js';

let page = '';
let said: string[];
const {warn} = console;
before(async () => {
  page = await (await fetch('/docs/data-attributes.md')).text();
  setPackFolder(new URL('/dist/packs/', location.href).href);
});
beforeEach(() => {
  said = [];
  console.warn = (...words: unknown[]) => said.push(words.join(' '));
});
afterEach(() => (console.warn = warn));

/** The examples to paste; the first is for the site's template. */
const examples = (): string[] => [...page.matchAll(/```html\n([\s\S]*?)```/g)].map(([, text = '']) => text).slice(1);

/** What each example shows, once its pack is there. A term shows the word that stands there already, which can then be pressed. */
const shows: [selector: string, words: RegExp | undefined][] = [
  ['practice-bottom-lines', /Accountability/],
  ['practice-explanation', /When we first hear about a child/],
  ['practice-term', undefined],
  ['practice-standards', /Assessing/],
  ['practice-checklist', /0 of 5 answered/],
];

describe('promise 5: the page for whoever edits a page', () => {
  it('shows an example for each that is tried here', () => expect(examples()).to.have.length(shows.length));

  for (const [index, [selector, words]] of shows.entries())
    it(`has an example of <${selector}> that survives a filter and shows what it says`, async () => {
      const example = examples()[index]!; // one for each
      // a form is the template's, and no filter lets it through
      for (const filtered of example.includes('<form') ? [example] : [strictlyFiltered(example), browserFiltered(example) ?? example]) {
        const box = fixtureSync<HTMLElement>(`<div>${filtered}</div>`);
        const hosts = box.querySelectorAll<HTMLElement>('[data-practice]');
        const text = box.textContent.replace(/\s+/g, ' ');
        const links = box.querySelectorAll('a[href^="https:"]').length;
        await aTimeout(0);
        expect(hosts.length).to.equal(example.split('data-practice').length - 1);
        for (const host of hosts) {
          const element = host.firstElementChild!; // upgraded
          expect(element.localName).to.equal(`practice-${host.dataset['practice']}`);
          expect(element.getAttributeNames().sort()).to.deep.equal(host.getAttributeNames().flatMap((name) => (/^data-(?!practice)/.test(name) ? name.slice(5) : [])).concat(element.hasAttribute('aria-labelledby') ? 'aria-labelledby' : []).sort());
          if (!host.matches('[data-practice=term], [data-practice=pack]')) expect(element.querySelectorAll('a[href]'), 'a link for whoever has no scripts').to.have.length(1);
        }
        expect(box.textContent.replace(/\s+/g, ' '), 'not a word of the fallback is lost').to.equal(text);
        expect(box.querySelectorAll('a[href^="https:"]')).to.have.length(links);
        const shown = box.querySelector<HTMLElement>(selector)!; // upgraded
        if (words) await seen(shown, words);
        else await waitUntil(() => shown.shadowRoot?.querySelector('button') != null, 'the word can be pressed');
      }
      expect(said).to.deep.equal([]);
    });

  it('has a table of every attribute of every element, and of no other', () => {
    const rows = [...page.matchAll(/^\| \[`([\w-]+)`\]\(\S+\) \| (.*) \|$/gm)];
    expect(rows.length).to.equal(15);
    for (const [, name = '', list = ''] of rows) {
      const {observedAttributes} = customElements.get(`practice-${name}`) as unknown as {observedAttributes: string[]};
      expect([...list.matchAll(/`data-([\w-]+)`/g)].map(([, attribute]) => attribute).sort(), name).to.deep.equal(observedAttributes.filter((attribute) => attribute !== 'form').sort());
    }
  });

  it('names files that are in the folder', async () => {
    const names = [...(/```html\n([\s\S]*?)```/.exec(page)?.[1] ?? '').matchAll(/"\/guidance\/([\w.-]+)"/g)].map(([, name]) => name);
    expect(names).to.deep.equal(['practice-guidance.css', 'practice-guidance.js']);
    for (const name of names) expect((await fetch(`/dist/embed/${name}`)).ok, name).to.equal(true);
  });

  it('tells how room is reserved, and it is', async () => {
    const style = document.createElement('style');
    style.textContent = await (await fetch('/dist/embed/practice-guidance.css')).text() + /```css\n([\s\S]*?)```/.exec(page)![1]!; // there is one
    document.head.append(style);
    const box = fixtureSync<HTMLElement>('<div><div id="record-check" data-practice="chosen-later">Text</div><div data-practice="chosen-later">Text</div></div>');
    const [reserved, plain] = [...box.children].map((one) => one.getBoundingClientRect().height);
    style.remove();
    expect(reserved).to.equal(640);
    expect(plain).to.be.below(100);
  });
});
