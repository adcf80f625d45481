import type {PropertyDeclarations, PropertyValues, TemplateResult} from 'lit';
import {html, nothing} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import type {EntryKind} from '../../src/model/kinds.js';
import type {EntriesByKind, Pack} from '../../src/model/pack.js';
import {entriesOf, findEntry} from '../../src/packs/entries.js';
import {Fault} from '../../src/packs/fault.js';
import {applying, type Applying, type When, type Work} from '../../src/packs/match.js';
import {clockWords} from '../../src/packs/timescale-words.js';
import {ReadingElement} from '../base/reading-element.js';
import {roleWords, stageWords} from '../base/work-words.js';
import {nationOf} from '../base/fields.js';
import {isElsewhere} from '../../src/packs/elsewhere.js';
import {FoldingElement, foldedKinds, type Folded} from './folding.js';
import {guidanceStyles} from './guidance.styles.js';
import {strangeIn, strangeWords, topicsOf, workFrom, type GivenWork, type Strange} from './work.js';

type BottomLine = EntriesByKind['bottom-line'];
type Timescale = EntriesByKind['timescale'];

/** How long the work has to stay as it is before what applies is announced, in milliseconds: a person may run through a list of stages. */
const pause = 1000;

/**
 * What a pack says about the work in hand, beside the form that the work is written into: the bottom lines and the time-scales
 * without a click, and behind one click each the standards, the explanations for families, the pathways and the checklists.
 *
 * @summary What applies here and now: by stage of work, role and topic, bottom lines first.
 * @since 0.2.0
 * @slot - What is shown until the pack is there, and when it cannot be had.
 * @event {PracticeOpenEvent} practice-open - Somebody wants to see an entry whole; where the host does not prevent it, it is shown in place.
 * @event {PracticeReportEvent} practice-report - Somebody says that something is wrong in an entry; nothing is sent by the element.
 * @event {PracticeErrorEvent} practice-error - The pack cannot be had, or the stage, the role or a topic is not known; with code and remedy.
 */
export class PracticeGuidance extends FoldingElement {
  static override styles = [...[ReadingElement.styles].flat(), guidanceStyles];

  static override properties: PropertyDeclarations = {stage: {}, workRole: {attribute: 'work-role'}, topic: {}, nation: {}, applies: {attribute: false}};

  /** The stage of the work, such as `core-group`. */
  declare stage: string | undefined;

  /** Whose work it is: `practitioner`, `manager`, `reviewing-officer`, `senior-leader` or `partner`. Not `role`, which says what an element is. */
  declare workRole: string | undefined;

  /** What the work is about, such as `recording`; several a space or a comma apart. */
  declare topic: string | undefined;

  /** Whose time-scales are shown: `england`, `wales`, `scotland` or `northern-ireland`; without it, the pack element's, or those of all. None is assumed. */
  declare nation: string | undefined;

  /** The work in hand as one object, `{stage, role, topics}`. What it says is taken before the attributes. */
  declare applies: GivenWork | null | undefined;

