/** The theming page: every token with a control that sets it, and every element, which shows what it does. */
import {readFileSync} from 'node:fs';
import type {Pack} from '../../src/model/pack.js';
import type {ChecklistRecord} from '../../src/model/record.js';
import {answerItem} from '../../src/records/answer.js';
import {html, type Markup} from '../html.js';
import {layout} from './layout.js';

interface Token {
  name: string;
  kind: 'colour' | 'font' | 'weight' | 'length';
  initial: string;
  says: string;
  elements: string[];
}

const tokens = JSON.parse(readFileSync(new URL('../../src/embed/themes/tokens.json', import.meta.url), 'utf8')) as Token[];

/** Every item of the pack’s first checklist is answered: it is complete on the page’s own day. */
const answered = ({id: pack, version: packVersion, checklists: [checklist]}: Pack): string =>
  JSON.stringify((checklist?.items ?? []).reduce<ChecklistRecord | null>((record, item) => answerItem(record, item, {state: 'up-to-date', date: '2026-10-30'}, {pack, packVersion, checklist: checklist!.id, at: '2026-11-02T09:00:00Z', by: 'A. Worker (demo)'}), null));

/** Each element once, in a state in which much of it is seen. */
const examples = (wandsworth: Pack): readonly {id: string; element: Markup}[] => [
  {
    id: 'checklist',
    element: html`<practice-checklist id="answered" pack="wandsworth" checklist="wandsworth-5" today="2026-11-02" heading-level="4" aria-label="A checklist with answers" value="${answered(wandsworth)}"></practice-checklist>
<practice-checklist pack="wandsworth" checklist="wandsworth-5" variant="compact" today="2026-11-02" heading-level="4" aria-label="A compact checklist"></practice-checklist>`,
  },
  {id: 'bottom-lines', element: html`<practice-bottom-lines pack="lewisham" variant="cards" today="2026-11-02" heading-level="4"></practice-bottom-lines>`},
  {id: 'statements', element: html`<practice-statements pack="leicestershire" list="partners-wishes" today="2027-12-02" heading-level="4"></practice-statements>`},
  {id: 'term', element: html`<p>Visit again before the next <practice-term pack="england" term="core-group">core group</practice-term>.</p>`},
  {id: 'search', element: html`<practice-search pack="wandsworth" query="supervision" today="2026-11-02" heading-level="4"></practice-search>`},
  {id: 'timescales', element: html`<practice-timescales pack="england" timescale="child-and-family-assessment" calculator start="2026-11-02" today="2026-11-02" heading-level="4"></practice-timescales>`},
  {id: 'pathway', element: html`<practice-pathway pack="barnet" pathway="escalation" start="2026-11-02" today="2026-11-03" heading-level="4"></practice-pathway>`},
  {id: 'figures', element: html`<practice-figures pack="leicestershire" list="referrers" today="2026-11-02" heading-level="4"></practice-figures>`},
  {id: 'roles', element: html`<practice-roles pack="leicestershire" list="team" today="2026-11-02" heading-level="4"></practice-roles>`},
  {id: 'explanation', element: html`<practice-explanation pack="england" explanation="first-contact" today="2026-11-02" heading-level="4"></practice-explanation>`},
  {id: 'guidance', element: html`<practice-guidance pack="lewisham" stage="assessment" today="2026-11-02" heading-level="4"></practice-guidance>`},
  {id: 'standards', element: html`<practice-standards pack="wandsworth" today="2026-11-02" heading-level="4"></practice-standards>`},
  {id: 'glossary', element: html`<practice-glossary pack="wandsworth" today="2026-11-02" heading-level="4"></practice-glossary>`},
  {id: 'framework', element: html`<practice-framework pack="barnet" today="2026-11-02" heading-level="4"></practice-framework>`},
];

/** The colour that a token has where nobody sets it, as CSS, from the words that say it. */
function cssOf(initial: string): string {
  const [, share, of] = /^(\d+)% of the (.+)$/.exec(initial) ?? [];
  if (share && of) return `color-mix(in srgb, ${cssOf(`the ${of}`)} ${share}%, Canvas)`;
  const token = tokens.find(({name}) => initial === `the ${name.replace('--practice-', '')}`);
  if (token) return `var(${token.name}, ${cssOf(token.initial)})`;
  return {'the text’s colour': 'currentColor', 'the text in the field': 'var(--practice-field-text, FieldText)', none: 'Canvas'}[initial] ?? initial;
}

/** What each kind of token is set by. A colour well shows the colour in use: the page's script asks the browser for it. */
const field = ({name, kind, initial}: Token): Markup => {
  if (kind === 'colour') return html`<input type="color" id="${name}" data-token="${name}" value="#000000" data-initial="${cssOf(initial)}">`;
  if (kind === 'weight') return html`<select id="${name}" data-token="${name}"><option value="">as it is</option><option>300</option><option>500</option><option>900</option></select>`;
  if (kind === 'font') return html`<select id="${name}" data-token="${name}"><option value="">as it is</option><option>Georgia, serif</option><option>ui-monospace, monospace</option></select>`;
  return html`<input id="${name}" data-token="${name}" value="" placeholder="as it is" spellcheck="false" autocomplete="off">`;
};

const control = (token: Token, count: number): Markup => html`
<div class="token">
<label for="${token.name}"><code>${token.name}</code></label>
${field(token)}
<p>${token.says} <span class="where">${token.elements.length === count ? 'In every element.' : html`In ${token.elements.map((id, index) => html`${index > 0 && ', '}<a href="#${id}">${id}</a>`)}.`}</span></p>
</div>`;

/** @param wandsworth the pack of the checklist that has answers */
export const themingPage = (wandsworth: Pack): Markup => {
  const shown = examples(wandsworth);
  return layout({
    title: 'Theming',
    address: '/theming',
    scripts: ['theming.js'],
    styles: ['theming.css'],
    body: html`<h1>Theming</h1>
<p>Each of the ${tokens.length} custom properties, with what it changes. Change one, and look at the elements. Font, text size and text colour are the page’s own.</p>
<div class="theming">
<section aria-labelledby="tokens-heading"><h2 id="tokens-heading">Custom properties</h2>
<form class="tokens" autocomplete="off" tabindex="-1">
${tokens.map((token) => control(token, shown.length))}
<button type="reset" class="quiet">Set nothing</button>
</form>
<h3>What is set</h3>
<pre id="written" tabindex="0" aria-label="The stylesheet to copy">Nothing is set.</pre>
</section>
<section class="shown" aria-labelledby="elements-heading"><h2 id="elements-heading">Elements</h2>
${shown.map(({id, element}) => html`
<section id="${id}" aria-labelledby="${id}-heading"><h3 id="${id}-heading"><code>practice-${id}</code></h3>
${element}
</section>`)}
</section>
</div>`,
  });
};
