import type {PropertyDeclarations, TemplateResult} from 'lit';
import {html, nothing} from 'lit';
import type {Pack} from '../../src/model/pack.js';
import type {Nation, Timescale} from '../../src/model/timescale.js';
import type {Due} from '../../src/packs/due.js';
import {refusalWords} from '../../src/packs/due-words.js';
import {entriesOf, entryOf} from '../../src/packs/entries.js';
import {faultOf} from '../../src/packs/fault.js';
import {applying} from '../../src/packs/match.js';
import {clockWords, confidenceWords, limitWords, nationWords} from '../../src/packs/timescale-words.js';
import {printable} from '../base/printing.js';
import {ReadingElement} from '../base/reading-element.js';
import {stageWords} from '../base/work-words.js';
import {isElsewhere} from '../../src/packs/elsewhere.js';
import {PracticeDueEvent, type WorkedOut} from './due-event.js';
import {dayField, fieldStyles, isGiven, nationField, nationOf, timeField} from '../base/fields.js';
import {reckoner} from '../base/reckoner.js';
import {timescalesStyles} from './timescales.styles.js';
import {dueWords, working, type Result} from './working.js';

/** Time-scales under one heading. */
interface Group {
  title?: string;
  entries: Timescale[];
}

/**
 * The time-scales of a pack: what has to be done within how long of what, how sure the figure is, and real dates that show their working.
 *
 * @summary The clocks of the work, with a calculator that shows its working.
 * @since 0.2.0
 * @slot - What is shown until the pack is there, and when it cannot be had.
 * @event {PracticeDueEvent} practice-due - Somebody worked out a date: by which time-scale, from when, for which nation. Nothing is sent by the element.
 * @event {PracticeReportEvent} practice-report - Somebody says that something is wrong in an entry; nothing is sent by the element.
 * @event {PracticeErrorEvent} practice-error - The pack, the list or the time-scale cannot be had; with code and remedy.
 */
export class PracticeTimescales extends ReadingElement {
  static override styles = [...[ReadingElement.styles].flat(), fieldStyles, timescalesStyles];

  static override properties: PropertyDeclarations = {timescale: {}, list: {}, stage: {}, topic: {}, calculator: {}, nation: {}, start: {}};

  /** One time-scale alone, by its id. */
  declare timescale: string | undefined;

  /** A list of the pack alone, by its id. */
  declare list: string | undefined;

  /** Those that apply at a stage of the work, such as `core-group`. */
  declare stage: string | undefined;

  /** Those that apply to a topic, such as `visits`. */
  declare topic: string | undefined;

  /** Whether dates can be worked out. Without it, where one time-scale is shown alone; `none` never. */
  declare calculator: string | boolean | undefined;

  /** The nation to count for: `england`, `wales`, `scotland` or `northern-ireland`; without it, the pack element's, or it is asked for. None is assumed. */
  declare nation: string | undefined;

  /** The day to count from at first, as `YYYY-MM-DD`. */
  declare start: string | undefined;

  #event = '';
  #time = '';
  #chosen = '';
  /** Somebody gave or changed something since a date was last told. */
  #acted = false;
  #result: Result | undefined;
  readonly #sums = reckoner(() => this.requestUpdate());
  #closed: HTMLDetailsElement[] = [];
  /** Those of which was told that they are not as a pack should have them. */
  readonly #broken = new WeakSet<Timescale>();

