import type {PropertyDeclarations, PropertyValues, TemplateResult} from 'lit';
import {html, nothing} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import type {EntryKind} from '../../src/model/kinds.js';
import type {EntriesByKind, Pack} from '../../src/model/pack.js';
import {entryOf, findEntry} from '../../src/packs/entries.js';
import {review} from '../../src/packs/review.js';
import type {Range, SearchAnswer, SearchHit, SearchIndex} from '../../src/packs/search.js';
import type {PartText} from '../../src/packs/texts.js';
import {composed, tagFor, type Composed} from '../base/composed.js';
import {onDemand} from '../base/on-demand.js';
import {PracticeOpenEvent} from '../base/open-event.js';
import {hasPlace} from '../base/places.js';
import {ReadingElement} from '../base/reading-element.js';
import {kindWords} from './kind-words.js';
import {searchStyles} from './search.styles.js';

/** How many results stand on the page at first, and how many more at each asking. */
const portion = 10;

/** Milliseconds without a key before the results are looked for; before their count is said; and before a wait is worth a word. */
const settled = 40;
const pause = 800;
const slow = 200;

/** A text with its hits marked. Each piece is an element of its own, so that a browser's translation cannot freeze it. */
function marked(text: string, ranges: readonly Range[]): TemplateResult[] {
  const pieces = ranges.flatMap(([from, to], index) => [
    html`<span .textContent=${text.slice(ranges[index - 1]?.[1] ?? 0, from)}></span>`,
    html`<mark .textContent=${text.slice(from, to)}></mark>`,
  ]);
  return [...pieces, html`<span .textContent=${text.slice(ranges.at(-1)?.[1] ?? 0)}></span>`];
}

/**
 * Search over everything that a pack says.
 *
 * @summary Finds entries of every kind by their words, with the hits marked, and opens them.
 * @since 0.2.0
 * @slot - What is shown until the pack is there, and when it cannot be had.
 * @event {PracticeOpenEvent} practice-open - Somebody opens a result in place; `preventDefault()` leaves showing it to the host.
 * @event {PracticeReportEvent} practice-report - Somebody says that something is wrong in an entry; nothing is sent by the element.
 * @event {PracticeErrorEvent} practice-error - The pack cannot be had; with code and remedy.
 */
export class PracticeSearch extends ReadingElement {
  static override styles = [...[ReadingElement.styles].flat(), searchStyles];

  static override properties: PropertyDeclarations = {query: {}};

  /** What is searched for at first. What a person types does not change it, and is kept nowhere. */
  declare query: string | undefined;

