import type {PropertyDeclarations, PropertyValues, TemplateResult} from 'lit';
import {html, nothing} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import type {Pack} from '../../src/model/pack.js';
import type {Standard} from '../../src/model/standard.js';
import {entriesOf, entryOf, findEntry, summaryOf} from '../../src/packs/entries.js';
import {review} from '../../src/packs/review.js';
import {PracticeOpenEvent} from '../base/open-event.js';
import {provenanceLine} from '../base/provenance.js';
import {ReadingElement} from '../base/reading-element.js';
import {roleWords, stageWords} from '../base/work-words.js';
import {choices, firstSentences, matches, type Filter} from './filter.js';
import {standardsStyles} from './standards.styles.js';
import {WholeStandard} from './whole-standard.js';

const everything: Filter = {words: '', stage: '', role: ''};

/**
 * The practice standards of a pack, to browse, to filter and to read.
 *
 * @summary The standards as a list to filter, and each of them whole.
 * @since 0.2.0
 * @slot - What is shown until the pack is there, and when it cannot be had.
 * @event {PracticeOpenEvent} practice-open - Somebody opens a standard in place; `preventDefault()` leaves showing it to the host.
 * @event {PracticeReportEvent} practice-report - Somebody says that something is wrong in an entry; nothing is sent by the element.
 * @event {PracticeErrorEvent} practice-error - The pack or the standard cannot be had; with code and remedy.
 */
export class PracticeStandards extends WholeStandard {
  static override styles = [...[ReadingElement.styles].flat(), standardsStyles];

  static override properties: PropertyDeclarations = {standard: {}};

  /** One standard, by its id, shown whole. Without it, all of them to choose from. */
  declare standard: string | undefined;

