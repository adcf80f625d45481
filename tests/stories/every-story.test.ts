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
import {Stories, type StoryEntry} from './storybook.js';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const every: RunOptions = {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations']};
/** What can change where only colours and sizes do: names, roles and order stay as they are, and are looked at in the first mode and at 320 pixels. */
const sizes = ['target-size', 'scrollable-region-focusable'];
const looks: RunOptions = {...every, runOnly: ['color-contrast', 'link-in-text-block', ...sizes]};
/** In forced colours the system paints every text and ground, and what axe reads is what the page had asked for. */
const looksForced: RunOptions = {...every, runOnly: sizes};

const rulesIn = ({forced, colours, text}: Mode): RunOptions => (forced ? looksForced : colours === 'dark' || text ? looks : every);

/** Draws what is off screen too: until it is near, axe finds neither its size nor the ground it stands on. */
const drawAll = (stories: Stories): Promise<void> =>
  stories.page.evaluate(() => {
    const page = globalThis as {drawn?: CSSStyleSheet};
    if (!page.drawn) {
      page.drawn = new CSSStyleSheet();
      page.drawn.replaceSync('* { content-visibility: visible !important; }');
      document.adoptedStyleSheets.push(page.drawn);
    }
    const sheet = page.drawn;
    for (const root of [...document.querySelectorAll('*')].flatMap(({shadowRoot}) => shadowRoot ?? [])) root.adoptedStyleSheets.push(sheet);
    for (const nested of [...document.querySelectorAll('*')].flatMap(({shadowRoot}) => [...(shadowRoot?.querySelectorAll('*') ?? [])])) nested.shadowRoot?.adoptedStyleSheets.push(sheet);
  });

/**
 * Takes from the page what Storybook keeps there for pages of docs, all of it hidden: axe goes through every element of a page for the few of a story, and
 * these are most of them. Where an error is shown stays.
 */
const clear = (stories: Stories): Promise<void> =>
  stories.page.evaluate(() => {
    for (const one of document.querySelectorAll('body > .sb-preparing-docs, body > .sb-preparing-story, body > .sb-nopreview, body > #storybook-a11y-vision-filters')) one.remove();
  });

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

/** What is wrong with a story, in all modes together. Only what is so on a page of its own counts. */
async function wrongWith(stories: Stories, story: StoryEntry): Promise<string[]> {
  const wrong = await found(stories, story, 'turnTo');
  return wrong.length ? found(stories, story, 'open') : [];
}

async function found(stories: Stories, {id, name, tags}: StoryEntry, way: 'turnTo' | 'open'): Promise<string[]> {
  const wrong: string[] = [];
  await look(stories.page, modes[0]!); // the list is a constant
  await stories[way](id);
  if (!(await stories.page.evaluate(() => 'axe' in globalThis))) await stories.page.evaluate(axeSource);
  await clear(stories);
  await drawAll(stories);
  for (const mode of modes) {
    await look(stories.page, mode);
    wrong.push(...(await findings(stories, mode)).map((finding) => `${mode.name}: ${finding}`));
    wrong.push(...(await sticksOut(stories)).map((finding) => `${mode.name}: ${finding}`));
  }
  // the one complaint that is the browser's own: a story asks for a pack that is not there
  const problems = tags.includes('asks-for-what-is-not-there') || name === 'Failing' ? stories.problems.filter((problem) => !/404.*no-such-pack\.json/.test(problem)) : stories.problems;
  return [...problems, ...wrong];
}

// two at a time, each in a browser of its own, since there are hundreds
suite('every story in light, dark, forced colours, at 200% text and 320 pixels', {concurrency: 2}, async () => {
  // before the tests are listed, since the list of stories comes from the build
  const pages = [await Stories.start(), await Stories.start()];
  const {all} = pages[0]!; // as listed above
  after(() => Promise.all(pages.map((stories) => stories.stop())));

  test('there are stories', () => assert.ok(all.length > 300, `${all.length}`));

  for (const story of all)
    test(`${story.title}: ${story.name}`, async () => {
      const stories = pages.pop()!; // there are as many as there are tests at a time
      try {
        assert.deepEqual(await wrongWith(stories, story), []);
      } finally {
        pages.push(stories);
      }
    });
});
