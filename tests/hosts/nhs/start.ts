import {startFrontend} from '../frontend.js';
import type {Host} from '../host.js';

export const start = (): Promise<Host> => startFrontend('nhs', 'nhsuk-frontend', 'nhsuk', (version) => `NHS Frontend ${version}: its templates, with an error summary`);
