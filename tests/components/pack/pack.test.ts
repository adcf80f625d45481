import {expect, fixtureSync} from '../testing.js';
import type {PracticeChecklist} from '../../../components/checklist/checklist.js';
import type {PracticePack} from '../../../components/pack/pack.js';
import {checklist, first, item, pack, second, today, whole} from '../checklist/packs.js';
import {expectSame, seen, settled, show, status, statesOf, textOf} from '../checklist/page.js';
import type {Network} from './network.js';
import {fresh, json, network} from './network.js';

let net: Network;
beforeEach(() => (net = network()));
afterEach(() => net.restore());

/** A page with markup, and the first checklist in it. */
const page = (markup: string): PracticeChecklist => fixtureSync<HTMLElement>(`<div>${markup}</div>`).querySelector('practice-checklist')!;
const inner = `<practice-checklist checklist="record-basics" name="basics" today="${today}"></practice-checklist>`;
const loaded = (element: Element): Promise<void> => seen(element, 'Case summary');

describe('a checklist finds its pack', () => {
  it('by name, in the folder beside the script', async () => {
    const {name, path} = fresh();
    net.replies[path] = json(first);
    await loaded(await show({pack: name}, {pack: name}));
    expect(net.asked).to.deep.equal([path]);
  });

  it('by an address', async () => {
    net.replies['/guidance/ours.json'] = json(first);
    await loaded(await show({}, {pack: '/guidance/ours.json'}));
    expect(net.asked).to.deep.equal(['/guidance/ours.json']);
  });

  it('as a property, asking the network for nothing', async () => {
    const element = await show({}, {pack: first});
    expect(textOf(element)).to.contain('Case summary');
    expect(net.asked).to.deep.equal([]);
  });

  it('fetching each address once for all elements of a page', async () => {
    const {name, path} = fresh();
    net.replies[path] = json(first);
    const one = await show({}, {pack: name});
    const other = await show({}, {pack: name});
    await Promise.all([loaded(one), loaded(other)]);
    expect(net.asked).to.deep.equal([path]);
  });

  it('and shows the last one asked for, however late another comes', async () => {
    const slow = fresh();
    const quick = fresh();
    let answerSlow!: () => void;
    net.replies[slow.path] = () => new Promise((resolve) => (answerSlow = () => resolve(json(first)())));
    net.replies[quick.path] = json(second);
    const element = await show({}, {pack: slow.name});
    element.pack = quick.name;
    await seen(element, 'version 2.0.0');
    answerSlow();
    await settled(element);
    expect(textOf(element)).to.contain('version 2.0.0');
  });
});

