/** The class alone, without registering it. */
export {PracticeGuidance} from './guidance.js';
export type {GivenWork} from './work.js';
export {PracticeOpenEvent} from '../base/open-event.js';
export {PracticeReportEvent} from '../base/report-event.js';
export {PracticeError, PracticeErrorEvent} from '../../src/packs/errors.js';
