/** The class alone, without registering it. The elements that it is made up of are registered by `define`; of one that is not, summaries stand in its place. */
export {PracticeFramework} from './framework.js';
export {PracticeReportEvent} from '../base/report-event.js';
export {PracticeError, PracticeErrorEvent} from '../../src/packs/errors.js';
