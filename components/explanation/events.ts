import type {Audience} from '../../src/model/audience.js';

/** What was done with an explanation, and with which: all that an audit trail needs, and nothing about the family. */
export interface Shown {
  /** `shown` on screen; `printed`, the print dialogue was opened; `copied` as text; `read-aloud`, reading began; `hidden` at one press. */
  readonly act: 'shown' | 'printed' | 'copied' | 'read-aloud' | 'hidden';
  readonly pack: string;
  readonly packVersion: string;
  readonly explanation: string;
  /** The identity of what the explanation said, in all its languages. */
  readonly hash: string;
  readonly audience: Audience;
  /** The language of the text, as a BCP 47 tag. */
  readonly language: string;
}

/** An explanation came into view, was printed, copied, read aloud or hidden. `shown` comes once for each explanation, audience and language in view. */
export class PracticeShownEvent extends Event implements Shown {
  declare readonly act: Shown['act'];
  declare readonly pack: string;
  declare readonly packVersion: string;
  declare readonly explanation: string;
  declare readonly hash: string;
  declare readonly audience: Audience;
  declare readonly language: string;

  constructor(shown: Shown) {
    super('practice-shown', {bubbles: true, composed: true});
    Object.assign(this, shown);
  }
}

declare global {
  interface HTMLElementEventMap {
    'practice-shown': PracticeShownEvent;
  }
}
