/** What each element of ours shows, and how it stands in its form. Sent to the page as text: uses nothing from outside itself but what a page has. */
import type {Contrast} from './contrast.js';
import type {PageStyle} from './page-style.js';
import type {Places} from './places.js';
import type {ControlLook, ElementLook} from './shapes.js';

/** A tag of ours, whether or not a script has made more of it. */
interface Ours extends HTMLElement {
  form?: HTMLFormElement | null;
  labels?: NodeListOf<HTMLLabelElement>;
  pack?: unknown;
}

/** @returns what one element shows */
export function elements({where, chain}: Places, {hiddenBy, containedBy}: PageStyle, {faintest}: Contrast): (element: Element) => ElementLook {
  const page = globalThis as unknown as {jQuery?: {fn?: {serialize?: unknown}}; Sys?: {WebForms?: {PageRequestManager?: unknown}}};

  const controlOf = (element: Ours): ControlLook | null => {
    if (!('formAssociated' in element.constructor)) return null;
    const name = element.getAttribute('name') ?? '';
    const form = element.form ?? null;
    const isSame = (key: string): boolean => key === name || key.startsWith(`${name}[`);
    const carrier = element.querySelector(':scope > input[type=hidden]');
    const serialiser = Boolean(page.jQuery?.fn?.serialize ?? page.Sys?.WebForms?.PageRequestManager);
    let unreadable: boolean;
    try {
      unreadable = element.matches(':state(unreadable)');
    } catch {
      unreadable = false;
    }
    return {
      name,
      hasForm: form !== null,
      posted: name && form ? [...new FormData(form).keys()].filter((key) => (element.getAttribute('submit') === 'fields' ? isSame(key) : key === name)).length : 0,
      namesakes: form ? [...form.elements].filter((one) => one !== carrier && one.parentElement !== element && (one as HTMLInputElement).name === name).length : 0,
      disabledBy: element.hasAttribute('disabled') ? 'attribute' : element.matches(':disabled') ? 'fieldset' : null,
      labels: element.labels?.length ?? 0,
      sameId: element.id ? document.querySelectorAll(`#${CSS.escape(element.id)}`).length : 1,
      unreadable,
      unheard: serialiser && Boolean(name) && form !== null && !carrier,
    };
  };
  const namesPack = (element: Element & {pack?: unknown}): boolean => {
    const attributes = element.localName === 'practice-pack' ? ['pack', 'src', 'name'] : ['pack'];
    return Boolean(element.pack) || attributes.some((name) => element.getAttribute(name));
  };
  const showsOf = (element: Ours): ElementLook['shows'] => {
    const root = element.shadowRoot;
    if (element.localName === 'practice-pack' && customElements.get('practice-pack')) return 'guidance';
    if (root?.querySelector('.problem')) return 'problem';
    return root && [...root.children].some(({localName}) => !['slot', 'style'].includes(localName)) ? 'guidance' : 'fallback';
  };
  /**
   * A fallback has no landmark, title or script, and no field or button of the form around it: such a tag was never closed. The page's
   * title is in its place where the element writes that.
   */
  const swallowedBy = (element: Ours): string | null => {
    if (element.localName === 'practice-pack') return null;
    const carrier = element.querySelector(':scope > input[type=hidden]');
    const isOutsiders = (one: Element): boolean => one !== carrier && !element.contains((one as HTMLInputElement).form ?? one) && (one as HTMLInputElement).form !== null;
    const isTitled = element.getAttribute('heading-level') === '1';
    const found = element.querySelector(isTitled ? 'main, footer, script' : 'main, footer, h1, script') ?? [...element.querySelectorAll('button, input, select, textarea')].find(isOutsiders);
    if (!found) return null;
    const words = found.localName === 'script' ? '' : found.textContent.trim().slice(0, 40);
    return `${where(found)}${words ? ` (“${words}”)` : ''}`;
  };
  const elementLook = (element: Ours): ElementLook => {
    const {width, height} = element.getBoundingClientRect();
    const shows = showsOf(element);
    return {
      tag: element.localName,
      where: where(element),
      attributes: Object.fromEntries([...element.attributes].map(({name, value}) => [name, value])),
      defined: customElements.get(element.localName) !== undefined,
      packGiven: namesPack(element) || chain(element).some((one) => one.localName === 'practice-pack' && namesPack(one)),
      shows,
      rendered: element.checkVisibility(),
      width,
      height,
      hiddenBy: hiddenBy(element),
      containedBy: containedBy(element),
      faintest: shows === 'guidance' ? faintest(element) : null,
      swallowed: swallowedBy(element),
      control: controlOf(element),
    };
  };
  return (element) => elementLook(element as Ours);
}
