/** What has to hold in every host that is a site of pages to read, whatever makes it. README.md says what shape these hosts have. */
import assert from 'node:assert/strict';
import type {Page} from 'playwright-core';
import {seen, until} from '../demo/browser.js';
import {looksTheSame, placeIn, toldAs, type Check} from './check.js';

/** The element that is called so, wherever it stands. */
const inside = (page: Page, name: string, part: string) => placeIn(page).locator(`practice-${name} ${part}`);

/** Each element of the page shows what it is for. */
async function drawn(page: Page): Promise<void> {
  await seen(inside(page, 'term', 'button'));
  await until(() => inside(page, 'checklist', 'legend').count(), 5);
  await seen(placeIn(page).locator('practice-explanation').getByRole('heading', {name: 'When we first hear about a child'}));
  await seen(inside(page, 'search', 'input[type=search]'));
}

/** What has the focus: a button of the page by its words, a word that explains itself by the sentence's own. */
const focused = (page: Page): Promise<string> => placeIn(page).evaluate(() => document.activeElement?.textContent?.trim() ?? '');

async function tabTo(page: Page, name: string): Promise<void> {
  for (let tab = 0; tab < 80 && (await focused(page)) !== name; tab++) await page.keyboard.press('Tab');
  assert.equal(await focused(page), name);
}

export const site: readonly Check[] = [
  {
    name: 'each element renders',
    async run({page}) {
      await drawn(page);
    },
  },
  {
    name: 'what is pressed and filled in has a name',
    async run({page}) {
      await until(() => inside(page, 'term', 'button').ariaSnapshot(), '- button "core group"');
      await seen(placeIn(page).getByRole('search', {name: /^Search /}));
      assert.match(await toldAs(page, 'practice-checklist'), /^group: ./);
    },
  },
  {
    name: 'a word opens and closes by keyboard, and the focus goes on',
    async run({page}) {
      await placeIn(page).locator('.host button').first().focus();
      await tabTo(page, 'core group');
      await page.keyboard.press('Enter');
      await until(() => inside(page, 'term', 'button').getAttribute('aria-expanded'), 'true');
      await page.keyboard.press('Escape');
      await until(() => inside(page, 'term', 'button').getAttribute('aria-expanded'), 'false');
      await tabTo(page, 'Print this page');
    },
  },
  {
    name: 'the search finds',
    async run({page}) {
      await inside(page, 'search', 'input[type=search]').fill('chronology');
      await until(async () => (await inside(page, 'search', 'a, button').filter({hasText: /chronology/i}).count()) > 0, true);
    },
  },
  {
    name: 'draws again on another page of the site, and on the way back',
    async run({page}) {
      await placeIn(page).getByRole('link', {name: 'Visits', exact: true}).click();
      await seen(placeIn(page).getByRole('heading', {name: /^Visits/}));
      await seen(placeIn(page).locator('practice-term', {hasText: 'chronology'}).locator('button'));
      await page.goBack({waitUntil: 'commit'});
      await seen(placeIn(page).getByRole('heading', {name: /^Assessments/}));
      await drawn(page);
    },
  },
  {
    name: 'with scripts off the fallback reads, and its link leads to the guidance',
    async run({page}, {origin}) {
      const context = await page.context().browser()!.newContext({baseURL: origin, javaScriptEnabled: false}); // it has one, or there were no page
      try {
        const still = await context.newPage();
        await still.goto('/');
        await seen(still.getByText('The core group meets within ten working days'));
        await seen(still.getByText('Ask your social worker for the leaflet.'));
        await still.getByRole('link', {name: 'The checklist in words'}).click();
        await seen(still.getByRole('heading', {name: /^The checklist in words/}));
        await seen(still.getByText('Supervision and management oversight'));
      } finally {
        await context.close();
      }
    },
  },
  looksTheSame,
];
