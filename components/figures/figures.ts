import type {PropertyDeclarations, TemplateResult} from 'lit';
import {html, nothing} from 'lit';
import type {Figure} from '../../src/model/figure.js';
import type {Pack} from '../../src/model/pack.js';
import {entryOf} from '../../src/packs/entries.js';
import {ListingElement, listingStyles, type Listing} from '../base/listing.js';
import {bar, swatch} from './bars.js';
import {barOf, countsDiffer, sharesOf} from './chart.js';
import {figuresStyles} from './figures.styles.js';

/**
 * Figures as text that a person can read, and as a chart of the same.
 *
 * The table is the truth: the chart stands in it and is hidden from those who listen, since the table says all that it shows.
 *
 * @summary Counts and shares as a table with bars in it; a figure that the source does not give is never drawn.
 * @since 0.2.0
 * @slot - What is shown until the pack is there, and when it cannot be had.
 * @event {PracticeReportEvent} practice-report - Somebody says that something is wrong in an entry; nothing is sent by the element.
 * @event {PracticeErrorEvent} practice-error - The pack, the set or the figure cannot be had; with code and remedy.
 */
export class PracticeFigures extends ListingElement<'figure'> {
  static override styles = [...[ListingElement.styles].flat(), listingStyles, figuresStyles];

  static override properties: PropertyDeclarations = {figure: {}, variant: {}};

  /** One figure alone, by its id. */
  declare figure: string | undefined;

  /** `table`; `compact` beside a form: the chart with its numbers, and the table behind a disclosure. Default `table`. */
  declare variant: 'table' | 'compact' | undefined;

  protected override readonly kind = 'figure';

  protected override none(): string {
    return this.say('This pack has no figures.');
  }

  protected override content(pack: Pack): unknown {
    if (!this.figure) return super.content(pack);
    const one = entryOf(pack, 'figure', this.figure);
    return html`<div role="list">${this.entry(one, 0, undefined, html`<p class="number">${this.#value(one)}</p>${this.#period(one.period)}${this.prose(one.body)}`)}</div>`;
  }

  protected override entries({list, entries}: Listing<'figure'>): TemplateResult {
    const [first] = entries;
    // a time that all of them share is said once
    const period = entries.every((figure) => figure.period === first?.period) ? first?.period : undefined;
    const marks = list?.shares ? this.#swatches(entries) : this.#bars(entries);
    const table = this.#table({list, entries}, marks, period);
    return html`${this.#period(period)}${list?.shares ? this.#shares(entries) : nothing}${
      this.variant === 'compact'
        ? html`<ul class="brief">${entries.map((figure) => html`<li><span class="name">${marks.get(figure)?.before ?? nothing}${figure.title}</span> <span class="number">${this.#value(figure)}</span>${marks.get(figure)?.below ?? nothing}</li>`)}</ul><details><summary>${this.say('As a table, with what each counts')}</summary>${table}</details>`
        : table
    }${marks.size && !list?.shares && countsDiffer(entries) ? html`<p class="provenance">${this.say('The bars have one scale and count different things.')}</p>` : nothing}`;
  }

  #table({list, entries}: Listing<'figure'>, marks: Marks, period: string | undefined): TemplateResult {
    const standing = this.standing(entries, list);
    return html`<table class="rows"><caption class="aside">${list?.title ?? this.say('Figures')}</caption><thead><tr><th scope="col">${this.say('What is counted')}</th><th scope="col">${this.say('Figure')}</th></tr></thead>${entries.map(
      (figure) =>
        html`<tbody id=${`figure-${figure.id}`}><tr><th scope="row">${marks.get(figure)?.before ?? nothing}${figure.title}${marks.get(figure)?.below ?? nothing}</th><td class="number">${this.#value(figure)}${period ? nothing : this.#period(figure.period)}</td></tr>${this.note(figure, list, standing)}</tbody>`,
    )}</table>${this.sources(standing, list)}`;
  }

  #value({value, unit}: Figure): unknown {
    return value ? html`<b>${value.text}</b>${unit ? html` <span class="unit">${unit}</span>` : nothing}` : html`<span class="unit">${this.say('No figure given')}</span>`;
  }

  #period(period: string | undefined): TemplateResult | typeof nothing {
    return period ? html`<p class="period" .textContent=${this.say('Period: {period}', {period})}></p>` : nothing;
  }

  #bars(figures: readonly Figure[]): Marks {
    return new Map(figures.flatMap((figure) => (barOf(figure, figures) === undefined ? [] : [[figure, {below: bar(barOf(figure, figures)!)}]]))); // it is not undefined
  }

  #swatches(figures: readonly Figure[]): Marks {
    return new Map(sharesOf(figures).shares.map(({of}, index) => [of, {before: swatch(index)}]));
  }

  /** One bar of all the shares, each with its number and, where it fits, its name; what has no figure stays open. */
  #shares(figures: readonly Figure[]): TemplateResult {
    const {shares, sum, rest} = sharesOf(figures);
    const come = {sum: `${sum.toLocaleString(this.locale)}%`};
    const part = (size: number, shape: unknown, value: string, name: string): TemplateResult => html`<td width=${`${size}%`}>${shape}<div class="direct"><b class=${value.length > 3 ? 'long' : nothing}>${value}</b> <span>${name}</span></div></td>`;
    return html`<table class="stack" role="presentation" aria-hidden="true"><tbody><tr>${shares.map(({of, size}, index) => part(size, bar(100, index), of.value?.text ?? '', of.title))}${
      rest > 0 ? part(rest, html`<div class="open"></div>`, '', this.say('No figure given')) : nothing
    }</tr></tbody></table>${sum === 100 ? nothing : html`<p class="provenance">${figures.every(({value}) => value) ? this.say('These come to {sum} by our sum.', come) : this.say('Those with a figure come to {sum} by our sum. The rest of the bar stays open.', come)}</p>`}`;
  }
}

/** What of a chart stands with a figure's name. */
type Marks = Map<Figure, {before?: TemplateResult; below?: TemplateResult}>;
