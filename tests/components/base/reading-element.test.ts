import {aTimeout, expect, fixtureSync, waitUntil} from '../testing.js';
import {button, expectFocus, expectSame, findButton, focused, textOf, within} from '../checklist/page.js';
import {click, press} from '../../engines/input.js';
import {fresh, json, network, type Network} from '../pack/network.js';
import type {PracticeReportEvent} from '../../../components/base/report-event.js';
import type {PracticePack} from '../../../components/pack/pack.js';
import type {Pack} from '../../../src/model/pack.js';
import type {PracticeErrorEvent} from '../../../src/packs/errors.js';
import {emptyPack, pastReview} from '../../../stories/fixtures/guidance.js';
import {drawn, guidance, insert, link, paragraph, peeks, show, tips, today, type TestReading} from './reading.js';

const coreGroup = 'the small team, including you, that makes the plan happen Official word: Core group. The people who carry out a child protection plan.';
const body = [paragraph('The ', link('term', 'core-group', 'core group'), ' meets. Then an ', link('term', 'assessment', 'assessment'), '.'), paragraph('See ', link('standard', 'recording', 'how we record'), '.')];

const pressed = async (element: TestReading, place: number): Promise<void> => {
  peeks(element)[place]!.click(); // the test has as many
  await element.updateComplete;
};

