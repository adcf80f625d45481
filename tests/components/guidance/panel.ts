/** The panel on a page, and what can be read in it. */
import type {PracticeGuidance} from '../../../components/guidance/guidance.js';
import '../../../components/guidance/define.js';
import type {Pack} from '../../../src/model/pack.js';
import type {GivenWork} from '../../../components/guidance/work.js';
import {guidance, today} from '../../../stories/fixtures/guidance.js';
import {fixtureSync, waitUntil} from '../testing.js';

export {guidance, today};

interface Given {
  pack?: Pack | string;
  applies?: GivenWork | null;
  attributes?: string;
  around?: (tag: string) => string;
}

/** The panel with the sample pack, drawn. */
export async function panel({pack = guidance, applies, attributes = '', around = (tag) => tag}: Given = {}): Promise<PracticeGuidance> {
  const box = fixtureSync(around(`<practice-guidance today="${today}" ${attributes}><p>On paper, in the blue folder.</p></practice-guidance>`));
  const element = (box.matches('practice-guidance') ? box : box.querySelector('practice-guidance')) as PracticeGuidance;
  if (applies !== undefined) element.applies = applies;
  element.pack = pack;
  await waitUntil(() => Boolean(element.shadowRoot?.querySelector('.panel')), 'the panel should be drawn');
  return element;
}

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What a person can read in it now, without pressing anything. */
export const told = (element: PracticeGuidance): string => flat(element.shadowRoot!.querySelector<HTMLElement>('.panel')!.innerText);

export const all = <Found extends Element = HTMLElement>(element: PracticeGuidance, selector: string): Found[] => [...element.shadowRoot!.querySelectorAll<Found>(selector)];

/** A group's text, by its heading; nothing where there is no such group. */
export const group = (element: PracticeGuidance, title: string): string | undefined => {
  const found = all(element, 'section').find((one) => one.querySelector('[role=heading]')?.textContent === title);
  return found && flat(found.innerText);
};

/** The headings of the groups, in their order. */
export const groups = (element: PracticeGuidance): string[] => all(element, 'section > [role=heading]').map((one) => one.textContent ?? '');

/** A disclosure's button, by the beginning of its words. */
export const summary = (element: PracticeGuidance, words: string): HTMLElement => {
  const found = all(element, 'summary').find((one) => flat(one.innerText).startsWith(words));
  if (!found) throw new Error(`There is no “${words}” among ${all(element, 'summary').map((one) => one.innerText).join(', ')}`);
  return found;
};

/** What a disclosure shows: nothing while it is closed. */
export const inside = (element: PracticeGuidance, words: string): string => flat(summary(element, words).parentElement!.querySelector<HTMLElement>('.inside')?.innerText ?? '');

/** Opens a disclosure and waits until its inside is there. */
export async function open(element: PracticeGuidance, words: string): Promise<void> {
  summary(element, words).click();
  await waitUntil(() => inside(element, words) !== '', `“${words}” should open`);
}

/** Gives the work in hand and waits for the drawing. */
export async function work(element: PracticeGuidance, given: Partial<Pick<PracticeGuidance, 'stage' | 'workRole' | 'topic' | 'applies'>>): Promise<void> {
  Object.assign(element, given);
  await element.updateComplete;
}
