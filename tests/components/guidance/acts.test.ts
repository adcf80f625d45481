import type {PracticeOpenEvent} from '../../../components/base/open-event.js';
import {pastReview} from '../../../stories/fixtures/guidance.js';
import {press} from '../../engines/input.js';
import {aTimeout, expect, waitUntil} from '../testing.js';
import {all, group, guidance, inside, open, panel, summary, told, work} from './panel.js';

const live = (element: Awaited<ReturnType<typeof panel>>): string => all(element, '[role=status]')[0]!.textContent ?? '';

describe('one click away', () => {
  it('opens a standard in place: what it asks, and first what good practice looks like for whoever reads it', async () => {
    const element = await panel({attributes: 'stage="assessment"'});
    expect(inside(element, 'Finding out')).to.equal('');
    await open(element, 'Finding out');
    const practitioner = inside(element, 'Finding out');
    expect(practitioner).to.match(/^We learn what daily life is like .* What good looks like: practitioner Suggestion\..*sees the child alone, more than once/);
    expect(practitioner).to.contain('Source: Sample practice framework');
    expect(practitioner).not.to.contain('What good looks like: manager');
    await work(element, {workRole: 'manager'});
    expect(group(element, 'Standards')).to.contain('Recording with care');
  });

  it('shows a manager the manager’s part', async () => {
    const element = await panel({attributes: 'work-role="manager"'});
    await open(element, 'Recording with care');
    expect(inside(element, 'Recording with care')).to.contain('What good looks like: manager');
    expect(inside(element, 'Recording with care')).not.to.contain('What good looks like: practitioner');
  });

  it('opens with the keyboard, and keeps the focus where it was', async () => {
    const element = await panel({attributes: 'stage="assessment"'});
    summary(element, 'Finding out').focus();
    await press('Enter');
    await waitUntil(() => inside(element, 'Finding out') !== '', 'Enter opens');
    expect(element.shadowRoot!.activeElement === summary(element, 'Finding out')).to.equal(true);
    await press('Enter');
    await waitUntil(() => inside(element, 'Finding out') === '', 'Enter closes');
  });

  it('offers an explanation in a sentence, with those it is written for', async () => {
    const element = await panel({attributes: 'stage="assessment"'});
    await open(element, 'An assessment');
    expect(inside(element, 'An assessment')).to.match(/^An assessment is how we find out what would help your family\. For a parent or carer For a young person To read with a young child Source: .*Show all of it$/);
  });

  it('opens a pathway with its steps, and a checklist with its items', async () => {
    const element = await panel();
    await open(element, 'When we do not agree');
    expect(inside(element, 'When we do not agree')).to.match(/Day 1 Say it Day 5 Go one higher Day 10 Ask the director/);
    const [checklist] = guidance.checklists;
    await open(element, checklist!.title);
    for (const {label} of checklist!.items) expect(inside(element, checklist!.title)).to.contain(label);
  });

  it('leaves showing an entry whole to a host that takes it', async () => {
    const element = await panel({attributes: 'stage="assessment"'});
    const asked: PracticeOpenEvent[] = [];
    element.addEventListener('practice-open', (event) => {
      asked.push(event);
      event.preventDefault();
    });
    await open(element, 'An assessment');
    all(element, '.way button')[0]!.click();
    await element.updateComplete;
    expect(asked.map(({kind, id}) => [kind, id])).to.deep.equal([['explanation', 'assessment']]);
    expect(all(element, '.whole')).to.have.length(0);
  });

  it('shows it whole in place where no host takes it, leads there, and goes back', async () => {
    const element = await panel({attributes: 'stage="assessment"'});
    await open(element, 'An assessment');
    const button = all(element, '.way button')[0]!;
    expect(button.getAttribute('aria-label')).to.equal('Show all of it: An assessment');
    button.focus();
    await press('Enter');
    await waitUntil(() => all(element, '.whole').length > 0, 'it should be shown whole');
    expect(element.shadowRoot!.activeElement === all(element, '.whole')[0]).to.equal(true);
    // the element for explanations is not on this page: its fallback stands
    for (const words of ['What happens next', 'What you can ask for', 'To read with a young child']) expect(inside(element, 'An assessment')).to.contain(words);
    button.click();
    await waitUntil(() => all(element, '.whole').length === 0, 'it should be short again');
    expect(button.isConnected).to.equal(true);
  });

  it('shows it by the element made for it where the page has that, and keeps what is chosen in it while the work changes', async () => {
    if (!customElements.get('practice-pathway')) customElements.define('practice-pathway', class extends HTMLElement {});
    const element = await panel();
    await open(element, 'When we do not agree');
    all(element, '#pathway-escalation .way button')[0]!.click();
    await element.updateComplete;
    const [made] = all<HTMLElement & {pathway: string; pack: unknown; headingLevel: string}>(element, 'practice-pathway');
    expect([made!.pathway, made!.pack === guidance, made!.headingLevel]).to.deep.equal(['escalation', true, '4']);
    await work(element, {stage: 'child-review'});
    expect(all(element, 'practice-pathway')[0] === made).to.equal(true);
    element.pack = {...guidance, version: '9.9.9'};
    await element.updateComplete;
    expect(all(element, 'practice-pathway')).to.have.length(0);
  });

  it('links to an entry’s own page where the host says where those are', async () => {
    const element = await panel({attributes: 'stage="assessment" links="/guidance/{kind}/{id}"'});
    await open(element, 'Finding out');
    const [link] = all<HTMLAnchorElement>(element, '.way a');
    expect(link!.getAttribute('href')).to.equal('/guidance/standard/assessing');
    expect(link!.textContent).to.equal('Show all of it: Finding out what a family needs');
    expect(all(element, '.way button')).to.have.length(0);
  });

  it('says before it is opened what is a suggestion or past its review', async () => {
    const element = await panel({pack: pastReview, attributes: 'stage="assessment"'});
    expect(summary(element, 'Finding out').innerText).to.contain('review date passed');
    expect(group(element, 'What we always do')).to.contain('Review date passed on 1 June 2026: ask Sampleton practice lead before you rely on it.');
  });
});

