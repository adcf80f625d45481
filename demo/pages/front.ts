/** The demo's front page: what there is to see, and for whom. */
import {html, type Markup} from '../html.js';
import {layout, screens} from './layout.js';

export const frontPage: Markup = layout({
  title: 'What there is to see',
  address: '/',
  body: html`<h1>What there is to see</h1>
<ul class="tour">${screens.map(({address, name, says}) => html`
<li><a href="${address}">${name}</a> <span class="shows">${says}</span></li>`)}
</ul>`,
});
