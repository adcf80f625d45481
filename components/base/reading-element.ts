import type {PropertyDeclarations, TemplateResult} from 'lit';
import {html, nothing} from 'lit';
import type {EntryKind} from '../../src/model/kinds.js';
import type {EntriesByKind, Pack} from '../../src/model/pack.js';
import type {Block, GivenName, Inline} from '../../src/model/prose.js';
import type {Provenance} from '../../src/model/provenance.js';
import {findEntry, plainWords} from '../../src/packs/entries.js';
import {faultOf, type Fault} from '../../src/packs/fault.js';
import {entryAddress} from './entry-address.js';
import {isRightToLeft, sayIn} from './languages.js';
import {markedIn} from './marked.js';
import {peekButton, peekClosed, peekOpened, peekStyles, peekTold, renamed} from './peek.js';
import {PracticeElement} from './practice-element.js';
import {prose, type ProseView} from './prose.js';
import {draftMark, provenanceLine} from './provenance.js';
import {readingStyles} from './reading.styles.js';
import {PracticeReportEvent} from './report-event.js';
import type {Say} from './say.js';
import {sharedStyles} from './styles.js';
import {isListed, setUses} from './uses.js';

/** An entry of any kind, as it stands in a pack. */
type Entry = EntriesByKind[EntryKind];
type EntryLink = Extract<Inline, {type: 'entry-link'}>;

/** Whether it is what leads to another entry, stressed or not. */
const isLinked = (node: Inline | undefined): boolean => node?.type === 'entry-link' || ((node?.type === 'strong' || node?.type === 'emphasis') && node.children.length === 1 && isLinked(node.children[0]));

/** What a text begins with that is not to begin a line, parted from the word before it. */
const stopOf = (node: Inline | undefined): string => (node?.type === 'text' && /^\p{P}+/u.exec(node.text)?.[0]) || '';

/** An explanation that is open: of which link, and at which of the places where that stands. */
interface Peek {
  link: unknown;
  place: number;
}

/**
 * What every element that is read, and not answered, has in common: what stands there until the pack does and when it
 * cannot be had, prose whose words explain themselves, headings that fit the page, the line that says where an entry comes
 * from, and a way to say that something in it is wrong.
 */
export abstract class ReadingElement extends PracticeElement {
  static override styles = [sharedStyles, peekStyles, readingStyles];

  static override properties: PropertyDeclarations = {headingLevel: {attribute: 'heading-level'}, language: {}, links: {}};

  /** The level of the first heading, from 1 to 6, so that it fits the page's outline; `none` where the page names it. Default 2. */
  declare headingLevel: string | undefined;

  /** The language of the element's own words and dates, as a BCP 47 tag; without it, the pack element's or the pack's. */
  declare language: string | undefined;

  /** Where entries have pages of their own: an address with `{kind}` and `{id}` in it. Without it, the pack element's. */
  declare links: string | undefined;

  /** The element's own words, in the language of this drawing. */
  protected say!: Say; // set at the beginning of each drawing

