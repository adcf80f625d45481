/** The host's own form fields: ordinary controls, with an error where the server found one. */
import {html, type Markup, type Value} from '../html.js';

export interface Field {
  id: string;
  name: string;
  label: string;
  value: string;
  error?: string;
  hint?: string;
}

const around = ({id, label, error, hint}: Field, control: Markup): Markup => html`
<div class="field${error && ' wrong'}">
<label for="${id}">${label}</label>
${hint && html`<p class="hint" id="${id}-hint">${hint}</p>`}
${error && html`<p class="error" id="${id}-error"><span class="unseen">Error: </span>${error}</p>`}
${control}
</div>`;

const described = ({id, error, hint}: Field): Value => {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return [ids && html` aria-describedby="${ids}"`, error && html` aria-invalid="true"`];
};

export const textField = (field: Field, type: 'text' | 'date' = 'text', readonly = false): Markup =>
  around(field, html`<input id="${field.id}" name="${field.name}" type="${type}" value="${field.value}"${readonly && html` readonly`}${described(field)}>`);

/** The line break after the opening tag is the one that a browser drops, so that a note may begin with an empty line of its own. */
export const textArea = (field: Field, rows: number): Markup =>
  around(field, html`<textarea id="${field.id}" name="${field.name}" rows="${rows}"${described(field)}>
${field.value}</textarea>`);

/** What can be chosen: a text that is shown and posted, or one that is shown for a value that is posted. */
export type Option = string | {value: string; label: string};

export const selectField = (field: Field, options: readonly Option[]): Markup =>
  around(
    field,
    html`<select id="${field.id}" name="${field.name}"${described(field)}>${options.map((option) => {
      const {value, label} = typeof option === 'string' ? {value: option, label: option} : option;
      return html`
<option${value !== label && html` value="${value}"`}${value === field.value && html` selected`}>${label}</option>`;
    })}
</select>`,
  );
