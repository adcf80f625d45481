import {asMessage, details, type FromFrame, message} from './messages.js';
import type {Asked} from './parameters.js';

/** A checklist in its form. What other elements have of it is not there. */
type Control = HTMLElement & {form?: HTMLFormElement | null; value?: unknown; validity?: ValidityState; validationMessage: string; reportValidity?(): boolean};

/** Every event of an element; what its fields say is plain data. */
const events = ['answer', 'calendar', 'due', 'error', 'open', 'progress', 'report', 'shown'].map((name) => `practice-${name}`);

/** What a server has to send that a sandboxed frame may fetch its files. */
const sandboxRemedy = 'Add allow-same-origin to the frame’s sandbox, or have the server send Access-Control-Allow-Origin: * with every file of this folder';

/** A page that has answered no offer for so many half seconds listens to none. */
const offers = 60;

/**
 * The page `frame.html`: one element by what the address says, for a host that allows nothing but a frame. What may be said to it
 * and what it tells stand in messages.ts.
 */
export class FramePage {
  /** In an opaque origin: sandboxed without `allow-same-origin`. */
  readonly #sandboxed = self.origin === 'null';
  /** Whom it tells: nobody where nobody is named, or where nobody is around. */
  readonly #around: {window: Window; origin: string} | undefined;
  /** The way back, where the frame's own origin cannot be an address. */
  #port: MessagePort | undefined;
  #answered = false;
  #element: Control | undefined;
  /** What a person has made of the value, until the page around sets another. */
  #entered: string | undefined;
  /** The height and the validity that were told last. */
  #height = -1;
  #validity = '';

  constructor(
    private readonly box: HTMLElement,
    private readonly asked: Asked,
  ) {
    if (asked.parent && parent !== window) this.#around = {window: parent, origin: asked.parent};
  }

