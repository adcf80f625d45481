/** Being a field of a form: its data, its owner, its validity. */
import assert from 'node:assert/strict';
import {items} from '../samples.js';
import type {Row} from '../trial.js';

/** What a control says of itself when it is disabled, and what becomes of its value. */
const disabledFacts = (id: string) => {
  const {element, posts, write} = control(id);
  write();
  return {matches: element.matches(':disabled'), posts: posts(), willValidate: element.willValidate};
};

export const formRows: Row[] = [
  {
    group: 'In a form',
    title: 'is in `form.elements`, and knows its form and its name',
    beside: 'checkbox',
    async check(trial) {
      await trial.form();
      const facts = await trial.ask((id) => {
        const {element} = control(id);
        const form = document.forms[0]!;
        return [[...form.elements].includes(element), form.elements.namedItem(id) === element, element.form === form, element.name === id];
      });
      assert.deepEqual(facts, [true, true, true, true]);
    },
  },
  {
    group: 'In a form',
    title: 'a person’s answer reaches `FormData`',
    beside: 'checkbox',
    async check(trial) {
      await trial.form();
      await trial.isEmpty();
      await trial.answer();
      await trial.isCarried();
    },
  },
  {
    group: 'In a form',
    title: 'a value set by a script is in `FormData` in the same task, and gone in the same task',
    beside: 'checkbox',
    async check(trial) {
      await trial.form();
      const [written, cleared] = await trial.ask((id) => {
        const {write, clear, now} = control(id);
        write();
        const after = now();
        clear();
        return [after, now()] as const;
      });
      await trial.isCarried(written);
      await trial.isEmpty(cleared);
    },
  },
  {
    group: 'In a form',
    title: 'a listener of `input` reads the new value from the form',
    beside: 'checkbox',
    async check(trial) {
      await trial.form();
      await trial.engine.evaluate((id: string) => {
        document.forms[0]!.addEventListener('input', () => Object.assign(window, {read: control(id).now()}), {once: true});
      }, trial.subject);
      await trial.answer();
      await trial.isCarried(await trial.engine.evaluate(() => (window as unknown as {read: {answered: boolean; posts: string[]; expected: string[]}}).read));
    },
  },
  {
    group: 'In a form',
    title: 'a real submission sends it, once',
    beside: 'checkbox',
    async check(trial) {
      await trial.form();
      await trial.answer();
      const {expected} = await trial.now();
      assert.deepEqual((await trial.save()).filter(([name]) => name === trial.subject), expected.map((value) => [trial.subject, value]));
    },
  },
  {
    group: 'In a form',
    title: 'unanswered, it posts an empty value',
    beside: 'text',
    async check(trial) {
      await trial.form();
      assert.deepEqual(await trial.ask((id) => control(id).posts()), ['']);
    },
  },
  {
    group: 'In a form',
    title: '`form="id"` outside the form: in `form.elements` and in `FormData`',
    beside: 'checkbox',
    async check(trial) {
      await trial.open(`<form id="form"></form><div>${trial.controls('form="form"')}</div>`);
      await trial.answer();
      assert.equal(await trial.ask((id) => [...document.forms[0]!.elements].includes(control(id).element)), true);
      await trial.isCarried();
    },
  },
  {
    group: 'In a form',
    title: 'moved into another form, it takes its value along',
    beside: 'checkbox',
    async check(trial) {
      await trial.open(`<form id="form">${trial.controls()}</form><form id="other"></form>`);
      await trial.answer();
      const [left, taken, expected] = await trial.ask((id) => {
        const {element, posts, expected: wanted} = control(id);
        const [from, to] = document.forms as unknown as [HTMLFormElement, HTMLFormElement];
        to.append(element);
        return [posts(from), posts(to), wanted()] as const;
      });
      assert.deepEqual({left, taken}, {left: [], taken: expected});
      assert.equal((await trial.ask((id) => control(id).answered())), true);
    },
  },
  {
    group: 'In a form',
    title: 'taken out of the page and put back, it has its value, and can be answered',
    beside: 'checkbox',
    async check(trial) {
      await trial.form();
      await trial.answer();
      const [away, back] = await trial.ask(async (id) => {
        const {element, posts, now} = control(id);
        const {parentElement, nextSibling} = element;
        element.remove();
        const gone = posts();
        await new Promise((resolve) => setTimeout(resolve, 50));
        parentElement!.insertBefore(element, nextSibling);
        return [gone, now()] as const;
      });
      assert.deepEqual(away, []);
      await trial.isCarried(back);
      await trial.ask((id) => control(id).clear());
      await trial.shown();
      await trial.answer();
      await trial.isCarried();
    },
  },
  {
    group: 'In a form',
    title: 'two of the same name on one page: each keeps its own answer, and both post',
    beside: 'text',
    async check(trial) {
      await trial.open(`<form id="form">${trial.controls()}${trial.another('second')}</form>`);
      await trial.answer();
      const [posts, first, second] = await trial.ask((id) => [control(id).posts(), control(id).expected(), control('second').answered()] as const);
      assert.deepEqual(posts, [...first, '']);
      assert.equal(second, false);
    },
  },
  {
    group: 'Disabled',
    title: '`<fieldset disabled>`: `:disabled`, out of `FormData`, `willValidate` false; and back',
    beside: 'checkbox',
    async check(trial) {
      await trial.open(`<form id="form"><fieldset id="around">${trial.controls()}</fieldset></form>`);
      assert.equal((await trial.ask(disabledFacts)).matches, false);
      await trial.engine.evaluate(() => document.querySelector('#around')!.setAttribute('disabled', ''));
      assert.deepEqual(await trial.ask(disabledFacts), {matches: true, posts: [], willValidate: false});
      await trial.engine.evaluate(() => document.querySelector('#around')!.removeAttribute('disabled'));
      await trial.isCarried();
    },
  },
  {
    group: 'Disabled',
    title: 'the `disabled` attribute: `:disabled`, out of `FormData`, `willValidate` false; and back',
    beside: 'checkbox',
    async check(trial) {
      await trial.form('disabled');
      assert.deepEqual(await trial.ask(disabledFacts), {matches: true, posts: [], willValidate: false});
      await trial.ask((id) => void (control(id).element.disabled = false));
      await trial.isCarried();
    },
  },
  {
    group: 'Disabled',
    title: 'a press while disabled answers nothing',
    beside: 'checkbox',
    async check(trial) {
      await trial.open(`<form id="form"><fieldset id="around" disabled>${trial.controls()}</fieldset></form>`);
      await trial.answer();
      await trial.engine.evaluate(() => document.querySelector('#around')!.removeAttribute('disabled'));
      await trial.isEmpty();
      await trial.shown();
      await trial.answer();
      await trial.isCarried();
    },
  },
  {
    group: 'Disabled',
    title: 'unanswered, disabled and enabled again, it submits nothing new',
    beside: 'checkbox',
    async check(trial) {
      await trial.form();
      const [before, after] = await trial.ask(async (id) => {
        const {element, posts} = control(id);
        const first = posts();
        for (const disabled of [true, false, true, false]) {
          element.disabled = disabled;
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
        return [first, posts()] as const;
      });
      assert.deepEqual(after, before);
      await trial.isEmpty();
    },
  },
  {
    group: 'Validity',
    title: '`required` stops `form.checkValidity()` and `requestSubmit()`, until it is answered',
    beside: 'checkbox',
    async check(trial) {
      const facts = (answered: boolean) =>
        trial.engine.evaluate(
          (id: string, write: boolean) => {
            const form = document.forms[0]!;
            let submits = 0;
            form.addEventListener('submit', (event) => {
              submits += 1;
              event.preventDefault();
            });
            if (write) control(id).write();
            const valid = form.checkValidity();
            form.requestSubmit();
            return [valid, control(id).element.matches(':invalid'), submits] as [boolean, boolean, number];
          },
          trial.subject,
          answered,
        );
      // each on a page of its own: while an engine's bubble stands on a field, nothing takes that field away
      await trial.form('required');
      assert.deepEqual(await facts(false), [false, true, 0]);
      await trial.form('required');
      assert.deepEqual(await facts(true), [true, false, 1]);
    },
  },
  {
    group: 'Validity',
    title: '`validity.valueMissing`, with a message (ours names the first open item)',
    beside: 'checkbox',
    async check(trial) {
      await trial.form('required');
      const facts = () => trial.ask((id) => {
        const {validity, validationMessage, willValidate} = control(id).element;
        return {missing: validity.valueMissing, valid: validity.valid, willValidate, message: validationMessage};
      });
      const {message, ...open} = await facts();
      assert.deepEqual(open, {missing: true, valid: false, willValidate: true});
      assert.notEqual(message, '');
      if (trial.subject === 'ours') {
        assert.match(message, new RegExp(`First: ${items[0]!.label}\\.`));
        await trial.click('#ours >>> [data-item=case-summary] input[value=needs-updating]');
        assert.match((await facts()).message, new RegExp(`4 of 5 items are open\\. First: ${items[1]!.label}\\.`));
      }
      await trial.ask((id) => control(id).write());
      assert.deepEqual(await facts(), {missing: false, valid: true, willValidate: true, message: ''});
    },
  },
  {
    group: 'Validity',
    title: '`reportValidity()` focuses it (ours: the first open item)',
    beside: 'checkbox',
    async check(trial) {
      await trial.form('required');
      if (trial.subject === 'ours') await trial.click('#ours >>> [data-item=case-summary] input[value=needs-updating]');
      await trial.ask((id) => control(id).element.ownerDocument.querySelector<HTMLElement>('form button')!.focus());
      assert.equal(await trial.ask((id) => control(id).element.reportValidity()), false);
      const focused = () => trial.ask((id) => control(id).focused()?.closest<HTMLElement>('[data-item], #native')?.matches('[data-item=chronology], #native') ?? false);
      assert.ok(await trial.until(focused), 'the focus is on the first field that is open');
    },
  },
  {
    group: 'Validity',
    title: '`setCustomValidity()` stops the form with the host’s words, and empty text lets it go',
    beside: 'checkbox',
    async check(trial) {
      await trial.form();
      const facts = await trial.ask((id) => {
        const {element} = control(id);
        const at = (): unknown[] => [element.validity.customError, element.validationMessage, document.forms[0]!.checkValidity()];
        element.setCustomValidity('Ask your manager first.');
        const set = at();
        element.setCustomValidity('');
        return [set, at()] as [[boolean, string, boolean], [boolean, string, boolean]];
      });
      assert.deepEqual(facts, [[true, 'Ask your manager first.', false], [false, '', true]]);
    },
  },
];
