/** Sent to the page as text: uses nothing from outside itself but what a page has. */
import type {ToldHeight, Violation} from './shapes.js';

/** Runs before anything else in each frame, and writes down what would be gone later. */
export function listen(): void {
  interface Fault extends Event {
    error?: {code: string; message: string; remedy: string};
  }
  const notes: {errors: object[]; violations: Violation[]; elements: Element[]; registering: number; heights: Map<Element, ToldHeight>} = {errors: [], violations: [], elements: [], registering: 0, heights: new Map()};
  Object.defineProperty(globalThis, Symbol.for('practice-guidance doctor'), {value: notes});
  addEventListener('practice-error', (event: Fault) => {
    if (event.error) notes.errors.push({code: event.error.code, message: event.error.message, remedy: event.error.remedy, element: event.composedPath()[0]});
  }, true);
  addEventListener('securitypolicyviolation', ({effectiveDirective, blockedURI, sourceFile, sample, originalPolicy, disposition}) => {
    notes.violations.push({directive: effectiveDirective, blocked: blockedURI, source: sourceFile ?? '', sample, policy: originalPolicy, reportOnly: disposition === 'report'});
  }, true);
  addEventListener('message', ({data, source}: MessageEvent) => {
    const said = Object(data) as {format?: unknown; kind?: unknown; height?: unknown};
    if (said.format !== 'practice-guidance/frame@1' || said.kind !== 'height' || typeof said.height !== 'number') return;
    const frame = [...document.querySelectorAll('iframe')].find(({contentWindow}) => contentWindow === source);
    if (frame) notes.heights.set(frame, {before: notes.heights.get(frame)?.before ?? frame.style.height, told: said.height});
  });
  // no event tells that a service worker is being fetched
  const workers = (globalThis as {ServiceWorkerContainer?: typeof ServiceWorkerContainer}).ServiceWorkerContainer?.prototype;
  if (workers) {
    workers.register = new Proxy(workers.register, {
      apply: (register: ServiceWorkerContainer['register'], container: ServiceWorkerContainer, given: Parameters<ServiceWorkerContainer['register']>) => {
        const registration = Reflect.apply(register, container, given);
        const end = (): void => void (notes.registering -= 1);
        notes.registering += 1;
        registration.then(end, end);
        return registration;
      },
    });
  }
}
