/** The goals of the bench that hold on any machine, however busy: no processor time is compared here. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {checklistWeight} from '../../scripts/build/sizes.mjs';
import {openChromium, type Chromium} from './browser.js';
import {checklistNodes, glossaryTask} from './goals.js';
import {latePack} from './measure/late-pack.js';
import {leak} from './measure/leak.js';
import {mounted} from './measure/mounted.js';
import {longestTask, searching, shownAs, shownElements} from './measure/reading.js';
import {fetched} from './measure/size.js';
import {sameShare, wordsShown} from './measure/words.js';
import {openSite, type Site} from './site.js';

describe('What a checklist costs a page', () => {
  let site: Site;
  let chromium: Chromium;
  before(async () => {
    site = await openSite();
    chromium = await openChromium();
  });
  after(async () => {
    await chromium?.close();
    await site?.close();
  });

  it('is measured against yardsticks that show the same words', async () => {
    const ours = await wordsShown(chromium, site, 'ours');
    for (const yardstick of ['lit', 'native'] as const) {
      const share = sameShare(ours, await wordsShown(chromium, site, yardstick));
      assert.ok(share >= 0.98, `${yardstick} shares ${(share * 100).toFixed(1)}% of the words: bring tests/bench/baselines/ in line with what the checklist says now`);
    }
  });

  it('fetches no more than its ceiling, whatever is answered or opened', async () => {
    const {files, gzip} = await fetched(chromium, site, 'ours');
    assert.ok(gzip <= checklistWeight.ceiling, `${gzip} bytes by gzip -9 in ${files.join(', ')}`);
  });

  it('has no more nodes than its ceiling', async () => {
    const {nodes} = await mounted(chromium, site, 'ours', 20);
    assert.ok(nodes <= checklistNodes.ceiling, `${nodes} nodes each`);
  });

  it('leaves no node and no listener behind', async () => {
    const {nodes, listeners, detached} = await leak(chromium, site, 'ours', 10, 5);
    assert.deepEqual({nodes, listeners, detached}, {nodes: 0, listeners: 0, detached: 0});
  });

  it('never holds the page up while many mount', () => free(async () => (await mounted(chromium, site, 'ours', 200)).later));

  it('never holds the page up while 10,000 entries are read in for a search, nor while they are searched', () =>
    free(async () => {
      const {p95, slice} = await searching(chromium, site, 10_000, 60);
      return Math.max(p95, slice);
    }));

  for (const shown of shownElements)
    it(`never holds the page up while ${shownAs(shown)} comes up`, () => free(() => longestTask(chromium, site, shown), shown[0] === 'practice-glossary' ? glossaryTask.ceiling : limit));

  it('never holds the page up when the pack arrives late', () => free(async () => (await latePack(chromium, site, 200)).longest));
});

/**
 * Milliseconds that a task may take here. A task is long from 50, which `npm run bench` holds to; a crowded machine slows even
 * processor time, and what this test has to notice, rendering in one go, takes a multiple.
 */
const limit = 100;

/** Asserts that the longest task stays within what is allowed, of five tries the best. */
async function free(longest: () => Promise<number>, allowed = limit): Promise<void> {
  const tries: number[] = [];
  while (tries.length < 5) {
    tries.push(await longest());
    if (tries.at(-1)! <= allowed) return;
  }
  assert.fail(`tasks of ${tries.map((time) => `${time.toFixed(0)} ms`).join(', ')}`);
}