  /** What is searched for, as it stands in the field, and of which kind. */
  #text = '';
  #kind: EntryKind | '' = '';
  #limit = portion;
  #answer: SearchAnswer | undefined;
  /** What the answer is to. */
  #answered = '';
  /** What a person opened in place, and the element that shows it, or its words where there is none. */
  #opened: {kind: EntryKind; id: string; shown: Composed | PartText[]} | undefined;
  #index: SearchIndex | 'lost' | undefined;
  #reading: AbortController | undefined;
  #slow = false;
  /** What is said aloud. */
  #told = '';
  #typing: ReturnType<typeof setTimeout> | undefined;
  #pausing: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  protected override packChanged(): void {
    super.packChanged();
    // called as well while the class is being made up, before it has anything to stop
    if (!this.hasUpdated) return;
    this.#stop();
    this.#answer = this.#opened = undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('query')) return;
    this.#text = this.query ?? '';
    this.#opened = undefined;
  }

  protected override updated(): void {
    super.updated();
    if (this.#text.trim() && this.#text !== this.#answered) this.#look();
  }

  protected override content(pack: Pack): TemplateResult {
    const {say} = this;
    const opened = this.#opened && findEntry(pack, this.#opened.kind, this.#opened.id);
    const answer = this.#text.trim() ? this.#answer : undefined;
    return html`<div role="search" aria-label=${say('Search {pack}', {pack: pack.title})} @keydown=${this.#key}>
      <div class="fields"><label class="words"><b>${say('Search the guidance')}</b><input id="words" type="search" autocomplete="off" enterkeyhint="search" .value=${this.#text} @focus=${this.#ready} @input=${this.#typed}></label>${answer && !opened ? this.#kinds(answer) : nothing}</div>
      <p class="state" .textContent=${this.#slow && this.#text.trim() ? say('Preparing the search…') : ''}></p><span class="aside" role="status" .textContent=${this.#told}></span>
      ${this.#index === 'lost' ? html`<p class="problem" role="alert">${say('The search could not be fetched. Check the connection, and type again.')}</p>` : opened ? this.#whole(pack, opened) : answer ? this.#results(pack, answer) : nothing}
    </div>`;
  }

  /** Which kinds there are among the results, each with its number. */
  #kinds({counts}: SearchAnswer): unknown {
    const {say} = this;
    const words = kindWords(say);
    const found = (Object.keys(words) as EntryKind[]).filter((kind) => counts[kind] || kind === this.#kind);
    if (found.length < 2 && !this.#kind) return nothing;
    const option = (value: string, text: string): TemplateResult => html`<option value=${value} .selected=${value === this.#kind} .textContent=${text}></option>`;
    return html`<label><b>${say('Kind')}</b><select @change=${this.#choose}>${option('', say('All'))}${found.map((kind) => option(kind, `${words[kind]} (${counts[kind] ?? 0})`))}</select></label>`;
  }

  #results(pack: Pack, answer: SearchAnswer): TemplateResult {
    const {say} = this;
    const {hits, missing, nearest} = answer;
    const count = this.#count(answer);
    const button = (words: string, act: () => void, look = ''): TemplateResult => html`<button type="button" class=${look} .textContent=${words} @click=${act}></button> `;
    if (!hits.length && this.#kind && this.#countOf(answer)) return html`<p .textContent=${count}></p>${button(say('Show all kinds'), () => this.#pick(''))}`;
    if (!hits.length) {
      return html`<p><b .textContent=${count}></b></p>${nearest.length ? html`<p>${say('Did you mean:')} ${nearest.map((word) => button(word, () => this.#search(word), 'near'))}</p>` : nothing}<p class="provenance">${say('Everything in {pack}, version {version}, was searched: titles, texts and the words that are explained. Try one word, or only its beginning.', {pack: pack.title, version: pack.version})}</p>`;
    }
    const all = this.#kind ? (answer.counts[this.#kind] ?? 0) : this.#countOf(answer);
    return html`<p class="state" .textContent=${count}></p>${missing.length ? html`<p class="provenance" .textContent=${say('Nowhere in the guidance: {words}.', {words: missing.map((word) => `“${word}”`).join(', ')})}></p>` : nothing}<ol class="hits">${hits.map((hit) => keyed(`${hit.kind}-${hit.entry.id}`, this.#hit(pack, hit)))}</ol>${all > hits.length ? button(say('Show more'), this.#more, 'more') : nothing}`;
  }

  #hit(pack: Pack, {kind, entry, titleRanges, part, excerpt, ranges}: SearchHit): TemplateResult {
    const {say} = this;
    const address = this.address(kind, entry.id) ?? (hasPlace(pack.id) ? `#${kind}-${entry.id}` : undefined);
    const caution = [entry.wording === 'drafted' && say('Suggestion.'), review(entry.due, this.day).kind === 'passed' && say('Review date passed.')].filter(Boolean).join(' ');
    const words = html`<small>${kindWords(say)[kind]}</small> <span class="name">${marked(entry.title, titleRanges)}</span>`;
    return html`<li>${address ? html`<a class="hit" href=${address}>${words}</a>` : html`<button type="button" class="hit" @click=${() => this.#open(kind, entry.id)}>${words}</button>`}<p class="excerpt">${part?.title ? html`<b .textContent=${`${part.title} `}></b>` : nothing}${marked(excerpt, ranges)}</p><p class="caution" .textContent=${caution}></p></li>`;
  }

  /** One result whole, in the place of the results. */
  #whole(pack: Pack, entry: EntriesByKind[EntryKind]): TemplateResult {
    const {kind, shown} = this.#opened!; // called for what is opened
    const first = this.headingLevel === 'none' ? 1 : 0;
    const headingLevel = String(Math.min(6, (parseInt(this.headingLevel ?? '2', 10) || 1) + first));
    return html`<button type="button" class="back" @click=${this.#back}>${this.say('Back to the results')}</button><div class="opened" id="opened" role="group" aria-label=${entry.title} tabindex="-1">${
      Array.isArray(shown)
        ? html`${this.heading(entry.title, first)}${this.mark(entry)}${shown.map(({title, text}) => html`${title ? this.heading(title, first + 1) : nothing}<p .textContent=${text}></p>`)}${this.foot(kind, entry)}`
        : Object.assign(shown, {pack, headingLevel, language: this.locale, today: this.day, links: this.links || this.around.links})
    }</div>`;
  }

  #countOf = ({counts}: SearchAnswer): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

  #count(answer: SearchAnswer): string {
    const count = this.#kind ? (answer.counts[this.#kind] ?? 0) : this.#countOf(answer);
    return count ? this.say(count === 1 ? '{count} result' : '{count} results', {count}) : this.#kind ? this.say('Nothing of this kind. There is something of others.') : this.say('Nothing found for “{words}”.', {words: this.#text.trim()});
  }

  /** Begins to read the pack, in slices, so that the first key meets an index. */
  readonly #ready = async (): Promise<void> => {
    const pack = this.loadedPack;
    if (!pack || this.#reading) return;
    const reading = (this.#reading = new AbortController());
    const waiting = setTimeout(() => this.#wait(true), slow);
    try {
      const {readInSlices, searchIndex} = await import('../../src/packs/search.js');
      if (reading.signal.aborted) return;
      const index = searchIndex(pack);
      this.#index = index;
      await readInSlices(index, reading.signal);
    } catch {
      this.#index = 'lost';
      this.#reading = undefined; // the next key tries again
    } finally {
      clearTimeout(waiting);
    }
    if (reading.signal.aborted) return;
    this.#wait(false);
    this.#find();
  };

  #stop(): void {
    this.#reading?.abort();
    this.#reading = this.#index = undefined;
    this.#answered = '';
    clearTimeout(this.#typing);
    clearTimeout(this.#pausing);
  }

  #wait(is: boolean): void {
    this.#slow = is;
    this.requestUpdate();
  }

  /** Looks for what stands in the field, once nobody types: never between two keys, and only ever for the latest text. */
  #look(): void {
    this.#answered = this.#text;
    void this.#ready();
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.#find(), settled);
  }

  #find(): void {
    clearTimeout(this.#typing);
    const index = this.#index;
    if (typeof index === 'object' && this.#text.trim()) {
      this.#answer = index.find(this.#text, {limit: this.#limit, ...(this.#kind && {kinds: [this.#kind]})});
      this.#tell(this.#count(this.#answer));
    }
    this.requestUpdate();
  }

  /** Says something after a pause: a count at every key would talk over the typing. */
  #tell(words: string): void {
    clearTimeout(this.#pausing);
    this.#pausing = setTimeout(() => {
      this.#told = words;
      this.requestUpdate();
    }, pause);
  }

  readonly #typed = (event: Event): void => {
    this.#search((event.target as HTMLInputElement).value);
  };

  #search(words: string): void {
    this.#text = words;
    this.#limit = portion;
    this.#opened = undefined;
    if (!words.trim()) {
      this.#kind = this.#answered = '';
      this.#answer = undefined;
      this.#tell('');
    }
    this.#focus('#words');
    this.requestUpdate();
  }

  readonly #choose = (event: Event): void => {
    this.#pick((event.target as HTMLSelectElement).value as EntryKind | ''); // an option of its own
  };

  #pick(kind: EntryKind | ''): void {
    const lost = !kind && !this.shadowRoot?.activeElement?.matches('select');
    this.#kind = kind;
    this.#limit = portion;
    this.#find();
    if (lost) this.#focus('#words');
  }

  readonly #more = async (): Promise<void> => {
    const before = this.#limit;
    this.#limit += portion * 2;
    this.#find();
    await this.updateComplete;
    this.#hits[before]?.focus();
  };

  get #hits(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.hit')];
  }

  #focus(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  async #open(kind: EntryKind, id: string): Promise<void> {
    if (!this.dispatchEvent(new PracticeOpenEvent(kind, id))) return;
    const pack = this.loadedPack!; // the result is drawn from it
    // these two are shown in sets, and not one by one
    const set = kind === 'list' ? entryOf(pack, kind, id).of : kind;
    try {
      await onDemand.load?.(tagFor(set));
      const shown = kind === 'role' || kind === 'help-line' ? undefined : composed(this, set, {[kind]: id});
      this.#opened = {kind, id, shown: shown ?? (await import('../../src/packs/texts.js')).partsOf(entryOf(pack, kind, id))};
    } catch {
      this.#index = 'lost'; // told where the results are
      this.#reading = undefined; // the next key tries again
    }
    this.requestUpdate();
    await this.updateComplete;
    this.#focus('#opened');
  }

  readonly #back = async (): Promise<void> => {
    const place = this.#answer?.hits.findIndex(({kind, entry}) => kind === this.#opened?.kind && entry.id === this.#opened.id) ?? 0;
    this.#opened = undefined;
    this.requestUpdate();
    await this.updateComplete;
    (this.#hits[place] ?? this.renderRoot.querySelector<HTMLElement>('#words'))?.focus();
  };

  /** To the first result of what stands in the field: those of an earlier text would go away under the focus. */
  async #down(): Promise<void> {
    this.#find();
    await this.updateComplete;
    this.#hits[0]?.focus();
  }

  /** Down from the field to the results and on, up again; Escape leads back, and then clears. */
  readonly #key = (event: KeyboardEvent): void => {
    const {key} = event;
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const field = this.renderRoot.querySelector<HTMLInputElement>('#words')!; // it is drawn with what is pressed here
    const steps = [field, ...this.#hits];
    const at = steps.indexOf(this.shadowRoot?.activeElement as HTMLInputElement);
    const to = key === 'ArrowDown' ? steps[at + 1] : key === 'ArrowUp' ? steps[at - 1] : undefined;
    if (at === 0 && key === 'ArrowDown') void this.#down();
    else if (at >= 0 && to) to.focus();
    else if (key === 'Enter' && at === 0) this.#find();
    else if (key === 'Escape' && this.#opened) void this.#back();
    else if (key === 'Escape' && this.#text) this.#search('');
    else return;
    event.preventDefault();
    event.stopPropagation(); // one press does one thing: the host's dialog around it stays
  };
}
