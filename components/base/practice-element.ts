import type {PropertyDeclarations, TemplateResult} from 'lit';
import {html, LitElement, nothing} from 'lit';
import {localToday} from '../../src/calendar/plain-date.js';
import type {Pack} from '../../src/model/pack.js';
import type {PackContext, PackState} from '../../src/packs/context.js';
import {followContext} from '../../src/packs/context.js';
import {type Fault, faultOf} from '../../src/packs/fault.js';
import {asPack, loadPack} from '../../src/packs/load.js';
import {turn} from './render-queue.js';
import {version} from './version.js';

/**
 * What every element that shows a pack has in common: it finds its pack (its own attribute or property, or a
 * `<practice-pack>` around it), knows what day it is, renders without holding up the page, and says what went wrong.
 */
export class PracticeElement extends LitElement {
  /** The library's version. */
  static readonly version = version;

  static override properties: PropertyDeclarations = {pack: {}, today: {}};

  /** The pack: a name (`wandsworth`, found beside the script), an address, or a compiled pack as an object. */
  declare pack: string | Pack | undefined;

  /** The day to reckon from, as `YYYY-MM-DD`; without it, the day by the reader's clock. */
  declare today: string | undefined;

  /** Where this element's pack stands. */
  protected packState: PackState = {kind: 'loading'};

  /** A fault in words, once its words have come. */
  #told = '';
  #detail = '';
  /** It has shown its pack once. */
  #drawn = false;
  #context: PackContext | undefined;
  #leaveContext: (() => void) | undefined;
  #from: string | Pack | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#leaveContext = followContext(this, (context) => {
      this.#context = context;
      if (this.pack) this.packChanged();
      else this.#found(context.state);
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leaveContext?.();
    this.#leaveContext = this.#context = undefined;
  }

  /** What a `<practice-pack>` around this element gives. */
  protected get around(): Partial<PackContext> {
    return this.#context ?? {};
  }

  /** The day this element reckons from: its own, the pack element's, or the clock's. */
  protected get day(): string {
    return this.today || this.around.today || localToday();
  }

  /** The language of dates, as a BCP 47 tag: the pack element's, or the pack's own. */
  protected get locale(): string {
    return this.around.language || this.loadedPack?.language || 'en-GB';
  }

  /** The pack, once it is there. */
  protected get loadedPack(): Pack | undefined {
    return this.packState.kind === 'ready' ? this.packState.pack : undefined;
  }

  /** Called whenever the pack's state changes. */
  protected packChanged(): void {
    this.requestUpdate();
  }

  /** Reports a fault to the host, in words that are fetched only now. */
  protected async fail(fault: Fault): Promise<void> {
    this.#told = this.#detail = '';
    try {
      const {explain, kept, unread, PracticeErrorEvent} = await import('../../src/packs/errors.js');
      const error = explain(fault, this, this.loadedPack);
      this.#told = 'formAssociated' in this.constructor ? kept : unread;
      this.#detail = `${error.message}. ${error.remedy}.`;
      this.dispatchEvent(new PracticeErrorEvent(error));
    } catch {
      // where the connection is gone, so are they
      this.#detail = fault.message;
    }
    this.requestUpdate();
  }

  /** What the last fault was and what to do about it, for a developer; nothing until its words have come. */
  protected get detail(): string {
    return this.#detail;
  }

  /** What stands on the page where an element cannot show itself: its fallback, that it could not, why, and a way to try again. */
  protected problem(retry?: () => void): TemplateResult {
    return html`<slot></slot><div class="problem" role="alert"><p .textContent=${this.#told}></p><p class="provenance" .textContent=${this.#detail}></p>${retry ? html`<button type="button" @click=${retry}>Try again</button>` : nothing}</div>`;
  }

  override requestUpdate(...change: Parameters<LitElement['requestUpdate']>): void {
    super.requestUpdate(...change);
    // before any rendering, so that a value written in the same task already meets its checklist
    if (change[0] === 'pack') this.#take();
  }

  /** Only the first drawing waits its turn: what a person sees and acts on is never behind what it shows. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    // only what a server rendered stands there before
    const wait = this.#drawn ? undefined : this.renderOptions.renderBefore ? import('./still.js').then(({still}) => still(this, () => this.loadedPack)) : turn();
    return wait ? wait.then(() => super.scheduleUpdate()) : super.scheduleUpdate();
  }

  protected override updated(): void {
    this.#drawn ||= this.packState.kind === 'ready';
  }

  #take(): void {
    const from = this.pack;
    if (from === this.#from) return;
    this.#from = from;
    if (!from) this.#found(this.#context?.state ?? {kind: 'loading'});
    else if (typeof from === 'string') this.#load(from);
    else {
      try {
        this.#found({kind: 'ready', pack: asPack(from)});
      } catch (thrown) {
        this.#found({kind: 'failed', fault: faultOf(thrown)});
      }
    }
  }

  #load(name: string): void {
    const found = (state: PackState): void => {
      if (this.#from === name) this.#found(state);
    };
    found({kind: 'loading'});
    loadPack(name).then((pack) => found({kind: 'ready', pack}), (thrown: unknown) => found({kind: 'failed', fault: faultOf(thrown), retry: () => this.#load(name)}));
  }

  #found(state: PackState): void {
    const before = this.packState;
    this.packState = state;
    this.packChanged();
    if (state.kind === 'failed' && state !== before) void this.fail(state.fault);
  }
}
