import type {PropertyDeclarations, TemplateResult} from 'lit';
import {html, isServer, nothing} from 'lit';
import {inWords} from '../../src/calendar/plain-date.js';
import type {Audience} from '../../src/model/audience.js';
import type {Explanation} from '../../src/model/explanation.js';
import type {HelpLine} from '../../src/model/help-line.js';
import type {Pack} from '../../src/model/pack.js';
import type {GivenName} from '../../src/model/prose.js';
import {entryOf, findEntry} from '../../src/packs/entries.js';
import {review} from '../../src/packs/review.js';
import {arriving} from '../base/arriving.js';
import {helpLineFacts} from '../base/help-line.js';
import {isRightToLeft} from '../base/languages.js';
import {printable} from '../base/printing.js';
import {ReadingElement} from '../base/reading-element.js';
import {english} from '../base/say.js';
import type {Act} from './acts.js';
import {PracticeShownEvent, type Shown} from './events.js';
import {explanationStyles} from './explanation.styles.js';
import type {InOtherLanguage} from './other-language.js';
import type {Names, ShownText, Stage, Warning} from './stage.js';

export type {Names};

const sameLanguage = (one: string, other: string): boolean => one.split(/[-_]/, 1)[0] === other.split('-', 1)[0];

/** The machine's own voice for a language. One that speaks through a server would be told what the family is told. */
const voice = (language: string): SpeechSynthesisVoice | undefined => globalThis.speechSynthesis?.getVoices().find(({lang, localService}) => localService && sameLanguage(lang, language));

/** Words in a language of their own. */
const within = (language: string, words: unknown): TemplateResult => html`<div lang=${language} dir=${isRightToLeft(language) ? 'rtl' : 'ltr'}>${words}</div>`;

const warning = ([words, language]: Warning): TemplateResult => within(language, html`<p class="mark"><strong .textContent=${words}></strong></p>`);

/**
 * One explanation for a family: a moment of the work in plain words, for a parent or carer, a young person or a young child.
 *
 * @summary Why we are involved and what happens next, in words for a family; to be read, printed, heard or copied.
 * @since 0.2.0
 * @slot - What is shown until the pack is there, and when it cannot be had.
 * @event {PracticeShownEvent} practice-shown - It came into view, was printed, copied, read aloud or hidden; which one, for whom, in which language and version.
 * @event {PracticeReportEvent} practice-report - Somebody says that something is wrong in it; nothing is sent by the element.
 * @event {PracticeErrorEvent} practice-error - The pack or the explanation cannot be had; with code and remedy.
 */
export class PracticeExplanation extends ReadingElement {
  static override styles = [...[ReadingElement.styles].flat(), explanationStyles];

  static override properties: PropertyDeclarations = {explanation: {}, audience: {}, fixed: {type: Boolean}, names: {attribute: false}};

  /** Which one, by its id: `first-contact`. */
  declare explanation: string | undefined;

  /** Whom it is for: `parent`, `young-person` or `young-child`. Without it, the first that there is. */
  declare audience: Audience | undefined;

  /** Nobody can choose another audience. */
  declare fixed: boolean;

  /** What stands in the text where names do: `{worker: 'Sam Example', phone: '020 7946 0000'}`. A new object for each change. Never an attribute, so that no name is in a page's source. */
  declare names: Names | undefined;

  /** What the reader chose, over what the host said. */
  #audience: Audience | undefined;
  #language: string | undefined;
  #hidden = false;
  /** What is on screen, as the host is told of it; and that which was last looked for there. */
  #on: Omit<Shown, 'act'> | undefined;
  #looked: string | undefined;
  #screen: IntersectionObserver | undefined;
  /** Changes with each text, so that it is drawn anew. */
  #turn = false;
  /** How translations are read, once that is needed. */
  #other: InOtherLanguage | undefined;

