/** The case screen: an ordinary form that posts, with the checklist as one of its fields and the guidance for its stage beside it. */
import {inWords} from '../../src/calendar/plain-date.js';
import type {Pack} from '../../src/model/pack.js';
import {legalStatuses, stages, type DemoCase, type HostFields} from '../case.js';
import type {Guidance} from '../guidance.js';
import {html, type Markup} from '../html.js';
import type {FieldErrors} from '../validation.js';
import {checklistTag, type TagOptions} from './checklist.js';
import {textArea, textField, selectField} from './fields.js';
import {guidancePanel, panelScript} from './guidance-panel.js';
import {caseList, layout} from './layout.js';
import {moment, postedRecord, received} from './received.js';

/** What is in the form: what was saved, or what was typed and could not be saved. */
export interface Typed {
  fields: HostFields;
  record: string;
  errors: FieldErrors;
}

export interface CaseScreen {
  shown: DemoCase;
  guidance: Guidance;
  /** The pack whose guidance stands beside the form. */
  panelPack: Pack;
  typed: Typed;
}

const labels = {caseReference: 'Case reference', worker: 'Allocated worker', visitDate: 'Visit date', legalStatus: 'Legal status', stage: 'Stage of the work', notes: 'Notes of the visit'};
const label = html`<label class="group-label" for="record-check">Case record check</label>`;

export const savedRecord = ({fields, record}: DemoCase): Typed => ({fields, record, errors: {}});

/** The whole case, with the list of cases beside it. A closed case is to be read: it has no form. */
export function casePage({shown, guidance, panelPack, typed}: CaseScreen, cases: readonly DemoCase[]): Markup {
  const address = `/cases/${shown.reference}`;
  const tag: TagOptions = {id: 'record-check', readonly: shown.closed};
  const check = html`<div class="field check">
${label}
${checklistTag(shown, typed.record, guidance, tag)}
</div>`;
  const main = shown.closed
    ? html`${facts(shown)}${check}`
    : html`${errorSummary(typed.errors)}
<form method="post" action="${address}" id="case-form">${hostFieldset(shown, typed)}
${check}
${buttons}
</form>`;
  const body = html`${heading(shown, true)}
<div class="beside">
<div>${main}</div>
${guidancePanel(panelPack, typed.fields.stage, panelPack.id !== guidance.pack.id)}
</div>
${received(shown, guidance, tag)}`;
  return layout({title: titleOf(shown, typed), address, body, aside: caseList(cases, address), scripts: [panelScript]});
}

/** The same form with the checklist in a narrow panel outside it, tied to it by the form's id. */
export function compactPage({shown, guidance, typed}: CaseScreen): Markup {
  const address = `/compact/${shown.reference}`;
  const tag: TagOptions = {id: 'record-check', variant: 'compact', form: 'case-form', readonly: shown.closed};
  const body = html`${heading(shown, false)}${errorSummary(typed.errors)}
${shown.closed ? facts(shown) : html`<form method="post" action="${address}" id="case-form">${hostFieldset(shown, typed)}
${buttons}
</form>`}
<p><a href="/cases/${shown.reference}">See this case as a whole, with what the server received</a></p>`;
  const aside = html`<aside class="panel" aria-label="Guidance">
${label}
${checklistTag(shown, typed.record, guidance, tag)}
</aside>`;
  return layout({title: titleOf(shown, typed), address, body, aside});
}

const titleOf = (shown: DemoCase, {errors}: Typed): string => `${Object.keys(errors).length ? 'Error: ' : ''}${shown.child}, ${shown.reference}`;

const heading = (shown: DemoCase, otherCases: boolean): Markup => html`<p class="reference">${shown.reference}${shown.closed && html` <strong class="badge">Closed case</strong>`}${
  otherCases && html` <a class="to-panel" href="#guidance-panel">Guidance for this stage</a> <a class="to-cases" href="#cases-heading">Other cases</a>`}</p>
<h1>${shown.child}</h1>
${shown.lastPost && saved(shown.reference, shown.lastPost)}`;

/** Said on every visit, since it is true on every visit: a reload cannot make it a lie. */
const saved = (reference: string, {at, body}: {at: string; body: string}): Markup => html`<div class="saved" role="status">
<p>Last saved ${moment(at)}. <a href="/cases/${reference}#received">See what the server received</a></p>
${!postedRecord(body) && html`<p>The form arrived without the checklist, which happens where scripts do not run. The answers saved before were kept.</p>`}
</div>`;

const errorSummary = (errors: FieldErrors): Markup | false =>
  Object.keys(errors).length > 0 && html`<div class="error-summary" role="alert" tabindex="-1">
<h2>There is a problem</h2>
<p>Nothing was saved. Everything you entered is still in the form.</p>
<ul>${Object.entries(errors).map(([field, message]) => html`
<li><a href="#${field}">${message}</a></li>`)}
</ul>
</div>`;

const hostFieldset = ({reference}: DemoCase, {fields, errors}: Typed): Markup => html`
<div class="pair">${textField({id: 'caseReference', name: 'caseReference', label: labels.caseReference, value: reference}, 'text', true)}${
  textField({id: 'worker', name: 'worker', label: labels.worker, value: fields.worker, ...error(errors, 'worker')})}${
  textField({id: 'visitDate', name: 'visitDate', label: labels.visitDate, value: fields.visitDate, ...error(errors, 'visitDate')}, 'date')}${
  selectField({id: 'legalStatus', name: 'legalStatus', label: labels.legalStatus, value: fields.legalStatus, ...error(errors, 'legalStatus')}, legalStatuses)}${
  selectField({id: 'stage', name: 'stage', label: labels.stage, value: fields.stage, ...error(errors, 'stage')}, stages)}
</div>${
  textArea({id: 'notes', name: 'notes', label: labels.notes, value: fields.notes, hint: 'What you saw, what the child said, and what was agreed.', ...error(errors, 'notes')}, 5)}`;

const error = (errors: FieldErrors, field: keyof HostFields): {error?: string} => (errors[field] ? {error: errors[field]} : {});

const buttons = html`<p class="buttons"><button>Save</button> <button type="reset" class="quiet">Reset</button></p>`;

const facts = ({reference, fields}: DemoCase): Markup => html`<dl class="facts">
<dt>${labels.caseReference}</dt><dd>${reference}</dd>
<dt>${labels.worker}</dt><dd>${fields.worker}</dd>
<dt>${labels.visitDate}</dt><dd>${inWords(fields.visitDate, 'en-GB')}</dd>
<dt>${labels.legalStatus}</dt><dd>${fields.legalStatus}</dd>
<dt>${labels.stage}</dt><dd>${stages.find(({value}) => value === fields.stage)?.label}</dd>
<dt>${labels.notes}</dt><dd class="as-typed">${fields.notes}</dd>
</dl>`;
