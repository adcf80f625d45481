/** A page with the standards in it, and what a person sees and does there. */
import {fixtureSync, waitUntil} from '../testing.js';
import '../../../components/standards/define.js';
import '../../../components/pack/define.js';
import type {PracticeStandards} from '../../../components/standards/standards.js';
import type {Pack} from '../../../src/model/pack.js';
import {guidance, today} from '../../../stories/fixtures/guidance.js';

/** The standards as a page has them, once they are drawn; of the sample pack where no other is given. With `null` it is not waited for. */
export async function show(attributes: Record<string, string> = {}, pack: Pack | null = guidance): Promise<PracticeStandards> {
  const element = fixtureSync<PracticeStandards>('<practice-standards><p id="fallback">Read the blue folder.</p></practice-standards>');
  for (const [name, value] of Object.entries({today, ...attributes})) element.setAttribute(name, value);
  if (pack) element.pack = pack;
  await waitUntil(() => !pack || Boolean(element.shadowRoot?.querySelector('.reading, [role=alert]')), 'the standards should be drawn');
  return element;
}

/** The sample with its standards changed. */
export const withStandards = (change: (standard: Pack['standards'][number]) => object): Pack => ({...guidance, standards: guidance.standards.map((one) => ({...one, ...change(one)}))});

export const within = <Found extends HTMLElement = HTMLElement>(inside: Element, selector: string): Found[] => [...(inside.shadowRoot ?? inside).querySelectorAll<Found>(selector)];

const visible = (element: Element): boolean => element.checkVisibility();

/** What can be seen of an element's own page, as one line. */
export const seen = (inside: Element): string => {
  const top = inside.shadowRoot ? [...inside.shadowRoot.children] : [inside];
  return top.map((one) => (one as HTMLElement).innerText ?? '').join(' ').replace(/\s+/g, ' ').trim();
};

/** A button or link that can be seen, by its words or its name. @throws Error where there is none */
export function control(inside: Element, words: string | RegExp): HTMLElement {
  const named = (one: HTMLElement): string => one.innerText.replace(/\s+/g, ' ').trim();
  const found = within(inside, 'button, a, summary').find((one) => visible(one) && (typeof words === 'string' ? named(one) === words : words.test(named(one))));
  if (!found) throw new Error(`There is nothing to press with the words “${String(words)}”. There is: ${seen(inside)}`);
  return found;
}

/** The headings that can be seen, with their level: `2 Practice standards`. */
export const headings = (element: Element): string[] => within(element, '[role=heading]').filter(visible).map((one) => `${one.ariaLevel ?? ''} ${one.innerText.replace(/\s+/g, ' ').trim()}`);

/** The titles in the list that can be seen. */
export const listed = (element: Element): string[] => within(element, '.list > li [role=heading]').filter(visible).map((one) => one.innerText.trim());

/** A field, by its label's words. @throws Error where there is none */
export function field<Found extends HTMLInputElement | HTMLSelectElement>(element: Element, words: string): Found {
  const label = within(element, 'label').find((one) => visible(one) && one.innerText.trim().startsWith(words));
  const found = label?.querySelector<Found>('input, select');
  if (!found) throw new Error(`There is no field “${words}”. There is: ${seen(element)}`);
  return found;
}

/** Chooses in a select as a person does. */
export async function choose(element: PracticeStandards, label: string, words: string): Promise<void> {
  const select = field<HTMLSelectElement>(element, label);
  const option = [...select.options].find((one) => one.text === words);
  if (!option) throw new Error(`“${label}” does not offer “${words}” but ${[...select.options].map((one) => one.text).join(', ')}`);
  select.value = option.value;
  select.dispatchEvent(new Event('change', {bubbles: true}));
  await element.updateComplete;
}

export async function press(element: PracticeStandards, words: string | RegExp): Promise<void> {
  control(element, words).click();
  await element.updateComplete;
  await element.updateComplete; // the focus is led once it is drawn
}

/** What has the focus, in its words. */
export const focused = (element: Element): string => (element.shadowRoot?.activeElement as HTMLElement | null)?.innerText.replace(/\s+/g, ' ').trim() ?? '';
