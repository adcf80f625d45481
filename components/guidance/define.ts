/** Registers `<practice-guidance>`. */
import {define} from '../base/define.js';
import {PracticeGuidance} from './guidance.js';

define('practice-guidance', PracticeGuidance);

declare global {
  interface HTMLElementTagNameMap {
    'practice-guidance': PracticeGuidance;
  }
}
