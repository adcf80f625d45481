/** For a developer: the post as it arrived, what was stored, and the tag that the server wrote. */
import type {DemoCase} from '../case.js';
import type {Guidance} from '../guidance.js';
import {html, type Markup} from '../html.js';
import {openingTag, recordField, type TagOptions} from './checklist.js';
import {derived} from './derived.js';

export const received = (shown: DemoCase, guidance: Guidance, tag: TagOptions): Markup => html`<div class="developer">
<section aria-labelledby="received">
<h2 id="received" tabindex="-1">What the server received</h2>
${shown.lastPost ? post(shown.lastPost) : html`<p>Nothing was posted yet. Save the form to see the post here.</p>`}
</section>
<section aria-labelledby="stored">
<h2 id="stored">What the server stored</h2>
${stored(shown.record)}
</section>
<section aria-labelledby="derived">
<h2 id="derived">What the server works out from it</h2>
${derived(shown, guidance)}
</section>
<section aria-labelledby="written">
<h2 id="written">What the server wrote into this page</h2>
<pre tabindex="0" role="region" aria-label="The tag as it was written"><code>${openingTag(shown, shown.record, tag).text}</code></pre>
</section>
</div>`;

const post = ({at, body}: {at: string; body: string}): Markup => html`<p>${moment(at)}, as it arrived:</p>
<pre tabindex="0" role="region" aria-label="The body of the post"><code>${body}</code></pre>
<table>
<thead><tr><th scope="col">Field</th><th scope="col">Value</th></tr></thead>
<tbody>${[...new URLSearchParams(body)].map(([name, value]) => html`
<tr><th scope="row">${name}</th><td>${value === '' ? html`<em>empty</em>` : html`<code>${value}</code>`}</td></tr>`)}
</tbody>
</table>
${!postedRecord(body) && html`<p>There was no <code>${recordField}</code> in it, so the answers that were saved before are kept.</p>`}`;

/** Whether the form came with the checklist in it. An empty value is a checklist without answers; no value is no checklist. */
export const postedRecord = (body: string): boolean => new URLSearchParams(body).has(recordField);

const stored = (record: string): Markup => {
  if (!record) return html`<p>No record: nothing was answered yet.</p>`;
  const json = asJson(record);
  return html`${json === null && html`<p>This is not JSON. It is stored as it came.</p>`}
<pre tabindex="0" role="region" aria-label="The stored record"><code>${json ?? record}</code></pre>`;
};

function asJson(text: string): string | null {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return null;
  }
}

/** A moment in the words of the server's own time zone. */
export const moment = (at: string): string => new Intl.DateTimeFormat('en-GB', {dateStyle: 'long', timeStyle: 'short'}).format(new Date(at));
