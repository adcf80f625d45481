import {expect, waitUntil} from '../testing.js';
import type {ChecklistRecord} from '../../../src/model/record.js';
import {recordToFields} from '../../../src/records/form-fields.js';
import {begun, record, whole} from './packs.js';
import {button, choose, chosen, errorsHeard, field, fill, insert, part, posted, pressButton, seen, settled, show} from './page.js';

const text = (value: unknown): string => JSON.stringify(value);

/** The map that PHP and Rails make of a post with `submit="fields"`. */
const nested = (from: ChecklistRecord): Record<string, Record<string, string>> => {
  const map: Record<string, Record<string, string>> = {};
  for (const [id, answer] of Object.entries(from.items)) map[id] = {...(answer as Record<string, string>), pack: from.pack};
  return map;
};

describe('the value property', () => {
  it('takes a record, and reads as an equal one in the same task', () => {
    const element = insert();
    element.value = whole();
    expect(element.value).to.deep.equal(whole());
  });

  it('takes a record’s JSON text', () => {
    const element = insert();
    element.value = text(whole());
    expect(element.value).to.deep.equal(whole());
  });

  it('takes the field map that a server parsed from a post, nested', async () => {
    const element = await show({}, {value: nested(whole())});
    await seen(element, '4 of 4 answered');
    expect(Object.keys(element.value!.items)).to.deep.equal(Object.keys(whole().items));
    expect(chosen(element, 'Genogram')).to.deep.equal(['Not applicable']);
  });

  it('takes the field map as the names stand in the post, the form’s other fields among them', async () => {
    const flat = Object.fromEntries([['case', 'DEMO-1'], ...recordToFields(whole(), 'basics'), ['worker', 'Robin']]);
    const element = await show({}, {value: flat});
    await seen(element, '4 of 4 answered');
    expect(chosen(element, 'Chronology')).to.deep.equal(['Up to date']);
    expect(Object.keys(element.value!.items)).to.deep.equal(Object.keys(whole().items));
  });

  it('takes null and undefined as no record', () => {
    const element = insert({value: text(whole())});
    for (const none of [null, undefined]) {
      element.value = whole();
      element.value = none;
      expect(element.value).to.equal(null);
      expect(posted(element)).to.equal('');
    }
  });

  it('is null where there is no record, and where what is there cannot be read', () => {
    expect(insert().value).to.equal(null);
    expect(insert({value: '{"format": "something else"}'}).value).to.equal(null);
  });

  it('reads as a copy: changing what was read changes nothing', () => {
    const element = insert({}, {value: whole()});
    const read = element.value!;
    read.items['chronology']!.state = 'needs-updating';
    delete read.items['genogram'];
    expect(element.value).to.deep.equal(whole());
    expect(posted(element)).to.equal(text(whole()));
  });

  it('copies what is given: changing it afterwards changes nothing', async () => {
    const given = whole();
    const element = await show({}, {value: given});
    given.items['chronology']!.state = 'needs-updating';
    await choose(element, 'Ecomap', 'Needs updating');
    expect(element.value!.items['chronology']!.state).to.equal('up-to-date');
    expect(given.items['ecomap']!.state).to.equal('up-to-date');
  });

  it('takes a framework’s proxy, and a frozen record, and answers on top of them', async () => {
    const proxied = (target: object): object =>
      new Proxy(target, {
        get(from, key, self) {
          const part: unknown = Reflect.get(from, key, self);
          return typeof part === 'object' && part ? proxied(part) : part;
        },
      });
    const frozen = (target: object): object => (Object.values(target).forEach((one) => typeof one === 'object' && frozen(one as object)), Object.freeze(target));
    for (const given of [proxied(whole()), frozen(whole())]) {
      const element = await show({}, {value: given});
      expect(element.value).to.deep.equal(whole());
      await choose(element, 'Ecomap', 'Needs updating');
      expect(element.value!.items['ecomap']!.state).to.equal('needs-updating');
    }
  });

  it('keeps unknown items and fields through an act and a round trip', async () => {
    const given = record({...whole().items, 'from-elsewhere': {...whole().items['ecomap']!, score: 3}}, {hostCase: {id: 7}});
    given.items['ecomap'] = {...given.items['ecomap']!, colour: 'green'};
    const element = await show({}, {value: given});
    await choose(element, 'Ecomap', 'Needs updating');
    const after = element.value! as ChecklistRecord & {hostCase: unknown};
    expect(after.items['from-elsewhere']).to.deep.equal(given.items['from-elsewhere']);
    expect(after.hostCase).to.deep.equal({id: 7});
    expect(after.items['ecomap']).to.include({colour: 'green', state: 'needs-updating'});
  });

  it('shows what is no record as unreadable, whatever a program writes', async () => {
    for (const odd of [7, true, [], [1], 'word', '"text"', {}]) {
      const element = await show({}, {value: odd});
      await seen(element, 'It is kept as it came');
      expect(element.value, JSON.stringify(odd)).to.equal(null);
      expect(element.matches(':state(unreadable)'), `${JSON.stringify(odd)} is unreadable`).to.equal(true);
    }
  });

  it('never throws where what is written has no JSON, and posts nothing that looks like an answer', async () => {
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    for (const odd of [circle, 10n, () => 1]) {
      const element = await show();
      expect(() => Object.assign(element, {value: odd}), typeof odd).not.to.throw();
      await settled(element);
      expect(element.value, typeof odd).to.equal(null);
      expect(posted(element), typeof odd).not.to.equal('undefined');
    }
  });

  it('refuses the text [object Object] with an error that says what to give, and posts nothing', async () => {
    const element = insert();
    const errors = errorsHeard(element);
    element.setAttribute('value', '[object Object]');
    await seen(element, 'The page gave an object');
    await waitUntil(() => errors.length > 0, 'an error should be told');
    expect(errors.map(({error}) => error.code)).to.deep.equal(['record-unreadable']);
    expect(errors[0]!.error.remedy).to.match(/^Give the record/);
    expect(posted(element)).to.equal(undefined);
    expect(element.value).to.equal(null);
  });
});