describe('while the work changes', () => {
  it('keeps open what still applies, also where it moves under “Always”', async () => {
    const element = await panel({attributes: 'topic="recording"'});
    await open(element, 'Recording with care');
    await work(element, {topic: undefined, stage: 'core-group'});
    expect(inside(element, 'Recording with care')).to.contain('What good looks like');
    expect(all(element, 'details[open]').map(({id}) => id)).to.deep.equal(['standard-recording']);
  });

  it('keeps the focus on what still applies, and in the panel where it does not', async () => {
    const element = await panel({attributes: 'stage="assessment"'});
    summary(element, 'Recording with care').focus();
    await work(element, {stage: 'core-group'});
    expect(element.shadowRoot!.activeElement === summary(element, 'Recording with care')).to.equal(true);
    await work(element, {stage: 'assessment'});
    summary(element, 'Finding out').focus();
    await work(element, {stage: 'complaint'});
    expect(element.shadowRoot!.activeElement?.className).to.equal('panel');
  });

  it('does not take the focus from the form', async () => {
    const element = await panel({attributes: 'stage="assessment"', around: (tag) => `<div><input>${tag}</div>`});
    const field = element.parentElement!.querySelector('input')!;
    field.focus();
    await work(element, {stage: 'complaint'});
    expect(document.activeElement === field).to.equal(true);
  });

  it('announces once, after a pause, how much applies, and nothing at first', async () => {
    const element = await panel({attributes: 'stage="assessment"'});
    await aTimeout(1200);
    expect(live(element)).to.equal('');
    const heard: string[] = [];
    new MutationObserver(() => heard.push(live(element))).observe(all(element, '[role=status]')[0]!, {childList: true, characterData: true, subtree: true});
    for (const stage of ['first-contact', 'family-help', 'core-group']) {
      await work(element, {stage});
      await aTimeout(400);
    }
    expect(live(element), 'a second after the first change, and not yet after the last').to.equal('');
    await waitUntil(() => live(element) !== '', 'it should be announced');
    expect(live(element)).to.equal('3 bottom lines, 1 time-scale');
    await work(element, {stage: 'child-review', workRole: 'practitioner'});
    await waitUntil(() => heard.filter(Boolean).length === 2, 'the next change is announced as well');
    expect(heard.filter(Boolean)).to.deep.equal(['3 bottom lines, 1 time-scale', '2 bottom lines, 0 time-scales']);
  });

  it('runs from right to left in a language that does', async () => {
    const element = await panel({attributes: 'stage="assessment" language="ur"'});
    await waitUntil(() => element.shadowRoot!.querySelector('.reading')!.getAttribute('dir') === 'rtl', 'it should run from right to left');
    expect(told(element)).to.contain('Think before deciding');
  });

  it('says whom to tell where something is wrong', async () => {
    const element = await panel({attributes: 'stage="core-group"'});
    let reported: unknown;
    element.addEventListener('practice-report', (event) => (reported = [event.reported.kind, event.reported.entry]));
    all(element, '#timescale-core-group .report')[0]!.click();
    await element.updateComplete;
    expect(reported).to.deep.equal(['timescale', 'core-group']);
    expect(group(element, 'Time-scales')).to.contain('Nothing was sent. Tell Sampleton practice lead');
  });
});
