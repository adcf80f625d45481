/** The class alone, without registering it. */
export {PracticeFigures} from './figures.js';
export {PracticeReportEvent} from '../base/report-event.js';
export {PracticeError, PracticeErrorEvent} from '../../src/packs/errors.js';
