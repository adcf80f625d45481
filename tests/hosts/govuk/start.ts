import {startFrontend} from '../frontend.js';
import type {Host} from '../host.js';

export const start = (): Promise<Host> => startFrontend('govuk', 'govuk-frontend', 'govuk', (version) => `GOV.UK Frontend ${version}: its templates, with an error summary`);
