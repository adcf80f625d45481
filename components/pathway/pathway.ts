import type {PropertyDeclarations, TemplateResult} from 'lit';
import {html, nothing} from 'lit';
import type {CalendarEvent} from '../../src/calendar/icalendar.js';
import type {Pack} from '../../src/model/pack.js';
import type {Branch, Pathway, Step} from '../../src/model/pathway.js';
import type {Nation} from '../../src/model/timescale.js';
import type {StepDate} from '../../src/packs/due.js';
import {dayWords, leftWords, refusalWords} from '../../src/packs/due-words.js';
import {entriesOf, entryOf, plainWords} from '../../src/packs/entries.js';
import {lengthWords, nationWords} from '../../src/packs/timescale-words.js';
import {ReadingElement} from '../base/reading-element.js';
import {dayField, fieldStyles, isGiven, nationField, nationOf} from '../base/fields.js';
import {reckoner, type Sums} from '../base/reckoner.js';
import {PracticeCalendarEvent} from './calendar-event.js';
import {pathwayStyles} from './pathway.styles.js';

/** A pathway with the day it starts on, and the days of its steps by their ids. */
interface Dated {
  way: Pathway;
  /** The field as it stands. */
  start: string;
  nation: Nation | undefined;
  /** Nothing where there is no day to count from, or it cannot be. */
  dates?: Map<string, StepDate[]>;
  /** What they were worked out with. */
  sums?: Sums;
  /** Why there are no dates although a day was given. */
  problem?: string;
}

/**
 * The pathways of a pack: what is done when and by whom, where the ways part, and from a start date the real days.
 *
 * @summary Steps in time with branches: escalation, audit cycle, reporting rhythm; with a start date, real due dates.
 * @since 0.2.0
 * @slot - What is shown until the pack is there, and when it cannot be had.
 * @event {PracticeCalendarEvent} practice-calendar - Somebody asks for the days as a calendar file; a host may take it instead.
 * @event {PracticeReportEvent} practice-report - Somebody says that something is wrong in an entry; nothing is sent by the element.
 * @event {PracticeErrorEvent} practice-error - The pack or the pathway cannot be had; with code and remedy.
 */
export class PracticePathway extends ReadingElement {
  static override styles = [...[ReadingElement.styles].flat(), fieldStyles, pathwayStyles];

  static override properties: PropertyDeclarations = {pathway: {}, start: {}, nation: {}};

  /** One pathway alone, by its id; without it, every pathway of the pack. */
  declare pathway: string | undefined;

  /** The day on which it starts, as `YYYY-MM-DD`; a person can choose another. */
  declare start: string | undefined;

  /** The nation whose working days count: `england`, `wales`, `scotland` or `northern-ireland`; without it, the pack element's, or it is asked for. None is assumed. */
  declare nation: string | undefined;

  /** Days that a person chose, by pathway. */
  readonly #starts = new Map<string, string>();
  #chosen = '';
  /** What became of a calendar file, by pathway. */
  #saved: {way: string; words: string} | undefined;
  readonly #sums = reckoner(() => this.requestUpdate());

  protected override content(pack: Pack): unknown {
    const ways = this.pathway ? [entryOf(pack, 'pathway', this.pathway)] : entriesOf(pack, 'pathway');
    // with several, a page's own heading stands for all of them, and each still needs its own
    const below = ways.length > 1 && this.headingLevel === 'none' ? 1 : 0;
    return ways.length ? ways.map((way) => this.#way(this.#dated(way), below)) : html`<p>${this.say('This pack has no pathways.')}</p>`;
  }

  #way(dated: Dated, below: number): TemplateResult {
    const {way} = dated;
    const open = this.#openDays(way);
    return html`<section class="way" id=${`pathway-${way.id}`}>${this.heading(way.title, below)}${this.mark(way)}${this.prose(way.body)}${open ? html`<p class="mark">${open}</p>` : nothing}${way.steps.some(({after}) => after) ? this.#ask(dated) : nothing}<ol class="steps">${way.steps.map((step) => this.#step(dated, step, below + 1))}</ol>${this.foot('pathway', way)}</section>`;
  }

