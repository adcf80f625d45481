/** The guidance for a case's stage beside its form: one tag, and inside it what the server itself can say where scripts do not run. */
import {english} from '../../components/base/say.js';
import type {BottomLine} from '../../src/model/bottom-line.js';
import type {Pack} from '../../src/model/pack.js';
import type {Timescale} from '../../src/model/timescale.js';
import {applying, type Applying} from '../../src/packs/match.js';
import {limitWords} from '../../src/packs/timescale-words.js';
import {html, type Markup} from '../html.js';
import {blocks} from './prose.js';

/** The script that lets the panel follow the form, in demo/public. */
export const panelScript = 'guidance-panel.js';

/** Whose work a case is. */
const role = 'practitioner';

export const guidancePanel = (pack: Pack, stage: string): Markup => html`<section class="guidance-panel" id="guidance-panel" aria-labelledby="guidance-heading" tabindex="-1">
<h2 id="guidance-heading">What ${pack.title} asks at this stage</h2>
<p class="hint">It follows the field “Stage of the work”.</p>
<practice-guidance pack="${pack.id}" stage="${stage}" work-role="${role}" heading-level="none">${fallback(pack, stage)}</practice-guidance>
</section>`;

function fallback(pack: Pack, stage: string): Markup {
  const lines = applying(pack.bottomLines, {stage, role});
  const {specific: clocks} = applying(pack.timescales, {stage, role});
  return html`
${each(lines) && html`<ul>${each(lines)}</ul>`}
${clocks.length > 0 && html`<ul>${clocks.map(clock)}</ul>`}
<p>This was written when the case was opened. It follows the form where scripts run.</p>
`;
}

const each = ({specific, general}: Applying<BottomLine>): Markup[] | false => specific.length + general.length > 0 && [...specific, ...general].map(({title, body}) => html`
<li><strong>${title}</strong>${blocks(body)}</li>`);

const clock = (one: Timescale): Markup => html`
<li><strong>${one.title}</strong>: ${limitWords(one, english)}</li>`;
