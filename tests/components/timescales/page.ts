/** A page with time-scales or a pathway in it, and what a person sees and does there. */
import {fixtureSync, waitUntil} from '../testing.js';
import '../../../components/pack/define.js';
import '../../../components/pathway/define.js';
import '../../../components/timescales/define.js';
import type {PracticeElement} from '../../../components/base/practice-element.js';
import type {Pack} from '../../../src/model/pack.js';
import {guidance} from '../../../stories/fixtures/guidance.js';

/** The day on which these tests take place: a Sunday. */
export const today = '2026-11-22';

type Tag = 'practice-timescales' | 'practice-pathway';

/** An element as a page has it, once it is drawn; of the sample pack where no other is given. */
export async function show<Name extends Tag>(tag: Name, attributes: Record<string, string> = {}, pack: Pack | null = guidance): Promise<HTMLElementTagNameMap[Name]> {
  const element = fixtureSync<HTMLElementTagNameMap[Name]>(`<${tag}><p>Read the blue folder.</p></${tag}>`);
  for (const [name, value] of Object.entries({today, ...attributes})) element.setAttribute(name, value);
  if (pack) element.pack = pack;
  await waitUntil(() => Boolean(element.shadowRoot?.querySelector('.reading, [role=alert]')), 'it should be drawn');
  return element;
}

/** A pack that the build wrote. */
export const built = async (name: string): Promise<Pack> => (await fetch(`/dist/packs/${name}.json`)).json() as Promise<Pack>;

/** The sample with one of its time-scales changed. */
export const withTimescale = (id: string, more: Partial<Pack['timescales'][number]>): Pack => ({...guidance, timescales: guidance.timescales.map((one) => (one.id === id ? {...one, ...more} : one))});

export const within = <Found extends HTMLElement = HTMLElement>(inside: Element, selector: string): Found[] => [...(inside.shadowRoot ?? inside).querySelectorAll<Found>(selector)];

const line = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What can be seen of an element's own page, or of a part of it, as one line. */
export const seen = (inside: Element | undefined): string => (inside ? line((inside.shadowRoot ? [...inside.shadowRoot.children] : [inside]).map((one) => (one as HTMLElement).innerText ?? '').join(' ')) : '');

/** Waits for words to be seen. */
export const comes = (element: Element, words: string | RegExp): Promise<void> =>
  waitUntil(() => (typeof words === 'string' ? seen(element).includes(words) : words.test(seen(element))), `“${String(words)}” should be seen`).catch((error: Error) => {
    throw new Error(`${error.message}. There is: ${seen(element)}`);
  });

/** What a screen reader is told without being asked, as it is now. */
export const announced = (element: Element): string => within(element, '.ask [role=status]').map((one) => line(one.innerText)).filter(Boolean).join(' ');

/** A field that can be seen, by the beginning of its label. */
export const findField = (element: Element, label: string): HTMLInputElement | HTMLSelectElement | undefined =>
  within<HTMLLabelElement>(element, 'label').filter((one) => one.checkVisibility() && line(one.innerText).startsWith(label)).map((one) => one.control as HTMLInputElement)[0];

/** Gives a value as a person does. @throws Error where there is no such field, or it does not offer the value */
export async function give(element: PracticeElement, label: string, value: string): Promise<void> {
  const found = findField(element, label);
  if (!found) throw new Error(`There is no field “${label}”. There is: ${seen(element)}`);
  found.value = found instanceof HTMLSelectElement ? ([...found.options].find((one) => one.text === value)?.value ?? '-') : value;
  if (value && !found.value) throw new Error(`“${label}” does not take “${value}”.`);
  found.dispatchEvent(new Event('change', {bubbles: true}));
  await element.updateComplete;
}

/** A button or link by its words or its name. @throws Error where there is none */
export function control(element: Element, words: string): HTMLElement {
  const found = within(element, 'button, a, summary').find((one) => line(one.innerText) === words || one.ariaLabel === words);
  if (!found) throw new Error(`There is nothing to press with the words “${words}”. There is: ${seen(element)}`);
  return found;
}

/** The headings that can be seen, with their level: `2 Time-scales`. */
export const headings = (element: Element): string[] => within(element, '[role=heading]').filter((one) => one.checkVisibility()).map((one) => `${one.ariaLevel ?? ''} ${line(one.innerText)}`);

/** The events of a kind that reach the page from now on. */
export function heard<Type extends keyof HTMLElementEventMap>(element: Element, type: Type): HTMLElementEventMap[Type][] {
  const events: HTMLElementEventMap[Type][] = [];
  element.parentElement!.addEventListener(type, (event) => events.push(event)); // it stands in a box
  return events;
}
