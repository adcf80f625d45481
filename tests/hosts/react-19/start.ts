import assert from 'node:assert/strict';
import {until} from '../../demo/browser.js';
import {startBundled} from '../bundled.js';
import type {Check} from '../check.js';
import type {Host} from '../host.js';
import {reactPackage} from '../react-package.js';

const record = {format: 'practice-guidance/record@1', checklist: 'wandsworth-5', pack: 'wandsworth', items: {chronology: {packVersion: '0.9.0', hash: '0000000000000000', wording: 'Chronology', state: 'up-to-date'}}};
const opening = encodeURIComponent(JSON.stringify(record));

const opens: Check = {
  name: 'a record that the page opens with is kept: the tag where our line stands first, the component also where React is quicker',
  async run({page}) {
    const posted = async (): Promise<unknown> => JSON.parse(await page.evaluate(() => String(new FormData(document.querySelector('form')!).get('record')))) as unknown; // there is one
    const checklist = page.locator('practice-checklist [data-item=chronology]');
    // slow as it may be, a module that stands first runs first
    await page.route('**/practice-guidance.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await page.goto(`/?tag#record=${opening}`);
    await checklist.waitFor();
    assert.deepEqual(await posted(), record);

    await page.goto(`/?without#early&record=${opening}`);
    await page.locator('practice-checklist').waitFor({state: 'attached'});
    assert.equal(await page.evaluate(() => customElements.get('practice-checklist') === undefined), true, 'drawn before the tag was defined');
    await page.addScriptTag({type: 'module', url: '/guidance/practice-guidance.js'});
    await checklist.waitFor();
    assert.deepEqual(await posted(), record);
    await page.locator('[data-item=genogram] input[value=up-to-date]').check();
    await until(async () => Object.keys(((await posted()) as typeof record).items).sort().join(), 'chronology,genogram');
    await page.unroute('**/practice-guidance.js');
  },
};

export async function start(): Promise<Host> {
  const host = await startBundled('react-19', 'react', (version) => `React ${version}: the record is state, the form is drawn under another key`, {entry: 'app.jsx', plugins: [reactPackage('react-19')]});
  return {...host, also: [opens]};
}
