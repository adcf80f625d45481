import {aTimeout, expect, fixtureSync, waitUntil} from '../testing.js';
import {expectFocus} from '../checklist/page.js';
import {peeks, show as showReading, tips, link, paragraph} from '../base/reading.js';
import {click, press} from '../../engines/input.js';
import type {PracticeTerm} from '../../../components/term/term.js';
import type {Pack} from '../../../src/model/pack.js';
import type {PracticeErrorEvent} from '../../../src/packs/errors.js';
import {guidance, pastReview} from '../../../stories/fixtures/guidance.js';
import {isFirst, onPaper, page, seen, settled, term, termsIn, tipOf, wordOf} from './page.js';

const sentence = `<p>The ${term('core-group', 'core group')}, as it is called, meets.</p><input aria-label="After">`;
const coreGroup = 'the small team, including you, that makes the plan happen Official word: Core group. The people who carry out a child protection plan.';
const withTerm = (change: Partial<Pack['terms'][number]>): Pack => ({...guidance, terms: guidance.terms.map((one) => (one.id === 'core-group' ? {...one, ...change} : one))});
const first = (around: Element): PracticeTerm => termsIn(around)[0]!; // every page here has one

describe('a word in a host’s sentence', () => {
  it('stands in the sentence as the host wrote it, on its line, as a button that says nothing yet', async () => {
    const around = await page(sentence);
    expect(seen(around.querySelector('p')!)).to.equal('The core group, as it is called, meets.');
    expect(getComputedStyle(first(around)).display).to.equal('inline');
    expect(wordOf(first(around)).getAttribute('aria-expanded')).to.equal('false');
    expect(tipOf(first(around))).to.equal(undefined);
    const [line] = around.querySelector('p')!.getClientRects();
    expect(line!.height, 'one line').to.be.below(40);
  });

  it('by click, Enter and Space says its plain words first and keeps the official one, where it is announced', async () => {
    const around = await page(sentence);
    const one = first(around);
    await click(wordOf(one));
    await waitUntil(() => tipOf(one) === coreGroup, 'a click should open it');
    expect(one.shadowRoot!.querySelector('.tip')!.closest('[role=status]')).not.to.equal(null);
    expect(wordOf(one).getAttribute('aria-expanded')).to.equal('true');
    await click(wordOf(one));
    await waitUntil(() => !tipOf(one), 'a click should close it');
    for (const key of ['Enter', 'Space']) {
      wordOf(one).focus();
      await press(key);
      await waitUntil(() => Boolean(tipOf(one)), `${key} should open it`);
      await press(key);
      await waitUntil(() => !tipOf(one), `${key} should close it`);
    }
  });

  it('says nothing on hovering or on focus alone', async () => {
    const around = await page(sentence);
    const one = first(around);
    for (const type of ['pointerover', 'mouseover', 'mouseenter']) wordOf(one).dispatchEvent(new PointerEvent(type, {bubbles: true, composed: true}));
    wordOf(one).focus();
    await aTimeout(150);
    expect(tipOf(one)).to.equal(undefined);
  });

  it('closes by Escape, which keeps the focus on the word, and by a press elsewhere, which works as ever', async () => {
    const around = await page(sentence, {links: '/words/{id}'});
    const one = first(around);
    wordOf(one).click();
    await waitUntil(() => Boolean(tipOf(one)), 'it should open');
    const more = one.shadowRoot!.querySelector<HTMLAnchorElement>('.tip a')!;
    expect(more.getAttribute('href')).to.equal('/words/core-group');
    more.focus();
    await press('Escape');
    await waitUntil(() => !tipOf(one), 'Escape should close it');
    expectFocus(wordOf(one));
    wordOf(one).click();
    await waitUntil(() => Boolean(tipOf(one)), 'it should open');
    await click(around.querySelector('input')!);
    await waitUntil(() => !tipOf(one), 'a press elsewhere should close it');
    expectFocus(around.querySelector('input')!);
  });

  it('stays a plain word where its address would run a script, and the developer is told', async () => {
    let told: PracticeErrorEvent | undefined;
    document.addEventListener('practice-error', (event) => (told = event as PracticeErrorEvent), {once: true});
    const around = await page(sentence, {links: 'javascript:alert("{id}")'});
    await waitUntil(() => Boolean(told), 'it should be told');
    expect(told?.error.code).to.equal('links-unusable');
    expect(first(around).shadowRoot?.querySelector('a, button')).to.equal(null);
  });

  it('is open alone on the page, whatever else explains itself there', async () => {
    const around = await page(`<p>${term('core-group', 'core group')} and ${term('assessment', 'assessment')}</p>`);
    const [one, other] = termsIn(around);
    const reading = await showReading({body: [paragraph(link('term', 'core-group', 'core group'))]});
    wordOf(one!).click();
    wordOf(other!).click();
    await settled(around);
    expect([tipOf(one!), Boolean(tipOf(other!))]).to.deep.equal([undefined, true]);
    peeks(reading)[0]!.click();
    await settled(around);
    await reading.updateComplete;
    expect(tipOf(other!)).to.equal(undefined);
    expect(tips(reading)).to.have.length(1);
  });

  it('is explained below its line, which goes on beside it, and no wider than the paragraph', async () => {
    const around = await page(`<p class="narrow">The ${term('core-group', 'core group')}, as it is called, meets.</p>`);
    const box = around.querySelector<HTMLElement>('p')!;
    const after = document.createRange();
    after.setStart(box.lastChild!, 0);
    after.setEnd(box.lastChild!, 1);
    const comma = after.getBoundingClientRect();
    wordOf(first(around)).click();
    await settled(around);
    const tip = first(around).shadowRoot!.querySelector('.tip')!.getBoundingClientRect();
    expect(after.getBoundingClientRect().top, 'the comma stays on its line').to.equal(comma.top);
    expect(tip.top).to.be.at.least(comma.bottom - 4);
    expect(tip.right).to.be.at.most(box.getBoundingClientRect().right + 1);
  });

  it('without words of its own is called by the term’s name', async () => {
    const around = await page(`<p>${term('core-group', ' ')}</p>`);
    expect(wordOf(first(around)).textContent).to.equal('Core group');
  });

  it('says the same as the same word in an element’s text', async () => {
    const around = await page(guidance.terms.map(({id, title}) => `<p>${term(id, title)}</p>`).join(''), {links: '/{kind}/{id}'});
    const reading = await showReading({links: '/{kind}/{id}', body: guidance.terms.map(({id, title}) => paragraph(link('term', id, title)))});
    for (const [place, one] of termsIn(around).entries()) {
      wordOf(one).click();
      await settled(around);
      const said = tipOf(one);
      peeks(reading)[place]!.click(); // as many as terms
      await reading.updateComplete;
      expect(tips(reading)).to.deep.equal([said]);
    }
  });
});

