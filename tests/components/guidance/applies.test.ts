import type {PracticeErrorEvent} from '../../../src/packs/errors.js';
import {emptyPack} from '../../../stories/fixtures/guidance.js';
import '../../../components/pack/define.js';
import {aTimeout, expect, waitUntil} from '../testing.js';
import {all, group, groups, guidance, panel, told, work} from './panel.js';

describe('what applies here and now', () => {
  it('shows every bottom line, with its text and source, where nothing is known of the work', async () => {
    const element = await panel();
    const lines = group(element, 'What we always do')!;
    for (const {title} of guidance.bottomLines) expect(lines).to.contain(title);
    expect(lines).to.contain('We say what we know, how we know it, and what we do not know.');
    expect(lines).to.contain('Suggestion. Drafted for this library, not by Sampleton practice lead.');
    expect(lines).to.contain('Source: Sample practice framework');
    expect(lines.split('Something is wrong here')).to.have.length(guidance.bottomLines.length + 2, 'one for each line, and one for the set');
    expect(lines).not.to.contain('Always');
  });

  it('shows what is about the stage first, and under “Always” what says no stage', async () => {
    const element = await panel({attributes: 'stage="core-group"'});
    expect(group(element, 'What we always do')).to.match(/^What we always do Keep promises .* Always Think before deciding .*The child’s story/);
    expect(told(element)).to.contain('Guidance for this work Core group');
  });

  it('leaves out what is about another stage, another role or another topic', async () => {
    const element = await panel({attributes: 'stage="assessment" work-role="practitioner" topic="recording"'});
    const lines = group(element, 'What we always do')!;
    expect(lines).to.contain('The child’s story');
    for (const other of ['Keep promises', 'Think before deciding']) expect(lines).not.to.contain(other);
    expect(told(element)).to.contain('Assessment · Practitioner · recording');
  });

  it('shows the time-scales of the stage without a click: limit, clock start, repetition, duty, nation, and how sure', async () => {
    const element = await panel({attributes: 'stage="core-group"'});
    expect(group(element, 'Time-scales')).to.match(/^Time-scales First core group meeting Within 10 working days of the conference\. After that, at least every 6 weeks\. Statutory guidance · England Source:/);
    await work(element, {stage: 'assessment'});
    const clocks = group(element, 'Time-scales')!;
    expect(clocks).to.contain('Within 45 working days of the referral. Statutory guidance · England Not checked against the current edition: the figure is as another source, or an older one, reports it.');
    expect(clocks).not.to.contain('First core group meeting');
    expect(clocks).to.contain('Always (2)');
    expect(clocks).not.to.contain('Reply to a complaint');
  });

  it('puts what must be done before what is a suggestion of this library', async () => {
    const [first, second] = guidance.timescales;
    const pack = {...guidance, timescales: [{...first!, stages: ['assessment'] as const, roles: ['manager'] as const, wording: 'drafted' as const}, {...second!, stages: ['assessment'] as const}].map((one) => ({...one, stages: [...one.stages]}))} as unknown as typeof guidance;
    const element = await panel({pack, attributes: 'stage="assessment" work-role="manager"'});
    expect(group(element, 'Time-scales')).to.match(/First core group meeting .*Assessment finished Suggestion\./);
  });

  it('keeps to the nation that the pack element gives, and assumes none', async () => {
    const complaint = (element: Element) => (element as Awaited<ReturnType<typeof panel>>).shadowRoot!.querySelector('details')!.textContent;
    expect(complaint(await panel())).to.contain('All (4)');
    expect(complaint(await panel({around: (tag) => `<practice-pack nation="england">${tag}</practice-pack>`}))).to.contain('All (3)');
  });

  it('orders its parts, and has none that is empty', async () => {
    const element = await panel();
    expect(groups(element)).to.deep.equal(['What we always do', 'Time-scales', 'Standards', 'Explanations for families', 'Pathways', 'Checklists']);
    const without = await panel({pack: {...guidance, bottomLines: []}});
    expect(groups(without)[0]).to.equal('Time-scales');
    expect(told(without)).not.to.match(/bottom line|What we always do/i);
  });

  it('says so where nothing applies', async () => {
    expect(told(await panel({pack: emptyPack}))).to.equal('Guidance for this work Nothing in this guidance is about this work.');
  });

  it('takes the work as attributes, as properties and as one object, which is taken first', async () => {
    const element = await panel({attributes: 'stage="core-group"'});
    element.setAttribute('stage', 'assessment');
    await element.updateComplete;
    expect(told(element)).to.contain('Assessment finished');
    await work(element, {applies: {stage: 'core-group', role: 'manager', topics: ['recording', 'direct-work']}});
    expect(told(element)).to.contain('Core group · Manager · recording · direct work');
    await work(element, {applies: {stage: 'core-group', topics: 'recording, visits'}});
    expect(told(element)).to.contain('Core group · recording · visits');
    await work(element, {applies: null});
    expect(told(element)).to.contain('Guidance for this work Assessment');
    await work(element, {stage: ''});
    expect(told(element)).not.to.contain('is not a stage');
  });

  it('says which stage or role is not known, to the person and to the developer, and shows what applies always', async () => {
    const element = await panel({attributes: 'stage="core-group"'});
    const errors: PracticeErrorEvent[] = [];
    element.addEventListener('practice-error', (event) => errors.push(event));
    await work(element, {stage: 'core-grop'});
    expect(told(element)).to.contain('“core-grop” is not a stage of the work that is known here. What applies at every stage is shown.');
    expect(group(element, 'What we always do')).to.contain('Think before deciding');
    expect(told(element)).not.to.contain('Keep promises');
    await waitUntil(() => errors.length > 0, 'the developer should be told');
    expect(errors.map(({error}) => error.code)).to.deep.equal(['context-unknown']);
    expect(errors[0]!.error.message).to.contain('stage “core-grop”, which is none of first-contact, assessment,');
    expect(errors[0]!.error.element === element).to.equal(true);
    await work(element, {stage: 'core-group', workRole: 'boss'});
    expect(all(element, '[role=alert]').map((one) => one.textContent)).to.deep.equal(['“boss” is not a role that is known here. What applies to every role is shown.']);
    await waitUntil(() => errors.length === 2, 'once for each');
    await work(element, {workRole: 'manager'});
    expect(all(element, '[role=alert]')).to.have.length(0);
  });

  it('says each thing once: the work that stays the same is not told again', async () => {
    const element = await panel();
    let heard = 0;
    element.addEventListener('practice-error', () => heard++);
    await work(element, {stage: 'nowhere'});
    await waitUntil(() => heard === 1, 'the developer should be told');
    await work(element, {applies: {}});
    element.today = '2026-06-16';
    await element.updateComplete;
    await aTimeout(50);
    expect(heard).to.equal(1);
  });

  it('fits beside a form, 320 pixels wide, at twice the size of text', async () => {
    const element = await panel({attributes: 'stage="core-group"'});
    for (const [width, size] of [['320px', '16px'], ['320px', '32px']] as const) {
      Object.assign(element.style, {inlineSize: width, fontSize: size});
      await element.updateComplete;
      expect(element.scrollWidth).to.be.at.most(320);
    }
  });
});

describe('what applies, in the packs that are shipped', () => {
  for (const [name, first] of [['lewisham', 'The Bottom Lines'], ['wandsworth', 'Time-scales'], ['hackney', 'Time-scales']] as const) {
    it(`begins with ${first} in ${name}`, async () => {
      const element = await panel({pack: `/dist/packs/${name}.json`, attributes: 'stage="core-group" work-role="practitioner"'});
      expect(groups(element)[0]).to.equal(first);
      expect(group(element, 'Time-scales')).to.contain('First core group meeting Within 10 working days of the initial child protection conference. Statutory guidance · England');
      if (name === 'lewisham') expect(group(element, first)).to.match(/Relationships We see children.*Always Child's story/);
      else expect(told(element)).not.to.match(/bottom line/i);
    });
  }
});
