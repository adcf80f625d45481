import type {TemplateResult} from 'lit';
import {html} from 'lit';
import type {EntriesByKind} from '../../src/model/pack.js';
import {partsOf} from '../../src/packs/texts.js';

/** An entry of any kind as its words alone, part by part, for where no element shows it. `heading` gives a part its heading. */
export const plainEntry = (entry: EntriesByKind[keyof EntriesByKind], heading: (title: string) => unknown): TemplateResult[] =>
  partsOf(entry).map(({title, text}) => html`${title && heading(title)}<p .textContent=${text}></p>`);
