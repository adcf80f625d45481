/**
 * Elements under names of the host's own: every element works under another prefix and in a registry of the host's own, and
 * those that are made up of others find them there. Nothing here is registered under `practice-`.
 */
import {define} from '../../../src/embed/define.js';
import {PracticeChecklist} from '../../../components/checklist/checklist.js';
import type {PracticeFramework} from '../../../components/framework/framework.js';
import type {PracticeGuidance} from '../../../components/guidance/guidance.js';
import type {PracticePack} from '../../../components/pack/pack.js';
import type {PracticeSearch} from '../../../components/search/search.js';
import {guidance, today} from '../../../stories/fixtures/guidance.js';
import {first} from '../checklist/packs.js';
import {expect, fixtureSync, waitUntil} from '../testing.js';

const names = ['bottom-lines', 'checklist', 'explanation', 'figures', 'framework', 'glossary', 'guidance', 'pack', 'pathway', 'roles', 'search', 'standards', 'statements', 'term', 'timescales'] as const;

/** A browser's answer to a call, where it refuses. */
const refusal = (call: () => void): string => {
  try {
    call();
  } catch (error) {
    return String(error);
  }
  return '';
};

const warnings = (act: () => void): string[] => {
  const said: string[] = [];
  const {warn} = console;
  console.warn = (...words: unknown[]) => said.push(words.join(' '));
  try {
    act();
  } finally {
    console.warn = warn;
  }
  return said;
};

/** Everything that matches, in an element's shadow tree and those inside it. */
const deep = (element: Element, selector: string): HTMLElement[] => Array.from(element.shadowRoot?.querySelectorAll<HTMLElement>('*') ?? []).flatMap((one) => [...(one.matches(selector) ? [one] : []), ...deep(one, selector)]);

/** Tags of ours among all that stands in an element, by their prefix. */
const prefixes = (element: Element): string[] => [...new Set(deep(element, '*').map(({localName}) => /^(.+?-)(?:bottom-lines|[a-z]+)$/.exec(localName)?.[1]).filter((one) => one !== undefined))];

/** A registry of its own, where the browser has such. */
const ownRegistry = (): CustomElementRegistry | undefined => {
  try {
    return new CustomElementRegistry();
  } catch {
    return undefined;
  }
};

/** A shadow tree that has a registry of its own, with an element in it. */
function inOwnTree<Found extends HTMLElement>(registry: CustomElementRegistry, tag: string): Found {
  const shadow = fixtureSync('<div></div>').attachShadow({mode: 'open', customElementRegistry: registry});
  const element = document.createElement(tag, {customElementRegistry: registry}) as Found;
  shadow.append(element);
  return element;
}

async function drawn(element: PracticeFramework): Promise<void> {
  Object.assign(element, {pack: guidance, today});
  await waitUntil(() => deep(element, '.up').length > 1, 'every chapter should be drawn');
}

/** Presses what has these words, once it is there. */
async function press(element: Element, selector: string, words: string): Promise<void> {
  const found = (): HTMLElement | undefined => deep(element, selector).find(({textContent}) => textContent?.includes(words));
  await waitUntil(() => Boolean(found()), `“${words}” should be there`);
  found()?.click();
}

