import {expect, fixtureSync} from '../testing.js';
import type {PracticeChecklist} from '../../../components/checklist/checklist.js';
import {click} from '../../engines/input.js';
import {begun, first, record, today, whole} from './packs.js';
import {choose, expectFocus, expectSame, field, fieldsOf, fill, focused, insert, listen, part, posted, seen, settled, show, textOf, within} from './page.js';

describe('the host element is the form control', () => {
  it('is among its form’s elements, by its name, and knows its form and type', () => {
    const element = insert();
    const form = element.form!;
    expectSame(form.elements.namedItem('basics'), element);
    expect([...form.elements].indexOf(element)).to.be.at.least(0);
    expect(element.type).to.equal('practice-checklist');
  });

  it('posts nothing without a name, and under its new name at once', () => {
    const element = insert({name: undefined}, {value: whole()});
    expect(fieldsOf(element.form)).to.deep.equal([]);
    element.name = 'renamed';
    expect(fieldsOf(element.form)).to.deep.equal([['renamed', JSON.stringify(whole())]]);
  });

  it('knows its outside label; pressing it focuses the first open item and answers nothing', async () => {
    const element = await show({}, {value: begun()});
    const label = element.form!.querySelector('label')!;
    expect(element.labels).to.have.length(1);
    expectSame(element.labels[0], label);
    const heard = listen(element);
    await click(label);
    expectFocus(field(part(element, 'Chronology'), 'Up to date'));
    await settled(element);
    expect(heard).to.deep.equal([]);
    expect(element.value).to.deep.equal(begun());
  });

  it('takes part in the form’s reset', async () => {
    const element = await show({value: JSON.stringify(begun())}, {value: whole()});
    element.form!.reset();
    expect(posted(element)).to.equal(JSON.stringify(begun()));
  });

  it('is not submitted by Enter in one of its fields, nor are its buttons submit buttons', async () => {
    const element = await show({}, {value: whole()});
    let submitted = 0;
    element.form!.addEventListener('submit', () => submitted++);
    for (const one of within<HTMLButtonElement>(element, 'button')) one.click();
    await settled(element);
    expect(submitted).to.equal(0);
    expect(within<HTMLButtonElement>(element, 'button').map(({type}) => type)).not.to.contain('submit');
  });

  it('can be given to a form elsewhere, by its id', async () => {
    const box = fixtureSync<HTMLElement>('<div><form id="one"></form><form id="two"></form></div>');
    const element = document.createElement('practice-checklist');
    Object.assign(element, {checklist: 'record-basics', pack: first, value: begun(), name: 'basics', today});
    const forms = box.querySelectorAll('form');
    forms[0]!.append(element);
    for (const carrier of ['element', 'input'] as const) {
      element.carrier = carrier;
      element.setAttribute('form', 'two');
      await settled(element);
      expectSame(element.form, forms[1]);
      expect([fieldsOf(forms[0]!).length, fieldsOf(forms[1]!).length], carrier).to.deep.equal([0, 1]);
      element.removeAttribute('form');
      await settled(element);
      expect([fieldsOf(forms[0]!).length, fieldsOf(forms[1]!).length], carrier).to.deep.equal([1, 0]);
    }
  });
});

describe('validity', () => {
  it('wants nothing unless it is required', async () => {
    const element = await show();
    expect(element.checkValidity()).to.equal(true);
    expect(element.validationMessage).to.equal('');
  });

  it('required wants every item answered, and names how many are open, the first of them, and why', async () => {
    const element = await show({required: ''}, {value: begun()});
    expect(element.validity.valueMissing).to.equal(true);
    expect(element.validationMessage).to.equal('3 of 4 items are open. First: Chronology. Not answered yet.');
    expect(element.matches(':invalid')).to.equal(true);
    expect(element.form!.checkValidity()).to.equal(false);
    expect(textOf(element)).to.contain('Answer every item before you save.');
  });

  it('an honest “needs updating” can always be saved', async () => {
    const element = await show({required: ''}, {value: whole()});
    await choose(element, 'Case summary', 'Needs updating');
    await choose(element, 'Ecomap', 'Needs updating');
    expect(element.validity.valid).to.equal(true);
    expect(element.matches(':valid')).to.equal(true);
  });

  it('the message follows each act', async () => {
    const element = await show({required: ''}, {value: whole()});
    await choose(element, 'Ecomap', 'Not applicable');
    expect(element.validationMessage).to.equal('1 of 4 items are open. First: Ecomap. Say why it does not apply.');
    await fill(field(part(element, 'Ecomap'), 'Why does it not apply?'), 'No family known', element);
    expect(element.validationMessage).to.equal('');
  });

  it('says at each open item what is missing once somebody tried to save, and leads to the first', async () => {
    const element = await show({required: ''}, {value: begun()});
    expect(textOf(element)).not.to.contain('Not answered yet.');
    let submitted = 0;
    element.form!.addEventListener('submit', () => submitted++);
    element.form!.requestSubmit();
    await settled(element);
    expect(submitted).to.equal(0);
    expectFocus(field(part(element, 'Chronology'), 'Up to date'));
    for (const label of ['Chronology', 'Genogram', 'Ecomap']) expect(textOf(part(element, label))).to.contain('Not answered yet.');
    expect(textOf(part(element, 'Case summary'))).not.to.contain('Not answered yet.');
  });

  it('reportValidity fires invalid once and focuses; checkValidity fires it and does not', async () => {
    const element = await show({required: ''}, {value: begun()});
    let fired = 0;
    element.addEventListener('invalid', () => fired++);
    expect(element.checkValidity()).to.equal(false);
    expect(fired).to.equal(1);
    expectFocus(document.body);
    expect(element.reportValidity()).to.equal(false);
    expect(fired).to.equal(2);
    expectFocus(field(part(element, 'Chronology'), 'Up to date'));
  });

  it('takes an error of the host’s own, which outlives acts until it is taken away', async () => {
    const element = await show({}, {value: begun()});
    element.setCustomValidity('Saved by somebody else meanwhile.');
    expect(element.validity.customError).to.equal(true);
    await choose(element, 'Ecomap', 'Up to date');
    expect(element.validationMessage).to.equal('Saved by somebody else meanwhile.');
    element.setCustomValidity('');
    expect(element.validity.valid).to.equal(true);
  });

  it('shows the host’s own error on screen when somebody tries to save', async () => {
    const element = await show({}, {value: whole()});
    element.setCustomValidity('Saved by somebody else meanwhile.');
    // a browser shows its bubble at an element that can take the focus: without one the form could not be sent and nobody would know why
    element.form!.requestSubmit();
    await settled(element);
    expect(element.shadowRoot!.contains(focused())).to.equal(true);
  });

  it('is not asked of what nobody can answer: disabled, in a disabled fieldset, or read only', async () => {
    const element = await show({required: ''});
    expect(element.willValidate).to.equal(true);
    element.disabled = true;
    expect(element.willValidate).to.equal(false);
    element.disabled = false;
    element.readonly = true;
    expect(element.willValidate).to.equal(false);
    expect(element.form!.checkValidity()).to.equal(true);
    element.readonly = false;
    expect(element.willValidate).to.equal(true);
  });

  it('required follows its attribute and its property in the same task', () => {
    const element = insert();
    element.required = true;
    expect(element.hasAttribute('required')).to.equal(true);
    expect(element.checkValidity()).to.equal(false);
    element.removeAttribute('required');
    expect(element.required).to.equal(false);
    expect(element.checkValidity()).to.equal(true);
  });

  it('while its checklist is not there yet, required cannot be met, and says so', () => {
    const element = insert({required: ''}, {pack: undefined});
    expect(element.checkValidity()).to.equal(false);
    expect(element.validationMessage).to.contain('loading');
  });
});

