/** The checklist's tag as a server writes it into a page: this file is all that a host's template needs. */
import type {DemoCase} from '../case.js';
import type {Guidance} from '../guidance.js';
import {html, type Markup} from '../html.js';

/** The name of the form field that carries the record. */
export const recordField = 'recordCheck';

export interface TagOptions {
  /** Fewer words beside a form, or one line in a table. Left out: the whole checklist. */
  variant?: 'compact' | 'summary';
  /** The id of the form it belongs to, where it does not stand inside it. */
  form?: string;
  /** The element's own id, for its label. Left out in a table, where it is named by `label`. */
  id?: string;
  label?: string;
  readonly?: boolean;
}

const signedIn = 'A. Worker (demo)';

/** The opening tag alone. `record` is the default: what the server has saved, or what was typed when it could not be saved. */
export function openingTag({pack, checklist, dates}: DemoCase, record: string, {variant, form, id, label, readonly}: TagOptions): Markup {
  const posts = !readonly;
  return html`<practice-checklist${id && html` id="${id}"`}${posts && html` name="${recordField}"`} pack="${pack}" checklist="${checklist}"${
    variant && html` variant="${variant}"`}${form && html` form="${form}"`}${readonly && html` readonly`}${label && html` aria-label="${label}"`}${
    posts && html` by="${signedIn}"`}${Object.keys(dates).length > 0 && html` dates="${JSON.stringify(dates)}"`} value="${record}">`;
}

/** The whole tag. Its children are what a reader has while scripts have not run, or never do. */
export const checklistTag = (shown: DemoCase, record: string, {checklist}: Guidance, options: TagOptions): Markup => html`${openingTag(shown, record, options)}${
  options.variant === 'summary'
    ? html`<a href="/cases/${shown.reference}">See the case</a>`
    : html`
<p>${options.readonly ? 'These are the items of the checklist.' : 'These are the items to check. They can be answered where scripts run; saved answers are kept.'}</p>
<ul>${checklist.items.map((item) => html`
<li><strong>${item.label}</strong>${item.statement && html`: ${item.statement}`}</li>`)}
</ul>
<p><a href="/guidance-text#${checklist.id}">Read the guidance for each item</a></p>
`}</practice-checklist>`;
