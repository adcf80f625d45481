import type {PropertyDeclarations, TemplateResult} from 'lit';
import {html, nothing} from 'lit';
import type {Audience} from '../../src/model/audience.js';
import type {Pack} from '../../src/model/pack.js';
import type {Term} from '../../src/model/term.js';
import {entriesOf, entryOf} from '../../src/packs/entries.js';
import {lettersOf, wordsOf, type GlossaryWord} from '../../src/packs/glossary.js';
import {review} from '../../src/packs/review.js';
import {forWhom, officially, sentence} from '../base/peek.js';
import {ReadingElement} from '../base/reading-element.js';
import {setList, usedOn} from '../base/uses.js';
import {glossaryStyles} from './glossary.styles.js';

/** How long nobody has typed before the count is said, in milliseconds: a count at every key would talk over the typing. */
const pause = 400;

/** A part of an address in its own letters; as it is where it is broken. */
const readable = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

const audiences: readonly string[] = ['parent', 'young-person', 'young-child'] satisfies Audience[];

/**
 * The words of a pack from A to Z, each with its plain words, its official word and where that comes from.
 *
 * @summary The A to Z of words, one word whole, or the words that a page uses as the list at its end.
 * @since 0.2.0
 * @slot - What is shown until the pack is there, and when it cannot be had.
 * @event {PracticeReportEvent} practice-report - Somebody says that something is wrong in an entry; nothing is sent by the element.
 * @event {PracticeErrorEvent} practice-error - The pack or the term cannot be had; with code and remedy.
 */
export class PracticeGlossary extends ReadingElement {
  static override styles = [...[ReadingElement.styles].flat(), glossaryStyles];

  static override properties: PropertyDeclarations = {term: {}, used: {type: Boolean}, audience: {}};

  /** One term whole, by its id. */
  declare term: string | undefined;

  /** Only the terms that the page uses: in `<practice-term>`, and in the text of other elements. The list at the end of the page, and of its print. */
  declare used: boolean;

  /** For whom: plain words that are for somebody else are not shown. `parent`, `young-person` or `young-child`. */
  declare audience: Audience | undefined;

  /** What is looked for, and how many were found once nobody types any more. */
  #find = '';
  #found = '';
  #pausing: ReturnType<typeof setTimeout> | undefined;
  /** It has gone to the word in the page's address. */
  #arrived = false;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#follow);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#follow);
    clearTimeout(this.#pausing);
    setList(this, undefined);
  }

  /** Other words are used on the page than before. @internal */
  usesChanged(): void {
    if (this.used) this.requestUpdate();
  }

  protected override updated(): void {
    super.updated();
    if (this.#arrived || !this.loadedPack) return;
    this.#arrived = true;
    // whoever has begun to write is not taken away from it
    if (document.activeElement === document.body) this.#follow();
  }

  protected override content(pack: Pack): unknown {
    setList(this, this.term || !this.isConnected ? undefined : pack.id);
    if (this.term) return this.#words([entryOf(pack, 'term', this.term)], pack).map((word) => this.#word(word, 0));
    return this.used ? this.#used(pack) : this.#whole(pack);
  }

  #words(terms: Pack['terms'], pack: Pack, find = ''): GlossaryWord[] {
    const {audience = ''} = this;
    // one that is not known leaves nothing out
    return wordsOf(terms, {names: this.around.terms, audience: audiences.includes(audience) ? (audience as Audience) : undefined, find, language: pack.language});
  }

  #used(pack: Pack): TemplateResult {
    const used = usedOn(pack.id);
    const words = this.#words(entriesOf(pack, 'term').filter(({id}) => used.has(id)), pack);
    return html`<div class="glossary">${this.heading(this.say('Words used here'))}${words.map((word) => this.#word(word, 1))}${words.length ? nothing : html`<p>${this.say('No word on this page is explained here.')}</p>`}</div>`;
  }

  #whole(pack: Pack): TemplateResult {
    const {say} = this;
    const terms = entriesOf(pack, 'term');
    const letters = lettersOf(this.#words(terms, pack, this.#find));
    if (!terms.length) return html`${this.heading(say('Words and what they mean'))}<p>${say('This pack explains no words.')}</p>`;
    return html`<div class="glossary">${this.heading(say('Words and what they mean'))}
      <div class="find"><label for="find">${say('Find a word')}</label><input id="find" type="search" autocomplete="off" .value=${this.#find} @input=${this.#look}><span role="status" .textContent=${this.#found}></span></div>
      ${letters.length
        ? html`<nav aria-label=${say('Letters')}>${letters.map(({letter, id}) => html`<a href=${`#letter-${id}`} @click=${this.#jump}>${letter}</a> `)}</nav>`
        : html`<p class="mark">${say('No word fits “{words}”.', {words: this.#find})} <button type="button" @click=${this.#all}>${say('Show all words')}</button></p>`}
      <div class="letters">${letters.map(({letter, id, words}) => html`<div class="letter">${this.heading(letter, 1, `letter-${id}`)}${words.map((word) => this.#word(word, 2))}</div>`)}</div></div>`;
  }

  /** A word: its name, its plain words, then what it officially is. */
  #word({term, name, plain}: GlossaryWord, below: number): TemplateResult {
    const {say} = this;
    const renamed = name !== term.title;
    const short = term.short && term.short !== name && !renamed ? html` <span class="short">(${term.short})</span>` : nothing;
    const official = renamed ? officially(term, say) : term.expansion && say('Officially: {words}', {words: sentence(term.expansion)});
    return html`<div class="entry" part="entry">${this.heading(html`${name}${short}`, below, `term-${term.id}`)}<div class="said">${plain ? html`<p class="plain"><span .textContent=${plain}></span>${forWhom(term, say)}</p>` : nothing}${official ? html`<p class="official" .textContent=${official}></p>` : nothing}${this.prose(term.body)}${this.mark(term)}${this.term ? this.foot('term', term) : this.#source(term)}</div></div>`;
  }

  /** Folded, since among eighty words it would be most of the page; what is past its review says so unasked. */
  #source(term: Term): TemplateResult {
    return html`<details ?open=${review(term.due, this.day).kind === 'passed'}><summary class="provenance">${this.say('Source')}: ${term.source.title}</summary>${this.foot('term', term)}</details>`;
  }

  readonly #follow = (): void => {
    const id = readable(location.hash.slice(1));
    if (id && !document.getElementById(id)) this.#go(id);
  };

  /** Into a shadow tree no address leads by itself. The page's own address stays, since it may be a router's. */
  #jump(event: Event): void {
    event.preventDefault();
    this.#go(readable((event.currentTarget as HTMLAnchorElement).hash.slice(1)));
  }

  #go(id: string): void {
    const found = (this.renderRoot as ShadowRoot).getElementById(id);
    found?.scrollIntoView();
    found?.focus({preventScroll: true});
  }

  #look(event: Event): void {
    this.#find = (event.target as HTMLInputElement).value;
    this.requestUpdate();
    clearTimeout(this.#pausing);
    this.#pausing = setTimeout(() => this.#count(), pause);
  }

  #count(): void {
    const pack = this.loadedPack;
    if (!pack) return;
    const terms = entriesOf(pack, 'term');
    this.#found = this.#find.trim() ? this.say('{count} of {total} words', {count: this.#words(terms, pack, this.#find).length, total: this.#words(terms, pack).length}) : '';
    this.requestUpdate();
  }

  #all(): void {
    this.#find = this.#found = '';
    this.requestUpdate();
    this.renderRoot.querySelector('input')?.focus();
  }
}