describe('what a term says', () => {
  const told = async (pack: Pack, given: Parameters<typeof page>[1] = {}): Promise<string | undefined> => {
    const around = await page(sentence, {pack, ...given});
    wordOf(first(around)).click();
    await settled(around);
    return tipOf(first(around));
  };

  it('has its abbreviation', async () => expect(await told(withTerm({short: 'CG', expansion: undefined}))).to.equal('the small team, including you, that makes the plan happen Official word: Core group (CG).'));

  it('says for whom its plain words are, where they are not for everyone', async () => {
    expect(await told(withTerm({audience: 'young-person'}))).to.contain('happen These words are for a young person. Official word');
    expect(await told(withTerm({audience: 'parent'}))).to.contain('These words are for a parent or carer.');
    expect(await told(withTerm({audience: 'young-child'}))).to.contain('These words are for a young child.');
  });

  it('past its review says so and whom to ask', async () => expect(await told(pastReview)).to.contain('Review date passed on 1 June 2026: ask Sampleton practice lead before you rely on it.'));

  it('is text, whatever is in it', async () => {
    const hostile = '<img src=x onerror=alert(1)> ‮evil';
    expect(await told(withTerm({plain: hostile, title: hostile}))).to.contain(`${hostile} Official word: ${hostile}.`);
  });

  it('speaks another language with its own words', async () => {
    const around = await page(sentence, {language: 'cy', links: '/{id}'});
    wordOf(first(around)).click();
    await waitUntil(() => tipOf(first(around))?.includes('Darllen mwy') ?? false, 'the Welsh words should come');
  });
});

