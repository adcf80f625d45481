/** Registers `<practice-checklist>`. */
import {define} from '../base/define.js';
import {PracticeChecklist} from './checklist.js';

define('practice-checklist', PracticeChecklist);

declare global {
  interface HTMLElementTagNameMap {
    'practice-checklist': PracticeChecklist;
  }
}
