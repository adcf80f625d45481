import type {PropertyDeclarations, TemplateResult} from 'lit';
import {html, isServer, nothing} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import {inWords} from '../../src/calendar/plain-date.js';
import type {EntryKind} from '../../src/model/kinds.js';
import type {EntriesByKind, Pack} from '../../src/model/pack.js';
import {summaryOf} from '../../src/packs/entries.js';
import {isNamed} from '../../src/packs/named.js';
import {maintainers, review} from '../../src/packs/review.js';
import {helpLineFacts} from '../base/help-line.js';
import {printable} from '../base/printing.js';
import {outward} from '../base/prose.js';
import {provenanceLine} from '../base/provenance.js';
import {ReadingElement} from '../base/reading-element.js';
import {entryNamed, only, planOf, type Chapter, type Entry, type Plan} from './chapters.js';
import {composed, type Composed} from '../base/composed.js';
import {frameworkStyles} from './framework.styles.js';
import {setPlace} from '../base/places.js';

/**
 * A whole pack as one page with contents, for a procedures site; on paper, a document.
 *
 * @summary Everything that a pack says, in one page: its sets, standards, pathways, time-scales, checklists and words.
 * @since 0.2.0
 * @slot - What is shown until the pack is there, and when it cannot be had.
 * @event {PracticeReportEvent} practice-report - Somebody says that something is wrong in an entry; nothing is sent by the element.
 * @event {PracticeErrorEvent} practice-error - The pack cannot be had; with code and remedy.
 */
export class PracticeFramework extends ReadingElement {
  static override styles = [...[ReadingElement.styles].flat(), frameworkStyles];

  static override properties: PropertyDeclarations = {inherited: {type: Boolean}, explanations: {type: Boolean}};

  /** Also what the pack took over from those that it extends. Without it, an entry of theirs is shown once somebody asks for it by its address. */
  declare inherited: boolean;

  /** Explanations for families whole, one after the other. Without it, by their titles, each of which opens. */
  declare explanations: boolean;

