/** What the browser tells assistive technology in each state: role, name, state. */
import assert from 'node:assert/strict';
import {after, suite, test} from 'node:test';
import {allOf, axTree, having, textOf, the, type AxNode} from './ax-tree.js';
import {look, modes} from './modes.js';
import {Stories} from './storybook.js';

suite('the accessibility tree', async () => {
  const stories = await Stories.start();
  after(() => stories.stop());

  const open = async (story: string): Promise<AxNode> => {
    await look(stories.page, modes[0]!); // the list is a constant
    await stories.open(`checklist--${story}`);
    return axTree(stories.protocol);
  };
  const texts = (tree: AxNode): string[] => [...having(tree, 'paragraph'), ...having(tree, 'strong')].map(textOf);
  const checked = (tree: AxNode, group: string): string[] =>
    allOf(the(tree, 'group', group)).flatMap(({role, name, states}) => (['radio', 'checkbox'].includes(role) ? [`${name}: ${String(states['checked'])}`] : []));

  test('a checklist is a group named by its own title', async () => {
    const tree = await open('in-progress');
    assert.equal(the(tree, 'group', 'Record basics').children.length > 0, true);
    assert.equal(the(tree, 'heading', 'Record basics').states['level'], 2);
  });

  test('a checklist is a group named by the label outside it, and by that alone', async () => {
    const tree = await open('outside-label');
    the(tree, 'group', 'Is the record of this child sound?');
    assert.deepEqual(having(tree, 'group', 'Record basics'), []);
    assert.deepEqual(having(tree, 'heading', 'Record basics'), []);
  });

  test('each item is a group with its label as its name and its statement as its description', async () => {
    const tree = await open('in-progress');
    assert.match(the(tree, 'group', 'Case summary').description, /^Says on one page who this child is and why we are involved\./);
    assert.match(the(tree, 'group', 'Current plan').description, /^Says who will do what, and by when\./);
  });

  test('a suggestion is told as one to somebody who goes from control to control', async () => {
    assert.match(the(await open('not-started'), 'group', 'Family map').description, /Suggestion\./);
  });

  test('the choices of an item are radio buttons, and the one chosen is checked', async () => {
    const tree = await open('in-progress');
    assert.deepEqual(checked(tree, 'Case summary'), ['Up to date: true', 'Needs updating: false', 'Not applicable: false']);
    assert.deepEqual(checked(tree, 'Chronology'), ['Up to date: false', 'Needs updating: true', 'Not applicable: false']);
    assert.deepEqual(checked(tree, 'Current plan'), ['Up to date: false', 'Needs updating: false', 'Not applicable: false']);
  });

  test('what is wrong is told at each item, and with the item that has the focus, once somebody has tried to go on', async () => {
    const before = await open('in-progress');
    assert.doesNotMatch(the(before, 'group', 'Family map').description, /Not answered/);
    const tree = await open('unmet');
    const first = the(tree, 'group', 'Family map');
    assert.ok(texts(first.parent ?? first).includes('Not answered yet.'), 'the message stands at the item');
    assert.match(first.description, /Not answered yet\./, 'the message is told as the item is entered');
    assert.ok(allOf(first).some(({role, states}) => role === 'radio' && states['focused'] === true), 'the first open item has the focus');
  });

  test('a missing reason and a missing date are told with their items', async () => {
    assert.match(the(await open('no-reason'), 'group', 'Current plan').description, /Say why it does not apply\./);
    assert.match(the(await open('date-asked'), 'group', 'Case summary').description, /Give the date it was last updated/);
  });

  test('how far it is stands as text, and is there to be announced', async () => {
    const tree = await open('in-progress');
    assert.equal(texts(tree).filter((text) => text.includes('2 of 4 answered. Open: Family map and Current plan.')).length, 1);
    assert.equal(the(tree, 'status').states['live'], 'polite');
  });

  test('guidance is behind a button that names its item and tells whether it is open', async () => {
    const tree = await open('guidance-open');
    assert.equal(the(tree, 'button', 'Guidance: Case summary').states['expanded'], true);
    assert.equal(the(tree, 'button', 'Guidance: Chronology').states['expanded'], false);
    assert.ok(texts(tree).includes('Someone who has never met this child may have to act tonight.'));
  });

  test('an item of the tick kind is one tick box with its label and statement, and is not named twice', async () => {
    const tree = await open('ticks');
    const ticked = the(tree, 'checkbox', 'Told what happens next');
    assert.equal(ticked.states['checked'], 'true');
    assert.equal(ticked.description, 'The school knows what will happen next for this child.');
    assert.equal(the(tree, 'checkbox', 'Listened to').states['checked'], 'false');
    assert.deepEqual(having(tree, 'group', 'Told what happens next'), [], 'no group of the same name around it');
  });

  test('a date field has its label', async () => {
    assert.equal(the(await open('adding-a-date'), 'Date', 'Date last updated').value, '2026-11-02');
  });

  test('a disabled checklist has nothing that can be changed', async () => {
    const tree = await open('disabled');
    const changeable = allOf(tree).filter(({role, states}) => ['radio', 'textbox', 'Date', 'checkbox'].includes(role) && states['disabled'] !== true);
    assert.deepEqual(changeable.map(({name}) => name), []);
    assert.deepEqual(checked(tree, 'Case summary'), ['Up to date: true', 'Needs updating: false', 'Not applicable: false']);
  });

  test('a closed case is text: no control but guidance and links', async () => {
    const tree = await open('read-only');
    assert.deepEqual(allOf(tree).filter(({role}) => ['radio', 'textbox', 'Date', 'checkbox'].includes(role)), []);
    const read = textOf(tree);
    for (const said of ['Up to date, last updated 2 November 2026', 'Not applicable', 'Recorded on the sister’s file.', 'Worker 7']) assert.ok(read.includes(said), `${said} in: ${read}`);
  });

  test('in drift old and new wording, and what was answered, can be read with nothing opened', async () => {
    const tree = await open('drifted');
    const read = textOf(tree);
    for (const said of ['Says why we are involved.', 'Says on one page who this child is and why we are involved.', 'last updated 30 October 2026', 'No longer asked', 'Is written up within two days.', 'The notes are in the car.'])
      assert.ok(read.includes(said), `“${said}” in: ${read}`);
    the(tree, 'button', 'Keep this answer: Up to date');
    assert.deepEqual(having(tree, 'insertion').map(textOf), ['on one page who this child is and']);
    assert.deepEqual(checked(tree, 'Case summary'), ['Up to date: false', 'Needs updating: false', 'Not applicable: false'], 'nothing is decided for the person');
  });

  for (const [story, why] of Object.entries({
    'unreadable-damaged': 'damaged or cut off',
    'unreadable-future-version': 'made by a newer version',
    'unreadable-must-understand': 'something this version does not know',
    'unreadable-other-checklist': 'another checklist',
    'unreadable-object': 'gave an object where it should give the record’s JSON text',
    'unreadable-no-record': 'not a checklist record',
  }))
    test(`${story}: why, that it is kept, and what to do`, async () => {
      const tree = await open(story);
      const read = textOf(tree);
      for (const said of ['Cannot be read', why, 'It is kept as it came']) assert.ok(read.includes(said), `“${said}” in: ${read}`);
      the(tree, 'button', 'Start afresh');
      the(tree, 'group', 'The record as it came');
      assert.deepEqual(having(tree, 'radio'), []);
    });

  test('after starting afresh the way back is a button, and the items can be answered', async () => {
    const tree = await open('started-afresh');
    assert.ok(textOf(tree).includes('You have started afresh.'));
    the(tree, 'button', 'Bring the old record back');
    assert.equal(having(tree, 'radio').length, 12);
  });

  test('two on one page are told apart by their answers, not mixed', async () => {
    const tree = await open('two-on-one-page');
    const both = having(tree, 'group', 'Record basics');
    assert.equal(both.length, 2);
    assert.deepEqual(both.map((group) => checked(group, 'Case summary')[0]), ['Up to date: true', 'Up to date: false']);
  });

  test('a failure is an alert that says what happened, what was kept and what to do, with a way to try again', async () => {
    const tree = await open('failed');
    const said = textOf(the(tree, 'alert'));
    assert.match(said, /could not be shown\. What was answered is kept/);
    assert.match(said, /no-such-pack/);
    the(tree, 'button', 'Try again');
    the(tree, 'link', 'recording guidance');
  });

  test('a checklist that the pack has not got: which, and which there are', async () => {
    const said = textOf(the(await open('checklist-missing'), 'alert'));
    assert.match(said, /no-such-checklist/);
    assert.match(said, /record-basics/);
  });

  test('while a pack is on its way the host’s own words are read', async () => {
    the(await open('loading'), 'link', 'recording guidance');
  });
});
