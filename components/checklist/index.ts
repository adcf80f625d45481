/** The class alone, without registering it. */
export {PracticeChecklist} from './checklist.js';
export {PracticeAnswerEvent, PracticeProgressEvent} from './events.js';
export {PracticeError, PracticeErrorEvent} from '../../src/packs/errors.js';
