import {expect} from '../testing.js';
import type {ChecklistRecord} from '../../../src/model/record.js';
import {wordingOf} from '../../../src/records/answer.js';
import type {PracticeChecklist} from '../../../components/checklist/checklist.js';
import {answer, itemOf, record, second, whole} from './packs.js';
import {button, choose, chosen, expectFocus, field, findButton, part, posted, pressButton, seen, settled, show, statesOf, status, textOf, within} from './page.js';

/** A record of version 1.0.0 on a page with version 2.0.0. */
const upgraded = async (value: ChecklistRecord | string = whole(), attributes: Record<string, string> = {}): Promise<PracticeChecklist> => {
  const element = await show(attributes, {value, pack: second});
  await seen(element, 'No longer asked');
  return element;
};

const all = (element: PracticeChecklist): Record<string, unknown> => element.value!.items;

describe('promise 2: when a checklist changes, answers keep their meaning', () => {
  it('an unchanged item keeps its answer', async () => {
    const element = await upgraded();
    expect(chosen(element, 'Genogram')).to.deep.equal(['Not applicable']);
    expect(textOf(part(element, 'Genogram'))).not.to.contain('wording has changed');
  });

  it('a reworded item shows both wordings and the answer then, with nothing to open', async () => {
    const element = await upgraded();
    const shown = part(element, 'Chronology');
    expect(textOf(shown)).to.contain('The wording has changed since this was answered.');
    expect(textOf(shown)).to.contain('Asked then Chronology The main events are listed.');
    expect(textOf(shown)).to.contain('Asked now Chronology The significant events are listed in order.');
    expect(textOf(shown)).to.contain('Answered then Up to date. Answered by Robin Sample on 1 June 2026.');
    for (const words of within(shown, '.wording')) expect(words.checkVisibility?.() ?? words.getClientRects().length > 0).to.equal(true);
    expect(chosen(element, 'Chronology'), 'no choice is on: it is asked anew').to.deep.equal([]);
  });

  it('marks what differs between the wordings, in mark-up that is not colour alone', async () => {
    const element = await upgraded();
    const marked = (selector: string): string[] => within(part(element, 'Chronology'), selector).map((one) => textOf(one));
    expect(marked('del')).to.deep.equal(['main', 'listed.']);
    expect(marked('ins')).to.deep.equal(['significant', 'listed in order.']);
    expect(getComputedStyle(within(element, 'del')[0]!).textDecorationLine).to.equal('line-through');
    expect(getComputedStyle(within(element, 'ins')[0]!).textDecorationLine).to.equal('underline');
  });

  it('a new item is open, and a reworded one is', async () => {
    const element = await upgraded();
    expect(status(element)).to.equal('In progress. 2 of 4 answered. Open: Chronology and Plan.');
    expect(statesOf(element)).to.deep.equal(['in-progress']);
  });

  it('a retired item is shown as no longer asked, with its wording and answer, and stays in the record', async () => {
    const element = await upgraded();
    expect(textOf(element)).to.match(/No longer asked.*Ecomap Up to date\. Answered by Robin Sample on 1 June 2026\./);
    await choose(element, 'Plan', 'Up to date');
    expect(all(element)['ecomap']).to.deep.equal(whole().items['ecomap']);
  });

  it('nothing is written until a person acts: the post is byte for byte what was given', async () => {
    const given = ` ${JSON.stringify(whole(), null, 1)} `;
    const element = await upgraded(given);
    element.reportValidity();
    element.checkValidity();
    button(part(element, 'Chronology'), 'Guidance').click();
    element.remove();
    document.body.append(element);
    await settled(element);
    expect(element.value).to.deep.equal(whole());
    element.remove();
    expect((await upgraded(given)) && posted(await upgraded(given))).to.equal(given);
  });

  it('one act changes one answer: each keeps the version it was given under', async () => {
    const element = await upgraded();
    await choose(element, 'Plan', 'Up to date');
    const {plan, ...others} = element.value!.items;
    expect(plan!.packVersion).to.equal('2.0.0');
    expect(others).to.deep.equal(whole().items);
    await choose(element, 'Genogram', 'Up to date');
    expect(Object.entries(element.value!.items).map(([id, {packVersion}]) => [id, packVersion])).to.deep.equal([
      ['case-summary', '1.0.0'],
      ['chronology', '1.0.0'],
      ['genogram', '2.0.0'],
      ['ecomap', '1.0.0'],
      ['plan', '2.0.0'],
    ]);
  });

  it('keeping an answer stamps that one anew with what is asked now, and leads to the choice kept', async () => {
    const element = await upgraded(whole(), {by: 'Alex Example'});
    await pressButton(part(element, 'Chronology'), 'Keep this answer: Up to date', element);
    const asked = itemOf(second, 'chronology');
    const {chronology, ...others} = element.value!.items;
    expect(chronology).to.include({packVersion: '2.0.0', hash: asked.hash, wording: wordingOf(asked), state: 'up-to-date', by: 'Alex Example'});
    const {chronology: before, ...othersBefore} = whole().items;
    expect(before!.packVersion).to.equal('1.0.0');
    expect(others).to.deep.equal(othersBefore);
    expectFocus(field(part(element, 'Chronology'), 'Up to date'));
    expect(textOf(part(element, 'Chronology'))).not.to.contain('wording has changed');
  });

  it('keeping an answer keeps all that was said with it', async () => {
    const said = {reason: 'Held elsewhere', note: 'Asked on the visit', date: '2026-05-01'};
    for (const state of ['up-to-date', 'needs-updating', 'not-applicable']) {
      const {reason, ...without} = said;
      void reason;
      const given = state === 'not-applicable' ? said : without;
      const element = await upgraded(record({...whole().items, chronology: answer('chronology', state, given)}));
      await pressButton(part(element, 'Chronology'), /^Keep this answer/, element);
      expect(element.value!.items['chronology'], state).to.include({state, ...given});
    }
  });

  it('choosing again answers the new wording, and takes the question away', async () => {
    const element = await upgraded();
    await choose(element, 'Chronology', 'Needs updating');
    expect(element.value!.items['chronology']).to.include({packVersion: '2.0.0', state: 'needs-updating'});
    expect(textOf(part(element, 'Chronology'))).not.to.contain('Asked then');
    expect(chosen(element, 'Chronology')).to.deep.equal(['Needs updating']);
  });

  it('an answer of a kind this version does not know is shown as it is written, and cannot be kept unread', async () => {
    const element = await upgraded(record({...whole().items, chronology: answer('chronology', 'half-done')}));
    expect(textOf(part(element, 'Chronology'))).to.contain('“half-done”');
    expect(findButton(part(element, 'Chronology'), /^Keep/)).to.equal(undefined);
  });

  it('a pack swapped at run time under a held record shows the drift, and swapping back takes it away', async () => {
    const element = await show({}, {value: whole()});
    expect(statesOf(element)).to.deep.equal(['complete']);
    const {pack} = element;
    element.pack = second;
    expect(statesOf(element), 'in the same task').to.deep.equal(['in-progress']);
    await seen(element, 'Asked then');
    expect(posted(element)).to.equal(JSON.stringify(whole()));
    element.pack = pack;
    await settled(element);
    expect(textOf(element)).not.to.contain('No longer asked');
    expect(statesOf(element)).to.deep.equal(['complete']);
  });

  it('the version on the page is on screen, and retired answers to ids no object should have are shown too', async () => {
    const odd = JSON.parse('{"__proto__": 1, "constructor": 1}') as Record<string, unknown>;
    for (const id of Object.keys(odd)) Object.defineProperty(odd, id, {value: {...whole().items['ecomap'], wording: `Old ${id}`}, enumerable: true, configurable: true, writable: true});
    const element = await upgraded(JSON.stringify({...whole(), items: odd}));
    expect(textOf(element)).to.contain('Old __proto__').and.to.contain('Old constructor');
    expect(textOf(element)).to.contain('Sample practice guidance, version 2.0.0');
    await choose(element, 'Plan', 'Up to date');
    expect(Object.keys(element.value!.items)).to.deep.equal(['__proto__', 'constructor', 'plan']);
  });
});

describe('read only, for a closed case', () => {
  it('shows every answer in words, and nothing to press but the guidance', async () => {
    const element = await show({readonly: ''}, {value: whole()});
    await seen(element, 'Reason: Known from the sibling’s record.');
    expect(textOf(part(element, 'Case summary'))).to.contain('Up to date, last updated 20 May 2026. Answered by Robin Sample on 1 June 2026.');
    expect(element.shadowRoot!.querySelectorAll('input')).to.have.length(0);
    expect(within(element, 'button').map((one) => textOf(one))).to.deep.equal(['Guidance', 'Guidance', 'Guidance', 'Guidance']);
    expect(posted(element)).to.equal(JSON.stringify(whole()));
  });

  it('says what is not answered, and what is not answered in this wording', async () => {
    const element = await upgraded(whole(), {readonly: ''});
    expect(textOf(part(element, 'Plan'))).to.contain('Not answered.');
    expect(textOf(part(element, 'Chronology'))).to.contain('Not answered in this wording.').and.to.contain('Asked then');
    expect(findButton(element, /^Keep/)).to.equal(undefined);
  });
});
