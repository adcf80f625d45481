import {expect, waitUntil} from '../testing.js';
import type {PracticeErrorEvent} from '../../../src/packs/errors.js';
import type {Pack} from '../../../src/model/pack.js';
import {guidance} from '../../../stories/fixtures/guidance.js';
import type {Network} from '../pack/network.js';
import {fresh, json, network} from '../pack/network.js';
import {control, focused, headings, press, seen, show, within, withStandards} from './page.js';

const one = {standard: 'assessing'};
const count = (text: string, words: string): number => text.split(words).length - 1;

/** The sample, with other things to go with the standard. */
const going = (related: Pack['standards'][number]['related'], more: Partial<Pack> = {}): Pack => ({...withStandards(() => ({related})), ...more});

describe('one standard', () => {
  it('has its number, its title, what it asks, and its parts in order under one another', async () => {
    const element = await show(one);
    expect(headings(element)).to.deep.equal([
      '2 Standard 2 Finding out what a family needs',
      '3 Why it matters', '3 What good looks like: practitioner', '3 What good looks like: manager', '3 What must happen, and by when', '3 Questions for reflection', '3 Law and guidance',
      '3 Time-scales', '4 Assessment finished', '3 What goes with it', '4 Bottom lines', '5 Think before deciding', '4 Explanations for families',
    ]);
    for (const words of ['We learn what daily life is like', 'A plan that rests on a guess helps nobody.', 'Whose voice have we not heard?']) expect(count(seen(element), words)).to.equal(1);
    expect(seen(element)).not.to.contain('All standards');
  });

  it('says once of parts that follow one another that they are suggestions, how far they go, and where they come from', async () => {
    const element = await show(one);
    const text = seen(element);
    expect(count(text, 'Suggestion.')).to.equal(1);
    expect(text).to.contain('Suggestion. From here to “What good looks like: manager”: drafted for this library, not by Sampleton practice lead.');
    expect(count(text, 'In place of a part that the sample does not show. Drafted for this library.')).to.equal(1);
    expect(text.indexOf('Suggestion.')).to.be.within(text.indexOf('A plan that rests'), text.indexOf('What good looks like: practitioner sees'));
  });

  it('that is a suggestion from end to end says so once, at its head', async () => {
    const drafted = withStandards(({sections}) => ({wording: 'drafted', related: [], sections: sections.map((part) => ({...part, provenance: part.provenance && {...part.provenance, wording: 'drafted'}}))}));
    const text = seen(await show(one, drafted));
    expect(count(text, 'Suggestion.')).to.equal(1);
    expect(text).to.contain('Finding out what a family needs Suggestion. Drafted for this library, not by Sampleton practice lead.');
  });

  it('says of a part whose review has passed that it has, and who has to look at it', async () => {
    const old = withStandards(({sections}) => ({sections: sections.map((part) => ({...part, provenance: part.provenance && {...part.provenance, due: '2026-01-01', owner: 'The practice team'}}))}));
    expect(seen(await show(one, old))).to.contain('Review date passed on 1 January 2026: ask The practice team before you rely on it.');
  });

  it('that is its source’s own throughout says where it comes from under its text', async () => {
    const text = seen(await show({standard: 'beginning'}));
    expect(count(text, 'Source: Sample practice framework')).to.be.greaterThan(0);
    expect(text).not.to.contain('On this page Why');
  });

  it('that the pack has not is said on the page, with those it has, and told to the host', async () => {
    const element = await show({}, null);
    const errors: PracticeErrorEvent[] = [];
    element.addEventListener('practice-error', (event) => errors.push(event));
    element.standard = 'no-such';
    element.pack = guidance;
    await waitUntil(() => errors.length > 0, 'the fault should be told');
    await element.updateComplete;
    expect(errors[0]!.error.code).to.equal('entry-missing');
    expect(seen(element)).to.contain('beginning, assessing, recording');
    expect(element.querySelector('#fallback')!.checkVisibility()).to.equal(true);
  });
});