  /** Entries that were taken over and asked for, by kind and id. */
  readonly #asked = new Set<string>();
  /** Explanations that somebody opened. */
  readonly #opened = new Set<string>();
  /** The elements that this one is made up of, by what they show. */
  readonly #parts = new Map<string, Composed>();
  #plan: {of: string; from: Pack; plan: Plan; packs: Map<EntryKind, Pack>} | undefined;
  /** Its last chapter is there: the list of words, which comes first, since all that uses words is drawn again where one turns up. */
  #begun = isServer;
  /** It has gone to what the address names. */
  #arrived = false;
  #closed: HTMLDetailsElement[] = [];
  /** Stops leading to a place. */
  #leading: AbortController | undefined;
  /** Sees what is being read. */
  #sight: IntersectionObserver | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#follow);
    document.addEventListener('click', this.#press);
    printable.add(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#follow);
    document.removeEventListener('click', this.#press);
    printable.delete(this);
    setPlace(this);
    this.#leading?.abort();
    this.#sight?.disconnect();
    this.#sight = undefined;
  }

  /** Told by the page before and after it prints; see `printable`. @internal */
  printing(now: boolean): void {
    if (now) this.#closed = [...this.renderRoot.querySelectorAll<HTMLDetailsElement>('.help:not([open])')];
    for (const one of this.#closed) one.open = now;
  }

  protected override updated(): void {
    super.updated();
    this.#watch();
    if (this.#arrived || !this.loadedPack) return;
    if (!this.#begun) {
      this.#begun = true;
      setTimeout(() => this.requestUpdate()); // in a task of its own
      return;
    }
    this.#arrived = true;
    // whoever has begun to write is not taken away from it
    if (document.activeElement === document.body) this.#follow();
  }

  protected override content(pack: Pack): unknown {
    if (this.isConnected) setPlace(this, pack.id);
    const plan = this.#planned(pack);
    const {chapters, places, entries} = plan;
    const contents = this.#contents(chapters);
    const {say} = this;
    return html`<div class="frame">${this.#front(pack, plan)}<details class="folded" id="contents"><summary>${say('Contents')}</summary>${contents}</details><nav class="contents" aria-label=${say('Contents')}><p class="heading">${say('Contents')}</p>${contents}</nav><div class="body">${places.map((id) => keyed(id, this.#chapter(pack, chapters.find((chapter) => chapter.id === id))))}${entries.length ? nothing : html`<p>${say('This pack has nothing of its own.')}</p>`}</div></div>`;
  }

  #planned(pack: Pack): Plan {
    const of = [this.inherited, ...this.#asked].join();
    // the same pack in other words keeps what is open in it
    if (this.#plan?.from.id !== pack.id) this.#parts.clear();
    if (this.#plan?.from !== pack || this.#plan.of !== of) {
      const plan = planOf(pack, (entry, kind) => this.inherited || entry.pack === pack.id || this.#asked.has(`${kind}-${entry.id}`));
      this.#plan = {of, from: pack, plan, packs: new Map(plan.chapters.map(({kind, entries}) => [kind, only(pack, kind, entries)]))};
    }
    return this.#plan.plan;
  }

  /** What the page is, in which version, who looks after it and what it rests on. */
  #front(pack: Pack, {sources, entries, drafted}: Plan): TemplateResult {
    const {say, locale, day} = this;
    const date = (of: string): string => inWords(of, locale);
    const due = entries.map((entry) => entry.due).sort()[0];
    const late = entries.filter((entry) => review(entry.due, day).kind === 'passed');
    const {owner} = pack;
    // nobody is said to look after what they have not seen
    const reviewed = owner === maintainers || !entries.length || entries.some((entry) => entry.owner === owner && entry.adopted);
    const fact = (name: string, value: unknown, paper = false): TemplateResult => html`<div class=${paper ? 'paper' : ''}><dt>${name}</dt><dd>${value}</dd></div>`;
    return html`<div class="front">${this.heading(isNamed(pack) ? pack.title : say('{pack}: practice guidance', {pack: pack.title}), 0, 'top')}<dl class="facts">${fact(say(reviewed ? 'Looked after by' : 'For'), owner)}${fact(say('Version'), pack.version)}${due ? fact(say('Check after'), date(due)) : nothing}${fact(say('Printed on'), date(day), true)}</dl>${
      late.length ? html`<p class="passed" .textContent=${say('Past its review date: {late} of {all} entries. Ask {owner} before you rely on them.', {late: late.length, all: entries.length, owner: late[0]!.owner})}></p>` : nothing
    }${reviewed ? nothing : html`<p class="mark" .textContent=${`${say('Not yet reviewed by {owner}', {owner})}.`}></p>`}${drafted ? html`<p class="mark" .textContent=${say('Some of this is a suggestion, drafted for this library and not by {owner}. Each is marked.', {owner})}></p>` : nothing}${
      sources.length ? html`<details class="rests help" ?open=${sources.length < 6}><summary>${say('What this rests on')}</summary><ul>${sources.map(({title, publisher, edition, address}) => html`<li>${outward(address, title)}, ${publisher}, ${edition}</li>`)}</ul></details>` : nothing
    }</div>`;
  }

  /** Where everything is. Standards, pathways and the like are named one by one; the words are not. */
  #contents(chapters: Chapter[]): TemplateResult {
    const link = (id: string, words: string): TemplateResult => html`<a href=${`#${id}`}>${words}</a>`;
    return html`<ol>${chapters.map(({id, kind, list, entries}) => html`<li>${link(id, list?.title ?? this.#name(kind))}${list || !/^(standard|pathway|checklist|explanation)$/.test(kind) ? nothing : html`<ol>${entries.map((entry) => html`<li>${link(`${kind}-${entry.id}`, entry.title)}</li>`)}</ol>`}</li>`)}</ol>`;
  }

  #name(kind: EntryKind): string {
    const {say} = this;
    switch (kind) {
      case 'standard': return say('Practice standards');
      case 'pathway': return say('Pathways');
      case 'timescale': return say('Time-scales');
      case 'checklist': return say('Checklists');
      case 'explanation': return say('Explanations for families');
      case 'help-line': return say('Independent help');
      case 'term': return say('Words and what they mean');
      case 'bottom-line': return say('Bottom lines');
      case 'role': return say('Roles');
      case 'figure': return say('Figures');
      default: return say('Statements');
    }
  }

  /** Nothing where it is not shown, or not yet. */
  #chapter(pack: Pack, chapter: Chapter | undefined): TemplateResult | typeof nothing {
    if (!chapter || !(this.#begun || chapter === this.#plan?.plan.chapters.at(-1))) return nothing;
    const {id, kind, list, entries} = chapter;
    if (list) return this.#section(id, this.#part(id, kind, {list: list.id}, pack, 1), 'set');
    const own = this.#plan!.packs.get(kind)!; // planned with its chapters
    // these name themselves
    if (kind === 'timescale' || kind === 'term') return this.#section(id, this.#part(id, kind, {}, own, 1));
    const title = this.heading(this.#name(kind), 1);
    switch (kind) {
      case 'standard':
      case 'pathway':
        return this.#section(id, html`${title}${entries.map((one) => this.#entry(pack, kind, one))}`);
      case 'checklist':
        return this.#section(id, html`${title}${(entries as EntriesByKind['checklist'][]).map((one) => this.#checklist(one))}`);
      case 'explanation':
        return this.#section(id, html`${title}${(entries as EntriesByKind['explanation'][]).map((one) => (this.explanations ? this.#entry(pack, kind, one) : this.#explanation(pack, one)))}`);
      case 'help-line':
        return this.#section(id, html`${title}${(entries as EntriesByKind['help-line'][]).map((one) => this.#helpLine(one))}`);
      default:
        return this.#section(id, html`${title}${this.#part(id, kind, {}, own, 2)}`);
    }
  }

  #section(id: string, inside: unknown, look = 'major'): TemplateResult {
    return html`<section class=${`chapter ${look}`} id=${id}>${inside}<p class="up"><a href="#contents">${this.say('Contents')}</a></p></section>`;
  }

  #entry(pack: Pack, kind: 'standard' | 'pathway' | 'explanation', one: Entry): TemplateResult {
    const id = `${kind}-${one.id}`;
    const part = this.#part(id, kind, {[kind]: one.id}, pack, 2);
    return html`<div class="whole" id=${id}>${part ?? html`${this.heading(one.title, 2)}${this.mark(one)}<p>${summaryOf(one)}</p>${this.foot(kind, one)}`}</div>`;
  }

  #explanation(pack: Pack, one: EntriesByKind['explanation']): TemplateResult {
    const id = `explanation-${one.id}`;
    const open = this.#opened.has(id);
    const set = (now: boolean): void => {
      if (now === open) return;
      this.#opened[now ? 'add' : 'delete'](id);
      this.requestUpdate();
    };
    return html`<details class="explanation" id=${id} .open=${open} @toggle=${(event: Event) => set((event.target as HTMLDetailsElement).open)}><summary>${one.title}</summary>${open || isServer ? this.#part(id, 'explanation', {explanation: one.id}, pack, 2) : nothing}</details><p class="gist">${summaryOf(one)}</p>`;
  }

  #checklist(list: EntriesByKind['checklist']): TemplateResult {
    return html`<div class="whole" id=${`checklist-${list.id}`}>${this.heading(list.title, 2)}${this.mark(list)}${this.prose(list.body)}<ol class="items">${list.items.map(
      (item) =>
        html`<li>${this.heading(item.label, 3)}${item.statement ? html`<p>${item.statement}</p>` : nothing}${this.mark(item)}${item.sections.map(({title, body}) => html`<details class="help"><summary>${title}</summary>${this.prose(body)}</details>`)}${item.standard ? html`<p>${this.say('It serves the standard')} ${this.entryLink('standard', item.standard.id, item.standard.title)}</p>` : nothing}${provenanceLine(item, this.day, this.locale, {say: this.say, above: list})}</li>`,
    )}</ol>${this.foot('checklist', list)}</div>`;
  }

  #helpLine(line: EntriesByKind['help-line']): TemplateResult {
    const {say, locale} = this;
    const {title, checked, confidence} = line;
    return html`<div class="entry" id=${`help-line-${line.id}`}>${this.heading(title, 2)}${this.mark(line)}${this.prose(line.body)}${helpLineFacts(line, say)}<p>${say('Checked {date}.', {date: inWords(checked, locale)})} <b>${confidence === 'verified' ? nothing : say('This number has not been checked with them.')}</b></p>${this.foot('help-line', line)}</div>`;
  }

  /** Marks in the contents what is being read: what the upper part of the window has. */
  #watch(): void {
    this.#sight ??= new IntersectionObserver((seen) => seen.forEach(({isIntersecting, target}) => isIntersecting && this.#reads(target.id)), {rootMargin: '-15% 0px -80%'});
    for (const part of this.renderRoot.querySelectorAll('.set, .whole, .chapter:not(:has(.whole))')) this.#sight.observe(part);
  }

  #reads(id: string): void {
    const contents = this.renderRoot.querySelector<HTMLElement>('.contents');
    const link = contents?.querySelector<HTMLElement>(`a[href="#${id}"]`);
    if (!contents || !link || link.ariaCurrent) return;
    contents.querySelector('[aria-current]')?.removeAttribute('aria-current');
    link.setAttribute('aria-current', 'location');
    contents.scrollTop = link.offsetTop - contents.clientHeight / 2;
  }

