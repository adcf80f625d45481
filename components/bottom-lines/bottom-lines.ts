import type {PropertyDeclarations, TemplateResult} from 'lit';
import {html, nothing} from 'lit';
import type {BottomLine} from '../../src/model/bottom-line.js';
import type {Pack} from '../../src/model/pack.js';
import {entryOf} from '../../src/packs/entries.js';
import {closeness, topicsIn} from '../../src/packs/match.js';
import {ListingElement, listingStyles, type Listing} from '../base/listing.js';
import {bottomLinesStyles} from './bottom-lines.styles.js';

/**
 * The bottom lines of a pack: what must always be done, whatever else is.
 *
 * @summary The things that must always be done, as a list, as cards or on one line.
 * @since 0.2.0
 * @slot - What is shown until the pack is there, and when it cannot be had.
 * @event {PracticeReportEvent} practice-report - Somebody says that something is wrong in an entry; nothing is sent by the element.
 * @event {PracticeErrorEvent} practice-error - The pack or the list cannot be had; with code and remedy.
 */
export class PracticeBottomLines extends ListingElement<'bottom-line'> {
  static override styles = [...[ListingElement.styles].flat(), listingStyles, bottomLinesStyles];

  static override properties: PropertyDeclarations = {bottomLine: {attribute: 'bottom-line'}, variant: {}, stage: {}, workRole: {attribute: 'work-role'}, topic: {}};

  /** One bottom line alone, by its id. */
  declare bottomLine: string | undefined;

  /** `list`; `cards` side by side where there is room; `line`, the labels alone, each of which opens its text. Default `list`. */
  declare variant: 'list' | 'cards' | 'line' | undefined;

  /** The stage of work in hand, such as `assessment`: those that are about others are left out, and how many is said. */
  declare stage: string | undefined;

  /** Whose work it is: `practitioner`, `manager`, `reviewing-officer`, `senior-leader` or `partner`. Narrows like `stage`. Not `role`, which says what an element is. */
  declare workRole: string | undefined;

  /** What the work is about, such as `recording`; several a space or a comma apart. Narrows like `stage`. */
  declare topic: string | undefined;

  protected override readonly kind = 'bottom-line';

  /** Somebody asked to see those that were left out. */
  #all = false;
  /** The label that is open, where they stand on one line. */
  #open: string | undefined;

  protected override none(): string {
    return this.say('This pack has no bottom lines.');
  }

  protected override content(pack: Pack): unknown {
    return this.bottomLine ? html`<div role="list">${this.entry(entryOf(pack, 'bottom-line', this.bottomLine), 0)}</div>` : super.content(pack);
  }

  protected override listing(listing: Listing<'bottom-line'>, below: number): TemplateResult {
    if (this.variant !== 'line') return super.listing(listing, below);
    const {list, entries} = listing;
    const shown = this.#about(entries);
    return html`<section class="brief" @keydown=${this.#leave}>${list ? this.heading(list.title, below) : nothing}${this.#count(shown, entries)}<div class="line" role="list" aria-label=${list?.title ?? nothing}>${shown.map((line) => this.#label(line))}</div>${shown.map((line) => this.#text(line, below + 1, list))}${list ? this.foot('list', list) : nothing}</section>`;
  }

  protected override entries({list, entries}: Listing<'bottom-line'>, below: number): TemplateResult {
    const shown = this.#about(entries);
    return html`${this.#count(shown, entries)}<div class=${this.variant === 'cards' ? 'cards' : 'lines'} role="list">${shown.map((line) => this.entry(line, below, list))}</div>`;
  }

  #about(lines: BottomLine[]): BottomLine[] {
    const work = {stage: this.stage, role: this.workRole, topics: topicsIn(this.topic)};
    return this.#all ? lines : lines.filter((line) => closeness(line, work) !== undefined);
  }

  /** All of them hold always: where some are left out, that is said, and one press shows them. */
  #count(shown: BottomLine[], lines: BottomLine[]): TemplateResult | typeof nothing {
    if (shown.length === lines.length && !this.#all) return nothing;
    const said = this.#all ? this.say('All {all} bottom lines.', {all: lines.length}) : this.say('{shown} of {all} bottom lines are about this work. The others hold as well.', {shown: shown.length, all: lines.length});
    return html`<p class="count"><span .textContent=${said}></span> <button type="button" .textContent=${this.#all ? this.say('Show those about this work') : this.say('Show all {all}', {all: lines.length})} @click=${this.#toggleAll}></button></p>`;
  }

  #label(line: BottomLine): TemplateResult {
    const caution = this.caution(line);
    return html`<span role="listitem"><button type="button" class="label" id=${`label-${line.id}`} aria-expanded=${line.id === this.#open ? 'true' : 'false'} aria-controls=${`bottom-line-${line.id}`} @click=${() => this.#toggle(line.id)}>${line.title}${caution ? html` <span class="provenance" .textContent=${`(${caution})`}></span>` : nothing}</button></span>`;
  }

  /** All texts are in the page, and the one that is open is shown: paper, where nothing can be pressed, has every one of them. */
  #text(line: BottomLine, below: number, list: Listing<'bottom-line'>['list']): TemplateResult {
    return html`<div class=${line.id === this.#open ? 'entry open' : 'entry'} part="entry" id=${`bottom-line-${line.id}`} role="group" aria-label=${line.title}>${this.heading(line.title, below)}${this.mark(line)}${this.prose(line.body)}${this.foot('bottom-line', line, list)}</div>`;
  }

  #toggle(id: string): void {
    this.#open = this.#open === id ? undefined : id;
    this.requestUpdate();
  }

  #toggleAll(): void {
    this.#all = !this.#all;
    this.requestUpdate();
  }

  /** Escape closes what is open, and leads back to its label. */
  #leave({key}: KeyboardEvent): void {
    if (key !== 'Escape' || !this.#open) return;
    (this.renderRoot as ShadowRoot).getElementById(`label-${this.#open}`)?.focus();
    this.#toggle(this.#open);
  }
}