describe('another prefix', () => {
  before(() => define(undefined, 'ours-'));

  it('registers every element under it, each still one of ours', () => {
    expect(names.filter((name) => !customElements.get(`ours-${name}`))).to.deep.equal([]);
    expect(fixtureSync('<ours-checklist></ours-checklist>')).to.be.instanceOf(PracticeChecklist);
  });

  it('is silent when it is registered once more', () => {
    expect(warnings(() => define(undefined, 'ours-'))).to.deep.equal([]);
  });

  it('keeps the element that another version registered there, with one warning that names both', () => {
    customElements.define('elder-term', class extends HTMLElement { static version = '0.0.1'; });
    const said = warnings(() => define(undefined, 'elder-', ['term']));
    expect(said).to.have.length(1);
    expect(said[0]).to.match(/<elder-term> \S+ was not registered: this page already has 0\.0\.1/);
  });

  it('registers only what is named', () => {
    define(undefined, 'few-', ['checklist', 'pack']);
    expect(names.filter((name) => customElements.get(`few-${name}`))).to.deep.equal(['checklist', 'pack']);
  });

  it('leaves the names that begin with practice- to others', () => {
    expect(names.filter((name) => customElements.get(`practice-${name}`))).to.deep.equal([]);
  });

  it('gives a checklist inside a pack element what the pack element has, and its value to the post', async () => {
    const form = fixtureSync<HTMLFormElement>('<form><ours-pack><ours-checklist name="basics" checklist="record-basics"></ours-checklist></ours-pack></form>');
    Object.assign(form.querySelector<PracticePack>('ours-pack')!, {pack: first, today: '2026-06-15'}); // it was just written
    const checklist = form.querySelector<PracticeChecklist>('ours-checklist')!; // as above
    await waitUntil(() => Boolean(checklist.shadowRoot?.querySelector('input')), 'the checklist should be drawn');
    checklist.shadowRoot!.querySelector('input')!.click(); // waited for
    expect(JSON.parse(String(new FormData(form).get('basics')))).to.deep.equal(checklist.value);
    expect(checklist.value?.items).not.to.deep.equal({});
  });

  it('makes a framework up of elements with the same prefix', async () => {
    const element = fixtureSync<PracticeFramework>('<ours-framework explanations></ours-framework>');
    await drawn(element);
    expect(prefixes(element)).to.deep.equal(['ours-']);
    for (const name of ['standards', 'bottom-lines', 'pathway', 'glossary', 'explanation']) expect(deep(element, `ours-${name}`), name).not.to.be.empty;
  });

  it('opens an entry beside a form, and what a search found, in elements with the same prefix', async () => {
    const panel = fixtureSync<PracticeGuidance>('<ours-guidance></ours-guidance>');
    Object.assign(panel, {pack: guidance, today});
    await press(panel, 'summary', guidance.explanations[0]!.title); // the sample has some
    await press(panel, 'button', 'Show all of it');
    await waitUntil(() => deep(panel, 'ours-explanation').length > 0, 'the entry should open');

    const search = fixtureSync<PracticeSearch>(`<ours-search query="${guidance.standards[0]!.title}"></ours-search>`); // the sample has some
    Object.assign(search, {pack: guidance, today});
    await press(search, '.hit', guidance.standards[0]!.title); // as above
    await waitUntil(() => deep(search, 'ours-standards').length > 0, 'the result should open');
  });

  it('says what is wrong with a prefix or a name that cannot be', () => {
    expect(refusal(() => define(undefined, 'Ours'))).to.contain('“Ours” cannot begin a tag');
    expect(refusal(() => define(undefined, 'ours-', ['cheklist' as 'checklist']))).to.contain('there is no element “cheklist”. There are: pack,');
  });
});

const registry = ownRegistry();
// A browser without such registries has none to give.
if (registry)
  describe('a registry of the host’s own', () => {
    before(() => define(registry));

    it('has every element, and the page’s registry has none of them', () => {
      expect(names.filter((name) => !registry.get(`practice-${name}`))).to.deep.equal([]);
      expect(names.filter((name) => customElements.get(`practice-${name}`))).to.deep.equal([]);
    });

    it('makes a framework up of its own elements', async () => {
      const element = inOwnTree<PracticeFramework>(registry, 'practice-framework');
      await drawn(element);
      const parts = deep(element, 'practice-standards, practice-bottom-lines, practice-glossary');
      expect(parts).not.to.be.empty;
      expect(parts.filter((part) => part.customElementRegistry !== registry)).to.deep.equal([]);
      await waitUntil(() => parts.every((part) => part.shadowRoot?.querySelector('.reading')), 'each part should be drawn');
    });

    it('takes another prefix as well, beside the same classes in the page’s registry', async () => {
      define(registry, 'theirs-', ['checklist']);
      const element = inOwnTree<PracticeChecklist>(registry, 'theirs-checklist');
      Object.assign(element, {pack: first, checklist: 'record-basics', today: '2026-06-15'});
      await waitUntil(() => Boolean(element.shadowRoot?.querySelector('input')), 'the checklist should be drawn');
      expect(customElements.get('theirs-checklist')).to.equal(undefined);
    });
  });
