import type {PropertyDeclarations, PropertyValues, TemplateResult} from 'lit';
import {css, html, isServer, nothing} from 'lit';
import {isDate} from '../../src/calendar/plain-date.js';
import type {Checklist, ChecklistItem} from '../../src/model/checklist.js';
import type {Answer, AnswerState, ChecklistRecord} from '../../src/model/record.js';
import {Fault, faultOf} from '../../src/packs/fault.js';
import {checklistOf} from '../../src/packs/load.js';
import type {Said} from '../../src/records/answer.js';
import {answerItem, clearItem, own} from '../../src/records/answer.js';
import type {Drift} from '../../src/records/drift.js';
import {retired} from '../../src/records/drift.js';
import {recordToFields} from '../../src/records/form-fields.js';
import type {HeldReading} from '../../src/records/held-value.js';
import {HeldValue, recordOf} from '../../src/records/held-value.js';
import type {Progress} from '../../src/records/progress.js';
import {progress} from '../../src/records/progress.js';
import {arriving} from '../base/arriving.js';
import {PracticeElement} from '../base/practice-element.js';
import {printable} from '../base/printing.js';
import {prose} from '../base/prose.js';
import {provenanceLine} from '../base/provenance.js';
import {sharedStyles} from '../base/styles.js';
import {Carrier} from './carrier.js';
import {checklistStyles} from './checklist.styles.js';
import {PracticeAnswerEvent, PracticeProgressEvent} from './events.js';
import {itemTemplate} from './item.js';
import type {Unusual} from './view.js';
import {openWords, progressWords, statusSentence} from './words.js';

/** Attributes that act at once when they change, as on a native control, and properties that a framework may set before the tag is defined. */
const atOnce = ['value', 'dates', 'name', 'required', 'readonly', 'disabled'] as const;

/**
 * One checklist as one form control: it posts in a plain form, resets, comes back with the Back button, is named by an
 * outside label, and says how far it is from its answers alone.
 *
 * @summary A checklist of a record as a form control.
 * @since 0.1.0
 * @attr {string} name - The field's name in the post.
 * @attr {string} value - The record as JSON text: the default, which a server writes and `reset` returns to.
 * @attr {boolean} required - Saving wants every item answered. "Needs updating" is an answer.
 * @attr {boolean} readonly - Shown to be read, as for a closed case; still posted.
 * @attr {boolean} disabled - Neither to be changed nor posted.
 * @attr {string} dates - Days by item id as JSON text, from the record system: shown as such, and never an answer.
 * @attr {string} form - The id of the form that posts it, where the element stands outside it.
 * @slot - What is shown until the pack is there, and when it cannot be had: readable text, best with a link to the guidance.
 * @event {InputEvent} input - A person changed something; the value is already the new one.
 * @event {Event} change - An act is complete. Follows `input`, once.
 * @event {PracticeAnswerEvent} practice-answer - One answer was given, changed or cleared: which item, the answer now and before.
 * @event {PracticeProgressEvent} practice-progress - The derived state, or what is open, changed.
 * @event {PracticeErrorEvent} practice-error - The pack, the checklist or the record cannot be had or read; with code and remedy.
 * @cssstate not-started - Nothing is answered.
 * @cssstate in-progress - Something is answered and something is open.
 * @cssstate complete - Nothing is open, and everything is up to date or not applicable.
 * @cssstate out-of-date - Nothing is open, but something needs updating or is too old.
 * @cssstate unreadable - The record cannot be read.
 */
export class PracticeChecklist extends PracticeElement {
  static readonly formAssociated = true;

  static override styles = [sharedStyles, checklistStyles];

