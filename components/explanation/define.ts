/** Registers `<practice-explanation>`. */
import {define} from '../base/define.js';
import {PracticeExplanation} from './explanation.js';

define('practice-explanation', PracticeExplanation);

declare global {
  interface HTMLElementTagNameMap {
    'practice-explanation': PracticeExplanation;
  }
}
