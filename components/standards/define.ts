/** Registers `<practice-standards>`. */
import {define} from '../base/define.js';
import {PracticeStandards} from './standards.js';

define('practice-standards', PracticeStandards);

declare global {
  interface HTMLElementTagNameMap {
    'practice-standards': PracticeStandards;
  }
}
