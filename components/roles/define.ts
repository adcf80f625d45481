/** Registers `<practice-roles>`. */
import {define} from '../base/define.js';
import {PracticeRoles} from './roles.js';

define('practice-roles', PracticeRoles);

declare global {
  interface HTMLElementTagNameMap {
    'practice-roles': PracticeRoles;
  }
}