  static override properties: PropertyDeclarations = {checklist: {}, variant: {}, headingLevel: {attribute: 'heading-level'}, submit: {}, carrier: {}, by: {}};

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, ...atOnce, 'form'];
  }

  /** The checklist's id in the pack, such as `wandsworth-5`. */
  declare checklist: string | undefined;

  /** `full`; `compact` beside a form; `summary`, one read-only line. */
  declare variant: 'full' | 'compact' | 'summary' | undefined;

  /** The level of the checklist's heading, from 1 to 6, so that it fits the page's outline; `none` where the page names it. Default 2. */
  declare headingLevel: string | undefined;

  /** `json` posts the record as one field; `fields` posts `name[item][field]` for every field of an answer. */
  declare submit: 'json' | 'fields' | undefined;

  /** Who carries the value into a post: `element`, `input` (a hidden input inside), or `auto`. */
  declare carrier: 'auto' | 'element' | 'input' | undefined;

  /** Who answers, as the host names them; kept with each answer. */
  declare by: string | undefined;

  readonly #internals = this.attachInternals();
  readonly #held = new HeldValue();
  readonly #carrier = new Carrier(this, this.#internals);
  /** On the page, so that what follows from the value is kept in line with it. */
  #live = isServer;
  #formDisabled = false;
  #custom = '';
  #dates: Record<string, unknown> = {};
  /** The checklist as it was last looked up; `null` where it cannot be shown. */
  #found: {pack?: unknown; id?: string | undefined; list?: Checklist | null} = {};
  #progress: Progress | undefined;
  /** The custom state that is set, and what was last told of it. */
  #shown: string | undefined;
  #told = '';
  /** Items whose help is open, and items whose date field is in use. */
  readonly #helped = new Set<string>();
  readonly #dating = new Set<string>();
  /** Dates and reasons that a change of answer put aside: choosing again brings them back. */
  readonly #drafts = new Map<string, Pick<Said, 'date' | 'reason'>>();
  /** The act in progress: the item, and its answer before. */
  #act: {id: string; previous: Answer | null} | undefined;
  /** Somebody tried to go on, so that what is open is said at each item. */
  #asked = false;
  /** What could not be read, after starting afresh. */
  #setAside: string | undefined;
  /** A new pack or another record came since it was drawn; and which of two like templates drew it. */
  #stale = false;
  #turned = false;
  #printing = false;
  #unusual: Unusual | undefined;
  /** It could not be fetched: what is closed is shown as what is disabled, and of what cannot be read it is said that it is kept. */
  #lost = false;
  #spoken = '';
  #speaking: ReturnType<typeof setTimeout> | undefined;
  #focusNext: string | undefined;
  /** What had the focus before a drawing. */
  #within: Element | null | undefined;

  constructor() {
    super();
    this.#internals.role = 'group';
    this.addEventListener('invalid', () => {
      this.#asked = true;
      this.requestUpdate();
    });
    // a press on the label outside reaches the host itself, and should lead to the first thing to do
    this.addEventListener('click', (event) => event.composedPath()[0] === this && this.focus());
    for (const name of atOnce)
      if (Object.hasOwn(this, name)) {
        const value: unknown = this[name];
        delete (this as Partial<this>)[name];
        Reflect.set(this, name, value);
      }
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#live = true;
    printable.add(this);
    // a serialiser, or a label, may come with the rest of the page
    addEventListener('load', this.#sync);
    this.#sync();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#live = false;
    printable.delete(this);
    removeEventListener('load', this.#sync);
    clearTimeout(this.#speaking);
  }

  override attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    super.attributeChangedCallback(name, before, now);
    if (name === 'value' && this.#held.setDefault(now ?? '')) this.#forget();
    if (name === 'dates') this.dates = now;
    this.#sync();
  }

  // The form control

  /** The record, or null where there is none or it cannot be read. Takes a record, its JSON text, a field map or null; copies both ways. */
  get value(): ChecklistRecord | null {
    return JSON.parse(JSON.stringify(this.#record)) as ChecklistRecord | null;
  }
  set value(value: ChecklistRecord | string | null | undefined) {
    // a framework that keeps the value itself writes back what it was just told: that is nothing new
    if (this.#held.write(value)) this.#forget();
  }

  /** When each item was last updated, as the record system says: days (`YYYY-MM-DD`) by item id, as an object or JSON text. Shown as the system's, and never an answer. */
  get dates(): Readonly<Record<string, unknown>> {
    return this.#dates;
  }
  set dates(dates: Readonly<Record<string, unknown>> | string | null | undefined) {
    this.#dates = {};
    try {
      this.#dates = Object(typeof dates === 'string' ? JSON.parse(dates || '{}') : dates) as Record<string, unknown>;
    } catch {
      void this.fail(new Fault('dates-unreadable', String(dates)));
    }
    this.requestUpdate();
  }

  /** The field's name in the post. */
  get name(): string {
    return this.getAttribute('name') ?? '';
  }
  set name(name: string) {
    this.setAttribute('name', name);
  }

  /** Saving wants every item answered. "Needs updating" is an answer. */
  declare required: boolean;

  /** Shown to be read, as for a closed case; still posted. */
  declare readonly: boolean;

  /** Neither to be changed nor posted. */
  declare disabled: boolean;

  /** The form that posts it. */
  declare readonly form: HTMLFormElement | null;

  /** The labels in the page that name it. */
  declare readonly labels: NodeListOf<HTMLLabelElement>;

  /** As on an input: whether it may be sent, and what stands against it. */
  declare readonly validity: ValidityState;

  /** As on an input: what the browser tells where it may not be sent. */
  declare readonly validationMessage: string;

  /** As on an input: whether it is checked at all. */
  declare readonly willValidate: boolean;

  static {
    for (const name of ['required', 'readonly', 'disabled'])
      Object.defineProperty(this.prototype, name, {
        get(this: Element) {
          return this.hasAttribute(name);
        },
        set(this: Element, on: unknown) {
          this.toggleAttribute(name, !!on);
        },
      });
    for (const name of ['form', 'labels', 'validity', 'validationMessage', 'willValidate'] as const)
      Object.defineProperty(this.prototype, name, {
        get(this: PracticeChecklist) {
          return this.#internals[name];
        },
      });
  }

  /** The tag's name, as native controls tell their kind. */
  get type(): string {
    return this.localName;
  }

  /** Whether it may be sent; fires `invalid` where not. */
  checkValidity(): boolean {
    return this.#internals.checkValidity();
  }

  /** Checks, says what is open at each item, and leads to the first. */
  reportValidity(): boolean {
    return this.#internals.reportValidity();
  }

  /** An error of the host's own; empty text takes it away. */
  setCustomValidity(message: string): void {
    this.#custom = message;
    this.#sync();
  }

  /** Focuses the first open item, or else the first. */
  override focus(options?: FocusOptions): void {
    this.#anchor?.focus(options);
  }

  formResetCallback(): void {
    this.#held.reset();
    this.#asked = false;
    this.#forget();
  }

  formDisabledCallback(disabled: boolean): void {
    this.#formDisabled = disabled;
    this.requestUpdate();
  }

  formAssociatedCallback(): void {
    // connecting brings all in line by itself; a form that comes later may have another serialiser, or another fieldset
    if (this.hasUpdated) this.#sync();
  }

  formStateRestoreCallback(state: string): void {
    this.#held.restore(state);
    this.#sync();
  }

  // What follows from the value

  get #reading(): HeldReading {
    return this.#held.read({checklist: this.checklist ?? '', pack: this.loadedPack?.id ?? '', name: this.name}, this.#unusual?.readRecord);
  }

  get #record(): ChecklistRecord | null {
    return recordOf(this.#reading);
  }

  /** Answers to what the checklist no longer asks. */
  get #retired(): Drift['retired'] {
    return this.#list ? retired(this.#list, this.#record) : [];
  }

  #answer(id: string): Answer | undefined {
    return own(this.#record?.items ?? {}, id);
  }

  /** The first input of the first open item, or else the first thing that can take the focus: a browser shows its message only at such a one. */
  get #anchor(): HTMLElement | undefined {
    const find = (selector: string): HTMLElement | null => this.renderRoot?.querySelector(selector);
    return find(`[data-item="${this.#progress?.open[0]}"] input`) ?? find('input, button, slot[tabindex]') ?? undefined;
  }

  /** The checklist in its pack, looked up once for each pack and id; null where it cannot be shown, undefined until it is there. */
  get #list(): Checklist | null | undefined {
    const pack = this.loadedPack;
    const id = this.checklist;
    if (pack !== this.#found.pack || id !== this.#found.id) {
      this.#found = {pack, id};
      this.#stale = true;
      try {
        if (pack) this.#found.list = checklistOf(pack, id ?? '');
      } catch (fault) {
        this.#broken(fault);
      }
    }
    return this.#found.list;
  }

  /** The checklist cannot be shown: there is none, or its pack lacks what it should hold. */
  #broken(fault: unknown): void {
    this.#found.list = null;
    this.#progress = undefined;
    void this.fail(faultOf(fault));
  }

  /** Brings all that hangs on the value in line with it, at once: states, name, validity, what is posted, what is told. */
  readonly #sync = (): void => {
    if (!this.#live) return;
    const list = this.#list;
    const reading = this.#reading;
    const {kind} = reading;
    const record = recordOf(reading);
    this.#progress = undefined;
    try {
      if (list && (record || kind === 'none')) this.#progress = progress(list, record, this.day);
    } catch (fault) {
      this.#broken(fault);
    }
    if (isServer) return void this.requestUpdate(); // no form, nobody to tell
    const state = kind === 'unreadable' ? kind : this.#progress?.state;
    if (state !== this.#shown) {
      const {states} = this.#internals;
      states?.delete(this.#shown!); // of none there is none to delete
      if (state) states?.add(state);
      this.#shown = state;
    }
    this.#validate();
    const {text} = this.#held;
    // a framework's slip holds no record: not posted, so that a server keeps the one it has
    this.#carrier.write(text.startsWith('[object ') ? [] : this.submit === 'fields' && (record || kind === 'none') ? recordToFields(record, this.name) : [[this.name, text]], this.#held.state, this.carrier);
    const told = [this.checklist, state, this.#progress?.open].join();
    if (state && told !== this.#told) {
      this.#told = told;
      this.dispatchEvent(new PracticeProgressEvent(this.checklist ?? '', state, this.#progress ?? null));
      if (kind === 'unreadable' && list !== null) void this.fail(new Fault('record-unreadable', `${reading.problem}: ${reading.detail}`));
    }
    this.requestUpdate();
  };

  #validate(): void {
    const list = this.#list;
    const open = this.#progress?.open ?? [];
    const item = list?.items.find(({id}) => id === open[0]);
    // what cannot be shown cannot be answered: a pack that is not to be had, or a record that cannot be read, must not stop the rest of the page being saved
    const valueMissing = this.required && (item ? true : !list && list !== null && this.packState.kind === 'loading');
    const standing = item && this.#progress?.standings[item.id];
    const missing = item ? `${open.length} of ${list!.items.length} items are open. First: ${item.label}. ${openWords[(standing as {why: keyof typeof openWords}).why]}` : 'Still loading. Try again in a moment.';
    this.#internals.setValidity({customError: !!this.#custom, valueMissing}, this.#custom || (valueMissing ? missing : ''), this.#anchor);
    this.#internals.ariaInvalid = String(this.#asked && !this.validity.valid);
  }

  /** A new value came from elsewhere: what hung on the old one goes. */
  #forget(): void {
    this.#drafts.clear();
    this.#dating.clear();
    this.#act = this.#setAside = undefined;
    this.#stale = true;
    this.#sync();
  }

  protected override packChanged(): void {
    super.packChanged();
    this.#sync();
  }

  // Rendering

  protected override willUpdate(changed: PropertyValues): void {
    this.#within = this.shadowRoot?.activeElement;
    if (changed.size) this.#sync();
    const {kind} = this.#reading;
    const reworded = Object.values(this.#progress?.standings ?? {}).some((standing) => standing.why === 'reworded');
    if (this.#unusual || this.#lost || !(this.readonly || kind === 'unread' || kind === 'unreadable' || reworded || this.#retired.length)) return;
    const coming = import('./unusual.js').then(({unusual}) => {
      if (this.#unusual) return;
      this.#unusual = unusual({html, css, nothing});
      if (!isServer) this.shadowRoot!.adoptedStyleSheets.push(this.#unusual.styles.styleSheet!);
      // it reads what was not plainly a record
      this.#sync();
    }, (thrown: unknown) => {
      this.#lost = true;
      if (kind === 'unread') void this.fail(new Fault('record-unreadable', 'unusual.js gave no answer', thrown));
      this.#sync();
    });
    if (isServer) arriving.add(coming);
  }

  protected override render(): TemplateResult {
    const list = this.#list;
    if (list && this.#reading.kind !== 'unread') {
      try {
        // drawn anew, and not changed in place, where another text comes: a browser that translates pages may have taken the old one's nodes
        this.#turned = this.#turned !== this.#stale;
        this.#stale = false;
        return this.#turned ? html`${this.#whole(list)}` : html` ${this.#whole(list)}`;
      } catch (fault) {
        this.#broken(fault);
      }
    }
    const {packState} = this;
    return packState.kind === 'failed' ? this.problem(packState.retry) : this.#found.list === null || (list && this.#lost) ? this.problem() : html`<slot tabindex="-1"></slot>`;
  }

  #whole(list: Checklist): TemplateResult {
    const {day, locale, readonly, variant} = this;
    const reading = this.#reading;
    const unusual = this.#unusual;
    const far = this.#progress;
    const level = this.headingLevel ?? '2';
    const state = far?.state ?? 'unreadable';
    const status = html`<p class=${`status ${state}`}>${variant === 'summary' ? html`<b .textContent=${list.title}></b>: ` : nothing}<b .textContent=${`${progressWords[state]}.`}></b> <span .textContent=${far ? statusSentence(list, far) : ''}></span></p>`;
    if (variant === 'summary' && !this.#printing) return html`<div class="checklist summary">${status}</div>`;
    const items = far && (!readonly || unusual || this.#lost) ? list.items.map((item) => this.#item(list, item, far)) : nothing;
    return html`<div class=${`checklist ${variant || ''}`} lang=${this.loadedPack!.language} @input=${this.#input} @change=${this.#commit} @click=${this.#press} @focusout=${this.#leave}>${
      level === 'none' ? nothing : html`<div class="title" role="heading" aria-level=${level} .textContent=${list.title}></div>`
    }${variant === 'compact' && !this.#printing ? nothing : prose(list.body)}${this.required && !readonly ? html`<p>Answer every item before you save.</p>` : nothing}${status}${this.#asked && this.#custom ? html`<p class="message" .textContent=${this.#custom}></p>` : nothing}<p class="aside" role="status" .textContent=${this.#spoken}></p>${unusual?.before(reading, readonly, this.#setAside)}${items}${
      this.#retired.length ? unusual?.retired(this.#retired, locale) : nothing
    }${provenanceLine(list, day, locale)}<p class="provenance" .textContent=${`${this.loadedPack!.title}, version ${this.loadedPack!.version}`}></p></div>`;
  }

  #item({answers}: Checklist, item: ChecklistItem, {standings}: Progress): TemplateResult {
    const {id} = item;
    const date = this.#dates[id];
    return itemTemplate({
      kind: answers,
      item,
      answer: this.#answer(id),
      standing: standings[id]!,
      systemDate: isDate(date) ? date : undefined,
      readonly: this.readonly,
      disabled: isServer || this.readonly || this.#formDisabled || this.variant === 'summary',
      open: isServer || this.#printing || this.#helped.has(id),
      dating: this.#dating.has(id),
      printing: this.#printing,
      asked: this.#asked,
      today: this.day,
      locale: this.locale,
      unusual: this.#unusual,
    });
  }

  protected override updated(): void {
    super.updated();
    this.#validate();
    // a label outside names the group; without one, its title does. Labels are sought only where there can be one: it means a walk through the page
    this.#internals.ariaLabel = this.closest('label') || (this.id && this.labels.length) ? null : this.#list?.title ?? null;
    if (this.#focusNext) this.renderRoot.querySelector<HTMLElement>(this.#focusNext)?.focus();
    // what had the focus has gone with what stood here before
    else if (this.#within?.isConnected === false) this.focus();
    this.#focusNext = undefined;
  }

  /** Told by the page before and after it prints; see `printable`. @internal */
  printing(now: boolean): void {
    this.#printing = now;
    this.requestUpdate();
    // the browser takes its picture as soon as the listeners return
    this.performUpdate();
  }

  // A person's acts

  #itemAt(target: EventTarget | null): ChecklistItem | undefined {
    const id = marked(target, 'item');
    return this.#list?.items.find((item) => item.id === id);
  }

  #input(event: Event): void {
    const {type, value, checked} = event.target as HTMLInputElement;
    const item = this.#itemAt(event.target);
    if (!item) return;
    if (type === 'date') this.#dating.add(item.id);
    this.#say(item, type === 'radio' ? {state: value as AnswerState} : type === 'checkbox' ? checked && {state: 'done'} : {[type === 'date' ? type : 'reason']: value});
  }

  /** Writes one answer, or with `false` takes it away, and nothing else. */
  #say(item: ChecklistItem, change: Partial<Said> | false): void {
    const {id} = item;
    const record = this.#record;
    const before = this.#answer(id);
    const {id: pack, version} = this.loadedPack!;
    this.#act ??= {id, previous: before ?? null};
    const {state, ...typed} = change || {};
    const draft = {...this.#drafts.get(id), ...(before?.date && {date: before.date}), ...(before?.reason && {reason: before.reason}), ...typed};
    this.#drafts.set(id, draft);
    const {date, reason, note} = {...before, ...typed};
    const said: Said = state ? {state, note, ...(state === 'not-applicable' ? {reason: draft.reason} : {date: draft.date})} : {state: before?.state as AnswerState, note, date, reason};
    const page = {pack, packVersion: version, checklist: this.checklist!, at: `${new Date().toISOString().slice(0, 19)}Z`, by: this.by};
    this.#held.write(change ? answerItem(record, item, said, page) : record && clearItem(record, id));
    this.#sync();
    this.#speak();
  }

  /** An act is complete: the host hears of it once, after the native `input` that has left already. */
  #commit(): void {
    const act = this.#act;
    this.#act = undefined;
    if (act) this.dispatchEvent(new PracticeAnswerEvent(this.checklist!, act.id, this.#answer(act.id) ?? null, act.previous));
    this.dispatchEvent(new Event('change', {bubbles: true}));
  }

  #press(event: Event): void {
    const act = marked(event.target, 'do');
    const item = this.#itemAt(event.target);
    const id = item?.id ?? '';
    const within = `[data-item="${id}"] `;
    this.requestUpdate();
    if (act === 'help' && !this.#helped.delete(id)) this.#helped.add(id);
    if (act === 'date') {
      this.#dating.add(id);
      this.#focusNext = `${within}[type=date]`;
    }
    if (act === 'clear') {
      this.#say(item!, false);
      this.#drafts.delete(id);
      this.#dating.delete(id);
      this.#done(`${within}input`);
    }
    if (act === 'keep') {
      this.#say(item!, {});
      this.#done(`${within}:checked`);
    }
    if (act === 'swap') {
      // a record that cannot be read goes aside, or comes back
      const {text} = this.#held;
      this.value = this.#setAside;
      this.#setAside = text || undefined;
      this.#done('input, button');
    }
  }

  /** A button did what a native field would have told by itself. The focus goes on to what it was about. */
  #done(focusNext: string): void {
    this.#focusNext = focusNext;
    this.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
    this.#commit();
  }

  /** A date field stays only while it is in use; one that is half filled in stays, so that nothing typed is lost. */
  #leave({target}: FocusEvent): void {
    const {type, validity} = target as HTMLInputElement;
    if (type !== 'date' || validity.badInput) return;
    this.#dating.delete(marked(target, 'item')!); // a date field stands in one
    this.requestUpdate();
  }

  /** Says how far it is, politely, once the person pauses; and takes it back, so that it is not met again further down. */
  #speak(): void {
    const far = this.#progress;
    const later = (words: string, after: number): void => {
      this.#speaking = setTimeout(() => {
        this.#spoken = words;
        this.requestUpdate();
        if (words) later('', 4000);
      }, after);
    };
    clearTimeout(this.#speaking);
    later(far ? `${progressWords[far.state]}. ${far.answered} of ${far.total} answered.` : '', 600);
  }
}

/** What `data-…` says on an element or the nearest one around it. Not by `closest`: where a page brought its own, that seldom knows shadow roots, and an answer would be lost. */
const marked = (target: EventTarget | null, name: string): string | undefined => {
  const {dataset, parentElement} = target as HTMLElement;
  return dataset[name] ?? (parentElement ? marked(parentElement, name) : undefined);
};