describe('a council’s own name for a term', () => {
  const terms = {'core-group': 'planning circle'};

  it('stands in place of the official word, and the official word is kept in the explanation', async () => {
    const around = await page(`<p>The ${term('core-group', 'core group')}. ${term('core-group', 'Core group')}. ${term('core-group', '')}.</p>`, {terms});
    expect(termsIn(around).map((one) => wordOf(one).textContent)).to.deep.equal(['planning circle', 'Planning circle', 'planning circle']);
    wordOf(first(around)).click();
    await settled(around);
    expect(tipOf(first(around))).to.equal(`planning circle: ${coreGroup}`);
  });

  it('breaks no sentence that says it in another way, and is in its explanation', async () => {
    const around = await page(`<p>Two ${term('core-group', 'core groups')}.</p>`, {terms});
    expect(seen(around.querySelector('p')!)).to.equal('Two core groups.');
    wordOf(first(around)).click();
    await settled(around);
    expect(tipOf(first(around))).to.contain('planning circle: the small team');
  });

  it('follows what the pack element says', async () => {
    const around = await page(`<p>${term('core-group', 'core group')}</p>`);
    around.terms = terms;
    await settled(around);
    expect(wordOf(first(around)).textContent).to.equal('planning circle');
  });
});

describe('the first use of a word on a page', () => {
  const two = `<p>${term('core-group', 'one')} ${term('core-group', 'two')} ${term('assessment', 'three')}</p>`;

  it('is told apart on screen, and explained in brackets on paper', async () => {
    const around = await page(two);
    expect(termsIn(around).map(isFirst)).to.deep.equal([true, false, true]);
    expect(termsIn(around).map((one) => getComputedStyle(wordOf(one)).textDecorationStyle)).to.deep.equal(['solid', 'dotted', 'solid']);
    expect(termsIn(around).map(onPaper)).to.deep.equal([' (the small team, including you, that makes the plan happen)', '', ' (finding out about your family, so that we know what would help)']);
    expect(first(around).shadowRoot!.querySelector('.paper')!.getClientRects()).to.have.length(0);
  });

  it('is the one that comes first, and not the one that came first', async () => {
    const around = await page(two);
    const paragraph = around.querySelector('p')!;
    paragraph.insertAdjacentElement('beforebegin', Object.assign(document.createElement('practice-term'), {term: 'core-group', textContent: 'before'}));
    await settled(around);
    expect(termsIn(around).map(isFirst)).to.deep.equal([true, false, false, true]);
    paragraph.append(first(around));
    await settled(around);
    expect(termsIn(around).map((one) => [one.textContent, isFirst(one)])).to.deep.equal([['one', true], ['two', false], ['three', true], ['before', false]]);
    first(around).remove();
    await settled(around);
    expect(termsIn(around).map((one) => [one.textContent, isFirst(one)])).to.deep.equal([['two', true], ['three', true], ['before', false]]);
  });

  it('is found across shadow trees', async () => {
    const around = await page(`<div id="host"></div>${two}`);
    const root = around.querySelector('#host')!.attachShadow({mode: 'open'});
    const inside = Object.assign(document.createElement('practice-term'), {term: 'core-group', pack: guidance, textContent: 'inside'});
    root.append(inside);
    await waitUntil(() => Boolean(inside.shadowRoot?.querySelector('.peek')), 'it should be drawn');
    await settled(around);
    expect(isFirst(inside)).to.equal(true);
    expect(isFirst(first(around))).to.equal(false);
  });

  it('of another pack is another word', async () => {
    const around = await page(two);
    const other = await page(two, {pack: {...guidance, id: 'other'}});
    expect([...termsIn(around), ...termsIn(other)].map(isFirst)).to.deep.equal([true, false, true, true, false, true]);
  });

  it('needs no brackets where the page has a list of its words', async () => {
    const around = await page(two);
    const list = document.createElement('practice-glossary');
    list.used = true;
    around.append(list);
    await waitUntil(() => termsIn(around).every((one) => !onPaper(one)), 'the brackets should go');
    list.remove();
    await waitUntil(() => onPaper(first(around)) !== '', 'the brackets should come back');
  });
});

