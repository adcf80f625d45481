/** The same checklist as a server would write it: plain HTML, all of it there from the start, each disclosure a native one. */
import type {Checklist, ChecklistItem} from '../../../src/model/checklist.js';
import type {Pack} from '../../../src/model/pack.js';
import type {Block, Inline} from '../../../src/model/prose.js';
import type {Provenance} from '../../../src/model/provenance.js';

const choices = {'up-to-date': 'Up to date', 'needs-updating': 'Needs updating', 'not-applicable': 'Not applicable'};
const duties = {must: 'Required by law', should: 'Statutory guidance', local: 'Local expectation'};
const wordings = {quoted: 'Quoted', adapted: 'Adapted', drafted: 'Drafted for this library'};

const text = (words: string): string => words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const inWords = (date: string): string => new Intl.DateTimeFormat('en-GB', {dateStyle: 'long', timeZone: 'UTC'}).format(new Date(date));
const link = (address: string | undefined, inner: string): string =>
  address ? `<a href="${text(address)}" target="_blank" rel="noopener noreferrer">${inner}<span class="aside"> (opens in a new tab)</span></a>` : inner;

const inline = (node: Inline): string => {
  switch (node.type) {
    case 'text':
      return text(node.text);
    case 'code':
      return `<code>${text(node.text)}</code>`;
    case 'break':
      return '<br>';
    case 'emphasis':
      return `<em>${inlines(node.children)}</em>`;
    case 'strong':
      return `<strong>${inlines(node.children)}</strong>`;
    case 'link':
      return link(node.address, inlines(node.children));
    case 'name':
    case 'entry-link':
      return inlines(node.children);
  }
};
const inlines = (nodes: readonly Inline[]): string => nodes.map(inline).join('');

const prose = (blocks: readonly Block[]): string =>
  blocks
    .map((block) => {
      switch (block.type) {
        case 'paragraph':
          return `<p>${inlines(block.children)}</p>`;
        case 'list': {
          const items = block.items.map((item) => `<li>${item.map((part) => (part.type === 'paragraph' ? inlines(part.children) : prose([part]))).join('')}</li>`).join('');
          return block.ordered ? `<ol>${items}</ol>` : `<ul>${items}</ul>`;
        }
        default:
          throw new Error(`The plain page has no HTML for a ${block.type}: add it to tests/bench/baselines/native-html.ts.`);
      }
    })
    .join('');

const provenance = ({source, place, wording, duty, owner, reviewed, due}: Provenance): string =>
  `<p class="provenance">Source: ${link(source.address, text(source.title))}, ${text(source.publisher)}, ${text(source.edition)}; ${text(place)}. ${wordings[wording]}. ${wording === 'drafted' ? '' : `${duties[duty]}. `}Not yet reviewed by ${text(owner)}. Checked ${inWords(reviewed)}. <span>Review due ${inWords(due)}.</span></p>`;

const item = ({id, label, statement = '', wording, owner, sections, refresh, standard, ...rest}: ChecklistItem): string => `
<div class="item">
<fieldset data-item="${id}" aria-describedby="about-${id}"><legend>${text(label)}</legend>
<p class="statement" id="about-${id}">${text(statement)}</p>
${wording === 'drafted' ? `<p class="mark"><strong>Suggestion.</strong> Drafted for this library, not by ${text(owner)}.</p>` : ''}
<div class="choices">${Object.entries(choices).map(([state, words]) => `<label><input type="radio" name="${id}" value="${state}">${words}</label>`).join('')}</div>
</fieldset>
<details><summary aria-label="Guidance: ${text(label)}">Guidance</summary><div class="help">${sections.map(({title, body}) => `<p class="heading">${text(title)}</p>${prose(body)}`).join('')}${
  refresh ? `<p><b>How often:</b> every ${refresh.every} ${refresh.unit} (${text(refresh.source.title)}, ${text(refresh.source.publisher)}, ${text(refresh.source.edition)}).</p>` : ''
}${standard ? `<p><b>Serves the standard:</b> ${text(standard.title)}</p>` : ''}${provenance({...rest, wording, owner})}</div></details>
</div>`;

/** One checklist of a pack. */
export const nativeHtml = (pack: Pack, list: Checklist): string => `
<div class="checklist" role="group" aria-label="${text(list.title)}">
<div class="title" role="heading" aria-level="2">${text(list.title)}</div>
${prose(list.body)}
<p class="status not-started" role="status"><b>Not started</b> <span>0 of ${list.items.length} answered. Open: ${text(list.items.map(({label}) => label).join(', ').replace(/, ([^,]*)$/, ' and $1'))}.</span></p>
${list.items.map(item).join('')}
${provenance(list)}
<p class="provenance">${text(pack.title)}, version ${pack.version}</p>
</div>`;

/** What an answer asks for: cloned by the page's script when it is wanted. */
export const nativeTemplates = `
<template id="detail"><div class="detail" data-kind="detail"><span></span><button type="button" data-do="date">Add the date</button><button type="button" data-do="clear">Clear this answer</button></div></template>
<template id="reason"><div class="detail" data-kind="reason"><label class="field">Why does it not apply?<input type="text"></label><button type="button" data-do="clear">Clear this answer</button></div></template>
<template id="date"><label class="field">Date last updated<input type="date"></label></template>`;
