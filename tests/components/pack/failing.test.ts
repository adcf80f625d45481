import {expect, waitUntil} from '../testing.js';
import type {PracticeChecklist} from '../../../components/checklist/checklist.js';
import type {Checklist, ChecklistItem} from '../../../src/model/checklist.js';
import type {Pack} from '../../../src/model/pack.js';
import type {PracticeErrorEvent} from '../../../src/packs/errors.js';
import {checklist, first, item, pack, whole} from '../checklist/packs.js';
import {button, errorsHeard, expectSame, findButton, insert, listen, part, posted, seen, settled, statesOf, textOf} from '../checklist/page.js';
import type {Network} from './network.js';
import {fresh, json, network} from './network.js';

let net: Network;
beforeEach(() => (net = network()));
afterEach(() => net.restore());

const fallback = '<p id="fallback">The checklist is on <a href="#paper">paper form 5</a>.</p>';
const fallbackShown = (element: Element): boolean => element.querySelector('#fallback')!.getClientRects().length > 0;
const text = JSON.stringify(whole());

/** A checklist that cannot have what it was told to show; waits until it says so. */
async function failing(given: {attributes?: Record<string, string>; pack: unknown}): Promise<{element: PracticeChecklist; errors: PracticeErrorEvent[]}> {
  const element = insert({required: '', value: text, ...given.attributes}, {pack: undefined}, fallback);
  const errors = errorsHeard(element);
  element.pack = given.pack as Pack;
  await waitUntil(() => errors.length > 0, 'an error should be told');
  await settled(element);
  return {element, errors};
}

