/** Registers `<practice-statements>`. */
import {define} from '../base/define.js';
import {PracticeStatements} from './statements.js';

define('practice-statements', PracticeStatements);

declare global {
  interface HTMLElementTagNameMap {
    'practice-statements': PracticeStatements;
  }
}
