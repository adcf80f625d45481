/** Registers `<practice-term>`. */
import {define} from '../base/define.js';
import {PracticeTerm} from './term.js';

define('practice-term', PracticeTerm);

declare global {
  interface HTMLElementTagNameMap {
    'practice-term': PracticeTerm;
  }
}
