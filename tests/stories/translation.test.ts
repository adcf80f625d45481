/**
 * A browser's translation takes each text out of the page and puts `<font>` elements with its own words in its place. What
 * changes later must still be seen: a status that stays as it was when the page was translated is a status that lies.
 */
import assert from 'node:assert/strict';
import {after, suite, test} from 'node:test';
import {nextPack} from '../../stories/fixtures/pack.js';
import {drifted, inProgress} from '../../stories/fixtures/records.js';
import {look, modes} from './modes.js';
import {Stories} from './storybook.js';

suite('promise 11: browser translation never freezes a status', async () => {
  const stories = await Stories.start();
  after(() => stories.stop());
  const {page} = stories;

  const open = async (story: string): Promise<void> => {
    await look(page, modes[0]!); // the list is a constant
    await stories.open(`checklist--${story}`);
  };

  /** Translates all that is on the page now, as Google's does: every text is replaced by font elements around new words. */
  const translate = (): Promise<number> =>
    page.evaluate(() => {
      const root = document.querySelector('practice-checklist')?.shadowRoot;
      if (!root) throw new Error('no checklist');
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      const spoken = texts.filter((text) => text.data.trim() && text.parentElement?.localName !== 'style');
      for (const text of spoken) {
        const outer = document.createElement('font');
        outer.append(Object.assign(document.createElement('font'), {textContent: `¿${text.data}?`}));
        text.replaceWith(outer);
      }
      return spoken.length;
    });

  /** What is read in the checklist now. */
  const read = async (selector = '.checklist'): Promise<string> => {
    await stories.settle();
    return page.evaluate((selector) => [...(document.querySelector('practice-checklist')?.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])].map((element) => element.innerText).join('\n'), selector);
  };
  const choose = (item: string, value: string): Promise<void> => page.locator(`[data-item="${item}"] input[value="${value}"]`).check();

  test('the status follows the answers', async () => {
    await open('not-started');
    assert.ok((await translate()) > 20, 'there was something to translate');
    assert.match(await read('.status'), /¿0 of 4 answered/);
    await choose('history', 'up-to-date');
    assert.match(await read('.status'), /^In progress\b.*1 of 4 answered\. Open: Case summary, Family map and Current plan\.$/s);
    await choose('family-map', 'needs-updating');
    assert.match(await read('.status'), /2 of 4 answered\. Open: Case summary and Current plan\.$/);
  });

  test('what is announced is new each time', async () => {
    await open('not-started');
    await choose('history', 'up-to-date');
    await page.waitForFunction(() => document.querySelector('practice-checklist')?.shadowRoot?.querySelector('[role=status]')?.textContent?.includes('1 of 4'));
    await translate();
    await choose('plan', 'up-to-date');
    await page.waitForFunction(() => document.querySelector('practice-checklist')?.shadowRoot?.querySelector('[role=status]')?.textContent?.includes('2 of 4'));
    assert.doesNotMatch(await read('[role=status]'), /¿/);
  });

  test('the message of an item changes with its answer', async () => {
    await open('no-reason');
    await translate();
    assert.match(await read('[data-item=plan] .message'), /¿Say why/);
    await page.locator('[data-item=plan] input[type=text]').fill('On another file.');
    assert.equal(await read('[data-item=plan] .message'), '');
    await page.locator('[data-item=plan] input[type=text]').fill('');
    assert.equal(await read('[data-item=plan] .message'), 'Say why it does not apply.');
  });

  test('one message gives way to another', async () => {
    await open('date-asked');
    await translate();
    await choose('summary', 'not-applicable');
    assert.equal(await read('[data-item=summary] .message'), 'Say why it does not apply.');
  });

  test('the date, and the button beside it, are the ones of the new answer', async () => {
    await open('in-progress');
    await translate();
    assert.match(await read('[data-item=summary] .detail'), /¿Last updated 2 November 2026\?/);
    await page.locator('[data-item=summary] [data-do=date]').click();
    await page.locator('[data-item=summary] input[type=date]').fill('2026-11-09');
    await page.locator('[data-item=summary] input[type=date]').blur();
    assert.match(await read('[data-item=summary] .detail'), /Last updated 9 November 2026/);
    await choose('summary', 'needs-updating');
    await page.locator('[data-item=summary] [data-do=clear]').click();
    assert.equal(await read('[data-item=summary] .detail'), '');
  });

  test('guidance opens with all its words', async () => {
    await open('not-started');
    await translate();
    await page.locator('[data-item=summary] [data-do=help]').click();
    assert.match(await read('[data-item=summary] .help'), /Someone who has never met this child may have to act tonight\./);
    await page.locator('[data-item=summary] [data-do=help]').click();
    assert.equal(await read('[data-item=summary] .help'), '');
  });

  test('a wording that has changed goes once it is decided, and the answer is seen', async () => {
    await open('drifted');
    await translate();
    await page.locator('[data-do=keep]').click();
    assert.doesNotMatch(await read('[data-item=summary]'), /has changed since/);
    assert.match(await read('[data-item=summary]'), /30 October 2026/);
  });

  test('another record, written by the host, is the one that is shown', async () => {
    await open('drifted');
    await translate();
    const another = drifted.replace('Says why we are involved.', 'Says what the plan is.').replace('Is written up within two days.', 'Is written up at once.');
    await page.evaluate((value) => void Object.assign(document.querySelector('practice-checklist')!, {value}), another); // just opened
    assert.match(await read(), /Says what the plan is\./);
    assert.match(await read(), /Is written up at once\./);
    await page.evaluate((value) => void Object.assign(document.querySelector('practice-checklist')!, {value}), inProgress);
    assert.doesNotMatch(await read(), /No longer asked|Asked then/);
    assert.match(await read('.status'), /2 of 4 answered/);
  });

  test('a new version of the pack replaces what it says, and who stands for it', async () => {
    await open('guidance-open');
    await translate();
    await page.evaluate((pack) => void Object.assign(document.querySelector('practice-checklist')!, {pack}), nextPack as unknown as Record<string, never>);
    const shown = await read();
    for (const words of ['version 1.3.0', 'A reason given anew.', 'Why we ask', 'Is this record fit for whoever opens it next?', 'Sampleton principal social worker']) assert.ok(shown.includes(words), `${words} in: ${shown}`);
    assert.doesNotMatch(shown, /who has never met this child|Sampleton practice lead/);
  });
});
