/** The class alone, without registering it. */
export {PracticeTerm} from './term.js';
export {PracticeError, PracticeErrorEvent} from '../../src/packs/errors.js';
