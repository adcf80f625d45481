/** The class alone, without registering it. */
export {PracticeExplanation, type Names} from './explanation.js';
export {PracticeShownEvent, type Shown} from './events.js';
export {PracticeReportEvent} from '../base/report-event.js';
export {PracticeError, PracticeErrorEvent} from '../../src/packs/errors.js';
