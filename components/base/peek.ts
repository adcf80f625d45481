import type {LitElement, TemplateResult} from 'lit';
import {css, html, nothing} from 'lit';
import {inWords} from '../../src/calendar/plain-date.js';
import type {EntriesByKind} from '../../src/model/pack.js';
import {summaryOf} from '../../src/packs/entries.js';
import {review} from '../../src/packs/review.js';
import type {Say} from './say.js';

/**
 * A word that explains itself: pressed, it says in a few words what it leads to. Never on hovering alone, since neither a
 * finger nor a keyboard hovers. One is open on a page at a time; pressed again, it closes, as it does by Escape and by a
 * press elsewhere. The page is listened to only while one is open, so that a page full of words costs nothing.
 */

type Entry = EntriesByKind[EntryKind];
type EntryKind = keyof EntriesByKind;

/** What an explanation may take from its surroundings. */
interface Around {
  say: Say;
  /** The day to reckon a review from, as `YYYY-MM-DD`. */
  day: string;
  locale: string;
  /** Names of things as this council says them, by term id. */
  terms: Readonly<Record<string, string>> | undefined;
  /** Where the entry has a page of its own. */
  address: string | undefined;
}

/** The word as a button, and beside it a place that is announced when `told` comes to stand in it. */
export const peekButton = (words: unknown, told: TemplateResult | undefined, press: () => void, look = ''): TemplateResult =>
  html`<button type="button" class=${`peek ${look}`} aria-expanded=${told ? 'true' : 'false'} @click=${press}>${words}</button><span role="status">${told ?? nothing}</span>`;

/** What an entry is about. A term says its plain words first, and keeps the official one, since families meet it in letters. */
export function peekTold(entry: Entry, {say, day, locale, terms, address}: Around): TemplateResult {
  const passed = review(entry.due, day).kind === 'passed';
  return html`<span class="tip">${'plain' in entry ? termTold(entry, terms?.[entry.id], say) : html`<b>${entry.title}</b> <span .textContent=${summaryOf(entry)}></span>`}${passed ? html`<span class="passed" .textContent=${say('Review date passed on {date}: ask {owner} before you rely on it.', {date: inWords(entry.due, locale), owner: entry.owner})}></span>` : nothing}${address ? html` <a href=${address}>${say('Read more')}</a>` : nothing}</span>`;
}

const termTold = (term: EntriesByKind['term'], named: string | undefined, say: Say): TemplateResult =>
  html`${named ? html`<b>${named}:</b> ` : nothing}<span class="plain" .textContent=${term.plain}></span>${forWhom(term, say)} <span class="provenance official" .textContent=${officially(term, say)}></span>`;

/** The official word, its abbreviation and what it officially means. */
export const officially = ({title, short, expansion}: EntriesByKind['term'], say: Say): string => `${say('Official word: {word}.', {word: short && short !== title ? `${title} (${short})` : title})} ${expansion ? sentence(expansion) : ''}`.trim();

/** Ended, as a sentence. */
export const sentence = (words: string): string => (/[.!?]$/.test(words) ? words : `${words}.`);

/** That a term's plain words are not for everyone, where they are not. */
export const forWhom = ({audience}: EntriesByKind['term'], say: Say): TemplateResult | typeof nothing =>
  audience ? html` <span class="whom" .textContent=${audience === 'parent' ? say('These words are for a parent or carer.') : audience === 'young-person' ? say('These words are for a young person.') : say('These words are for a young child.')}></span>` : nothing;

/**
 * What a council calls a term, in place of its official word: only where the text has that word as it is, since a text's own
 * wording (a plural, half a sentence) could not take it. A capital at the beginning stays one.
 */
export function renamed(text: string, {id, title}: EntriesByKind['term'], terms: Readonly<Record<string, string>> | undefined): string | undefined {
  const named = terms?.[id];
  if (!named || (text && text.toLowerCase() !== title.toLowerCase())) return undefined;
  return /^\p{Lu}/u.test(text) ? named[0]!.toUpperCase() + named.slice(1) : named; // a name is not empty
}

/** The one that is open: whose it is, and how it closes. */
let open: {owner: LitElement; close: () => void} | undefined;

const insideOf = (part: '.tip' | '.peek[aria-expanded=true]'): HTMLElement | null | undefined => open?.owner.renderRoot.querySelector<HTMLElement>(part);

/** To be called by an element that has opened one: whatever was open before is closed. */
export function peekOpened(owner: LitElement, close: () => void): void {
  if (open?.owner !== owner) open?.close();
  open = {owner, close};
  document.addEventListener('keydown', escape, true);
  document.addEventListener('pointerup', elsewhere, true);
}

/** To be called by an element that has closed its own, or leaves the page. */
export function peekClosed(owner: LitElement): void {
  if (open?.owner !== owner) return;
  open = undefined;
  document.removeEventListener('keydown', escape, true);
  document.removeEventListener('pointerup', elsewhere, true);
}

function shut(): void {
  // a link in the explanation is about to go, and the focus must not go with it
  if (insideOf('.tip')?.matches(':focus-within')) insideOf('.peek[aria-expanded=true]')?.focus();
  open?.close();
}

function escape(event: KeyboardEvent): void {
  if (event.key !== 'Escape') return;
  // one press closes one thing: the host's dialog around it stays
  if (open && event.composedPath().includes(open.owner)) {
    event.preventDefault();
    event.stopPropagation();
  }
  shut();
}

function elsewhere(event: Event): void {
  const path = event.composedPath();
  const pressed = open?.owner;
  const parts = [insideOf('.tip'), insideOf('.peek[aria-expanded=true]')];
  if (parts.some((part) => part && path.includes(part))) return;
  // the text moves up when it closes: what was pressed must have had its click by then
  setTimeout(() => open?.owner === pressed && shut(), 60);
}

export const peekStyles = css`
  :host {
    /* What stands above the text: explanations of words, the button that hides. */
    --_raised: var(--practice-raised, Canvas);
    --_raised-text: var(--practice-raised-text, CanvasText);
  }
  /* A word that explains itself: quiet, since a text can hold many. */
  .peek {
    color: inherit;
    min-block-size: 0;
    /* each by itself: WebKit knows no shorthand of them */
    text-decoration-line: underline;
    text-decoration-style: dotted;
    text-decoration-thickness: 0.08em;
    text-underline-offset: 0.2em;
    /* marked and copied with the text around it */
    user-select: text;
    -webkit-user-select: text;
  }
  /* A button may leave the full stop after it alone on the next line, as no word does. */
  .held:has(.peek) {
    white-space: nowrap;
  }
  .held .peek {
    max-inline-size: calc(100% - 0.5em);
    white-space: normal;
  }
  /* Below the line that the word stands on, which goes on beside it: a full stop is not left alone. */
  .tip {
    background: var(--_raised);
    border: var(--_thin) solid var(--_line);
    border-inline-start: var(--_thick) solid var(--_accent);
    border-radius: var(--_radius);
    color: var(--_raised-text);
    float: inline-start;
    font-weight: normal;
    inline-size: 100%;
    line-height: 1.5;
    margin-block: 0.25em 0.5em;
    padding: 0.5em 0.75em;
    white-space: normal;
  }
  :where(p, dt, dd, blockquote, .title):has(.tip) {
    display: flow-root;
  }
  :where(li):has(.tip) {
    display: flow-root list-item;
  }
  .tip .official, .tip .passed {
    display: block;
    margin-block-start: 0.35em;
  }
  @media print {
    .peek {
      display: inline;
      text-decoration: none;
    }
    .tip {
      display: none;
    }
  }
`;
