import {expect, waitUntil} from '../testing.js';
import {answer, begun, record, whole} from './packs.js';
import {button, choose, errorsHeard, expectFocus, expectSame, findButton, focused, insert, posted, pressButton, seen, settled, show, statesOf, textOf, within} from './page.js';

const kinds: [name: string, given: string, problem: string, told: string][] = [
  ['broken JSON', '{"format": "practice-guidance/record@1", "items": {', 'not-json', 'What was stored is damaged or cut off. Tell whoever looks after this page.'],
  ['a sign-in page', '<!doctype html><title>Sign in</title>', 'not-json', 'What was stored is damaged or cut off. Tell whoever looks after this page.'],
  ['a record of a newer version', JSON.stringify({...whole(), format: 'practice-guidance/record@2'}), 'future-version', 'It was made by a newer version (practice-guidance/record@2). Ask for this page to be brought up to date.'],
  ['a record that must be understood', JSON.stringify({...whole(), mustUnderstand: ['redactions']}), 'must-understand', 'It holds something this version does not know (redactions). Ask for this page to be brought up to date.'],
  ['another checklist’s record', JSON.stringify({...whole(), checklist: 'another'}), 'other-checklist', 'It belongs to another checklist (another). Tell whoever looks after this page.'],
  ['another kind of JSON', '{"format": "something/else@1"}', 'not-a-record', 'What was stored is not a checklist record (something/else@1). Tell whoever looks after this page.'],
  ['an answer without its wording', JSON.stringify(record({ecomap: {...answer('ecomap', 'up-to-date'), wording: undefined as unknown as string}})), 'not-a-record', '"wording" of "ecomap" is missing or not text'],
  ['a number that no browser can keep', JSON.stringify(whole()).replace('{', '{"case":12345678901234567890,'), 'not-json', 'damaged'],
];

describe('a record that cannot be read', () => {
  for (const [name, given, problem, told] of kinds) {
    it(`is shown whole with why and what to do, told to the host, kept, and posted back as it came: ${name}`, async () => {
      const element = insert({required: ''});
      const errors = errorsHeard(element);
      element.setAttribute('value', given);
      await seen(element, told);
      expect(statesOf(element)).to.deep.equal(['unreadable']);
      expect(within(element, 'pre')[0]!.textContent).to.equal(given);
      await waitUntil(() => errors.length > 0, 'an error should be told');
      expect(errors).to.have.length(1);
      expect(errors[0]!.error.code).to.equal('record-unreadable');
      expectSame(errors[0]!.error.element, element);
      expect(errors[0]!.error.message).to.contain(problem);
      expect(errors[0]!.error.remedy).to.contain('posted back unchanged');
      expect(element.value).to.equal(null);
      expect(posted(element)).to.equal(given);
      expect(within(element, 'input'), 'nothing to answer over it').to.have.length(0);
      expect(element.checkValidity(), 'and the rest of the page can be saved').to.equal(true);
    });
  }

  for (const more of [{}, {submit: 'fields'}, {carrier: 'input'}])
    it(`is not posted where it is an object written as text, so that a server keeps the record it has: ${JSON.stringify(more)}`, async () => {
      const element = insert(more);
      const errors = errorsHeard(element);
      element.setAttribute('value', '[object Object]');
      await seen(element, 'The page gave an object where it should give the record’s JSON text. Tell whoever looks after this page.');
      expect(statesOf(element)).to.deep.equal(['unreadable']);
      expect([...new FormData(element.form!).keys()]).to.deep.equal([]);
      await waitUntil(() => errors.length > 0, 'an error should be told');
      expect(errors[0]!.error.message).to.contain('object-as-text');
      expect(errors[0]!.error.remedy).to.contain('nothing is posted');
      element.setAttribute('value', JSON.stringify(whole()));
      expect([...new FormData(element.form!).keys()].every((key) => key.startsWith(element.name)), 'a record that comes later is posted').to.equal(true);
      expect([...new FormData(element.form!)].length > 0).to.equal(true);
    });

  it('is posted as it came with submit="fields" as well', async () => {
    const element = await show({submit: 'fields', value: '{"broken'});
    await seen(element, 'Cannot be read');
    expect(posted(element)).to.equal('{"broken');
  });

  it('gives way only to a person who starts afresh, and comes back whole until the page is saved', async () => {
    const given = ' {"broken \r\n';
    const element = await show({}, {value: given});
    await seen(element, 'Start afresh');
    await pressButton(element, 'Start afresh', element);
    expect(posted(element)).to.equal('');
    expect(statesOf(element)).to.deep.equal(['not-started']);
    expect(textOf(element)).to.contain('You have started afresh. When you save, this replaces the record that could not be read.');
    expect(element.shadowRoot!.contains(focused()), 'the focus is not lost').to.equal(true);
    await choose(element, 'Ecomap', 'Up to date');
    await pressButton(element, 'Bring the old record back', element);
    expect(statesOf(element)).to.deep.equal(['unreadable']);
    // a form post writes every line end as CR LF, and FormData before it leaves the text alone
    expect(posted(element)).to.equal(given);
    expect(within(element, 'pre')[0]!.textContent).to.equal(given);
    expectFocus(button(element, 'Start afresh'));
  });

  it('does not take the answers of a person who looks at the old record once more', async () => {
    const element = await show({}, {value: 'broken'});
    await seen(element, 'Start afresh');
    await pressButton(element, 'Start afresh', element);
    await choose(element, 'Ecomap', 'Up to date');
    const entered = JSON.stringify(element.value!.items);
    await pressButton(element, 'Bring the old record back', element);
    await pressButton(element, 'Start afresh', element);
    expect(JSON.stringify(element.value?.items ?? null)).to.equal(entered);
  });

  it('of a closed case has nothing to start afresh', async () => {
    const element = await show({readonly: ''}, {value: 'broken'});
    await seen(element, 'It is kept as it came');
    expect(findButton(element, 'Start afresh')).to.equal(undefined);
  });

  it('comes back with reset, where it was the default', async () => {
    const element = await show({value: 'broken'});
    await seen(element, 'Start afresh');
    await pressButton(element, 'Start afresh', element);
    element.form!.reset();
    await settled(element);
    expect(posted(element)).to.equal('broken');
    expect(statesOf(element)).to.deep.equal(['unreadable']);
    expect(textOf(element)).not.to.contain('You have started afresh');
  });

  it('is forgotten when the host writes one that can be read', async () => {
    const element = await show({value: 'broken'});
    await seen(element, 'Cannot be read');
    element.value = begun();
    await settled(element);
    expect(statesOf(element)).to.deep.equal(['in-progress']);
    expect(within(element, 'pre')).to.have.length(0);
  });

  it('named in “dates” is an error of its own, and no date is shown', async () => {
    const element = insert();
    const errors = errorsHeard(element);
    element.setAttribute('dates', '{"chronology": 2026-');
    await waitUntil(() => errors.length > 0, 'an error should be told');
    await settled(element);
    expect(errors.map(({error}) => error.code)).to.deep.equal(['dates-unreadable']);
    expect(errors[0]!.error.remedy).to.contain('{"case-summary": "2026-10-01"}');
    expect(textOf(element)).to.contain('Chronology').and.not.to.contain('record system');
  });
});
