/** A page that says one thing: what happened, what was kept, and what to do. */
import {html, type Markup} from '../html.js';
import {layout, resetForm} from './layout.js';

export const messagePage = (title: string, ...sentences: string[]): Markup => message(title, sentences, html`<p><a href="/">Go to the cases</a></p>`);

/** Where the store itself is broken, the way out is on the page: the list of cases cannot be shown with its own button. */
export const storeErrorPage = (sentence: string): Markup => message('A stored case cannot be read', [sentence], resetForm);

const message = (title: string, sentences: readonly string[], wayOn: Markup): Markup =>
  layout({
    title,
    address: '',
    body: html`<h1>${title}</h1>
${sentences.map((sentence) => html`<p>${sentence}</p>`)}
${wayOn}`,
  });
