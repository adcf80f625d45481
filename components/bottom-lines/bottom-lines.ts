import type {PropertyDeclarations} from 'lit';
import {html, nothing} from 'lit';
import type {Pack} from '../../src/model/pack.js';
import {entriesOf, entryOf, findEntry} from '../../src/packs/entries.js';
import {ReadingElement} from '../base/reading-element.js';
import {bottomLinesStyles} from './bottom-lines.styles.js';

/**
 * The bottom lines of a pack: what must always be done, whatever else is.
 *
 * @summary The things that must always be done, as a list, as cards or on one line.
 * @since 0.2.0
 * @slot - What is shown until the pack is there, and when it cannot be had.
 * @event {PracticeReportEvent} practice-report - Somebody says that something is wrong in an entry; nothing is sent by the element.
 * @event {PracticeErrorEvent} practice-error - The pack or the list cannot be had; with code and remedy.
 */
export class PracticeBottomLines extends ReadingElement {
  static override styles = [...[ReadingElement.styles].flat(), bottomLinesStyles];

  static override properties: PropertyDeclarations = {list: {}, bottomLine: {attribute: 'bottom-line'}, variant: {}};

  /** The list to show, by its id, where a pack has more than one. */
  declare list: string | undefined;

  /** One bottom line alone, by its id. */
  declare bottomLine: string | undefined;

  /** `list`; `cards` side by side where there is room; `line`, the labels alone on one line. Default `list`. */
  declare variant: 'list' | 'cards' | 'line' | undefined;

  protected override content(pack: Pack): unknown {
    const list = this.list ? entryOf(pack, 'list', this.list) : entriesOf(pack, 'list').find((one) => one.of === 'bottom-line');
    const lines = this.bottomLine ? [entryOf(pack, 'bottom-line', this.bottomLine)] : entriesOf(pack, 'bottom-line', this.list);
    if (this.variant === 'line') return html`<p class="line">${lines.map(({id, title}) => html`<span class="label">${this.entryLink('bottom-line', id, title)}</span> `)}</p>`;
    const whole = list && !this.bottomLine;
    return html`${whole ? html`${this.heading(list.title)}${this.prose(list.body)}` : nothing}<div class=${this.variant === 'cards' ? 'cards' : 'lines'} role="list">${lines.map(
      (line) => html`<div class="entry" role="listitem" id=${`bottom-line-${line.id}`}>${this.heading(line.title, whole ? 1 : 0)}${this.mark(line)}${this.prose(line.body)}${this.foot('bottom-line', line, line.list ? findEntry(pack, 'list', line.list) : undefined)}</div>`,
    )}</div>${whole ? this.foot('list', list) : nothing}${lines.length ? nothing : html`<p>${this.say('This pack has no bottom lines.')}</p>`}`;
  }
}
