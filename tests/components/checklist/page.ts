/** A page with a checklist in it, and what a person sees and does there. Fields are found by the words beside them. */
import {fixtureSync, waitUntil} from '../testing.js';
import '../../../components/checklist/define.js';
import '../../../components/pack/define.js';
import type {PracticeChecklist} from '../../../components/checklist/checklist.js';
import type {PracticeAnswerEvent, PracticeProgressEvent} from '../../../components/checklist/events.js';
import type {PracticeErrorEvent} from '../../../src/packs/errors.js';
import {first, today} from './packs.js';

type Given = Partial<Omit<PracticeChecklist, 'value' | 'dates'>> & {value?: unknown; dates?: unknown};

/** The attributes most tests want. `pack` as a property keeps the network out. */
const usual = {checklist: 'record-basics', name: 'basics', today};

const attributesText = (attributes: Record<string, string | undefined>): string =>
  Object.entries(attributes).map(([name, value]) => (value === undefined ? '' : ` ${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`)).join('');

/** A form with one checklist and a field before and after it, taken away after the test. */
export function insert(attributes: Record<string, string | undefined> = {}, given: Given = {}, inside = ''): PracticeChecklist {
  const box = fixtureSync<HTMLElement>(
    `<div><form><input aria-label="Before"><label for="basics">Is the record in order?</label> <practice-checklist id="basics"${attributesText({...usual, ...attributes})}>${inside}</practice-checklist><input aria-label="After"><button>Save</button></form></div>`,
  );
  box.querySelector('form')!.addEventListener('submit', (event) => event.preventDefault());
  const element = box.querySelector('practice-checklist')!;
  Object.assign(element, {pack: first, ...given});
  return element;
}

/** The same, once it is on screen. */
export async function show(attributes: Record<string, string | undefined> = {}, given: Given = {}, inside = ''): Promise<PracticeChecklist> {
  const element = insert(attributes, given, inside);
  await settled(element);
  return element;
}

/** Waits until what was asked for is on screen, parts that are fetched only when they are needed among it. */
export async function settled(element: PracticeChecklist): Promise<void> {
  let before: string;
  let quiet = 0;
  do {
    before = element.shadowRoot!.textContent ?? '';
    await element.updateComplete;
    await new Promise((resolve) => setTimeout(resolve, 4));
    quiet = before === element.shadowRoot!.textContent ? quiet + 1 : 0;
  } while (quiet < 3);
}

/** Waits for a text to be on screen: for what comes in a file of its own. */
export const seen = (element: Element, words: string | RegExp): Promise<void> =>
  waitUntil(() => (typeof words === 'string' ? textOf(element).includes(words) : words.test(textOf(element))), `“${String(words)}” should be on screen`);

const squeezed = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

const inPassing = new Set(['A', 'B', 'BR', 'CODE', 'DEL', 'EM', 'INS', 'SPAN', 'STRONG']);

/** The text below a node, with a space where one block of the page ends and the next begins. */
const spaced = (node: Node): string =>
  node instanceof Text ? node.data : [...node.childNodes].map((child) => (child instanceof Element && !inPassing.has(child.nodeName) ? ` ${spaced(child)} ` : spaced(child))).join('');

/** Everything an element shows, as one line. Nothing in a checklist is in the page and hidden. */
export const textOf = (element: Element | null | undefined): string => (element ? squeezed(spaced(element.shadowRoot ?? element)) : '');

export const within = <Found extends Element = HTMLElement>(element: Element, selector: string): Found[] => [...(element.shadowRoot ?? element).querySelectorAll<Found>(selector)];

/** The part of the screen that is about one item, by the item's label. */
export function part(element: PracticeChecklist, label: string): HTMLElement {
  const found = within(element, '[data-item]').find((one) => [...one.querySelectorAll('legend, .label, .tick')].some((name) => squeezed(name.textContent) === label));
  if (!found) throw new Error(`“${label}” is not on screen. On screen is: ${textOf(element)}`);
  return found;
}

/** A native field, by its label's words. */
export function field(inside: Element, words: string): HTMLInputElement {
  const found = within<HTMLLabelElement>(inside, 'label').find((one) => squeezed(one.textContent) === words)?.control;
  if (!(found instanceof HTMLInputElement)) throw new Error(`There is no field “${words}”. There is: ${textOf(inside)}`);
  return found;
}

/** A button, by its words; `undefined` where there is none. */
export const findButton = (inside: Element, words: string | RegExp): HTMLButtonElement | undefined =>
  within<HTMLButtonElement>(inside, 'button').find((one) => (typeof words === 'string' ? squeezed(one.textContent) === words : words.test(squeezed(one.textContent))));

