import type {EntryKind} from '../../src/model/kinds.js';

/** What somebody says is wrong: which entry, in which version of which pack, and the words that were marked. */
export interface Reported {
  readonly pack: string;
  readonly packVersion: string;
  readonly kind: EntryKind;
  readonly entry: string;
  /** The identity of what the entry said. */
  readonly hash: string;
  /** The words marked on the page, or the entry's title where none are. */
  readonly words: string;
  /** Who looks after the entry. */
  readonly owner: string;
}

/**
 * Somebody pressed "Something is wrong here". Nothing is sent: the host may send it to the owner, and then says so with
 * `preventDefault()`. Where it does not, the reader is told whom to tell.
 */
export class PracticeReportEvent extends Event {
  constructor(readonly reported: Reported) {
    super('practice-report', {bubbles: true, composed: true, cancelable: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'practice-report': PracticeReportEvent;
  }
}
