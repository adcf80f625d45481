import {expect, waitUntil} from '../testing.js';
import type {PracticeReportEvent} from '../../../components/base/report-event.js';
import type {Pack} from '../../../src/model/pack.js';
import {drafted, emptyPack, guidance, longText, pastReview} from '../../../stories/fixtures/guidance.js';
import {button, drawn, expectNarrow, headings, one, seen, show, within} from './page.js';

const tag = 'practice-bottom-lines';

/** A pack with a second list of bottom lines. */
const twoLists: Pack = {
  ...guidance,
  lists: [...guidance.lists, {...guidance.lists[0]!, id: 'on-call', title: 'When on call'}],
  bottomLines: [...guidance.bottomLines, {...guidance.bottomLines[0]!, id: 'answer', title: 'Answer the telephone', list: 'on-call'}],
};

describe('bottom lines', () => {
  it('are shown whole with no press: name, text, and where each comes from', async () => {
    const element = await show(tag);
    expect(headings(element)).to.deep.equal(['2 What we always do', '3 Think before deciding', '3 The child’s story', '3 Keep promises']);
    for (const words of ['What this set is for', 'We say what we know', 'We do what we said']) expect(seen(element)).to.contain(words);
    expect(within(element, '[role=listitem] .provenance')).to.have.length(3);
    expect(seen(one(element, '#bottom-line-promises'))).to.contain('Suggestion.');
    expect(seen(one(element, '#bottom-line-story'))).not.to.contain('Suggestion.');
  });

  it('of several lists stand under the heading of each, and of one list alone where it is named', async () => {
    const element = await show(tag, {}, twoLists);
    expect(headings(element).filter((line) => line.startsWith('2'))).to.deep.equal(['2 What we always do', '2 When on call']);
    element.setAttribute('list', 'on-call');
    await drawn(element);
    expect(headings(element)).to.deep.equal(['2 When on call', '3 Answer the telephone']);
  });

  it('keep the headings of several lists apart where the page has a heading of its own', async () => {
    expect(headings(await show(tag, {'heading-level': 'none'}, twoLists)).slice(0, 2)).to.deep.equal(['2 What we always do', '3 Think before deciding']);
    expect(headings(await show(tag, {'heading-level': 'none'})).slice(0, 2)).to.deep.equal(['2 Think before deciding', '2 The child’s story']);
  });

  it('can be shown one alone, with its whole source', async () => {
    const element = await show(tag, {'bottom-line': 'story'});
    expect(headings(element)).to.deep.equal(['2 The child’s story']);
    expect(seen(element)).to.contain('Source: Sample practice framework');
    expect(seen(element)).not.to.contain('We say what we know');
  });

  it('say which there are where the one that is asked for is not', async () => {
    for (const [name, told] of [['list', 'bottom-lines'], ['bottom-line', 'thinking, story, promises']] as const) {
      const element = await show(tag, {[name]: 'nowhere'});
      await waitUntil(() => seen(element).includes('“nowhere”'), 'it should be told');
      expect(seen(element)).to.contain(told);
    }
  });

  it('say so where the pack has none', async () => {
    expect(seen(await show(tag, {}, emptyPack))).to.equal('This pack has no bottom lines.');
  });

  it('past their review say so, and name who has to look at them', async () => {
    expect(seen(await show(tag, {}, pastReview))).to.match(/Review date passed .* ask Sampleton practice lead/);
  });

  it('name the list, the entry and its version where somebody says that something is wrong', async () => {
    const element = await show(tag);
    const heard: string[] = [];
    element.addEventListener('practice-report', (event) => {
      const {kind, entry, packVersion} = (event as PracticeReportEvent).reported;
      heard.push(`${kind} ${entry} ${packVersion}`);
    });
    one(element, '#bottom-line-story .report').click();
    expect(heard).to.deep.equal(['bottom-line story 1.2.0']);
  });

  it('fit a phone whatever is written in them', async () => {
    for (const variant of ['list', 'cards', 'line']) {
      const element = await show(tag, {variant}, longText);
      if (variant === 'line') within<HTMLButtonElement>(element, '.label')[0]!.click();
      await drawn(element);
      expectNarrow(element);
    }
  });
});

