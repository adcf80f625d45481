/**
 * What most pages never show: a closed case, wordings that have changed, answers no longer asked, a record that cannot be
 * read. It comes in a file of its own, when it is needed, and is handed Lit by the element, so that no second Lit comes with
 * it. What it imports itself are pure functions, of which a second copy is harmless.
 */
import type {css as Css, html as Html, nothing as Nothing} from 'lit';
import {inWords} from '../../src/calendar/plain-date.js';
import type {Answer} from '../../src/model/record.js';
import {wordingOf} from '../../src/records/answer.js';
import type {RecordProblem} from '../../src/records/record.js';
import {readRecord} from '../../src/records/record.js';
import {wordingDiff} from '../../src/records/wording-diff.js';
import type {ItemView, Unusual} from './view.js';

const states: Record<string, string> = {'up-to-date': 'Up to date', 'needs-updating': 'Needs updating', 'not-applicable': 'Not applicable', done: 'Done'};

/** The states that an item of each kind can be answered with. */
const known = (kind: ItemView['kind'], state: string): boolean => Object.hasOwn(states, state) && (kind === 'tick') === (state === 'done');

/** An answer's state in words; one that is not known is shown as it is written. */
const stateWords = (state: string): string => (Object.hasOwn(states, state) ? states[state]! : `“${state}”`);

/** Why a record cannot be read, and what to do. */
function problemWords(problem: RecordProblem, detail: string): string {
  switch (problem) {
    case 'object-as-text':
      return 'The page gave an object where it should give the record’s JSON text. Tell whoever looks after this page.';
    case 'future-version':
      return `It was made by a newer version (${detail}). Ask for this page to be brought up to date.`;
    case 'must-understand':
      return `It holds something this version does not know (${detail}). Ask for this page to be brought up to date.`;
    case 'other-checklist':
      return `It belongs to another checklist (${detail || 'none named'}). Tell whoever looks after this page.`;
    case 'not-json':
      return 'What was stored is damaged or cut off. Tell whoever looks after this page.';
    default:
      return `What was stored is not a checklist record (${detail}). Tell whoever looks after this page.`;
  }
}

/** What the element hands over: its own Lit. */
export interface Borrowed {
  html: typeof Html;
  css: typeof Css;
  nothing: typeof Nothing;
}

/** The templates, made with the Lit of the element that shows them. */
export function unusual({html, css, nothing}: Borrowed): Unusual {
  /** An answer in words, with everything that was said. */
  const answerWords = ({state, date, reason, note, by, at}: Answer, locale: string): string => {
    const given = [by && `by ${by}`, at && `on ${inWords(at.slice(0, 10), locale)}`].filter(Boolean).join(' ');
    const said = [stateWords(state), date && `last updated ${inWords(date, locale)}`].filter(Boolean).join(', ');
    return [said, reason && `Reason: ${reason}`, note && `Note: ${note}`, given && `Answered ${given}`].flatMap((part) => (part ? part.replace(/\.?$/, '.') : [])).join(' ');
  };
  return {
    readRecord,

    styles: css`
      .changed {
        background: var(--_ground);
        border-inline-start: var(--_thick) solid var(--_warning);
        clear: both;
        margin-block: 0.5em;
        padding: 0.25em 0.75em;
      }
      .wording {
        white-space: pre-line;
      }
      del {
        text-decoration: line-through;
      }
      ins {
        font-weight: bold;
        text-decoration: underline;
      }
      .label {
        font-weight: bold;
      }
      .kept {
        max-block-size: 12em;
        overflow: auto;
        overflow-wrap: anywhere;
        white-space: pre-wrap;
      }
      @media (forced-colors: active) {
        .changed {
          border: 1px solid CanvasText;
        }
      }
      @media print {
        .kept {
          max-block-size: none;
        }
      }
    `,

    changed({kind, item, answer, locale, readonly}) {
      const {wording, state} = answer!;
      const parts = wordingDiff(wording, wordingOf(item));
      const marked = (side: 'gone' | 'new'): unknown => parts.map(({type, text}) => (type === 'same' ? text : type !== side ? nothing : side === 'new' ? html`<ins>${text}</ins>` : html`<del>${text}</del>`));
      return html`<div class="changed" id=${`about-${item.id}`}><p>The wording has changed since this was answered.</p><p class="heading">Asked then</p><p class="wording">${marked('gone')}</p><p class="heading">Asked now</p><p class="wording">${marked('new')}</p><p class="heading">Answered then</p><p .textContent=${answerWords(answer!, locale)}></p>${known(kind, state) && !readonly ? html`<p>Keep the answer, or choose again below.</p><button type="button" data-do="keep" .textContent=${`Keep this answer: ${stateWords(state)}`}></button>` : nothing}</div>`;
    },

    answered: ({item, answer, standing, locale}, asks) =>
      html`<p class="label" .textContent=${item.label}></p>${asks}<p class="answer" .textContent=${!answer ? 'Not answered.' : standing.kind === 'open' && standing.why === 'reworded' ? 'Not answered in this wording.' : answerWords(answer, locale)}></p>`,

    retired: (answers, locale) =>
      html`<section class="item"><p class="heading">No longer asked</p><p>The checklist has changed since. These answers stay in the record.</p>${answers.map(({id, answer}) => html`<div class="changed"><p class="wording">${answer.wording || id}</p><p .textContent=${answerWords(answer, locale)}></p></div>`)}</section>`,

    before: (reading, readonly, setAside) =>
      reading.kind === 'unreadable'
        ? html`<p .textContent=${problemWords(reading.problem, reading.detail)}></p><p>It is kept as it came, and saving this page does not change it. It holds:</p><pre class="kept" tabindex="0" role="group" aria-label="The record as it came" .textContent=${reading.given}></pre>${readonly ? nothing : html`<button type="button" data-do="swap">Start afresh</button>`}`
        : setAside === undefined
          ? nothing
          : html`<p class="message">You have started afresh. When you save, this replaces the record that could not be read. <button type="button" data-do="swap">Bring the old record back</button></p>`,
  };
}
