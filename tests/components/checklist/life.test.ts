import {expect, fixtureSync} from '../testing.js';
import type {PracticeChecklist} from '../../../components/checklist/checklist.js';
import {begun, first, today, whole} from './packs.js';
import {choose, chosen, fieldsOf, insert, posted, seen, settled, show, statesOf, textOf, within} from './page.js';

/** A tag of its own, so that a test can put elements on the page before their class is known. */
let count = 0;
const undefinedTag = (): string => `test-checklist-${++count}`;
const upgrade = async (tag: string): Promise<void> => {
  const {PracticeChecklist: Checklist} = await import('../../../components/checklist/index.js');
  customElements.define(tag, class extends Checklist {});
};
const box = (markup = ''): HTMLElement => fixtureSync<HTMLElement>(`<div>${markup}</div>`);

describe('coming to life', () => {
  it('created by script, and filled before it is on the page', async () => {
    const element = document.createElement('practice-checklist');
    Object.assign(element, {checklist: 'record-basics', pack: first, name: 'basics', required: true, today, value: begun()});
    const form = document.createElement('form');
    box().append(form);
    form.append(element);
    expect(fieldsOf(form)).to.deep.equal([['basics', JSON.stringify(begun())]]);
    expect(element.checkValidity()).to.equal(false);
    await settled(element);
    expect(chosen(element, 'Case summary')).to.deep.equal(['Up to date']);
  });

  it('created by its class', async () => {
    const Checklist = customElements.get('practice-checklist')!;
    const element = new Checklist() as PracticeChecklist;
    Object.assign(element, {checklist: 'record-basics', pack: first, today});
    box().append(element);
    await settled(element);
    expect(textOf(element)).to.contain('Case summary');
  });

  it('from attributes in the page before its class was known', async () => {
    const tag = undefinedTag();
    const element = box(`<form><${tag} checklist="record-basics" name="basics" today="${today}"></${tag}></form>`).querySelector<PracticeChecklist>(tag)!;
    element.setAttribute('value', JSON.stringify(begun()));
    await upgrade(tag);
    expect(posted(element)).to.equal(JSON.stringify(begun()));
    element.pack = first;
    await settled(element);
    expect(chosen(element, 'Case summary')).to.deep.equal(['Up to date']);
  });

  it('with properties that a framework set before its class was known', async () => {
    const tag = undefinedTag();
    const element = box(`<form><${tag}></${tag}></form>`).querySelector<PracticeChecklist>(tag)!;
    const given = {checklist: 'record-basics', pack: first, name: 'basics', value: begun(), dates: {ecomap: '2026-06-10'}, required: true, readonly: false, disabled: false, today, by: 'Alex Example', headingLevel: '3'};
    Object.assign(element, given);
    await upgrade(tag);
    expect(posted(element)).to.equal(JSON.stringify(begun()));
    expect(element.checkValidity()).to.equal(false);
    await settled(element);
    expect(element.value).to.deep.equal(begun());
    expect(textOf(element)).to.contain('The record system says: last updated 10 June 2026.');
    for (const name of Object.keys(given)) expect(Object.hasOwn(element, name), `${name} stands in front of its accessor`).to.equal(false);
    element.value = whole();
    expect(posted(element)).to.equal(JSON.stringify(whole()));
  });

  it('from a copy: a clone takes the default, as a native control does', async () => {
    const element = await show({value: JSON.stringify(begun())}, {value: whole()});
    const copy = element.cloneNode(true) as PracticeChecklist;
    copy.pack = first;
    element.after(copy);
    await settled(copy);
    expect(copy.value).to.deep.equal(begun());
  });
});

