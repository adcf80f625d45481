import {readFileSync} from 'node:fs';
import path from 'node:path';
import {filters} from '../cms-page/filter.js';
import {folderOf, installed, pagesOf} from '../bundled.js';
import {attribute, library, startFiles, type Host} from '../host.js';

export async function start(): Promise<Host> {
  const {keeping} = await filters();
  const {page, without} = pagesOf('cms-form');
  // filtered as it was written; what the form's own fields hold comes in afterwards
  const content = keeping(readFileSync(path.join(folderOf('cms-form'), 'form.html'), 'utf8'));
  const filled = (theme: string, fields: URLSearchParams, shown: boolean): string =>
    theme.replace('<!-- content -->', () => (shown ? content : '')).replace(/{(\w+)}/g, (_, name: string) => attribute(fields.get(name) ?? ''));
  let shown = true;
  return startFiles(
    `A CMS form, filtered by sanitize-html ${installed('cms-page', 'sanitize-html')}: the checklist is a div`,
    {'/guidance/': library},
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
