/** What a page shows of us. Sent to the page as text: uses nothing from outside itself but what a page has. */
import type {contrast} from './contrast.js';
import type {elements} from './elements.js';
import type {pageStyle} from './page-style.js';
import type {places} from './places.js';
import type {HeldFrame, Look, ToldError, ToldHeight, Violation} from './shapes.js';

/** What it is made up of, each sent along. */
export interface Parts {
  places: typeof places;
  pageStyle: typeof pageStyle;
  contrast: typeof contrast;
  elements: typeof elements;
}

/** @param known the elements there are, by tag */
export async function look(known: readonly string[], parts: Parts): Promise<Look> {
  const page = globalThis as unknown as Record<symbol, unknown>;
  const notes = page[Symbol.for('practice-guidance doctor')] as {errors: (Omit<ToldError, 'where'> & {element: Element})[]; violations: Violation[]; elements: Element[]; registering: number; heights: ReadonlyMap<Element, ToldHeight>};
  const found = parts.places();
  const {everything, where} = found;
  const elementLook = parts.elements(found, parts.pageStyle(found), parts.contrast(found));
  const ours = everything.filter(({localName}) => known.includes(localName));
  notes.elements = ours;

  /** Messages arrive also where nobody takes them: the height has to have been set, and not by the host's own style. */
  const isHeard = (frame: HTMLIFrameElement): boolean => {
    const {height} = frame.style;
    const said = notes.heights.get(frame);
    return said !== undefined && height.endsWith('px') && (height !== said.before || Math.abs(frame.clientHeight - said.told) < 1);
  };
  const heldFrame = (frame: HTMLIFrameElement): HeldFrame => {
    const names = frame.getAttribute('data-practice-frame');
    const field = names === null ? null : (document.getElementById(names) as HTMLTextAreaElement | null);
    return {
      where: where(frame),
      address: frame.src,
      names,
      field: field && {name: field.getAttribute('name') ?? '', hasForm: Boolean(field.form)},
      heard: isHeard(frame),
    };
  };
  const asText = (): string | null => {
    const texts = document.createTreeWalker(document.body ?? document, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const [found] = /<\/?practice-[a-z-]+|data-practice=/.exec(texts.currentNode.textContent ?? '') ?? [];
      if (found && !texts.currentNode.parentElement?.closest('script, style, template, code, pre, textarea, noscript')) return found;
    }
    return null;
  };
  const workerOf = async (): Promise<Look['worker']> => {
    try {
      const registrations = await navigator.serviceWorker.getRegistrations();
      if (notes.registering > 0 || registrations.some(({active}) => active?.state !== 'activated')) return 'coming';
      return registrations.length > 0 ? 'ready' : 'none';
    } catch {
      return 'none'; // a frame without an origin may not ask, and has none
    }
  };
  const version = (tag: string): readonly [string, string] => [tag, String((customElements.get(tag) as {version?: string} | undefined)?.version ?? '')];

  return {
    address: location.href,
    origin: self.origin,
    title: document.title,
    unfinished: document.readyState === 'loading',
    quirks: document.compatMode === 'BackCompat',
    viewport: document.querySelector('meta[name=viewport i]')?.getAttribute('content') ?? null,
    signIn: document.querySelector('input[type=password]') !== null,
    base: document.baseURI,
    withoutBase: location.href === 'about:srcdoc' ? document.baseURI : location.href,
    first: (page[Symbol.for('practice-guidance')] as Look['first'] | undefined) ?? null,
    scripts: [...document.querySelectorAll<HTMLScriptElement>('script[src]')].map((script) => ({address: script.src, written: script.getAttribute('src') ?? '', module: script.type === 'module'})),
    versions: Object.fromEntries(known.filter((tag) => customElements.get(tag)).map(version)),
    elements: ours.map(elementLook),
    strangers: everything.filter(({localName}) => localName.startsWith('practice-') && !known.includes(localName)).map((element) => ({tag: element.localName, where: where(element)})),
    standIns: everything.filter((element) => element.hasAttribute('data-practice')).map((element) => ({
      names: element.getAttribute('data-practice')?.trim().toLowerCase() ?? '',
      where: where(element),
      attributes: element.getAttributeNames(),
      upgraded: [...element.children].some(({localName}) => known.includes(localName)),
    })),
    asText: asText(),
    loneLabels: [...document.querySelectorAll<HTMLLabelElement>('label[for]')].filter(({htmlFor}) => !document.getElementById(htmlFor)).map((label) => ({leadsTo: label.htmlFor, words: label.textContent.trim()})),
    heldFrames: [...document.querySelectorAll('iframe')].filter((frame) => frame.hasAttribute('data-practice-frame') || /\/frame\.html\?(.*&)?element=/.test(frame.src)).map(heldFrame),
    worker: await workerOf(),
    errors: notes.errors.map(({code, message, remedy, element}) => ({code, message, remedy, where: where(element)})),
    violations: notes.violations,
  };
}
