import type {TemplateResult} from 'lit';
import {html, nothing} from 'lit';
import {addPeriod, inWords} from '../../src/calendar/plain-date.js';
import type {Answer} from '../../src/model/record.js';
import {prose} from '../base/prose.js';
import {draftMark, provenanceLine} from '../base/provenance.js';
import type {ItemView} from './view.js';
import {openWords, periodWords} from './words.js';

/** One item: what is asked, the choices, what the choice asks for, and the help behind its disclosure. */
export function itemTemplate(view: ItemView): TemplateResult {
  const {kind, item, answer, standing, disabled, unusual} = view;
  const {id, label, statement} = item;
  const reworded = standing.why === 'reworded';
  const state = reworded && !view.readonly ? '' : answer?.state;
  const told = message(view);
  const described = [(statement || reworded) && `about-${id}`, item.wording === 'drafted' && `mark-${id}`, told && `told-${id}`].filter(Boolean).join(' ') || nothing;
  const asks = html`${statement && !(reworded && unusual) ? html`<p class="statement" id=${`about-${id}`} .textContent=${statement}></p>` : nothing}${draftMark(item)}${reworded && unusual ? unusual.changed(view) : nothing}`;
  const more = answer && !reworded ? detail(view, answer) : nothing;
  // paper shows the answer alone, or all three to be filled in by hand
  const spare = (value: string): unknown => view.printing && state && state !== value;
  const inner = view.readonly && unusual
    ? unusual.answered(view, asks)
    : kind === 'tick'
      ? html`<fieldset role="presentation" ?disabled=${disabled}><label class="tick"><input type="checkbox" autocomplete="off" aria-describedby=${described} .checked=${state === 'done'}><span .textContent=${label}></span></label>${asks}${more}</fieldset>`
      : html`<fieldset aria-describedby=${described} ?disabled=${disabled}><legend .textContent=${label}></legend>${asks}<div class="choices"><label ?hidden=${spare('up-to-date')}><input type="radio" autocomplete="off" name=${id} value="up-to-date" .checked=${state === 'up-to-date'}>Up to date</label><label ?hidden=${spare('needs-updating')}><input type="radio" autocomplete="off" name=${id} value="needs-updating" .checked=${state === 'needs-updating'}>Needs updating</label><label ?hidden=${spare('not-applicable')}><input type="radio" autocomplete="off" name=${id} value="not-applicable" .checked=${state === 'not-applicable'}>Not applicable</label></div>${more}</fieldset>`;
  return html`<div class="item" data-item=${id}>${inner}${told}<button type="button" data-do="help" aria-expanded=${`${view.open}`} aria-label=${`Guidance: ${label}`}>Guidance</button>${view.open ? help(view) : nothing}</div>`;
}

/** What stands in the way of this item, in words, where it is; nothing where nothing does. */
function message({item: {id, refresh}, standing, answer, asked, systemDate, today, locale, unusual}: ItemView): TemplateResult | undefined {
  let warning = standing.kind === 'too-old';
  const updated = (date: string): string => {
    const old = refresh && addPeriod(date, refresh) < today;
    if (old) warning = true;
    return `last updated ${inWords(date, locale)}${old ? `, more than ${periodWords(refresh)} ago` : ''}.`;
  };
  const told: string[] = [];
  if (standing.kind === 'open' && (asked || answer)) {
    warning = true;
    if (standing.why !== 'reworded') told.push(openWords[standing.why]);
    else if (!unusual) told.push(openWords.reworded, answer!.wording);
  }
  if (standing.kind === 'too-old') told.push(`Out of date: ${updated(answer!.date!)}`);
  if (systemDate) told.push(`The record system says: ${updated(systemDate)}`);
  return told.length ? html`<p class=${warning ? 'message' : 'told'} id=${`told-${id}`} .textContent=${told.join(' ')}></p>` : undefined;
}

/** What the choice asks for, and the way to take the answer back. */
function detail({kind, item, dating, printing, today, locale}: ItemView, {state, date, reason, note}: Answer): TemplateResult {
  const told = `told-${item.id}`;
  const updated = date && html`<span .textContent=${`Last updated ${inWords(date, locale)}`}></span>`;
  const field =
    state === 'not-applicable'
      ? printing
        ? html`<p>Reason: ${reason}</p>`
        : html`<label class="field wide">Why does it not apply?<input type="text" autocomplete="off" aria-describedby=${told} .value=${reason ?? ''}></label>`
      : item.date === 'none'
        ? updated
        : dating || (item.date === 'asked' && !date)
          ? html`<label class="field">Date last updated<input type="date" autocomplete="off" aria-describedby=${told} max=${today} value=${date ?? ''}></label>`
          : html`${updated}<button type="button" data-do="date" .textContent=${date ? 'Change the date' : 'Add the date'}></button>`;
  return html`<div class="detail">${printing && state === 'done' ? html`<p>Done</p>` : nothing}${field}${kind === 'tick' ? nothing : html`<button type="button" data-do="clear">Clear this answer</button>`}</div>${note ? html`<p .textContent=${`Note: ${note}`}></p>` : nothing}`;
}

/** Why it matters, what good looks like, how often it should be renewed, the standard it serves, and where all this comes from. */
function help({item, today, locale}: ItemView): TemplateResult {
  const {refresh, standard, sections} = item;
  return html`<div class="help">${sections.map(({title, body}) => html`<p class="heading">${title}</p>${prose(body)}`)}${refresh ? html`<p><b>How often:</b> every ${periodWords(refresh)} (${refresh.source.title}, ${refresh.source.publisher}, ${refresh.source.edition}).</p>` : nothing}${standard ? html`<p><b>Serves the standard:</b> ${standard.title}</p>` : nothing}${provenanceLine(item, today, locale)}</div>`;
}
