import {aTimeout, expect, fixtureSync, waitUntil} from '../testing.js';
import {button, expectFocus, textOf, within} from '../checklist/page.js';
import {link, paragraph, show as showReading} from '../base/reading.js';
import {settled, term, termsIn} from '../term/page.js';
import type {PracticeGlossary} from '../../../components/glossary/glossary.js';
import type {PracticePack} from '../../../components/pack/pack.js';
import type {Pack} from '../../../src/model/pack.js';
import {emptyPack, guidance, manyEntries, pastReview, today} from '../../../stories/fixtures/guidance.js';
import {click, press, type} from '../../engines/input.js';

const [coreGroup, assessment, childInNeed] = guidance.terms as [Pack['terms'][number], Pack['terms'][number], Pack['terms'][number]];
const pack: Pack = {
  ...guidance,
  terms: [
    ...guidance.terms,
    {...assessment, id: 'ehcp', title: 'Éducation plan', short: 'EHCP', plain: 'a plan for school', expansion: 'Education, health and care plan', body: []},
    {...assessment, id: 'section-20', title: '20 (section 20)', plain: 'a child lives elsewhere, and parents agree', body: []},
    {...assessment, id: 'sort', title: 'Area', plain: 'where you live', audience: 'young-person', expansion: undefined, body: []},
  ],
};

type Given = Partial<Pick<PracticeGlossary, 'term' | 'used' | 'audience' | 'pack' | 'language' | 'headingLevel'>>;

async function show(given: Given = {}): Promise<PracticeGlossary> {
  const element = fixtureSync<PracticeGlossary>(`<practice-glossary today="${today}"><p>On paper.</p></practice-glossary>`);
  Object.assign(element, {pack, ...given});
  await drawn(element);
  return element;
}

const drawn = async (element: PracticeGlossary): Promise<void> => {
  await waitUntil(() => Boolean(element.shadowRoot?.querySelector('.reading, .problem')), 'it should be drawn');
  await element.updateComplete;
};

const names = (element: Element): string[] => within(element, '.entry .title').map((one) => textOf(one));
const letters = (element: Element): string[] => within(element, 'nav a').map((one) => textOf(one));
const entry = (element: Element, name: string): HTMLElement => {
  const found = within(element, '.entry').find((one) => textOf(one.querySelector('.title')).startsWith(name));
  if (!found) throw new Error(`There is no “${name}” among ${names(element).join(', ')}`);
  return found;
};

async function look(element: PracticeGlossary, words: string): Promise<void> {
  within<HTMLInputElement>(element, 'input')[0]!.focus();
  await type(words);
  await element.updateComplete;
}

