import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {seen} from '../../demo/browser.js';
import {folderOf, installed, pagesOf} from '../bundled.js';
import type {Check} from '../check.js';
import {library, startFiles, strictPolicy, type Host} from '../host.js';
import {filters} from './filter.js';

/** Where a filter takes the data attributes too, a page of the site reads as if there were no elements. */
const readsWithoutData: Check = {
  name: 'where the filter takes out the data attributes too, the page reads as its fallback',
  async run({page}) {
    await page.goto('/filtered');
    await seen(page.getByText('The core group meets within ten working days'));
    await seen(page.getByText('Five things that each case record has.'));
    assert.equal(await page.locator('[data-practice]').count(), 0);
    await page.getByRole('link', {name: 'The checklist in words'}).click();
    await seen(page.getByText('Supervision and management oversight'));
  },
};

export async function start(): Promise<Host> {
  const {keeping, taking} = await filters();
  const folder = folderOf('cms-page');
  const {page, without} = pagesOf('cms-page');
  const filled = (theme: string, file: string, filter: (html: string) => string): string => theme.replace('<!-- content -->', () => filter(readFileSync(path.join(folder, file), 'utf8')));
  const html = {'content-type': 'text/html; charset=utf-8', 'content-security-policy': strictPolicy};
  const host = await startFiles(
    `A CMS page, filtered by sanitize-html ${installed('cms-page', 'sanitize-html')} which keeps data attributes, under a strict policy`,
    {'/theme/': folder, '/guidance/': library},
    {
      page: filled(page, 'assessments.html', keeping),
      without: filled(without, 'assessments.html', taking),
      written: {'/visits': filled(page, 'visits.html', keeping), '/checklist': filled(page, 'checklist.html', keeping), '/filtered': filled(page, 'assessments.html', taking)},
      headers: (address) => (path.extname(address) ? undefined : html),
    },
  );
  return {...host, also: [readsWithoutData]};
}
