/** Native fields that ask for a day, a time or a nation. */
import type {TemplateResult} from 'lit';
import {css, html} from 'lit';
import {isDate} from '../../src/calendar/plain-date.js';
import type {Nation} from '../../src/model/timescale.js';
import {nationWords} from '../../src/packs/timescale-words.js';
import type {Say} from './say.js';

const nations: readonly Nation[] = ['england', 'wales', 'scotland', 'northern-ireland'];

/** The first of the values that names a nation; none is assumed. */
export const nationOf = (...given: unknown[]): Nation | undefined => given.find((one): one is Nation => nations.includes(one as Nation));

/** A day that somebody may mean. While a year is typed it passes through the years 2, 20 and 202. */
export const isGiven = (day: unknown): day is string => isDate(day) && day > '1900' && day < '3000';

interface Field {
  id: string;
  label: string;
  value: string;
  change(value: string): void;
}

const changed = ({change}: Field) => ({target}: Event): void => change((target as HTMLInputElement).value);

export const nationField = (field: Field, say: Say): TemplateResult =>
  html`<div class="field"><label for=${field.id} .textContent=${field.label}></label><select id=${field.id} @change=${changed(field)}><option value="" .selected=${!field.value}>${say('Choose a nation')}</option>${nations.map((one) => html`<option value=${one} .selected=${one === field.value}>${nationWords(one, say)}</option>`)}</select></div>`;

export const dayField = (field: Field): TemplateResult =>
  html`<div class="field"><label for=${field.id} .textContent=${field.label}></label><input type="date" min="1900-01-01" max="2999-12-31" id=${field.id} .value=${field.value} @change=${changed(field)}></div>`;

export const timeField = (field: Field): TemplateResult =>
  html`<div class="field"><label for=${field.id} .textContent=${field.label}></label><input type="time" id=${field.id} .value=${field.value} @change=${changed(field)}></div>`;

export const fieldStyles = css`
  .fields {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 1.25em;
    margin-block: 0.75em;
  }
  .field {
    display: grid;
    gap: 0.25em;
    grid-template-columns: minmax(0, auto);
    justify-items: start;
    max-inline-size: 100%;
  }
  .field label {
    font-weight: bold;
  }
  select, input {
    background: var(--_field-ground);
    border: var(--_field-line);
    border-radius: var(--_radius);
    color: var(--_field-text);
    font: inherit;
    max-inline-size: 100%;
    min-block-size: 2.5em;
    min-inline-size: 0;
    padding: 0.2em 0.5em;
  }
  .ask {
    background: var(--_ground);
    border: var(--_thin) solid var(--_line);
    border-radius: var(--_radius);
    margin-block: var(--_gap);
    padding: var(--_gap);
  }
  .ask > :first-child {
    margin-block-start: 0;
  }
  @media print {
    /* What is said of today is not true of the day on which paper is read. */
    .fields, .unasked, .left, .next {
      display: none;
    }
  }
`;
