import type {PracticeErrorEvent} from '../../../src/packs/errors.js';
import {emptyPack} from '../../../stories/fixtures/guidance.js';
import '../../../components/pack/define.js';
import {aTimeout, expect, waitUntil} from '../testing.js';
import {all, group, groups, guidance, inside, open, panel, told, work} from './panel.js';

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

  it('shows the bottom lines about the stage first, then those that say no stage, all of them without a click', async () => {
    const element = await panel({attributes: 'stage="core-group"'});
    const lines = group(element, 'What we always do');
    expect(lines).to.match(/^What we always do Keep promises .* Think before deciding We say what we know.*The child’s story We write so/);
    expect(lines).not.to.match(/Always|Also/);
    expect(told(element)).to.contain('Guidance for this work Core group');
  });

  it('names the bottom lines that are about other work after those that apply: they hold as well, and their text is one click away', async () => {
    const element = await panel({attributes: 'stage="assessment"'});
    expect(group(element, 'What we always do')).to.match(/^What we always do Think before deciding .*The child’s story .* Also, at every stage Keep promises suggestion Source:/);
    await open(element, 'Keep promises');
    expect(inside(element, 'Keep promises')).to.match(/^Suggestion\. .* We do what we said, or say why not\. .*Something is wrong here$/);
    await work(element, {stage: 'core-group'});
    expect(group(element, 'What we always do'), 'it stands open where it applies').to.match(/^What we always do Keep promises .*We do what we said/);
  });

  it('names the bottom lines also where none of them is about the work', async () => {
    const element = await panel({pack: {...guidance, bottomLines: guidance.bottomLines.map((line) => ({...line, stages: ['core-group']}))}, attributes: 'stage="complaint"'});
    expect(group(element, 'What we always do')).to.match(/^What we always do Think before deciding The child’s story Keep promises suggestion Source:/);
  });

  it('leaves out what is about another stage, another role or another topic', async () => {
    const element = await panel({attributes: 'stage="assessment" work-role="practitioner" topic="recording"'});
    const lines = group(element, 'What we always do')!;
    expect(lines).to.match(/The child’s story We write so .* Also, at every stage Think before deciding Keep promises/);
    for (const other of ['We do what we said', 'We say what we know']) expect(lines).not.to.contain(other);
    expect(group(element, 'Standards')).not.to.contain('Finding out');
    expect(told(element)).to.contain('Assessment · Practitioner · recording');
  });

  it('shows the time-scales of the stage without a click: limit, clock start, repetition, duty, nation, and how sure', async () => {
    const element = await panel({attributes: 'stage="core-group"'});
    expect(group(element, 'Time-scales')).to.match(/^Time-scales First core group meeting Within 10 working days of the conference\. After that, at least every 6 weeks\. Statutory guidance · England Source:/);
    await work(element, {stage: 'assessment'});
    const clocks = group(element, 'Time-scales')!;
    expect(clocks).to.contain('Within 45 working days of the referral. Statutory guidance · England Not checked against the current edition: the figure is as another source, or an older one, reports it. A ceiling and not a target. Source:');
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

  it('keeps to the nation that it is given, or the pack element gives, and assumes none', async () => {
    const within = (tag: string): string => `<practice-pack nation="england">${tag}</practice-pack>`;
    expect(group(await panel(), 'Time-scales')).to.equal('Time-scales All (4)');
    expect(group(await panel({around: within}), 'Time-scales')).to.equal('Time-scales All (3)');
    const element = await panel({attributes: 'nation="wales"', around: within});
    expect(group(element, 'Time-scales')).to.equal('Time-scales All (1)');
    await open(element, 'All (1)');
    expect(inside(element, 'All (1)')).to.match(/^Reply to a complaint .*Wales/);
    expect(group(await panel({attributes: 'nation="Britain"'}), 'Time-scales'), 'a word that names no nation narrows nothing').to.equal('Time-scales All (4)');
  });

  it('keeps local expectations of another pack apart, with and without a stage: they are examples, and not what this council asks', async () => {
    const [first, second, third, fourth] = guidance.timescales;
    const local = {duty: 'local', pack: 'elsewhere'} as const;
    const pack = {...guidance, timescales: [first!, {...second!, ...local}, {...third!, ...local}, {...fourth!, duty: 'local' as const}]};
    const element = await panel({pack, attributes: 'stage="core-group"'});
    expect(group(element, 'Time-scales')).to.equal('Time-scales All (1) Examples from elsewhere (2)');
    await open(element, 'All (1)');
    expect(inside(element, 'All (1)'), 'its own').to.match(/^Talk after a child was missing .* Local expectation/);
    await open(element, 'Examples from elsewhere');
    expect(inside(element, 'Examples from elsewhere')).to.match(/^First core group meeting .* Local expectation · England .*Reply to a complaint/);
    await work(element, {stage: undefined});
    expect(all(element, 'summary').slice(0, 2).map((one) => one.innerText)).to.deep.equal(['All (2)', 'Examples from elsewhere (2)']);
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
    const pack = {...guidance, roles: guidance.roles.map((role) => ({...role, topics: ['direct-work', 'visits']}))};
    const element = await panel({pack, attributes: 'stage="core-group"'});
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
    expect(told(element)).not.to.contain('We do what we said');
    await waitUntil(() => errors.length > 0, 'the developer should be told');
    expect(errors.map(({error}) => error.code)).to.deep.equal(['context-unknown']);
    expect(errors[0]!.error.message).to.contain('stage “core-grop”, which is none of first-contact, assessment,');
    expect(errors[0]!.error.message).to.contain('seeing-your-records: perhaps core-group');
    expect(errors[0]!.error.element === element).to.equal(true);
    await work(element, {stage: 'core-group', workRole: 'boss'});
    expect(all(element, '[role=alert]').map((one) => one.textContent)).to.deep.equal(['“boss” is not a role that is known here. What applies to every role is shown.']);
    await waitUntil(() => errors.length === 2, 'once for each');
    expect(errors[1]!.error.message, 'nothing is near it').to.match(/role “boss”, which is none of [-a-z, ]+$/);
    await work(element, {workRole: 'manager'});
    expect(all(element, '[role=alert]')).to.have.length(0);
  });

  it('says which topic is not known, and leaves it out of the work: no entry of the pack is left out for a slip', async () => {
    const element = await panel({attributes: 'stage="assessment"'});
    const errors: PracticeErrorEvent[] = [];
    element.addEventListener('practice-error', (event) => errors.push(event));
    const before = group(element, 'What we always do');
    await work(element, {topic: 'recordng'});
    expect(told(element)).to.contain('Assessment “recordng” is not a topic of this guidance. It is left out.');
    expect(group(element, 'What we always do')).to.equal(before);
    await waitUntil(() => errors.length === 1, 'the developer should be told');
    expect(errors[0]!.error.code).to.equal('context-unknown');
    expect(errors[0]!.error.message).to.match(/topic “recordng”, which is none of .*\brecording\b.*: perhaps recording$/);
    await work(element, {topic: 'recordin'});
    await waitUntil(() => errors.length === 2, 'another slip is told as well');
    await work(element, {topic: 'recordin, recording'});
    expect(group(element, 'What we always do'), 'the one that is known still narrows').not.to.contain('We say what we know');
    await work(element, {topic: 'recording'});
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
      const clocks = group(element, 'Time-scales')!;
      expect(clocks).to.match(/Examples from elsewhere \(\d+\)$/);
      for (const elsewhere of ['Time to read a report', 'one council', 'Local expectation', 'Knowsley']) expect(clocks).not.to.contain(elsewhere);
      await open(element, 'Examples from elsewhere');
      expect(inside(element, 'Examples from elsewhere')).to.match(/No national figure was found/);
      if (name === 'lewisham') expect(group(element, first)).to.match(/Relationships We see children.*Child's story .* Also, at every stage Thinking Quality assurance Source:/);
      else expect(told(element)).not.to.match(/bottom line/i);
    });
  }
});