describe('the A to Z', () => {
  it('has a heading for each letter that there is, in order, and a list of them that leads there', async () => {
    const element = await show();
    expect(letters(element)).to.deep.equal(['0–9', 'A', 'C', 'E']);
    expect(within(element, '[role=heading]').map((one) => `${one.ariaLevel} ${textOf(one)}`)).to.deep.equal(['2 Words and what they mean', '3 0–9', '4 20 (section 20)', '3 A', '4 Area', '4 Assessment', '3 C', '4 Child in need (CIN)', '4 Core group', '3 E', '4 Éducation plan (EHCP)']);
    const address = location.href;
    await click(within(element, 'nav a')[2]!);
    expectFocus(within(element, '#letter-c')[0]);
    expect(location.href, 'the address is the page’s').to.equal(address);
    expect(within(element, 'nav')[0]!.getAttribute('aria-label')).to.equal('Letters');
  });

  it('says of each word the plain words first, then its official meaning, its text and its source', async () => {
    const element = await show();
    expect(textOf(entry(element, 'Core group').querySelector('.said'))).to.match(/^the small team, including you, that makes the plan happen Officially: The people who carry out a child protection plan\. Source: Sample guidance on time-scales/);
    expect(textOf(entry(element, 'Assessment'))).to.contain('finding out about your family, so that we know what would help It takes some weeks. Source');
    expect(textOf(entry(element, 'Child in need'))).to.contain('Suggestion. Drafted for this library, not by Sampleton practice lead.');
    expect(textOf(entry(element, 'Area'))).to.contain('where you live These words are for a young person.');
  });

  it('has the whole of a source one press away, and open where it is past its review', async () => {
    const folded = entry(await show(), 'Core group').querySelector('details')!;
    expect([folded.open, textOf(folded.querySelector('summary'))]).to.deep.equal([false, 'Source: Sample guidance on time-scales']);
    expect(textOf(folded)).to.contain('Statutory guidance. Not yet reviewed by Sampleton practice lead.');
    const past = entry(await show({pack: pastReview}), 'Core group').querySelector('details')!;
    expect(past.open).to.equal(true);
    expect(textOf(past.querySelector('.passed'))).to.contain('Review date passed on 1 June 2026');
  });

  it('calls a word by the council’s name, keeps the official one, and sorts by what it shows', async () => {
    const around = fixtureSync<PracticePack>('<practice-pack><practice-glossary></practice-glossary></practice-pack>');
    Object.assign(around, {pack, terms: {'core-group': 'planning circle'}});
    const element = around.querySelector('practice-glossary')!;
    await drawn(element);
    expect(letters(element)).to.deep.equal(['0–9', 'A', 'C', 'E', 'P']);
    expect(textOf(entry(element, 'planning circle'))).to.contain('makes the plan happen Official word: Core group. The people who carry out a child protection plan.');
  });

  it('of a pack that explains no words says so', async () => {
    const element = await show({pack: emptyPack});
    expect(textOf(element)).to.equal('Words and what they mean This pack explains no words.');
    expect(within(element, 'input')).to.have.length(0);
  });

  it('begins at the level that the page gives', async () => {
    expect(within(await show({headingLevel: '4'}), '[role=heading]').slice(0, 3).map((one) => one.ariaLevel)).to.deep.equal(['4', '5', '6']);
    expect(within(await show({headingLevel: 'none'}), '[role=heading]').map((one) => textOf(one))).not.to.include('Words and what they mean');
  });

  it('leads from the page’s address to a letter or a word, at once and whenever the address changes', async () => {
    history.replaceState(null, '', '#term-core-group');
    try {
      const element = await show({pack: manyEntries});
      await element.updateComplete;
      location.hash = '#term-term-50';
      await waitUntil(() => element.shadowRoot!.activeElement?.id === 'term-term-50', 'it should go to the word');
      expect(within(element, '#term-term-50')[0]!.getBoundingClientRect().top).to.be.within(-1, innerHeight);
      location.hash = '#letter-a';
      await waitUntil(() => element.shadowRoot!.activeElement?.id === 'letter-a', 'it should go to the letter');
      location.hash = '#%E0%A4%A';
      await aTimeout(30);
      const next = await show();
      location.hash = '#term-core-group';
      await waitUntil(() => next.shadowRoot!.activeElement?.id === 'term-core-group', 'a broken address breaks nothing');
    } finally {
      history.replaceState(null, '', location.pathname + location.search);
    }
  });
});

describe('finding a word', () => {
  const label = (element: Element): string | undefined => within<HTMLInputElement>(element, 'input')[0]!.labels?.[0]?.textContent ?? undefined;
  const told = (element: Element): string => textOf(within(element, '.find [role=status]')[0]);

  it('keeps the words that fit, by name, abbreviation, plain words or official meaning, whatever the accents and capitals', async () => {
    const element = await show();
    expect(label(element)).to.equal('Find a word');
    for (const [words, found] of [['educ', ['Éducation plan (EHCP)']], ['EHCP', ['Éducation plan (EHCP)']], ['small TEAM', ['Core group']], ['health care', ['Éducation plan (EHCP)']], ['child', ['20 (section 20)', 'Child in need (CIN)', 'Core group']]] as const) {
      const input = within<HTMLInputElement>(element, 'input')[0]!;
      input.value = '';
      input.dispatchEvent(new InputEvent('input', {bubbles: true}));
      await look(element, words);
      expect(names(element), words).to.deep.equal(found);
    }
    expect(letters(element)).to.deep.equal(['0–9', 'C']);
  });

  it('says how many once nobody types any more, and not at every key', async () => {
    const element = await show();
    const counts: string[] = [];
    const watch = new MutationObserver(() => counts.push(told(element)));
    watch.observe(within(element, '.find [role=status]')[0]!, {childList: true, characterData: true, subtree: true});
    await look(element, 'child');
    await waitUntil(() => told(element) !== '', 'it should be said');
    watch.disconnect();
    expect(counts).to.deep.equal(['3 of 6 words']);
  });

  it('that is not there says so, and shows all again at one press, with the focus in the field', async () => {
    const element = await show();
    await look(element, 'zebra');
    expect(names(element)).to.deep.equal([]);
    expect(textOf(within(element, '.mark')[0])).to.equal('No word fits “zebra”. Show all words');
    await waitUntil(() => told(element) === '0 of 6 words', 'it should be counted');
    button(element, 'Show all words').click();
    await element.updateComplete;
    expect(names(element)).to.have.length(6);
    const input = within<HTMLInputElement>(element, 'input')[0]!;
    expectFocus(input);
    expect(input.value).to.equal('');
    expect(told(element)).to.equal('');
  });

  it('is reached and left by keyboard, and the letters after it', async () => {
    const element = await show();
    within(element, 'input')[0]!.focus();
    await press('Tab');
    expectFocus(within(element, 'nav a')[0]);
    await press('Enter');
    expectFocus(within(element, '#letter-0-9')[0]);
  });
});

