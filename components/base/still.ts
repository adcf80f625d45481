/**
 * What a server rendered stays as it is until the element has drawn itself whole beside it, unseen; then one takes the place of the
 * other in one task. No part of either is made to fit the other, so that nothing can mismatch and nothing flashes. It comes in a file
 * of its own, to pages with such elements.
 */
import type {LitElement} from 'lit';

/** Milliseconds between two looks; looks without a change after which words that differ from the server's are taken as they are; looks after which nothing is waited for. */
const pause = 20;
const settled = 40;
const enough = 400;

/** What is drawn is not seen yet, but for a fault: that is told above what the server rendered. */
const unseen = `:host > :not([data-still], .problem, style, link) { display: none !important }`;

const begun = new WeakSet<LitElement>();

/**
 * To be awaited before an element with something in its shadow root draws itself for the first time.
 * @param isHere whether it has its pack
 */
export function still(element: LitElement, isHere: () => unknown): Promise<void> | undefined {
  // inside another that a server rendered: it goes with that, and until then it stays
  if (element.closest('[data-still]')) return new Promise(() => undefined);
  if (begun.has(element)) return undefined;
  begun.add(element);
  const root = element.renderRoot as ShadowRoot;
  const end = document.createComment('');
  root.prepend(end);
  element.renderOptions.renderBefore = end;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(unseen);
  root.adoptedStyleSheets.push(sheet);
  // two of a name in one tree would take the choice from each other
  for (const radio of root.querySelectorAll('[type=radio]')) radio.removeAttribute('name');
  let waiting = false;
  const controller = {
    hostUpdated(): void {
      if (!isHere() || waiting) return;
      waiting = true;
      void whenDrawn(element, end, isHere).then((drawn) => {
        waiting = false;
        if (!drawn) return;
        element.removeController(controller);
        swap(root, end, sheet);
        element.requestUpdate(); // what is done only where it can be seen
      });
    },
  };
  element.addController(controller);
  return undefined;
}

const siblings = (node: Node, way: 'previousSibling' | 'nextSibling'): ChildNode[] => (node[way] ? [node[way], ...siblings(node[way], way)] : []);
const elementsOf = (nodes: readonly Node[]): HTMLElement[] => nodes.flatMap((node) => (node instanceof HTMLElement ? [node, ...node.querySelectorAll<HTMLElement>('*')] : []));
const drawnOf = (end: Comment): ChildNode[] => siblings(end, 'previousSibling').reverse();

/** Waits until nothing of it is on its way. False where the element has left the page, or has lost its pack. */
async function whenDrawn(element: LitElement, end: Comment, isHere: () => unknown): Promise<boolean> {
  for (let calm = 0, looks = 0; calm < settled && looks < enough; calm += 1, looks += 1) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    if (!element.isConnected || !isHere()) return false;
    const drawn = drawnOf(end);
    const old = siblings(end, 'nextSibling');
    const parts = elementsOf(drawn) as (HTMLElement & Partial<Pick<LitElement, 'hasUpdated' | 'isUpdatePending'>>)[];
    const busy = element.isUpdatePending || parts.some((part) => part.isUpdatePending || part.hasUpdated === false || part.matches(':host > slot, .reading > slot'));
    if (busy || carry(old, drawn)) calm = -1;
    else if (words(old) === words(drawn)) return true;
  }
  return true;
}

/** What is to be read, for a comparison: not what only one of them draws, such as the inside of what is closed, nor spaces, since one cuts its text where the other does not. */
function words(nodes: readonly Node[]): string {
  return nodes
    .map((node): string => {
      if (node instanceof Text) return node.data;
      if (!(node instanceof HTMLElement) || node.matches('style, link, button, .paper, .checklist > .item > .help')) return '';
      if (node instanceof HTMLDetailsElement && !node.open) return words([...node.children].filter(({localName}) => localName === 'summary'));
      return words([...(node.shadowRoot ?? node).childNodes]);
    })
    .join('')
    .replace(/\s/g, '');
}