describe('the value attribute', () => {
  it('is the default: what is there before anybody acts', async () => {
    const element = await show({value: text(whole())});
    expect(element.value).to.deep.equal(whole());
    expect(chosen(element, 'Ecomap')).to.deep.equal(['Up to date']);
  });

  it('is not changed by an act or by writing the property', async () => {
    const element = await show({value: text(begun())});
    await choose(element, 'Ecomap', 'Up to date');
    element.value = null;
    expect(element.getAttribute('value')).to.equal(text(begun()));
  });

  it('is followed while nobody has acted', async () => {
    const element = await show({value: text(begun())});
    element.setAttribute('value', text(whole()));
    expect(element.value).to.deep.equal(whole());
    element.removeAttribute('value');
    expect(element.value).to.equal(null);
    expect(posted(element)).to.equal('');
  });

  it('does not overwrite what a person entered', async () => {
    const element = await show({value: text(begun())});
    await choose(element, 'Ecomap', 'Needs updating');
    const entered = element.value;
    element.setAttribute('value', text(whole()));
    expect(element.value).to.deep.equal(entered);
    expect(posted(element)).to.equal(text(entered));
  });

  it('is what reset returns to, on screen and in the post, and is followed again afterwards', async () => {
    const element = await show({value: text(begun())});
    await choose(element, 'Ecomap', 'Needs updating');
    element.form!.reset();
    expect(posted(element)).to.equal(text(begun()));
    await settled(element);
    expect(chosen(element, 'Ecomap')).to.deep.equal([]);
    element.setAttribute('value', text(whole()));
    expect(element.value).to.deep.equal(whole());
  });
});

