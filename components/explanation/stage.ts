import type {ExplanationBlock} from '../../src/model/explanation.js';
import type {HelpLine} from '../../src/model/help-line.js';
import type {GivenName} from '../../src/model/prose.js';
import type {Say} from '../base/say.js';
import type {Shown} from './events.js';
import type {Reader} from './read-aloud.js';

/** What a host may fill into a text. */
export type Names = Readonly<Partial<Record<GivenName, string>>>;

/** What has to be known before a text is relied on: that nobody has checked the translation, or that it is past its review. */
export type Warning = readonly [words: string, language: string];

/** An explanation for one audience, in one language. */
export interface ShownText {
  language: string;
  title: string;
  /** For whom it is: `For a parent or carer`. */
  audience: string;
  parts: Pick<ExplanationBlock, 'id' | 'title' | 'body'>[];
  warnings: Warning[];
  /** Who has checked a translation, in words. */
  checked?: string;
  /** One of the parts, where not all of it is in this language. */
  draw?(part: number): {title: unknown; body: unknown};
}

/** What is on screen, in full. What leaves it as text is made from this. */
export interface Sheet extends ShownText {
  helpLines: HelpLine[];
  /** Which version this is, and until when it holds. */
  ending: string[];
}

/** What can be done with an explanation, and what that needs of the element. */
export interface Stage {
  readonly element: HTMLElement;
  /** Nothing while nothing is shown. */
  sheet?: Sheet | undefined;
  say: Say;
  given(name: GivenName): string | undefined;
  /** When a help line was last looked at, and that it could not be checked where it could not. */
  looked(line: HelpLine): string;
  /** The machine's own voice for a language. */
  voice(language: string): SpeechSynthesisVoice | undefined;
  tell(act: Shown['act']): void;
  /** Ends and takes away what a press began: the text goes, or another comes. */
  leave?(): void;
  /** The one that reads aloud, while it does; `reading` while it is not paused. */
  reader?: Reader | undefined;
  reading?: boolean;
}
