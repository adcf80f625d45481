/** The family page: what a practitioner opens beside a parent or a child. Written by the server first, so that it reads with scripts off. */
import type {Explanation, ExplanationText} from '../../src/model/explanation.js';
import type {Pack} from '../../src/model/pack.js';
import {html, type Markup} from '../html.js';
import {layout} from './layout.js';
import {blocks} from './prose.js';

/** @param shown which moment is explained; without it, the moments to choose from. */
export const familyPage = (pack: Pack, shown?: Explanation): Markup =>
  layout({
    title: shown ? shown.title : 'For families',
    address: '/family',
    ...(shown && {scripts: ['family.js']}),
    body: html`<h1>For families</h1>
<p>Choose the moment. Read it together, print it, or hand it over. Nothing that you type here is sent or kept.</p>
${shown ? html`<details class="moments"><summary>Another moment</summary>${moments(pack, shown)}</details>` : html`<div class="moments">${moments(pack)}</div>`}
${shown && explained(shown)}`,
  });

const moments = (pack: Pack, shown?: Explanation): Markup =>
  html`<nav aria-label="Moments"><ol>${pack.explanations.map(({id, title}) => html`<li><a href="/family/${id}"${id === shown?.id && html` aria-current="page"`}>${title}</a></li>`)}</ol></nav>`;

const explained = (shown: Explanation): Markup => html`
<form class="pair given" autocomplete="off" data-gives-names>
<div class="field"><label for="worker">Name of the worker (optional)</label><input id="worker" name="worker"></div>
<div class="field"><label for="phone">Number to ring (optional)</label><input id="phone" name="phone" inputmode="tel"></div>
</form>
<practice-explanation class="handout" pack="england" explanation="${shown.id}" heading-level="2">
${shown.texts.map(text)}
</practice-explanation>`;

const text = ({title, blocks: parts}: ExplanationText): Markup => html`<section><h2>${title}</h2>${parts.map((part) => html`<h3>${part.title}</h3>${blocks(part.body)}`)}</section>`;
