/**
 * The yardstick: the same checklist as a bare Lit element, written the obvious way by somebody who needs this one screen.
 * Same text, same controls, same disclosures, same status, same look. It is no form control, keeps no record, knows no
 * drift, refresh period, review date, error, print or host that resets its styles.
 */
import type {PropertyValues, TemplateResult} from 'lit';
import {css, html, LitElement, nothing} from 'lit';
import type {Checklist, ChecklistItem} from '../../../src/model/checklist.js';
import type {Pack} from '../../../src/model/pack.js';
import type {Block, Inline} from '../../../src/model/prose.js';
import type {Provenance} from '../../../src/model/provenance.js';

interface Answer {
  state: string;
  date?: string;
  reason?: string;
}

const choices = {'up-to-date': 'Up to date', 'needs-updating': 'Needs updating', 'not-applicable': 'Not applicable'};
const duties = {must: 'Required by law', should: 'Statutory guidance', local: 'Local expectation'};
const wordings = {quoted: 'Quoted', adapted: 'Adapted', drafted: 'Drafted for this library'};

const days = new Intl.DateTimeFormat('en-GB', {dateStyle: 'long', timeZone: 'UTC'});
const inWords = (date: string): string => days.format(new Date(date));

const inline = (node: Inline): unknown => {
  switch (node.type) {
    case 'text':
      return node.text;
    case 'break':
      return html`<br>`;
    case 'code':
      return html`<code>${node.text}</code>`;
    case 'emphasis':
      return html`<em>${node.children.map(inline)}</em>`;
    case 'strong':
      return html`<strong>${node.children.map(inline)}</strong>`;
    case 'link':
      return link(node.address, node.children.map(inline));
    case 'name':
    case 'entry-link':
      return node.children.map(inline);
  }
};

const block = (node: Block): unknown => {
  switch (node.type) {
    case 'paragraph':
      return html`<p>${node.children.map(inline)}</p>`;
    case 'list': {
      const items = node.items.map((item) => html`<li>${item.map((part) => (part.type === 'paragraph' ? part.children.map(inline) : block(part)))}</li>`);
      return node.ordered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
    }
    case 'quote':
      return html`<blockquote>${node.children.map(block)}</blockquote>`;
    case 'code-block':
      return html`<pre>${node.text}</pre>`;
    case 'rule':
      return html`<hr>`;
    case 'table':
      return html`<table><thead><tr>${node.head.map((cell) => html`<th scope="col">${cell.map(inline)}</th>`)}</tr></thead><tbody>${node.rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell.map(inline)}</td>`)}</tr>`)}</tbody></table>`;
  }
};

const link = (address: string | undefined, text: unknown): unknown =>
  address ? html`<a href=${address} target="_blank" rel="noopener noreferrer">${text}<span class="aside"> (opens in a new tab)</span></a>` : text;

const provenance = ({source, place, wording, duty, owner, reviewed, due}: Provenance): TemplateResult =>
  html`<p class="provenance">Source: ${link(source.address, source.title)}, ${source.publisher}, ${source.edition}; ${place}. ${wordings[wording]}. ${wording === 'drafted' ? '' : `${duties[duty]}. `}Not yet reviewed by ${owner}. Checked ${inWords(reviewed)}. <span>Review due ${inWords(due)}.</span></p>`;

export class LitChecklist extends LitElement {
  static override properties = {
    src: {},
    checklist: {},
    data: {attribute: false},
    answers: {state: true},
    opened: {state: true},
    dating: {state: true},
  };

  static override styles = css`
    :host {
      display: block;
    }
    * {
      box-sizing: border-box;
      overflow-wrap: anywhere;
    }
    p, ul {
      margin: 0.5em 0;
    }
    ul {
      padding-inline-start: 1.4em;
    }
    .title {
      font-size: 1.25em;
      font-weight: bold;
    }
    .status, .message, .mark {
      border-inline-start: 0.3em solid color-mix(in srgb, currentColor 28%, transparent);
      padding-inline-start: 0.6em;
    }
    .complete {
      border-color: #00703c;
    }
    .out-of-date, .message, .mark {
      border-color: #b25c00;
    }
    .mark {
      font-size: 0.875em;
    }
    .item {
      border-block-start: 1px solid color-mix(in srgb, currentColor 28%, transparent);
      padding-block: 1em;
    }
    fieldset {
      border: 0;
      margin: 0;
      min-inline-size: 0;
      padding: 0;
    }
    legend {
      font-weight: bold;
      padding: 0;
    }
    .statement {
      margin-block: 0.15em 0.5em;
    }
    .choices, .detail, .field {
      align-items: center;
      display: flex;
      flex-wrap: wrap;
      gap: 0.25em 1.5em;
    }
    .choices label {
      align-items: center;
      display: flex;
      gap: 0.5em;
      min-block-size: 2.5em;
    }
    input[type='radio'] {
      accent-color: #0b57a4;
      block-size: 1.4em;
      flex: none;
      inline-size: 1.4em;
      margin: 0;
    }
    .detail {
      min-block-size: 2.75em;
    }
    .field {
      gap: 0.5em;
    }
    .field input {
      border: 1px solid;
      border-radius: 0.25em;
      min-block-size: 2.25em;
      padding: 0.2em 0.5em;
    }
    button, input {
      color: inherit;
      font: inherit;
    }
    a, button {
      color: #0b57a4;
    }
    button {
      background: none;
      border: 0;
      cursor: pointer;
      min-block-size: 1.75em;
      padding: 0;
      text-align: start;
      text-decoration: underline;
    }
    :focus-visible {
      outline: 0.2em solid;
      outline-offset: 0.15em;
    }
    .help {
      background: color-mix(in srgb, currentColor 5%, transparent);
      border-radius: 0.25em;
      padding: 0.25em 1em;
    }
    .heading {
      font-weight: bold;
      margin-block: 0.75em 0;
    }
    .provenance {
      color: color-mix(in srgb, currentColor 80%, transparent);
      font-size: 0.875em;
    }
    .aside {
      clip-path: inset(50%);
      position: absolute;
    }
  `;

