import type {IsoDate} from '../../src/model/text.js';
import type {Nation} from '../../src/model/timescale.js';

/** A date that a person worked out, by which time-scale, from when and for which nation. */
export interface WorkedOut {
  readonly pack: string;
  readonly packVersion: string;
  /** The time-scale's id in the pack. */
  readonly timescale: string;
  /** The day it is counted from, and the time where its limit is in hours. */
  readonly start: IsoDate;
  readonly startTime?: string;
  /** The day on which it is due, and the time where its limit is in hours. */
  readonly due: IsoDate;
  readonly dueTime?: string;
  readonly nation: Nation;
  /** The latest day, where it is extended. */
  readonly extended?: IsoDate;
  /** The next day, where it comes again and is done on the day it is due. */
  readonly next?: IsoDate;
}

/** A person worked out a date. Nothing is stored or sent: the host may put it into a diary. */
export class PracticeDueEvent extends Event {
  constructor(readonly worked: WorkedOut) {
    super('practice-due', {bubbles: true, composed: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'practice-due': PracticeDueEvent;
  }
}
