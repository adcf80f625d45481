/** The class alone, without registering it. */
export {PracticePack} from './pack.js';
export {PracticeError, PracticeErrorEvent} from '../../src/packs/errors.js';
