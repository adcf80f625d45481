/** What a person does with mouse and keys, and what the host hears of it. */
import assert from 'node:assert/strict';
import {type Row, tickChecklist, type Trial} from '../trial.js';

interface Heard {
  /** What a listener on the control heard, in order, and one on the document. */
  control: string[];
  document: string[];
  /** Whether the control already held its new value when `input` was told. */
  fresh: boolean;
}

/** Begins to listen. */
const listen = (trial: Trial) =>
  trial.engine.evaluate((id: string) => {
    const {element, expected} = control(id);
    const heard = {control: [] as string[], document: [] as string[], fresh: false};
    const before = JSON.stringify(expected());
    for (const type of ['input', 'change']) {
      element.addEventListener(type, ({target}) => {
        heard.control.push(type);
        if (type === 'input' && target === element) heard.fresh = JSON.stringify(expected()) !== before;
      });
      document.addEventListener(type, () => void heard.document.push(type));
    }
    Object.assign(window, {heard});
  }, trial.subject);

/** One act was told by one `input` and then one `change`, on the control and, by bubbling, on the page. */
const toldOnce = async (trial: Trial): Promise<void> => {
  const heard = () => trial.engine.evaluate(() => (window as unknown as {heard: Heard}).heard as unknown as Record<keyof Heard, string[]>) as unknown as Promise<Heard>;
  await trial.until(async () => (await heard()).control.includes('change'));
  // one too many would follow within a task or two
  await trial.ask(() => new Promise((resolve) => setTimeout(resolve, 30)));
  assert.deepEqual(await heard(), {control: ['input', 'change'], document: ['input', 'change'], fresh: true});
};

/** A button to press Tab on, before the control that is tried. */
const afterButton = (markup: string): string => `<button type="button" id="before">Before</button>${markup}`;

const focusBefore = (trial: Trial) => trial.engine.evaluate(() => document.querySelector<HTMLElement>('#before')!.focus());

/** How the first item of the checklist, or the native control, is answered. */
const stateOfFirst = (trial: Trial) =>
  trial.ask((id) => {
    const {element} = control(id);
    if (id === 'native') return element.checked ? 'first' : document.querySelector<HTMLInputElement>('#second')?.checked ? 'second' : 'none';
    const items = Object.values((element.value as unknown as {items: Record<string, {state: string}>} | null)?.items ?? {});
    return items.length > 1 ? 'several' : items[0]?.state === 'needs-updating' ? 'second' : items[0] ? 'first' : 'none';
  });

const comesTo = async (trial: Trial, wanted: string): Promise<void> => {
  await trial.until(async () => (await stateOfFirst(trial)) === wanted);
  assert.equal(await stateOfFirst(trial), wanted);
};

