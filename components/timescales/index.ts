/** The class alone, without registering it. */
export {PracticeTimescales} from './timescales.js';
export {PracticeDueEvent} from './due-event.js';
export type {WorkedOut} from './due-event.js';
export {PracticeReportEvent} from '../base/report-event.js';
export {PracticeError, PracticeErrorEvent} from '../../src/packs/errors.js';
