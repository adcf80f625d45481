/** A page with an explanation in it, and what a family and a host see of it. */
import {fixtureSync, waitUntil} from '../testing.js';
import '../../../components/explanation/define.js';
import '../../../components/pack/define.js';
import type {PracticeShownEvent} from '../../../components/explanation/events.js';
import type {PracticeExplanation} from '../../../components/explanation/explanation.js';
import type {Explanation} from '../../../src/model/explanation.js';
import type {HelpLine} from '../../../src/model/help-line.js';
import type {Pack} from '../../../src/model/pack.js';
import {guidance, today} from '../../../stories/fixtures/guidance.js';

/** The sample pack with its one explanation changed. */
export const withExplanation = (change: Partial<Explanation>): Pack => ({...guidance, explanations: guidance.explanations.map((one) => ({...one, ...change}))});
export const withHelpLines = (change: (line: HelpLine) => Partial<HelpLine>): Pack => ({...guidance, helpLines: guidance.helpLines.map((line) => ({...line, ...change(line)}))});

/** The explanation on a page, with the sample pack where no other is given; not yet drawn. */
export function insert(attributes: Record<string, string> = {}, given: Partial<PracticeExplanation> = {}): PracticeExplanation {
  const box = fixtureSync<HTMLElement>('<div><p id="before">The page’s own words.</p><practice-explanation><p id="fallback">Read the blue leaflet.</p></practice-explanation></div>');
  const element = box.querySelector('practice-explanation')!;
  for (const [name, value] of Object.entries({explanation: 'assessment', today, ...attributes})) element.setAttribute(name, value);
  Object.assign(element, {pack: guidance, ...given});
  return element;
}

/** The same, once it is drawn. */
export async function show(attributes: Record<string, string> = {}, given: Partial<PracticeExplanation> = {}): Promise<PracticeExplanation> {
  const element = insert(attributes, given);
  await waitUntil(() => Boolean(element.shadowRoot?.querySelector('.reading > :not(slot, .paper), .problem')), 'the explanation should be drawn');
  await settled(element);
  return element;
}

/** Waits until nothing changes any more: for what comes in a file of its own. */
export async function settled(element: PracticeExplanation): Promise<void> {
  let before: string;
  let quiet = 0;
  do {
    before = element.shadowRoot?.textContent ?? '';
    await element.updateComplete;
    await new Promise((resolve) => setTimeout(resolve, 10));
    quiet = before === element.shadowRoot?.textContent ? quiet + 1 : 0;
  } while (quiet < 4);
}

export const within = <Found extends Element = HTMLElement>(inside: Element, selector: string): Found[] => [...(inside.shadowRoot ?? inside).querySelectorAll<Found>(selector)];

/** What can be seen, as one line. */
export const seen = (element: Element): string => [...(element.shadowRoot ?? element).children].map((one) => (one as HTMLElement).innerText ?? '').join(' ').replace(/\s+/g, ' ').trim();

/** Everything in the element's own page, seen or not. */
export const held = (element: Element): string => (element.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ').trim();

export const findButton = (element: Element, words: string): HTMLButtonElement | undefined => within<HTMLButtonElement>(element, 'button').find((one) => one.innerText.trim() === words);

/** Presses one of the buttons above the text, whatever its words in the language of the page. */
export async function pressTo(element: PracticeExplanation, act: 'print' | 'copy' | 'read'): Promise<void> {
  within(element, `[data-act=${act}]`)[0]!.click(); // the row is drawn with the text
  await settled(element);
}

export async function press(element: PracticeExplanation, words: string): Promise<void> {
  const found = findButton(element, words);
  if (!found) throw new Error(`There is no button “${words}”: ${seen(element)}`);
  found.click();
  await settled(element);
}

/** What can be chosen, the chosen one in brackets; none where it is not asked. The questions themselves are in the language of the page. */
export const choices = (element: Element, of: 'audience' | 'language'): string[] =>
  within<HTMLLabelElement>(element, 'fieldset label').flatMap((label) => {
    const words = label.innerText.trim();
    const isAudience = /^(For|To read) /.test(words); // as the sample pack's are called
    return isAudience === (of === 'audience') ? [(label.control as HTMLInputElement).checked ? `[${words}]` : words] : [];
  });

/** Chooses as a person does. */
export async function choose(element: PracticeExplanation, words: string): Promise<HTMLInputElement> {
  const label = within<HTMLLabelElement>(element, 'fieldset label').find((one) => one.innerText.trim() === words);
  if (!label) throw new Error(`“${words}” is not offered: ${seen(element)}`);
  const radio = label.control as HTMLInputElement;
  radio.focus();
  radio.click();
  await settled(element);
  return radio;
}

/** What the host is told, in order: `shown parent en-GB`. */
export function told(element: HTMLElement): string[] {
  const heard: string[] = [];
  element.parentElement!.addEventListener('practice-shown', ({act, audience, language}: PracticeShownEvent) => heard.push(`${act} ${audience} ${language}`)); // it is on a page
  return heard;
}

/** The language in which a piece of text is marked, by its words. */
export function languageOf(element: Element, words: string): string | null | undefined {
  const found = within(element, 'p, li, [role=heading], dd').find((one) => one.innerText.includes(words));
  if (!found) throw new Error(`“${words}” is not on screen: ${seen(element)}`);
  return (found.querySelector('[lang]') ?? found.closest('[lang]'))?.getAttribute('lang');
}
