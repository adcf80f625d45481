import type {PropertyDeclarations, TemplateResult} from 'lit';
import {html, nothing} from 'lit';
import type {EntryKind} from '../../src/model/kinds.js';
import type {EntriesByKind, Pack} from '../../src/model/pack.js';
import type {Block, GivenName, Inline} from '../../src/model/prose.js';
import type {Provenance} from '../../src/model/provenance.js';
import {findEntry, summaryOf} from '../../src/packs/entries.js';
import {Fault} from '../../src/packs/fault.js';
import {isRightToLeft, sayIn} from './languages.js';
import {PracticeElement} from './practice-element.js';
import {prose, type ProseView} from './prose.js';
import {draftMark, provenanceLine} from './provenance.js';
import {readingStyles} from './reading.styles.js';
import {PracticeReportEvent} from './report-event.js';
import type {Say} from './say.js';
import {sharedStyles} from './styles.js';

/** An entry of any kind, as it stands in a pack. */
type Entry = EntriesByKind[EntryKind];
type EntryLink = Extract<Inline, {type: 'entry-link'}>;

/**
 * What every element that is read, and not answered, has in common: what stands there until the pack does and when it
 * cannot be had, prose whose words explain themselves, headings that fit the page, the line that says where an entry comes
 * from, and a way to say that something in it is wrong.
 */
export abstract class ReadingElement extends PracticeElement {
  static override styles = [sharedStyles, readingStyles];

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
  /** The link whose explanation is open. */
  #open: EntryLink | undefined;
  /** The entry of which somebody said that something is wrong, and what became of it. */
  #reported: {entry: Entry; handled: boolean; words: string} | undefined;
  /** What could not be drawn, so that it is told once. */
  #fault: unknown;

  constructor() {
    super();
    this.addEventListener('keydown', ({key}) => {
      if (key === 'Escape' && this.#open) this.#peek(undefined);
    });
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
    if (state.kind === 'failed') return this.problem(state.retry);
    if (state.kind === 'loading') return html`<slot></slot>`;
    const {locale} = this;
    this.say = sayIn(locale, () => this.requestUpdate());
    this.#terms.clear();
    try {
      const content = this.content(state.pack);
      this.#fault = undefined;
      // after the content, since drawing it is what finds the words
      return html`<div class="reading" dir=${isRightToLeft(locale) ? 'rtl' : nothing} lang=${locale}>${content}${this.#words()}</div>`;
    } catch (error) {
      this.#tell(error instanceof Fault ? error : new Fault('pack-invalid', String(error)));
      return this.problem();
    }
  }

  /** A heading, `below` levels under the element's first; nothing where the page names it. */
  protected heading(text: unknown, below = 0, id?: string): TemplateResult | typeof nothing {
    const first = this.headingLevel ?? '2';
    if (first === 'none' && !below) return nothing;
    const level = Math.min(6, (Number(first) || 1) + below);
    return html`<div class=${`title level-${Math.min(below, 3)}`} role="heading" aria-level=${level} id=${id ?? nothing} tabindex=${id ? '-1' : nothing}>${text}</div>`;
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
    return (this.links || this.around.links)?.replace('{kind}', kind).replace('{id}', id);
  }

  /** A link to an entry: where it has a page of its own; its explanation in place, where it has none. */
  protected entryLink(kind: EntryKind, id: string, words: unknown): unknown {
    return this.#link({type: 'entry-link', kind, id, children: []}, words);
  }

  /** Under every entry: whose words it is in and where they come from, whether it is past its review, and a way to say that it is wrong. */
  protected foot(kind: EntryKind, entry: Entry, above?: Provenance): TemplateResult {
    const {say} = this;
    const told = this.#reported?.entry === entry ? this.#reported : undefined;
    const end = html` <button type="button" class="report" aria-label=${`${say('Something is wrong here')}: ${entry.title}`} @click=${() => this.#report(kind, entry)}>${say('Something is wrong here')}</button>`;
    return html`${provenanceLine(entry, this.day, this.locale, {say, above, end})}<div role="status">${told ? this.#answer(told) : nothing}</div>`;
  }

  /** That an entry is a suggestion, where it is one. */
  protected mark(entry: Provenance & {id: string}): unknown {
    return draftMark(entry, this.say);
  }

  readonly #view: ProseView = {
    entry: (node, words) => this.#link(node, words),
    name: (name) => this.given(name),
  };

  #link(node: EntryLink, words: unknown): unknown {
    const pack = this.loadedPack!; // prose is drawn from a pack
    const {kind, id} = node;
    const entry = findEntry(pack, kind, id);
    if (!entry) return words;
    if (kind === 'term') this.#terms.set(id, entry as Pack['terms'][number]);
    const address = this.address(kind, id);
    if (kind !== 'term' && address) return html`<a href=${address}>${words}</a>`;
    const open = this.#same(node);
    return html`<button type="button" class="peek" aria-expanded=${open ? 'true' : 'false'} @click=${() => this.#peek(open ? undefined : node)}>${words}</button><span role="status">${open ? this.#explained(entry, address) : nothing}</span>`;
  }

  #same(node: EntryLink): boolean {
    // links that an element makes itself are made anew at each drawing
    return this.#open === node || (!node.children.length && !this.#open?.children.length && this.#open?.kind === node.kind && this.#open.id === node.id);
  }

  /** What a link leads to, in a few words beside it. */
  #explained(entry: Entry, address: string | undefined): TemplateResult {
    const named = 'plain' in entry ? this.around.terms?.[entry.id] : undefined;
    return html`<span class="tip"><b>${named ?? entry.title}</b> <span .textContent=${summaryOf(entry)}></span>${'expansion' in entry && entry.expansion ? html` <span class="provenance" .textContent=${entry.expansion}></span>` : nothing}${address ? html` <a href=${address}>${this.say('Read more')}</a>` : nothing}</span>`;
  }

  #peek(node: EntryLink | undefined): void {
    this.#open = node;
    this.requestUpdate();
  }

  /** On paper nothing can be pressed: the words that can be on screen stand at the end. */
  #words(): unknown {
    return this.#terms.size ? html`<div class="paper"><p class="heading">${this.say('Words used here')}</p><dl>${[...this.#terms.values()].map(({title, plain}) => html`<dt>${title}</dt><dd>${plain}</dd>`)}</dl></div>` : nothing;
  }

  #report(kind: EntryKind, entry: Entry): void {
    const pack = this.loadedPack!; // the button is drawn from a pack
    const marked = (this.renderRoot as unknown as {getSelection?(): Selection | null}).getSelection?.() ?? getSelection();
    const words = marked?.toString().trim() || entry.title;
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
