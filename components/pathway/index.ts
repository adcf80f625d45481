/** The class alone, without registering it. */
export {PracticePathway} from './pathway.js';
export {PracticeCalendarEvent} from './calendar-event.js';
export type {CalendarFile} from './calendar-event.js';
export {PracticeReportEvent} from '../base/report-event.js';
export {PracticeError, PracticeErrorEvent} from '../../src/packs/errors.js';
