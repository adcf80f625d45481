import type {TemplateResult} from 'lit';
import {html, nothing} from 'lit';
import type {Related} from '../../src/model/applies.js';
import type {EntryKind} from '../../src/model/kinds.js';
import type {Pack} from '../../src/model/pack.js';
import type {Provenance} from '../../src/model/provenance.js';
import type {Standard} from '../../src/model/standard.js';
import type {Timescale} from '../../src/model/timescale.js';
import {findEntry} from '../../src/packs/entries.js';
import {clockWords} from '../../src/packs/timescale-words.js';
import {provenanceLine} from '../base/provenance.js';
import {ReadingElement} from '../base/reading-element.js';
import {runsOf, type Run} from './runs.js';

/** A part of the page that the contents lead to. */
interface Part {
  id: string;
  title: string;
}

/** One standard, whole: what it asks, its parts, the clocks that run, and what goes with it. */
export abstract class WholeStandard extends ReadingElement {
  /** There is room for the contents beside the text. */
  #wide = false;
  #widths: ResizeObserver | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    // in the next frame: a page is told of an error where the layout changes while its changes are told
    this.#widths = new ResizeObserver(() => requestAnimationFrame(() => this.#fit()));
    this.#widths.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#widths?.disconnect();
  }

  /** What opens a standard: a link where it has a page of its own, a button, with an id of its own, where it is opened in place. */
  protected abstract opening(standard: Standard, words: unknown, id?: string): unknown;

  /** A standard on a page of its own; `title` is its heading, and `above` stands over it. */
  protected whole(pack: Pack, standard: Standard, title: unknown, above: unknown): TemplateResult {
    const runs = runsOf(standard);
    const foot = this.foot('standard', standard);
    const clocks = this.#clocks(pack, standard);
    const company = this.#company(pack, standard);
    const parts: Part[] = [...standard.sections.map((part) => ({id: `part-${part.id}`, title: part.title})), ...[clocks, company].filter((one) => one !== undefined)];
    const [own] = runs;
    return html`<div class=${this.#wide ? 'wide' : 'whole'}><div class="intro">${above}${title}${this.mark(standard)}<div class="asks">${this.prose(standard.body)}</div>${own.sections.length ? nothing : foot}</div>${this.#contents(parts, standard.title)}<div class="text">${runs.map(
      (run, index) => html`${this.#suggested(run)}${run.sections.map((part) => html`<div class="part">${this.heading(part.title, 1, `part-${part.id}`)}${this.prose(part.body)}</div>`)}${index ? this.#source(run.provenance, runs[index - 1]?.provenance) : own.sections.length ? foot : nothing}`,
    )}${[clocks, company].map((part) => part && html`<div class="part">${this.heading(part.title, 1, part.id)}${part.shown}</div>`)}</div></div>`;
  }

  /** Moves the focus to something on the page, by its id, and shows it. */
  protected lead(id: string, block: ScrollLogicalPosition = 'nearest'): void {
    const to = this.shadowRoot?.getElementById(id);
    to?.scrollIntoView({block});
    to?.focus({preventScroll: true});
  }

  /** Whether the contents fit beside the text. */
  #fit(): void {
    const wide = this.clientWidth >= 58 * parseFloat(getComputedStyle(this).fontSize);
    if (wide === this.#wide) return;
    this.#wide = wide;
    this.requestUpdate();
  }

  #contents(parts: Part[], of: string): unknown {
    if (parts.length < 3) return nothing;
    // an address cannot lead into a shadow root: the focus is led there instead
    const follow = (event: Event, id: string): void => {
      event.preventDefault();
      this.lead(id, 'start');
    };
    return html`<nav class="contents" aria-label=${`${this.say('On this page')}: ${of}`}><details ?open=${this.#wide}><summary>${this.say('On this page')}</summary><ul>${parts.map(({id, title}) => html`<li><a href=${`#${id}`} @click=${(event: Event) => follow(event, id)}>${title}</a></li>`)}</ul></details></nav>`;
  }

  #suggested({provenance: {owner}, suggestedTo: part}: Run): unknown {
    return part === undefined ? nothing : html`<p class="mark"><strong>${this.say('Suggestion.')}</strong> ${this.say('From here to “{part}”: drafted for this library, not by {owner}.', {part, owner})}</p>`;
  }

  #source(entry: Provenance, above?: Provenance): TemplateResult {
    return provenanceLine(entry, this.day, this.locale, {say: this.say, above});
  }

  /** The time-scales that belong to a standard, each with its duty, how sure it is, and its source. */
  #clocks(pack: Pack, {related}: Standard): (Part & {shown: unknown}) | undefined {
    const found = this.#related(related, 'timescale').flatMap(({id}) => findEntry(pack, 'timescale', id) ?? []);
    return found.length ? {id: 'clocks', title: this.say('Time-scales'), shown: html`<ul class="clocks">${found.map((one) => this.#clock(one))}</ul>`} : undefined;
  }

  #clock(one: Timescale): TemplateResult {
    const {limit, more, whose, caution} = clockWords(one, this.say);
    return html`<li class="clock">${this.heading(this.entryLink('timescale', one.id, one.title), 2)}<p class="limit" .textContent=${[limit, ...more].join(' ')}></p><p .textContent=${`${whose.join('. ')}.`}></p>${caution ? html`<p class="mark" .textContent=${caution}></p>` : nothing}${this.mark(one)}${this.foot('timescale', one)}</li>`;
  }

  /** What else goes with a standard, by kind. */
  #company(pack: Pack, standard: Standard): (Part & {shown: unknown}) | undefined {
    const {say} = this;
    const asked = pack.checklists.flatMap((list) => list.items.filter((item) => item.standard?.id === standard.id).map((item) => ({list, item})));
    const links = (kind: EntryKind): unknown[] => this.#related(standard.related, kind).map(({id, title}) => html`<li>${this.entryLink(kind, id, findEntry(pack, kind, id)?.title ?? title)}</li>`);
    const others = this.#related(standard.related, 'standard').flatMap(({id}) => findEntry(pack, 'standard', id) ?? []).sort((one, other) => one.number - other.number);
    const shown = [
      this.#group(
        say('Bottom lines'),
        this.#related(standard.related, 'bottom-line').flatMap(({id}) => {
          const line = findEntry(pack, 'bottom-line', id);
          return line ? html`<li>${this.heading(line.title, 3)}${this.mark(line)}${this.prose(line.body)}${this.foot('bottom-line', line)}</li>` : [];
        }),
        'plain',
      ),
      this.#group(
        say('Checklist items that serve it'),
        asked.map(({list, item}) => html`<li><b>${item.label}</b> <span class="provenance">${this.entryLink('checklist', list.id, list.title)}</span>${item.statement ? html`<p>${item.statement}</p>` : nothing}${this.mark(item)}${this.#source(item, list)}</li>`),
        'plain',
      ),
      this.#group(say('Explanations for families'), links('explanation')),
      this.#group(say('Other standards'), others.map((one) => html`<li>${this.opening(one, `${one.number}. ${one.title}`)}</li>`)),
      this.#group(say('Statements'), links('statement')),
      this.#group(say('See also'), [...(asked.length ? [] : links('checklist')), ...(['pathway', 'role', 'figure', 'term', 'help-line', 'list'] as const).flatMap(links)]),
    ].filter((one) => one !== undefined);
    return shown.length ? {id: 'company', title: say('What goes with it'), shown} : undefined;
  }

  #related(related: readonly Related[] = [], kind: EntryKind): Related[] {
    return related.filter((one) => one.kind === kind);
  }

  #group(title: string, items: unknown[], kind = ''): TemplateResult | undefined {
    return items.length ? html`${this.heading(title, 2)}<ul class=${kind}>${items}</ul>` : undefined;
  }
}