  /** Address of the pack's JSON. */
  declare src: string | undefined;
  declare checklist: string | undefined;
  declare data: Pack | undefined;
  declare answers: Record<string, Answer>;
  declare opened: string[];
  declare dating: string[];

  constructor() {
    super();
    this.answers = {};
    this.opened = [];
    this.dating = [];
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('src') && this.src) void this.load(this.src);
  }

  async load(src: string): Promise<void> {
    this.data = (await (await fetch(src)).json()) as Pack;
  }

  answer(id: string, answer: Answer): void {
    this.answers = {...this.answers, [id]: answer};
  }

  clear(id: string): void {
    const {[id]: _cleared, ...others} = this.answers;
    this.answers = others;
  }

  toggle(id: string): void {
    this.opened = this.opened.includes(id) ? this.opened.filter((one) => one !== id) : [...this.opened, id];
  }

  isOpen(item: ChecklistItem): boolean {
    const answer = this.answers[item.id];
    return !answer || (answer.state === 'not-applicable' && !answer.reason);
  }

  override render(): unknown {
    const list = this.data?.checklists.find(({id}) => id === this.checklist);
    if (!list) return html`<slot></slot>`;
    return html`
      <div class="title" role="heading" aria-level="2">${list.title}</div>
      ${list.body.map(block)} ${this.status(list)} ${list.items.map((item) => this.item(item))} ${provenance(list)}
      <p class="provenance">${this.data!.title}, version ${this.data!.version}</p>
    `;
  }

  status({items}: Checklist): TemplateResult {
    const open = items.filter((item) => this.isOpen(item));
    const late = items.filter(({id}) => this.answers[id]?.state === 'needs-updating');
    const state = open.length ? (Object.keys(this.answers).length ? 'In progress' : 'Not started') : late.length ? 'Out of date' : 'Complete';
    const named = (what: string, some: ChecklistItem[]): string => `${what}: ${some.map(({label}) => label).join(', ').replace(/, ([^,]*)$/, ' and $1')}.`;
    const rest = open.length ? named('Open', open) : late.length ? named('Needs updating', late) : 'Nothing needs updating.';
    return html`<p class="status ${state.toLowerCase().replaceAll(' ', '-')}" role="status"><b>${state}</b> <span>${items.length - open.length} of ${items.length} answered. ${rest}</span></p>`;
  }

  item(item: ChecklistItem): TemplateResult {
    const {id, label, statement} = item;
    const answer = this.answers[id];
    const opened = this.opened.includes(id);
    return html`
      <div class="item">
        <fieldset aria-describedby="about-${id}">
          <legend>${label}</legend>
          <p class="statement" id="about-${id}">${statement}</p>
          ${item.wording === 'drafted' ? html`<p class="mark"><strong>Suggestion.</strong> Drafted for this library, not by ${item.owner}.</p>` : nothing}
          <div class="choices">
            ${Object.entries(choices).map(
              ([state, words]) =>
                html`<label><input type="radio" name=${id} value=${state} .checked=${answer?.state === state} @change=${() => this.answer(id, {...answer, state})}>${words}</label>`,
            )}
          </div>
          ${answer ? this.detail(item, answer) : nothing}
        </fieldset>
        ${answer && this.isOpen(item) ? html`<p class="message">Say why it does not apply.</p>` : nothing}
        <button type="button" aria-expanded=${opened} aria-label="Guidance: ${label}" @click=${() => this.toggle(id)}>Guidance</button>
        ${opened ? this.help(item) : nothing}
      </div>
    `;
  }

  detail({id}: ChecklistItem, answer: Answer): TemplateResult {
    return html`
      <div class="detail">
        ${
          answer.state === 'not-applicable'
            ? html`<label class="field">Why does it not apply?<input type="text" .value=${answer.reason ?? ''} @input=${(event: Event) => this.answer(id, {...answer, reason: (event.target as HTMLInputElement).value})}></label>`
            : this.dating.includes(id)
              ? html`<label class="field">Date last updated<input type="date" .value=${answer.date ?? ''} @input=${(event: Event) => this.answer(id, {...answer, date: (event.target as HTMLInputElement).value})} @blur=${() => (this.dating = this.dating.filter((one) => one !== id))}></label>`
              : html`<span>${answer.date ? `Last updated ${inWords(answer.date)}` : ''}</span><button type="button" @click=${() => (this.dating = [...this.dating, id])}>${answer.date ? 'Change the date' : 'Add the date'}</button>`
        }
        <button type="button" @click=${() => this.clear(id)}>Clear this answer</button>
      </div>
    `;
  }

  help(item: ChecklistItem): TemplateResult {
    const {refresh, standard, sections} = item;
    return html`
      <div class="help">
        ${sections.map(({title, body}) => html`<p class="heading">${title}</p>${body.map(block)}`)}
        ${refresh ? html`<p><b>How often:</b> every ${refresh.every} ${refresh.unit} (${refresh.source.title}, ${refresh.source.publisher}, ${refresh.source.edition}).</p>` : nothing}
        ${standard ? html`<p><b>Serves the standard:</b> ${standard.title}</p>` : nothing} ${provenance(item)}
      </div>
    `;
  }
}

customElements.define('lit-checklist', LitChecklist);