describe('the post', () => {
  it('is an empty value while nothing is answered, so that a server can tell it was shown', () => {
    expect(posted(insert())).to.equal('');
  });

  it('is exactly JSON.stringify(value) after an act, in the same task', async () => {
    const element = await show({value: ` ${JSON.stringify(whole(), null, 2)}\n`});
    field(part(element, 'Ecomap'), 'Needs updating').click();
    expect(posted(element)).to.equal(text(element.value));
    expect(element.value!.items['ecomap']!.state).to.equal('needs-updating');
  });

  it('is byte for byte what was given while nobody acted', async () => {
    const {format, checklist, pack, items} = whole();
    const given = [
      `\n\t ${JSON.stringify(whole(), null, 4)}  \r\n`.replaceAll('\r\n', '\n'),
      text({items, pack, checklist, format}),
      text(whole()).replace('Robin Sample', 'R\\u006fbin \\ud83d\\ude00 سلام é e\u0301'),
      text({...whole(), host: 1.0}).replace('"host":1', '"host":1.000'),
      text(nested(whole())),
    ];
    for (const one of given) {
      for (const element of [await show({value: one}), await show({}, {value: one})]) {
        expect(posted(element)).to.equal(one);
        button(part(element, 'Ecomap'), 'Guidance').click();
        element.setAttribute('today', '2026-06-16');
        await settled(element);
        expect(posted(element), 'after reading, and a new day').to.equal(one);
      }
    }
  });

  it('is byte for byte what was given where it cannot be read', async () => {
    for (const one of ['{"format": "practice-guidance/record@1", "chec', '<html>Sign in</html>', text({...whole(), format: 'practice-guidance/record@2'}), text({...whole(), checklist: 'another'})]) {
      const element = await show({value: one});
      await seen(element, 'It is kept as it came');
      expect(posted(element)).to.equal(one);
    }
  });

  it('goes back to empty, and the value to null, when the last answer is cleared', async () => {
    const element = await show();
    await choose(element, 'Genogram', 'Up to date');
    expect(posted(element)).not.to.equal('');
    await pressButton(part(element, 'Genogram'), 'Clear this answer', element);
    expect(element.value).to.equal(null);
    expect(posted(element)).to.equal('');
  });

  it('and validity and state follow a write in the same task', () => {
    const element = insert({required: ''});
    expect(element.validity.valueMissing).to.equal(true);
    element.value = whole();
    expect(element.validity.valid).to.equal(true);
    expect(element.matches(':state(complete)')).to.equal(true);
    expect(posted(element)).to.equal(text(whole()));
    element.value = null;
    expect(element.validity.valueMissing).to.equal(true);
    expect(element.matches(':state(not-started)')).to.equal(true);
  });
});

describe('what is on screen is what the record holds', () => {
  it('when the host takes an act back while it hears of it', async () => {
    const element = await show({}, {value: whole()});
    element.addEventListener('input', () => (element.value = whole()), {once: true});
    await choose(element, 'Ecomap', 'Needs updating');
    expect(element.value!.items['ecomap']!.state).to.equal('up-to-date');
    expect(chosen(element, 'Ecomap')).to.deep.equal(['Up to date']);
  });

  it('when the host takes a typed reason back while it hears of it', async () => {
    const element = await show({}, {value: whole()});
    element.addEventListener('input', () => (element.value = whole()), {once: true});
    const reason = field(part(element, 'Genogram'), 'Why does it not apply?');
    await fill(reason, 'Something else', element);
    expect(field(part(element, 'Genogram'), 'Why does it not apply?').value).to.equal('Known from the sibling’s record');
  });

  it('when another record is written while a date field is in use', async () => {
    const element = await show({}, {value: record({'case-summary': {...begun().items['case-summary']!, date: undefined}})});
    const typed = field(part(element, 'Case summary'), 'Date last updated');
    typed.focus();
    typed.value = '2026-06-01';
    typed.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
    await settled(element);
    element.form!.reset();
    element.value = record({'case-summary': {...begun().items['case-summary']!, date: undefined}});
    await settled(element);
    expect(element.value!.items['case-summary']!.date).to.equal(undefined);
    expect(field(part(element, 'Case summary'), 'Date last updated').value, 'the date field').to.equal('');
  });
});
