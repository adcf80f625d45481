/** A page with an element that is read, and what a person meets there. */
import {html} from 'lit';
import {fixtureSync, waitUntil} from '../testing.js';
import '../../../components/pack/define.js';
import {ReadingElement} from '../../../components/base/reading-element.js';
import type {EntryKind} from '../../../src/model/kinds.js';
import type {Pack} from '../../../src/model/pack.js';
import type {Block, Inline} from '../../../src/model/prose.js';
import {entryOf} from '../../../src/packs/entries.js';
import {guidance, today} from '../../../stories/fixtures/guidance.js';

export {guidance, today};

const text = (words: string): Inline => ({type: 'text', text: words});
export const link = (kind: EntryKind, id: string, words: string): Inline => ({type: 'entry-link', kind, id, children: [text(words)]});
export const paragraph = (...nodes: (Inline | string)[]): Block => ({type: 'paragraph', children: nodes.map((node) => (typeof node === 'string' ? text(node) : node))});

/** The least an element can be that is read: it shows what a test gives it, and one standard with its foot. */
export class TestReading extends ReadingElement {
  static override properties = {standard: {}, body: {attribute: false}, made: {attribute: false}};
  declare standard: string | undefined;
  declare body: Block[] | undefined;
  /** Links that the element makes itself. */
  declare made: readonly [EntryKind, string, string][] | undefined;

  protected override content(pack: Pack): unknown {
    const standard = this.standard === undefined ? undefined : entryOf(pack, 'standard', this.standard);
    return html`${this.heading('First')}${this.heading('Second', 1, 'second')}${this.prose(this.body ?? [])}${(this.made ?? []).map(([kind, id, words]) => html`<p>${this.entryLink(kind, id, words)}</p>`)}${standard ? html`<div class="entry">${this.heading(standard.title, 1)}${this.mark(standard)}${this.prose(standard.body)}${this.foot('standard', standard)}</div>` : ''}`;
  }
}
customElements.define('test-reading', TestReading);

type Given = Partial<Pick<TestReading, 'body' | 'made' | 'pack' | 'headingLevel' | 'language' | 'links' | 'standard'>>;

/** An element on the page with the sample pack, and a field after it. */
export function insert(given: Given = {}, inside = '<p id="fallback">On paper.</p>'): TestReading {
  const box = fixtureSync(`<div><test-reading today="${today}">${inside}</test-reading><input aria-label="After"><p id="outside">Outside</p></div>`);
  const element = box.querySelector<TestReading>('test-reading')!; // just written
  Object.assign(element, {pack: guidance, ...given});
  return element;
}

/** The same, once it is on screen. */
export async function show(given: Given = {}, inside?: string): Promise<TestReading> {
  const element = insert(given, inside);
  await drawn(element);
  return element;
}

export async function drawn(element: HTMLElement & {updateComplete: Promise<unknown>}): Promise<void> {
  await waitUntil(() => Boolean(element.shadowRoot?.querySelector('.reading, .problem, .peek')), 'it should be drawn');
  await element.updateComplete;
}

/** What is open, in its words. */
export const tips = (element: Element): string[] => [...element.shadowRoot!.querySelectorAll('.tip')].map((tip) => (tip.textContent ?? '').replace(/\s+/g, ' ').trim());

export const peeks = (element: Element): HTMLButtonElement[] => [...element.shadowRoot!.querySelectorAll<HTMLButtonElement>('.peek')];