/** What holds however a pack fails. */
function expectKind(element: PracticeChecklist, errors: PracticeErrorEvent[]): void {
  expect(errors).to.have.length(1);
  const {error} = errors[0]!;
  expectSame(error.element, element);
  expectSame(errors[0]!.target, element);
  expect(error.remedy.length).to.be.above(20);
  expect(fallbackShown(element), 'the fallback is shown').to.equal(true);
  const alert = element.shadowRoot!.querySelector('[role=alert]')!;
  for (const words of [error.message, error.remedy]) expect(textOf(alert)).to.contain(words.replace(/\s+/g, ' '));
  expect(textOf(alert), 'no word of a program’s').not.to.match(/undefined\.|\[object|\w(Error|Exception)\b/);
  expect(textOf(alert)).to.match(/kept/i);
  expect(posted(element), 'the record is kept').to.equal(text);
  expect(element.value).to.deep.equal(whole());
  expect(element.checkValidity(), 'the rest of the page can be saved').to.equal(true);
}

const refused: [name: string, reply: () => Response | Promise<Response>, code: string, told: string][] = [
  ['404', () => new Response('', {status: 404}), 'pack-unreachable', '404'],
  ['a server’s own failure', () => new Response('<h1>Oops</h1>', {status: 500}), 'pack-unreachable', '500'],
  ['no network, or a policy that forbids it', () => Promise.reject(new TypeError('Failed to fetch')), 'pack-unreachable', 'gave no answer'],
  ['text that is not JSON', () => new Response('{"format": '), 'pack-not-json', 'error page or a sign-in page'],
  ['a sign-in page', () => new Response('<!doctype html><title>Sign in</title>', {headers: {'content-type': 'text/html'}}), 'pack-not-json', 'error page or a sign-in page'],
  ['an empty answer', () => new Response(''), 'pack-not-json', 'error page or a sign-in page'],
  ['JSON of another kind', json({format: 'something/else@1'}), 'pack-invalid', 'something/else@1'],
  ['null', json(null), 'pack-invalid', 'packs/wandsworth.json'],
  ['a list', json([]), 'pack-invalid', 'packs/wandsworth.json'],
  ['a pack without checklists', json({...first, checklists: undefined}), 'pack-invalid', 'packs/wandsworth.json'],
  ['a pack of a newer build', json({...first, format: 'practice-guidance/pack@2'}), 'pack-future', 'practice-guidance/pack@2'],
];

describe('a pack that cannot be had', () => {
  for (const [name, reply, code, told] of refused) {
    it(`shows the fallback, what went wrong, where, and what to do; the record is kept; trying again works: ${name}`, async () => {
      const {name: packName, path} = fresh();
      net.replies[path] = reply;
      const {element, errors} = await failing({pack: packName});
      expectKind(element, errors);
      expect(errors[0]!.error.code).to.equal(code);
      expect(errors[0]!.error.message, 'names the address').to.contain(path);
      expect(textOf(element)).to.contain(told);
      net.replies[path] = json(first);
      button(element, 'Try again').click();
      await seen(element, 'Case summary');
      expect(fallbackShown(element)).to.equal(false);
      expect(statesOf(element)).to.deep.equal(['complete']);
      expect(posted(element)).to.equal(text);
      expect(net.asked).to.deep.equal([path, path]);
    });
  }

  for (const [name, give] of [
    ['by attribute', (element: PracticeChecklist) => element.setAttribute('pack', 'http://[')],
    ['by property', (element: PracticeChecklist) => (element.pack = 'http://[')],
  ] as const) {
    it(`is told of an address that is none, and nothing is thrown: ${name}`, async () => {
      const element = insert({required: '', value: text}, {pack: undefined}, fallback);
      const errors = errorsHeard(element);
      give(element);
      await waitUntil(() => errors.length > 0, 'an error should be told');
      await settled(element);
      expectKind(element, errors);
      expect(errors[0]!.error.code).to.equal('pack-unreachable');
      expect(textOf(element)).to.contain('“http://[” is no address');
      element.pack = first;
      await seen(element, 'Case summary');
      expect(posted(element)).to.equal(text);
    });
  }

  it('is tried again as often as somebody asks, and tells each time', async () => {
    const {name, path} = fresh();
    net.replies[path] = () => new Response('', {status: 503});
    const {element, errors} = await failing({pack: name});
    button(element, 'Try again').click();
    await waitUntil(() => errors.length > 1, 'a second error should be told');
    await settled(element);
    expect(button(element, 'Try again').isConnected).to.equal(true);
    expect(posted(element)).to.equal(text);
  });

  it('given to practice-pack is told once there, and shown at each element inside with a way to try again', async () => {
    const {name, path} = fresh();
    net.replies[path] = () => new Response('', {status: 404});
    const element = insert({value: text}, {pack: undefined}, fallback);
    const around = document.createElement('practice-pack');
    element.before(around);
    around.append(element);
    const errors = errorsHeard(around);
    around.name = name;
    await seen(element, '404');
    expect(errors.map(({error}) => error.code)).to.include('pack-unreachable');
    expect(fallbackShown(element)).to.equal(true);
    net.replies[path] = json(first);
    button(element, 'Try again').click();
    await seen(element, 'Case summary');
  });
});

describe('while a pack is on its way', () => {
  it('the fallback is shown, the value is held and posted, and nothing is said to be wrong', async () => {
    const {name, path} = fresh();
    let arrive!: (value: Response) => void;
    net.replies[path] = () => new Promise((resolve) => (arrive = resolve));
    const element = insert({value: text}, {pack: name}, fallback);
    await settled(element);
    expect(fallbackShown(element)).to.equal(true);
    expect(textOf(element)).to.equal('');
    expect(posted(element)).to.equal(text);
    expect(element.value).to.deep.equal(whole());
    arrive(json(first)());
    await seen(element, 'Case summary');
    expect(fallbackShown(element)).to.equal(false);
  });
});

describe('a pack given as a property that is none', () => {
  for (const [name, given, code] of [
    ['an empty object', {}, 'pack-invalid'],
    ['a number', 7, 'pack-invalid'],
    ['a newer build', {...first, format: 'practice-guidance/pack@9'}, 'pack-future'],
  ] as const) {
    it(`is refused in words, with nothing to try again, and the record is kept: ${name}`, async () => {
      const {element, errors} = await failing({pack: given});
      expectKind(element, errors);
      expect(errors[0]!.error.code).to.equal(code);
      expect(findButton(element, 'Try again')).to.equal(undefined);
    });
  }
});

describe('a pack that lacks what should be shown', () => {
  it('has no such checklist: says which there are', async () => {
    const {element, errors} = await failing({attributes: {checklist: 'wandsworth-6'}, pack: first});
    expect(errors[0]!.error.code).to.equal('checklist-missing');
    expect(textOf(element)).to.contain('“wandsworth-6” in “sample”, which has record-basics, promises');
    expect(fallbackShown(element)).to.equal(true);
    expect(posted(element)).to.equal(text);
    element.checklist = 'record-basics';
    await seen(element, 'Case summary');
  });

  it('and no checklist was named: says so', async () => {
    const {element} = await failing({attributes: {checklist: ''}, pack: first});
    expect(textOf(element)).to.contain('which has record-basics, promises');
  });

  const without = (field: keyof ChecklistItem): Pack => {
    const {[field]: left, ...rest} = item('ecomap', 'Ecomap');
    void left;
    return pack('1.0.0', [checklist('record-basics', [item('genogram', 'Genogram'), rest as ChecklistItem])]);
  };
  // the hash and the label go into every answer: an answer without them could never be read again
  for (const field of ['id', 'label', 'hash'] as const) {
    it(`an item without its ${field} is an error that names the place, never a nameless question or an unreadable answer`, async () => {
      const element = insert({value: text}, {pack: undefined}, fallback);
      const errors = errorsHeard(element);
      element.pack = without(field);
      await settled(element);
      if (errors.length === 0) {
        for (const radio of element.shadowRoot!.querySelectorAll<HTMLInputElement>('input[value=up-to-date]')) radio.click();
        await settled(element);
        expect(element.value, 'what was answered can be read').not.to.equal(null);
        for (const answer of Object.values(element.value!.items)) expect(answer.wording).not.to.contain('undefined');
        expect(textOf(element)).not.to.contain('undefined');
        throw new Error(`An item without its ${field} was shown as if nothing were wrong.`);
      }
      expect(errors[0]!.error.code).to.equal('pack-invalid');
      expect(errors[0]!.error.message).to.contain(`items[1].${field}`);
      expect(fallbackShown(element)).to.equal(true);
      expect(posted(element)).to.equal(text);
    });
  }

  for (const field of ['items', 'body', 'source'] as const) {
    it(`a checklist without its ${field} is an error that names the place, and not a blank page`, async () => {
      const {[field]: left, ...rest} = checklist('record-basics', [item('ecomap', 'Ecomap')]);
      void left;
      const {element, errors} = await failing({pack: pack('1.0.0', [rest as Checklist])});
      expectKind(element, errors);
      expect(errors[0]!.error.code).to.equal('pack-invalid');
      expect(errors[0]!.error.message).to.contain(`checklists[0].${field}`);
    });
  }

  for (const field of ['sections', 'source'] as const) {
    it(`an item without its ${field} shows an error when its guidance is opened, and keeps what was answered`, async () => {
      const element = insert({value: text}, {pack: undefined}, fallback);
      const errors = errorsHeard(element);
      element.pack = without(field);
      await settled(element);
      if (errors.length === 0) button(part(element, 'Ecomap'), 'Guidance').click();
      await waitUntil(() => errors.length > 0, 'an error should be told');
      await settled(element);
      expect(errors[0]!.error.code).to.equal('pack-invalid');
      expect(errors[0]!.error.message).to.contain(`items[1].${field}`);
      expect(fallbackShown(element)).to.equal(true);
      expect(posted(element)).to.equal(text);
      expect(listen(element)).to.deep.equal([]);
    });
  }
});