  show(): void {
    const {box, asked: {scheme, complaints, element: name, attributes}} = this;
    document.documentElement.dataset['scheme'] = scheme;
    // what is measured does not depend on the frame's height, so that an answer cannot call for another
    new ResizeObserver(() => this.#tellHeight()).observe(box);
    document.addEventListener('click', openBeside, true);
    for (const {code, message: words, remedy, fatal} of complaints) this.#complain(code, words, remedy, fatal);
    if (!name || complaints.some(({fatal}) => fatal)) return;

    document.querySelector('script[type=module]')?.addEventListener('error', () => this.#unfetched());
    const element = (this.#element = document.createElement(`practice-${name}`) as Control);
    for (const [attribute, value] of attributes) element.setAttribute(attribute, value);
    // before it speaks
    this.#follow(element);
    box.append(name === 'checklist' ? inForm(element) : element);
    void customElements.whenDefined(element.localName).then(() => this.#converse());
  }

  // What is told

  #tell(said: FromFrame, transfer: Transferable[] = []): void {
    this.#around?.window.postMessage(message(said), this.#around.origin, transfer);
  }

  /** Says what is wrong: to whoever looks at the console, to the page around, and here where nothing can be shown. */
  #complain(code: string, words: string, remedy: string, here: boolean): void {
    console.warn(`practice-guidance frame: ${words}. ${remedy}.`);
    this.#tell({kind: 'error', code, message: words, remedy});
    if (!here) return;
    const complaint = document.createElement('div');
    complaint.className = 'complaint';
    complaint.setAttribute('role', 'alert');
    for (const text of [words, remedy]) complaint.append(Object.assign(document.createElement('p'), {textContent: `${text}.`}));
    this.box.prepend(complaint);
  }

  #unfetched(): void {
    const code = 'script-unreachable';
    if (this.#sandboxed) this.#complain(code, 'The guidance could not be fetched: this frame is sandboxed without allow-same-origin, and its server does not allow that', sandboxRemedy, true);
    else this.#complain(code, 'The guidance could not be fetched: practice-guidance.js is not beside frame.html, or was refused', 'Copy the folder whole, and look in the console for what was refused', true);
  }

  #follow(element: Control): void {
    for (const type of events)
      element.addEventListener(type, (event) => {
        if (this.asked.takes.includes(type)) event.preventDefault();
        if (type === 'practice-error') return this.#failed((event as Event & {error: {code: string; message: string; remedy: string}}).error);
        const {isTrusted: _, ...fields} = {...event};
        this.#tell({kind: 'event', type, detail: JSON.parse(JSON.stringify(fields)) as Record<string, unknown>});
        this.#tellValidity();
      });
    for (const act of ['input', 'change'] as const) element.addEventListener(act, () => this.#tellValue(act));
  }

  #failed({code, message: words, remedy}: {code: string; message: string; remedy: string}): void {
    if (this.#sandboxed && code === 'pack-unreachable') this.#complain(code, 'The pack could not be fetched: this frame is sandboxed without allow-same-origin, and its server does not allow that', sandboxRemedy, true);
    else this.#tell({kind: 'error', code, message: words, remedy});
  }

  #tellHeight(again = false): void {
    const height = Math.ceil(this.box.getBoundingClientRect().height);
    if (height === this.#height && !again) return;
    this.#height = height;
    this.#tell({kind: 'height', height});
  }

  #tellValue(act: 'input' | 'change'): void {
    const form = this.#element?.form;
    const value = form ? new FormData(form).get('value') : null;
    if (typeof value === 'string') this.#tell({kind: 'value', value: (this.#entered = value), act});
    this.#tellValidity();
  }

  #tellValidity(again = false): void {
    const {validity, validationMessage = ''} = this.#element ?? {};
    const now = `${validity?.valid} ${validationMessage}`;
    if (!validity || (now === this.#validity && !again)) return;
    this.#validity = now;
    this.#tell({kind: 'validity', valid: validity.valid, message: validationMessage});
  }

  // What is said to it

  #converse(): void {
    window.addEventListener('message', ({source, origin, data}) => {
      if (source === this.#around?.window && origin === this.#around?.origin) this.#heed(data);
    });
    this.#ready();
    if (this.#sandboxed && this.#around) this.#offer(offers);
  }

  #ready(): void {
    const channel = this.#sandboxed ? new MessageChannel() : undefined;
    if (channel) {
      this.#port?.close();
      this.#port = channel.port1;
      this.#port.onmessage = ({data}) => this.#heed(data);
    }
    this.#tell({kind: 'ready', element: this.asked.element ?? '', ...(this.#entered !== undefined && {value: this.#entered})}, channel ? [channel.port2] : []);
    this.#tellHeight(true);
    this.#tellValidity(true);
  }

  /** The page around may begin to listen late, and has no way to ask. */
  #offer(times: number): void {
    setTimeout(() => {
      if (this.#answered || !times) return;
      this.#ready();
      this.#offer(times - 1);
    }, 500);
  }

  #heed(data: unknown): void {
    const said = asMessage(data);
    const element = this.#element;
    if (!said || !element) return;
    this.#answered = true;
    if (said.kind === 'hello') this.#ready();
    if (said.kind === 'set-details') for (const name of details) if (said[name] !== undefined) Object.assign(element, {[name]: said[name]});
    if (said.kind === 'set-value' && said['value'] !== undefined && this.asked.element === 'checklist') {
      element.value = said['value'];
      this.#entered = undefined;
      this.#tellValidity(true);
    }
    if (said.kind === 'report-validity') element.reportValidity?.();
  }
}

/** A form that is never sent: by it is known what a form would post. A browser keeps nothing of it, since the page around has the value. */
function inForm(element: HTMLElement): HTMLFormElement {
  element.setAttribute('name', 'value');
  const form = document.createElement('form');
  form.autocomplete = 'off';
  form.append(element);
  return form;
}

/** What a link leads to opens beside the page: in the frame it would take the place of what is being answered. Links within the page stay. */
function openBeside(event: Event): void {
  const link = event.composedPath().find((one): one is HTMLAnchorElement => one instanceof HTMLAnchorElement && one.hasAttribute('href'));
  const [here] = location.href.split('#');
  if (!link || link.hasAttribute('download') || link.href.split('#')[0] === here || !/^https?:$/.test(link.protocol)) return;
  link.target = '_blank';
  link.rel = 'noopener';
}