export function button(inside: Element, words: string | RegExp): HTMLButtonElement {
  const found = findButton(inside, words);
  if (!found) throw new Error(`There is no button “${String(words)}”. There is: ${textOf(inside)}`);
  return found;
}

/** Chooses an answer of an item, as a press on its radio does. */
export async function choose(element: PracticeChecklist, label: string, words: string): Promise<void> {
  field(part(element, label), words).click();
  await settled(element);
}

export async function pressButton(inside: Element, words: string | RegExp, element: PracticeChecklist): Promise<void> {
  button(inside, words).click();
  await settled(element);
}

/** Fills a native field as typing does: `input`, and then `change` on leaving it. */
export async function fill(input: HTMLInputElement, value: string, element: PracticeChecklist): Promise<void> {
  input.value = value;
  input.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  input.dispatchEvent(new Event('change', {bubbles: true}));
  await settled(element);
}

/** Which of an item's choices is on, in its words. */
export const chosen = (element: PracticeChecklist, label: string): string[] =>
  within<HTMLInputElement>(part(element, label), 'input[type=radio], input[type=checkbox]').filter(({checked}) => checked).map((one) => squeezed(one.labels?.[0]?.textContent));

export const dateFields = (element: PracticeChecklist): HTMLInputElement[] => within<HTMLInputElement>(element, 'input[type=date]');

/** The one sentence that says how far it is. */
export const status = (element: PracticeChecklist): string => textOf(within(element, '.status')[0]);

/** What its form would post for it: nothing is `undefined`. */
export const posted = (element: PracticeChecklist): string | undefined => {
  const values = new FormData(element.form ?? undefined).getAll(element.name);
  if (values.length > 1) throw new Error(`It posts ${values.length} values: ${JSON.stringify(values)}`);
  return values[0] as string | undefined;
};

/** All fields that a form would post, in order. */
export const fieldsOf = (form: HTMLFormElement | null): [string, string][] => [...new FormData(form!).entries()].filter(([name]) => name) as [string, string][];

const states = ['not-started', 'in-progress', 'complete', 'out-of-date', 'unreadable'] as const;

/** The states that CSS sees. */
export const statesOf = (element: PracticeChecklist): string[] => states.filter((state) => element.matches(`:state(${state})`));

/** What leaves a checklist, in order, and what its value and its post were at each moment. */
export interface Heard {
  type: string;
  target: EventTarget | null;
  value: string;
  posted: string | undefined;
}

/** Listens at the form, outside the checklist, as a host does. */
export function listen(element: PracticeChecklist, types = ['input', 'change', 'practice-answer']): Heard[] {
  const heard: Heard[] = [];
  for (const type of types) element.parentElement!.addEventListener(type, (event) => heard.push({type, target: event.target, value: JSON.stringify(element.value), posted: posted(element)}));
  return heard;
}

export const answersHeard = (element: PracticeChecklist): PracticeAnswerEvent[] => heardOf(element, 'practice-answer');
export const progressHeard = (element: PracticeChecklist): PracticeProgressEvent[] => heardOf(element, 'practice-progress');
export const errorsHeard = (element: Element): PracticeErrorEvent[] => heardOf(element, 'practice-error');

function heardOf<Type extends keyof HTMLElementEventMap>(element: Element, type: Type): HTMLElementEventMap[Type][] {
  const heard: HTMLElementEventMap[Type][] = [];
  element.parentElement!.addEventListener(type, (event) => heard.push(event));
  return heard;
}

/** Where the focus is, all the way in. */
export function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

/** What an element is, in a few words for a failure's message: an assertion library would try to print all of the page. */
const named = (element: unknown): string => (element instanceof Element ? `<${element.localName}> “${textOf(element.closest('label') ?? element)}”` : String(element));

/** Asserts that two are one and the same element. */
export function expectSame(actual: unknown, expected: unknown, what = 'element'): void {
  if (actual !== expected) throw new Error(`${what}: expected ${named(expected)}, got ${named(actual)}`);
}

/** Asserts that the focus is on an element. */
export const expectFocus = (expected: Element | undefined): void => expectSame(focused(), expected, 'focus');

/** The next error an element tells the host of. */
export const nextError = (element: HTMLElement): Promise<PracticeErrorEvent> =>
  new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('No practice-error came within 4 seconds.')), 4000);
    element.addEventListener('practice-error', (event) => {
      clearTimeout(late);
      resolve(event);
    }, {once: true});
  });
