/** Registers `<practice-bottom-lines>`. */
import {define} from '../base/define.js';
import {PracticeBottomLines} from './bottom-lines.js';

define('practice-bottom-lines', PracticeBottomLines);

declare global {
  interface HTMLElementTagNameMap {
    'practice-bottom-lines': PracticeBottomLines;
  }
}