  readonly #stage: Stage = {
    element: this,
    say: english, // until it is drawn in a language
    given: (name) => this.given(name),
    looked: ({confidence, checked}) => {
      const date = inWords(checked, this.locale);
      return confidence === 'verified' ? this.say('Checked {date}.', {date}) : this.say('We could not check this with them. Last looked at {date}.', {date});
    },
    voice,
    tell: (act) => this.#on && this.dispatchEvent(new PracticeShownEvent({act, ...this.#on})),
  };

  readonly #draw = (): void => this.requestUpdate();

  override connectedCallback(): void {
    super.connectedCallback();
    printable.add(this);
    globalThis.speechSynthesis?.addEventListener?.('voiceschanged', this.#draw);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    printable.delete(this);
    globalThis.speechSynthesis?.removeEventListener?.('voiceschanged', this.#draw);
    this.#stage.leave?.();
  }

  /** Called as a page is about to be printed, and afterwards. @internal */
  printing(now: boolean): void {
    if (now && this.getClientRects().length && !this.closest('[data-practice-print=aside]')) this.#stage.tell('printed');
  }

  protected override get locale(): string {
    return this.#language ?? super.locale;
  }

  protected override given(name: GivenName): string | undefined {
    const value: unknown = this.names?.[name];
    // a character that turns the direction of what follows it would turn the rest of the sentence too
    return (typeof value === 'string' && value.replace(/[\u202A-\u202E\u2066-\u2069]/g, '').trim()) || undefined;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('explanation') || changed.has('audience')) this.#audience = undefined;
    if (changed.has('explanation') || changed.has('language')) this.#language = undefined;
    if (changed.has('names')) this.#renew();
    this.#on = this.#stage.sheet = undefined;
  }

  protected override updated(): void {
    super.updated();
    const on = this.#on && JSON.stringify(this.#on);
    if (on === this.#looked) return;
    this.#looked = on;
    this.#screen ??= new IntersectionObserver((found) => {
      if (!found.some(({isIntersecting}) => isIntersecting)) return;
      this.#screen?.disconnect();
      this.#stage.tell('shown');
    });
    this.#screen.disconnect();
    if (on) this.#screen.observe(this);
  }

  protected override content(pack: Pack): unknown {
    const {say, locale, audience: given} = this;
    if (this.#hidden) return html`<p id="hidden">${say('Hidden. This does not clear the browser’s history.')}</p><button type="button" aria-describedby="hidden" @click=${this.#flip}>${say('Show again')}</button>`;
    const entry = entryOf(pack, 'explanation', this.explanation ?? '');
    if (!this.#other && (entry.translations.length || !sameLanguage(locale, pack.language))) return this.#later();
    const audience = this.#audience ?? given ?? entry.texts[0]!.audience; // an explanation has one text at least
    const original = entry.texts.find((text) => text.audience === audience);
    const other = original && this.#other?.(entry, original, {own: pack.language, locale, asked: this.language, say, prose: (blocks) => this.prose(blocks)});
    const text: ShownText | undefined = original && (other?.text ?? {language: pack.language, title: entry.title, audience: original.title, parts: original.blocks, warnings: other?.warnings ?? []});
    return html`<div class="quick"><button type="button" @click=${this.#flip}>${say('Hide this')}</button></div>${this.fixed && text ? nothing : this.#choice(say('Who is it for?'), entry.texts.map((one) => [one.audience, one.title, pack.language]), audience, (one) => (this.#audience = one as Audience))}${original && text ? html`${this.#choice(say('Language'), other?.choices ?? [], text.language, (tag) => (this.#language = tag))}${this.#text(pack, entry, original.helpLines, text, audience)}${this.mark(entry)}${this.foot('explanation', entry)}` : warning([say('There is no text here for “{audience}”.', {audience}), locale])}`;
  }

  /** What reads translations is on its way; where it cannot be had, the original is read. */
  #later(): TemplateResult {
    const read = (other: InOtherLanguage): void => {
      this.#other = other;
      this.#draw();
    };
    const coming = import('./other-language.js').then(({otherLanguage}) => otherLanguage({html, within, warning})).then(read, () => read(() => undefined));
    if (isServer) arriving.add(coming);
    return html`<slot></slot>`;
  }

  /** A question with one answer; none is asked where there is but one. */
  #choice(question: string, answers: [value: string, words: string, language: string][], now: string, choose: (value: string) => unknown): unknown {
    const pick = (value: string): void => {
      choose(value);
      this.#draw();
    };
    return answers.length > 1 || (answers[0] && answers[0][0] !== now) ? html`<fieldset><legend>${question}</legend>${answers.map(([value, words, language]) => html`<label lang=${language}><input type="radio" name=${question} .checked=${value === now} @change=${() => pick(value)}> ${words}</label> `)}</fieldset>` : nothing;
  }

  #text(pack: Pack, {id, hash, due, reviewed}: Explanation, helpLines: string[] = [], text: ShownText, audience: Audience): TemplateResult {
    const {say, locale, day} = this;
    const stage = this.#stage;
    const {language} = text;
    const date = (of: string): {date: string} => ({date: inWords(of, locale)});
    const late = review(due, day).kind === 'passed' ? [[say('This has not been checked since {date}. Ask if it is still right.', date(reviewed)), locale] as const] : [];
    stage.say = say;
    const sheet = (stage.sheet = {
      ...text,
      warnings: [...text.warnings, ...late],
      helpLines: helpLines.flatMap((one) => findEntry(pack, 'help-line', one) ?? []).filter(({audiences}) => !audiences || audiences.includes(audience)),
      ending: [say('{pack}, version {version}.', {pack: pack.title, version: pack.version}), say('Check after {date} that this is still right.', date(due))],
    });
    this.#on = {pack: pack.id, packVersion: pack.version, explanation: id, hash, audience, language};
    if (JSON.stringify(this.#on) !== this.#looked) this.#renew();
    const button = (act: Act, words: string): TemplateResult => html`<button type="button" data-act=${act} @click=${this.#act} .textContent=${words}></button> `;
    const shown = within(language, html`${this.heading(text.title)}<p>${text.audience}</p>${sheet.warnings.map(warning)}${text.parts.map(({id, title, body}, at) => {
      const drawn = text.draw?.(at) ?? {title, body: this.prose(body)};
      return html`${this.heading(drawn.title, 1)}${drawn.body}${id === 'help' ? within(locale, sheet.helpLines.map((line) => this.#helpLine(line, pack.language))) : nothing}`;
    })}${within(locale, html`<div class="paper ending">${[...sheet.ending, say('Printed {date}.', date(day))].map((line) => html`<p>${line}</p>`)}</div>`)}`);
    return html`<div class="acts">${button('print', say('Print'))}${button('copy', say('Copy as text'))}${voice(language) ? button('read', say('Read aloud')) : nothing}<span role="status"></span></div><div class=${`text ${audience}`}>${
      // two templates in turn: a browser that translates the page takes text out of Lit's hands, and one explanation must not stay where another is asked for
      this.#turn ? html`<div>${shown}</div>` : html`<section>${shown}</section>`
    }</div>${text.checked ? html`<p class="provenance">${text.checked}</p>` : nothing}`;
  }

  #helpLine(line: HelpLine, language: string): TemplateResult {
    const {say} = this;
    return html`<div class="line">${this.heading(within(language, line.title), 2)}${helpLineFacts(line, say, (text) => within(language, text))}<p class="provenance">${this.#stage.looked(line)}</p></div>`;
  }

  /** Another text comes in the place of this one. */
  #renew(): void {
    this.#turn = !this.#turn;
    this.#stage.leave?.();
  }

  readonly #act = async ({currentTarget}: Event): Promise<void> => {
    const {act} = (currentTarget as HTMLElement).dataset;
    await (await import('./acts.js')).act(act as Act, this.#stage);
  };

  /** Clears the screen at one press, and brings it back. */
  readonly #flip = async (): Promise<void> => {
    this.#hidden = !this.#hidden;
    this.#stage.leave?.();
    if (this.#hidden) this.#stage.tell('hidden');
    this.#draw();
    await this.updateComplete;
    this.renderRoot.querySelector('button')?.focus(); // the other way is the first button on either screen
  };
}