/** What somebody can open, press or write into, each under a name of its own. */
function handles(nodes: readonly Node[]): Map<string, HTMLElement> {
  const found = new Map<string, HTMLElement>();
  for (const one of elementsOf(nodes)) {
    if (!one.matches('details, summary, a, button, input:enabled, select, [tabindex]') && !one.shadowRoot) continue;
    const said = one.id || (one instanceof HTMLDetailsElement ? one.querySelector('summary') : one)?.textContent?.replace(/\s+/g, ' ').trim();
    let name = `${one.localName} ${said}`;
    while (found.has(name)) name += '+';
    found.set(name, one);
  }
  return found;
}

const insideOf = ({shadowRoot}: Element): Node[] => [...(shadowRoot?.childNodes ?? [])];

/** Brings over what somebody opened, chose or wrote meanwhile: what differs from what the server said. Whether there was anything. */
function carry(old: readonly Node[], drawn: readonly Node[]): boolean {
  let any = false;
  const fresh = handles(drawn);
  for (const [name, from] of handles(old)) {
    const to = fresh.get(name);
    if (!to) continue;
    if (from.shadowRoot) any = carry(insideOf(from), insideOf(to)) || any;
    if (from instanceof HTMLDetailsElement && from.open !== from.hasAttribute('data-open') && from.open !== (to as HTMLDetailsElement).open) {
      (to as HTMLDetailsElement).open = from.open;
      any = true;
    } else if (from instanceof HTMLInputElement || from instanceof HTMLSelectElement) any = written(from, to as typeof from) || any;
  }
  return any;
}

function written<Field extends HTMLInputElement | HTMLSelectElement>(from: Field, to: Field): boolean {
  if (from instanceof HTMLInputElement) {
    const box = to as HTMLInputElement;
    if (/radio|checkbox/.test(from.type) ? from.checked === from.defaultChecked || !from.checked || box.checked : from.value === from.defaultValue || to.value === from.value) return false;
    box.checked = from.checked;
  } else if ([...from.options].every(({selected, defaultSelected}, at) => selected === (defaultSelected || (!at && !from.value))) || to.value === from.value) return false;
  to.value = from.value;
  for (const type of ['input', 'change']) to.dispatchEvent(new Event(type, {bubbles: true}));
  return true;
}

/** One goes, and the other is seen. What a browser remembers of heights and of the focus is brought over, so that nothing moves. */
function swap(root: ShadowRoot, end: Comment, sheet: CSSStyleSheet): void {
  const old = siblings(end, 'nextSibling');
  const drawn = drawnOf(end);
  const heights = lazy(old).map((one) => one.getBoundingClientRect());
  root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
  lazy(drawn).forEach((one, at) => heights[at] && one.style.setProperty('contain-intrinsic-block-size', `auto ${heights[at].height}px`));
  const read = beingRead(old);
  refocus(old, drawn);
  for (const node of old) node.remove();
  const again = read && elementsOf(drawn).find(({id}) => id === read.id);
  // what was never near the window has no height yet, and all below it would move
  if (again) scrollBy({top: again.getBoundingClientRect().top - read.top, behavior: 'instant'});
}

/** The place that is nearest to the top of the window, where that is inside. */
function beingRead(nodes: readonly Node[]): {id: string; top: number} | undefined {
  const places = elementsOf(nodes).flatMap((one) => (one.id && one.getClientRects().length ? [{id: one.id, top: one.getBoundingClientRect().top}] : []));
  if (!places.some(({top}) => top < 0)) return undefined;
  return places.sort((one, other) => Math.abs(one.top) - Math.abs(other.top))[0];
}

/** What is laid out only where it is near the window. */
const lazy = (nodes: readonly Node[]): HTMLElement[] => elementsOf(nodes).filter((one) => getComputedStyle(one).contentVisibility === 'auto');

function refocus(old: readonly Node[], drawn: readonly Node[]): void {
  const fresh = handles(drawn);
  for (const [name, from] of handles(old)) {
    const to = from.matches(':focus') && fresh.get(name);
    if (!to) continue;
    if (from.shadowRoot?.activeElement) refocus(insideOf(from), insideOf(to));
    else to.focus({preventScroll: true});
    return;
  }
}
