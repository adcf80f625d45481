/** Registers `<practice-pack>`. */
import {define} from '../base/define.js';
import {PracticePack} from './pack.js';

define('practice-pack', PracticePack);

declare global {
  interface HTMLElementTagNameMap {
    'practice-pack': PracticePack;
  }
}
