import type {PropertyDeclarations, TemplateResult} from 'lit';
import {html, nothing} from 'lit';
import type {Pack} from '../../src/model/pack.js';
import type {Term} from '../../src/model/term.js';
import {entryOf} from '../../src/packs/entries.js';
import {faultOf} from '../../src/packs/fault.js';
import {entryAddress} from '../base/entry-address.js';
import {sayIn} from '../base/languages.js';
import {peekButton, peekClosed, peekOpened, peekStyles, peekTold, renamed} from '../base/peek.js';
import {PracticeElement} from '../base/practice-element.js';
import {sharedStyles} from '../base/styles.js';
import {isFirstUse, isListed, setUses} from '../base/uses.js';
import {termStyles} from './term.styles.js';

/**
 * A word in a host's own sentence that says what it means when it is pressed. The sentence never breaks: without a pack, or
 * where the pack has no such term, the word stands there as the host wrote it.
 *
 * @summary A word with its plain meaning, in a page's own text.
 * @since 0.2.0
 * @slot - The word, as the sentence has it. Empty: the term's own name.
 * @event {PracticeErrorEvent} practice-error - The pack cannot be had, or has no such term; with code and remedy. Nothing of it is on screen.
 */
export class PracticeTerm extends PracticeElement {
  static override styles = [sharedStyles, peekStyles, termStyles];

  static override properties: PropertyDeclarations = {term: {}, language: {}, links: {}};

  /** The term's id in the pack. */
  declare term: string | undefined;

  /** The language of the element's own words and dates, as a BCP 47 tag; without it, the pack element's or the pack's. */
  declare language: string | undefined;

  /** Where terms have pages of their own: an address with `{kind}` and `{id}` in it. Without it, the pack element's. */
  declare links: string | undefined;

  #open = false;
  /** Where the term has a page of its own. */
  #address: string | undefined;
  /** What the pack has not, so that it is told once. */
  #fault = '';

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate(); // its word is used again, perhaps elsewhere
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#show(false);
    setUses(this);
  }

  protected override get locale(): string {
    return this.language || super.locale;
  }

  protected override render(): TemplateResult {
    const pack = this.loadedPack;
    const entry = pack && this.#find(pack);
    if (this.isConnected) setUses(this, pack?.id, entry ? [entry.id] : []);
    if (!entry) return html`<slot></slot>`;
    const {locale, day} = this;
    const say = sayIn(locale, () => this.requestUpdate());
    const {terms} = this.around;
    const words = (this.textContent ?? '').replace(/\s+/g, ' ').trim();
    const shown = renamed(words, entry, terms) ?? (words ? html`<slot></slot>` : entry.title);
    const told = this.#open ? html`<span lang=${pack.language}>${peekTold(entry, {say, day, locale, terms, address: this.#address})}</span>` : undefined;
    const first = isFirstUse(this, pack.id, entry.id);
    return html`${peekButton(shown, told, () => this.#show(!this.#open), first ? 'first' : '')}${first && !isListed(pack.id) ? html`<span class="paper" lang=${pack.language} .textContent=${` (${entry.plain})`}></span>` : nothing}`;
  }

  #find(pack: Pack): Term | undefined {
    try {
      const found = entryOf(pack, 'term', this.term ?? '');
      this.#address = entryAddress(this.links || this.around.links, 'term', found.id);
      this.#fault = '';
      return found;
    } catch (error) {
      const fault = faultOf(error);
      if (this.#fault !== fault.message) void this.fail(fault);
      this.#fault = fault.message;
      return undefined;
    }
  }

  #show(open: boolean): void {
    this.#open = open;
    if (open) peekOpened(this, () => this.#show(false));
    else peekClosed(this);
    this.requestUpdate();
  }
}
