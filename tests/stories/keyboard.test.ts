/** The whole task by keyboard alone, heard through a screen reader and kept as text: `tests/stories/spoken/`. */
import assert from 'node:assert/strict';
import {after, suite, test} from 'node:test';
import {setTimeout as pause} from 'node:timers/promises';
import type {ChecklistRecord} from '../../src/model/record.js';
import {axTree} from './ax-tree.js';
import {Keyboard} from './keyboard.js';
import {look, modes} from './modes.js';
import {readAll} from './reader.js';
import {asKept, saidTwice} from './spoken.js';
import {Stories} from './storybook.js';

const story = 'checklist--wandsworth-5';

suite('the Wandsworth 5 by keyboard and by ear', async () => {
  const stories = await Stories.start();
  after(() => stories.stop());
  const reading: string[] = [];
  const task = new Keyboard(stories);
  const k = task;

  test('reads from top to bottom, nothing twice', async () => {
    await look(stories.page, modes[0]!); // the list is a constant
    await stories.open(story);
    reading.push(...readAll(await axTree(stories.protocol)));
    assert.deepEqual(saidTwice(reading), []);
    // once for the control and once for the page's own sentence would be twice
    assert.equal(reading.filter((line) => /required|answer every item/i.test(line)).length, 1, 'that answers are required is said once');
    assert.equal(reading.filter((line) => line.includes('0 of 5 answered')).length, 1, 'how far it is, is said once');
    assert.deepEqual(reading.filter((line) => /radio button/.test(line)).map((line) => line.slice(-6)), Array.from({length: 15}, (_, index) => `${(index % 3) + 1} of 3`), 'each choice is one of three');
  });

  test('the whole task from Tab to Save: five answers, a date, a reason, guidance opened and closed, one answer cleared', async () => {
    const radio = async (key: string, name: string): Promise<void> => {
      const group = task.node.parent?.name;
      await k.press(key, {wait: true});
      assert.equal(task.node.parent?.name, group, 'answering leaves the focus in its item');
      assert.equal(`${task.at}, ${String(task.node.states['checked'])}`, `radio ${name}, true`, 'the choice that was made has the focus');
    };

    // 1: guidance opened and closed, then up to date, with a date
    await k.press('Tab');
    assert.equal(task.at, 'radio Up to date');
    await k.press('Tab');
    assert.equal(task.at, 'button Guidance: Case summary');
    await k.press('Enter');
    assert.equal(task.at, 'button Guidance: Case summary');
    assert.equal(task.node.states['expanded'], true);
    await k.press('Space');
    assert.equal(task.at, 'button Guidance: Case summary');
    assert.equal(task.node.states['expanded'], false);
    await k.press('Shift+Tab');
    await radio('Space', 'Up to date');
    await k.press('Tab');
    assert.equal(task.at, 'button Add the date');
    await k.press('Enter');
    await k.typeDate('2026-11-02');
    const dates = await stories.page.evaluate(() => (document.querySelector('practice-checklist') as unknown as {value: ChecklistRecord}).value.items['case-summary']?.date);
    assert.equal(dates, '2026-11-02', 'the date that was typed is in the record');
    await k.pressUntil('Tab', 'button', /^Clear this answer/);

    // 2: needs updating, by arrow keys
    await k.pressUntil('Tab', 'radio', 'Up to date');
    assert.equal(task.node.parent?.name, 'Chronology');
    await radio('ArrowRight', 'Needs updating');

    // 3: not applicable, with a reason
    await k.pressUntil('Tab', 'radio', 'Up to date');
    assert.equal(task.node.parent?.name, 'Genogram');
    await radio('ArrowLeft', 'Not applicable');
    await k.press('Tab');
    assert.equal(task.at, 'textbox Why does it not apply?');
    await k.press('On the brother’s file.', {type: true, wait: true});
    assert.equal(task.at, 'textbox Why does it not apply?');

    // 4: answered by mistake, cleared, and answered again
    await k.pressUntil('Tab', 'radio', 'Up to date');
    assert.equal(task.node.parent?.name, 'Current plan');
    await radio('ArrowRight', 'Needs updating');
    await k.pressUntil('Tab', 'button', /^Clear this answer/);
    await k.press('Enter', {wait: true});
    assert.equal(task.node.parent?.name, 'Current plan', 'clearing leads back to the choices of the item');
    assert.equal(task.node.states['checked'], 'false');
    await radio('Space', 'Up to date');

    // 5
    await k.pressUntil('Tab', 'radio', 'Up to date');
    assert.equal(task.node.parent?.name, 'Supervision and management oversight');
    await radio('Space', 'Up to date');

    await k.pressUntil('Tab', 'button', 'Save');
    await k.press('Enter', {wait: true});
    assert.equal(task.at, 'button Save', 'nothing stood in the way of saving');
    const sent = await stories.page.locator('output').innerText();
    const record = JSON.parse(sent.replace(/^Sent: record=/, '')) as ChecklistRecord;
    assert.deepEqual(
      Object.entries(record.items).map(([id, {state, date, reason}]) => [id, state, date ?? reason]),
      [
        ['case-summary', 'up-to-date', '2026-11-02'],
        ['chronology', 'needs-updating', undefined],
        ['genogram', 'not-applicable', 'On the brother’s file.'],
        ['current-plan', 'up-to-date', undefined],
        ['supervision', 'up-to-date', undefined],
      ].map(([id, state, said]) => [id, state, said]),
    );
    assert.deepEqual(stories.problems, []);
  });

  test('says nothing twice on the way', () => assert.deepEqual(saidTwice(task.log), []));

  test('says how far it is after each answer, rightly counted and once', () => {
    const counts = task.log.flatMap((line) => /announced: .*?(\d of 5 answered)/.exec(line)?.[1] ?? []);
    assert.deepEqual(counts, ['1 of 5 answered', '2 of 5 answered', '3 of 5 answered', '4 of 5 answered', '3 of 5 answered', '4 of 5 answered', '5 of 5 answered']);
  });

  test('what was announced does not stay behind to be read a second time', async () => {
    const counts = async (): Promise<number> => readAll(await axTree(stories.protocol)).filter((line) => line.includes('5 of 5 answered')).length;
    for (let tenths = 0; tenths < 60 && (await counts()) !== 1; tenths++) await pause(100);
    assert.equal(await counts(), 1);
  });

  test('the ring around what has the focus is whole', async () => {
    await stories.open('checklist--adding-a-date');
    const cut = await stories.page.evaluate(() => {
      const root = document.querySelector('practice-checklist')?.shadowRoot;
      const frame = root?.querySelector('.checklist');
      if (!root || !frame) throw new Error('no checklist');
      // what is skipped while off screen is cut off at its edge on screen
      const clips = getComputedStyle(frame).contentVisibility === 'auto';
      const edge = frame.getBoundingClientRect();
      return [...root.querySelectorAll<HTMLElement>('input, button, a, [tabindex]')].flatMap((element) => {
        element.focus({preventScroll: true});
        const {outlineWidth, outlineOffset} = getComputedStyle(element);
        const ring = parseFloat(outlineWidth) + parseFloat(outlineOffset);
        const {left, right} = element.getBoundingClientRect();
        const off = Math.max(edge.left - (left - ring), right + ring - edge.right);
        return clips && off > 0.5 ? [`${element.localName} ${element.textContent?.trim()}: ${off.toFixed(1)} pixels cut off`] : [];
      });
    });
    assert.deepEqual(cut, []);
  });

  test('sounds as it was kept', () => {
    asKept('wandsworth-5', ['READING FROM TOP TO BOTTOM', ...reading, '', 'THE WHOLE TASK BY KEYBOARD', ...task.kept]);
  });
});
