import type {EntryKind} from '../../src/model/kinds.js';

/**
 * A person opens an entry in place. A host that has another place for it, such as a page of its own router, shows it there and
 * calls `preventDefault()`: the element then stays as it is.
 */
export class PracticeOpenEvent extends Event {
  constructor(
    readonly kind: EntryKind,
    /** The entry's id in its pack. */
    readonly id: string,
  ) {
    super('practice-open', {bubbles: true, composed: true, cancelable: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'practice-open': PracticeOpenEvent;
  }
}
