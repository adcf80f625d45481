/**
 * For the page around `frame.html`: gives the frame its height, and keeps a field of the page's own form in step with the checklist in it.
 * What passes between the two stands in messages.ts.
 */
import type {ChecklistRecord} from '../../model/record.js';
import {asMessage, type Details, message, type ToFrame} from './messages.js';

export type {Details, FromFrame, ToFrame} from './messages.js';

export interface FrameOptions {
  /**
   * The field that posts the value, as the server wrote it with the value in it; or a way to find it, for a page that draws it anew. Best
   * `<textarea hidden>`: a browser brings back what a script wrote there on Back, and not what it wrote into a hidden input. Without a
   * field, listen to the events of `PracticeFrameEvent`.
   */
  input?: HTMLInputElement | HTMLTextAreaElement | (() => HTMLInputElement | HTMLTextAreaElement | null | undefined);
  /** What belongs to a case and so in no address. */
  details?: Details;
}

/** The frame told something, other than its height: fired on the `<iframe>`, bubbling. `said` is a message as `FromFrame` describes it. */
export class PracticeFrameEvent extends Event {
  constructor(readonly said: {readonly kind: unknown; readonly [field: string]: unknown}) {
    super('practice-frame', {bubbles: true});
  }
}

export interface FrameConnection {
  /** The element in the frame is there and takes what is said. */
  readonly ready: boolean;
  /** The checklist's value as it would be posted. */
  readonly value: string;
  /** Writes the value: to the frame, and to the field. Tells no event, as for a native control. */
  write(value: ChecklistRecord | string | null): void;
  /** Gives what belongs to a case; what was given before and is not named stays. */
  give(details: Details): void;
  /** Whether the checklist lets its form be sent, by its latest word; where not, it shows what is open. Before it has spoken: true. */
  reportValidity(): boolean;
  /** Ends it: nothing is listened to any more. */
  disconnect(): void;
}

/** No page is as high as this; a frame that says so is mistaken. */
const highest = 100_000;

const connections = new WeakMap<HTMLIFrameElement, FrameConnection>();

/**
 * Connects a frame whose `src` is an address of `frame.html` with `parent=` the origin of this page. The same frame again gives the
 * connection there is.
 * @throws TypeError where the frame has no such address, which then says what is missing
 */
