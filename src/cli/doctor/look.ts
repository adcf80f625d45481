/**
 * What a page shows of us, asked in the page itself. Both functions here are sent to the page as text, so each stands alone:
 * neither may use anything from outside itself but what a page has.
 */

/** What an element told of by a `practice-error`. */
export interface ToldError {
  code: string;
  message: string;
  remedy: string;
  where: string;
}

export interface Violation {
  /** The directive that refused: `script-src-elem`. */
  directive: string;
  /** What was refused: an address, or a word such as `inline` or `trusted-types-policy`. */
  blocked: string;
  /** The file whose code asked for it. */
  source: string;
  sample: string;
  /** The whole policy. */
  policy: string;
  /** Only told, and not refused. */
  reportOnly: boolean;
}

/** A checklist as a field of a form. */
export interface ControlLook {
  name: string;
  hasForm: boolean;
  /** How many values of that name its form would post. */
  posted: number;
  /** How many fields in the form have that name, this one among them. */
  namesakes: number;
  /** Why it posts nothing: its own attribute, or a fieldset around it. */
  disabledBy: 'attribute' | 'fieldset' | null;
  labels: number;
  /** How many elements have its id. */
  sameId: number;
  unreadable: boolean;
  /** The page has jQuery or ASP.NET's partial postbacks, which collect native fields alone, and nothing native carries the value. */
  unheard: boolean;
}

export interface ElementLook {
  tag: string;
  where: string;
  attributes: Readonly<Record<string, string>>;
  defined: boolean;
  /** It names a pack, was given one, or stands inside an element that gives one. */
  packGiven: boolean;
  shows: 'fallback' | 'problem' | 'guidance';
  /** It has a box that somebody could see, as far as the page lets it. */
  rendered: boolean;
  width: number;
  height: number;
  /** What of the page's own style hides it, and by which rule where that can be told. */
  hiddenBy: string | null;
  /** What of the page's own style keeps it from being laid out. */
  containedBy: string | null;
  /** The text that is hardest to read. */
  faintest: {text: string; ratio: number; colour: string; ground: string} | null;
  control: ControlLook | null;
}

export interface Look {
  address: string;
  origin: string;
  title: string;
  quirks: boolean;
  viewport: string | null;
  /** Where relative addresses lead from, and where they would without a `base` element. */
  base: string;
  withoutBase: string;
  /** What the script entry wrote down of itself. */
  first: {version: string; from: string} | null;
  scripts: {address: string; written: string; module: boolean}[];
  /** The version of each element that is registered. */
  versions: Readonly<Record<string, string>>;
  elements: ElementLook[];
  /** Tags that begin as ours do and are none of ours. */
  strangers: {tag: string; where: string}[];
  /** Elements that stand for one of ours. */
  standIns: {names: string; where: string; attributes: string[]; upgraded: boolean}[];
  /** Our tag, where a reader sees it as text. */
  asText: string | null;
  /** Labels for an id that nothing has. */
  loneLabels: {leadsTo: string; words: string}[];
  hasWorker: boolean;
  errors: ToldError[];
  violations: Violation[];
}

/** Runs before anything else in each frame, and writes down what would be gone later. */
export function listen(): void {
  interface Fault extends Event {
    error?: {code: string; message: string; remedy: string};
  }
  const notes: {errors: object[]; violations: Violation[]; elements: Element[]} = {errors: [], violations: [], elements: []};
  Object.defineProperty(globalThis, Symbol.for('practice-guidance doctor'), {value: notes});
  addEventListener('practice-error', (event: Fault) => {
    if (event.error) notes.errors.push({code: event.error.code, message: event.error.message, remedy: event.error.remedy, element: event.composedPath()[0]});
  }, true);
  addEventListener('securitypolicyviolation', ({effectiveDirective, blockedURI, sourceFile, sample, originalPolicy, disposition}) => {
    notes.violations.push({directive: effectiveDirective, blocked: blockedURI, source: sourceFile ?? '', sample, policy: originalPolicy, reportOnly: disposition === 'report'});
  }, true);
}

