/** On paper: everything that was behind a button, everything that was answered, and where it all comes from. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, suite, test, type TestContext} from 'node:test';
import type {Checklist} from '../../src/model/checklist.js';
import type {Block, Inline} from '../../src/model/prose.js';
import {samplePack} from '../../stories/fixtures/pack.js';
import {compiled} from '../content/compiled.js';
import {Stories} from './storybook.js';

/** The words of prose, node by node: what is searched for must not run over a line of print. */
const words = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => {
    if (block.type === 'list') return block.items.flatMap(words);
    if (block.type === 'quote') return words(block.children);
    if (block.type === 'paragraph') return inline(block.children);
    return [];
  });
const inline = (nodes: readonly Inline[]): string[] => nodes.flatMap((node) => (node.type === 'text' || node.type === 'code' ? [node.text] : node.type === 'break' ? [] : inline(node.children)));

/** Text as a reader of paper sees it: where lines break means nothing. */
const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Everything that a checklist says of its items, help opened. */
const guidance = ({title, body, items}: Checklist): string[] =>
  [title, ...words(body), ...items.flatMap(({label, statement, sections, standard, refresh, source}) => [label, statement ?? '', ...sections.flatMap((section) => [section.title, ...words(section.body)]), standard?.title ?? '', refresh?.source.title ?? '', source.title, source.publisher, source.edition])]
    .map(flat)
    .filter(Boolean);

const buttons = ['Clear this answer', 'Add the date', 'Change the date', 'Keep this answer', 'Start afresh', 'Try again'];

suite('nothing is lost on paper', async () => {
  const stories = await Stories.start();
  const folder = mkdtempSync(path.join(tmpdir(), 'practice-print-'));
  after(async () => {
    await stories.stop();
    rmSync(folder, {recursive: true, force: true});
  });

  /** The text of a story's print, or undefined where this machine has nothing to read one with, which is said. */
  async function printed(t: TestContext, story: string): Promise<string | undefined> {
    await stories.open(`checklist--${story}`);
    const file = path.join(process.env['KEEP_PRINTS'] ?? folder, `${story}.pdf`);
    await stories.page.pdf({path: file, format: 'A4', margin: {top: '15mm', bottom: '15mm', left: '15mm', right: '15mm'}});
    const {error, stdout, status} = spawnSync('pdftotext', [file, '-'], {encoding: 'utf8'});
    if (error) {
      t.skip('pdftotext was not found, so no print was read. On Debian or Ubuntu: apt-get install -y poppler-utils');
      return undefined;
    }
    assert.equal(status, 0);
    return flat(stdout);
  }

  const holds = (text: string, wanted: readonly string[]): void => assert.deepEqual(wanted.filter((words) => !text.includes(words)), [], `is missing from: ${text}`);
  const lacks = (text: string, unwanted: readonly string[]): void => assert.deepEqual(unwanted.filter((words) => text.includes(words)), [], `is on paper too: ${text}`);

  test('the Wandsworth 5, not started: every item with its statement, its help and its source, the pack and its version', async (t) => {
    const {pack} = compiled('wandsworth');
    const list = pack.checklists.find(({id}) => id === 'wandsworth-5')!; // the inventory holds it
    const text = await printed(t, 'wandsworth-5');
    if (text === undefined) return;
    holds(text, [...guidance(list), `${pack.title}, version ${pack.version}`, '0 of 5 answered']);
    lacks(text, buttons);
  });

  const choices = ['Up to date', 'Needs updating', 'Not applicable'];

  /** What is printed of one item of the fixture: from its label and statement to the label of the next. */
  const itemText = (text: string, label: string): string => {
    const items = samplePack.checklists.flatMap((checklist) => checklist.items).filter(({id}) => !id.startsWith('item-'));
    const starts = items.map((item) => text.indexOf(`${item.label} ${item.statement}`)).filter((at) => at >= 0);
    const start = text.indexOf(`${label} ${items.find((item) => item.label === label)?.statement}`);
    assert.ok(start >= 0, `${label} in: ${text}`);
    return text.slice(start, Math.min(...starts.filter((at) => at > start), text.length));
  };

  const basics = samplePack.checklists[0]!; // the fixture's own

  test('in progress: each answer in words, with its date and note', async (t) => {
    const text = await printed(t, 'in-progress');
    if (text === undefined) return;
    holds(text, [...guidance(basics), 'Sample practice guidance, version 1.2.0', '2 of 4 answered', '2 November 2026', 'Waiting for the school’s account.']);
    lacks(text, buttons);
    // a print may be kept as a file, which carries no more than its words: what is answered must not hang on a dot
    for (const [label, wanted] of Object.entries({'Case summary': ['Up to date'], Chronology: ['Needs updating'], 'Family map': 'open', 'Current plan': 'open'} as const)) {
      const part = itemText(text, label);
      const found = choices.filter((choice) => part.includes(choice));
      if (wanted !== 'open') assert.deepEqual(found, wanted, `${label}: what was answered, and no other choice, in: ${part}`);
      else assert.ok(found.length === 3 || (found.length === 0 && part.includes('Not answered')), `${label}: to be answered by hand, or said to be open, in: ${part}`);
    }
  });

  test('drifted: old and new wording, the answers, and what is no longer asked', async (t) => {
    const text = await printed(t, 'drifted');
    if (text === undefined) return;
    holds(text, [...guidance(basics), 'Asked then', 'Says why we are involved.', 'Asked now', '30 October 2026', 'Worker 3', 'No longer asked', 'Last visit', 'Is written up within two days.', 'The notes are in the car.', 'version 1.2.0']);
    lacks(text, buttons);
  });

  test('unreadable: why, and all of the record as it came', async (t) => {
    const text = await printed(t, 'unreadable-damaged');
    if (text === undefined) return;
    holds(text, ['Cannot be read', 'damaged or cut off', 'It is kept as it came', 'version 1.2.0']);
    const given = await stories.page.evaluate(() => document.querySelector('practice-checklist')?.getAttribute('value') ?? '');
    // a hyphen at the end of a line of print is taken for one that the line made
    const even = (words: string): string => words.replace(/[\s-]/g, '');
    assert.ok(even(text).includes(even(given)), `the whole of ${given} in: ${text}`);
    lacks(text, buttons);
  });

  test('a closed case: each answer, its reason and who gave it', async (t) => {
    const text = await printed(t, 'read-only');
    if (text === undefined) return;
    holds(text, [...guidance(basics), 'Recorded on the sister’s file.', 'Worker 7', '1 October 2026', 'version 1.2.0']);
    lacks(text, buttons);
  });

  test('ticks: what is done, and what is not', async (t) => {
    const text = await printed(t, 'ticks');
    if (text === undefined) return;
    holds(text, [...guidance(samplePack.checklists[1]!), 'Done']); // the fixture's own
    assert.deepEqual(['Told what happens next', 'Listened to', 'Rung back'].map((label) => /\bDone\b/.test(itemText(text, label))), [true, false, false]);
  });

  test('the summary prints the whole checklist', async (t) => {
    const text = await printed(t, 'summary');
    if (text === undefined) return;
    holds(text, [...guidance(basics), 'Waiting for the school’s account.']);
  });

  test('the screen is as it was, once it has been printed', async (t) => {
    if ((await printed(t, 'in-progress')) === undefined) return;
    await stories.settle();
    const shown = await stories.page.evaluate(() => document.querySelector('practice-checklist')?.shadowRoot?.querySelectorAll('.help').length);
    assert.equal(shown, 0);
  });
});
