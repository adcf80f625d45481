import type {TemplateResult} from 'lit';
import {html, isServer, nothing} from 'lit';
import type {EntriesByKind} from '../../src/model/pack.js';
import type {Block} from '../../src/model/prose.js';
import type {Provenance} from '../../src/model/provenance.js';
import {summaryOf} from '../../src/packs/entries.js';
import {review} from '../../src/packs/review.js';
import {innerElement} from '../base/inner-element.js';
import {PracticeOpenEvent} from '../base/open-event.js';
import {provenanceLine} from '../base/provenance.js';
import {ReadingElement} from '../base/reading-element.js';

/** What stands behind one click, by its kind. */
export const foldedKinds = ['standard', 'explanation', 'pathway', 'checklist'] as const;
export type FoldedKind = (typeof foldedKinds)[number];
type Of<Kind extends FoldedKind> = {[K in Kind]: {kind: K; entry: EntriesByKind[K]}}[Kind];
export type Folded = Of<FoldedKind>;

/** A part of any of them, with where it comes from if that is elsewhere. */
interface Part {
  id: string;
  title: string;
  body: readonly Block[];
  provenance?: Provenance | undefined;
}

/** Entries that are unfolded in place: first in short, and whole where somebody asks for it and the host has no other place for it. */
export abstract class FoldingElement extends ReadingElement {
  /** What is unfolded, and what is shown whole and how, by kind and id: kept while what applies changes. */
  readonly #open = new Set<string>();
  readonly #whole = new Map<string, HTMLElement | undefined>();
  /** What is to be read next. */
  #lead: string | undefined;

  /** Whose work it is, which decides what of a standard is read first. */
  protected abstract readonly whose: string | undefined;

  protected override packChanged(): void {
    super.packChanged();
    // what was made shows another pack
    this.#whole.clear();
  }

  protected override updated(): void {
    super.updated();
    if (!this.#lead) return;
    this.shadowRoot?.getElementById(this.#lead)?.focus();
    this.#lead = undefined;
  }

  /** A disclosure whose inside is drawn only while it is open. `key` is its own on the page. */
  protected details(key: string, words: unknown, inside: () => unknown): TemplateResult {
    const open = this.#open.has(key);
    return html`<details id=${key} .open=${open} @toggle=${this.#toggled}><summary>${words}</summary>${open || isServer ? html`<div class="inside">${inside()}</div>` : nothing}</details>`;
  }

  #toggled({currentTarget}: Event): void {
    const {id, open} = currentTarget as HTMLDetailsElement; // heard there alone
    this.#open[open ? 'add' : 'delete'](id);
    this.requestUpdate();
  }

  /** An entry behind one click. */
  protected fold(one: Folded): TemplateResult {
    return this.details(`${one.kind}-${one.entry.id}`, this.named(one.entry), () => this.#inside(one));
  }

  /** The title of what is behind one click. What must be known before it is opened stands beside it. */
  protected named({title, wording, due}: Provenance & {title: string}): TemplateResult {
    const caution = [wording === 'drafted' && this.say('suggestion'), review(due, this.day).kind === 'passed' && this.say('review date passed')].filter(Boolean).join(', ');
    return html`<span class="name">${title}</span>${caution ? html` <span class="caution" .textContent=${caution}></span>` : nothing}`;
  }

  #inside(one: Folded): TemplateResult {
    const {kind, entry} = one;
    const key = `${kind}-${entry.id}`;
    const whole = this.#whole.has(key);
    return html`${whole ? html`<div class="whole" id=${`whole-${key}`} tabindex="-1">${this.#whole.get(key) ?? this.#bare(one)}</div>` : html`${this.mark(entry)}${this.#preview(one)}${this.foot(kind, entry)}`}${this.#way(one, key, whole)}`;
  }

  /** The way to the whole entry: a link where it has a page of its own. A checklist is answered elsewhere, and not here. */
  #way(one: Folded, key: string, whole: boolean): unknown {
    const {kind, entry: {id, title}} = one;
    const {say} = this;
    const told = whole ? say('Show less') : say('Show all of it');
    const address = this.address(kind, id);
    if (address) return html`<p class="way"><a href=${address}>${told}<span class="aside">: ${title}</span></a></p>`;
    return kind === 'checklist' ? nothing : html`<p class="way"><button type="button" aria-label=${`${told}: ${title}`} .textContent=${told} @click=${() => this.#show(one, key)}></button></p>`;
  }

  #show(one: Folded, key: string): void {
    if (!this.#whole.delete(key)) {
      if (!this.dispatchEvent(new PracticeOpenEvent(one.kind, one.entry.id))) return;
      this.#whole.set(key, this.#made(one));
      this.#lead = `whole-${key}`;
    }
    this.requestUpdate();
  }

  #preview({kind, entry}: Folded): unknown {
    switch (kind) {
      case 'standard': {
        const good = entry.sections.find(({id}) => id === (/^(manager|senior-leader|reviewing-officer)$/.test(this.whose ?? '') ? 'manager' : 'practitioner'));
        return html`${this.prose(entry.body)}${good ? this.#part(good) : nothing}`;
      }
      case 'explanation':
        return html`<p>${summaryOf(entry)}</p>${this.#names(entry.texts.map(({title}) => html`${title}`))}`;
      case 'pathway':
        return html`${this.prose(entry.body)}${this.#names(entry.steps.map(({mark, title}) => html`<b>${mark}</b> ${title}`))}`;
      case 'checklist':
        return html`${this.prose(entry.body)}${this.#names(entry.items.map(({label}) => html`${label}`))}`;
    }
  }

  #names(names: TemplateResult[]): TemplateResult {
    return html`<ul>${names.map((name) => html`<li>${name}</li>`)}</ul>`;
  }

  #part({id, title, body, provenance}: Part): TemplateResult {
    return html`${this.heading(title, 2)}${provenance ? this.mark({...provenance, id}) : nothing}${this.prose(body)}${provenance ? provenanceLine(provenance, this.day, this.locale, {say: this.say}) : nothing}`;
  }

  /** The element made for an entry, where the page has it: kept, so that what is chosen in it outlives a change of the work. */
  #made({kind, entry: {id}}: Folded): HTMLElement | undefined {
    const made = innerElement(this, kind === 'standard' ? 'standards' : kind);
    const {loadedPack: pack, locale: language, day: today, links} = this;
    return made && Object.assign(made, {pack, [kind]: id, headingLevel: `${(Number(this.headingLevel ?? 2) || 1) + 2}`, language, today, links});
  }

  /** All of an entry in its bare words, where there is no element for it. */
  #bare({kind, entry}: Folded): TemplateResult {
    const parts: Part[] = 'sections' in entry ? entry.sections : 'steps' in entry ? entry.steps : 'texts' in entry ? entry.texts.flatMap(({audience, title, blocks}) => [{id: audience, title, body: []}, ...blocks]) : [];
    return html`${this.mark(entry)}${'body' in entry ? this.prose(entry.body) : nothing}${parts.map((part) => this.#part(part))}${this.foot(kind, entry)}`;
  }
}
