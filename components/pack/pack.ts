import type {PropertyDeclarations, TemplateResult} from 'lit';
import {html} from 'lit';
import type {PackContext} from '../../src/packs/context.js';
import {announceProvider, ContextRequest, packContext} from '../../src/packs/context.js';
import {PracticeElement} from '../base/practice-element.js';

type Receive = ContextRequest['callback'];

/**
 * Shows nothing itself: gives one pack, and what goes with it, to every element inside.
 *
 * @summary Gives a pack, a language, a nation, today's date and terms to the elements inside it.
 * @since 0.1.0
 * @slot - The elements that use the pack, and anything else.
 * @event {PracticeErrorEvent} practice-error - The pack cannot be had; with code and remedy.
 */
export class PracticePack extends PracticeElement {
  static override properties: PropertyDeclarations = {src: {}, name: {}, language: {}, nation: {}, terms: {attribute: false}, links: {}};

  /** The address of a compiled pack. */
  declare src: string | undefined;

  /** The name of a pack in the folder beside the script, such as `wandsworth`. */
  declare name: string | undefined;

  /** The language to show, as a BCP 47 tag. */
  declare language: string | undefined;

  /** The nation whose working days and law apply; none is assumed. */
  declare nation: PackContext['nation'];

  /** Names of things as this council says them, by term id, such as `{'child-in-need-plan': 'family help plan'}`. */
  declare terms: Readonly<Record<string, string>> | undefined;

  /** Where entries have pages of their own: an address with `{kind}` and `{id}` in it, such as `/guidance/{kind}/{id}`. Links in the elements inside lead there. */
  declare links: string | undefined;

  readonly #receivers = new Set<{receive: Receive; leave(): void}>();

  constructor() {
    super();
    this.addEventListener('context-request', (event) => this.#answer(event as ContextRequest));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    announceProvider();
  }

  override requestUpdate(...change: Parameters<PracticeElement['requestUpdate']>): void {
    super.requestUpdate(...change);
    if (change[0] === 'src' || change[0] === 'name') this.pack = this.src || this.name;
    // what stands inside may be asked for its value in this same task
    else if (change[0]) this.#tell();
  }

  protected override packChanged(): void {
    super.packChanged();
    this.#tell();
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  get #given(): PackContext {
    const {around, packState: state} = this;
    const {language = around.language, nation = around.nation, today = around.today, terms = around.terms, links = around.links} = this;
    return {state, language, nation, today, terms, links};
  }

  #answer(event: ContextRequest): void {
    // a pack element inside another asks on its own behalf, of the one around it
    if (event.context !== packContext || event.composedPath()[0] === this) return;
    event.stopImmediatePropagation();
    const receiver = {receive: event.callback, leave: () => void this.#receivers.delete(receiver)};
    if (event.subscribe) this.#receivers.add(receiver);
    event.callback(this.#given, receiver.leave);
  }

  #tell(): void {
    this.#receivers?.forEach(({receive, leave}) => receive(this.#given, leave));
  }
}