  /** That a source leaves open which days it counts, where it does. */
  #openDays({counts}: Pathway): string | undefined {
    return counts === 'unsaid' ? this.say('The source does not say whether its days are calendar days or working days.') : undefined;
  }

  #step(dated: Dated, step: Step, below: number): TemplateResult {
    const {say} = this;
    const {way, dates} = dated;
    const {mark, title, every, who, branches} = step;
    return html`<li class="step">${this.heading(html`<span class="when">${mark}</span> <span>${title}</span>`, below, stepId(way, step))}<div class="dates">${every && every.count > 1 ? html`<p>${say('Every {length}', {length: lengthWords(every, say)})}</p>` : nothing}${dates?.get(step.id)?.map((date) => this.#date(date, dated))}</div><div class="what">${
      who ? html`<p class="who" .textContent=${say('Who: {people}', {people: who.join(', ')})}></p>` : nothing
    }${this.prose(step.body)}${branches.length ? html`<ul class="branches">${branches.map((branch) => this.#branch(way, branch, below + 1))}</ul>` : nothing}</div></li>`;
  }

  #branch(way: Pathway, {title, body, to}: Branch, below: number): TemplateResult {
    const next = way.steps.find(({id}) => id === to);
    return html`<li>${this.heading(title, below)}${this.prose(body)}${next ? html`<p><a href=${`#${stepId(way, next)}`} @click=${this.#follow}>${this.say('Leads on to {mark}: {title}', {mark: next.mark, title: next.title})}</a></p>` : nothing}</li>`;
  }

  #date({by, date, why}: StepDate, {way: {counts}, nation, sums}: Dated): TemplateResult {
    const {say, locale} = this;
    const day = date ? dayWords(date, locale, say) : refusalWords(why!, sums!.holidayTable, locale, say); // without a date there is a reason; both come from there
    const both = counts === 'unsaid' && by;
    const kind = both === 'working' ? say('Working days, {nation}', {nation: nationWords(nation!, say)}) : say('Calendar days'); // working days are counted for a nation
    return html`${both ? html`<p class="kind" .textContent=${kind}></p>` : nothing}<p .textContent=${day}></p>${date ? html`<div class="left" .textContent=${leftWords(date, this.day, say)}></div>` : nothing}`;
  }

  /** Asks for the day it starts on, and says what follows from it. */
  #ask(dated: Dated): TemplateResult {
    const {say, locale} = this;
    const {way, start, nation, dates, sums, problem} = dated;
    const inDays = way.steps.some(({after}) => after?.unit === 'days' && after.count);
    const asked = inDays && way.counts !== 'calendar' && !nationOf(this.nation, this.around.nation);
    const set = (write: (value: string) => void) => (value: string): void => {
      write(value);
      this.#saved = undefined;
      this.requestUpdate();
    };
    const notes: string[] = [];
    if (sums && asked && !nation) notes.push(way.counts === 'unsaid' ? say('Calendar days are shown. Choose a nation to see working days as well.') : refusalWords('no-nation', sums.holidayTable, locale, say));
    if (dates && way.steps.some(({after}) => after?.unit === 'months' && after.count)) notes.push(say('Months are counted from the start date, to the same day of a later month.'));
    const label = way.starts ? say('Start date: {event}', {event: way.starts}) : say('Start date');
    return html`<div class=${dates ? 'ask' : 'ask unasked'} role="group" aria-label=${say('Real dates: {title}', {title: way.title})}><div class="fields">${dayField({id: `day-${way.id}`, label, value: start, change: set((day) => this.#starts.set(way.id, day))})}${
      asked ? nationField({id: `nation-${way.id}`, label: say('Nation'), value: this.#chosen, change: set((chosen) => (this.#chosen = chosen))}, say) : nothing
    }</div>${dates ? html`<p class="paper">${label}: ${dayWords(start, locale, say)}</p>` : nothing}<p role="status" class=${problem ? 'mark' : 'next'} .textContent=${problem ?? (dates ? this.#next(dated) : '')}></p>${notes.map((words) => html`<p .textContent=${words}></p>`)}${
      dates?.size ? html`<button type="button" @click=${() => this.#save(dated)}>${say('Save the dates as a calendar file (.ics)')}</button><p role="status" .textContent=${this.#saved?.way === way.id ? this.#saved.words : ''}></p>` : nothing
    }</div>`;
  }

  /** Which step comes next, seen from today. */
  #next({way, dates}: Dated): string {
    const {say, day: today, locale} = this;
    const coming = way.steps.flatMap((step) => (dates?.get(step.id) ?? []).flatMap(({date}) => (date && date >= today ? [{mark: step.mark, date}] : []))).sort((one, other) => (one.date < other.date ? -1 : 1));
    const [first] = coming;
    if (first) return say('Next: {mark}, {day}, {left}.', {mark: first.mark, day: dayWords(first.date, locale, say), left: leftWords(first.date, today, say)});
    return dates?.size ? say('Every step’s day has passed.') : '';
  }

  #dated(way: Pathway): Dated {
    const {say, locale} = this;
    const start = this.#starts.get(way.id) ?? this.start ?? '';
    const nation = nationOf(this.nation, this.around.nation, this.#chosen);
    const dated = {way, start, nation};
    if (!start || !way.steps.some(({after}) => after)) return dated;
    const sums = this.#sums();
    if (!sums) return dated;
    if (sums === 'lost') return {...dated, problem: say('The calculator could not be fetched. Check the connection, and load the page again.')};
    if (!isGiven(start)) return {...dated, problem: refusalWords('not-a-day', sums.holidayTable, locale, say)};
    return {...dated, sums, dates: new Map(way.steps.flatMap((step) => (step.after ? [[step.id, sums.stepDates(step, way.counts, start, nation)]] : [])))};
  }

  /** A step inside a shadow root is no place that an address leads to. */
  readonly #follow = (event: Event): void => {
    event.preventDefault();
    const step = this.renderRoot.querySelector<HTMLElement>((event.currentTarget as HTMLAnchorElement).hash);
    step?.scrollIntoView();
    step?.focus({preventScroll: true});
  };

  #save({way, start, nation, dates, sums}: Dated): void {
    const {say} = this;
    const {id, version} = this.loadedPack!; // the button is drawn from a pack
    const page = this.address('pathway', way.id);
    const open = this.#openDays(way); // a calendar is read without the page
    const events = way.steps.flatMap((step) =>
      (dates?.get(step.id) ?? []).flatMap(({by, date}): CalendarEvent[] => {
        if (!date) return [];
        const {mark, title, who} = step;
        const kind = way.counts === 'unsaid' && by ? (by === 'working' ? say('Working days, {nation}', {nation: nationWords(nation!, say)}) : say('Calendar days')) : way.title; // working days are counted for a nation
        return [
          {
            uid: `${id}-${way.id}-${step.id}-${start}-${by ?? 'day'}@practice-guidance`,
            date,
            title: say('{mark}: {title} ({kind})', {mark, title, kind}),
            description: [way.title, who && say('Who: {people}', {people: who.join(', ')}), plainWords(step.body), open].filter(Boolean).join('\n'),
            ...(page && {address: new URL(page, document.baseURI).href}),
          },
        ];
      }),
    );
    const text = sums!.icalendar(events, new Date().toISOString()); // the button comes with the dates
    const name = `${way.id}-${start}.ics`;
    const ours = this.dispatchEvent(new PracticeCalendarEvent({pack: id, packVersion: version, pathway: way.id, start, name, text}));
    if (ours) download(name, text);
    this.#saved = {way: way.id, words: ours ? say('A calendar file was made. It holds {count} days and no name of a child.', {count: events.length}) : say('The dates were passed on.')};
    this.requestUpdate();
  }
}

const stepId = (way: Pathway, step: Step): string => `step-${way.id}-${step.id}`;

/** Has the browser save a text as a file. */
function download(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], {type: 'text/calendar'}));
  link.download = name;
  link.click();
  // some browsers read the file only after the press
  setTimeout(() => URL.revokeObjectURL(link.href), 30_000);
}
