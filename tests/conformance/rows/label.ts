/** What a label in the page does for it. */
import assert from 'node:assert/strict';
import type {Row, Trial} from '../trial.js';

const role = ({subject}: Trial, native: string): string => (subject === 'ours' ? 'group' : native);

const labelled = (markup: string): string => `<label>Recording of Child A ${markup}</label>`;

/** The events that the control itself tells, in order. */
const listen = (trial: Trial) =>
  trial.engine.evaluate((id: string) => {
    const heard: string[] = [];
    for (const type of ['input', 'change']) document.addEventListener(type, ({target}) => (target as Element).id === id && heard.push(type));
    Object.assign(window, {heard});
  }, trial.subject);
const heard = (trial: Trial) => trial.engine.evaluate(() => (window as unknown as {heard: string[]}).heard);

export const labelRows: Row[] = [
  {
    group: 'Label',
    title: 'an outside `<label for>` names it',
    beside: 'checkbox',
    async check(trial) {
      const address = await trial.open(`<form id="form"><p><label for="${trial.subject}">Recording of Child A</label></p>${trial.controls()}</form>`);
      await trial.names.isTold(address, trial.subject, {role: role(trial, 'checkbox'), name: 'Recording of Child A'});
      assert.deepEqual(await trial.ask((id) => [document.querySelector('label')!.control === control(id).element, control(id).element.labels?.length]), [true, 1]);
    },
  },
  {
    group: 'Label',
    title: 'a wrapping `<label>` names it',
    beside: 'checkbox',
    async check(trial) {
      const address = await trial.open(`<form id="form">${trial.controls('', {around: labelled})}</form>`);
      await trial.names.isTold(address, trial.subject, {role: role(trial, 'checkbox'), name: 'Recording of Child A'});
    },
  },
  {
    group: 'Label',
    title: 'a press on the outside label focuses it, and answers nothing',
    beside: 'text',
    async check(trial) {
      await trial.open(`<form id="form"><p><label id="words" for="${trial.subject}">Recording of Child A</label></p>${trial.controls()}</form>`);
      await listen(trial);
      await trial.click('#words');
      assert.ok(await trial.until(() => trial.ask((id) => control(id).focused() !== null)), 'the focus is inside it');
      if (trial.subject === 'ours') assert.equal(await trial.ask((id) => control(id).focused()!.closest<HTMLElement>('[data-item]')!.dataset['item']), 'case-summary');
      await trial.isEmpty();
      assert.deepEqual(await heard(trial), []);
    },
  },
  {
    group: 'Label',
    title: 'inside a wrapping label, a press answers what was pressed, once, and the focus stays there',
    beside: 'checkbox',
    async check(trial) {
      await trial.open(`<form id="form">${trial.controls('', {around: labelled})}</form>`);
      await listen(trial);
      await trial.answer();
      assert.deepEqual(await heard(trial), ['input', 'change']);
      await trial.isCarried();
      // what follows a press follows within a task or two
      await trial.ask(() => new Promise((resolve) => setTimeout(resolve, 50)));
      assert.deepEqual(await heard(trial), ['input', 'change']);
      if (trial.subject === 'ours') assert.equal(await trial.ask((id) => control(id).focused()?.closest<HTMLElement>('[data-item]')?.dataset['item'] ?? 'nothing'), 'chronology');
    },
  },
];