describe('one word', () => {
  it('is shown whole, under the element’s first heading, with its source', async () => {
    const element = await show({term: 'core-group'});
    expect(within(element, '[role=heading]').map((one) => `${one.ariaLevel} ${textOf(one)}`)).to.deep.equal(['2 Core group']);
    expect(textOf(element)).to.contain('Review due 30 June 2027');
    expect(within(element, 'input, nav, details')).to.have.length(0);
  });

  it('that the pack has not is told with those that it has', async () => {
    const element = await show({term: 'nothing'});
    await waitUntil(() => textOf(element).includes('term “nothing” in “sample”, which has core-group'), 'it should be told');
    element.term = 'assessment';
    await waitUntil(() => names(element).join() === 'Assessment', 'the one that it has should be shown');
  });
});

describe('for an audience', () => {
  it('plain words for somebody else are not shown, and a word of which nothing is left is not either', async () => {
    expect(textOf(entry(await show({audience: 'young-person'}), 'Area'))).to.contain('where you live');
    const parents = await show({audience: 'parent'});
    expect(names(parents)).not.to.include('Area');
    const withMeaning: Pack = {...pack, terms: pack.terms.map((one) => (one.id === 'core-group' ? {...one, audience: 'young-person'} : one))};
    const kept = entry(await show({audience: 'parent', pack: withMeaning}), 'Core group');
    expect(textOf(kept)).not.to.contain('small team');
    expect(textOf(kept)).to.contain('Officially: The people who carry out a child protection plan.');
  });

  it('that is none is taken as everyone', async () => expect(names(await show({audience: 'everybody' as never}))).to.include('Area'));
});

describe('the words that a page uses', () => {
  const usedPage = async (markup: string): Promise<{around: PracticePack; list: PracticeGlossary}> => {
    const around = fixtureSync<PracticePack>(`<practice-pack today="${today}"><practice-glossary used></practice-glossary>${markup}</practice-pack>`);
    around.pack = pack as never;
    const list = around.querySelector('practice-glossary')!;
    await drawn(list);
    await settled(around);
    return {around, list};
  };

  it('are listed, and no other, as they come and go', async () => {
    const {around, list} = await usedPage(`<p>${term('core-group', 'one')} ${term('core-group', 'two')} ${term('nothing', 'none')}</p>`);
    expect(names(list)).to.deep.equal(['Core group']);
    const added = Object.assign(document.createElement('practice-term'), {term: 'assessment', textContent: 'three'});
    around.append(added);
    await waitUntil(() => names(list).join() === 'Assessment,Core group', 'the new word should be listed');
    added.term = 'child-in-need';
    await waitUntil(() => names(list).join() === 'Child in need (CIN),Core group', 'the other word should be listed instead');
    added.remove();
    termsIn(around)[0]!.remove();
    await waitUntil(() => names(list).join() === 'Core group', 'it is still used once');
    around.querySelector('p')!.remove();
    await waitUntil(() => textOf(list).includes('No word on this page is explained here.'), 'nothing is left');
  });

  it('are those of other elements’ text too, which then print no list of their own', async () => {
    const {list} = await usedPage('');
    const reading = await showReading({pack, body: [paragraph(link('term', 'assessment', 'assessment'))]});
    await waitUntil(() => names(list).join() === 'Assessment', 'it should be listed');
    expect(within(reading, '.paper')).to.have.length(0);
    list.remove();
    await waitUntil(() => within(reading, '.paper').length === 1, 'the element prints its own list again');
  });

  it('are not those that the list itself explains, which would keep it alive', async () => {
    const linked: Pack = {...pack, terms: pack.terms.map((one) => (one.id === 'core-group' ? {...one, body: [paragraph('After an ', link('term', 'assessment', 'assessment'))]} : one))};
    const {around, list} = await usedPage(`<p>${term('core-group', 'one')}</p>`);
    around.pack = linked as never;
    await settled(around);
    await aTimeout(30);
    expect(names(list)).to.deep.equal(['Core group']);
  });
});

it('fits beside a form, however long its words', async () => {
  const box = fixtureSync('<div></div>');
  const endless = 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(3);
  const element = await show({pack: {...pack, terms: [{...coreGroup, title: endless, plain: endless, short: endless}, childInNeed]}});
  box.append(element);
  element.style.inlineSize = '288px';
  await element.updateComplete;
  expect(element.scrollWidth).to.be.at.most(288);
  for (const part of within(element, '.entry, .title, .plain, nav, input')) expect(part.getBoundingClientRect().right).to.be.at.most(element.getBoundingClientRect().right + 1);
});
