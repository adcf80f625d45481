import path from 'node:path';
import {install} from '../../../scripts/install.mjs';
import {folderOf, installed, pagesOf} from '../bundled.js';
import {attribute, library, startFiles, type Host} from '../host.js';

const form = (fields: URLSearchParams, shown: boolean): string => {
  const checklist = `<div class="mb-3"><label class="form-label" for="record">Is the record of this child sound?</label>
<practice-checklist id="record" name="record" pack="wandsworth" checklist="wandsworth-5" today="2026-11-22" value="${attribute(fields.get('record') ?? '')}">The checklist is on the intranet.</practice-checklist></div>`;
  return `<form id="case" method="post" action="/save">
<div class="mb-3"><label class="form-label" for="notes">Notes</label><input class="form-control" id="notes" name="notes" value="${attribute(fields.get('notes') ?? '')}"></div>
${shown ? checklist : ''}
<button class="btn btn-primary">Save</button> <button class="btn btn-secondary" formaction="/check">Draw again</button> <button class="btn btn-danger" formaction="/close">Take away</button>
</form>`;
};

export async function start(): Promise<Host> {
  const folder = folderOf('bootstrap');
  await install(folder);
  const {page, without} = pagesOf('bootstrap');
  const filled = (text: string, fields: URLSearchParams, shown: boolean): string => text.replace('<!-- case form -->', () => form(fields, shown));
  let shown = true;
  return startFiles(
    `Bootstrap ${installed('bootstrap', 'bootstrap')}, dark: the server writes the form`,
    {'/bootstrap/': path.join(folder, 'node_modules/bootstrap/dist'), '/guidance/': library},
    {
      page: filled(page, new URLSearchParams(), true),
      without: filled(without, new URLSearchParams(), false),
      answer: (address, fields) => {
        if (address === '/close') shown = false;
        return filled(page, fields, shown);
      },
    },
  );
}