export const actRows: Row[] = [
  {
    group: 'Events',
    title: 'a choice: `input` then `change`, once each',
    beside: 'radio',
    async check(trial) {
      await trial.form();
      await listen(trial);
      await trial.answer();
      await toldOnce(trial);
    },
  },
  {
    group: 'Events',
    title: 'a tick: `input` then `change`, once each',
    beside: 'checkbox',
    async check(trial) {
      await trial.open(`<form id="form">${trial.controls('', {of: tickChecklist})}</form>`);
      await listen(trial);
      await trial.click(trial.subject === 'ours' ? '#ours >>> [data-item=respected] input' : '#native');
      await toldOnce(trial);
      await trial.isCarried();
    },
  },
  {
    group: 'Events',
    title: 'a date, changed and left: `input` then `change`, once each',
    beside: 'date',
    async check(trial) {
      await trial.open(`<form id="form"><h1 id="elsewhere">Case screen</h1>${trial.controls(trial.subject === 'native' ? 'value="2026-10-30"' : '')}</form>`);
      if (trial.subject === 'ours') {
        await trial.ask((id) => control(id).write());
        await trial.shown();
        assert.ok(await trial.until(() => trial.engine.evaluate(() => document.querySelector('#ours')!.shadowRoot!.querySelector('[data-item=chronology] [data-do=date]') !== null)), 'the date can be changed');
        await trial.click('#ours >>> [data-item=chronology] [data-do=date]');
        assert.ok(await trial.until(() => trial.ask((id) => (control(id).focused() as HTMLInputElement | null)?.type === 'date')), 'the focus is in the date field');
      } else await trial.ask((id) => control(id).element.focus());
      await listen(trial);
      await trial.engine.press('ArrowDown');
      // one engine tells of the change only now
      await trial.click('#elsewhere');
      await toldOnce(trial);
    },
  },
  {
    group: 'Events',
    title: 'a text, left with Tab: `input` then `change`, once each',
    beside: 'text',
    async check(trial) {
      await trial.form();
      if (trial.subject === 'ours') {
        await trial.click('#ours >>> [data-item=chronology] input[value=not-applicable]');
        assert.ok(await trial.until(() => trial.engine.evaluate(() => document.querySelector('#ours')!.shadowRoot!.querySelector('[data-item=chronology] input[type=text]') !== null)), 'a reason is asked for');
        await trial.click('#ours >>> [data-item=chronology] input[type=text]');
      } else await trial.click('#native');
      await listen(trial);
      await trial.engine.type('x');
      await trial.engine.press('Tab');
      await toldOnce(trial);
    },
  },
  {
    group: 'Events',
    title: 'an answer cleared by its button: `input` then `change`, once each',
    beside: {none: 'no native control has such a button'},
    async check(trial) {
      await trial.form();
      await trial.answer();
      assert.ok(await trial.until(() => trial.engine.evaluate(() => document.querySelector('#ours')!.shadowRoot!.querySelector('[data-item=chronology] [data-do=clear]') !== null)), 'the answer can be cleared');
      await listen(trial);
      await trial.click('#ours >>> [data-item=chronology] [data-do=clear]');
      await toldOnce(trial);
      await trial.isEmpty();
    },
  },
  {
    group: 'Events',
    title: 'a value set by a script tells nothing',
    beside: 'checkbox',
    async check(trial) {
      await trial.form();
      await listen(trial);
      await trial.ask(async (id) => {
        control(id).write();
        await new Promise((resolve) => setTimeout(resolve, 50));
      });
      assert.deepEqual(await trial.engine.evaluate(() => (window as unknown as {heard: {document: string[]}}).heard.document), []);
    },
  },
  {
    group: 'Keyboard',
    title: 'Tab, then Space chooses',
    beside: 'radio',
    async check(trial) {
      await trial.open(`<form id="form">${trial.controls('', {around: afterButton})}</form>`);
      await focusBefore(trial);
      await trial.engine.press('Tab');
      assert.equal(await stateOfFirst(trial), 'none');
      await trial.engine.press('Space');
      await comesTo(trial, 'first');
    },
  },
  {
    group: 'Keyboard',
    title: 'then an arrow chooses the next, and keeps the focus in the control',
    beside: 'radio',
    async check(trial) {
      await trial.open(`<form id="form">${trial.controls('', {around: afterButton})}${trial.subject === 'native' ? trial.another('second') : ''}</form>`);
      await focusBefore(trial);
      await trial.engine.press('Tab');
      await trial.engine.press('Space');
      await trial.engine.press('ArrowDown');
      await comesTo(trial, 'second');
      const marked = await trial.ask((id) => (id === 'native' ? document.activeElement!.id === 'second' : control(id).focused()!.matches('input[value=needs-updating]')));
      assert.equal(marked, true);
    },
  },
  {
    group: 'Keyboard',
    title: 'Tab, then Space ticks, and Space again takes the tick away',
    beside: 'checkbox',
    async check(trial) {
      await trial.open(`<form id="form">${trial.controls('', {around: afterButton, of: tickChecklist})}</form>`);
      await focusBefore(trial);
      await trial.engine.press('Tab');
      await trial.engine.press('Space');
      await comesTo(trial, 'first');
      await trial.isCarried();
      await trial.engine.press('Space');
      await comesTo(trial, 'none');
      await trial.isEmpty();
    },
  },
];
