/** A team's table of cases, with the state of each record in one line. */
import type {DemoCase} from '../case.js';
import type {Guidance, Wanted} from '../guidance.js';
import {html, type Markup} from '../html.js';
import {checklistTag} from './checklist.js';
import {layout} from './layout.js';

export const summaryPage = (cases: readonly DemoCase[], guidanceOf: (wanted: Wanted) => Guidance): Markup =>
  layout({
    title: 'Table of cases',
    address: '/summary',
    body: html`<h1>Table of cases</h1>
<div class="scroll" tabindex="0" role="region" aria-labelledby="summary-caption">
<table class="summary">
<caption id="summary-caption">Where each case record stands today</caption>
<thead><tr><th scope="col">Case</th><th scope="col">Record check</th></tr></thead>
<tbody>${cases.map((one) => row(one, guidanceOf(one)))}
</tbody>
</table>
</div>`,
  });

const row = (one: DemoCase, guidance: Guidance): Markup => html`
<tr>
<th scope="row"><a href="/cases/${one.reference}">${one.child}</a> <span class="reference">${one.reference}</span></th>
<td>${checklistTag(one, one.record, guidance, {variant: 'summary', readonly: true, label: `Record check of ${one.child}`})}</td>
</tr>`;
