/** Sent to the page as text: uses nothing from outside itself but what a page has. */
import type {Violation} from './shapes.js';

/** Runs before anything else in each frame, and writes down what would be gone later. */
export function listen(): void {
  interface Fault extends Event {
    error?: {code: string; message: string; remedy: string};
  }
  const notes: {errors: object[]; violations: Violation[]; elements: Element[]} = {errors: [], violations: [], elements: []};
  Object.defineProperty(globalThis, Symbol.for('practice-guidance doctor'), {value: notes});
  addEventListener('practice-error', (event: Fault) => {
    if (event.error) notes.errors.push({code: event.error.code, message: event.error.message, remedy: event.error.remedy, element: event.composedPath()[0]});
  }, true);
  addEventListener('securitypolicyviolation', ({effectiveDirective, blockedURI, sourceFile, sample, originalPolicy, disposition}) => {
    notes.violations.push({directive: effectiveDirective, blocked: blockedURI, source: sourceFile ?? '', sample, policy: originalPolicy, reportOnly: disposition === 'report'});
  }, true);
}