/** @param known the elements there are, by tag */
export async function look(known: readonly string[]): Promise<Look> {
  interface Ours extends HTMLElement {
    form?: HTMLFormElement | null;
    labels?: NodeListOf<HTMLLabelElement>;
    pack?: unknown;
    value?: unknown;
  }
  const page = globalThis as unknown as {jQuery?: {fn?: {serialize?: unknown}}; Sys?: {WebForms?: {PageRequestManager?: unknown}}} & Record<symbol, unknown>;
  const notes = page[Symbol.for('practice-guidance doctor')] as {errors: {code: string; message: string; remedy: string; element: Element}[]; violations: Violation[]; elements: Element[]};

  const everything: Element[] = [];
  const walk = (root: Document | ShadowRoot): void => {
    for (const element of root.querySelectorAll('*')) {
      everything.push(element);
      if (element.shadowRoot) walk(element.shadowRoot);
    }
  };
  walk(document);

  const ours = everything.filter(({localName}) => known.includes(localName)) as Ours[];
  notes.elements = ours;
  const where = (element: Element): string => {
    const tag = element.localName;
    if (element.id) return `${tag}#${element.id}`;
    const name = element.getAttribute('name') ?? element.getAttribute('data-name');
    if (name) return `${tag}[name="${name}"]`;
    const practice = element.getAttribute('data-practice');
    if (practice === null && !tag.startsWith('practice-')) return [tag, ...element.classList].join('.');
    const like = everything.filter((one) => one.localName === tag && one.getAttribute('data-practice') === practice);
    return `${tag}${practice === null ? '' : `[data-practice="${practice}"]`}${like.length > 1 ? ` (${like.indexOf(element) + 1} of ${like.length})` : ''}`;
  };
  const above = (element: Element): Element | null => element.assignedSlot ?? element.parentElement ?? ((element.getRootNode() as ShadowRoot).host as Element | undefined) ?? null;
  const chain = (element: Element): Element[] => {
    const found: Element[] = [];
    for (let one: Element | null = element; one; one = above(one)) found.push(one);
    return found;
  };

  // Styles

  /** The page's rule that sets a property on an element, as somebody would look for it. */
  const ruleFor = (element: HTMLElement, property: string, value: string): string => {
    if (element.style.getPropertyValue(property) === value) return 'its own style attribute';
    let last = '';
    const search = (rules: CSSRuleList): void => {
      for (const rule of rules) {
        if (rule instanceof CSSStyleRule) {
          if (rule.style.getPropertyValue(property) === value && element.matches(rule.selectorText)) last = `the rule “${rule.selectorText}”`;
        } else if ('cssRules' in rule) search(rule.cssRules as CSSRuleList);
      }
    };
    for (const sheet of [...document.styleSheets, ...document.adoptedStyleSheets]) {
      try {
        search(sheet.cssRules);
      } catch {
        // a sheet of another site may not be read
      }
    }
    return last || 'a rule of the page';
  };
  const hiddenBy = (element: HTMLElement): string | null => {
    if (element.hidden) return null;
    const {display, visibility, opacity} = getComputedStyle(element);
    const parent = element.parentElement;
    if (display === 'none') return `display: none, by ${ruleFor(element, 'display', 'none')}`;
    if (visibility !== 'visible' && (!parent || getComputedStyle(parent).visibility === 'visible')) return `visibility: ${visibility}, by ${ruleFor(element, 'visibility', visibility)}`;
    return opacity === '0' ? `opacity: 0, by ${ruleFor(element, 'opacity', '0')}` : null;
  };
  const containedBy = (element: HTMLElement): string | null => {
    for (const one of chain(element)) {
      const {contentVisibility, contain} = getComputedStyle(one) as CSSStyleDeclaration & {contentVisibility?: string};
      const whose = one === element ? '' : ` on ${where(one)}, in which it stands`;
      if (contentVisibility === 'hidden') return `content-visibility: hidden${whose}`;
      // with room enough of its own it does no harm
      if (/\b(size|strict)\b/.test(contain.replace('inline-size', '')) && one.scrollHeight > one.clientHeight + 1) return `contain: ${contain}${whose}`;
    }
    return null;
  };

  // Contrast

  type Colour = readonly [red: number, green: number, blue: number, alpha: number];
  const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  const read = new Map<string, Colour>();
  /** Whatever notation a colour is in, as what a screen shows. */
  const colourOf = (text: string): Colour => {
    let colour = read.get(text);
    if (!colour && canvas) {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = text;
      canvas.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
      read.set(text, (colour = [red, green, blue, alpha / 255]));
    }
    return colour ?? [0, 0, 0, 1];
  };
  const over = ([red, green, blue, alpha]: Colour, [r, g, b]: Colour): Colour => [red * alpha + r * (1 - alpha), green * alpha + g * (1 - alpha), blue * alpha + b * (1 - alpha), 1];
  /** The ground behind an element; null where it is a picture. */
  const groundOf = (element: Element): Colour | null => {
    const layers: Colour[] = [];
    for (const one of chain(element)) {
      const {backgroundColor, backgroundImage} = getComputedStyle(one);
      if (backgroundImage !== 'none') return null;
      const colour = colourOf(backgroundColor);
      layers.push(colour);
      if (colour[3] === 1) break;
    }
    const paper: Colour = /^dark\b/.test(getComputedStyle(document.documentElement).colorScheme) ? [18, 18, 18, 1] : [255, 255, 255, 1];
    return layers.reverse().reduce((ground, layer) => over(layer, ground), paper);
  };
  const light = ([red, green, blue]: Colour): number => {
    const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const hex = (colour: Colour): string => `#${colour.slice(0, 3).map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
  const faintest = (element: HTMLElement): ElementLook['faintest'] => {
    let worst: ElementLook['faintest'] = null;
    if (!element.shadowRoot) return null;
    const texts = document.createTreeWalker(element.shadowRoot, NodeFilter.SHOW_TEXT);
    // the rest would repeat what the first three hundred say
    for (let count = 0; count < 300 && texts.nextNode(); count += 1) {
      const text = texts.currentNode.textContent?.trim() ?? '';
      const holder = texts.currentNode.parentElement;
      if (!text || !holder || holder.closest('style, script, :disabled, .aside') || !holder.checkVisibility({opacityProperty: true, visibilityProperty: true})) continue;
      const {color, fontSize, fontWeight} = getComputedStyle(holder);
      const ground = groundOf(holder);
      if (!ground) continue;
      const shown = over(colourOf(color), ground);
      const [one = 0, other = 0] = [light(shown), light(ground)].sort((a, b) => b - a);
      const ratio = (one + 0.05) / (other + 0.05);
      const size = parseFloat(fontSize);
      const isLarge = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700);
      if (ratio < (isLarge ? 3 : 4.5) && ratio < (worst?.ratio ?? 21)) worst = {text: text.slice(0, 60), ratio: Math.floor(ratio * 100) / 100, colour: hex(shown), ground: hex(ground)};
    }
    return worst;
  };

  // Elements

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
  const showsOf = (element: Ours): ElementLook['shows'] => {
    const root = element.shadowRoot;
    if (element.localName === 'practice-pack' && customElements.get('practice-pack')) return 'guidance';
    if (root?.querySelector('.problem')) return 'problem';
    return root && [...root.children].some(({localName}) => !['slot', 'style'].includes(localName)) ? 'guidance' : 'fallback';
  };
  const elementLook = (element: Ours): ElementLook => {
    const {width, height} = element.getBoundingClientRect();
    const shows = showsOf(element);
    return {
      tag: element.localName,
      where: where(element),
      attributes: Object.fromEntries([...element.attributes].map(({name, value}) => [name, value])),
      defined: customElements.get(element.localName) !== undefined,
      packGiven: Boolean(element.getAttribute('pack') || element.pack) || chain(element).some((one) => one.localName === 'practice-pack'),
      shows,
      rendered: element.checkVisibility(),
      width,
      height,
      hiddenBy: hiddenBy(element),
      containedBy: containedBy(element),
      faintest: shows === 'guidance' ? faintest(element) : null,
      control: controlOf(element),
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
  const hasWorker = async (): Promise<boolean> => {
    try {
      return (await navigator.serviceWorker.getRegistrations()).length > 0;
    } catch {
      return false; // a frame without an origin may not ask, and has none
    }
  };
  const version = (tag: string): readonly [string, string] => [tag, String((customElements.get(tag) as {version?: string} | undefined)?.version ?? '')];

  return {
    address: location.href,
    origin: self.origin,
    title: document.title,
    quirks: document.compatMode === 'BackCompat',
    viewport: document.querySelector('meta[name=viewport i]')?.getAttribute('content') ?? null,
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
    hasWorker: await hasWorker(),
    errors: notes.errors.map(({code, message, remedy, element}) => ({code, message, remedy, where: where(element)})),
    violations: notes.violations,
  };
}
