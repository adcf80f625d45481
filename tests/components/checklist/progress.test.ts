import {expect} from '../testing.js';
import type {Answer} from '../../../src/model/record.js';
import {answer, begun, first, record, whole} from './packs.js';
import {choose, field, fill, insert, part, pressButton, progressHeard, seen, settled, show, statesOf, status, textOf} from './page.js';

/** A complete record but for one answer. */
const but = (id: string, other?: Answer): ReturnType<typeof whole> => {
  const {[id]: left, ...items} = whole().items;
  void left;
  return record({...items, ...(other && {[id]: other})});
};

describe('promise 3: progress is derived, never set', () => {
  const cases: [name: string, value: unknown, state: string, sentence: string][] = [
    ['not started', null, 'not-started', 'Not started. 0 of 4 answered. Open: Case summary, Chronology, Genogram and Ecomap.'],
    ['in progress', begun(), 'in-progress', 'In progress. 1 of 4 answered. Open: Chronology, Genogram and Ecomap.'],
    ['complete', whole(), 'complete', 'Complete. 4 of 4 answered. Nothing needs updating.'],
    ['out of date, since an item needs updating', but('ecomap', answer('ecomap', 'needs-updating')), 'out-of-date', 'Out of date. 4 of 4 answered. Needs updating: Ecomap.'],
    ['out of date, since a date is too old', but('case-summary', answer('case-summary', 'up-to-date', {date: '2026-03-01'})), 'out-of-date', 'Out of date. 4 of 4 answered. Too old: Case summary.'],
    ['in progress where an asked date is missing', but('case-summary', answer('case-summary', 'up-to-date')), 'in-progress', 'In progress. 3 of 4 answered. Open: Case summary.'],
    ['in progress where a date lies in the future', but('case-summary', answer('case-summary', 'up-to-date', {date: '2026-06-16'})), 'in-progress', 'In progress. 3 of 4 answered. Open: Case summary.'],
    ['in progress where a date is no real day', but('chronology', answer('chronology', 'up-to-date', {date: '2026-02-30'})), 'in-progress', 'In progress. 3 of 4 answered. Open: Chronology.'],
    ['in progress where not applicable has no reason', but('genogram', answer('genogram', 'not-applicable')), 'in-progress', 'In progress. 3 of 4 answered. Open: Genogram.'],
    ['in progress where the reason is blank', but('genogram', answer('genogram', 'not-applicable', {reason: ' \n '})), 'in-progress', 'In progress. 3 of 4 answered. Open: Genogram.'],
    ['in progress where the wording has changed since', but('ecomap', answer('ecomap', 'up-to-date', {hash: '00000000000000ff', wording: 'Ecomap of old'})), 'in-progress', 'In progress. 3 of 4 answered. Open: Ecomap.'],
    ['in progress where an answer is of a kind this version does not know', but('ecomap', answer('ecomap', 'half-done')), 'in-progress', 'In progress. 3 of 4 answered. Open: Ecomap.'],
    ['in progress where a record answers a status item with a tick', but('ecomap', answer('ecomap', 'done')), 'in-progress', 'In progress. 3 of 4 answered. Open: Ecomap.'],
    ['unreadable', '{"format":', 'unreadable', 'Cannot be read.'],
  ];
  for (const [name, value, state, sentence] of cases) {
    it(`is ${name}: in words and as a state for CSS, alone`, async () => {
      const element = await show({}, {value});
      if (state === 'unreadable') await seen(element, 'Cannot be read');
      expect(statesOf(element)).to.deep.equal([state]);
      expect(status(element)).to.equal(sentence);
    });
  }

  it('cannot be set: nothing a host writes makes an open checklist complete', async () => {
    const element = await show({}, {value: begun()});
    for (const given of [record(begun().items, {state: 'complete', progress: 'complete', open: []}), JSON.stringify({...begun(), complete: true}), but('genogram', answer('genogram', 'complete'))]) {
      Object.assign(element, {value: given, state: 'complete', progress: {state: 'complete'}});
      element.setAttribute('state', 'complete');
      await settled(element);
      expect(statesOf(element)).to.deep.equal(['in-progress']);
      expect(textOf(element)).not.to.contain('Complete');
    }
  });

  it('moves with every act, from not started to complete and back', async () => {
    const element = await show();
    const heard = progressHeard(element);
    await choose(element, 'Case summary', 'Up to date');
    await fill(field(part(element, 'Case summary'), 'Date last updated'), '2026-06-01', element);
    await choose(element, 'Chronology', 'Up to date');
    await choose(element, 'Genogram', 'Not applicable');
    expect(statesOf(element)).to.deep.equal(['in-progress']);
    await fill(field(part(element, 'Genogram'), 'Why does it not apply?'), 'No family known', element);
    await choose(element, 'Ecomap', 'Needs updating');
    expect(statesOf(element)).to.deep.equal(['out-of-date']);
    await choose(element, 'Ecomap', 'Up to date');
    expect(statesOf(element)).to.deep.equal(['complete']);
    await pressButton(part(element, 'Ecomap'), 'Clear this answer', element);
    expect(statesOf(element)).to.deep.equal(['in-progress']);
    expect(heard.map(({state, progress}) => [state, progress?.open.length])).to.deep.equal([
      ['in-progress', 4],
      ['in-progress', 3],
      ['in-progress', 2],
      ['in-progress', 1],
      ['out-of-date', 0],
      ['complete', 0],
      ['in-progress', 1],
    ]);
  });

  it('says at an item that its own date is too old, and how old it may be', async () => {
    const element = await show({}, {value: but('case-summary', answer('case-summary', 'up-to-date', {date: '2026-03-01'}))});
    expect(textOf(part(element, 'Case summary'))).to.contain('Out of date: last updated 1 March 2026, more than 3 months ago.');
  });

  it('says at an item what its answer still wants', async () => {
    const element = await show({}, {value: record({'case-summary': answer('case-summary', 'up-to-date'), genogram: answer('genogram', 'not-applicable'), ecomap: answer('ecomap', 'half-done')})});
    expect(textOf(part(element, 'Case summary'))).to.contain('Give the date it was last updated, today or earlier.');
    expect(textOf(part(element, 'Genogram'))).to.contain('Say why it does not apply.');
    expect(textOf(part(element, 'Ecomap'))).to.contain('Answered by another version. Choose again.');
    expect(textOf(part(element, 'Chronology')), 'nobody has asked yet').not.to.contain('Not answered yet.');
  });

  it('reckons from the day it is given, as an attribute and as a property', async () => {
    const record = but('case-summary', answer('case-summary', 'up-to-date', {date: '2026-03-15'}));
    const element = await show({today: '2026-06-15'}, {value: record});
    expect(statesOf(element), 'on the last day').to.deep.equal(['complete']);
    element.setAttribute('today', '2026-06-16');
    await settled(element);
    expect(statesOf(element), 'on the day after').to.deep.equal(['out-of-date']);
    element.today = '2026-03-14';
    await settled(element);
    expect(statesOf(element), 'before its date').to.deep.equal(['in-progress']);
    expect(element.value, 'and nothing is written').to.deep.equal(record);
  });

  it('reckons from the reader’s clock where no day is given', async () => {
    const clock = new Date();
    const day = `${clock.getFullYear()}-${String(clock.getMonth() + 1).padStart(2, '0')}-${String(clock.getDate()).padStart(2, '0')}`;
    const element = await show({today: undefined}, {value: but('case-summary', answer('case-summary', 'up-to-date', {date: day}))});
    expect(statesOf(element)).to.deep.equal(['complete']);
  });

  it('of a tick checklist is all done, or what is open', async () => {
    const element = await show({checklist: 'promises'});
    field(element, 'Listen first').click();
    await settled(element);
    expect(status(element)).to.equal('In progress. 1 of 2 answered. Open: Explain why.');
    field(element, 'Explain why').click();
    await settled(element);
    expect(status(element)).to.equal('Complete. 2 of 2 answered. All done.');
    expect(statesOf(element)).to.deep.equal(['complete']);
  });

  it('is told to the host when it changes, and not when it does not', async () => {
    const element = insert({}, {value: begun()});
    const heard = progressHeard(element);
    await settled(element);
    element.value = whole();
    element.value = JSON.stringify(whole());
    await settled(element);
    expect(heard.map(({checklist, state}) => [checklist, state])).to.deep.equal([['record-basics', 'complete']]);
  });

  it('follows another checklist of the pack', async () => {
    const element = await show();
    element.checklist = 'promises';
    await settled(element);
    expect(status(element)).to.equal('Not started. 0 of 2 answered. Open: Listen first and Explain why.');
    expect(element.pack).to.equal(first);
  });
});

describe('a variant', () => {
  it('summary is one read-only line with the state, and nothing to press', async () => {
    const element = await show({variant: 'summary'}, {value: begun()});
    expect(textOf(element)).to.equal('Record basics: In progress. 1 of 4 answered. Open: Chronology, Genogram and Ecomap.');
    expect(element.shadowRoot!.querySelectorAll('input, button')).to.have.length(0);
  });

  it('compact asks the same', async () => {
    const element = await show({variant: 'compact'}, {value: begun()});
    await choose(element, 'Ecomap', 'Up to date');
    expect(status(element)).to.equal('In progress. 2 of 4 answered. Open: Chronology and Genogram.');
  });

  it('the heading has the level that the page gives, or is left to the page', async () => {
    const level = (element: Element): string | null | undefined => element.shadowRoot!.querySelector('[role=heading]')?.getAttribute('aria-level');
    expect(level(await show())).to.equal('2');
    expect(level(await show({'heading-level': '4'}))).to.equal('4');
    expect(level(await show({'heading-level': 'none'}))).to.equal(undefined);
  });
});
