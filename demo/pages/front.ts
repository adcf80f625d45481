/** The demo's front page: what there is to see, and for whom. */
import {html, type Markup} from '../html.js';
import {layout} from './layout.js';

const pages: readonly {address: string; name: string; says: string}[] = [
  {address: '/cases/DEMO-0001', name: 'A case screen', says: 'The Wandsworth 5 in an ordinary form that saves, and beside it the guidance that applies to the work in hand.'},
  {address: '/compact', name: 'A side panel', says: 'The same checklist where there is little room.'},
  {address: '/summary', name: 'A table of cases', says: 'How far each record is, on one line.'},
  {address: '/procedures', name: 'Procedures sites', says: 'What each of five councils asks of its practitioners, with its source: to read, to search and to print.'},
  {address: '/family', name: 'For families', says: 'Why we are involved and what happens next, in plain words, for a parent, a young person or a young child.'},
  {address: '/guidance-text', name: 'Guidance as text', says: 'The checklists as the server writes them, for a browser without scripts.'},
];

export const frontPage: Markup = layout({
  title: 'What there is to see',
  address: '/',
  body: html`<h1>What there is to see</h1>
<ul class="tour">${pages.map(({address, name, says}) => html`
<li><a href="${address}">${name}</a> <span class="shows">${says}</span></li>`)}
</ul>`,
});