describe('disabled', () => {
  const answerable = (element: PracticeChecklist): boolean[] => within<HTMLInputElement>(element, 'input').map((one) => !one.matches(':disabled'));

  it('by its attribute: nothing is answered, nothing posted, and back again', async () => {
    const element = await show({}, {value: begun(), disabled: true});
    expect(answerable(element)).not.to.contain(true);
    expect(fieldsOf(element.form)).to.deep.equal([]);
    expect(element.matches(':disabled')).to.equal(true);
    element.disabled = false;
    await settled(element);
    expect(answerable(element)).not.to.contain(false);
    expect(posted(element)).to.equal(JSON.stringify(begun()));
  });

  for (const carrier of ['element', 'input']) {
    it(`by a fieldset around it, carried by ${carrier}`, async () => {
      const element = await show({carrier}, {value: begun()});
      const fieldset = document.createElement('fieldset');
      element.before(fieldset);
      fieldset.append(element);
      fieldset.disabled = true;
      await settled(element);
      expect(answerable(element)).not.to.contain(true);
      expect(fieldsOf(element.form)).to.deep.equal([]);
      expect(element.willValidate).to.equal(false);
      expect(element.disabled, 'its own property is its attribute’s').to.equal(false);
      fieldset.disabled = false;
      await settled(element);
      expect(answerable(element)).not.to.contain(false);
      expect(posted(element)).to.equal(JSON.stringify(begun()));
    });
  }

  it('still shows its guidance', async () => {
    const element = await show({disabled: ''}, {value: begun()});
    within<HTMLButtonElement>(part(element, 'Ecomap'), 'button').find((one) => textOf(one) === 'Guidance')!.click();
    await settled(element);
    expect(textOf(element)).to.contain('Ecomap matters to the child.');
  });
});

describe('submit="fields"', () => {
  it('posts one field for every field of an answer', async () => {
    const element = await show({submit: 'fields'}, {value: begun()});
    const given = begun().items['case-summary']!;
    expect(Object.fromEntries(fieldsOf(element.form))).to.deep.equal({
      ...Object.fromEntries(Object.entries(given).map(([name, value]) => [`basics[case-summary][${name}]`, value])),
      'basics[case-summary][pack]': 'sample',
    });
  });

  it('posts the empty name where nothing is answered', async () => {
    expect(fieldsOf((await show({submit: 'fields'})).form)).to.deep.equal([['basics', '']]);
  });

  it('follows each act in the same task', async () => {
    const element = await show({submit: 'fields'});
    field(part(element, 'Ecomap'), 'Needs updating').click();
    expect(Object.fromEntries(fieldsOf(element.form))['basics[ecomap][state]']).to.equal('needs-updating');
  });

  it('is read back as what it was', async () => {
    const element = await show({submit: 'fields'}, {value: whole()});
    const again = await show({}, {value: Object.fromEntries(fieldsOf(element.form))});
    await seen(again, '4 of 4 answered');
    const without = Object.fromEntries(Object.entries(again.value!.items).map(([id, {pack, ...answer}]) => [id, (void pack, answer)]));
    expect(without).to.deep.equal(whole().items);
  });
});

describe('a form control in a bare place', () => {
  it('works without a form', async () => {
    const element = document.createElement('practice-checklist');
    Object.assign(element, {checklist: 'record-basics', pack: first, today, value: record({})});
    fixtureSync<HTMLElement>('<div></div>').append(element);
    await settled(element);
    expect(element.form).to.equal(null);
    await choose(element, 'Ecomap', 'Up to date');
    expect(element.value!.items['ecomap']!.state).to.equal('up-to-date');
    expect(element.checkValidity()).to.equal(true);
  });
});
