import path from 'node:path';
import {install} from '../../../scripts/install.mjs';
import {until} from '../../demo/browser.js';
import {folderOf, installed, pagesOf} from '../bundled.js';
import type {Check} from '../check.js';
import {attribute, library, startFiles, type Answer, type Host} from '../host.js';

const form = (fields: URLSearchParams, shown: boolean): string => {
  const checklist = `<label for="record">Is the record of this child sound?</label>
<practice-checklist id="record" name="record" pack="wandsworth" checklist="wandsworth-5" today="2026-11-22" value="${attribute(fields.get('record') ?? '')}">The checklist is on the intranet.</practice-checklist>`;
  return `<form id="case" method="post" action="/save">
<p><label>Notes <input name="notes" value="${attribute(fields.get('notes') ?? '')}"></label></p>
${shown ? checklist : ''}
<p><button>Save</button> <button formaction="/check">Draw again</button> <button formaction="/close">Take away</button></p>
</form>`;
};

/** What a server of Turbo's sends to have one part of the page drawn. */
const stream = (body: string, method: string): Answer => ({status: 200, headers: {'content-type': 'text/vnd.turbo-stream.html; charset=utf-8'}, body: `<turbo-stream action="replace" target="case"${method}><template>${body}</template></turbo-stream>`});
const redirect: Answer = {status: 303, headers: {location: '/'}, body: ''};

const turboBack: Check = {
  name: 'Back through the pages that Turbo keeps finds every answer',
  async run({page}) {
    await page.goto('/seen');
    await page.locator('practice-checklist [data-item=chronology] input[value=up-to-date]').check();
    await page.getByRole('link', {name: 'All visits'}).click();
    await until(() => page.getByRole('heading', {name: 'All visits'}).count(), 1);
    await page.goBack({waitUntil: 'commit'});
    await until(async () => /\d of 5 answered/.exec(await page.locator('practice-checklist .status').innerText())?.[0], '1 of 5 answered');
  },
};

export async function start(): Promise<Host> {
  const folder = folderOf('turbo');
  await install(folder);
  const {page, without} = pagesOf('turbo');
  let shown = true;
  let drawn = 0;
  const filled = (text: string, fields: URLSearchParams, withChecklist: boolean): string => text.replace('<!-- case form -->', () => form(fields, withChecklist));
  const nothing = new URLSearchParams();
  const host = await startFiles(
    `Turbo ${installed('turbo', '@hotwired/turbo')}: form answers, streams, and a page refresh by morphing`,
    {'/app/': folder, '/guidance/': library, '/turbo/': path.join(folder, 'node_modules/@hotwired/turbo/dist')},
    {
      page: (saved) => filled(page, new URLSearchParams(Object.entries(saved).map(([name, [value = '']]) => [name, value])), shown),
      without: filled(without, nothing, false),
      written: {'/visits': page.replace('<h1>Example Child A</h1>', '<h1>All visits</h1>'), '/seen': filled(page, nothing, true)},
      headers: (address) => (path.extname(address) ? undefined : {'content-type': 'text/html; charset=utf-8'}),
      answer: (address, fields) => {
        if (address === '/close') shown = false;
        if (address !== '/check') return redirect;
        // in each of the ways there are, by turns
        const body = form(fields, shown);
        return [{status: 422, headers: {}, body: filled(page, fields, shown)}, stream(body, ''), stream(body, ' method="morph"')][drawn++ % 3]!; // of three
      },
    },
  );
  // the browser notes each answer that is not a success, also one that is drawn
  return {...host, says: /status of 422/, also: [turboBack]};
}
