import {entryNamed, planOf} from '../../../components/framework/chapters.js';
import type {PracticeReportEvent} from '../../../components/base/report-event.js';
import type {Pack} from '../../../src/model/pack.js';
import {drafted, emptyPack, guidance, longText, pastReview} from '../../../stories/fixtures/guidance.js';
import {press} from '../../engines/input.js';
import {aTimeout, expect, fixtureSync, nextFrame, waitUntil} from '../testing.js';
import {deep, focused, framework, headings, parts, settled, text} from './page.js';

/** The sample pack with some of it taken over from another. */
const council: Pack = {
  ...guidance,
  timescales: guidance.timescales.map((one) => ({...one, pack: 'nation'})),
  explanations: guidance.explanations.map((one) => ({...one, pack: 'nation'})),
  terms: guidance.terms.map((one) => ({...one, pack: 'nation'})),
  helpLines: guidance.helpLines.map((one) => ({...one, pack: 'nation'})),
};

const link = (element: Element, words: string): HTMLAnchorElement => deep(element, '.contents a, .folded a').find((one) => one.textContent === words && one.getClientRects().length) as HTMLAnchorElement;

/** How many explanations are drawn whole. */
const explained = (element: Element): number => parts(element).filter((part) => part.localName === 'practice-explanation' && part.shadowRoot?.querySelector('.text')).length;

/** How far below the top of the window something stands. */
const top = (element: Element, id: string): number => deep(element, `[id="${id}"]`)[0]!.getBoundingClientRect().top;

/** Waits until something stands at the top of the window: what is above it may still be taking its height. */
const inView = (element: Element, id: string): Promise<void> => waitUntil(() => top(element, id) > -50 && top(element, id) < 100, `${id} should be at the top of the window`);

afterEach(async () => {
  if (location.hash) history.replaceState(null, '', location.pathname + location.search);
  await aTimeout(0);
});

