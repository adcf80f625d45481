/** An element that shows lists, on a page, and what a person sees of it. */
import {expect, fixtureSync, waitUntil} from '../testing.js';
import '../../../components/bottom-lines/define.js';
import '../../../components/pack/define.js';
import type {Pack} from '../../../src/model/pack.js';
import {guidance, today} from '../../../stories/fixtures/guidance.js';

export type Shown = HTMLElement & {updateComplete: Promise<boolean>; pack: Pack | string | undefined};

/** Puts the element on the page with a pack given as an object, and waits until it shows something of it. */
export async function show(tag: string, attributes: Record<string, string> = {}, pack: Pack | string = guidance): Promise<Shown> {
  const element = fixtureSync<Shown>(`<${tag}><p>Read it on paper.</p></${tag}>`);
  for (const [name, value] of Object.entries({today, ...attributes})) element.setAttribute(name, value);
  element.pack = pack;
  await drawn(element);
  return element;
}

/** Waits for the drawing that is under way, and for one that it asks for. */
export async function drawn(element: Shown): Promise<void> {
  await waitUntil(() => Boolean(element.shadowRoot?.querySelector('.reading, .problem')), 'it should show something');
  await element.updateComplete;
  await element.updateComplete;
}

/** What is on screen, as one line: what is hidden is not in it. */
export const seen = (inside: Element): string => (inside.shadowRoot?.querySelector<HTMLElement>('.reading, .problem') ?? (inside as HTMLElement)).innerText.replace(/\s+/g, ' ').trim();

export const within = <Found extends Element = HTMLElement>(inside: Element, selector: string): Found[] => [...(inside.shadowRoot ?? inside).querySelectorAll<Found>(selector)];

export function one<Found extends Element = HTMLElement>(inside: Element, selector: string): Found {
  const [found, ...more] = within<Found>(inside, selector);
  if (!found || more.length) throw new Error(`There should be one “${selector}”, and there are ${more.length + Number(Boolean(found))}: ${seen(inside)}`);
  return found;
}

/** A button, by the beginning of its words. */
export function button(inside: Element, words: string): HTMLButtonElement {
  const found = within<HTMLButtonElement>(inside, 'button').find((one) => one.innerText.trim().startsWith(words));
  if (!found) throw new Error(`There is no button “${words}”: ${seen(inside)}`);
  return found;
}

/** Headings on screen with their levels: `2 Our vision`. */
export const headings = (inside: Element): string[] => within(inside, '[role=heading]').filter((one) => one.checkVisibility()).map((one) => `${one.ariaLevel} ${one.innerText.trim()}`);

/** Nothing reaches beyond the side of a box as wide as a phone. */
export function expectNarrow(element: HTMLElement): void {
  element.style.inlineSize = '288px';
  expect(element.scrollWidth, 'the element is not wider than its box').to.be.at.most(288);
  for (const part of within(element, '.reading *')) expect(part.getBoundingClientRect().right, `${part.localName} ${part.textContent.slice(0, 60)}`).to.be.at.most(element.getBoundingClientRect().right + 1);
}
