import {aTimeout, expect, waitUntil} from '../testing.js';
import {click, press, type} from '../../engines/input.js';
import {wordingOf} from '../../../src/records/answer.js';
import {answer, begun, first, itemOf, record, whole} from './packs.js';
import type {Heard} from './page.js';
import {answersHeard, button, choose, chosen, dateFields, expectFocus, expectSame, field, fill, findButton, listen, part, posted, pressButton, seen, settled, show, status, textOf, within} from './page.js';

const types = (heard: Heard[]): string[] => heard.map(({type}) => type).filter((type) => type !== 'practice-answer');

describe('an act', () => {
  const given = {value: whole()};
  const acts: Record<string, {before?: () => unknown; attributes?: Record<string, string>; act(element: Awaited<ReturnType<typeof show>>): Promise<void>; item: string}> = {
    'choosing an answer': {item: 'ecomap', act: (element) => choose(element, 'Ecomap', 'Needs updating')},
    'the first answer of all': {item: 'ecomap', before: () => null, act: (element) => choose(element, 'Ecomap', 'Needs updating')},
    ticking: {item: 'listen', attributes: {checklist: 'promises'}, before: () => null, act: async (element) => (field(element, 'Listen first').click(), settled(element))},
    'entering a date': {item: 'case-summary', before: () => record({'case-summary': answer('case-summary', 'up-to-date')}), act: (element) => fill(field(part(element, 'Case summary'), 'Date last updated'), '2026-06-01', element)},
    'giving a reason': {item: 'genogram', act: (element) => fill(field(part(element, 'Genogram'), 'Why does it not apply?'), 'No family known', element)},
    'clearing an answer': {item: 'ecomap', act: (element) => pressButton(part(element, 'Ecomap'), 'Clear this answer', element)},
    'keeping an answer whose wording changed': {
      item: 'chronology',
      before: () => record({chronology: answer('chronology', 'up-to-date', {hash: '00000000000000ff', wording: 'Chronology\nWorded otherwise.'})}),
      act: async (element) => (await seen(element, 'Asked then'), pressButton(element, /^Keep this answer/, element)),
    },
  };
  for (const [name, {before, attributes, act, item}] of Object.entries(acts)) {
    it(`fires one input and then one change from the host, its value new already in input: ${name}`, async () => {
      const element = await show(attributes, {...given, ...(before && {value: before()})});
      const was = JSON.stringify(element.value);
      const heard = listen(element);
      const answers = answersHeard(element);
      await act(element);
      expect(types(heard)).to.deep.equal(['input', 'change']);
      for (const {target, value, posted: post} of heard) {
        expectSame(target, element);
        expect(value).not.to.equal(was);
        expect(value).to.equal(JSON.stringify(element.value));
        expect(post).to.equal(value === 'null' ? '' : value);
      }
      expect(answers.map((event) => [event.checklist, event.item])).to.deep.equal([[element.checklist, item]]);
      expect(answers[0]!.answer).to.deep.equal(element.value?.items[item] ?? null);
      expect(answers[0]!.previous).to.deep.equal((JSON.parse(was) as ReturnType<typeof whole> | null)?.items[item] ?? null);
    });
  }

  it('on the record as a whole, starting afresh and bringing back, fires one input and then one change', async () => {
    const element = await show({value: 'not a record'});
    const heard = listen(element);
    await seen(element, 'Start afresh');
    await pressButton(element, 'Start afresh', element);
    expect(types(heard)).to.deep.equal(['input', 'change']);
    expect(heard[0]!.posted).to.equal('');
    await pressButton(element, 'Bring the old record back', element);
    expect(types(heard)).to.deep.equal(['input', 'change', 'input', 'change']);
    expect(heard[2]!.posted).to.equal('not a record');
  });

  it('typed key by key fires input for each key, one change on leaving, and one practice-answer with the answer before it all', async () => {
    const element = await show({}, {value: whole()});
    const heard = listen(element);
    const answers = answersHeard(element);
    const reason = field(part(element, 'Genogram'), 'Why does it not apply?');
    reason.focus();
    await press('End');
    await type('!?');
    await press('Tab');
    expect(types(heard)).to.deep.equal(['input', 'input', 'change']);
    expect(answers.map(({answer: now, previous}) => [now?.reason, previous?.reason])).to.deep.equal([['Known from the sibling’s record!?', 'Known from the sibling’s record']]);
  });

  it('leaves the element once: no native event of an inner field is heard outside beside the host’s', async () => {
    const element = await show();
    const paths: EventTarget[][] = [];
    for (const type of ['input', 'change']) document.addEventListener(type, (event) => paths.push(event.composedPath().slice(0, 1)), {once: true});
    await choose(element, 'Ecomap', 'Up to date');
    expect(paths).to.have.length(2);
    expect(listen(element)).to.deep.equal([]);
  });

  it('writes who, when, the pack’s version, the hash and the wording with the answer', async () => {
    const element = await show({by: 'Alex Example'});
    await choose(element, 'Chronology', 'Needs updating');
    const {at, ...given} = element.value!.items['chronology']!;
    expect(given).to.deep.equal({packVersion: '1.0.0', hash: itemOf(first, 'chronology').hash, wording: wordingOf(itemOf(first, 'chronology')), state: 'needs-updating', by: 'Alex Example'});
    expect(at).to.match(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(Math.abs(Date.parse(at!) - Date.now())).to.be.below(10_000);
    expect(element.value).to.include({format: 'practice-guidance/record@1', checklist: 'record-basics', pack: 'sample'});
  });

  it('changes one answer and no other', async () => {
    const element = await show({by: 'Alex Example'}, {value: whole()});
    await choose(element, 'Ecomap', 'Needs updating');
    const {ecomap, ...others} = element.value!.items;
    expect(ecomap).to.include({state: 'needs-updating', by: 'Alex Example'});
    const {ecomap: before, ...othersBefore} = whole().items;
    expect(before!.state).to.equal('up-to-date');
    expect(others).to.deep.equal(othersBefore);
  });

  it('keeps a note that a record holds, and shows it', async () => {
    const element = await show({}, {value: record({ecomap: answer('ecomap', 'up-to-date', {note: 'Drawn with the family'})})});
    expect(textOf(part(element, 'Ecomap'))).to.contain('Note: Drawn with the family');
    await choose(element, 'Ecomap', 'Needs updating');
    expect(element.value!.items['ecomap']!.note).to.equal('Drawn with the family');
  });
});

describe('reading is no act', () => {
  it('opening and closing the guidance fires nothing and changes nothing', async () => {
    const element = await show({}, {value: begun()});
    const heard = listen(element);
    const help = button(part(element, 'Case summary'), 'Guidance');
    expect(help.getAttribute('aria-expanded')).to.equal('false');
    expect(textOf(element)).not.to.contain('Case summary matters to the child.');
    help.click();
    await settled(element);
    expect(help.getAttribute('aria-expanded')).to.equal('true');
    const opened = textOf(part(element, 'Case summary'));
    for (const words of ['Why it matters', 'Case summary matters to the child.', 'every 3 months', 'Recording the work', 'Source: Sample guidance, Sample council, May 2026; page 3.', 'Not yet reviewed by Practice lead']) expect(opened).to.contain(words);
    help.click();
    await settled(element);
    expect(textOf(element)).not.to.contain('Case summary matters to the child.');
    expect(heard).to.deep.equal([]);
    expect(element.value).to.deep.equal(begun());
  });

  it('a suggestion is marked as one with nothing to open', async () => {
    const element = await show();
    expect(textOf(part(element, 'Genogram'))).to.contain('Suggestion. Drafted for this library, not by Practice lead.');
    expect(textOf(part(element, 'Ecomap'))).not.to.contain('Suggestion');
  });
});

describe('a choice', () => {
  it('is made by a press of the mouse or the keys, and never moves the focus', async () => {
    const element = await show();
    const radio = field(part(element, 'Case summary'), 'Needs updating');
    await click(radio);
    await settled(element);
    expect(chosen(element, 'Case summary')).to.deep.equal(['Needs updating']);
    expectFocus(radio);
    radio.focus();
    await press('ArrowUp');
    await settled(element);
    expect(chosen(element, 'Case summary')).to.deep.equal(['Up to date']);
    expectFocus(field(part(element, 'Case summary'), 'Up to date'));
    expect(dateFields(element), 'a date field appears and takes no focus').to.have.length(1);
  });

  it('is a tick where the pack says so, taken back by a second press', async () => {
    const element = await show({checklist: 'promises'});
    const tick = field(element, 'Listen first');
    expect(tick.type).to.equal('checkbox');
    tick.focus();
    await press('Space');
    await settled(element);
    expect(element.value!.items['listen']).to.include({state: 'done', wording: 'Listen first\nWe listen before we advise.'});
    expectFocus(tick);
    await press('Space');
    await settled(element);
    expect(element.value).to.equal(null);
    expect(posted(element)).to.equal('');
    expectFocus(tick);
  });
});

describe('clearing', () => {
  it('takes back one answer alone, and leads to that item’s first choice', async () => {
    const element = await show({}, {value: whole()});
    button(part(element, 'Genogram'), 'Clear this answer').focus();
    await press('Enter');
    await settled(element);
    const {genogram, ...others} = whole().items;
    expect(genogram).to.not.equal(undefined);
    expect(element.value!.items).to.deep.equal(others);
    expect(chosen(element, 'Genogram')).to.deep.equal([]);
    expectFocus(field(part(element, 'Genogram'), 'Up to date'));
    expect(findButton(part(element, 'Genogram'), 'Clear this answer')).to.equal(undefined);
  });

  it('does not bring its date or reason back with the next answer', async () => {
    const element = await show({}, {value: whole()});
    await pressButton(part(element, 'Case summary'), 'Clear this answer', element);
    await choose(element, 'Case summary', 'Up to date');
    expect(element.value!.items['case-summary']!.date).to.equal(undefined);
  });
});

describe('a date', () => {
  it('has no field until it is in use', async () => {
    expect(dateFields(await show())).to.have.length(0);
    expect(dateFields(await show({}, {value: whole()}))).to.have.length(0);
  });

  it('gets its field on choosing an answer where the pack asks for one', async () => {
    const element = await show();
    await choose(element, 'Case summary', 'Up to date');
    expect(dateFields(element)).to.have.length(1);
    await choose(element, 'Genogram', 'Up to date');
    expect(dateFields(element), 'no field for an item without a date').to.have.length(1);
  });

  it('gets its field by “Add the date”, which takes the focus, and gives it up when it is left', async () => {
    const element = await show();
    await choose(element, 'Chronology', 'Up to date');
    expect(dateFields(element)).to.have.length(0);
    const heard = listen(element);
    await pressButton(part(element, 'Chronology'), 'Add the date', element);
    expectFocus(dateFields(element)[0]);
    expect(heard, 'asking for the field is no act').to.deep.equal([]);
    await fill(dateFields(element)[0]!, '2026-06-02', element);
    expect(element.value!.items['chronology']!.date).to.equal('2026-06-02');
    expect(dateFields(element), 'while it has the focus').to.have.length(1);
    element.form!.querySelector('button')!.focus();
    await settled(element);
    expect(dateFields(element)).to.have.length(0);
    expect(textOf(part(element, 'Chronology'))).to.contain('Last updated 2 June 2026');
    await pressButton(part(element, 'Chronology'), 'Change the date', element);
    expect(dateFields(element)[0]!.value).to.equal('2026-06-02');
    expectFocus(dateFields(element)[0]);
  });

  it('half typed is not lost when the field is left', async () => {
    const element = await show();
    await choose(element, 'Chronology', 'Up to date');
    await pressButton(part(element, 'Chronology'), 'Add the date', element);
    const date = dateFields(element)[0]!;
    await type('12');
    expect(date.validity.badInput, 'half typed').to.equal(true);
    element.form!.querySelector('button')!.focus();
    await settled(element);
    expectSame(dateFields(element)[0], date);
    expect(date.validity.badInput).to.equal(true);
  });

  it('survives a change to “Not applicable” and back', async () => {
    const element = await show({}, {value: whole()});
    await choose(element, 'Case summary', 'Not applicable');
    expect(element.value!.items['case-summary']).not.to.have.property('date');
    await choose(element, 'Case summary', 'Needs updating');
    expect(element.value!.items['case-summary']!.date).to.equal('2026-05-20');
  });

  it('that the record system gives is shown as the system’s, and never as a person’s', async () => {
    const element = await show({dates: '{"chronology": "2026-01-10", "case-summary": "2026-06-10", "genogram": "no day"}'}, {value: begun()});
    expect(textOf(part(element, 'Chronology'))).to.contain('The record system says: last updated 10 January 2026, more than 3 months ago.');
    expect(textOf(part(element, 'Case summary'))).to.contain('The record system says: last updated 10 June 2026.').and.to.contain('Last updated 20 May 2026');
    expect(textOf(part(element, 'Genogram'))).not.to.contain('record system');
    expect(element.value).to.deep.equal(begun());
    await choose(element, 'Chronology', 'Up to date');
    expect(element.value!.items['chronology']).not.to.have.property('date');
    element.dates = {chronology: '2026-06-12'};
    await settled(element);
    expect(textOf(part(element, 'Chronology'))).to.contain('The record system says: last updated 12 June 2026.');
  });
});

describe('a reason', () => {
  it('survives switching away from “Not applicable” and back', async () => {
    const element = await show();
    await choose(element, 'Genogram', 'Not applicable');
    await fill(field(part(element, 'Genogram'), 'Why does it not apply?'), 'No family known', element);
    await choose(element, 'Genogram', 'Up to date');
    expect(element.value!.items['genogram']).not.to.have.property('reason');
    await choose(element, 'Genogram', 'Not applicable');
    expect(element.value!.items['genogram']!.reason).to.equal('No family known');
    expect(field(part(element, 'Genogram'), 'Why does it not apply?').value).to.equal('No family known');
  });

  it('keeps the caret where it is typed in', async () => {
    const element = await show({}, {value: whole()});
    const reason = field(part(element, 'Genogram'), 'Why does it not apply?');
    reason.focus();
    reason.setSelectionRange(5, 5);
    await type('ab');
    await settled(element);
    expect(reason.value).to.equal('Knownab from the sibling’s record');
    expect(reason.selectionStart).to.equal(7);
    expectFocus(reason);
  });
});

describe('what is said aloud', () => {
  const spoken = (element: Awaited<ReturnType<typeof show>>): string => textOf(within(element, '[role=status]')[0]);

  it('is nothing while nobody acts, and one sentence after the person pauses', async () => {
    const element = await show({}, {value: begun()});
    await aTimeout(700);
    expect(spoken(element)).to.equal('');
    const said: string[] = [];
    new MutationObserver(() => said.push(spoken(element))).observe(element.shadowRoot!, {subtree: true, childList: true, characterData: true});
    for (const [label, words] of [['Ecomap', 'Up to date'], ['Ecomap', 'Needs updating'], ['Chronology', 'Up to date']] as const) field(part(element, label), words).click();
    await element.updateComplete;
    expect(spoken(element), 'not while acting').to.equal('');
    await waitUntil(() => said.some(Boolean), 'something should be said');
    await aTimeout(700);
    expect([...new Set(said.filter(Boolean))]).to.deep.equal(['In progress. 3 of 4 answered.']);
    expect(status(element)).to.contain('Open: Genogram.');
  });
});