export function connectFrame(iframe: HTMLIFrameElement, options: FrameOptions = {}): FrameConnection {
  const there = connections.get(iframe);
  if (there) return there;
  const address = new URL(iframe.src || 'about:blank');
  const named = address.searchParams.get('parent')?.replace(/\/$/, '');
  if (!/^https?:$/.test(address.protocol)) throw new TypeError('practice-guidance frame: the <iframe> has no src. Give it the address of frame.html, with element= and parent=.');
  if (named !== location.origin) throw new TypeError(`practice-guidance frame: the frame's address names ${named ? `parent=${named}` : 'no parent'}, and this page is ${location.origin}. Write parent=${location.origin} in it.`);

  /** What a message from it has to come from. A sandbox without `allow-same-origin` takes the frame's origin away. */
  const origin = iframe.hasAttribute('sandbox') && !iframe.sandbox.contains('allow-same-origin') ? 'null' : address.origin;
  const given: Details = {...options.details};
  const field = (): HTMLInputElement | HTMLTextAreaElement | null | undefined => (typeof options.input === 'function' ? options.input() : options.input);
  const begun = field()?.value ?? '';
  let value = begun;
  let ready = false;
  let valid = true;
  let port: MessagePort | undefined;

  const post = (said: ToFrame): void => {
    if (port) port.postMessage(message(said));
    // one without an origin can only be answered by the port that it brings
    else if (origin !== 'null') iframe.contentWindow?.postMessage(message(said), origin);
  };

  const write = (now: string): void => {
    value = now;
    const input = field();
    if (input && input.value !== now) input.value = now;
  };

  let told = false;
  /** Told when it happens, since a page may draw its field after the frame; and once. */
  const tellLost = (): void => {
    if (told) return;
    told = true;
    const id = iframe.dataset['practiceFrame'];
    console.error(`practice-guidance frame: what was answered is posted by no field: ${id === undefined ? 'the one that was given is not on the page' : `nothing has the id "${id}"`}. Put <textarea hidden id="${id ?? '…'}" name="…"></textarea> into the form.`);
  };

  const heard = (event: MessageEvent): void => {
    if (!event.source || event.source !== iframe.contentWindow || event.origin !== origin) return;
    const said = asMessage(event.data);
    if (!said) return;
    const {kind} = said;
    if (kind === 'height') return void (typeof said['height'] === 'number' && setHeight(iframe, said['height']));
    if (kind === 'ready') {
      port = event.ports[0];
      ready = true;
      post({kind: 'set-details', ...given});
      // what the page knows counts, since a frame that was loaded anew has nothing; unless somebody was quicker
      if (typeof said['value'] === 'string') write(said['value']);
      else if (said['element'] === 'checklist') post({kind: 'set-value', value: (value = field()?.value ?? value)});
    }
    if (kind === 'validity') valid = said['valid'] !== false;
    if (kind === 'value' && typeof said['value'] === 'string') {
      write(said['value']);
      const input = field();
      // whoever watches the form's fields hears of it as of any other
      input?.dispatchEvent(new Event(said['act'] === 'input' ? 'input' : 'change', {bubbles: true}));
      if (!input && options.input) tellLost();
    }
    iframe.dispatchEvent(new PracticeFrameEvent(said));
  };

  const connection: FrameConnection = {
    get ready() {
      return ready;
    },
    get value() {
      return value;
    },
    write(now) {
      write(typeof now === 'string' ? now : now === null ? '' : JSON.stringify(now));
      post({kind: 'set-value', value});
    },
    give(details) {
      post({kind: 'set-details', ...Object.assign(given, details)});
    },
    reportValidity() {
      if (!valid) {
        // into the frame first: what is open takes the focus there
        iframe.focus();
        post({kind: 'report-validity'});
      }
      return valid;
    },
    disconnect() {
      window.removeEventListener('message', heard);
      window.removeEventListener('reset', reset);
      window.removeEventListener('submit', submit, true);
      port?.close();
      connections.delete(iframe);
    },
  };

  /** A form's reset knows nothing of the frame, and leaves a hidden input as it is. */
  const reset = (event: Event): void => {
    const input = field();
    if (input?.form && event.target === input.form && !event.defaultPrevented) connection.write(input.type === 'hidden' ? begun : input.defaultValue);
  };

  /** As a native control that is required would stop it. */
  const submit = (event: SubmitEvent): void => {
    const input = field();
    const {form} = input ?? {};
    if (!form || event.target !== form || input?.matches(':disabled') || form.noValidate || (event.submitter as HTMLButtonElement | null)?.formNoValidate) return;
    if (!connection.reportValidity()) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  };

  window.addEventListener('message', heard);
  window.addEventListener('reset', reset);
  window.addEventListener('submit', submit, true);
  connections.set(iframe, connection);
  // until its own page has come a frame holds an empty one of this page's, to which nothing can be said
  if (iframe.contentDocument?.URL !== 'about:blank') post({kind: 'hello'});
  return connection;
}

/** By a property of the element's style, which a policy of `style-src 'self'` allows: an attribute `style` it would not. */
function setHeight(iframe: HTMLIFrameElement, height: number): void {
  if (!(height >= 0 && height <= highest)) return;
  const {boxSizing, borderTopWidth, borderBottomWidth, paddingTop, paddingBottom} = getComputedStyle(iframe);
  const edges = boxSizing === 'border-box' ? [borderTopWidth, borderBottomWidth, paddingTop, paddingBottom].reduce((sum, width) => sum + (parseFloat(width) || 0), 0) : 0;
  iframe.style.height = `${height + edges}px`;
}

declare global {
  interface HTMLElementEventMap {
    'practice-frame': PracticeFrameEvent;
  }
}
