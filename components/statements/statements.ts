import type {PropertyDeclarations, TemplateResult} from 'lit';
import {html, nothing} from 'lit';
import type {Pack} from '../../src/model/pack.js';
import type {Statement} from '../../src/model/statement.js';
import {entryOf} from '../../src/packs/entries.js';
import {ListingElement, listingStyles, type Listing} from '../base/listing.js';
import {asQuotation} from './quotation.js';
import {statementsStyles} from './statements.styles.js';

/**
 * What a framework states: its vision, its values, its principles, its ways of working, what its partners asked for.
 *
 * @summary Any set of statements, as a list or as cards; the words that the source stresses stay words.
 * @since 0.2.0
 * @slot - What is shown until the pack is there, and when it cannot be had.
 * @event {PracticeReportEvent} practice-report - Somebody says that something is wrong in an entry; nothing is sent by the element.
 * @event {PracticeErrorEvent} practice-error - The pack, the set or the statement cannot be had; with code and remedy.
 */
export class PracticeStatements extends ListingElement<'statement'> {
  static override styles = [...[ListingElement.styles].flat(), listingStyles, statementsStyles];

  static override properties: PropertyDeclarations = {statement: {}, variant: {}};

  /** One statement alone, by its id. */
  declare statement: string | undefined;

  /** `list`, or `cards` side by side where there is room. Default `list`. */
  declare variant: 'list' | 'cards' | undefined;

  protected override readonly kind = 'statement';

  protected override none(): string {
    return this.say('This pack has no statements.');
  }

  protected override content(pack: Pack): unknown {
    if (!this.statement) return super.content(pack);
    const one = entryOf(pack, 'statement', this.statement);
    return html`<div role="list">${this.entry(one, 0, undefined, this.#body(one))}</div>`;
  }

  protected override entries({list, entries}: Listing<'statement'>, below: number): TemplateResult {
    return html`<div class=${this.variant === 'cards' ? 'cards' : 'lines'} role="list">${entries.map((one) => this.entry(one, below, list, this.#body(one)))}</div>`;
  }

  #body({title, wording, body, figure, stressed}: Statement): TemplateResult {
    // a figure that the title says already is not said twice
    return html`${figure && !title.includes(figure) ? html`<p class="figure">${figure}</p>` : nothing}${this.prose(wording === 'quoted' ? asQuotation(body) : body)}${stressed ? this.#stressed(stressed) : nothing}`;
  }

  /** The source's own stress, in its own words: ours may say the same in others. A list, since what is stressed can have a comma in it. */
  #stressed(words: readonly string[]): TemplateResult {
    return html`<div class="stressed"><span>${this.say('Stressed in the source:')}</span> <ul>${words.map((one) => html`<li>${one}</li>`)}</ul></div>`;
  }
}
