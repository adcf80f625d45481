/** The class alone, without registering it. */
export {PracticeSearch} from './search.js';
export {PracticeOpenEvent} from '../base/open-event.js';
export {PracticeReportEvent} from '../base/report-event.js';
export {PracticeError, PracticeErrorEvent} from '../../src/packs/errors.js';
