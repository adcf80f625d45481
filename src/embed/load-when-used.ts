/**
 * Fetches what a page uses, when it uses it: each element in a file of its own beside the script, data attributes in another.
 * Looks at what is on the page, at what is put there later, and into the open shadow roots of other components.
 */
import {onDemand} from '../../components/base/on-demand.js';
import {names} from './names.js';

const elements: Readonly<Record<string, () => Promise<unknown>>> = {
  'bottom-lines': () => import('../../components/bottom-lines/define.js'),
  explanation: () => import('../../components/explanation/define.js'),
  figures: () => import('../../components/figures/define.js'),
  framework: () => import('../../components/framework/define.js'),
  glossary: () => import('../../components/glossary/define.js'),
  guidance: () => import('../../components/guidance/define.js'),
  pathway: () => import('../../components/pathway/define.js'),
  roles: () => import('../../components/roles/define.js'),
  search: () => import('../../components/search/define.js'),
  standards: () => import('../../components/standards/define.js'),
  statements: () => import('../../components/statements/define.js'),
  term: () => import('../../components/term/define.js'),
  timescales: () => import('../../components/timescales/define.js'),
};

const mark = 'data-practice';
/** What is on its way or there. */
const asked = new Map<string, Promise<unknown>>();
/** Documents and shadow roots that are looked at, and elements of others that may get a shadow root once their tags are defined. */
const followed = new WeakSet<Node>();

/** Begins with what is on the page, and goes on with what comes. Does nothing in Node. */
export function loadWhenUsed(): void {
  if (!globalThis.document) return;
  onDemand.load = (tag) => load(tag.slice(9)); // without `practice-`
  follow(document);
}

function follow(root: Document | ShadowRoot): void {
  if (followed.has(root)) return;
  followed.add(root);
  new MutationObserver((records) => {
    for (const {type, target, addedNodes} of records) {
      if (type === 'attributes') heed(target as Element);
      for (const node of addedNodes) if (node instanceof Element) look(node);
    }
  }).observe(root, {childList: true, subtree: true, attributeFilter: [mark]});
  look(root);
}

function look(root: Document | ShadowRoot | Element): void {
  if (root instanceof Element) heed(root);
  if (root.firstElementChild) root.querySelectorAll('*').forEach(heed); // asking costs, and most that comes is a leaf
}

function heed(element: Element): void {
  const {localName, shadowRoot} = element;
  const named = element.getAttribute(mark);
  if (named !== null) {
    void once('data-attributes', async () => (await import('./data-attributes.js')).followDataAttributes(names));
    void load(named.trim().toLowerCase());
  }
  if (localName.startsWith('practice-')) {
    const name = localName.slice(9);
    if (Object.hasOwn(elements, name) && !customElements.get(localName)) tooEarly(element);
    void load(name);
  } else if (shadowRoot) follow(shadowRoot);
  else if (localName.includes('-') && !customElements.get(localName)) wait(element);
}

function wait(element: Element): void {
  if (followed.has(element)) return;
  followed.add(element);
  const one = new WeakRef(element); // a tag that is never defined keeps nothing alive
  void customElements.whenDefined(element.localName).then(() => {
    const there = one.deref();
    if (there) heed(there);
  });
}

/** Settles once the element is there, or cannot be. */
const load = (name: string): Promise<unknown> => (Object.hasOwn(elements, name) ? once(`elements/${name}`, elements[name]!) : Promise.resolve()); // it has this one of its own

function once(name: string, fetch: () => Promise<unknown>): Promise<unknown> {
  let coming = asked.get(name);
  if (!coming) {
    coming = fetch().catch((cause: unknown) => {
      asked.delete(name); // what is put on the page later asks again
      console.error(`practice-guidance: ${name}.js, from the folder of the script, could not be started. What stands in its tags stays as it is. Copy the whole folder, all of one version, and allow it in script-src.`, cause);
    });
    asked.set(name, coming);
  }
  return coming;
}

/** A framework that drew before the element was there has written an object as text, and the object is lost. */
function tooEarly(element: Element): void {
  for (const {name, value} of element.attributes) {
    if (value === '[object Object]') console.error(`practice-guidance: <${element.localName} ${name}="${value}"> was drawn before its element was there, and the object is lost. Load practice-guidance.all.js, or draw it once customElements.whenDefined('${element.localName}') is settled.`);
  }
}
