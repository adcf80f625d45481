/** The guidance for a case's stage beside its form: one tag, and inside it what the server itself can say where scripts do not run. */
import {english} from '../../components/base/say.js';
import {isElsewhere} from '../../src/packs/elsewhere.js';
import type {BottomLine} from '../../src/model/bottom-line.js';
import type {Pack} from '../../src/model/pack.js';
import type {Timescale} from '../../src/model/timescale.js';
import {applying} from '../../src/packs/match.js';
import {limitWords} from '../../src/packs/timescale-words.js';
import {html, type Markup} from '../html.js';
import {blocks} from './prose.js';

/** The script that lets the panel follow the form, in demo/public. */
export const panelScript = 'guidance-panel.js';

/** Whose work a case is, and where. */
const role = 'practitioner';
const nation = 'england';

/** `borrowed`: the rest of the screen is another council's. */
export const guidancePanel = (pack: Pack, stage: string, borrowed: boolean): Markup => html`<section class="guidance-panel" id="guidance-panel" aria-labelledby="guidance-heading" tabindex="-1">
<h2 id="guidance-heading">What ${pack.title} asks at this stage</h2>
${borrowed && html`<p class="hint">This demo shows two councils’ guidance on one screen. A real one would show its own.</p>`}
<p class="hint">It follows the field “Stage of the work”.</p>
<practice-guidance pack="${pack.id}" stage="${stage}" work-role="${role}" nation="${nation}" heading-level="none">${fallback(pack, stage)}</practice-guidance>
</section>`;

function fallback(pack: Pack, stage: string): Markup {
  const {specific, general} = applying(pack.bottomLines, {stage, role});
  const lines = [...specific, ...general];
  const others = pack.bottomLines.filter((line) => !lines.includes(line));
  const {specific: clocks} = applying(pack.timescales.filter((one) => one.nation === nation), {stage, role});
  const own = clocks.filter((one) => !isElsewhere(one, pack));
  const examples = clocks.filter((one) => isElsewhere(one, pack));
  return html`
${lines.length > 0 && html`<ul>${lines.map(line)}</ul>`}
${others.length > 0 && html`<p>Also, at every stage: ${others.map(({title}) => title).join(', ')}.</p>`}
${own.length > 0 && html`<ul>${own.map(clock)}</ul>`}
${examples.length > 0 && html`<details><summary>Examples from elsewhere (${`${examples.length}`})</summary><ul>${examples.map(clock)}</ul></details>`}
<p>This was written when the case was opened. It follows the form where scripts run.</p>
`;
}

const line = ({title, body}: BottomLine): Markup => html`
<li><strong>${title}</strong>${blocks(body)}</li>`;

const clock = (one: Timescale): Markup => html`
<li><strong>${one.title}</strong>: ${limitWords(one, english)}</li>`;
