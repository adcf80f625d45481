/** The class alone, without registering it. */
export {PracticeBottomLines} from './bottom-lines.js';
export {PracticeReportEvent} from '../base/report-event.js';
export {PracticeError, PracticeErrorEvent} from '../../src/packs/errors.js';
