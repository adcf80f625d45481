/** Registers `<practice-figures>`. */
import {define} from '../base/define.js';
import {PracticeFigures} from './figures.js';

define('practice-figures', PracticeFigures);

declare global {
  interface HTMLElementTagNameMap {
    'practice-figures': PracticeFigures;
  }
}