describe('a word in prose that explains itself', () => {
  it('is a button with the words of the text, and says nothing until it is pressed', async () => {
    const element = await show({body});
    expect(peeks(element).map((one) => [one.textContent, one.getAttribute('aria-expanded')])).to.deep.equal([['core group', 'false'], ['assessment', 'false'], ['how we record', 'false']]);
    expect(tips(element)).to.deep.equal([]);
    expect(within(element, 'p')[0]!.textContent).to.equal('The core group meets. Then an assessment.');
  });

  it('keeps the full stop after it on its own line, however narrow the page, and sticks out of none', async () => {
    const element = await show({body: [paragraph('Everybody who works with you meets in the ', link('term', 'core-group', 'core group'), '. They agree on the ', {type: 'strong', children: [link('term', 'assessment', 'assessment')]}, ', and then (')]});
    const paragraphOf = (): Element => within(element, 'p')[0]!; // just shown
    const all = (paragraphOf().textContent ?? '').replace(/\s+/g, ' ').trim();
    expect(all).to.equal('Everybody who works with you meets in the core group. They agree on the assessment, and then (');
    const alone: string[] = [];
    for (let width = 110; width <= 320; width += 3) {
      element.style.inlineSize = `${width}px`;
      for (const peek of peeks(element)) {
        const texts = document.createTreeWalker(paragraphOf(), NodeFilter.SHOW_TEXT);
        texts.currentNode = peek.lastChild!; // its words
        let stop = texts.nextNode();
        while (!stop?.textContent?.trim()) stop = texts.nextNode(); // a stop follows each
        const range = document.createRange();
        range.setStart(stop, 0);
        range.setEnd(stop, 1);
        const [mark, word] = [range.getBoundingClientRect(), peek.getBoundingClientRect()];
        if (mark.top >= word.bottom) alone.push(`${peek.textContent} at ${width}`);
        if (mark.right > paragraphOf().getBoundingClientRect().right + 1) alone.push(`${peek.textContent} sticks out at ${width}`);
      }
    }
    expect(alone).to.deep.equal([]);
  });

  it('pressed, says its plain words first and keeps the official word, in a place that is announced; the focus stays', async () => {
    const element = await show({body});
    peeks(element)[0]!.focus();
    await pressed(element, 0);
    expect(tips(element)).to.deep.equal([coreGroup]);
    expect(peeks(element)[0]!.getAttribute('aria-expanded')).to.equal('true');
    expectSame(within(element, '.tip')[0]!.parentElement?.getAttribute('role'), 'status');
    expectFocus(peeks(element)[0]);
  });

  it('is worked by keyboard alone: Tab to it, Enter and Space open and close, Escape closes', async () => {
    const element = await show({body});
    peeks(element)[0]!.focus();
    for (const key of ['Enter', 'Space']) {
      await press(key);
      await waitUntil(() => tips(element).length === 1, `${key} should open it`);
      await press(key);
      await waitUntil(() => tips(element).length === 0, `${key} should close it`);
    }
    await press('Enter');
    await waitUntil(() => tips(element).length === 1, 'it should open');
    await press('Escape');
    await waitUntil(() => tips(element).length === 0, 'Escape should close it');
    expectFocus(peeks(element)[0]);
  });

  it('is one at a time, in an element and on the page', async () => {
    const [one, other] = [await show({body}), await show({body})];
    await pressed(one, 0);
    await pressed(one, 2);
    expect(tips(one)).to.deep.equal(['Recording with care We learn what daily life is like for this child before we decide what would help. The core group is told what we learned.']);
    await pressed(other, 1);
    await one.updateComplete;
    expect(tips(one)).to.deep.equal([]);
    expect(tips(other)).to.have.length(1);
  });

  it('opens where it was pressed alone, where the same entry is linked more than once', async () => {
    const twice = body.concat(body);
    const element = await show({body: twice, made: [['timescale', 'assessment', 'Assessment'], ['timescale', 'assessment', 'Assessment again']]});
    await pressed(element, 3);
    expect(tips(element)).to.deep.equal([coreGroup]);
    expect(peeks(element).map((one) => one.getAttribute('aria-expanded')).indexOf('true')).to.equal(3);
    await pressed(element, 7);
    expect(tips(element)).to.deep.equal(['Assessment finished A ceiling and not a target.']);
    expect(peeks(element).map((one) => one.getAttribute('aria-expanded')).indexOf('true')).to.equal(7);
    element.requestUpdate(); // drawn again, as by any other change
    await element.updateComplete;
    expect(peeks(element).map((one) => one.getAttribute('aria-expanded')).indexOf('true')).to.equal(7);
  });

  it('closes by a press elsewhere, whose own effect is not lost; not by one on the explanation', async () => {
    const element = await show({body});
    await pressed(element, 0);
    await click(within(element, '.tip .plain')[0]!);
    await aTimeout(120);
    expect(tips(element)).to.have.length(1);
    const after = element.parentElement!.querySelector('input')!;
    await click(after);
    await waitUntil(() => tips(element).length === 0, 'a press elsewhere should close it');
    expectFocus(after);
  });

  it('closed by Escape from the link in it, gives the focus back to its word, and a dialog around it stays', async () => {
    const dialog = fixtureSync<HTMLDialogElement>('<dialog></dialog>');
    const element = await show({body, links: '/guidance/{kind}/{id}'});
    dialog.append(element);
    dialog.showModal();
    await pressed(element, 0);
    within(element, '.tip a')[0]!.focus();
    await press('Escape');
    await waitUntil(() => tips(element).length === 0, 'Escape should close it');
    expectFocus(peeks(element)[0]);
    expect(dialog.open, 'one press closes one thing').to.equal(true);
    await press('Escape');
    await waitUntil(() => !dialog.open, 'the next press is the dialog’s');
  });

  it('that leaves the page open comes back closed', async () => {
    const element = await show({body});
    await pressed(element, 0);
    const home = element.parentElement!;
    element.remove();
    home.prepend(element);
    await element.updateComplete;
    expect(tips(element)).to.deep.equal([]);
  });

  it('leads to its own page where it has one: a term by its explanation, anything else at once', async () => {
    const element = await show({body, links: '/guidance/{kind}/{id}'});
    expect(within<HTMLAnchorElement>(element, 'p a').map((one) => [one.textContent, one.getAttribute('href')])).to.deep.equal([['how we record', '/guidance/standard/recording']]);
    await pressed(element, 0);
    expect(within<HTMLAnchorElement>(element, '.tip a').map((one) => [one.textContent, one.getAttribute('href')])).to.deep.equal([['Read more', '/guidance/term/core-group']]);
  });

  for (const links of ['javascript:alert("{id}")', ' Java\nScript:{kind}', 'data:text/html,{id}']) {
    it(`is never made of an address that leads to no page: ${JSON.stringify(links)}`, async () => {
      const element = insert({body, links});
      const {error} = (await new Promise((told) => element.addEventListener('practice-error', told, {once: true}))) as PracticeErrorEvent;
      await waitUntil(() => textOf(within(element, '.problem')[0]).includes('leads to no page'), 'it should be told on the page');
      expect(error.code).to.equal('links-unusable');
      expect(error.message).to.contain(links);
      expect(within(element, 'a')).to.deep.equal([]);
    });
  }

  it('that the pack has not is plain text', async () => {
    const element = await show({body: [paragraph('The ', link('term', 'nobody', 'unknown word'), ' stays.')]});
    expect(peeks(element)).to.have.length(0);
    expect(textOf(within(element, 'p')[0])).to.equal('The unknown word stays.');
  });

  it('past its review says so, and names who has to look at it', async () => {
    const element = await show({body, pack: pastReview});
    await pressed(element, 0);
    expect(tips(element)[0]).to.contain('Review date passed on 1 June 2026: ask Sampleton practice lead before you rely on it.');
  });

  it('stands in a list at the end on paper, and nowhere on screen', async () => {
    const element = await show({body});
    const paper = within(element, '.paper')[0]!;
    expect(paper.getClientRects()).to.have.length(0);
    expect(textOf(paper)).to.equal('Words used here Core group the small team, including you, that makes the plan happen Assessment finding out about your family, so that we know what would help');
  });
});

