import type {TemplateResult} from 'lit';
import {html, nothing} from 'lit';
import type {HelpLine} from '../../src/model/help-line.js';
import {outward} from './prose.js';
import type {Say} from './say.js';

/** Whom a help line is for and how it is reached. `own` shows a text that is in the pack's words, where those around it are in others. */
export function helpLineFacts({for: whom, phone, hours, web}: HelpLine, say: Say, own: (text: string) => unknown = (text) => text): TemplateResult {
  const row = (name: string, value: unknown): unknown => (value ? html`<dt>${name}</dt><dd>${value}</dd>` : nothing);
  return html`<dl>${row(say('For'), own(whom))}${row(say('Phone'), phone && html`<a class="phone" href=${`tel:${phone.replace(/[^\d+]/g, '')}`}>${phone}</a>`)}${row(say('Hours'), hours && own(hours))}${row(say('Website'), web && outward(web, web.replace(/^\w+:(\/\/)?(www\.)?|\/$/g, '')))}</dl>`;
}
