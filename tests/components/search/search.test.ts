import type {PracticeOpenEvent} from '../../../components/base/open-event.js';
import '../../../components/search/define.js';
import '../../../components/framework/define.js';
import type {PracticeSearch} from '../../../components/search/search.js';
import type {Pack} from '../../../src/model/pack.js';
import {drafted, emptyPack, guidance, longText, manyEntries, pastReview, today} from '../../../stories/fixtures/guidance.js';
import {press, type} from '../../engines/input.js';
import {aTimeout, expect, fixtureSync, nextFrame, waitUntil} from '../testing.js';

async function search(attributes = '', pack: Pack = guidance, around = '<div>{}</div>'): Promise<PracticeSearch> {
  const box = fixtureSync(around.replace('{}', `<practice-search today="${today}" ${attributes}><p>Look in the blue folder.</p></practice-search>`));
  const element = box.querySelector('practice-search')!; // around holds it
  element.pack = pack;
  await waitUntil(() => Boolean(element.shadowRoot?.querySelector('input')), 'the field should be there');
  return element;
}

const flat = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
const all = (element: Element, selector: string): HTMLElement[] => [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const field = (element: Element): HTMLInputElement => element.shadowRoot!.querySelector('input')!; // drawn with the pack
const hits = (element: Element): string[] => all(element, '.hit').map((one) => flat(one.innerText));
const seen = (element: Element): string => flat(element.shadowRoot!.querySelector<HTMLElement>('.reading')?.innerText);
const focus = (element: Element): Element | null => element.shadowRoot!.activeElement;
const button = (element: Element, words: string): HTMLElement => all(element, 'button').find((one) => one.textContent === words)!;

/** Writes into the field, as a browser does, and waits for what is found. */
async function look(element: PracticeSearch, words: string, found: string | RegExp): Promise<void> {
  field(element).focus();
  field(element).value = words;
  field(element).dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  await waitUntil(() => (typeof found === 'string' ? seen(element).includes(found) : found.test(seen(element))), `${String(found)} should be found, not “${seen(element)}”`);
}

describe('search', () => {
  it('finds entries of every kind by their words, each with its kind, its title and the words around the hit', async () => {
    const element = await search();
    await look(element, 'core group', 'First core group meeting');
    const told = hits(element);
    for (const one of ['Word Core group', 'Time-scale First core group meeting']) expect(told.includes(one), `${one} among ${told.join('; ')}`).to.equal(true);
    expect(all(element, 'mark').some((one) => /core group/i.test(all(element, 'li')[0]!.textContent ?? '') && /core/i.test(one.textContent ?? ''))).to.equal(true);
    expect(seen(element)).to.match(/\d+ results/);
  });

  it('has a name, a label, and says how many once nobody types', async () => {
    const element = await search();
    expect(all(element, '[role=search]')[0]!.getAttribute('aria-label')).to.equal(`Search ${guidance.title}`);
    expect(flat(field(element).closest('label')!.innerText)).to.equal('Search the guidance');
    await look(element, 'promises', 'Keep promises');
    const live = all(element, '[role=status]')[0]!;
    expect(live.textContent, 'not at every key').to.equal('');
    await waitUntil(() => /^\d+ results?$/.test(live.textContent ?? ''), 'the count should be said');
  });

  it('shows what is found for the latest text alone', async () => {
    const element = await search();
    field(element).focus();
    for (const key of ['p', 'r', 'o', 'm', 'i', 's', 'e', 's']) await type(key);
    await waitUntil(() => hits(element).length > 0, 'something should be found');
    await look(element, 'escalation nobody', /./);
    await waitUntil(() => !hits(element).some((one) => one.includes('Keep promises')), 'what was found before should go');
    field(element).value = '';
    field(element).dispatchEvent(new InputEvent('input', {bubbles: true}));
    await waitUntil(() => hits(element).length === 0 && !/result/.test(seen(element)), 'nothing stands where nothing is looked for');
  });

  it('begins with what the host asks for, and leaves it to the host', async () => {
    const element = await search('query="promises"');
    await waitUntil(() => hits(element).includes('Bottom line Keep promises'), 'it should be found');
    await look(element, 'chronology', 'Chronology');
    expect(element.getAttribute('query')).to.equal('promises');
    element.query = 'story';
    await waitUntil(() => hits(element).includes('Bottom line The child’s story'), 'the host’s new text should be looked for');
  });

  it('narrows to a kind, with the number of each, and says where the rest is', async () => {
    const element = await search();
    await look(element, 'assessment', 'Kind');
    const select = element.shadowRoot!.querySelector('select')!;
    const kinds = [...select.options].map((one) => one.text);
    expect(kinds[0]).to.equal('All');
    expect(kinds.find((one) => one.startsWith('Word'))).to.equal('Word (1)');
    select.value = 'term';
    select.dispatchEvent(new Event('change'));
    await waitUntil(() => hits(element).length === 1 && hits(element)[0] === 'Word Assessment', 'only the word should stand');
    await look(element, 'promises', 'Nothing of this kind. There is something of others.');
    button(element, 'Show all kinds').focus();
    await press('Enter');
    await waitUntil(() => hits(element).includes('Bottom line Keep promises'), 'all kinds should be back');
    expect(focus(element) === field(element), 'the focus is not lost with the button').to.equal(true);
  });

  it('helps where nothing is found: words that are like it, and what was searched', async () => {
    const element = await search();
    await look(element, 'promizess', 'Nothing found for “promizess”.');
    expect(seen(element)).to.contain(`Everything in ${guidance.title}, version ${guidance.version}, was searched`);
    const near = all(element, '.near')[0]!;
    const word = near.textContent ?? '';
    near.click();
    await waitUntil(() => hits(element).length > 0, 'the word should be looked for');
    expect(field(element).value).to.equal(word);
    expect(focus(element) === field(element)).to.equal(true);
  });

  it('says which of several words stand nowhere', async () => {
    const element = await search();
    await look(element, 'promises xyzzyq', 'Nowhere in the guidance: “xyzzyq”.');
    expect(hits(element).includes('Bottom line Keep promises')).to.equal(true);
  });

  it('shows more where there is more, and the focus goes to the first of it', async () => {
    const element = await search('', manyEntries);
    await look(element, 'promises', 'Show more');
    expect(hits(element)).to.have.length(10);
    button(element, 'Show more').click();
    await waitUntil(() => hits(element).length > 10, 'there should be more');
    await waitUntil(() => focus(element) === all(element, '.hit')[10], 'the first of them should have the focus');
  });

  it('says what is a suggestion and what is past its review before it is opened', async () => {
    const element = await search('', drafted);
    await look(element, 'promises', 'Suggestion.');
    const late = await search('', pastReview);
    await look(late, 'promises', 'Review date passed.');
  });

  it('shows mark-up in a pack as text', async () => {
    const hostile: Pack = {...guidance, bottomLines: [{...guidance.bottomLines[0]!, title: 'Promises <img src=x onerror=alert(1)>'}]};
    const element = await search('', hostile);
    await look(element, 'promises onerror', '<img src=x onerror=alert(1)>');
    expect(all(element, 'img')).to.have.length(0);
  });

  it('stands in 320 pixels with words that fit no line', async () => {
    const element = await search('', longText);
    element.parentElement!.setAttribute('hidden', '');
    element.parentElement!.removeAttribute('hidden');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('practice-search { inline-size: 320px; }');
    document.adoptedStyleSheets = [sheet];
    await look(element, 'a', /result/);
    await nextFrame();
    expect(element.scrollWidth).to.be.at.most(320);
    document.adoptedStyleSheets = [];
  });

  it('finds nothing in a pack without entries, and says so', async () => {
    await look(await search('', emptyPack), 'promises', 'Nothing found for “promises”.');
  });

  it('says in the page’s language what that language has words for', async () => {
    const element = await search('language="cy"');
    await look(element, 'promises', 'Keep promises');
  });
});

describe('the keyboard', () => {
  it('goes down from the field through the results and up again', async () => {
    const element = await search();
    await look(element, 'assessment', /\d results/);
    await press('ArrowDown');
    expect(focus(element) === all(element, '.hit')[0]).to.equal(true);
    await press('ArrowDown');
    expect(focus(element) === all(element, '.hit')[1]).to.equal(true);
    await press('ArrowUp');
    await press('ArrowUp');
    expect(focus(element) === field(element)).to.equal(true);
  });

  it('goes down to what is found for the latest text, also right after the last key', async () => {
    const element = await search();
    await look(element, 'assessment', /\d results/);
    field(element).value = 'promises';
    field(element).dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
    field(element).dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowDown', bubbles: true, composed: true}));
    await waitUntil(() => focus(element) === all(element, '.hit')[0], 'the first result should have the focus');
    expect(hits(element)[0]).to.match(/promise/i);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(focus(element) === all(element, '.hit')[0], 'and keep it').to.equal(true);
  });

  it('clears by Escape, from the field and from a result, and a second press is the host’s', async () => {
    const element = await search();
    const told: string[] = [];
    element.parentElement!.addEventListener('keydown', ({key}) => told.push(key));
    await look(element, 'promises', 'Keep promises');
    await press('ArrowDown');
    await press('Escape');
    await waitUntil(() => field(element).value === '' && hits(element).length === 0, 'it should be cleared');
    expect(focus(element) === field(element)).to.equal(true);
    expect(told).to.deep.equal([]);
    await press('Escape');
    expect(told).to.deep.equal(['Escape']);
  });

  it('does not post the form around it by Enter, and no host hears it as an answer', async () => {
    const element = await search('', guidance, '<form><input name="other">{}</form>');
    const told: string[] = [];
    for (const name of ['submit', 'input', 'change']) element.parentElement!.addEventListener(name, (event) => (event.preventDefault(), told.push(name)));
    field(element).focus();
    await type('promises');
    await press('Enter');
    await waitUntil(() => hits(element).length > 0, 'it should be found');
    expect(told).to.deep.equal([]);
  });
});

describe('a result', () => {
  it('opens in place with Enter: title, text and source; and leads back to where it was', async () => {
    const element = await search();
    const told: string[] = [];
    element.addEventListener('practice-open', ({kind, id}: PracticeOpenEvent) => told.push(`${kind} ${id}`));
    await look(element, 'promises', 'Keep promises');
    const place = hits(element).indexOf('Bottom line Keep promises');
    all(element, '.hit')[place]!.focus();
    await press('Enter');
    await waitUntil(() => Boolean(element.shadowRoot!.querySelector('.opened')), 'it should open');
    expect(told).to.deep.equal(['bottom-line promises']);
    const opened = element.shadowRoot!.querySelector('.opened')!;
    await waitUntil(() => focus(element) === opened, 'what is opened should have the focus');
    const part = opened.querySelector('practice-bottom-lines')!;
    await waitUntil(() => Boolean(part.shadowRoot?.querySelector('.entry')), 'its element should show it');
    for (const words of ['Keep promises', 'We do what we said', 'Suggestion.', 'Sample practice framework']) expect(flat(part.shadowRoot!.textContent).includes(words), words).to.equal(true);
    await press('Escape');
    await waitUntil(() => focus(element) === all(element, '.hit')[place], 'the focus should be back on the result');
  });

  for (const [words, title, text] of [['listening line', 'The Sample Listening Line', '0300 000 0000'], ['family map', 'Record basics', 'Shows who is in this child’s family now.'], ['reviewing officer', 'Reviewing officer', 'Looks at the plan from outside the team.']] as const) {
    it(`shows “${title}”, for which no element stands alone, by its words`, async () => {
      const element = await search();
      await look(element, words, title);
      all(element, '.hit').find((one) => flat(one.innerText).endsWith(title))!.click();
      await waitUntil(() => Boolean(element.shadowRoot!.querySelector('.opened')), 'it should open');
      expect(seen(element).includes(text), seen(element)).to.equal(true);
      expect(seen(element)).to.contain('Source: Sample');
    });
  }

  it('is left to a host that has a place for it', async () => {
    const element = await search();
    element.addEventListener('practice-open', (event) => event.preventDefault());
    await look(element, 'promises', 'Keep promises');
    all(element, '.hit')[0]!.click();
    await aTimeout(50);
    expect(element.shadowRoot!.querySelector('.opened') === null).to.equal(true);
  });

  it('is a link where entries have pages of their own', async () => {
    const element = await search('links="/guidance/{kind}/{id}"');
    await look(element, 'promises', 'Keep promises');
    expect(all(element, 'a.hit').map((one) => one.getAttribute('href')).includes('/guidance/bottom-line/promises')).to.equal(true);
  });

  it('leads into the framework that stands on the page', async () => {
    const element = await search('', guidance, '<div>{}<practice-framework></practice-framework></div>');
    const whole = document.querySelector('practice-framework')!;
    whole.pack = guidance;
    await waitUntil(() => (whole.shadowRoot?.querySelectorAll('.chapter').length ?? 0) > 3, 'the framework should be drawn');
    await look(element, 'promises', 'Keep promises');
    const to = all(element, 'a.hit').find((one) => one.getAttribute('href') === '#bottom-line-promises')!;
    to.focus();
    await press('Enter');
    await waitUntil(() => document.activeElement === whole, 'the framework should have the focus');
    expect(location.hash).to.equal('#bottom-line-promises');
    history.replaceState(null, '', location.pathname + location.search);
  });
});