describe('what goes with a standard', () => {
  it('are time-scales with the limit, the duty, how sure the figure is, and a source of their own', async () => {
    const element = await show(one, going((['assessment', 'core-group', 'reply'] as const).map((id) => ({kind: 'timescale', id, title: id}))));
    const [assessment, group, reply] = within(element, '.clock').map((clock) => seen(clock));
    expect(assessment).to.contain('Assessment finished Within 45 working days of the referral. Statutory guidance. England. Not checked against the current edition');
    expect(assessment).to.contain('Source: Sample guidance on time-scales');
    expect(group).to.contain('Within 10 working days of the conference. After that, at least every 6 weeks. Statutory guidance. England. Source');
    expect(reply).to.contain('20 working days at most, where it is extended. Required by law. Wales. Not checked against the current edition: the figure is given from general knowledge.');
  });

  it('are bottom lines in full', async () => {
    expect(seen(await show(one))).to.contain('Bottom lines Think before deciding We say what we know, how we know it, and what we do not know.');
  });

  it('are the checklist items that name it, with what they ask and whether they are suggestions', async () => {
    const [list] = guidance.checklists;
    const items = list!.items.map((item, index) => ({...item, wording: 'adapted' as const, ...(index < 2 && {standard: {id: 'assessing', title: ''}}), ...(index === 1 && {wording: 'drafted' as const})}));
    const element = await show(one, going([{kind: 'checklist', id: list!.id, title: list!.title}], {checklists: [{...list!, items}]}));
    const text = seen(element);
    expect(headings(element)).to.include('4 Checklist items that serve it');
    for (const {label, statement} of items.slice(0, 2)) expect(text).to.contain(`${label} ${list!.title}${statement ? ` ${statement}` : ''}`);
    expect(text).not.to.contain(items[2]!.label);
    expect(count(text.slice(text.indexOf('Checklist items')), 'Suggestion.')).to.equal(1);
    expect(headings(element), 'the checklist is not named a second time').not.to.include('4 See also');
  });

  it('are explanations and statements that say in place what they are', async () => {
    const element = await show(one, going([{kind: 'explanation', id: 'assessment', title: ''}, {kind: 'statement', id: 'together', title: ''}]));
    expect(seen(element)).not.to.contain('We work with families, and not around them.');
    await press(element, 'Together');
    expect(seen(element)).to.contain('We work with families, and not around them.');
    expect(control(element, 'An assessment').getAttribute('aria-expanded')).to.equal('false');
  });

  it('are other standards, by number, that open in place', async () => {
    const element = await show(one, going([{kind: 'standard', id: 'recording', title: ''}, {kind: 'standard', id: 'beginning', title: ''}]));
    const text = seen(element);
    expect(text.indexOf('1. The beginning of our work')).to.be.lessThan(text.indexOf('3. Recording with care'));
    await press(element, '3. Recording with care');
    expect(focused(element)).to.equal('Standard 3 Recording with care');
  });

  it('are left out without a word where the pack has them no more, or there are none', async () => {
    const element = await show({standard: 'recording'}, going([{kind: 'timescale', id: 'gone', title: 'Gone'}, {kind: 'standard', id: 'gone', title: 'Gone'}], {checklists: []}));
    expect(headings(element)).not.to.include('3 Time-scales');
    expect(headings(element)).not.to.include('3 What goes with it');
  });
});

describe('finding one’s way', () => {
  it('goes to the next and the one before, with the focus on its title, and no further than the ends', async () => {
    const element = await show(one);
    const heard: string[] = [];
    element.addEventListener('practice-open', ({id}) => heard.push(id));
    await press(element, '3. Recording with care');
    expect(focused(element)).to.equal('Standard 3 Recording with care');
    expect(seen(within(element, '.neighbours')[0]!)).to.equal('Previous 2. Finding out what a family needs');
    await press(element, '2. Finding out what a family needs');
    await press(element, '1. The beginning of our work');
    expect(seen(within(element, '.neighbours')[0]!)).to.equal('Next 2. Finding out what a family needs');
    expect(heard).to.deep.equal(['recording', 'assessing', 'beginning']);
  });

  it('keeps what a browser has translated from standing in the way of the next standard', async () => {
    const element = await show(one);
    // a browser's translation puts other nodes where the text was
    for (const heading of within(element, '[role=heading]')) heading.replaceChildren(Object.assign(document.createElement('font'), {textContent: 'translated'}));
    await press(element, '3. Recording with care');
    expect(headings(element)[0]).to.equal('2 Standard 3 Recording with care');
  });

  it('has contents that lead to each part, open where there is room and closed where there is none', async () => {
    const element = await show(one);
    element.style.inlineSize = '1100px';
    await waitUntil(() => within<HTMLDetailsElement>(element, 'details')[0]!.open, 'the contents should open');
    expect(within(element, '.contents a').map((link) => link.innerText)).to.include.members(['Why it matters', 'Law and guidance', 'Time-scales', 'What goes with it']);
    await press(element, 'Law and guidance');
    expect(focused(element)).to.equal('Law and guidance');
    expect(location.hash).to.equal('');
    element.style.inlineSize = '320px';
    await waitUntil(() => !within<HTMLDetailsElement>(element, 'details')[0]!.open, 'the contents should close');
    expect(element.scrollWidth).to.be.at.most(320);
  });
});

describe('a pack that cannot be had', () => {
  let net: Network;
  beforeEach(() => (net = network()));
  afterEach(() => net.restore());

  it('leaves the fallback, says what is wrong, and shows the standard when it is tried again', async () => {
    const {name, path} = fresh();
    net.replies[path] = () => new Response('', {status: 503});
    const element = await show({pack: name, ...one}, null);
    await waitUntil(() => seen(element).includes('503'), 'the fault should be told');
    expect(element.querySelector('#fallback')!.checkVisibility()).to.equal(true);
    net.replies[path] = json(guidance);
    control(element, 'Try again').click();
    await waitUntil(() => headings(element).includes('3 Why it matters'), 'the standard should be shown');
  });
});
