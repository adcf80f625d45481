/** A framework on a page, and what can be read in it and in the elements that it is made up of. */
import '../../../components/framework/define.js';
import type {PracticeFramework} from '../../../components/framework/framework.js';
import type {Pack} from '../../../src/model/pack.js';
import {guidance, today} from '../../../stories/fixtures/guidance.js';
import {fixtureSync, waitUntil} from '../testing.js';

/** The framework, drawn whole. `around` is what the host has besides, with `{}` where the framework stands. */
export async function framework(attributes = '', pack: Pack = guidance, around = '<div>{}</div>'): Promise<PracticeFramework> {
  const box = fixtureSync(around.replace('{}', `<practice-framework today="${today}" ${attributes}><p id="standard-recording">On paper, in the blue folder.</p></practice-framework>`));
  const element = box.querySelector('practice-framework')!; // around holds it
  element.pack = pack;
  await settled(element);
  return element;
}

/** Waits until it and all that it is made up of are drawn. */
export async function settled(element: PracticeFramework): Promise<void> {
  await waitUntil(() => deep(element, '.up').length > 1, 'every chapter should be drawn');
  await waitUntil(() => parts(element).every((part) => part.shadowRoot?.querySelector('.reading, .problem')), 'every part should be drawn');
}

export const parts = (element: Element): Element[] => deep(element, '*').filter((one) => one.localName.startsWith('practice-'));

/** Everything that matches, here and in the shadow trees inside, in the order in which it is read. */
export function deep(element: Element, selector: string): HTMLElement[] {
  const found: HTMLElement[] = [];
  for (const one of element.shadowRoot?.querySelectorAll<HTMLElement>('*') ?? []) {
    if (one.matches(selector)) found.push(one);
    if (one.shadowRoot) found.push(...deep(one, selector));
  }
  return found;
}

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Headings with their levels. */
export const headings = (element: Element): string[] => deep(element, '[role=heading]').map((one) => `${one.ariaLevel} ${flat(one.innerText || one.textContent || '')}`);

/** All that is written in it. */
export const text = (element: Element): string => flat(deep(element, '.reading').map((one) => one.textContent).join(' '));

/** What has the focus, through all shadow trees. */
export function focused(): string {
  let found = document.activeElement;
  while (found?.shadowRoot?.activeElement) found = found.shadowRoot.activeElement;
  return flat(found?.textContent ?? '');
}