describe('a term that a council calls by a name of its own', () => {
  const inside = async (terms: PracticePack['terms'], given: Parameters<typeof insert>[0]): Promise<TestReading> => {
    const around = document.createElement('practice-pack');
    around.terms = terms;
    const element = insert(given);
    element.before(around);
    around.append(element);
    await drawn(element);
    return element;
  };

  it('is called so in the text, in its explanation beside the official word, and on paper', async () => {
    const element = await inside({'core-group': 'planning circle'}, {body: [paragraph(link('term', 'core-group', 'Core group'), ' and ', link('term', 'core-group', 'core group'), ', not ', link('term', 'core-group', 'core groups'))]});
    expect(peeks(element).map((one) => one.textContent?.trim())).to.deep.equal(['Planning circle', 'planning circle', 'core groups']);
    await pressed(element, 2);
    expect(tips(element)).to.deep.equal([`planning circle: ${coreGroup}`]);
    expect(textOf(within(element, '.paper dt')[0])).to.equal('planning circle');
  });
});

describe('the foot of an entry', () => {
  const report = 'Something is wrong here: Recording with care';
  const pressReport = async (element: TestReading): Promise<void> => {
    within<HTMLButtonElement>(element, '.report')[0]!.click();
    await element.updateComplete;
  };
  const heard = (element: TestReading, handle = false): PracticeReportEvent[] => {
    const events: PracticeReportEvent[] = [];
    element.parentElement!.addEventListener('practice-report', (event) => {
      events.push(event);
      if (handle) event.preventDefault();
    });
    return events;
  };

  it('says where the entry comes from, whose words it is in and when it must be looked at', async () => {
    const element = await show({standard: 'recording'});
    expect(textOf(within(element, '.entry > .provenance')[0])).to.contain('Sample practice framework');
    expect(textOf(within(element, '.entry > .provenance')[0])).to.contain('Adapted. Local expectation. Not yet reviewed by Sampleton practice lead. Checked 1 July 2026. Review due 30 June 2027.');
    expect(within(element, '.report')[0]!.getAttribute('aria-label')).to.equal(report);
  });

  it('pressed, tells the host everything, sends nothing, and says whom to tell and what', async () => {
    const element = await show({standard: 'recording'});
    const events = heard(element);
    within(element, '.report')[0]!.focus();
    await pressReport(element);
    expect(events.map(({reported, composed}) => ({...reported, composed}))).to.deep.equal([
      {pack: 'sample', packVersion: '1.2.0', kind: 'standard', entry: 'recording', hash: guidance.standards[2]!.hash, words: 'Recording with care', owner: 'Sampleton practice lead', composed: true},
    ]);
    const told = within(element, '.entry > [role=status]')[0];
    expect(textOf(told)).to.equal('Nothing was sent. Tell Sampleton practice lead: pack sample 1.2.0, “Recording with care”, the words “Recording with care”.');
    expectFocus(within(element, '.report')[0]);
  });

  it('says thank you where the host has taken it', async () => {
    const element = await show({standard: 'recording'});
    heard(element, true);
    await pressReport(element);
    expect(textOf(within(element, '.entry > [role=status]')[0])).to.equal('Thank you. It was passed on.');
  });

  it('carries the words that were marked in the element', async () => {
    const element = await show({standard: 'recording'});
    const events = heard(element);
    const text = document.createTreeWalker(within(element, '.entry p')[0]!, NodeFilter.SHOW_TEXT).nextNode() as Text;
    getSelection()!.setBaseAndExtent(text, 3, text, 28);
    await click(within(element, '.report')[0]!);
    await waitUntil(() => events.length === 1, 'it should be told');
    expect(events[0]!.reported.words).to.equal(text.data.slice(3, 28).trim());
  });

  it('never carries words that were marked elsewhere on the page', async () => {
    const element = await show({standard: 'recording'});
    const events = heard(element);
    getSelection()!.selectAllChildren(element.parentElement!.querySelector('#outside')!);
    await pressReport(element);
    getSelection()!.selectAllChildren(document.body);
    await pressReport(element);
    expect(events.map(({reported}) => reported.words)).to.deep.equal(['Recording with care', 'Recording with care']);
  });

  it('past its review is a warning that names its owner', async () => {
    const element = await show({standard: 'recording', pack: pastReview});
    expect(textOf(within(element, '.entry .passed')[0])).to.equal('Review date passed on 1 June 2026: ask Sampleton practice lead before you rely on it.');
  });
});