describe('a whole pack', () => {
  it('begins with what it is, in which version, for whom, until when, and what it rests on', async () => {
    const front = (await framework()).shadowRoot!.querySelector<HTMLElement>('.front')!.innerText;
    for (const words of [`${guidance.title}\n`, `For\n${guidance.owner}`, `Not yet reviewed by ${guidance.owner}.`, `Version\n${guidance.version}`, 'Check after\n30 June 2027', 'Sample practice framework', 'Sampleton Council, June 2026']) expect(front).to.contain(words);
    expect(front, 'only paper is printed').not.to.contain('Printed on');
  });

  it('says that it is practice guidance where its title does not', async () => {
    const front = (await framework('', {...guidance, title: 'Sampleton'})).shadowRoot!.querySelector<HTMLElement>('.front')!.innerText;
    expect(front).to.match(/^Sampleton: practice guidance\n/);
  });

  it('promise 6: says that an owner looks after it only once they have reviewed something of it', async () => {
    const [first, ...others] = guidance.bottomLines;
    const front = (await framework('', {...guidance, bottomLines: [{...first!, adopted: '2026-10-01'}, ...others]})).shadowRoot!.querySelector<HTMLElement>('.front')!.innerText; // the sample has some
    expect(front).to.contain(`Looked after by\n${guidance.owner}`);
    expect(front).not.to.contain('Not yet reviewed');
  });

  it('has every entry of the pack, under headings that step down', async () => {
    const element = await framework();
    const all = text(element);
    const missing = (words: string[]): string[] => words.filter((one) => !all.includes(one));
    const {lists, standards, bottomLines, statements, roles, figures, pathways, timescales, checklists} = guidance;
    expect(missing([lists, standards, bottomLines, statements, roles, figures, pathways, timescales, checklists].flat().map(({title}) => title))).to.deep.equal([]);
    expect(missing(checklists.flatMap(({items}) => items.flatMap(({label, statement = ''}) => [label, statement])))).to.deep.equal([]);
    const levels = headings(element).map((one) => Number(one[0]));
    expect(levels[0]).to.equal(2);
    levels.forEach((level, place) => expect(level - (levels[place - 1] ?? 1), headings(element)[place]).to.be.at.most(1));
  });

  it('reads sets in their order, then standards, pathways, time-scales, checklists, explanations, and words last', async () => {
    const first = link(await framework(), guidance.lists[0]!.title).closest('ol')!;
    const told = [...first.children].map((one) => one.querySelector('a')!.textContent);
    const sets = guidance.lists.filter(({of}) => ['statement', 'bottom-line', 'role', 'figure'].includes(of)).length;
    expect(told.slice(sets)).to.deep.equal(['Practice standards', 'Pathways', 'Time-scales', 'Checklists', 'Explanations for families', 'Independent help', 'Words and what they mean']);
  });

  it('shows what was taken over from another pack only where that is wanted, but all words that are used', async () => {
    const element = await framework('', council);
    expect(text(element).includes('Independent help')).to.equal(false);
    expect(element.shadowRoot!.getElementById('explanations') === null).to.equal(true);
    expect(deep(element, '#term-core-group')).to.have.length(1);
    element.inherited = true;
    await element.updateComplete;
    await settled(element);
    for (const one of ['3 Explanations for families', '3 Independent help']) expect(headings(element).includes(one), one).to.equal(true);
  });

  it('opens an explanation by its title, and shows all whole where the host wants them', async () => {
    const element = await framework();
    const [one] = guidance.explanations;
    expect(parts(element).some(({localName}) => localName === 'practice-explanation')).to.equal(false);
    deep(element, `#explanation-${one!.id} summary`)[0]!.click();
    await waitUntil(() => explained(element) === 1, 'it should open');
    element.explanations = true;
    await waitUntil(() => explained(element) === guidance.explanations.length, 'all should be whole');
  });

  it('says what is past its review, and that there are suggestions', async () => {
    expect(deep(await framework('', pastReview), '.front .passed')[0]!.textContent).to.match(/^Past its review date: (\d+) of \1 entries/);
    expect(deep(await framework('', drafted), '.front .mark')[1]!.textContent).to.contain('a suggestion, drafted for this library');
    expect(deep(await framework('', {...guidance, standards: [], bottomLines: [], checklists: [], statements: [], timescales: [], terms: [], figures: [], roles: [], pathways: [], explanations: [], helpLines: []}), '.front .mark').map(({textContent}) => textContent)).to.deep.equal([`Not yet reviewed by ${guidance.owner}.`]);
  });

  it('says so where there is nothing', async () => {
    const box = fixtureSync('<div><practice-framework></practice-framework></div>');
    const element = box.querySelector('practice-framework')!;
    element.pack = emptyPack;
    await waitUntil(() => text(element).includes('This pack has nothing of its own.'), 'it should say so');
  });

  it('leads from one entry to another along the page, or to the host’s own pages', async () => {
    const element = await framework();
    const hrefs = (): string[] => parts(element).flatMap((part) => deep(part, 'a').map((one) => one.getAttribute('href') ?? ''));
    expect(hrefs().some((href) => href.startsWith('#standard-'))).to.equal(true);
    element.links = '/guidance/{kind}/{id}';
    await waitUntil(() => hrefs().some((href) => href.startsWith('/guidance/standard/')), 'links should lead to the host’s pages');
    expect(hrefs().some((href) => href.startsWith('#standard-'))).to.equal(false);
  });

  it('passes on that something is wrong', async () => {
    const element = await framework();
    const told: PracticeReportEvent[] = [];
    element.addEventListener('practice-report', (event) => told.push(event));
    deep(element, '#checklist-record-basics > .provenance .report, #checklist-record-basics .report').at(-1)!.click();
    expect(told.map(({reported: {kind, entry}}) => `${kind} ${entry}`)).to.deep.equal(['checklist record-basics']);
  });

  it('is never wider than what it stands in, though words are long', async () => {
    const element = await framework('', longText, '<div>{}</div>');
    element.parentElement!.classList.add('narrow');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.narrow { inline-size: 320px; }');
    document.adoptedStyleSheets = [sheet];
    await nextFrame();
    await nextFrame();
    for (const one of [element, ...deep(element, '.front, .folded, .body')]) expect(one.scrollWidth, one.className).to.be.at.most(321);
    expect(deep(element, '.contents')[0]!.getClientRects(), 'the contents fold on a phone').to.have.length(0);
    document.adoptedStyleSheets = [];
  });
});

