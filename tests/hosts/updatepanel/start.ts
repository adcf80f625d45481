import {folderOf, pagesOf} from '../bundled.js';
import {attribute, library, startFiles, type Host} from '../host.js';

/** The panel as the server writes it. */
const panel = (fields: URLSearchParams, shown: boolean): string => {
  const checklist = `<label for="record">Is the record of this child sound?</label>
<practice-checklist id="record" name="record" carrier="input" pack="wandsworth" checklist="wandsworth-5" today="2026-11-22" value="${attribute(fields.get('record') ?? '')}">The checklist is on the intranet.</practice-checklist>`;
  return `<p><label>Notes <input name="notes" value="${attribute(fields.get('notes') ?? '')}"></label></p>
${shown ? checklist : ''}
<p><button>Save</button> <button formaction="/check">Draw again</button> <button formaction="/close">Take away</button></p>`;
};

export async function start(): Promise<Host> {
  const {page, without} = pagesOf('updatepanel');
  const filled = (text: string, withChecklist: boolean): string => text.replace('<!-- case form -->', () => panel(new URLSearchParams(), withChecklist));
  let shown = true;
  return startFiles(
    'A partial postback in the manner of an UpdatePanel (not ASP.NET itself): native fields read by hand, a panel put in as text',
    {'/app/': folderOf('updatepanel'), '/guidance/': library},
    {
      page: filled(page, true),
      without: filled(without, false),
      answer: (address, fields) => {
        if (address === '/close') shown = false;
        return panel(fields, shown);
      },
    },
  );
}
