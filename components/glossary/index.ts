/** The class alone, without registering it. */
export {PracticeGlossary} from './glossary.js';
export {PracticeReportEvent} from '../base/report-event.js';
export {PracticeError, PracticeErrorEvent} from '../../src/packs/errors.js';