  #work: Work = {};
  /** What of the work is not known. */
  #strange: Strange[] = [];
  /** How much applies, in words. */
  #counts = '';
  /** The pack and the work that were last shown. */
  #shown: string | undefined;
  #announced = '';
  #waiting: ReturnType<typeof setTimeout> | undefined;
  /** The id around the focus before this drawing; empty where there is none. */
  #focus: string | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#waiting);
  }

  protected override get whose(): string | undefined {
    return this.#work.role;
  }

  protected override content(pack: Pack): TemplateResult {
    const {say} = this;
    const nation = nationOf(this.nation, this.around.nation);
    const topic = topicsOf(pack);
    const given = workFrom(this.applies, this);
    this.#strange = strangeIn(given, {stage: Object.keys(stageWords(say)), role: Object.keys(roleWords(say)), topic});
    this.#work = {...given, topics: given.topics.filter((one) => topic.includes(one))};
    const of = <Kind extends EntryKind>(kind: Kind): Applying<EntriesByKind[Kind]> => applying(entriesOf(pack, kind) as (EntriesByKind[Kind] & When)[], this.#work);
    const {specific, general} = of('bottom-line');
    const lines = [...specific, ...general];
    const timescales = entriesOf(pack, 'timescale').filter((one) => !nation || one.nation === nation);
    const [clocks, examples] = [false, true].map((elsewhere) => applying(timescales.filter((one) => isElsewhere(one, pack) === elsewhere), this.#work)) as [Applying<Timescale>, Applying<Timescale>]; // one for each
    const titles = {standard: say('Standards'), explanation: say('Explanations for families'), pathway: say('Pathways'), checklist: say('Checklists')};
    const folded = foldedKinds.map((kind) => this.#group(titles[kind], of(kind), (entry) => this.fold({kind, entry} as Folded)));
    const shown = [this.#lines(pack, lines), this.#clocks(clocks, [...examples.specific, ...examples.general]), ...folded];
    this.#counts = this.#count(lines.length, clocks.specific.length);
    const title = say('Guidance for this work');
    return html`<p class="aside" role="status" .textContent=${this.#announced}></p><div class="panel" role="group" aria-label=${title} tabindex="-1">${this.heading(title)}${this.#about()}${shown}${shown.every((one) => one === nothing) ? html`<p>${say('Nothing in this guidance is about this work.')}</p>` : nothing}</div>`;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const focused = this.shadowRoot?.activeElement;
    this.#focus = focused ? (focused.closest('[id]')?.id ?? '') : undefined;
  }

  protected override updated(): void {
    super.updated();
    this.#keepFocus();
    const {loadedPack: pack} = this;
    if (!pack) return;
    const now = `${pack.id} ${JSON.stringify([this.#work, this.#strange])}`;
    if (now === this.#shown) return;
    if (this.#shown) this.#announce();
    this.#shown = now;
    if (this.#strange.length) void this.fail(new Fault('context-unknown', this.#strange.map(strangeWords).join('; ')));
  }

  /** For which work this is, and what of it is not known. */
  #about(): TemplateResult {
    const {say} = this;
    const {stage = '', role = '', topics = []} = this.#work;
    const words = [(stageWords(say) as Record<string, string>)[stage], (roleWords(say) as Record<string, string>)[role], ...topics.map((topic) => topic.replaceAll('-', ' '))].filter(Boolean).join(' · ');
    const unknown = {
      stage: '“{value}” is not a stage of the work that is known here. What applies at every stage is shown.',
      role: '“{value}” is not a role that is known here. What applies to every role is shown.',
      topic: '“{value}” is not a topic of this guidance. It is left out.',
    };
    const strange = this.#strange.map(({part, value}) => say(unknown[part], {value}));
    return html`${words ? html`<p class="work" .textContent=${words}></p>` : nothing}${strange.map((text) => html`<p class="problem" role="alert" .textContent=${text}></p>`)}`;
  }

  /** Entries of a kind under their heading: first what is about this work, then what applies besides. Nothing where there is none. */
  #group<Entry extends {id: string}>(title: string, {specific, general}: Applying<Entry>, show: (entry: Entry) => unknown, besides = this.#besides(), end: unknown = nothing): unknown {
    if (!specific.length && !general.length) return nothing;
    const all = [...specific, ...(specific.length && general.length ? [undefined] : []), ...general];
    return html`<section>${this.heading(title, 1)}${all.map((entry) => keyed(entry?.id, entry ? show(entry) : html`<p class="heading" .textContent=${besides}></p>`))}${end}</section>`;
  }

  /** What is said over what applies besides. Without a stage, some of it may be about another. */
  #besides(): string {
    return this.#work.stage ? this.say('Always') : this.say('Also');
  }

  /** All of them hold always: those that apply to this work stand first, and the others behind their titles. */
  #lines(pack: Pack, specific: BottomLine[]): unknown {
    const {say} = this;
    const all = entriesOf(pack, 'bottom-line');
    const listOf = ({list}: BottomLine): EntriesByKind['list'] | undefined => (list ? findEntry(pack, 'list', list) : undefined);
    const lists = [...new Set(all.flatMap((line) => listOf(line) ?? []))];
    const text = (line: BottomLine): TemplateResult => html`${this.mark(line)}${this.prose(line.body)}${this.foot('bottom-line', line, listOf(line))}`;
    const show = (line: BottomLine): TemplateResult => {
      const id = `bottom-line-${line.id}`;
      return specific.includes(line) ? html`<div class="line" id=${id}>${this.heading(line.title, 2)}${text(line)}</div>` : this.details(id, this.named(line), () => text(line));
    };
    const general = all.filter((line) => !specific.includes(line));
    return this.#group(lists[1] ? say('Bottom lines') : (lists[0]?.title ?? say('Bottom lines')), {specific, general}, show, say('Also, at every stage'), lists.map((list) => this.foot('list', list)));
  }

  /** The clocks of this work; those that run at any time would hide them, and stand behind one click, as do examples from elsewhere. */
  #clocks({specific, general}: Applying<Timescale>, examples: Timescale[]): unknown {
    if (!specific.length && !general.length && !examples.length) return nothing;
    // what somebody must do stands before what this library suggests
    const clocks = (some: Timescale[]): unknown => [...some].sort((one, other) => Number(one.wording === 'drafted') - Number(other.wording === 'drafted')).map((one) => keyed(one.id, this.#clock(one)));
    const folded = (id: string, words: string, some: Timescale[]): unknown => (some.length ? this.details(id, html`<span class="name" .textContent=${`${words} (${some.length})`}></span>`, () => clocks(some)) : nothing);
    return html`<section>${this.heading(this.say('Time-scales'), 1)}${clocks(specific)}${folded('timescales', specific.length ? this.#besides() : this.say('All'), general)}${folded('examples', this.say('Examples from elsewhere'), examples)}</section>`;
  }

  #clock(clock: Timescale): TemplateResult {
    const {limit, more, whose, caution} = clockWords(clock, this.say);
    return html`<div class="clock" id=${`timescale-${clock.id}`}>${this.heading(clock.title, 2)}${this.mark(clock)}<p class="limit" .textContent=${limit}></p><p .textContent=${more.join(' ')}></p><p class="work" .textContent=${whose.join(' · ')}></p>${caution ? html`<p class="mark sure" .textContent=${caution}></p>` : nothing}${this.prose(clock.body)}${this.foot('timescale', clock)}</div>`;
  }

  #count(lines: number, clocks: number): string {
    const {say} = this;
    const counts = [
      ...(lines ? [say(lines === 1 ? '{count} bottom line' : '{count} bottom lines', {count: lines})] : []),
      say(clocks === 1 ? '{count} time-scale' : '{count} time-scales', {count: clocks}),
    ];
    return new Intl.ListFormat(this.locale, {type: 'unit'}).format(counts);
  }

  /** Says once, after a pause, how much applies now: emptied first, since the same words again would not be heard. */
  #announce(): void {
    clearTimeout(this.#waiting);
    this.#say('');
    this.#waiting = setTimeout(() => this.#say(this.#counts), pause);
  }

  #say(words: string): void {
    this.#announced = words;
    this.requestUpdate();
  }

  /** Where what had the focus has moved, the focus follows it; where it has gone, the panel has it, and not the top of the page. */
  #keepFocus(): void {
    const root = this.shadowRoot;
    if (this.#focus === undefined || !root || root.activeElement) return;
    const again = this.#focus ? root.getElementById(this.#focus) : null;
    (again?.querySelector<HTMLElement>('summary, button') ?? root.querySelector<HTMLElement>('.panel'))?.focus({preventScroll: true});
  }
}
