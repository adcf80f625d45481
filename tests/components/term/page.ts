/** A page whose own sentences use words of a pack, and what a person meets there. */
import {fixtureSync, waitUntil} from '../testing.js';
import '../../../components/glossary/define.js';
import '../../../components/pack/define.js';
import '../../../components/term/define.js';
import type {PracticePack} from '../../../components/pack/pack.js';
import type {PracticeTerm} from '../../../components/term/term.js';
import type {Pack} from '../../../src/model/pack.js';
import {guidance, today} from '../../../stories/fixtures/guidance.js';

export const term = (id: string, words: string): string => `<practice-term term="${id}">${words}</practice-term>`;

/** Markup inside a `<practice-pack>`, once all its terms are drawn. */
export async function page(markup: string, given: Partial<Pick<PracticePack, 'terms' | 'links' | 'language'>> & {pack?: Pack} = {}): Promise<PracticePack> {
  const around = fixtureSync<PracticePack>(`<practice-pack today="${today}">${markup}</practice-pack>`);
  Object.assign(around, {pack: guidance, ...given});
  await settled(around);
  return around;
}

export const termsIn = (around: Element): PracticeTerm[] => [...around.querySelectorAll('practice-term')];

/** Waits until every term is drawn, and drawn again where others made it. */
export async function settled(around: Element): Promise<void> {
  await waitUntil(() => termsIn(around).every((one) => one.hasUpdated), 'every term should be drawn');
  for (let round = 0; round < 3; round++) {
    await new Promise((resolve) => setTimeout(resolve));
    await Promise.all(termsIn(around).map((one) => one.updateComplete));
  }
}

export const wordOf = (one: PracticeTerm): HTMLButtonElement => {
  const found = one.shadowRoot!.querySelector<HTMLButtonElement>('.peek');
  if (!found) throw new Error(`“${one.textContent}” is plain text.`);
  return found;
};

/** What is explained now, in its words; nothing where it is closed. */
export const tipOf = (one: Element): string | undefined => one.shadowRoot!.querySelector('.tip')?.textContent?.replace(/\s+/g, ' ').trim();

/** A sentence as a reader sees it. */
export const seen = (inside: HTMLElement): string => inside.innerText.replace(/\s+/g, ' ').trim();

/** What stands on paper after a word, with its style sheets as they are when a page prints. */
export const onPaper = (one: PracticeTerm): string => one.shadowRoot!.querySelector('.paper')?.textContent ?? '';

export const isFirst = (one: PracticeTerm): boolean => wordOf(one).classList.contains('first');
