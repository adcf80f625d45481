/**
 * Elements for a page that keeps no tags of ours: content filters strip `<practice-checklist>` and keep
 * `<div data-practice="checklist" data-checklist="…">`. The tag is put inside, and what stood there becomes its fallback.
 * The data attributes are what the page says; the tag follows them. One observer serves the whole document.
 */
import {nearWords} from '../packs/near-words.js';

const mark = 'data-practice';

/** The elements there are, without `practice-`. */
let known: readonly string[] = [];
let observer: MutationObserver;
/** The tag inside each element that stands for it. Weak, so that one that leaves the page leaves nothing. */
const inside = new WeakMap<Element, HTMLElement>();
const told = new Set<string>();

/**
 * Upgrades what is on the page, and from then on what comes, changes or is put back. An element that is not defined yet is
 * upgraded once it is, and until then keeps its fallback and its attributes. Does nothing in Node.
 * @param names the elements there are, without `practice-`
 */
export function followDataAttributes(names: readonly string[]): void {
  known = names;
  if (!globalThis.document) return;
  // half of an element may have been read, and the rest of its fallback would come to stand beside the tag
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
  else begin();
}

function begin(): void {
  observer = new MutationObserver((records) => records.forEach(heed));
  // of all attributes this one alone: a page may change others thousands of times
  observer.observe(document, {childList: true, subtree: true, attributeFilter: [mark]});
  document.addEventListener('click', focusFromLabel);
  upgradeIn(document);
}

function heed({target, attributeName, addedNodes}: MutationRecord): void {
  const host = target as HTMLElement;
  const element = inside.get(host);
  if (attributeName === mark || (element && !attributeName)) upgrade(host);
  else if (element) carry(host, element, attributeName!.slice(5)); // of an attribute, or it were the line above
  for (const node of addedNodes) if (node instanceof Element && (node.firstElementChild || node.attributes.length)) upgradeIn(node);
}

function upgradeIn(root: Element | Document): void {
  for (const one of [root as HTMLElement, ...root.querySelectorAll<HTMLElement>(`[${mark}], label[for]`)]) {
    nameByLabels(labelled(one));
    if (one.hasAttribute?.(mark)) upgrade(one);
  }
}

function upgrade(host: HTMLElement, again = false): void {
  const name = host.getAttribute(mark)?.trim().toLowerCase();
  const tag = known.includes(name!) ? `practice-${name}` : '';
  const before = inside.get(host);
  if (before && before.localName !== tag) takeOut(host, before);
  // an editor would save what is put there
  if (name === undefined || host.closest('[contenteditable]:not([contenteditable=false])')) return;
  if (!tag) return tell(`${mark}="${name}" names no element.`, nearWords(name, known, known));
  const type = customElements.get(tag) as (CustomElementConstructor & {observedAttributes: readonly string[]}) | undefined; // each of ours has some
  if (!type) return void customElements.whenDefined(tag).then(() => upgrade(host));

  const found = [...host.children].find(({localName}) => localName === tag) as HTMLElement | undefined;
  if (found && found === before) return;
  // thrown out by a page that drew its own again: put back with its answers, in a task of its own, since a script that throws it out each time would hang the page
  if (!found && before?.localName === tag && !again) return void setTimeout(upgrade, 0, host, true);
  // one that came with a copy of the page is taken as it is
  const element = found ?? inside.get(host) ?? document.createElement(tag);
  inside.set(host, element);
  // not `form`: what somebody pasted into a text can add a field only to a form around it
  const names = type.observedAttributes.filter((one) => one !== 'form');
  for (const attribute of host.getAttributeNames()) {
    const [, one = ''] = /^data-(.+)/.exec(attribute) ?? [];
    if (names.includes(one)) carry(host, element, one);
    else tell(`${attribute} on ${mark}="${name}" is not known.`, nearWords(one.replace('practice-', ''), names).map((near) => `data-${near}`));
  }
  if (!found) {
    element.replaceChildren(...host.childNodes);
    host.append(element);
  }
  nameByLabels(host);
  observer.observe(host, {childList: true, attributeFilter: names.map((one) => `data-${one}`)});
}

/** The fallback alone stays. A hidden input is none: it carried the value. */
function takeOut(host: Element, element: HTMLElement): void {
  inside.delete(host);
  if (element.parentNode === host) element.replaceWith(...[...element.childNodes].filter((node) => (node as HTMLInputElement).type !== 'hidden'));
}

function carry(host: Element, element: Element, name: string): void {
  const value = host.getAttribute(`data-${name}`);
  if (value === null) element.removeAttribute(name);
  // no filter has looked at an address in a data attribute: one that could run as script, or be made to by an id, is left behind
  else if (name === 'links' && !/^(https?:|({kind}|[^:{])*[/?#])/i.test(value)) tell(`data-links="${value}" is no address.`, ['https://', '/']);
  else if (value !== element.getAttribute(name)) element.setAttribute(name, value);
}

// Labels. A label leads only to native fields and to tags that are one, not to an element that stands for one.

const labelled = (label: Element | null | undefined): Element | null => document.getElementById((label as HTMLLabelElement | null)?.htmlFor ?? '');

function nameByLabels(host: Element | null): void {
  const element = inside.get(host!); // of null there is none
  if (!element || !('formAssociated' in element.constructor)) return;
  const labels = document.querySelectorAll(`label[for="${CSS.escape(host!.id)}"]`);
  if (labels.length) element.ariaLabelledByElements = [...labels];
}

const focusFromLabel = ({target}: Event): void => inside.get(labelled((target as Element).closest?.('label, a, button, input'))!)?.focus();

/** Tells whoever wrote the page, once. What is near to nothing of ours is the host's own, and nothing to tell. */
function tell(words: string, near: readonly string[]): void {
  if (!near.length || told.has(words)) return;
  told.add(words);
  console.warn(`practice-guidance: ${words} Meant perhaps: ${near.join(', ')}.`);
}
