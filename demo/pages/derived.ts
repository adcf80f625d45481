/** What a server can work out from a stored record by itself: how far it is, and the same record as plain text. */
import {openWords, progressWords, statusSentence} from '../../components/checklist/words.js';
import {inWords, localToday} from '../../src/calendar/plain-date.js';
import type {Checklist} from '../../src/model/checklist.js';
import {readingAsText} from '../../src/records/plain-text.js';
import {progress, type Standing} from '../../src/records/progress.js';
import {readRecord, type Reading} from '../../src/records/record.js';
import type {DemoCase} from '../case.js';
import type {Guidance} from '../guidance.js';
import {html, type Markup} from '../html.js';

/** What one item came to, in words. */
export function standingWords(standing: Standing): string {
  if (standing.kind === 'open') return `Open. ${openWords[standing.why]}`;
  if (standing.kind === 'needs-updating') return 'Needs updating';
  if (standing.kind === 'too-old') return `Too old since ${inWords(standing.due, 'en-GB')}`;
  return standing.due ? `Good until ${inWords(standing.due, 'en-GB')}` : 'Good';
}

/** The stored record, read again on the server by the same functions that the element uses. */
export function derived(shown: DemoCase, {pack, checklist}: Guidance): Markup {
  const reading = readRecord(shown.record, {checklist: checklist.id, pack: pack.id});
  return html`${reading.kind === 'unreadable' ? unreadable : standings(checklist, reading)}
<h3>As plain text, for a case note</h3>
<pre tabindex="0" role="region" aria-label="The record as plain text">${readingAsText(reading, {title: checklist.title})}</pre>`;
}

const unreadable = html`<p><strong>This record cannot be read.</strong> It is kept exactly as it came, and goes back into the page in the same way.</p>`;

function standings(checklist: Checklist, reading: Reading): Markup {
  const now = progress(checklist, reading.kind === 'record' ? reading.record : null, localToday());
  return html`<p><strong>${progressWords[now.state]}.</strong> ${statusSentence(checklist, now)}</p>
<table>
<thead><tr><th scope="col">Item</th><th scope="col">Where it stands</th></tr></thead>
<tbody>${checklist.items.map((item) => html`
<tr><th scope="row">${item.label}</th><td>${standingWords(now.standings[item.id]!)}</td></tr>`)}
</tbody>
</table>`;
}