  /** Words explained in this drawing, by term: paper lists them at the end. */
  readonly #terms = new Map<string, Pack['terms'][number]>();
  /** How often each link has been drawn in this drawing: the same one may stand in several places. */
  readonly #places = new Map<unknown, number>();
  #open: Peek | undefined;
  /** The entry of which somebody said that something is wrong, and what became of it. */
  #reported: {entry: Entry; handled: boolean; words: string} | undefined;
  /** What was marked when a finger or a mouse came down on the button: WebKit has forgotten it when the click comes. */
  #marked = '';
  /** What could not be drawn, so that it is told once. */
  #fault: unknown;
  /** Somebody has asked to try again, and waits; what to call where they ask once more. */
  #retrying = false;
  #again: (() => void) | undefined;
  /** The focus was on what is about to go, and belongs on what comes instead. */
  #refocus = false;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate(); // its words are used again
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#peek(undefined);
    setUses(this);
  }

  /** What is looked for or chosen in here is no answer: a form around the element would take it for one that is not saved. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.addEventListener('input', (event) => {
      // a host's own field in the fallback is none of ours
      if ((event.target as Node).getRootNode() === root) event.stopPropagation();
    });
    return root;
  }

  /**
   * What is on the page once the pack is there.
   * @throws Fault where the pack has not what is asked for, which is then told on the page.
   */
  protected abstract content(pack: Pack): unknown;

  protected override get locale(): string {
    return this.language || super.locale;
  }

  protected override render(): TemplateResult {
    const {packState: state} = this;
    if (state.kind === 'failed') {
      this.#again = state.retry;
      this.#retrying = false;
      return this.#failed();
    }
    // while it is tried again the button stays, and the focus with it
    if (state.kind === 'loading') return this.#retrying ? this.#failed() : html`<slot></slot>`;
    if (this.#retrying && this.shadowRoot?.activeElement) this.#refocus = true;
    const {locale} = this;
    this.say = sayIn(locale, () => this.requestUpdate());
    this.#terms.clear();
    this.#places.clear();
    try {
      const content = this.content(state.pack);
      this.#fault = undefined;
      if (this.isConnected) setUses(this, state.pack.id, [...this.#terms.keys()]);
      // after the content, since drawing it is what finds the words
      return html`<div class="reading" dir=${isRightToLeft(locale) ? 'rtl' : nothing} lang=${state.pack.language} tabindex=${this.#refocus ? '-1' : nothing}>${content}${this.#words()}</div>`;
    } catch (error) {
      setUses(this);
      this.#tell(faultOf(error));
      return this.problem();
    }
  }

  protected override updated(): void {
    super.updated();
    if (!this.#retrying || !this.loadedPack) return;
    this.#retrying = false;
    if (this.#refocus) this.renderRoot.querySelector<HTMLElement>('.reading')?.focus();
  }

  /** A heading, `below` levels under the element's first; nothing where the page names it. */
  protected heading(text: unknown, below = 0, id?: string): TemplateResult | typeof nothing {
    const first = this.headingLevel ?? '2';
    if (first === 'none' && !below) return nothing;
    const level = Math.min(6, Math.max(1, parseInt(first, 10) || 1) + below);
    return html`<div class=${`title level-${Math.min(below, 3)}`} role="heading" part="title" aria-level=${level} id=${id ?? nothing} tabindex=${id ? '-1' : nothing}>${text}</div>`;
  }

  /** Prose whose links explain what they lead to. */
  protected prose(blocks: readonly Block[]): unknown {
    return prose(blocks, this.#view);
  }

  /** What the host gives for a name in a text; nothing by default. */
  protected given(_: GivenName): string | undefined {
    return undefined;
  }

  /** Where an entry has a page of its own. */
  protected address(kind: EntryKind, id: string): string | undefined {
    return entryAddress(this.links || this.around.links, kind, id);
  }

  /** A link to an entry: where it has a page of its own; its explanation in place, where it has none. */
  protected entryLink(kind: EntryKind, id: string, words: unknown): unknown {
    return this.#link({type: 'entry-link', kind, id, children: []}, words);
  }

  /** Under every entry: whose words it is in and where they come from, whether it is past its review, and a way to say that it is wrong. */
  protected foot(kind: EntryKind, entry: Entry, above?: Provenance): TemplateResult {
    const {say} = this;
    const told = this.#reported?.entry === entry ? this.#reported : undefined;
    const end = html` <button type="button" class="report" aria-label=${`${say('Something is wrong here')}: ${entry.title}`} @pointerdown=${() => (this.#marked = this.#nowMarked)} @click=${() => this.#report(kind, entry)}>${say('Something is wrong here')}</button>`;
    return html`${provenanceLine(entry, this.day, this.locale, {say, above, end})}<div role="status">${told ? this.#answer(told) : nothing}</div>`;
  }

  /** That an entry is a suggestion, where it is one. */
  protected mark(entry: Provenance & {id: string}): unknown {
    return draftMark(entry, this.say);
  }

  readonly #view: ProseView = (node, shown, before, after) => {
    if (node.type === 'name') return this.given(node.name) || shown;
    if (node.type === 'text') return isLinked(before) ? node.text.slice(stopOf(node).length) : shown;
    const link = node.type === 'entry-link' ? this.#link(node, shown) : shown;
    const stop = isLinked(node) && stopOf(after);
    return stop ? html`<span class="held">${link}${stop}</span>` : link;
  };

  #link(node: EntryLink, words: unknown): unknown {
    const pack = this.loadedPack!; // prose is drawn from a pack
    const {kind, id, children} = node;
    const entry = findEntry(pack, kind, id);
    if (!entry) return words;
    const {say, day, locale, around: {terms}} = this;
    const address = this.address(kind, id);
    let shown = words;
    if ('plain' in entry) {
      this.#terms.set(id, entry);
      if (children.length) shown = renamed(plainWords(children), entry, terms) ?? words;
    } else if (address) return html`<a href=${address}>${words}</a>`;
    // links that an element makes itself are made anew at each drawing
    const link = children.length ? node : `${kind}:${id}`;
    const place = (this.#places.get(link) ?? 0) + 1;
    this.#places.set(link, place);
    const open = this.#open?.link === link && this.#open.place === place;
    return peekButton(shown, open ? peekTold(entry, {say, day, locale, terms, address}) : undefined, () => this.#peek(open ? undefined : {link, place}));
  }

  #peek(open: Peek | undefined): void {
    this.#open = open;
    if (open) peekOpened(this, () => this.#peek(undefined));
    else peekClosed(this);
    this.requestUpdate();
  }

  /** On paper nothing can be pressed: the words that can be on screen stand at the end, unless the page has a list of them. */
  #words(): unknown {
    if (!this.#terms.size || isListed(this.loadedPack!.id)) return nothing; // words are drawn from a pack
    const {terms} = this.around;
    return html`<div class="paper"><p class="heading">${this.say('Words used here')}</p><dl>${[...this.#terms.values()].map(({id, title, plain}) => html`<dt>${terms?.[id] ?? title}</dt><dd>${plain}</dd>`)}</dl></div>`;
  }

  /** That the pack cannot be had, and a way to try again. */
  #failed(): TemplateResult {
    const again = this.#again;
    return this.problem(again && (() => {
      this.#retrying = true;
      again();
    }));
  }

  get #nowMarked(): string {
    return markedIn(this.renderRoot as ShadowRoot);
  }

  #report(kind: EntryKind, entry: Entry): void {
    const pack = this.loadedPack!; // the button is drawn from a pack
    const words = this.#nowMarked || this.#marked || entry.title;
    this.#marked = '';
    const event = new PracticeReportEvent({pack: pack.id, packVersion: pack.version, kind, entry: entry.id, hash: entry.hash, words, owner: entry.owner});
    this.#reported = {entry, words, handled: !this.dispatchEvent(event)};
    this.requestUpdate();
  }

  #answer({entry, handled, words}: {entry: Entry; handled: boolean; words: string}): TemplateResult {
    const {id, version} = this.loadedPack!; // somebody pressed what was drawn from it
    return html`<p class="mark">${handled ? this.say('Thank you. It was passed on.') : this.say('Nothing was sent. Tell {owner}: pack {pack} {version}, “{entry}”, the words “{words}”.', {owner: entry.owner, pack: id, version, entry: entry.title, words})}</p>`;
  }

  #tell(fault: Fault): void {
    if ((this.#fault as Fault | undefined)?.message === fault.message) return;
    this.#fault = fault;
    void this.fail(fault);
  }
}