describe('headings', () => {
  const levels = async (headingLevel: string | undefined): Promise<string[]> =>
    within(await show({headingLevel}), '[role=heading]').map((one) => `${one.textContent} ${one.getAttribute('aria-level')}`);

  it('begin at 2, or where the page says, and go no deeper than 6', async () => {
    expect(await levels(undefined)).to.deep.equal(['First 2', 'Second 3']);
    expect(await levels('4')).to.deep.equal(['First 4', 'Second 5']);
    expect(await levels('6')).to.deep.equal(['First 6', 'Second 6']);
  });

  it('leave the first out where the page has it', async () => expect(await levels('none')).to.deep.equal(['Second 2']));

  it('never have a level that is none', async () => {
    for (const wrong of ['0', '-3', 'many', '']) expect(await levels(wrong), wrong).to.deep.equal(['First 1', 'Second 2']);
    expect(await levels('2.7')).to.deep.equal(['First 2', 'Second 3']);
  });
});

describe('languages', () => {
  const frame = (element: TestReading): HTMLElement => within(element, '.reading')[0]!;

  it('own words are said in Welsh once they have come, and the pack’s text is marked as what it is', async () => {
    const element = await show({standard: 'recording', body, language: 'cy'});
    await waitUntil(() => textOf(element).includes('Ffynhonnell'), 'the Welsh words should come');
    expect(frame(element).lang).to.equal('en-GB');
    expect(frame(element).hasAttribute('dir')).to.equal(false);
  });

  it('runs from right to left in Urdu', async () => {
    const element = await show({standard: 'recording', body, language: 'ur'});
    await waitUntil(() => textOf(element).includes('ماخذ'), 'the Urdu words should come');
    expect(frame(element).dir).to.equal('rtl');
    expect(getComputedStyle(frame(element)).direction).to.equal('rtl');
  });

  it('is English where there are no words for it', async () => {
    const element = await show({standard: 'recording', language: 'fr'});
    expect(textOf(element)).to.contain('Something is wrong here');
  });

  it('takes the language of the pack element around it, unless it has its own', async () => {
    const around = fixtureSync<PracticePack>('<practice-pack language="ur"></practice-pack>');
    const element = await show({standard: 'recording'});
    around.append(element);
    await waitUntil(() => textOf(element).includes('ماخذ'), 'the Urdu words should come');
    element.language = 'cy';
    await waitUntil(() => textOf(element).includes('Ffynhonnell'), 'the Welsh words should come');
  });
});

