/** A pack from anywhere: mark-up, scripts, marks that turn text round and words that fit no line, in every string that it holds. */
import {expect, fixtureSync, nextFrame, waitUntil} from '../testing.js';
import '../../../components/bottom-lines/define.js';
import '../../../components/checklist/define.js';
import '../../../components/explanation/define.js';
import '../../../components/figures/define.js';
import '../../../components/framework/define.js';
import '../../../components/glossary/define.js';
import '../../../components/guidance/define.js';
import '../../../components/pathway/define.js';
import '../../../components/roles/define.js';
import '../../../components/search/define.js';
import '../../../components/standards/define.js';
import '../../../components/statements/define.js';
import '../../../components/term/define.js';
import '../../../components/timescales/define.js';
import type {Pack} from '../../../src/model/pack.js';
import {guidance, today} from '../../../stories/fixtures/guidance.js';

/** Fields whose values the format fixes: what stands there is looked up, and never shown as it is. */
const fixed = new Set(['id', 'hash', 'hashes', 'format', 'version', 'type', 'kind', 'of', 'list', 'pack', 'wording', 'duty', 'reviewed', 'due', 'adopted', 'checked', 'on', 'unit', 'nation', 'confidence', 'counts', 'audience', 'audiences', 'language', 'dir', 'date', 'answers', 'stages', 'roles', 'topics', 'to', 'helpLines', 'name', 'uses']);
/** Addresses that a reader could be led to. */
const addresses = new Set(['address', 'web']);

/** The sample pack with something done to every string that a reader sees. */
function spoilt(change: (text: string, key: string) => string): Pack {
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return fixed.has(key) ? value : change(value, key);
    if (Array.isArray(value)) return value.map((one) => walk(one, key));
    if (Object(value) !== value) return value;
    return Object.fromEntries(Object.entries(value as object).map(([inner, one]) => [inner, fixed.has(inner) && typeof one === 'string' ? one : walk(one, inner)]));
  };
  return walk(guidance, '') as Pack;
}

const markup = '<img src=x onerror="window.hostile=1"><script>window.hostile=1</script></style><svg onload="window.hostile=1">';
const turning = '\u202Eesrever\u2066 \u2067gnihtemos';
const endless = 'W'.repeat(400);

const hostile: Record<string, Pack> = {
  'mark-up and scripts': spoilt((text, key) => (addresses.has(key) ? 'javascript:window.hostile=1' : `${text} ${markup}`)),
  'marks that turn text round': spoilt((text, key) => (addresses.has(key) ? text : `${text} ${turning}`)),
  'words that fit no line': spoilt((text, key) => (addresses.has(key) ? `https://example.org/${endless}` : `${text} ${endless}`)),
};

const elements: [tag: string, attributes: string][] = [
  ['practice-bottom-lines', ''],
  ['practice-bottom-lines', 'variant="cards"'],
  ['practice-bottom-lines', 'variant="line"'],
  ['practice-checklist', 'checklist="record-basics"'],
  ['practice-explanation', 'explanation="assessment"'],
  ['practice-explanation', 'explanation="assessment" language="cy"'],
  ['practice-figures', ''],
  ['practice-framework', ''],
  ['practice-glossary', ''],
  ['practice-guidance', 'stage="assessment"'],
  ['practice-pathway', 'start="2026-11-23"'],
  ['practice-roles', ''],
  ['practice-search', 'query="assessment"'],
  ['practice-standards', ''],
  ['practice-standards', 'standard="assessing"'],
  ['practice-statements', ''],
  ['practice-term', 'term="core-group"'],
  ['practice-timescales', ''],
  ['practice-timescales', 'timescale="assessment"'],
];

/** Every shadow root below and in an element. */
const roots = (root: ParentNode): ShadowRoot[] => [...root.querySelectorAll('*')].flatMap((element) => (element.shadowRoot ? [element.shadowRoot, ...roots(element.shadowRoot)] : []));

const drawn = (box: Element): boolean => roots(box).some((root) => root.textContent.trim().length > 20);

for (const [what, pack] of Object.entries(hostile)) {
  describe(`a pack with ${what} in every string`, () => {
    for (const [tag, attributes] of elements) {
      it(`does no harm in <${[tag, attributes].join(' ').trim()}>`, async function (this: Mocha.Context) {
        this.timeout(30_000);
        const box = fixtureSync(`<div><${tag} today="${today}" ${attributes}>word</${tag}></div>`);
        box.style.width = '320px';
        (box.firstElementChild as Element & {pack: Pack}).pack = pack;
        await waitUntil(() => drawn(box), 'it should be drawn');
        const said = (): string => roots(box).map((root) => root.textContent).join('');
        // a search takes a moment to read the pack
        if (tag === 'practice-search' && what === 'mark-up and scripts') await waitUntil(() => said().includes('onerror='), 'something is found', 20_000);
        // what is behind a press is drawn as well
        for (const root of roots(box)) for (const details of root.querySelectorAll('details')) details.open = true;
        for (const root of roots(box)) root.querySelector<HTMLElement>('button.peek')?.click();
        await nextFrame();
        await nextFrame();
        expect((globalThis as {hostile?: unknown}).hostile, 'nothing runs').to.equal(undefined);
        for (const root of roots(box)) {
          expect([...root.querySelectorAll('img, script, iframe, object, embed, [onload], [onerror], [style]')], 'nothing that could run').to.deep.equal([]);
          expect([...root.querySelectorAll('a')].map((link) => link.protocol).filter((protocol) => !/^(https?|mailto|tel|blob):$/.test(protocol)), 'no link that could run').to.deep.equal([]);
        }
        // Firefox counts the space that hangs at the end of a line whose text was turned round
        expect(box.scrollWidth, 'nothing sticks out').to.be.at.most(what === 'marks that turn text round' ? 325 : 321);
        if (tag !== 'practice-term' && what === 'mark-up and scripts') expect(said(), 'nothing is hidden: it stands there as text').to.contain('onerror=');
      });
    }
  });
}
