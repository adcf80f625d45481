import {readFileSync} from 'node:fs';
import path from 'node:path';
import {seen} from '../../demo/browser.js';
import {folderOf} from '../bundled.js';
import {placeIn, type Check} from '../check.js';
import {attribute, library, startFiles, strictPolicy, type Host} from '../host.js';

const form = (fields: URLSearchParams, shown: boolean): string => {
  const checklist = `<label for="record">Is the record of this child sound?</label>
<practice-checklist id="record" name="record" pack="wandsworth" checklist="wandsworth-5" today="2026-11-22" value="${attribute(fields.get('record') ?? '')}">The checklist is on the intranet.</practice-checklist>`;
  return `<form id="case" method="post" action="/save">
<p><label>Notes <input name="notes" value="${attribute(fields.get('notes') ?? '')}"></label></p>
${shown ? checklist : ''}
<p><button>Save</button> <button formaction="/check">Draw again</button> <button formaction="/close">Take away</button></p>
</form>`;
};

/** What the server has to say with the library's files, since a page without an origin asks for them from elsewhere. */
const shared = {'access-control-allow-origin': '*'};

const withoutTheHeader: Check = {
  name: 'where the server does not send that header, the fallback reads; with the classic script it is also said that the guidance could not be had',
  async run({page}) {
    await page.goto('/unsent');
    await seen(placeIn(page).getByText('The checklist is on the intranet.'));
    await page.goto('/unsent-classic');
    await seen(placeIn(page).getByText('The checklist is on the intranet.'));
    await seen(placeIn(page).locator('practice-checklist').getByRole('button', {name: 'Try again'}));
  },
};

export async function start(): Promise<Host> {
  const folder = folderOf('sandboxed');
  const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
  const [outer, inner] = [read('index.html'), read('case.html')];
  const framing = (address: string): string => outer.replace('/case', address);
  const filled = (page: string, fields: URLSearchParams, shown: boolean): string => page.replace('<!-- case form -->', () => form(fields, shown));
  const nothing = new URLSearchParams();
  const whole = filled(inner, nothing, true);
  const line = /<script .*<\/script>\n/;
  const html = {'content-type': 'text/html; charset=utf-8'};
  let shown = true;
  const host = await startFiles(
    'A page in a sandboxed frame, so without an origin, under a strict policy: the server writes the form',
    {'/app/': folder, '/guidance/': library, '/unsent/': library},
    {
      page: outer,
      without: framing('/without'),
      written: {
        '/case': whole,
        '/without': filled(inner.replace(line, ''), nothing, false),
        '/unsent': framing('/unsent-case'),
        '/unsent-case': whole.replace('/guidance/', '/unsent/'),
        '/unsent-classic': framing('/unsent-classic-case'),
        '/unsent-classic-case': whole.replace(line, '<script src="/unsent/practice-guidance.classic.js"></script>'),
      },
      headers: (address) => {
        if (address.startsWith('/guidance/')) return shared;
        return path.extname(address) ? undefined : {...html, 'content-security-policy': strictPolicy.replace("default-src 'none'", "default-src 'none'; frame-src 'self'")};
      },
      answer: (address, fields) => {
        if (address === '/close') shown = false;
        return filled(inner, fields, shown);
      },
    },
  );
  return {...host, framed: true, also: [withoutTheHeader]};
}