  /** Links between entries lead along this page, unless the host has a page for each. */
  protected override address(kind: EntryKind, id: string): string | undefined {
    return super.address(kind, id) ?? `#${kind}-${id}`;
  }

  /** The element that shows something, the same one at every drawing. */
  #part(key: string, kind: EntryKind, attributes: Record<string, string>, pack: Pack, below: number): Composed | undefined {
    const part = this.#parts.get(key) ?? composed(this, kind, attributes);
    if (!part) return undefined;
    this.#parts.set(key, part);
    const first = parseInt(this.headingLevel ?? '2', 10) || 1;
    return Object.assign(part, {pack, headingLevel: String(Math.min(6, first + below)), language: this.locale, today: this.day, links: this.links || this.around.links || '#{kind}-{id}'});
  }

  readonly #follow = (): void => void this.#go(location.hash.slice(1));

  /** Whether a fragment is this page's to answer: it names an entry of the pack or a chapter, and the host has nothing of that name outside the fallback. */
  #knows(id: string): boolean {
    const pack = this.loadedPack;
    const hosts = document.getElementById(id);
    return Boolean(pack && id && (!hosts || this.contains(hosts)) && (entryNamed(pack, id) || this.shadowRoot?.getElementById(id)));
  }

  /** Into shadow trees no address leads by itself: shows what it names, once that is drawn, and moves the focus to its heading. */
  async #go(id: string): Promise<void> {
    const pack = this.loadedPack;
    if (!pack || !this.#knows(id)) return;
    if (!this.#place(id)) {
      this.#asked.add(id);
      this.requestUpdate();
    }
    if (id.startsWith('explanation-')) this.#opened.add(id);
    this.requestUpdate();
    await this.updateComplete;
    // what stands above has its height only when it is drawn
    await Promise.all(Array.from(this.#parts.values(), async (part) => part.updateComplete));
    const place = this.#place(id);
    if (!place) return;
    const heading = this.#headingOf(place);
    if (!heading.hasAttribute('tabindex') && heading.localName !== 'summary') heading.tabIndex = -1;
    heading.focus({preventScroll: true});
    await this.#keepInView(place);
  }

  /**
   * What stands above a place gets its height only as it comes near, and a browser may still be looking for the fragment by itself:
   * the place is held in view until nothing moves any more, or somebody does something.
   */
  async #keepInView(place: HTMLElement): Promise<void> {
    this.#leading?.abort();
    const {signal} = (this.#leading = new AbortController());
    const leave = (): void => this.#leading?.abort();
    for (const act of ['wheel', 'touchstart', 'keydown', 'pointerdown']) addEventListener(act, leave, {passive: true, signal});
    for (let still = 0, frame = 0; still < 8 && frame < 90 && !signal.aborted; frame++) {
      const before = place.getBoundingClientRect().top;
      place.scrollIntoView({behavior: 'instant'});
      still = Math.abs(place.getBoundingClientRect().top - before) < 2 ? still + 1 : 0;
      await new Promise(requestAnimationFrame);
    }
    if (!signal.aborted) leave();
  }

  #place(id: string): HTMLElement | undefined {
    for (const root of [this, ...this.#parts.values()]) {
      const found = root.shadowRoot?.getElementById(id);
      if (found) return found;
    }
    return undefined;
  }

  #headingOf(place: HTMLElement): HTMLElement {
    const part = [...place.children].find((child) => child.shadowRoot);
    return (place.querySelector<HTMLElement>('summary, [role=heading]') ?? part?.shadowRoot?.querySelector<HTMLElement>('[role=heading]')) || place;
  }

  /** A link to a place of this page, wherever on the page it stands: pressed again it leads there again, and a `<base>` does not lead it away. */
  readonly #press = (event: MouseEvent): void => {
    const link = event.composedPath().find((one) => one instanceof HTMLAnchorElement);
    const href = link?.getAttribute('href') ?? '';
    if (event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || link?.target) return;
    if (!href.startsWith('#') || !this.#knows(href.slice(1))) return;
    event.preventDefault();
    if (location.hash === href) this.#follow();
    else location.hash = href;
  };
}
