import path from 'node:path';
import {install} from '../../../scripts/install.mjs';
import {folderOf, installed, pagesOf} from '../bundled.js';
import {attribute, library, startFiles, type Host} from '../host.js';

/** The form as the server writes it, to be swapped in. */
const form = (fields: URLSearchParams, shown: boolean): string => {
  const checklist = `<label for="record">Is the record of this child sound?</label>
<practice-checklist id="record" name="record" pack="wandsworth" checklist="wandsworth-5" today="2026-11-22" value="${attribute(fields.get('record') ?? '')}">The checklist is on the intranet.</practice-checklist>`;
  const button = (name: string, address: string): string => `<button type="button" hx-post="${address}" hx-include="#case" hx-target="#case" hx-swap="outerHTML">${name}</button>`;
  return `<form id="case" hx-post="/save" hx-target="#case" hx-swap="outerHTML">
<p><label>Notes <input name="notes" value="${attribute(fields.get('notes') ?? '')}"></label></p>
${shown ? checklist : ''}
<p><button>Save</button> ${button('Draw again', '/again')} ${button('Take away', '/away')}</p>
</form>`;
};

export async function start(): Promise<Host> {
  const folder = folderOf('htmx');
  await install(folder);
  let shown = true;
  const {page, without} = pagesOf('htmx');
  const filled = (text: string, withChecklist: boolean): string => text.replace('<!-- case form -->', () => form(new URLSearchParams(), withChecklist));
  return startFiles(
    `htmx ${installed('htmx', 'htmx.org')}: the server’s form is swapped in`,
    {'/guidance/': library, '/htmx/': path.join(folder, 'node_modules/htmx.org/dist')},
    {
      page: filled(page, true),
      without: filled(without, false),
      answer: (address, fields) => {
        if (address === '/away') shown = false;
        return form(fields, shown);
      },
    },
  );
}
