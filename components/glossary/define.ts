/** Registers `<practice-glossary>`. */
import {define} from '../base/define.js';
import {PracticeGlossary} from './glossary.js';

define('practice-glossary', PracticeGlossary);

declare global {
  interface HTMLElementTagNameMap {
    'practice-glossary': PracticeGlossary;
  }
}
