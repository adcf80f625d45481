/** The class alone, without registering it. */
export {PracticeStatements} from './statements.js';
export {PracticeReportEvent} from '../base/report-event.js';
export {PracticeError, PracticeErrorEvent} from '../../src/packs/errors.js';
