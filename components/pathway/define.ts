/** Registers `<practice-pathway>`. */
import {define} from '../base/define.js';
import {PracticePathway} from './pathway.js';

define('practice-pathway', PracticePathway);

declare global {
  interface HTMLElementTagNameMap {
    'practice-pathway': PracticePathway;
  }
}