describe('practice-pack', () => {
  it('gives its pack by src, by name and as a property', async () => {
    const byName = fresh();
    net.replies[byName.path] = json(first);
    net.replies['/guidance/theirs.json'] = json(first);
    await loaded(page(`<practice-pack name="${byName.name}">${inner}</practice-pack>`));
    await loaded(page(`<practice-pack src="/guidance/theirs.json">${inner}</practice-pack>`));
    const element = page(`<practice-pack>${inner}</practice-pack>`);
    (element.parentElement as PracticePack).pack = first;
    await loaded(element);
  });

  it('shows nothing itself but what is inside', async () => {
    const element = page('<practice-pack><p>Ours</p><practice-checklist></practice-checklist></practice-pack>');
    (element.parentElement as PracticePack).pack = first;
    await (element.parentElement as PracticePack).updateComplete;
    expect(textOf(element.parentElement)).to.equal('');
    expect(element.previousElementSibling!.getBoundingClientRect().height).to.be.above(0);
  });

  it('is found where it is defined after what is inside it', async () => {
    const tag = 'test-late-pack';
    const element = page(`<${tag}>${inner}</${tag}>`);
    await settled(element);
    expect(textOf(element)).to.equal('');
    const {PracticePack: Pack} = await import('../../../components/pack/index.js');
    customElements.define(tag, class extends Pack {});
    (element.parentElement as PracticePack).pack = first;
    await loaded(element);
  });

  it('is found where it is put around an element later', async () => {
    const element = page(inner);
    await settled(element);
    const around = document.createElement('practice-pack');
    around.pack = first;
    element.before(around);
    around.append(element);
    await loaded(element);
  });

  it('in another gives its own; taken away, the one around it gives again', async () => {
    const element = page(`<practice-pack id="outer"><practice-pack id="inner">${inner}</practice-pack></practice-pack>`);
    const [outside, inside] = ['outer', 'inner'].map((id) => document.getElementById(id) as PracticePack);
    outside!.pack = first;
    inside!.pack = second;
    await seen(element, 'version 2.0.0');
    outside!.append(element);
    await seen(element, 'version 1.0.0');
  });

  it('without a pack of its own passes on the one around it', async () => {
    const element = page(`<practice-pack id="outer"><practice-pack id="inner" language="fr">${inner}</practice-pack></practice-pack>`);
    (document.getElementById('outer') as PracticePack).pack = first;
    element.value = whole();
    await seen(element, '20 mai 2026');
  });

  it('without a day or a language of its own passes on those around it', async () => {
    const element = page('<practice-pack today="2026-06-15" language="fr"><practice-pack id="inner"><practice-checklist checklist="record-basics"></practice-checklist></practice-pack></practice-pack>');
    (document.getElementById('inner') as PracticePack).pack = first;
    element.value = whole();
    await settled(element);
    expect(textOf(element)).to.contain('20 mai 2026');
    expect(statesOf(element)).to.deep.equal(['complete']);
  });

  it('tells what is inside when its pack changes, in the same task', async () => {
    const element = page(`<practice-pack>${inner}</practice-pack>`);
    const around = element.parentElement as PracticePack;
    around.pack = first;
    element.value = whole();
    expect(statesOf(element)).to.deep.equal(['complete']);
    around.pack = second;
    expect(statesOf(element)).to.deep.equal(['in-progress']);
    await seen(element, 'version 2.0.0');
    expect(element.value).to.deep.equal(whole());
  });

  it('gives today’s date and the language of dates to what is inside', async () => {
    const element = page('<practice-pack today="2026-06-15" language="fr"><practice-checklist checklist="record-basics"></practice-checklist></practice-pack>');
    const around = element.parentElement as PracticePack;
    around.pack = first;
    element.value = whole();
    await settled(element);
    expect(statesOf(element)).to.deep.equal(['complete']);
    expect(textOf(element)).to.contain('20 mai 2026');
    around.today = '2027-01-01';
    await settled(element);
    expect(statesOf(element)).to.deep.equal(['out-of-date']);
    around.language = 'de';
    await settled(element);
    expect(textOf(element)).to.contain('20. Mai 2026');
  });

  it('yields to an element’s own pack and own day', async () => {
    const element = page(`<practice-pack today="2027-01-01">${inner}</practice-pack>`);
    (element.parentElement as PracticePack).pack = second;
    element.pack = first;
    element.value = whole();
    await seen(element, 'version 1.0.0');
    expect(statesOf(element)).to.deep.equal(['complete']);
  });

  it('stops telling what has left it', async () => {
    const element = page(`<practice-pack>${inner}</practice-pack>`);
    const around = element.parentElement as PracticePack;
    around.pack = first;
    await loaded(element);
    around.after(element);
    around.pack = second;
    await settled(element);
    expect(textOf(element)).not.to.contain('version 2.0.0');
  });

  it('reaches through other elements’ shadow roots', async () => {
    const box = fixtureSync<HTMLElement>('<practice-pack><div></div></practice-pack>');
    (box as PracticePack).pack = first;
    box.firstElementChild!.attachShadow({mode: 'open'}).append(fixtureSync(inner));
    await loaded(box.firstElementChild!.shadowRoot!.querySelector('practice-checklist')!);
  });

  it('does not answer what is asked of others', () => {
    const box = fixtureSync<HTMLElement>('<practice-pack><p></p></practice-pack>');
    let heard: Event | undefined;
    let answered = false;
    box.parentElement!.addEventListener('context-request', (event) => (heard = event), {once: true});
    const ask = Object.assign(new Event('context-request', {bubbles: true, composed: true}), {context: 'a-router', callback: () => (answered = true)});
    box.firstElementChild!.dispatchEvent(ask);
    expectSame(heard, ask, 'the question heard outside');
    expect(answered).to.equal(false);
  });
});

it('a pack of one item and no statement, help or date is shown', async () => {
  const bare = pack('1.0.0', [checklist('bare', [item('only', 'Only', {sections: []})], {body: []})]);
  const element = await show({checklist: 'bare'}, {pack: bare});
  expect(status(element)).to.equal('Not started. 0 of 1 answered. Open: Only.');
});
