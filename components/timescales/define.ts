/** Registers `<practice-timescales>`. */
import {define} from '../base/define.js';
import {PracticeTimescales} from './timescales.js';

define('practice-timescales', PracticeTimescales);

declare global {
  interface HTMLElementTagNameMap {
    'practice-timescales': PracticeTimescales;
  }
}