describe('what cannot be shown', () => {
  let net: Network;
  beforeEach(() => (net = network()));
  afterEach(() => net.restore());
  const fallbackShown = (element: Element): boolean => element.querySelector('#fallback')!.getClientRects().length > 0;
  const errors = (element: Element): PracticeErrorEvent[] => {
    const all: PracticeErrorEvent[] = [];
    element.parentElement!.addEventListener('practice-error', (event) => all.push(event));
    return all;
  };
  const alert = (element: Element): string => textOf(within(element, '[role=alert]')[0]);

  it('while the pack is on its way the fallback stands, and nothing is wrong', async () => {
    const element = insert({pack: undefined});
    await element.updateComplete;
    expect(fallbackShown(element)).to.equal(true);
    expect(textOf(element)).to.equal('');
  });

  it('an entry that the pack has not: fallback, words, event once, and what there is', async () => {
    const element = insert({pack: undefined, standard: 'nothing'});
    const all = errors(element);
    element.pack = guidance;
    await waitUntil(() => alert(element).includes('nothing'), 'it should be told');
    element.requestUpdate();
    await element.updateComplete;
    await aTimeout(30);
    expect(all.map(({error}) => error.code)).to.deep.equal(['entry-missing']);
    expect(alert(element)).to.contain('standard “nothing” in “sample”, which has beginning, assessing, recording');
    expect(fallbackShown(element)).to.equal(true);
    expect(findButton(element, 'Try again')).to.equal(undefined);
    element.standard = 'recording';
    await waitUntil(() => textOf(element).includes('Recording with care'), 'the one that it has should be shown');
    expect(within(element, '[role=alert]')).to.have.length(0);
  });

  it('an entry of an empty pack: there is none', async () => {
    const element = insert({pack: emptyPack, standard: 'recording'});
    await waitUntil(() => alert(element).includes('which has none'), 'it should be told');
  });

  it('a pack with a hole in it is told in words, and no stack', async () => {
    const element = insert({pack: {...guidance, standards: [{...guidance.standards[2], source: undefined}]} as unknown as Pack, standard: 'recording'});
    const all = errors(element);
    await waitUntil(() => all.length > 0, 'it should be told');
    expect(all[0]!.error.code).to.equal('pack-invalid');
    expect(all[0]!.error.cause, 'the developer has the program’s own error, or the fault that tells of it').to.be.instanceOf(Error);
    await waitUntil(() => alert(element).includes('in “recording”, standards[0].source should be an object'), 'the entry and its field should be named');
    expect(alert(element)).not.to.match(/\wError\b|undefined/);
    expect(fallbackShown(element)).to.equal(true);
  });

  it('a pack that cannot be fetched: trying again keeps the focus while it is tried, fails as often as it must, and ends in the text', async () => {
    const {name, path} = fresh();
    net.replies[path] = () => new Response('', {status: 503});
    const element = insert({pack: name, standard: 'recording'});
    const all = errors(element);
    await waitUntil(() => alert(element).includes('503'), 'it should be told');
    expect(fallbackShown(element)).to.equal(true);
    button(element, 'Try again').focus();
    button(element, 'Try again').click();
    await waitUntil(() => all.length === 2, 'it should be told again');
    await element.updateComplete;
    expectFocus(button(element, 'Try again'));
    let arrive!: (reply: Response) => void;
    net.replies[path] = () => new Promise((resolve) => (arrive = resolve));
    button(element, 'Try again').click();
    await waitUntil(() => Boolean(arrive), 'it should be asked for');
    await element.updateComplete;
    expectFocus(button(element, 'Try again'));
    arrive(json(guidance)());
    await waitUntil(() => textOf(element).includes('Recording with care'), 'the text should come');
    expect(fallbackShown(element)).to.equal(false);
    expectSame(focused(), within(element, '.reading')[0], 'focus');
  });

  it('a pack that comes by itself takes the focus from nobody', async () => {
    const element = insert({pack: undefined, standard: 'recording'});
    const after = element.parentElement!.querySelector('input')!;
    after.focus();
    element.pack = guidance;
    await drawn(element);
    expectFocus(after);
    expect(within(element, '.reading')[0]!.hasAttribute('tabindex')).to.equal(false);
  });
});

it('reckons from the day it is given', async () => {
  const element = await show({standard: 'recording'});
  expect(element.today).to.equal(today);
  element.today = '2027-07-01';
  await waitUntil(() => textOf(element).includes('Review date passed on 30 June 2027'), 'it should be past its review');
});