  /** What a person opened: it stands before what the host asked for. */
  #opened: string | undefined;
  #filter = everything;

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('standard')) this.#opened = undefined;
  }

  protected override content(pack: Pack): unknown {
    const standards = entriesOf(pack, 'standard').sort((one, other) => one.number - other.number);
    const opened = this.#opened && findEntry(pack, 'standard', this.#opened);
    const one = opened || (this.standard && entryOf(pack, 'standard', this.standard));
    return html`${one ? keyed(one.id, this.#read(pack, standards, one)) : this.#browse(standards)}<p class="paper provenance">${this.say('{pack}, version {version}', {pack: pack.title, version: pack.version})}</p>`;
  }

  protected override opening(standard: Standard, words: unknown, id?: string): TemplateResult {
    const address = this.address('standard', standard.id);
    return address ? html`<a class="open" href=${address}>${words}</a>` : html`<button type="button" class="open" id=${id ?? nothing} @click=${() => this.#open(standard.id)}>${words}</button>`;
  }

  /** One standard, with ways to the others. */
  #read(pack: Pack, standards: Standard[], one: Standard): TemplateResult {
    const {say} = this;
    const place = standards.indexOf(one);
    const words = html`<span class="number">${say('Standard {number}', {number: one.number})}</span> ${one.title}`;
    // a page names the standard it asked for, and no other
    const title = this.heading(words, this.headingLevel === 'none' && one.id !== this.standard ? 1 : 0, 'title');
    const back = this.standard ? nothing : html`<p><button type="button" class="back" @click=${this.#back}>${say('All standards')}</button></p>`;
    const [previous, next] = [standards[place - 1], standards[place + 1]];
    const neighbour = (to: Standard, told: string): unknown => html`<small>${told}</small> ${this.opening(to, `${to.number}. ${to.title}`)}`;
    return html`${this.whole(pack, one, title, back)}${previous || next ? html`<nav class="neighbours" aria-label=${`${say('Other standards')}: ${one.title}`}><div>${previous ? neighbour(previous, say('Previous')) : nothing}</div><div>${next ? neighbour(next, say('Next')) : nothing}</div></nav>` : nothing}`;
  }

  #browse(standards: Standard[]): TemplateResult {
    const {say} = this;
    const found = standards.filter((one) => matches(one, this.#filter));
    const all = found.length === standards.length;
    const count = standards.length;
    const told = all ? say(count === 1 ? '1 standard' : '{count} standards', {count}) : found.length ? say('{found} of {count} standards', {found: found.length, count}) : say('No standard fits. Try fewer words, or another stage or role.');
    const narrowed = this.#filter !== everything;
    return html`<div class="browse">${this.heading(say('Practice standards'), 0, 'title')}${count > 1 ? this.#fields(standards) : nothing}${count ? html`<p class="count"><span role="status" .textContent=${told}></span> ${narrowed ? html`<button type="button" @click=${this.#clear}>${say('Show all')}</button>` : nothing}</p>` : html`<p>${say('This pack has no practice standards.')}</p>`}<ol class="list">${standards.map((one) => this.#listed(one, !found.includes(one), one === found[0] ? undefined : found[0]))}</ol></div>`;
  }

  /** What is filtered out stays on the page, hidden: drawing another standard in its place would lose what a browser has translated. */
  #listed(one: Standard, hidden: boolean, above: Standard | undefined): TemplateResult {
    const late = review(one.due, this.day).kind !== 'in-date';
    return html`<li value=${one.number} ?hidden=${hidden}>${this.heading(this.opening(one, one.title, `open-${one.id}`), 1)}${this.mark(one)}<p class="screen" .textContent=${firstSentences(summaryOf(one), 2)}></p><div class="paper">${this.prose(one.body)}</div><div class=${late ? '' : 'paper'}>${provenanceLine(one, this.day, this.locale, {say: this.say, above})}</div></li>`;
  }

  #fields(standards: Standard[]): TemplateResult {
    const {say} = this;
    const stages = stageWords(say);
    const roles = roleWords(say);
    return html`<div class="filter" role="search" aria-label=${say('Filter the standards')}><label>${say('Words')}<input id="words" type="search" autocomplete="off" .value=${this.#filter.words} @input=${this.#typed}></label>${this.#choice('stage', say('Stage of the work'), stages, choices(standards, (one) => one.stages, keysOf(stages)))}${this.#choice('role', say('Role'), roles, choices(standards, (one) => one.roles, keysOf(roles)))}</div>`;
  }

  #choice<Name extends 'stage' | 'role'>(name: Name, label: string, words: Record<Exclude<Filter[Name], ''>, string>, values: Exclude<Filter[Name], ''>[]): unknown {
    if (!values.length) return nothing;
    const chosen = this.#filter[name];
    const option = (value: string, text: string): TemplateResult => html`<option value=${value} .selected=${chosen === value}>${text}</option>`;
    return html`<label>${label}<select @change=${(event: Event) => this.#narrow({[name]: (event.target as HTMLSelectElement).value})}>${option('', this.say('All'))}${values.map((value) => option(value, words[value]))}</select></label>`;
  }

  #narrow(change: Partial<Record<keyof Filter, string>>): void {
    const filter = {...this.#filter, ...change} as Filter; // a select gives one of its own options
    this.#filter = filter.words.trim() || filter.stage || filter.role ? filter : everything;
    this.requestUpdate();
  }

  readonly #typed = (event: Event): void => {
    this.#narrow({words: (event.target as HTMLInputElement).value});
  };

  readonly #clear = (): void => {
    this.#narrow(everything);
    this.lead('words');
  };

  readonly #back = async (): Promise<void> => {
    const left = this.#opened ?? '';
    this.#opened = undefined;
    await this.#drawn();
    this.lead(`open-${left}`);
  };

  async #open(id: string): Promise<void> {
    if (!this.dispatchEvent(new PracticeOpenEvent('standard', id))) return;
    this.#opened = id;
    await this.#drawn();
    this.lead('title');
  }

  #drawn(): Promise<unknown> {
    this.requestUpdate();
    return this.updateComplete;
  }
}

const keysOf = <Key extends string>(words: Record<Key, string>): Key[] => Object.keys(words) as Key[];
