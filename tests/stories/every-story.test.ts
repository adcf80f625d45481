/** Every story, in every mode: nothing goes wrong unseen, axe finds nothing, and nobody has to scroll sideways to read. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {after, suite, test} from 'node:test';
import type {AxeResults, RunOptions} from 'axe-core';
import {pack as packSchema} from '../../src/model/pack.js';
import {drafted, emptyPack, guidance, longText, manyEntries, pastReview} from '../../stories/fixtures/guidance.js';
import {dueOn, nextPack, samplePack} from '../../stories/fixtures/pack.js';
import {look, modes, type Mode} from './modes.js';
import {Stories} from './storybook.js';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules: RunOptions = {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations']};

/** In forced colours the system paints every text and ground, and what axe reads is what the page had asked for. */
const rulesIn = ({forced}: Mode): RunOptions => (forced ? {...rules, rules: {'color-contrast': {enabled: false}}} : rules);

/** What axe finds in the story on the page, one line each: the rule, the place, why. */
const findings = (stories: Stories, mode: Mode): Promise<string[]> =>
  stories.page.evaluate(async (options) => {
    const {axe} = globalThis as unknown as {axe: {run(context: string, options: RunOptions): Promise<AxeResults>}};
    const {violations} = await axe.run('#storybook-root', options);
    return violations.flatMap(({id, nodes}) => nodes.map(({target, failureSummary}) => `${id} at ${target.flat().join(' » ')}: ${failureSummary?.replace(/\s*\n\s*/g, ' ')}`));
  }, rulesIn(mode));

/** By how many pixels the page is wider than its window, and what sticks out. */
const sticksOut = (stories: Stories): Promise<string[]> =>
  stories.page.evaluate(() => {
    const {scrollWidth, clientWidth} = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const inside = (root: ParentNode): Element[] => [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? inside(element.shadowRoot) : [])]);
    const wide = inside(document.body).filter((element) => element.getBoundingClientRect().right > clientWidth + 1 && getComputedStyle(element).position !== 'absolute');
    return [`${scrollWidth - clientWidth} pixels too wide`, ...wide.slice(0, 5).map((element) => `${element.localName}.${element.className}`)];
  });

suite('the fixtures', () => {
  for (const [name, pack] of Object.entries({samplePack, nextPack, 'a pack near its review date': dueOn('2026-12-12'), guidance, emptyPack, pastReview, drafted, longText, manyEntries}))
    test(`${name} is a pack by the model`, () => {
      assert.deepEqual(packSchema.safeParse(pack).error?.issues ?? [], []);
    });
});

suite('every story in light, dark, forced colours, at 200% text and 320 pixels', async () => {
  // before the tests are listed, since the list of stories comes from the build
  const stories = await Stories.start();
  after(() => stories.stop());

  test('there are stories', () => assert.ok(stories.all.length > 40, `${stories.all.length}`));

  for (const {id, title, name, tags} of stories.all)
    test(`${title}: ${name}`, async () => {
      const wrong: string[] = [];
      await look(stories.page, modes[0]!); // the list is a constant
      await stories.open(id);
      await stories.page.evaluate(axeSource);
      for (const mode of modes) {
        await look(stories.page, mode);
        wrong.push(...(await findings(stories, mode)).map((finding) => `${mode.name}: ${finding}`));
        wrong.push(...(await sticksOut(stories)).map((finding) => `${mode.name}: ${finding}`));
      }
      // the one complaint that is the browser's own: a story asks for a pack that is not there
      const problems = tags.includes('asks-for-what-is-not-there') || name === 'Failing' ? stories.problems.filter((problem) => !/404.*no-such-pack\.json/.test(problem)) : stories.problems;
      assert.deepEqual([...problems, ...wrong], []);
    });
});