describe('a word that cannot be explained', () => {
  const errorsAt = (element: Element): PracticeErrorEvent[] => {
    const all: PracticeErrorEvent[] = [];
    element.addEventListener('practice-error', (event) => all.push(event as PracticeErrorEvent));
    return all;
  };

  it('is plain text where the pack has no such term; the host is told once, the reader nothing', async () => {
    const box = fixtureSync(`<p>The ${term('nothing', '<b>strange word</b>')}, as it is called.</p>`);
    const all = errorsAt(box);
    const [one] = termsIn(box);
    one!.pack = guidance;
    await waitUntil(() => all.length > 0, 'it should be told');
    one!.requestUpdate();
    await settled(box);
    expect(all.map(({error}) => error.code)).to.deep.equal(['entry-missing']);
    expect(all[0]!.error.message).to.contain('term “nothing” in “sample”, which has core-group, assessment, child-in-need');
    expect(seen(box)).to.equal('The strange word, as it is called.');
    expect(one!.shadowRoot!.querySelector('button, [role=alert]')).to.equal(null);
    one!.term = 'core-group';
    await settled(box);
    expect(wordOf(one!).getAttribute('aria-expanded')).to.equal('false');
  });

  it('is plain text while there is no pack, and where it cannot be had', async () => {
    const box = fixtureSync(`<p>The ${term('core-group', 'core group')}.</p>`);
    const all = errorsAt(box);
    await settled(box);
    expect(seen(box)).to.equal('The core group.');
    termsIn(box)[0]!.pack = '/tests/there-is-no-such-pack.json';
    await waitUntil(() => all.length > 0, 'it should be told');
    await settled(box);
    expect(all[0]!.error.code).to.equal('pack-unreachable');
    expect(seen(box)).to.equal('The core group.');
  });
});

describe('a thousand words on a page', () => {
  it('listen to the page only while one is open, and leave nothing behind', async () => {
    const listening = new Map<string, number>();
    const [add, remove] = [document.addEventListener.bind(document), document.removeEventListener.bind(document)];
    document.addEventListener = (...given: Parameters<typeof add>) => {
      listening.set(given[0], (listening.get(given[0]) ?? 0) + 1);
      add(...given);
    };
    document.removeEventListener = (...given: Parameters<typeof remove>) => {
      listening.set(given[0], (listening.get(given[0]) ?? 0) - 1);
      remove(...given);
    };
    try {
      const around = await page(`<p>${term('core-group', 'core group')} ${term('assessment', 'assessment')} </p>`.repeat(500));
      expect([...listening.values()].every((count) => count === 0), 'none open: nothing is listened to').to.equal(true);
      expect(termsIn(around).filter(isFirst)).to.have.length(2);
      for (const one of termsIn(around).slice(0, 5)) wordOf(one).click();
      expect(listening.get('keydown')).to.be.above(0);
      around.remove();
      await settled(around);
      document.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape'}));
      const next = await page(sentence);
      expect(isFirst(first(next)), 'of those that left, none is still the first').to.equal(true);
    } finally {
      document.addEventListener = add;
      document.removeEventListener = remove;
    }
  });
});