describe('bottom lines narrowed to the work in hand', () => {
  it('leave out those about another stage, and say how many hold', async () => {
    const element = await show(tag, {stage: 'assessment'});
    expect(headings(element).slice(1)).to.deep.equal(['3 Think before deciding', '3 The child’s story']);
    expect(seen(element)).to.contain('2 of 3 bottom lines are about this work. The others hold as well.');
  });

  it('narrow by topic and by whose work it is; what says neither always applies', async () => {
    expect(headings(await show(tag, {topic: 'recording'})).slice(1)).to.deep.equal(['3 The child’s story', '3 Keep promises']);
    expect(headings(await show(tag, {'work-role': 'manager'})).slice(1)).to.have.length(3);
  });

  it('show all at one press and again those about this work, and the focus stays', async () => {
    const element = await show(tag, {stage: 'assessment'});
    const all = button(element, 'Show all 3');
    all.focus();
    all.click();
    await drawn(element);
    expect(headings(element).slice(1)).to.have.length(3);
    expect(element.shadowRoot!.activeElement === all).to.equal(true);
    expect(all.innerText).to.equal('Show those about this work');
    all.click();
    await drawn(element);
    expect(headings(element).slice(1)).to.have.length(2);
  });

  it('follow the work as the host changes it', async () => {
    const element = await show(tag, {stage: 'assessment'});
    element.setAttribute('stage', 'core-group');
    await drawn(element);
    expect(headings(element).slice(1)).to.have.length(3);
    expect(seen(element)).not.to.contain('The others hold as well');
  });

  it('say nothing of numbers where nothing is left out', async () => {
    expect(seen(await show(tag))).not.to.match(/\d of \d/);
  });
});

describe('bottom lines on one line', () => {
  const texts = (element: Element): string[] => within(element, '.entry').filter((text) => text.checkVisibility()).map(seen);

  it('show the labels alone, and the list’s source', async () => {
    const element = await show(tag, {variant: 'line'});
    expect(within(element, '.label').map(seen)).to.deep.equal(['Think before deciding', 'The child’s story', 'Keep promises (suggestion)']);
    expect(texts(element)).to.deep.equal([]);
    expect(seen(element)).to.contain('Source: Sample practice framework');
  });

  it('give each text, with where it comes from, at one press; one at a time; pressed again it closes', async () => {
    const element = await show(tag, {variant: 'line'});
    const story = button(element, 'The child’s story');
    expect(story.ariaExpanded).to.equal('false');
    story.click();
    await drawn(element);
    expect(story.ariaExpanded).to.equal('true');
    expect(texts(element)).to.have.length(1);
    expect(texts(element)[0]).to.match(/^We write so that this child can read it one day\..*Adapted/);
    expect(element.shadowRoot!.getElementById(story.getAttribute('aria-controls')!)!.innerText).to.contain('We write so');
    button(element, 'Think').click();
    await drawn(element);
    expect(texts(element)[0]).to.contain('We say what we know');
    expect(story.ariaExpanded).to.equal('false');
    button(element, 'Think').click();
    await drawn(element);
    expect(texts(element)).to.deep.equal([]);
  });

  it('close by Escape from inside the text, and lead back to the label', async () => {
    const element = await show(tag, {variant: 'line'});
    const story = button(element, 'The child’s story');
    story.click();
    await drawn(element);
    const report = one(element, '.open .report');
    report.focus();
    report.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true, composed: true}));
    await drawn(element);
    expect(texts(element)).to.deep.equal([]);
    expect(element.shadowRoot!.activeElement === story).to.equal(true);
  });

  it('past their review say so before anything is opened', async () => {
    expect(within(await show(tag, {variant: 'line'}, pastReview), '.label').map(seen)[0]).to.equal('Think before deciding (review date passed)');
    expect(within(await show(tag, {variant: 'line'}, drafted), '.label').map(seen)[0]).to.equal('Think before deciding (suggestion)');
  });

  it('have targets that a finger hits', async () => {
    for (const label of within(await show(tag, {variant: 'line'}), '.label')) expect(label.getBoundingClientRect().height).to.be.at.least(24);
  });
});

describe('bottom lines wherever they are put', () => {
  it('take their pack from the pack element around them, and run from right to left where their language does', async () => {
    const around = document.createElement('practice-pack');
    const inner = document.createElement(tag) as Awaited<ReturnType<typeof show>>;
    around.append(inner);
    document.body.append(around);
    try {
      Object.assign(around, {pack: guidance, language: 'ur'});
      await drawn(inner);
      expect(seen(inner)).to.contain('We say what we know');
      expect(getComputedStyle(one(inner, '.reading')).direction).to.equal('rtl');
    } finally {
      around.remove();
    }
  });

  it('say their own words in the language of the page, and the pack’s in its own', async () => {
    const element = await show(tag, {language: 'cy'});
    await waitUntil(() => seen(element).includes('Mae rhywbeth o’i le yma'), 'it should be in Welsh');
    expect(seen(element)).to.contain('We say what we know').and.not.to.contain('Something is wrong here');
  });

  it('show what stands inside until the pack can be had, and a way to try again', async () => {
    const element = await show(tag, {}, '/no/such/pack.json');
    await waitUntil(() => seen(element).includes('Try again'), 'it should be told');
    expect(element.querySelector('p')!.checkVisibility()).to.equal(true);
    expect(button(element, 'Try again').checkVisibility()).to.equal(true);
    element.pack = guidance;
    await drawn(element);
    expect(seen(element)).to.contain('We say what we know');
  });
});