describe('being moved', () => {
  it('keeps its answers, what is open, and posts in the form it is in', async () => {
    const element = await show({}, {value: begun()});
    await choose(element, 'Ecomap', 'Needs updating');
    const entered = JSON.stringify(element.value);
    const from = element.form!;
    const to = document.createElement('form');
    from.after(to);
    to.append(element);
    expect(fieldsOf(from)).to.deep.equal([]);
    expect(fieldsOf(to)).to.deep.equal([['basics', entered]]);
    await settled(element);
    expect(chosen(element, 'Ecomap')).to.deep.equal(['Needs updating']);
    await choose(element, 'Ecomap', 'Up to date');
    expect(posted(element)).to.equal(JSON.stringify(element.value));
  });

  it('written to while it is off the page, it is right when it is back', async () => {
    const element = await show({required: ''}, {value: begun()});
    const {form} = element;
    element.remove();
    element.value = whole();
    form!.append(element);
    expect(posted(element)).to.equal(JSON.stringify(whole()));
    expect(element.checkValidity()).to.equal(true);
    expect(statesOf(element)).to.deep.equal(['complete']);
  });

  it('removed and put back fifty times leaves no listener, no child and no timer behind', async () => {
    const held = new Map<EventTarget, Set<string>>([[window, new Set()], [document, new Set()]]);
    const ids = new Map<unknown, number>();
    const key = (type: string, listener: unknown, options?: boolean | EventListenerOptions): string => {
      if (!ids.has(listener)) ids.set(listener, ids.size);
      return `${type} ${ids.get(listener)} ${typeof options === 'object' ? options.capture : options}`;
    };
    const {addEventListener: add, removeEventListener: remove} = EventTarget.prototype;
    EventTarget.prototype.addEventListener = function (this: EventTarget | undefined, type, listener, options) {
      held.get(this ?? window)?.add(key(type, listener, options));
      add.call(this ?? window, type, listener, options);
    };
    EventTarget.prototype.removeEventListener = function (this: EventTarget | undefined, type, listener, options) {
      held.get(this ?? window)?.delete(key(type, listener, options));
      remove.call(this ?? window, type, listener, options);
    };
    try {
      const element = await show({carrier: 'input'}, {value: begun()});
      const {form} = element;
      const counted = (): number[] => [...held.values()].map(({size}) => size);
      const before = counted();
      expect(before[0], 'it does listen to the window').to.be.above(0);
      for (let turn = 0; turn < 50; turn++) {
        element.remove();
        form!.append(element);
        if (turn % 10 === 0) await settled(element);
      }
      await settled(element);
      expect(counted()).to.deep.equal(before);
      expect(element.children).to.have.length(1);
      element.remove();
      expect(counted(), 'gone with the last of them').to.deep.equal([0, 0]);
    } finally {
      EventTarget.prototype.addEventListener = add;
      EventTarget.prototype.removeEventListener = remove;
    }
  });

  it('gone before it was drawn, or before its pack came, it does not throw', async () => {
    const element = insert({}, {value: begun()});
    const {form} = element;
    element.remove();
    await settled(element);
    form!.append(element);
    await seen(element, 'Case summary');
  });
});

describe('two on a page', () => {
  it('of the same kind do not touch each other: names, ids, answers', async () => {
    const one = await show({name: 'one'});
    const other = document.createElement('practice-checklist');
    Object.assign(other, {checklist: 'record-basics', pack: first, name: 'other', today});
    one.after(other);
    await settled(other);
    await choose(one, 'Ecomap', 'Up to date');
    await choose(other, 'Ecomap', 'Needs updating');
    expect(chosen(one, 'Ecomap')).to.deep.equal(['Up to date']);
    expect(chosen(other, 'Ecomap')).to.deep.equal(['Needs updating']);
    expect(fieldsOf(one.form).map(([name, value]) => [name, (JSON.parse(value) as ReturnType<typeof whole>).items['ecomap']!.state])).to.deep.equal([
      ['one', 'up-to-date'],
      ['other', 'needs-updating'],
    ]);
  });

  it('name their parts within themselves: every description and label points to something there', async () => {
    const element = await show();
    const ids = within(element, '[aria-describedby]').flatMap((one) => one.getAttribute('aria-describedby')!.split(' '));
    const descriptions = ids.map((id) => textOf(element.shadowRoot!.getElementById(id)));
    expect(descriptions).to.include('A summary anyone can follow.').and.include('The main events are listed.').and.not.include('');
  });
});