  override connectedCallback(): void {
    super.connectedCallback();
    printable.add(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    printable.delete(this);
  }

  /** Told by the page before and after it prints; see `printable`. @internal */
  printing(now: boolean): void {
    if (now) this.#closed = [...this.renderRoot.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    for (const one of this.#closed) one.open = now;
  }

  protected override content(pack: Pack): unknown {
    const {calculator, say} = this;
    if (this.timescale) {
      const one = entryOf(pack, 'timescale', this.timescale);
      return html`${this.#entry(one, 0, false)}${calculator === false || calculator === 'none' ? nothing : this.#calculator([{entries: [one]}])}`;
    }
    const list = this.list ? entryOf(pack, 'list', this.list) : undefined;
    const groups = this.#groups(pack, entriesOf(pack, 'timescale', this.list));
    const asked = calculator != null && calculator !== false && calculator !== 'none' && groups.length > 0;
    const drawn = groups.map(({title, entries}) => html`${title ? this.heading(title, 1) : nothing}<div role="list">${entries.map((one) => html`<div role="listitem">${this.#drawn(one, title ? 2 : 1, asked)}</div>`)}</div>`);
    // only what could be drawn can be worked out
    const sound = groups.map((group) => ({...group, entries: group.entries.filter((one) => !this.#broken.has(one))}));
    return html`${this.heading(list?.title ?? say('Time-scales'))}${list ? this.prose(list.body) : nothing}${asked ? this.#calculator(sound) : nothing}${drawn}${list ? this.foot('list', list) : nothing}${groups.length ? nothing : html`<p>${this.stage || this.topic ? say('No time-scale of this pack applies here.') : say('This pack has no time-scales.')}</p>`}`;
  }

  protected override updated(): void {
    super.updated();
    const result = this.#result;
    if (!this.#acted || !result) return;
    this.#acted = false;
    this.dispatchEvent(new PracticeDueEvent(this.#worked(result)));
  }

  /** By the first stage at which each applies; for one stage or topic, those that are about it before those that apply besides. Last, examples from elsewhere. */
  #groups(pack: Pack, all: Timescale[]): Group[] {
    const {say, stage, topic} = this;
    const work = {stage, topics: topic ? [topic] : []};
    const entries = all.filter((one) => !isElsewhere(one, pack));
    const examples = applying(all.filter((one) => isElsewhere(one, pack)), work);
    const found = applying(entries, work);
    const groups: Group[] =
      stage || topic
        ? [{entries: found.specific}, {...(found.specific.length && {title: stage ? say('At every stage') : say('Whatever it is about')}), entries: found.general}]
        : [...Object.entries(stageWords(say)).map(([id, title]) => ({title, entries: entries.filter(({stages}) => stages?.[0] === id)})), {title: say('At every stage'), entries: entries.filter(({stages}) => !stages?.length)}];
    return [...groups, {title: say('Examples from elsewhere'), entries: [...examples.specific, ...examples.general]}].filter((group) => group.entries.length);
  }

  /** One that cannot be drawn says so in its place, and the others stay. */
  #drawn(one: Timescale, below: number, asked: boolean): TemplateResult {
    try {
      const drawn = this.#entry(one, below, asked);
      this.#broken.delete(one);
      return drawn;
    } catch (thrown) {
      // drawing it again, once there are words for what is wrong, must not tell it again
      if (!this.#broken.has(one)) void this.fail(faultOf(thrown));
      this.#broken.add(one);
      return html`<div class="problem" role="alert">${this.heading(one.title, below)}<p .textContent=${this.detail}></p></div>`;
    }
  }

  #entry(one: Timescale, below: number, asked: boolean): TemplateResult {
    const {say} = this;
    const {limit, more, whose, caution} = clockWords(one, say);
    return html`<div class=${below ? 'entry' : 'entry alone'} part="entry" id=${`timescale-${one.id}`}>${this.heading(one.title, below)}${this.mark(one)}<p class="limit" .textContent=${limit}></p>${more.map((words) => html`<p .textContent=${words}></p>`)}<ul class="facts">${whose.map((words) => html`<li .textContent=${words}></li>`)}</ul>${caution ? html`<p class="passed" .textContent=${caution}></p>` : nothing}${this.prose(one.body)}${
      asked ? html`<button type="button" aria-label=${say('Work out the date: {title}', {title: one.title})} @click=${() => this.#pick(one.id)}>${say('Work out the date')}</button>` : nothing
    }${this.foot('timescale', one)}</div>`;
  }

  #calculator(groups: Group[]): TemplateResult {
    const {say} = this;
    const all = groups.flatMap(({entries}) => entries);
    const one = all.length === 1 && this.timescale ? all[0] : all.find(({id}) => id === this.#event);
    const given = nationOf(this.nation, this.around.nation);
    const nation = given ?? nationOf(this.#chosen);
    const words = this.#work(one, nation);
    const result = this.#result;
    // alone, it is said just above
    const unsure = result && one && !this.timescale ? confidenceWords(one.confidence, say) : undefined;
    const set = (write: (value: string) => void) => (value: string): void => {
      write(value);
      this.#acted = true;
      this.requestUpdate();
    };
    return html`<div class=${result ? 'ask' : 'ask unasked'} role="group" aria-label=${say('Work out the date')}>${this.heading(say('Work out the date'), 1)}<div class="fields">${
      this.timescale ? nothing : html`<div class="field"><label for="event">${say('What has to be done')}</label><select id="event" @change=${(event: Event) => set((id) => (this.#event = id))((event.target as HTMLSelectElement).value)}><option value="" .selected=${!one}>${say('Choose a time-scale')}</option>${groups.map(({title, entries}) => html`<optgroup label=${title ?? say('Time-scales')}>${entries.map(({id, title: words}) => html`<option value=${id} .selected=${id === one?.id}>${words}</option>`)}</optgroup>`)}</select></div>`
    }${dayField({id: 'day', label: one ? say('Day it is counted from: {event}', {event: one.starts}) : say('Day it is counted from'), value: this.start ?? '', change: set((day) => (this.start = day))})}${
      one?.limit.unit === 'hours' ? timeField({id: 'time', label: say('Time it is counted from'), value: this.#time, change: set((time) => (this.#time = time))}) : nothing
    }${given ? nothing : nationField({id: 'nation', label: say('Nation'), value: this.#chosen, change: set((nation) => (this.#chosen = nation))}, say)}</div><p .textContent=${one && !this.timescale ? limitWords(one, say) : ''}></p><p role="status" class=${result ? 'due' : words ? 'mark' : ''} .textContent=${words}></p>${result ? working(result) : nothing}${
      unsure ? html`<p class="passed" .textContent=${unsure}></p>` : nothing
    }</div>`;
  }

  /** Works out the date and gives it in words, or what is missing for it; nothing as long as nothing was given. */
  #work(one: Timescale | undefined, nation: Nation | undefined): string {
    const {start = '', say, locale} = this;
    this.#result = undefined;
    if (!start || !one) return '';
    const sums = this.#sums();
    if (!sums) return '';
    if (sums === 'lost') return say('The calculator could not be fetched. Check the connection, and load the page again.');
    const {holidayTable: table} = sums;
    if (!isGiven(start)) return refusalWords('not-a-day', table, locale, say);
    const due: Due = sums.dueOf(one, {starts: start, time: this.#time, nation});
    if (due.kind === 'due') return dueWords((this.#result = {timescale: one, starts: start, time: this.#time, due, table, today: this.day, locale, say}));
    if (due.why !== 'other-nation') return refusalWords(due.why, table, locale, say);
    return say('No date is given: this time-scale is for {own}, and not for {other}.', {own: nationWords(one.nation, say), other: nationWords(nation!, say)}); // what is refused for another nation has one
  }

  /** Somebody wants the date of one in the list. */
  #pick(id: string): void {
    this.#event = id;
    this.#acted = true;
    this.requestUpdate();
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#day')?.focus());
  }

  #worked({timescale, starts, due}: Result): WorkedOut {
    const {id, version} = this.loadedPack!; // a result is drawn from a pack
    const {extended, next} = due;
    return {
      pack: id,
      packVersion: version,
      timescale: timescale.id,
      start: starts,
      due: due.date,
      nation: timescale.nation,
      ...(due.time && {startTime: this.#time, dueTime: due.time}),
      ...(extended?.kind === 'due' && {extended: extended.date}),
      ...(next?.kind === 'due' && {next: next.date}),
    };
  }
}