describe('the contents', () => {
  it('lead to each part by an address of its own, and move the focus to its heading', async () => {
    const element = await framework();
    const words = guidance.standards[1]!.title;
    const to = link(element, words) ?? deep(element, '.folded a').find((one) => one.textContent === words);
    expect(to.getAttribute('href')).to.equal(`#standard-${guidance.standards[1]!.id}`);
    to.click();
    await waitUntil(() => focused().includes(words), 'the heading should have the focus');
    expect(location.hash).to.equal(`#standard-${guidance.standards[1]!.id}`);
    await inView(element, `standard-${guidance.standards[1]!.id}`);
    await aTimeout(500); // it is no longer held in view
    scrollTo(0, 0);
    to.click();
    await inView(element, `standard-${guidance.standards[1]!.id}`);
  });

  it('work by keyboard, and Back leads back', async () => {
    const element = await framework();
    const [first, second] = guidance.lists.filter(({of}) => ['statement', 'bottom-line'].includes(of)).map((list) => `#list-${list.id}`);
    for (const href of [first!, second!]) {
      const to = deep(element, `.contents a[href="${href}"], .folded a[href="${href}"]`).find((one) => one.getClientRects().length) ?? deep(element, `a[href="${href}"]`)[0]!;
      deep(element, '.folded')[0]!.setAttribute('open', '');
      to.focus();
      await press('Enter');
      await waitUntil(() => location.hash === href, `the address should be ${href}`);
    }
    history.back();
    await waitUntil(() => location.hash === first && focused() === guidance.lists.find(({id}) => `#list-${id}` === first)!.title, 'Back should lead to the part before');
  });
});

describe('a deep link', () => {
  it('leads to its entry once that is drawn, though the fallback has an element of that name', async () => {
    location.hash = '#standard-recording';
    const element = await framework();
    await waitUntil(() => focused().includes('Recording with care'), 'the heading should have the focus');
    await inView(element, 'standard-recording');
  });

  for (const [hash, words] of [['#bottom-line-story', 'The child’s story'], ['#pathway-escalation', 'When we do not agree'], ['#checklist-record-basics', 'Record'], ['#timescales', 'Time-scales'], ['#term-core-group', 'Core group']] as const) {
    it(`leads to ${hash}`, async () => {
      const element = await framework();
      location.hash = hash;
      await waitUntil(() => focused().toLowerCase().includes(words.toLowerCase()), `“${words}” should have the focus, not “${focused()}”`);
      await waitUntil(() => top(element, hash.slice(1)) > -60 && top(element, hash.slice(1)) < innerHeight, 'it should be in view');
    });
  }

  it('brings in an entry that was taken over from another pack, and opens an explanation', async () => {
    const element = await framework('', council);
    location.hash = '#timescale-core-group';
    await waitUntil(() => focused() === 'First core group meeting', 'it should be shown');
    expect(text(element).includes('Reply to a complaint'), 'and nothing besides').to.equal(false);
    location.hash = `#explanation-${council.explanations[0]!.id}`;
    await waitUntil(() => explained(element) === 1, 'it should open');
  });

  it('keeps what is open below where a chapter comes in between', async () => {
    const element = await framework('', council);
    const help = deep(element, '#checklists .help')[0] as HTMLDetailsElement;
    help.open = true;
    location.hash = '#timescale-core-group';
    await waitUntil(() => parts(element).some((part) => part.localName === 'practice-timescales'), 'the time-scales should come in');
    expect(help.isConnected && help.open, 'the disclosure in the chapter after them').to.equal(true);
  });

  it('is left to the host where it has such a place, or where it names nothing here', async () => {
    await framework('', guidance, '<div><button>Here</button><h2 id="bottom-line-story">The host’s own</h2>{}</div>');
    document.querySelector('button')!.focus();
    for (const hash of ['#bottom-line-story', '#extend-england', '#source-sample-framework', '#%E0%A4%A', '#/route/standard-recording', '#nothing']) {
      location.hash = hash;
      await aTimeout(60);
      expect(document.activeElement?.localName, hash).not.to.equal('practice-framework');
    }
  });

  it('does not take anybody away from what they have begun to write', async () => {
    location.hash = '#standard-recording';
    await aTimeout(50);
    const box = fixtureSync('<div><input></div>');
    box.querySelector('input')!.focus();
    await framework();
    await aTimeout(100);
    expect(document.activeElement === box.querySelector('input')).to.equal(true);
  });
});

describe('the plan of a page', () => {
  it('keeps what stands in no set, and what has an own place in a set that is not shown', () => {
    const [line] = guidance.bottomLines;
    const pack: Pack = {...guidance, lists: guidance.lists.map((list) => ({...list, pack: 'nation'})), bottomLines: [{...line!, pack: 'sample'}]};
    const {chapters} = planOf(pack, (entry) => entry.pack === 'sample');
    expect(chapters.find(({id}) => id === 'bottom-lines')?.entries.map(({id}) => id)).to.deep.equal([line!.id]);
  });

  it('knows an entry by its kind and id, and nothing by less', () => {
    expect(entryNamed(guidance, 'bottom-line-story')?.entry.id).to.equal('story');
    expect(entryNamed(guidance, 'standard-none')).to.equal(undefined);
    expect(entryNamed(guidance, 'source-sample-framework')).to.equal(undefined);
  });
});
