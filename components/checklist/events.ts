import type {Answer} from '../../src/model/record.js';
import type {Progress, ProgressState} from '../../src/records/progress.js';

/** One answer was given, changed or cleared. Fired once for each act, at its end: after `input`, just before `change`. */
export class PracticeAnswerEvent extends Event {
  constructor(
    readonly checklist: string,
    readonly item: string,
    /** The answer now; null where it was cleared. */
    readonly answer: Answer | null,
    /** The answer before; null where there was none. */
    readonly previous: Answer | null,
  ) {
    super('practice-answer', {bubbles: true, composed: true});
  }
}

/** The checklist's state, or what is open in it, changed: by an act, a host's write, a new pack or a new day. */
export class PracticeProgressEvent extends Event {
  constructor(
    readonly checklist: string,
    readonly state: ProgressState | 'unreadable',
    /** Nothing where the record cannot be read. */
    readonly progress: Progress | null,
  ) {
    super('practice-progress', {bubbles: true, composed: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'practice-answer': PracticeAnswerEvent;
    'practice-progress': PracticeProgressEvent;
  }
}
