/** Registers `<practice-search>`. */
import {define} from '../base/define.js';
import {PracticeSearch} from './search.js';

define('practice-search', PracticeSearch);

declare global {
  interface HTMLElementTagNameMap {
    'practice-search': PracticeSearch;
  }
}
