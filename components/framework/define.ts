/** Registers `<practice-framework>`, and the elements that it is made up of. */
import '../bottom-lines/define.js';
import '../explanation/define.js';
import '../figures/define.js';
import '../glossary/define.js';
import '../pathway/define.js';
import '../roles/define.js';
import '../standards/define.js';
import '../statements/define.js';
import '../timescales/define.js';
import {define} from '../base/define.js';
import {PracticeFramework} from './framework.js';

define('practice-framework', PracticeFramework);

declare global {
  interface HTMLElementTagNameMap {
    'practice-framework': PracticeFramework;
  }
}
